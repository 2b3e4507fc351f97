import type { Plan } from '../dialogue/plan.ts';
import type { HistoryEntry } from '../dialogue/turn.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { isIn } from './dialogue-history.ts';
import { recordRequest } from './record-request.ts';
import { settingsOf, varyRequest } from './repeat-request.ts';
import { settle } from './settle.ts';
import type { Wish } from './wish.ts';

/** What a step came to. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly request: RequestRow }
  | { readonly kind: 'said'; readonly words: string }
  /** Undone: this is the picture gone back to; undefined when there is none before. */
  | { readonly kind: 'gone-back'; readonly request: RequestRow | undefined }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'nothing' };

/** Does what a plan proposes, as far as it can be done here; what it names is checked like everything else. */
export async function followPlan(
  step: Plan,
  wish: Wish,
  history: readonly HistoryEntry[],
  dependencies: RequestDependencies,
): Promise<Outcome> {
  const { records } = dependencies;
  const target = await targetOf(step, wish, history, dependencies);
  const original = target && (await records.findRequest(target.requestId));

  switch (step.action) {
    case 'create': {
      const kept = wish.parent && original ? settingsOf(original) : {};
      const asked = { ...kept, negative: step.negative ?? '', ...asksFor(step), ...given(wish) };
      const settings = await settle(step.prompt ?? '', asked, dependencies);
      return recorded(await recordRequest({ ...wish, parent: null }, settings, dependencies));
    }
    case 'edit': {
      if (!target || !original) return { kind: 'not-understood' };
      const seed = step.seed === 'kept' ? { seed: target.seed } : {};
      const negative = [step.negative ?? target.negative, wish.asked.negative].filter(Boolean).join(', ');
      const asked = {
        ...settingsOf(original),
        ...seed,
        count: 1,
        ...asksFor(step),
        ...given(wish),
        negative,
      };
      const settings = await settle(step.prompt ?? target.prompt, asked, dependencies);
      return recorded(await recordRequest(about(wish, target, original), settings, dependencies));
    }
    case 'vary':
      if (!target || !original) return { kind: 'not-understood' };
      return recorded(
        await varyRequest(
          about(wish, target, original),
          { ...original, prompt: target.prompt },
          dependencies,
          step.count ?? undefined,
        ),
      );
    case 'undo': {
      const named = step.target !== null && step.target !== wish.parent?.id ? target : undefined;
      const before = target?.parentId ? await records.findPicture(target.parentId) : undefined;
      const earlier = named ?? before;
      return { kind: 'gone-back', request: earlier && (await records.findRequest(earlier.requestId)) };
    }
    case 'answer':
    case 'clarify':
      return step.say === null ? { kind: 'not-understood' } : { kind: 'said', words: step.say };
    case 'ignore':
      return step.say === null ? { kind: 'nothing' } : { kind: 'said', words: step.say };
  }
}

/** The picture that a plan names, if it is on the branch; else the one replied to. */
async function targetOf(
  { target }: Plan,
  { parent }: Wish,
  history: readonly HistoryEntry[],
  { records }: Pick<RequestDependencies, 'records'>,
): Promise<PictureRow | undefined> {
  const named = target !== null && isIn(history, target) ? await records.findPicture(target) : undefined;
  return named ?? parent ?? undefined;
}

/** The wish with the picture it goes on from; words that replied to none are answered at the picture that they meant. */
function about(wish: Wish, target: PictureRow, original: RequestRow): Wish {
  const isHere = original.channelId === wish.channelId && original.place === 'channel';
  const answersMessageId =
    wish.parent === null && isHere && original.messageId !== null
      ? original.messageId
      : wish.answersMessageId;
  return { ...wish, parent: target, answersMessageId };
}

/** The shape and number that the person said in words. */
function asksFor({ aspect, count }: Plan) {
  return { ...(aspect !== null && { aspect }), ...(count !== null && { count }) };
}

/** What the person's flags ask for, without the gaps that would cover what is kept. */
function given({ asked }: Wish) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''));
}

function recorded(request: RequestRow): Outcome {
  return { kind: 'recorded', request };
}
