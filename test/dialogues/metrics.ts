import { PLAN_ACTIONS, type Plan } from '../../src/dialogue/plan.ts';
import type { JudgedCase } from './judged-case.ts';

type Action = Plan['action'];

export interface Judged extends JudgedCase {
  readonly plan: Pick<Plan, 'action' | 'target' | 'prompt'>;
}

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Metrics {
  readonly actions: Share;
  readonly byLanguage: Readonly<Record<'en' | 'zh', Share>>;
  readonly byAction: Readonly<Record<Action, Share>>;
  readonly macroF1: number;
  /** What was expected → what came → how often. */
  readonly confusion: Readonly<Record<Action, Readonly<Record<Action, number>>>>;
  /** Edits, and how many of them were taken for new pictures. */
  readonly editsAsCreate: Share;
  /** The rest looks only at plans with the right action. */
  readonly targets: Share;
  readonly kept: Share;
  readonly added: Share;
  readonly dropped: Share;
}

export function measure(judged: readonly Judged[]): Metrics {
  const right = judged.filter(hasRightAction);
  const edits = judged.filter(
    ({ expected: { actions } }) => expects(actions, 'edit') && !expects(actions, 'create'),
  );
  const words = (which: 'keeps' | 'adds' | 'drops') =>
    right.flatMap(({ plan: { prompt }, expected }) =>
      expected[which].map((pattern) => pattern.test(prompt ?? '') === (which !== 'drops')),
    );
  return {
    actions: share(judged.map(hasRightAction)),
    byLanguage: {
      en: share(judged.filter((one) => languageOf(one) === 'en').map(hasRightAction)),
      zh: share(judged.filter((one) => languageOf(one) === 'zh').map(hasRightAction)),
    },
    byAction: forEachAction((action) =>
      share(judged.filter((one) => meant(one) === action).map(hasRightAction)),
    ),
    macroF1: macroF1(judged),
    confusion: forEachAction((expected) =>
      forEachAction(
        (came) => judged.filter((one) => meant(one) === expected && one.plan.action === came).length,
      ),
    ),
    editsAsCreate: share(edits.map(({ plan }) => plan.action === 'create')),
    targets: share(
      right.flatMap(({ plan, expected: { target } }) =>
        target === undefined ? [] : [plan.target === target],
      ),
    ),
    kept: share(words('keeps')),
    added: share(words('adds')),
    dropped: share(words('drops')),
  };
}

export function hasRightAction({ plan, expected }: Judged): boolean {
  return expects(expected.actions, plan.action);
}

/** Chinese where the message or the person is. */
export function languageOf({ turn }: JudgedCase): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(turn.message) || turn.locale.startsWith('zh') ? 'zh' : 'en';
}

/** The action that a plan is counted under: where it is one of several right ones, its own. */
function meant({ plan, expected }: Judged): Action {
  return expects(expected.actions, plan.action) ? plan.action : expected.actions[0];
}

/** The mean of F1 over the actions that were expected at least once. */
function macroF1(judged: readonly Judged[]): number {
  const scores = PLAN_ACTIONS.flatMap((action) => {
    const expected = judged.filter((one) => meant(one) === action).length;
    const came = judged.filter(({ plan }) => plan.action === action).length;
    const right = judged.filter((one) => meant(one) === action && one.plan.action === action).length;
    return expected === 0 ? [] : [(2 * right) / (expected + came)];
  });
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function expects(actions: readonly Action[], action: Action): boolean {
  return actions.includes(action);
}

function share(outcomes: readonly boolean[]): Share {
  return { right: outcomes.filter(Boolean).length, of: outcomes.length };
}

/** As a fraction; 1 where there was nothing to get wrong. */
export function fraction({ right, of }: Share): number {
  return of === 0 ? 1 : right / of;
}

function forEachAction<Value>(valueOf: (action: Action) => Value): Record<Action, Value> {
  const entry = (action: Action) => [action, valueOf(action)] as const;
  return Object.fromEntries(PLAN_ACTIONS.map(entry)) as Record<Action, Value>;
}
