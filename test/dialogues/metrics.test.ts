import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/dialogue/plan.ts';
import { fraction, type Judged, measure } from './metrics.ts';
import { mistakeIn, scoreTable } from './score-table.ts';

type Action = Plan['action'];

function judged(
  actions: [Action, ...Action[]],
  plan: Judged['plan'],
  { locale = 'en-US', message = 'words', ...expected }: Partial<Judged['expected'] & Judged['turn']> = {},
): Judged {
  return {
    turn: { id: 'x', locale, message, history: [], replyTo: null },
    expected: { actions, keeps: [], adds: [], drops: [], ...expected },
    plan,
  };
}

const edit = (prompt: string): Judged['plan'] => ({ action: 'edit', target: 'B', prompt });
const ignore: Judged['plan'] = { action: 'ignore', target: null, prompt: null };
const create: Judged['plan'] = { action: 'create', target: null, prompt: 'a cat' };

describe('the metrics', () => {
  test('count any of the expected actions as right', () => {
    const { actions } = measure([judged(['clarify', 'ignore'], ignore), judged(['edit'], ignore)]);
    expect(actions).toEqual({ right: 1, of: 2 });
  });

  test('tell languages apart by script, then by locale', () => {
    const { byLanguage } = measure([
      judged(['ignore'], ignore, { message: '谢谢' }),
      judged(['edit'], ignore, { locale: 'zh-CN', message: 'ok' }),
      judged(['ignore'], ignore),
    ]);
    expect(byLanguage).toEqual({ en: { right: 1, of: 1 }, zh: { right: 1, of: 2 } });
  });

  test('weigh rare actions like frequent ones in macro-F1', () => {
    const cases = [
      ...Array.from({ length: 8 }, () => judged(['edit'], edit('x'))),
      judged(['ignore'], edit('x')),
    ];
    // edit: 2·8 / (8 + 9); ignore: 0.
    expect(measure(cases).macroF1).toBeCloseTo((16 / 17 + 0) / 2);
  });

  test('count edits that were taken for new pictures, except where both are right', () => {
    const cases = [judged(['edit'], create), judged(['edit'], edit('x')), judged(['create', 'edit'], create)];
    expect(measure(cases).editsAsCreate).toEqual({ right: 1, of: 2 });
    expect(measure(cases).confusion.edit).toMatchObject({ create: 1, edit: 1 });
  });

  test('look at targets and words only where the action is right', () => {
    const words = { keeps: [/barn/iu], adds: [/night/iu], drops: [/horse/iu] };
    const metrics = measure([
      judged(['edit'], edit('a Barn with a horse'), { target: 'B', ...words }),
      judged(['edit'], ignore, { target: 'B', ...words }),
    ]);
    expect(metrics.targets).toEqual({ right: 1, of: 1 });
    expect(metrics.kept).toEqual({ right: 1, of: 1 });
    expect(metrics.added).toEqual({ right: 0, of: 1 });
    expect(metrics.dropped).toEqual({ right: 0, of: 1 });
  });

  test('say nothing about a target that nobody expects', () => {
    expect(measure([judged(['edit'], edit('x'))]).targets).toEqual({ right: 0, of: 0 });
    expect(fraction({ right: 0, of: 0 })).toBe(1);
  });
});

describe('the table', () => {
  test('holds every figure and what was taken for what', () => {
    const table = scoreTable(measure([judged(['edit'], create), judged(['ignore'], ignore)]));
    expect(table).toMatch(/actions right +50\.0 % \(1 of 2\)/u);
    expect(table).toMatch(/edits taken for create +100\.0 % \(1 of 1\)/u);
    expect(table).toMatch(/^edit +1 +0/mu);
  });

  test('tells a mistake in a line', () => {
    expect(mistakeIn(judged(['edit'], edit('a horse'), { target: 'A', drops: [/horse/iu] }))).toBe(
      'x “words”: target B, not A; still horse (a horse)',
    );
    expect(mistakeIn(judged(['edit'], ignore))).toBe('x “words”: ignore, not edit');
    expect(mistakeIn(judged(['ignore'], ignore))).toBeUndefined();
  });
});
