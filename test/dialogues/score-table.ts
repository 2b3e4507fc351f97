import { PLAN_ACTIONS } from '../../src/dialogue/plan.ts';
import { hasRightAction, type Judged, type Metrics, type Share } from './metrics.ts';

const LEFT = 24;
const COLUMN = 9;

/** The metrics as text for a terminal. */
export function scoreTable(metrics: Metrics): string {
  const rows: readonly (readonly [string, string])[] = [
    ['actions right', percent(metrics.actions)],
    ['  English', percent(metrics.byLanguage.en)],
    ['  Chinese', percent(metrics.byLanguage.zh)],
    ...PLAN_ACTIONS.map((action) => [`  ${action}`, percent(metrics.byAction[action])] as const),
    ['macro-F1', metrics.macroF1.toFixed(3)],
    ['edits taken for create', percent(metrics.editsAsCreate)],
    ['targets right', percent(metrics.targets)],
    ['words kept', percent(metrics.kept)],
    ['words added', percent(metrics.added)],
    ['words dropped', percent(metrics.dropped)],
  ];
  return [
    ...rows.map(([name, value]) => `${name.padEnd(LEFT)}${value}`),
    '',
    ['expected \\ came'.padEnd(LEFT), ...PLAN_ACTIONS.map((action) => action.padStart(COLUMN))].join(''),
    ...PLAN_ACTIONS.map((expected) =>
      [
        expected.padEnd(LEFT),
        ...PLAN_ACTIONS.map((came) => String(metrics.confusion[expected][came]).padStart(COLUMN)),
      ].join(''),
    ),
  ].join('\n');
}

/** What is wrong with a plan, in a line; undefined where nothing is. */
export function mistakeIn(judged: Judged): string | undefined {
  const { turn, plan, expected } = judged;
  const prompt = plan.prompt ?? '';
  const mistakes = hasRightAction(judged)
    ? [
        ...(expected.target === undefined || plan.target === expected.target
          ? []
          : [`target ${plan.target}, not ${expected.target}`]),
        ...expected.keeps.filter((pattern) => !pattern.test(prompt)).map(({ source }) => `lost ${source}`),
        ...expected.adds.filter((pattern) => !pattern.test(prompt)).map(({ source }) => `without ${source}`),
        ...expected.drops.filter((pattern) => pattern.test(prompt)).map(({ source }) => `still ${source}`),
      ]
    : [`${plan.action}, not ${expected.actions.join(' or ')}`];
  return mistakes.length === 0
    ? undefined
    : `${turn.id} “${turn.message}”: ${mistakes.join('; ')}${prompt && ` (${prompt})`}`;
}

function percent({ right, of }: Share): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % (${right} of ${of})`;
}
