import { DiscordAPIError, type Interaction, type RepliableInteraction } from 'discord.js';

interface Sent {
  readonly call: string;
  readonly content?: string;
  readonly [key: string]: unknown;
}

/** An interaction that records what is sent; each of `failures` is thrown by the next call. */
export function fakeInteraction(change: object = {}, failures: (Error | 'hold')[] = []) {
  const sent: Sent[] = [];
  let release = (): void => {};

  const send =
    (call: string, after: () => void = () => {}) =>
    async (body: object = {}) => {
      sent.push({ call, ...(Array.isArray(body) ? { choices: body } : body) });
      const failure = failures.shift();
      if (failure === 'hold') await new Promise<void>((resolve) => (release = resolve));
      else if (failure) throw failure;
      after();
    };
  const no = () => false;
  const interaction = {
    id: '1312345678901234567',
    locale: 'en-US',
    replied: false,
    deferred: false,
    responded: false,
    reply: send('reply', () => (interaction.replied = true)),
    editReply: send('editReply'),
    followUp: send('followUp'),
    respond: send('respond'),
    isAutocomplete: no,
    isChatInputCommand: no,
    isMessageContextMenuCommand: no,
    isButton: no,
    isStringSelectMenu: no,
    isMessageComponent: no,
    isModalSubmit: no,
    isRepliable: () => true,
    ...change,
  };
  return {
    interaction: interaction as unknown as RepliableInteraction & Interaction,
    sent,
    release: () => release(),
  };
}

export function discordAnswer(code: number, status = 400): DiscordAPIError {
  const request = { body: undefined, files: undefined };
  return new DiscordAPIError(
    { code, message: `no ${code}` },
    code,
    status,
    'POST',
    'https://discord',
    request,
  );
}

export const connectionReset = (): Error => new TypeError('fetch failed');
