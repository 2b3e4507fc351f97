import type { HistoryEntry } from '../dialogue/turn.ts';
import { UserError } from '../errors.ts';
import type { Attachment } from '../images/fetch-attachment.ts';
import { smallCopy } from '../images/small-copy.ts';
import type { FallbackReason, Interpretation, InterpreterContext } from '../language/interpreter.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { historyOf, isIn } from './dialogue-history.ts';

export interface Question {
  /** Discord's id of the interaction, for the log. */
  readonly id: string;
  readonly text: string;
  readonly locale: string;
  /** Whether the person may know of a request; what they may not know tells nobody the answer. */
  readonly mayKnow: (request: RequestRow) => boolean;
}

export interface Answer {
  /** Undefined where the interpreter had none, whatever else it proposed: a question changes no picture. */
  readonly say: string | undefined;
  /** Why rules answered in the language model's place. */
  readonly fallback: FallbackReason | undefined;
}

/** Asks about one of the bot's own pictures, or without any; nothing is painted, whatever the words are. */
export async function askAboutPicture(
  question: Question,
  picture: PictureRow | undefined,
  signal: AbortSignal,
  dependencies: RequestDependencies,
): Promise<Answer> {
  const { records, pictures } = dependencies;
  const history = picture ? await historyOf(picture, dependencies, question.mayKnow) : [];
  const context = {
    signal,
    async pictureOf(id: string) {
      const row = isIn(history, id) ? await records.findPicture(id) : undefined;
      const bytes = row && (await pictures.get(row.file));
      return row && bytes && { bytes, mediaType: row.mediaType };
    },
  };
  return answerIn(
    await interpret(question, { history, replyTo: picture?.id ?? null }, context, dependencies),
  );
}

/** How an interpreter reads of a picture that nobody painted here. */
const FOREIGN = {
  id: 'attachment',
  parent: null,
  prompt: '(a picture from elsewhere; look at it)',
  negative: '',
};

/**
 * Asks about a picture that somebody attached. It is fetched when an interpreter wants to look at it; one that
 * doesn't look knows nothing of it. @throws {UserError} then, and where the attachment can't be used.
 */
export async function askAboutAttachment(
  question: Question,
  attachment: Attachment,
  signal: AbortSignal,
  dependencies: Pick<RequestDependencies, 'interpreter' | 'fetchAttachment' | 'log'>,
): Promise<Answer> {
  const history = [{ role: 'bot' as const, image: FOREIGN }];
  const useless = new AbortController();
  let looked = false;
  const context = {
    signal: AbortSignal.any([signal, useless.signal]),
    async pictureOf() {
      try {
        const picture = await smallCopy(await dependencies.fetchAttachment(attachment, signal));
        looked = true;
        return picture;
      } catch (error) {
        useless.abort(error);
        throw error;
      }
    },
  };
  const replyTo = FOREIGN.id;
  const interpretation = await interpret(question, { history, replyTo }, context, dependencies);
  if (interpretation.fallback) throw new UserError(({ errors }) => errors.cannotSeeNow);
  if (!looked) throw new UserError(({ errors }) => errors.cannotSee);
  return answerIn(interpretation);
}

async function interpret(
  { id, text, locale }: Question,
  about: { history: readonly HistoryEntry[]; replyTo: string | null },
  context: InterpreterContext,
  { interpreter, log }: Pick<RequestDependencies, 'interpreter' | 'log'>,
): Promise<Interpretation> {
  const interpretation = await interpreter.interpret({ locale, message: text, ...about }, context);
  const { tokens, fallback } = interpretation;
  if (tokens || fallback) log.info({ question: id, tokens, fallback }, 'language model used');
  return interpretation;
}

function answerIn({ steps, fallback }: Interpretation): Answer {
  const say = steps.find((step) => step.action === 'answer' && step.say !== null)?.say;
  return { say: say ?? undefined, fallback };
}
