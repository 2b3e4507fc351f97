import { PermissionFlagsBits as Permission } from 'discord.js';

const id = (n: number) => `1010000000000000${String(n).padStart(3, '0')}`;

export const BOT_ID = id(1);
export const GUILD_ID = id(10);
export const MINA_ID = id(20);
export const MO_ID = id(21);
const BOT_ROLE_ID = id(30);
const MODERATOR_ROLE_ID = id(31);

export const CHANNEL_IDS = {
  gallery: id(40),
  'after-dark': id(41),
  sketches: id(42),
  'no-posting': id(43),
} as const;

const DM_IDS: Readonly<Record<string, string>> = { [MINA_ID]: id(50), [MO_ID]: id(51) };

const MEMBER_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.UseExternalEmojis |
  Permission.UseApplicationCommands;

const user = (userId: string, username: string, bot: boolean) => ({
  id: userId,
  username,
  discriminator: bot ? '0001' : '0',
  global_name: bot ? null : username,
  avatar: null,
  bot,
  system: false,
  public_flags: 0,
});

export type WorldUser = ReturnType<typeof user>;

export const BOT = user(BOT_ID, 'Atelier', true);
const MINA = user(MINA_ID, 'Mina', false);
const MO = user(MO_ID, 'Mo', false);
export const PERSONS: readonly WorldUser[] = [MINA, MO];
export const USERS: readonly WorldUser[] = [BOT, MINA, MO];

export const userOf = (userId: string) => USERS.find((each) => each.id === userId);

const role = (roleId: string, name: string, position: number, permissions: bigint) => ({
  id: roleId,
  name,
  position,
  permissions: String(permissions),
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  managed: roleId === BOT_ROLE_ID,
  mentionable: false,
  flags: 0,
  ...(roleId === BOT_ROLE_ID ? { tags: { bot_id: BOT_ID } } : {}),
});

export const ROLES = [
  role(GUILD_ID, '@everyone', 0, MEMBER_PERMISSIONS),
  role(BOT_ROLE_ID, 'Atelier', 1, MEMBER_PERMISSIONS),
  role(MODERATOR_ROLE_ID, 'Moderator', 2, Permission.ManageGuild | Permission.ManageMessages),
];

const member = (of: WorldUser, roles: string[]) => ({
  user: of,
  nick: null,
  avatar: null,
  banner: null,
  roles,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

export const MEMBERS = [member(BOT, [BOT_ROLE_ID]), member(MINA, []), member(MO, [MODERATOR_ROLE_ID])];

export const memberOf = (userId: string) => MEMBERS.find((each) => each.user.id === userId);

interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

const textChannel = (channelId: string, name: string, position: number, nsfw: boolean, deny?: bigint) => ({
  id: channelId,
  type: 0,
  guild_id: GUILD_ID,
  name,
  position,
  nsfw,
  topic: null,
  parent_id: null,
  last_message_id: null as string | null,
  rate_limit_per_user: 0,
  flags: 0,
  permission_overwrites: (deny === undefined
    ? []
    : [{ id: BOT_ROLE_ID, type: 0, allow: '0', deny: String(deny) }]) as Overwrite[],
});

export const TEXT_CHANNELS = [
  textChannel(CHANNEL_IDS.gallery, 'gallery', 0, false),
  textChannel(CHANNEL_IDS['after-dark'], 'after-dark', 1, true),
  textChannel(
    CHANNEL_IDS['no-posting'],
    'no-posting',
    2,
    false,
    Permission.SendMessages | Permission.SendMessagesInThreads,
  ),
];

export const THREADS = [
  {
    id: CHANNEL_IDS.sketches,
    type: 11,
    guild_id: GUILD_ID,
    name: 'sketches',
    parent_id: CHANNEL_IDS.gallery,
    owner_id: MINA_ID,
    last_message_id: null as string | null,
    message_count: 0,
    member_count: 3,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 10_080,
      archive_timestamp: '2026-01-01T00:00:00.000000+00:00',
      create_timestamp: '2026-01-01T00:00:00.000000+00:00',
      locked: false,
    },
  },
];

export const DM_CHANNELS = PERSONS.map((recipient) => ({
  id: DM_IDS[recipient.id]!,
  type: 1,
  last_message_id: null as string | null,
  flags: 0,
  recipients: [recipient],
}));

export type WorldChannel =
  | (typeof TEXT_CHANNELS)[number]
  | (typeof THREADS)[number]
  | (typeof DM_CHANNELS)[number];

export const channelOf = (channelId: string): WorldChannel | undefined =>
  [...TEXT_CHANNELS, ...THREADS, ...DM_CHANNELS].find((each) => each.id === channelId);

export const dmOf = (userId: string) => DM_CHANNELS.find((each) => each.recipients[0]?.id === userId);

export const isDirect = (channelId: string) => DM_CHANNELS.some((each) => each.id === channelId);

export const GUILD = {
  id: GUILD_ID,
  name: 'Atelier playground',
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: MO_ID,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: ROLES,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  max_members: 500_000,
  incidents_data: null,
};
