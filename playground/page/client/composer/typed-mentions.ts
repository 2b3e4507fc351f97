import type { APIUser } from 'discord.js';
import { nameOfUser } from '../state/names.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What stands after an `@` at the end of a text; undefined where there is none. */
export function typedMention(text: string): string | undefined {
  return /(?:^|\s)@([^@\s]*)$/u.exec(text)?.[1];
}

export function matchPeople(users: readonly APIUser[], query: string | undefined): readonly Person[] {
  if (query === undefined) return [];
  return users
    .map((user) => ({ id: user.id, name: nameOfUser(user) }))
    .filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()));
}

/** `@Atelier` as Discord sends it: `<@id>`. The longest name wins, and names are not cut out of longer words. */
export function mentionsInText(text: string, users: readonly APIUser[]): string {
  const byLength = [...users].sort((one, other) => nameOfUser(other).length - nameOfUser(one).length);
  return byLength.reduce((written, user) => {
    const name = nameOfUser(user).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return written.replaceAll(new RegExp(`(^|[^\\w<])@${name}(?![\\w])`, 'giu'), `$1<@${user.id}>`);
  }, text);
}
