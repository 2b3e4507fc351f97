import { describe, expect, test } from 'vitest';
import { plan } from '../../src/dialogue/plan.ts';
import type { Interpreter } from '../../src/language/interpreter.ts';
import { planDialogues } from '../../src/main/plan-dialogues.ts';

const answering: Interpreter = {
  name: 'answering',
  writesPrompts: false,
  async interpret({ message }) {
    if (message === 'fail') throw new Error('the model is away');
    // The first lines take longest, so that order is not an accident.
    await new Promise((done) => setTimeout(done, message === 'slow' ? 20 : 0));
    return {
      steps: [
        plan({ action: 'answer', target: 'A', say: 'A cat.' }),
        plan({ action: 'edit', target: 'A', prompt: message, aspect: '16:9' }),
      ],
    };
  },
};

async function planned(lines: readonly string[], interpreter = answering) {
  const written: string[] = [];
  const complaints: string[] = [];
  async function* input() {
    yield* lines;
  }
  const failures = await planDialogues(input(), {
    interpreter,
    signal: new AbortController().signal,
    write: (line) => written.push(line),
    complain: (sentence) => complaints.push(sentence),
  });
  return { written: written.map((line) => JSON.parse(line)), complaints, failures };
}

const line = (id: string, message: string) =>
  JSON.stringify({ id, locale: 'en-US', history: [], replyTo: null, message });

describe('plans of dialogues', () => {
  test('are one line for each line, in their order, with nothing but what was promised', async () => {
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
    const { written, failures } = await planned(
      ids.map((id, index) => line(id, index === 0 ? 'slow' : 'quick')),
    );
    expect(written.map(({ id }) => id)).toEqual(ids);
    expect(written[1]).toEqual({ id: 'c2', action: 'edit', target: 'A', prompt: 'quick' });
    expect(failures).toBe(0);
  });

  test.each([
    ['no JSON', 'nope', /^line 2: not JSON/u, null],
    ['no case', '{"id":"bad","message":3}', /^line 2: not a dialogue case[^]*message/u, 'bad'],
    ['an empty line', '', /^line 2: not JSON/u, null],
    ['a picture that is nowhere', '{"id":"bad","message":"x","replyTo":"Q"}', /^line 2:[^]*replyTo/u, 'bad'],
    ['a failure', line('bad', 'fail'), /^line 2: the model is away/u, 'bad'],
  ])('go on after %s, which gets a question back in its place', async (_name, wrong, complaint, id) => {
    const { written, complaints, failures } = await planned([line('c1', 'a'), wrong, line('c3', 'b')]);
    expect(written).toEqual([
      { id: 'c1', action: 'edit', target: 'A', prompt: 'a' },
      { id, action: 'clarify', target: null, prompt: null },
      { id: 'c3', action: 'edit', target: 'A', prompt: 'b' },
    ]);
    expect(complaints).toEqual([expect.stringMatching(complaint)]);
    expect(failures).toBe(1);
  });
});
