import type { AllowedMentions } from './message-body.ts';
import { USERS, type WorldUser } from './world.ts';

/** Whom a message pings: those it names, as far as `allowed_mentions` lets it. */
export function mentionsOf(
  content: string,
  allowed: AllowedMentions | null | undefined,
  repliedTo: WorldUser | undefined,
): { users: WorldUser[]; everyone: boolean } {
  const mayParse = (what: string) => !allowed || (allowed.parse ?? []).includes(what);
  const named = new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id));
  const users = USERS.filter(
    ({ id }) => named.has(id) && (mayParse('users') || (allowed?.users ?? []).includes(id)),
  );
  const pingsAuthor = repliedTo && (allowed ? allowed.replied_user === true : true);
  if (pingsAuthor && !users.some(({ id }) => id === repliedTo.id)) users.push(repliedTo);
  return { users, everyone: mayParse('everyone') && /@everyone|@here/.test(content) };
}
