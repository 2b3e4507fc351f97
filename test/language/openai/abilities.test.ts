import { describe, expect, test } from 'vitest';
import type { ChatServerOptions } from '../../stand-ins/chat-server.ts';
import type { Form } from '../../stand-ins/chat/completion.ts';
import { NIGHT, setUp } from './set-up.ts';

const FORMS: readonly Form[] = ['json-schema', 'json-object', 'tools'];
const OTHERS = ['refused', 'ignored'] as const;
const cases = FORMS.flatMap((form, index) =>
  OTHERS.map((otherForms) => ({ form, otherForms, forms: FORMS.slice(index) })),
);

async function ready(options: ChatServerOptions) {
  const parts = await setUp({ answer: () => ({ steps: [NIGHT] }), ...options });
  await parts.interpreter.warmUp();
  return parts;
}

describe('a server', () => {
  test.each(cases)(
    'that knows $form answers in it, where other forms are $otherForms',
    async ({ form, ...options }) => {
      const { say, server, logged } = await ready(options);
      expect(logged()).toContain(`"form":"${form}"`);
      expect(await say()).toMatchObject({ steps: [{ action: 'edit', target: 'picture-b' }] });
      const body = server.turns.at(-1)?.body;
      expect(body?.response_format?.type).toBe(
        { 'json-schema': 'json_schema', 'json-object': 'json_object', tools: undefined }[form],
      );
      expect(body?.tools?.length).toBe(form === 'tools' ? 1 : undefined);
      expect(server.problems).toEqual([]);
    },
  );

  test.each(OTHERS)('that knows no form (they are %s) leaves every turn to the rules', async (otherForms) => {
    const { say, logged } = await ready({ forms: [], otherForms });
    expect(await say()).toMatchObject({ fallback: 'away', steps: [{ say: 'by rules' }] });
    expect(logged()).toContain('keeps to no form of answer');
  });

  test.each(
    [2, 1, 0].flatMap((sights) =>
      (['refused', 'failed', 'ignored'] as const).map((otherPictures) => ({ sights, otherPictures })),
    ),
  )('that looks at $sights pictures is found out, where others are $otherPictures', async (options) => {
    const { logged } = await ready(options);
    // Who passes over the second picture has seen one of two, and is shown one.
    expect(logged()).toContain(`"pictures":${options.sights}`);
  });

  test('that fails once by accident is asked again before anything is concluded', async () => {
    const { interpreter, server, logged } = await setUp();
    server.failNext('server-error');
    await interpreter.warmUp();
    expect(logged()).toContain('"form":"json-schema","pictures":2');
  });

  test('that is busy or away has not said no', async () => {
    const { interpreter, server, logged } = await setUp();
    server.failNext('rate-limit');
    await interpreter.warmUp();
    expect(logged()).toContain('"msg":"language model is not ready"');
    server.failNext('bad-gateway');
    await interpreter.warmUp();
    await interpreter.warmUp();
    expect(logged()).toContain('"form":"json-schema","pictures":2');
  });

  test('that has changed is asked anew', async () => {
    const { say, server, clock } = await ready({});
    const asked = server.calls.length;
    server.failNext('bad-request', 'blocked');
    for (let turn = 0; turn < 3; turn += 1) await say();
    // It was asked a moment ago, and words that it refuses say nothing about it.
    expect(server.calls.length).toBe(asked + 3);
    clock.now += 61_000;
    server.failNext('blocked');
    for (let turn = 0; turn < 2; turn += 1) await say();
    expect(server.calls.length).toBe(asked + 5);
    server.failNext('bad-request');
    for (let turn = 0; turn < 2; turn += 1) await say();
    expect(server.calls.length).toBeGreaterThan(asked + 8);
  });
});
