import type { RequestRow } from '../../src/storage/records.ts';

/** A request as the records would give it, delivered unless the test says otherwise. */
export function fakeRequest(change: Partial<RequestRow> = {}): RequestRow {
  const then = new Date('2026-11-24T12:00:00Z');
  return {
    id: '1312345678901234567',
    origin: 'command',
    stage: 'delivered',
    guildId: '11',
    channelId: '22',
    userId: '33',
    locale: 'en-US',
    place: 'channel',
    isPrivate: false,
    messageId: '44',
    answersMessageId: null,
    applicationId: '55',
    sealedToken: null,
    parentPictureId: null,
    wish: 'a lighthouse at dusk',
    prompt: 'a lighthouse at dusk',
    awaitsPrompt: false,
    negative: '',
    aspect: '1:1',
    width: 1024,
    height: 1024,
    count: 1,
    seed: 7,
    backend: 'fake',
    model: null,
    chosenIndex: 0,
    failure: null,
    createdAt: then,
    updatedAt: then,
    postAttemptedAt: null,
    placeToldAt: null,
    startedAt: null,
    renderedAt: null,
    finishedAt: null,
    ...change,
  };
}
