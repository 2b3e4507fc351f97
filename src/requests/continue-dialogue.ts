import type { Plan } from '../dialogue/plan.ts';
import type { HistoryEntry } from '../dialogue/turn.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { recordRequest } from './record-request.ts';
import { settingsOf, varyRequest } from './repeat-request.ts';
import { readWords, settle } from './settle.ts';
import type { Wish } from './wish.ts';

/** What a turn of the dialogue came to. */
export type Continuation =
  | { readonly kind: 'recorded'; readonly request: RequestRow }
  | { readonly kind: 'said'; readonly words: string }
  /** Undone: this is the picture gone back to; undefined when there is none before. */
  | { readonly kind: 'gone-back'; readonly request: RequestRow | undefined }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'nothing' };

/** The dialogue needs the newest pictures of a long branch, not all of them. */
const REMEMBERED = 20;

/**
 * Understands words about a picture (or about none) and records what follows from them.
 * @throws {UserError} when what was understood can't be done here.
 */
export async function continueDialogue(
  wish: Wish,
  signal: AbortSignal,
  dependencies: RequestDependencies,
): Promise<Continuation> {
  const { text, asked } = readWords(wish.words, wish.asked);
  const history = wish.parent ? await historyOf(wish.parent, dependencies) : [];
  const hasFlags = Object.values(asked).some((value) => value !== undefined && value !== '');
  const onlyFlags = text === '' && hasFlags && wish.parent !== null;
  const plans: readonly Plan[] = onlyFlags
    ? [{ action: 'edit', target: wish.parent.id, prompt: wish.parent.prompt, negative: null, say: null }]
    : await dependencies.interpreter.interpret(
        { locale: wish.locale, message: text, history, replyTo: wish.parent?.id ?? null },
        { signal },
      );
  // One message asks for one picture; the first step that makes something decides.
  const plan = plans.find(({ action }) => action !== 'ignore' && action !== 'answer') ?? plans[0];
  return plan ? followPlan(plan, { ...wish, asked }, dependencies) : { kind: 'nothing' };
}

async function followPlan(plan: Plan, wish: Wish, dependencies: RequestDependencies): Promise<Continuation> {
  const { records } = dependencies;
  // The plan may name a picture earlier on the branch; what it names is checked like everything else.
  const target = (plan.target !== null && (await records.findPicture(plan.target))) || wish.parent;
  const original = target ? await records.findRequest(target.requestId) : undefined;

  switch (plan.action) {
    case 'create': {
      const settings = await settle(
        plan.prompt ?? '',
        { ...(original && settingsOf(original)), negative: plan.negative ?? '', ...given(wish) },
        dependencies,
      );
      return recorded(await recordRequest({ ...wish, parent: null }, settings, dependencies));
    }
    case 'edit': {
      if (!target || !original) return { kind: 'not-understood' };
      const kept = { ...settingsOf(original), seed: target.seed, count: 1 };
      const negative = [plan.negative ?? target.negative, wish.asked.negative].filter(Boolean).join(', ');
      const settings = await settle(
        plan.prompt ?? target.prompt,
        { ...kept, ...given(wish), negative },
        dependencies,
      );
      return recorded(await recordRequest({ ...wish, parent: target }, settings, dependencies));
    }
    case 'vary':
      if (!target || !original) return { kind: 'not-understood' };
      return recorded(
        await varyRequest({ ...wish, parent: target }, { ...original, prompt: target.prompt }, dependencies),
      );
    case 'undo': {
      const earlierId =
        plan.target !== null && plan.target !== wish.parent?.id ? plan.target : wish.parent?.parentId;
      const earlier = earlierId ? await records.findPicture(earlierId) : undefined;
      return { kind: 'gone-back', request: earlier && (await records.findRequest(earlier.requestId)) };
    }
    case 'answer':
    case 'clarify':
      return plan.say === null ? { kind: 'not-understood' } : { kind: 'said', words: plan.say };
    case 'ignore':
      return plan.say === null ? { kind: 'nothing' } : { kind: 'said', words: plan.say };
  }
}

function recorded(request: RequestRow): Continuation {
  return { kind: 'recorded', request };
}

/** What the person's flags ask for, without the gaps that would cover what is kept. */
function given({ asked }: Wish) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''));
}

async function historyOf(
  picture: PictureRow,
  { records }: Pick<RequestDependencies, 'records'>,
): Promise<HistoryEntry[]> {
  const branch = (await records.lineageOf(picture.id)).slice(-REMEMBERED);
  const turns = await Promise.all(
    branch.map(async ({ id, parentId, prompt, negative, requestId }): Promise<HistoryEntry[]> => {
      const request = await records.findRequest(requestId);
      const shown: HistoryEntry = { role: 'bot', image: { id, parent: parentId, prompt, negative } };
      return request ? [{ role: 'user', text: request.wish }, shown] : [shown];
    }),
  );
  return turns.flat();
}
