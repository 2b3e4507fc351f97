import { once } from 'node:events';
import {
  ApplicationCommandType,
  Client,
  ContextMenuCommandBuilder,
  Events,
  GatewayIntentBits as Intent,
  type Interaction,
  PermissionFlagsBits as Permission,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  ActionRowBuilder,
} from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { servePlayground } from '../../stand-ins/serve-playground.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(handle: (interaction: Interaction) => Promise<unknown>) {
  const served = await servePlayground();
  closing.push(() => served.close());
  const client = new Client({ intents: [Intent.Guilds], rest: { api: served.apiUrl } });
  closing.push(() => client.destroy());
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
  const ready = once(client, Events.ClientReady);
  await client.login(served.token);
  await ready;
  return { ...served, client: client as Client<true> };
}

test('a command for moderators is hidden from others', async () => {
  const { client, person } = await serve(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getSubcommand());
  });
  await client.application.commands.set([
    new SlashCommandBuilder()
      .setName('settings')
      .setDescription('Rules of the server')
      .setDefaultMemberPermissions(Permission.ManageGuild)
      .addSubcommand((show) => show.setName('show').setDescription('Shows them')),
  ]);
  await expect(person('Mina').command('settings', { show: {} })).rejects.toThrow('not for that person');
  const asked = await person('Mo').command('settings', { show: {} });
  expect((await asked.waitForResponse()).content).toBe('show');
});

test('options are refused as in the client of Discord', async () => {
  const { client, person } = await serve(() => Promise.resolve());
  await client.application.commands.set([
    new SlashCommandBuilder()
      .setName('imagine')
      .setDescription('Paints')
      .addIntegerOption((count) =>
        count.setName('count').setDescription('How many').setRequired(true).setMaxValue(4),
      ),
  ]);
  const mina = person('Mina');
  await expect(mina.command('imagine')).rejects.toThrow('"count" is required');
  await expect(mina.command('imagine', { count: 5 })).rejects.toThrow('out of range');
  await expect(mina.command('imagine', { count: 'many' })).rejects.toThrow('no number');
  await expect(mina.command('imagine', { count: 1, size: 2 })).rejects.toThrow('no option "size"');
});

test('a command on a message brings the message along', async () => {
  const { client, person } = await serve(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply(`about: ${interaction.targetMessage.content}`);
  });
  await client.application.commands.set([
    new ContextMenuCommandBuilder().setName('Describe').setType(ApplicationCommandType.Message),
  ]);
  const mina = person('Mina');
  const { id } = await mina.say('a hill', { channel: 'sketches' });
  const asked = await mina.command('Describe', {}, { channel: 'sketches', target: id });
  expect((await asked.waitForResponse()).content).toBe('about: a hill');
});

test('a menu takes only what it offers, and ephemeral answers are for one person', async () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('size')
    .addOptions({ label: 'Small', value: 's' }, { label: 'Large', value: 'l' });
  const { client, person } = await serve(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const components = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];
      await interaction.reply({ content: 'which?', components, flags: 'Ephemeral' });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.update({ content: interaction.values.join(','), components: [] });
    }
  });
  await client.application.commands.set([new SlashCommandBuilder().setName('size').setDescription('Asks')]);
  const mina = person('Mina');
  const question = await (await mina.command('size', {}, { channel: 'dm' })).waitForResponse();
  await expect(mina.select(question, ['xl'])).rejects.toThrow('cannot be chosen');
  await mina.select(question, ['l']);
  const answer = await mina.waitForMessage(({ content }) => content === 'l', { channel: 'dm' });
  expect(answer.ephemeral_for).toBe(mina.id);
  expect(person('Mo').messages('dm')).toEqual([]);
});

test('only moderators delete the messages of others', async () => {
  const { person } = await serve(() => Promise.resolve());
  const said = await person('Mina').say('hm');
  const own = await person('Mo').say('hello');
  expect(() => person('Mina').deleteMessage(own)).toThrow('may not delete');
  person('Mo').deleteMessage(said);
  expect(person('Mina').messages()).toHaveLength(1);
});
