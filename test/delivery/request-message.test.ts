import { DiscordAPIError, type REST } from '@discordjs/rest';
import { describe, expect, test } from 'vitest';
import { createRequestMessage } from '../../src/delivery/request-message.ts';
import { waitingView } from '../../src/delivery/request-view.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

/** A Discord that refuses replies, as where the bot may not read the message history. */
function setUp() {
  const bodies: Record<string, unknown>[] = [];
  const rest = {
    async post(_route: string, { body }: { body: Record<string, unknown> }) {
      bodies.push(body);
      if (!('message_reference' in body)) return { id: '77' };
      const raw = { code: 160_002, message: 'Cannot reply without permission to read message history' };
      throw new DiscordAPIError(raw, raw.code, 400, 'POST', 'http://127.0.0.1', { body });
    },
  } as unknown as REST;
  const message = createRequestMessage({
    rest,
    budget: { allowsProgress: () => true, important: (_channel, edit) => edit() },
    seal: { seal: (token) => token, open: (sealed) => sealed },
    now: () => 0,
    sleep: async () => {},
  });
  return { message, bodies };
}

describe('the message of a request', () => {
  test('stands by itself where the bot may not reply, under the same nonce', async () => {
    const { message, bodies } = setUp();
    const request = fakeRequest({ stage: 'recorded', messageId: null, answersMessageId: '66' });
    const view = waitingView(request, { place: 1, secondsLeft: undefined });
    expect(await message.post(request, view)).toEqual({ messageId: '77' });
    expect(bodies).toHaveLength(2);
    expect(bodies.map(({ nonce }) => nonce)).toEqual([request.id, request.id]);
    for (const body of bodies) expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});
