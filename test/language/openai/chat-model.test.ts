import { describe, expect, onTestFinished, test } from 'vitest';
import { findChatModel } from '../../../src/language/openai/chat-model.ts';
import { type ChatServerOptions, startChatServer } from '../../stand-ins/chat-server.ts';

const signal = new AbortController().signal;

async function find(options: ChatServerOptions, path = '') {
  const server = await startChatServer(options);
  onTestFinished(() => server.stop());
  return findChatModel({ apiKey: 'key', baseUrl: server.url + path, fetch }, signal);
}

describe('the model of a server', () => {
  test('is the only one it has', async () => {
    expect(await find({ models: ['llama'] })).toEqual({ kind: 'found', model: 'llama' });
  });

  test.each<[string, ChatServerOptions, string, RegExp]>([
    [
      'one of several',
      { models: ['a', 'b\u001B[2J'] },
      '',
      /^CHAT_MODEL is empty, .* several models.*: a, b\[2J$/,
    ],
    [
      'one of very many',
      { models: Array.from({ length: 90 }, (_, index) => `m${index}`) },
      '',
      /m0, m1, .*m11, …$/,
    ],
    ['none', { models: [] }, '', /^CHAT_MODEL is empty, .* lists no model/],
    ['behind another key', { apiKey: 'other' }, '', /^OPENAI_API_KEY was refused by the chat server \(401\)/],
    ['at another address', {}, '/v1', /^OPENAI_BASE_URL answers, .* \/v1 at the end/],
  ])('is for whoever runs the bot to say where it is %s', async (_name, options, path, words) => {
    expect(await find(options, path)).toEqual({ kind: 'mistake', mistake: expect.stringMatching(words) });
  });

  test('can not be known while the server is away', async () => {
    const server = await startChatServer();
    await server.stop();
    expect(await findChatModel({ apiKey: undefined, baseUrl: server.url, fetch }, signal)).toMatchObject({
      kind: 'unknown',
      failure: { reason: 'away', message: 'GET /models got no answer (ECONNREFUSED)' },
    });
  });
});
