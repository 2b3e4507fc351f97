/** Discord's numbers, as its documentation names them. The package with all of them is too big for a page. */
export const CommandType = { Slash: 1, User: 2, Message: 3 } as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  TextDisplay: 10,
  Label: 18,
} as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5 } as const;

export const ChannelType = { Text: 0, Direct: 1, PublicThread: 11, PrivateThread: 12 } as const;

export const MessageFlag = { Ephemeral: 64, Loading: 128 } as const;

export const CONTENT_LIMIT = 2000;
