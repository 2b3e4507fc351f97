import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIChannel,
  type APIUser,
  MessageType,
} from 'discord.js';
import type { PageMessage, PageSnapshot } from '../../../playground/protocol.ts';

export const BOT_ID = '101';
export const MINA_ID = '120';
export const MO_ID = '121';
export const GALLERY_ID = '140';

const user = (id: string, name: string, bot: boolean): APIUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: bot ? null : name,
  avatar: null,
  bot,
});

const bot = user(BOT_ID, 'Atelier', true);
const mina = user(MINA_ID, 'Mina', false);
const mo = user(MO_ID, 'Mo', false);
export const USERS = [bot, mina, { ...mo, moderator: true }];

const CHANNELS = [
  { id: GALLERY_ID, type: 0, name: 'gallery', topic: 'Ask for pictures here', nsfw: false, position: 0 },
  { id: '141', type: 0, name: 'after-dark', nsfw: true, position: 1 },
  { id: '142', type: 11, name: 'sketches', parent_id: GALLERY_ID },
  { id: '143', type: 0, name: 'no-posting', position: 2 },
  { id: '150', type: 1, recipients: [bot] },
] as unknown as APIChannel[];

const imagine = {
  id: '501',
  application_id: BOT_ID,
  version: '1',
  type: 1,
  name: 'imagine',
  description: 'Describe a picture and get it painted',
  description_localizations: { 'zh-CN': '描述一幅画，我来画' },
  name_localizations: { 'zh-CN': '画画' },
  default_member_permissions: null,
  options: [
    { type: 3, name: 'prompt', description: 'What should it show?', required: true, max_length: 6000 },
    { type: 3, name: 'negative', description: 'What must not be in it' },
    {
      type: 3,
      name: 'aspect',
      description: 'The shape',
      choices: ['1:1', '3:2', '2:3', '16:9', '9:16'].map((value) => ({ name: value, value })),
    },
    { type: 4, name: 'count', description: 'How many pictures, 1 to 4', min_value: 1, max_value: 4 },
    { type: 3, name: 'model', description: 'Which model to use', autocomplete: true },
    { type: 11, name: 'image', description: 'A picture to start from' },
    { type: 5, name: 'private', description: 'Show it to you alone' },
  ],
} as unknown as APIApplicationCommand;

const plain = (id: string, name: string, description: string, more: object = {}) =>
  ({
    id,
    application_id: BOT_ID,
    version: '1',
    type: 1,
    name,
    description,
    default_member_permissions: null,
    ...more,
  }) as unknown as APIApplicationCommand;

const COMMANDS = [
  imagine,
  plain('502', 'queue', 'What is waiting and being painted'),
  plain('503', 'help', 'How to talk with me about pictures'),
  plain('504', 'cancel', 'Cancel a picture of yours', {
    options: [{ type: 3, name: 'job', description: 'Which one' }],
  }),
  plain('505', 'config', 'Settings', {
    default_member_permissions: '32',
    options: [{ type: 1, name: 'show', description: 'Show the settings', options: [] }],
  }),
  plain('506', 'Describe image', '', { type: 3 }),
];

/** What the server tells a person who has just come. */
export function sampleSnapshot(
  viewer: string,
  messages: Readonly<Record<string, readonly PageMessage[]>> = {},
): PageSnapshot {
  return {
    viewer,
    users: USERS,
    guild: { id: '110', name: 'Atelier playground' },
    channels: CHANNELS,
    messages,
    commands: COMMANDS,
    online: true,
  };
}

/** As they come over the wire: numbers are numbers there. */
type Parts = { readonly [Key in keyof PageMessage]?: unknown } & { readonly by?: string };

/** A message with only what matters given. */
export function sampleMessage(id: number, more: Parts = {}): PageMessage {
  const { by = BOT_ID, ...rest } = more;
  return {
    id: String(1000 + id),
    channel_id: GALLERY_ID,
    author: USERS.find((one) => one.id === by) ?? bot,
    content: '',
    timestamp: new Date(Date.UTC(2026, 10, 24, 12, 0, id)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
    ...rest,
  } as PageMessage;
}

/** A picture that the fake server really has. */
export function samplePicture(name: string, signature: string, size = 1024): APIAttachment {
  return {
    id: name,
    filename: `${name}.png`,
    size: 1000,
    url: `http://127.0.0.1:1/cdn/${name}.png?ex=${signature}`,
    proxy_url: '',
    content_type: 'image/png',
    width: size,
    height: size,
    description: `${name}, painted`,
  };
}

/** The buttons of a finished picture. */
export function sampleButtons(messageId: number) {
  const button = (custom_id: string, label: string, style: number, more: object = {}) => ({
    type: 2,
    custom_id: `${custom_id}:${messageId}`,
    label,
    style,
    ...more,
  });
  return [
    {
      type: 1,
      components: [
        button('again', 'Again', 1),
        button('variations', 'Variations', 2, { emoji: { name: '🎲' } }),
        button('refine', 'Refine…', 2),
        button('keep', 'Keep', 3),
        button('upscale', 'Upscale', 2, { disabled: true }),
        button('delete', 'Delete', 4),
      ],
    },
  ];
}
