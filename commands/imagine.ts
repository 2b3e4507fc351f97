import { SlashCommandBooleanOption, SlashCommandIntegerOption, SlashCommandStringOption } from 'discord.js';
import { beginRequest, wishFrom } from '../src/discord/begin-request.ts';
import { refuseOnlyLinks } from '../src/discord/check-words.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { ASPECTS } from '../src/images/image-size.ts';
import { recordWish } from '../src/requests/record-wish.ts';
import { SEED_LIMIT } from '../src/requests/settle.ts';

const MOST_CHOICES = 25;
const MODELS_WAIT_MS = 2000;

/** `/imagine` asks for a picture. It appears in a message of its own, which a worker completes. */
export const imagine: Command = {
  name: 'imagine',

  define(backends) {
    const text = (name: 'prompt' | 'negative' | 'aspect' | 'backend' | 'model') =>
      describe(new SlashCommandStringOption().setName(name), ({ commands }) => commands.imagine[name]);
    const integer = (name: 'count' | 'seed') =>
      describe(new SlashCommandIntegerOption().setName(name), ({ commands }) => commands.imagine[name]);
    const named = (names: readonly string[]) => names.map((name) => ({ name, value: name }));
    const most = Math.max(...[...backends.values()].map(({ capabilities }) => capabilities.maxCount));

    return slashCommand('imagine', ({ commands }) => commands.imagine.description)
      .addStringOption(text('prompt').setRequired(true))
      .addStringOption(text('negative'))
      .addStringOption(text('aspect').addChoices(...named(ASPECTS)))
      .addIntegerOption(integer('count').setMinValue(1).setMaxValue(most))
      .addIntegerOption(integer('seed').setMinValue(0).setMaxValue(SEED_LIMIT))
      .addStringOption(text('backend').addChoices(...named([...backends.keys()])))
      .addStringOption(text('model').setAutocomplete(true))
      .addBooleanOption(
        describe(
          new SlashCommandBooleanOption().setName('private'),
          ({ commands }) => commands.imagine.private,
        ),
      );
  },

  async run(interaction, services) {
    const { options } = interaction;
    const words = options.getString('prompt', true);
    refuseOnlyLinks(words);
    const wish = {
      ...wishFrom(interaction, { isPrivate: options.getBoolean('private') ?? false }),
      origin: 'command' as const,
      answersMessageId: null,
      parent: null,
      words,
      asked: {
        negative: options.getString('negative') ?? undefined,
        aspect: options.getString('aspect') ?? undefined,
        count: options.getInteger('count') ?? undefined,
        seed: options.getInteger('seed') ?? undefined,
        backend: options.getString('backend') ?? undefined,
        model: options.getString('model') ?? undefined,
      },
    };
    await beginRequest(interaction, wish, recordWish(wish, services), services);
  },

  async complete(interaction, { backends, defaultBackend }) {
    const backend = backends.get(interaction.options.getString('backend') ?? defaultBackend);
    const typed = interaction.options.getFocused().toLowerCase();
    const models = (await backend?.models(AbortSignal.timeout(MODELS_WAIT_MS)).catch(() => [])) ?? [];
    const fitting = models.filter((model) => model.toLowerCase().includes(typed) && model.length <= 100);
    await interaction.respond(fitting.slice(0, MOST_CHOICES).map((model) => ({ name: model, value: model })));
  },
};
