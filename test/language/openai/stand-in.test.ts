import { OpenAI } from 'openai';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readChatBody } from '../../stand-ins/chat/chat-body.ts';
import { startChatServer } from '../../stand-ins/chat-server.ts';

const messages = [{ role: 'user', content: 'Hello' }];
const base = { model: 'painter', messages };
const strict = (schema: object) => ({
  ...base,
  response_format: { type: 'json_schema', json_schema: { name: 'a', strict: true, schema } },
});
const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});

describe('the stand-in of the chat API', () => {
  test.each<[string, object, RegExp]>([
    ['no messages', { model: 'painter', messages: [] }, /'messages'/],
    [
      'an unknown argument',
      { ...base, response_fromat: {} },
      /^Unrecognized request argument supplied: response_fromat/,
    ],
    ['an unknown form', { ...base, response_format: { type: 'yaml' } }, /response_format/],
    [
      'JSON that nobody speaks of',
      { ...base, response_format: { type: 'json_object' } },
      /must contain the word 'json'/,
    ],
    ['a choice without tools', { ...base, tool_choice: 'required' }, /only allowed when 'tools'/],
    ['an empty text', { model: 'painter', messages: [{ role: 'user', content: '' }] }, /'messages/],
    [
      'a picture that is no picture',
      {
        model: 'painter',
        messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'cat.png' } }] }],
      },
      /image_url/,
    ],
    [
      'a schema that is open',
      strict({ ...object({ a: { type: 'string' } }), additionalProperties: true }),
      /additionalProperties/,
    ],
    [
      'a field that may be left out',
      strict(object({ a: { type: 'string' } }, { required: [] })),
      /Missing 'a'/,
    ],
    [
      'a limit',
      strict(object({ a: { type: 'array', items: { type: 'string' }, maxItems: 3 } })),
      /'maxItems' is not permitted/,
    ],
  ])('refuses %s', (_name, body, words) => {
    expect(readChatBody(body)).toEqual({ problem: expect.stringMatching(words) });
  });

  test('serves the official client', async () => {
    const server = await startChatServer({ apiKey: 'key', answer: () => 'x' });
    onTestFinished(() => server.stop());
    const client = new OpenAI({ apiKey: 'key', baseURL: server.url, maxRetries: 0 });
    const names = [];
    for await (const { id } of client.models.list()) names.push(id);
    expect(names).toEqual(['painter']);
    const completion = await client.chat.completions.create({
      model: 'painter',
      messages: [{ role: 'user', content: 'Hi' }],
    });
    expect(completion.choices[0]?.message.content).toBe('word');
    await expect(
      client.chat.completions.create({ model: 'another', messages: [{ role: 'user', content: 'Hi' }] }),
    ).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });
});
