import type { PictureMention, Turn } from '../../dialogue/turn.ts';

/** The pictures of the branch, oldest first. */
export function picturesOf({ history }: Pick<Turn, 'history'>): readonly PictureMention[] {
  return history.flatMap((entry) => ('image' in entry ? [entry.image] : []));
}

/** What the model calls the pictures, by their ids: short, and the same for as long as the branch grows. */
export function namesOf(turn: Pick<Turn, 'history'>): ReadonlyMap<string, string> {
  return new Map(picturesOf(turn).map(({ id }, index) => [id, `P${index + 1}`]));
}

/** The picture that the person replied to; without a reply, the newest one. */
export function pictureInTalk(turn: Turn): PictureMention | undefined {
  const pictures = picturesOf(turn);
  return pictures.find(({ id }) => id === turn.replyTo) ?? pictures.at(-1);
}

/** The picture that a model names; one that isn't on the branch is the one in talk. */
export function targetOf(name: string | null | undefined, turn: Turn): PictureMention | undefined {
  const number = /^\s*P(\d{1,6})\s*$/iu.exec(name ?? '')?.[1];
  const named = number === undefined ? undefined : picturesOf(turn)[Number(number) - 1];
  return named ?? pictureInTalk(turn);
}
