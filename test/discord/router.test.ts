import type { Message } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/discord/command.ts';
import { createRouter } from '../../src/discord/router.ts';
import { tell } from '../../src/discord/acknowledge.ts';
import type { Services } from '../../src/services.ts';
import { fakeInteraction } from '../fakes/fake-interaction.ts';

/** A command that does `work`, and a clock that strikes when told. */
function setUp(work: () => Promise<void> = async () => {}) {
  let strike = (): void => {};
  const errors: unknown[] = [];
  const paused: number[] = [];
  const services = {
    clock: {
      sleep: (milliseconds: number) => {
        paused.push(milliseconds);
        return new Promise<void>((resolve) => (strike = resolve));
      },
    },
    log: { warn: () => {}, error: (detail: object) => void errors.push(detail) },
    records: { findRequest: async () => undefined },
  } as unknown as Services;
  const ran: string[] = [];
  const command = {
    name: 'paint',
    async run(interaction: { id: string }) {
      ran.push(interaction.id);
      await work();
      await tell(interaction as never, () => 'done');
    },
  } as unknown as Command;
  const messages: string[] = [];
  const doors = {
    commands: [command],
    menus: [],
    buttons: [],
    async onMessage({ id }: Message) {
      messages.push(id);
      if (id === 'bad') throw new Error('not handled');
    },
  };
  const fake = fakeInteraction({ isChatInputCommand: () => true, commandName: 'paint' });
  return {
    router: createRouter(doors, services),
    strike: () => strike(),
    ...fake,
    ran,
    messages,
    errors,
    paused,
  };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('the router', () => {
  test('handles an event that the gateway sends twice once', async () => {
    const { router, interaction, ran, messages } = setUp();
    for (const _ of [1, 2]) {
      router.onInteraction(interaction);
      router.onMessage({ id: '5' } as Message);
    }
    await router.settled();
    expect([ran.length, messages.length]).toEqual([1, 1]);
  });

  test('asks for patience before Discord’s three seconds are over, and lets the answer take that place', async () => {
    let finish = (): void => {};
    const { router, interaction, sent, strike, paused } = setUp(
      () => new Promise((resolve) => (finish = () => resolve())),
    );
    router.onInteraction(interaction);
    strike();
    await tick();
    expect(Math.max(...paused)).toBeLessThan(2500);
    expect(sent).toMatchObject([{ call: 'reply', content: expect.stringContaining('One moment') }]);
    finish();
    await router.settled();
    expect(sent.at(-1)).toMatchObject({ call: 'editReply', content: 'done' });
  });

  test('asks nobody for patience who was answered in time', async () => {
    const { router, interaction, sent, strike } = setUp();
    router.onInteraction(interaction);
    await router.settled();
    strike();
    await tick();
    expect(sent.map(({ content }) => content)).toEqual(['done']);
  });

  test('lets no error escape', async () => {
    const { router, interaction, sent, errors } = setUp(() => Promise.reject(new Error('a bug')));
    router.onInteraction(interaction);
    router.onMessage({ id: 'bad' } as Message);
    await router.settled();
    expect(sent).toMatchObject([{ content: expect.stringContaining('Something went wrong') }]);
    expect(errors).toHaveLength(2);
  });

  test('is settled only when all that it began has ended', async () => {
    let finish = (): void => {};
    const { router, interaction } = setUp(() => new Promise((resolve) => (finish = () => resolve())));
    router.onInteraction(interaction);
    let settled = false;
    const settling = router.settled().then(() => (settled = true));
    await tick();
    expect(settled).toBe(false);
    finish();
    await settling;
    expect(settled).toBe(true);
  });

  test.each<[string, object, string]>([
    ['a command', { commandName: 'old' }, 'don’t know that command'],
    [
      'an entry in the menu of a message',
      {
        isChatInputCommand: () => false,
        isMessageContextMenuCommand: () => true,
        commandName: 'old',
      },
      'don’t know that command',
    ],
    [
      'a button',
      {
        isChatInputCommand: () => false,
        isMessageComponent: () => true,
        isButton: () => true,
        customId: 'old:1',
      },
      'another version of me',
    ],
    [
      'a menu of roles',
      { isChatInputCommand: () => false, isMessageComponent: () => true, customId: 'again:1' },
      'another version of me',
    ],
    [
      'a form',
      { isChatInputCommand: () => false, isModalSubmit: () => true, customId: 'old' },
      'another version',
    ],
    ['a kind of interaction to come', { isChatInputCommand: () => false }, 'don’t know that command'],
  ])('says of %s that nobody knows that it is from another time', async (_, change, words) => {
    const { router } = setUp();
    const { interaction, sent } = fakeInteraction({ isChatInputCommand: () => true, ...change });
    router.onInteraction(interaction);
    await router.settled();
    expect(sent).toMatchObject([{ content: expect.stringContaining(words), flags: 64 }]);
  });
});
