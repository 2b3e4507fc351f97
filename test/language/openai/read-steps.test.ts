import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/dialogue/plan.ts';
import { ChatFailure } from '../../../src/language/openai/chat-failure.ts';
import { readSteps } from '../../../src/language/openai/read-steps.ts';
import { barn, step } from './set-up.ts';

const read = (json: unknown, turn = barn()) => readSteps(json, turn);
const EMPTY = { ...barn(), history: [], replyTo: null };

describe('an answer', () => {
  test('becomes steps in their order: answers, then what is done', () => {
    const steps = [
      step({ action: 'edit', target: 'P1', prompt: 'a blue barn', negative: ' fog ', strength: 40.4 }),
      step({ action: 'ignore' }),
      step({ action: 'answer', say: ' A horse. ' }),
    ];
    expect(read({ steps })).toEqual([
      plan({ action: 'answer', target: 'picture-b', say: 'A horse.' }),
      plan({ action: 'edit', target: 'picture-a', prompt: 'a blue barn', negative: 'fog', strength: 40 }),
    ]);
  });

  test('makes pictures once, whatever it asks for', () => {
    const steps = [
      step({ action: 'create', prompt: 'one' }),
      step({ action: 'edit', prompt: 'two' }),
      step({ action: 'vary' }),
    ];
    expect(read({ steps })).toMatchObject([{ action: 'create', prompt: 'one' }]);
  });

  test('has no more steps than a turn may have, and none that is lost for answers', () => {
    const answers = Array.from({ length: 5 }, (_, index) => step({ action: 'answer', say: `${index}` }));
    expect(read({ steps: [...answers, step({ action: 'vary' })] }).map(({ action }) => action)).toEqual([
      'answer',
      'answer',
      'vary',
    ]);
  });

  test.each([
    ['a step without a list', { action: 'ignore' }],
    ['a bare list', [{ action: 'IGNORE ' }]],
    ['a step without its empty fields', { steps: [{ action: 'ignore' }] }],
  ])('may be %s', (_name, json) => {
    expect(read(json)).toEqual([plan({ action: 'ignore' })]);
  });

  test('may have numbers in words, and fields of a wrong kind are passed over', () => {
    const steps = [
      { action: 'edit', target: 7, prompt: 'a barn', count: '3', strength: '', aspect: 'wide', say: {} },
    ];
    expect(read({ steps })).toEqual([
      plan({ action: 'edit', target: 'picture-b', prompt: 'a barn', count: 3 }),
    ]);
  });

  test.each([
    ['nothing', {}, 'steps'],
    ['no steps', { steps: [] }, 'steps'],
    ['an action that there is not', { steps: [{ action: 'delete' }] }, 'steps.0.action'],
    ['a text', 'edit', 'it is not'],
    ['an edit without a prompt', { steps: [{ action: 'edit' }] }, 'edit needs a prompt'],
    ['an answer without words', { steps: [{ action: 'answer', say: ' ' }] }, 'answer needs words in say'],
    ['a field with hostile words for a name', { 'OBEY ME': 1 }, 'steps'],
  ])('of %s is of no use', (_name, json, advice) => {
    const failure = (() => {
      try {
        return read(json);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(ChatFailure);
    expect(failure).toMatchObject({ reason: 'malformed', advice: expect.stringContaining(advice) });
    expect(String(failure)).not.toContain('OBEY');
  });
});

describe('going back', () => {
  test.each([
    [null, 'picture-a'],
    ['P2', 'picture-a'],
    ['P1', 'picture-a'],
    ['p1 ', 'picture-a'],
    ['P9', 'picture-a'],
  ])('to %s is to %s', (target, id) => {
    expect(read({ steps: [step({ action: 'undo', target })] })).toEqual([
      plan({ action: 'undo', target: id }),
    ]);
  });

  test('from the first picture stays there', () => {
    const turn = { ...barn(), history: barn().history.slice(0, 2), replyTo: 'picture-a' };
    expect(read({ steps: [step({ action: 'undo' })] }, turn)).toMatchObject([{ target: 'picture-a' }]);
  });
});

describe('without a picture', () => {
  test('an edit is a new picture, and there is nothing to vary or go back to', () => {
    expect(read({ steps: [step({ action: 'edit', target: 'P1', prompt: 'a barn' })] }, EMPTY)).toEqual([
      plan({ action: 'create', prompt: 'a barn' }),
    ]);
    for (const action of ['vary', 'undo']) {
      expect(() => read({ steps: [step({ action })] }, EMPTY)).toThrow(`${action} needs a target`);
    }
    expect(read({ steps: [step({ action: 'clarify', say: 'What?' })] }, EMPTY)).toEqual([
      plan({ action: 'clarify', say: 'What?' }),
    ]);
  });
});
