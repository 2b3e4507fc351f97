import { type Plan, plan } from '../../dialogue/plan.ts';
import type { PictureMention, Turn } from '../../dialogue/turn.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Intent, Reference } from './change.ts';
import { chinese } from './chinese.ts';
import { SETTING_GROUPS } from './concepts.ts';
import { english } from './english.ts';
import { findPicture } from './find-picture.ts';
import type { Language } from './language.ts';

/** A turn about a picture. */
interface Talk {
  readonly target: PictureMention;
  readonly pictures: readonly PictureMention[];
  readonly spoken: Language;
  readonly locale: string;
}

/** The steps that a turn comes to. */
export function stepsFor(turn: Turn): readonly [Plan, ...Plan[]] {
  const pictures = turn.history.flatMap((entry) => ('image' in entry ? [entry.image] : []));
  const target =
    pictures.find(({ id }) => id === turn.replyTo) ?? (turn.replyTo === null ? pictures.at(-1) : undefined);
  const spoken = languageOf(turn.message, turn.locale);
  if (!target) {
    const scene = { knows: () => false, pictures: 0, isReply: false };
    return [withoutPicture(spoken.understand(turn.message, scene), spoken)];
  }
  const talk = { target, pictures, spoken, locale: turn.locale };
  const intent = spoken.understand(turn.message, {
    knows: (thing) => isIn(target, thing, talk),
    pictures: pictures.length,
    isReply: turn.replyTo !== null,
  });
  return stepsAbout(intent, talk);
}

/** There is nothing yet that could be changed, varied or gone back from. */
function withoutPicture(intent: Intent, { say }: Language): Plan {
  if (intent.kind === 'create') return plan({ action: 'create', prompt: intent.what });
  if (intent.kind === 'ignore') return plan({ action: 'ignore' });
  const isAboutBot = intent.kind === 'answer' && intent.about === 'bot';
  return isAboutBot
    ? plan({ action: 'answer', say: say.help })
    : plan({ action: 'clarify', say: say.nothingYet });
}

function stepsAbout(intent: Intent, talk: Talk): readonly [Plan, ...Plan[]] {
  const { target, spoken } = talk;
  switch (intent.kind) {
    case 'create':
      return [plan({ action: 'create', prompt: intent.what })];
    case 'vary': {
      const { id, prompt } = named(intent.of, talk);
      return [plan({ action: 'vary', target: id, prompt, count: intent.count ?? null })];
    }
    case 'undo': {
      // Nothing is before the first picture: it is what is shown again.
      const before =
        findPicture(intent.to, albumOf(talk)) ?? findPicture({ kind: 'ago', steps: 1 }, albumOf(talk));
      return [plan({ action: 'undo', target: before?.id ?? target.parent ?? target.id })];
    }
    case 'answer':
      return [
        intent.about === 'bot' ? plan({ action: 'answer', say: spoken.say.help }) : answered(intent.of, talk),
      ];
    case 'clarify':
      return [plan({ action: 'clarify', say: spoken.say.clarify })];
    case 'ignore':
      return [plan({ action: 'ignore' })];
    case 'edit': {
      const edit = edited(named(intent.of, talk), intent.changes, talk);
      return intent.asks ? [answered(intent.of, talk), edit] : [edit];
    }
  }
}

function answered(reference: Reference | undefined, talk: Talk): Plan {
  const { id, prompt } = named(reference, talk);
  return plan({ action: 'answer', target: id, say: talk.spoken.say.answer(prompt) });
}

function edited(picture: PictureMention, changes: readonly Change[], { spoken, locale }: Talk): Plan {
  const before = { prompt: picture.prompt, negative: picture.negative };
  const written = languageOf(picture.prompt, locale);
  const { prompt, negative } = applyChanges(before, changes, { written, spoken });
  const shape = changes.findLast(({ kind }) => kind === 'shape');
  const aspect = shape?.kind === 'shape' ? shape.what : null;
  if (prompt === before.prompt && negative === before.negative && aspect === null) {
    return plan({ action: 'clarify', say: spoken.say.clarify });
  }
  const changed = negative === before.negative ? null : negative;
  return plan({ action: 'edit', target: picture.id, prompt, negative: changed, aspect });
}

/** The picture that words name, or the one replied to. */
function named(reference: Reference | undefined, talk: Talk): PictureMention {
  return (reference && findPicture(reference, albumOf(talk))) ?? talk.target;
}

function albumOf(talk: Talk) {
  const { target, pictures, spoken, locale } = talk;
  return {
    target,
    pictures,
    isIn: (picture: PictureMention, thing: string) => isIn(picture, thing, talk),
    hasOther(picture: PictureMention, thing: string) {
      const group = spoken.meaningOf(thing)?.head.group;
      if (group === undefined || !SETTING_GROUPS.has(group)) return false;
      return languageOf(picture.prompt, locale).prompt.hasOfGroup(picture.prompt, group);
    },
  };
}

function isIn({ prompt }: PictureMention, thing: string, { spoken, locale }: Talk): boolean {
  const written = languageOf(prompt, locale);
  if (written === spoken) return written.prompt.mentions(prompt, thing);
  const meaning = spoken.meaningOf(thing);
  return (
    meaning !== undefined &&
    written.prompt.mentions(prompt, written.express({ ...meaning, count: undefined }))
  );
}

/** By its letters; what has none goes by the person's locale. */
function languageOf(text: string, locale: string): Language {
  if (/\p{Script=Han}/u.test(text)) return chinese;
  if (/\p{Script=Latin}/u.test(text)) return english;
  return locale.startsWith('zh') ? chinese : english;
}
