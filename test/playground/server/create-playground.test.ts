import { once } from 'node:events';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits as Intent,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { type ServedPlayground, servePlayground } from '../../stand-ins/serve-playground.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const INTENTS = [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages, Intent.GuildMessageTyping];

async function serve(options: Parameters<typeof servePlayground>[0] = {}) {
  const served = await servePlayground(options);
  closing.push(() => served.close());
  return served;
}

async function bot(served: ServedPlayground, options: Partial<ClientOptions> = {}) {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: served.apiUrl, cdn: served.cdnUrl },
    ...options,
  });
  closing.push(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(served.token);
  await ready;
  return client as Client<true>;
}

/** What the bot cannot do fails the test as an unhandled rejection. */
function onInteraction(client: Client, handle: (interaction: Interaction) => Promise<unknown>) {
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
}

const picture = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

const IMAGINE = new SlashCommandBuilder()
  .setName('imagine')
  .setDescription('Paints')
  .setNameLocalizations({ ja: '描く' })
  .addStringOption((option) =>
    option.setName('prompt').setDescription('What').setRequired(true).setAutocomplete(true),
  )
  .addAttachmentOption((option) => option.setName('picture').setDescription('Begin with it'));

test('an unmodified discord.js client logs in and finds the guild', async () => {
  const served = await serve();
  const client = await bot(served);
  const guild = client.guilds.cache.first()!;
  expect(guild.name).toBe('Atelier playground');
  expect(guild.channels.cache.map((channel) => channel.name).sort()).toEqual([
    'after-dark',
    'gallery',
    'no-posting',
    'sketches',
  ]);
  expect(served.playground.isOnline()).toBe(true);
});

test('a command is answered with a picture that can be fetched', async () => {
  const served = await serve();
  const client = await bot(served);
  await client.application.commands.set([IMAGINE]);
  onInteraction(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    const given = interaction.options.getAttachment('picture', true);
    const bytes = Buffer.from(await (await fetch(given.url)).arrayBuffer());
    await interaction.editReply({
      content: interaction.options.getString('prompt', true),
      files: [{ attachment: bytes, name: 'out.png', description: 'a lake' }],
    });
    await interaction.followUp({ content: 'only you', flags: MessageFlags.Ephemeral });
  });
  const mina = served.person('Mina', { locale: 'ja' });
  const asked = await mina.command('imagine', {
    prompt: 'a lake',
    picture: { name: 'lake.png', bytes: new Uint8Array(picture) },
  });
  const answer = await asked.waitForResponse();
  expect(answer.content).toBe('a lake');
  expect(answer.attachments[0]).toMatchObject({ width: 32, height: 24, description: 'a lake' });
  expect(await mina.bytesOf(answer.attachments[0]!)).toEqual(picture);
  await mina.waitForMessage(({ content }) => content === 'only you');
  expect(
    served
      .person('Mo')
      .messages()
      .map(({ content }) => content),
  ).toEqual(['a lake']);
  expect(asked.state()).toBe('answered');
});

test('a button opens a form, and the form changes the message', async () => {
  const served = await serve();
  const client = await bot(served);
  const field = new TextInputBuilder().setCustomId('change').setStyle(TextInputStyle.Short);
  onInteraction(client, async (interaction) => {
    if (interaction.isButton()) {
      await interaction.showModal(
        new ModalBuilder()
          .setCustomId('form')
          .setTitle('Change')
          .addLabelComponents(new LabelBuilder().setLabel('What').setTextInputComponent(field)),
      );
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update({ content: interaction.fields.getTextInputValue('change') });
    }
  });
  const channel = await client.channels.fetch(served.person('Mina').channelId());
  if (!channel?.isSendable()) throw new Error('not sendable');
  const button = new ButtonBuilder().setCustomId('edit').setLabel('Edit').setStyle(ButtonStyle.Primary);
  const sent = await channel.send({
    content: 'before',
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
  });
  const mina = served.person('Mina');
  const clicked = await mina.click({ id: sent.id, channel_id: sent.channelId }, 'Edit');
  await mina.submitModal(clicked, { change: 'after' });
  const changed = await mina.waitForMessage(({ content }) => content === 'after');
  expect(changed.id).toBe(sent.id);
});

test('typing in an option brings the choices of the bot', async () => {
  const served = await serve();
  const client = await bot(served);
  await client.application.commands.set([IMAGINE]);
  onInteraction(client, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
  });
  const choices = await served.person('Mina').autocomplete('imagine', 'prompt', 'fo');
  expect(choices).toEqual([{ name: 'fo!', value: 'x' }]);
});

test('without the intent the bot reads only words meant for it', async () => {
  const served = await serve();
  const client = await bot(served);
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void (message.author.bot || read.push(message.content)));
  const mina = served.person('Mina');
  const channel = await client.channels.fetch(mina.channelId());
  if (!channel?.isSendable()) throw new Error('not sendable');
  const sent = await channel.send('a picture');
  const target = { id: sent.id, channel_id: sent.channelId };
  await mina.say('secret');
  await mina.reply(target, 'unheard', { mention: false });
  await mina.reply(target, 'bluer');
  await mina.say(`<@${client.user.id}> hello`);
  await mina.say('in private', { channel: 'dm' });
  await expect.poll(() => read).toEqual(['', '', 'bluer', `<@${client.user.id}> hello`, 'in private']);
});

test('a broken gateway is resumed and nothing is missed', async () => {
  const served = await serve();
  const client = await bot(served);
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void read.push(message.content));
  const resumed = once(client, Events.ShardResume);
  served.playground.faults.dropGateway();
  await served.person('Mina').say('while away', { channel: 'dm' });
  await resumed;
  await expect.poll(() => read).toEqual(['while away']);
});

test('a wrong token and an intent that was not granted are refused', async () => {
  const served = await serve({ messageContent: false });
  await expect(bot({ ...served, token: 'wrong' })).rejects.toThrow(/token/i);
  await expect(bot(served, { intents: [...INTENTS, Intent.MessageContent] })).rejects.toThrow(
    /disallowed intents/i,
  );
});

test('a gateway that refuses connections for a while is found again', async () => {
  const served = await serve();
  const client = await bot(served);
  client.on(Events.ShardError, () => {});
  const resumed = once(client, Events.ShardResume);
  served.playground.faults.refuseGateway(1);
  served.playground.faults.dropGateway();
  await expect.poll(() => served.playground.isOnline()).toBe(false);
  await resumed;
  expect(served.playground.isOnline()).toBe(true);
});
