import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { InteractionHandle } from '../../stand-ins/playground/interaction-handle.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';
import { thatLeavesThinking, thatMayPing } from './what-was-sent.ts';

describe('what the gateway sends and nobody expects', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let chinese: Person;
  let picture: PageMessage;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
    chinese = atelier.discord.person('Mina', { locale: 'zh-CN' });
    await mina.command('imagine', { prompt: 'a red barn' });
    picture = await mina.waitForMessage(isPicture('a red barn'));
  });
  afterAll(() => atelier.close());

  const faults = () => atelier.discord.playground.faults;
  const postedByBot = () =>
    mina.messages().filter((message) => message.author.bot === true && !isEphemeral(message)).length;

  /** Sends the interaction with other data, in both languages; gives the words that only that person reads. */
  async function answersTo(
    start: (person: Person) => Promise<InteractionHandle>,
    data: object,
  ): Promise<readonly string[]> {
    const answers: string[] = [];
    for (const person of [mina, chinese]) {
      const before = postedByBot();
      faults().changeNextInteraction((payload) => changed(payload, data));
      const answer = await (await start(person)).waitForResponse();
      if (isEphemeral(answer) && postedByBot() === before) answers.push(answer.content);
    }
    return answers;
  }

  const changed = (payload: object, data: object) => ({
    ...payload,
    data: { ...(payload as { data: object }).data, ...data },
  });
  const inBothLanguages = (sentences: readonly RegExp[]) =>
    sentences.map((sentence) => expect.stringMatching(sentence) as string);

  const MALFORMED = [/option in a form that I don’t know/u, /选项格式我不认识/u] as const;
  const NO_COMMAND = [/don’t know that command any more/u, /这个命令已经不能用了/u] as const;
  const NO_BUTTON = [/another version of me.*newer picture/u, /来自别的版本.*较新的画/u] as const;
  const NO_PICTURE = [/no longer have that picture/u, /已经没有那幅画/u] as const;

  const imagine = (person: Person) => person.command('imagine', { prompt: 'a cat' });
  const again = (person: Person) => person.click(picture, 'Again');

  test.each<[string, (person: Person) => Promise<InteractionHandle>, object, readonly [RegExp, RegExp]]>([
    ['an option of another type', imagine, { options: [{ name: 'prompt', type: 4, value: 7 }] }, MALFORMED],
    ['no options where one is required', imagine, { options: [] }, MALFORMED],
    ['a command from before', imagine, { name: 'paint' }, NO_COMMAND],
    [
      'a menu command from before',
      imagine,
      { name: 'Paint this', type: 2, target_id: '1', resolved: { users: {} } },
      NO_COMMAND,
    ],
    ['a button from before', again, { custom_id: 'upscale:1312345678901234567' }, NO_BUTTON],
    ['a button of another bot', again, { custom_id: 'poll/vote?choice=3' }, NO_BUTTON],
    ['a button of the longest kind', again, { custom_id: 'again:'.padEnd(100, '9') }, NO_BUTTON],
    ['a button of a picture that is gone', again, { custom_id: 'again:1312345678901234567' }, NO_PICTURE],
    ['a menu of people', again, { component_type: 5, values: [], resolved: {}, custom_id: 'who' }, NO_BUTTON],
  ])('%s is answered in words, in both languages', async (_, start, data, sentences) => {
    expect(await answersTo(start, data)).toEqual(inBothLanguages(sentences));
  });

  test('a menu that names no picture of its message, or is none, is answered in words', async () => {
    const custom_id = `choose:${requestOf(picture)}`;
    for (const data of [{ custom_id }, { custom_id, component_type: 3, values: ['7'] }]) {
      expect(await answersTo(again, data)).toEqual(inBothLanguages(NO_BUTTON));
    }
  });

  const requestOf = (message: PageMessage) => /again:(\d+)/u.exec(JSON.stringify(message.components))![1]!;

  test('a form without its field, and one from before, are answered in words', async () => {
    const opened = await mina.click(picture, 'Refine…');
    const submit = () => mina.submitModal(opened, { words: 'make it night' });
    for (const [data, sentence] of [
      [{ components: [] }, MALFORMED[0]],
      [{ custom_id: `details:${requestOf(picture)}` }, NO_BUTTON[0]],
    ] as const) {
      faults().changeNextInteraction((payload) => changed(payload, data));
      expect((await (await submit()).waitForResponse()).content).toMatch(sentence);
    }
  });

  test('an autocompletion of what was never there gets no choices', async () => {
    for (const data of [
      { name: 'paint' },
      { options: [{ name: 'model', type: 4, value: 3, focused: true }] },
    ]) {
      faults().changeNextInteraction((payload) => changed(payload, data));
      expect(await mina.autocomplete('imagine', 'model', 'x')).toEqual([]);
    }
  });

  const id = '1312345678901234567';
  const whole = {
    id,
    application_id: id,
    token: 'x',
    type: 2,
    channel_id: id,
    version: 1,
    entitlements: [],
    authorizing_integration_owners: {},
  };

  test.each<[string, string, object]>([
    ['an interaction of nothing', 'INTERACTION_CREATE', {}],
    [
      'one without entitlements',
      'INTERACTION_CREATE',
      { ...whole, entitlements: undefined, user: { id }, data: { id, name: 'imagine', type: 1 } },
    ],
    ['one of a type to come', 'INTERACTION_CREATE', { ...whole, type: 99, user: { id } }],
    ['one of nobody', 'INTERACTION_CREATE', { ...whole, data: null, member: null }],
    [
      'a press on a message without a channel',
      'INTERACTION_CREATE',
      { ...whole, type: 3, message: { id, channel: null }, user: { id }, data: {} },
    ],
    ['a message of nothing', 'MESSAGE_CREATE', {}],
    [
      'a message of nulls',
      'MESSAGE_CREATE',
      { id: null, channel_id: null, content: null, author: null, mentions: null },
    ],
    [
      'a reply to nothing, whose words are a number',
      'MESSAGE_CREATE',
      { id, channel_id: id, type: 19, author: { id }, message_reference: null, content: 7 },
    ],
    ['a deletion of nothing', 'MESSAGE_DELETE', { id: null, channel_id: null }],
    ['a deletion of many nothings', 'MESSAGE_DELETE_BULK', { ids: null }],
    ['a server without channels', 'GUILD_CREATE', { id, channels: null, roles: 3 }],
    ['an event to come', 'SOMETHING_NEW', { of: ['whatever'] }],
  ])('%s does no harm', async (_, event, data) => {
    faults().sendMalformed(event, data);
    const queue = await (await mina.command('queue')).waitForResponse();
    expect(queue.content).toContain('Nothing is waiting');
  });

  test('the process stayed up, still paints, pinged nobody, and left no answer at “thinking…”', async () => {
    expect(atelier.process().child.exitCode).toBe(null);
    await mina.command('imagine', { prompt: 'a green tree' });
    await mina.waitForMessage(isPicture('a green tree'));
    expect(thatMayPing(atelier.discord)).toEqual([]);
    expect(thatLeavesThinking(atelier.discord)).toEqual([]);
    expect(atelier.process().output()).not.toMatch(/uncaught error|unhandled rejection/u);
  });
});
