import type { Turn } from '../../dialogue/turn.ts';
import { asData } from './as-data.ts';
import { countTokens } from './count-tokens.ts';
import { type HistoryLine, linesOf } from './history-lines.ts';
import { namesOf, pictureInTalk } from './picture-names.ts';
import { windowStarts } from './windows.ts';

/** Tokens of the newest turns that are shown as they are. */
const WINDOW_TOKENS = 360;

/** The parts of a history: the first turn, what is summarised, and the newest turns. */
export interface TurnView {
  readonly root: readonly HistoryLine[];
  readonly middle: readonly HistoryLine[];
  /** Where the middle ended each time that it grew, the present end last, counted in lines of it. */
  readonly middleEnds: readonly number[];
  readonly recent: readonly HistoryLine[];
}

export function viewOf(turn: Turn): TurnView {
  const names = namesOf(turn);
  const inTalk = pictureInTalk(turn)?.id;
  // Cut without regard to this turn, so that the next one begins with the same lines.
  const short = linesOf(turn.history, names);
  const place = turn.history.findIndex((entry) => 'image' in entry && entry.image.id === inTalk);
  const talked = linesOf(turn.history.slice(Math.max(place, 0), place + 1), names, { whole: true });
  const lines = place < 0 ? short : short.toSpliced(place, 1, ...talked);
  const rootEnd = Math.min(2, turn.history.findIndex((entry) => 'image' in entry) + 1);
  const costs = short.map((line) => countTokens(JSON.stringify(line)) + 1);
  const starts = windowStarts(costs, rootEnd, WINDOW_TOKENS);
  const start = starts.at(-1) ?? rootEnd;
  return {
    root: lines.slice(0, rootEnd),
    middle: short.slice(rootEnd, start),
    middleEnds: starts.slice(1).map((end) => end - rootEnd),
    recent: [...(place >= rootEnd && place < start ? talked : []), ...lines.slice(start)],
  };
}

interface TurnDataOptions {
  /** Of the middle; undefined where there is none. */
  readonly summary: string | undefined;
  readonly promptLanguage: string;
  /** Ids of the pictures that go along, in their order. */
  readonly attached: readonly string[];
  /** Tokens that the data may have. What the person says and the picture they mean stay whatever it costs. */
  readonly budget: number;
}

/** What the model reads of a turn, as JSON: what stays the same from turn to turn first. */
export function turnData(
  turn: Turn,
  view: TurnView,
  { summary, promptLanguage, attached, budget }: TurnDataOptions,
): string {
  const names = namesOf(turn);
  const inTalk = names.get(pictureInTalk(turn)?.id ?? '');
  const repliedTo = names.get(turn.replyTo ?? '');
  const write = ({ root, recent, earlier }: Shown) =>
    asData({
      locale: turn.locale,
      prompt_language: promptLanguage,
      ...(root.length > 0 && { first: root }),
      ...(view.middle.length > 0 && (earlier === undefined ? { left_out: view.middle.length } : { earlier })),
      ...(recent.length > 0 && { recent }),
      ...(repliedTo !== undefined && { reply_to: repliedTo }),
      ...(attached.length > 0 && { attached: attached.map((id) => names.get(id) ?? '') }),
      message: turn.message,
    });

  let shown: Shown = { root: view.root, recent: view.recent, earlier: summary };
  let data = write(shown);
  const isInTalk = (line: HistoryLine) => 'picture' in line && line.picture === inTalk;
  while (countTokens(data) > budget) {
    const oldest = shown.recent.findIndex((line) => !isInTalk(line));
    if (oldest >= 0) shown = { ...shown, recent: shown.recent.toSpliced(oldest, 1) };
    else if (shown.earlier !== undefined) shown = { ...shown, earlier: undefined };
    else if (shown.root.some((line) => !isInTalk(line)))
      shown = { ...shown, root: shown.root.filter(isInTalk) };
    else break;
    data = write(shown);
  }
  return data;
}

interface Shown {
  readonly root: readonly HistoryLine[];
  readonly recent: readonly HistoryLine[];
  readonly earlier: string | undefined;
}
