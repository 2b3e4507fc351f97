import type { PageOption } from '../../protocol.ts';
import { ClientRefusal } from '../discord-error.ts';
import { channelOf, memberOf, ROLES, userOf } from '../world.ts';

/** An option of a command, as the bot declared it. */
export interface DeclaredOption {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly options?: readonly DeclaredOption[];
}

export interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly GivenOption[];
}

export interface Resolved {
  attachments?: Record<string, object>;
  users?: Record<string, object>;
  members?: Record<string, object>;
  roles?: Record<string, object>;
  channels?: Record<string, object>;
  messages?: Record<string, object>;
}

const NESTED = new Set([1, 2]);

/**
 * Takes what a person gave as far as Discord's own client would send it. While typing (autocomplete) the
 * client doesn't mind what is missing yet.
 */
export function readOptions(
  declared: readonly DeclaredOption[],
  given: readonly PageOption[],
  resolved: Resolved,
  { isTyping, upload }: { isTyping: boolean; upload: (fileIndex: number) => { id: string } },
): GivenOption[] {
  for (const { name } of given) {
    if (!declared.some((each) => each.name === name)) throw new ClientRefusal(`there is no option "${name}"`);
  }
  if (declared.some(({ type }) => NESTED.has(type)) && given.length !== 1) {
    throw new ClientRefusal('exactly one subcommand must be chosen');
  }
  return declared.flatMap((option): GivenOption[] => {
    const one = given.find(({ name }) => name === option.name);
    if (!one) {
      if (option.required && !isTyping) throw new ClientRefusal(`the option "${option.name}" is required`);
      return [];
    }
    const { name, type } = option;
    if (NESTED.has(type)) {
      const options = readOptions(option.options ?? [], one.options ?? [], resolved, { isTyping, upload });
      return [{ name, type, options }];
    }
    const focused = isTyping && one.focused ? { focused: true } : {};
    if (one.focused && isTyping) return [{ name, type, value: one.value, ...focused }];
    return [{ name, type, value: valueOf(option, one.value, resolved, upload) }];
  });
}

function valueOf(
  option: DeclaredOption,
  value: PageOption['value'],
  resolved: Resolved,
  upload: (fileIndex: number) => { id: string },
): string | number | boolean {
  const refuse = (why: string): never => {
    throw new ClientRefusal(`the option "${option.name}" ${why}`);
  };
  const { type, choices, min_value, max_value, min_length, max_length } = option;
  if (choices && choices.length > 0 && !choices.some((each) => each.value === value))
    refuse('is none of its choices');
  if (type === 3) {
    if (typeof value !== 'string') return refuse('is no text');
    if (value.length < (min_length ?? 1)) refuse('is too short');
    if (value.length > (max_length ?? 6_000)) refuse('is too long');
  } else if (type === 4 || type === 10) {
    if (typeof value !== 'number' || (type === 4 && !Number.isInteger(value))) return refuse('is no number');
    if (value < (min_value ?? -(2 ** 53)) || value > (max_value ?? 2 ** 53)) refuse('is out of range');
  } else if (type === 5) {
    if (typeof value !== 'boolean') refuse('is neither true nor false');
  } else if (type === 11) {
    const attachment = upload(Number(value));
    (resolved.attachments ??= {})[attachment.id] = attachment;
    return attachment.id;
  } else if (!resolve(String(value), type, resolved)) {
    refuse('is nobody and nothing here');
  }
  return value;
}

/** Adds what the id names: 6 user, 7 channel, 8 role, 9 user or role; 5–8 of select menus are mapped by callers. */
export function resolve(id: string, type: number, resolved: Resolved): boolean {
  const user = type === 6 || type === 9 ? userOf(id) : undefined;
  if (user) {
    (resolved.users ??= {})[id] = user;
    const { user: _, ...member } = memberOf(id) ?? { user };
    (resolved.members ??= {})[id] = { ...member, permissions: '0' };
    return true;
  }
  const role = type === 8 || type === 9 ? ROLES.find((each) => each.id === id) : undefined;
  if (role) (resolved.roles ??= {})[id] = role;
  const channel = type === 7 ? channelOf(id) : undefined;
  if (channel) (resolved.channels ??= {})[id] = { ...channel, permissions: '0' };
  return Boolean(role ?? channel);
}
