import type { Inline } from './markdown-tree.ts';

type Rule = readonly [RegExp, (match: RegExpExecArray, inner: (text: string) => readonly Inline[]) => Inline];

const MESSAGE_LINK = /^https?:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:@me|\d+)\/(\d+)\/(\d+)$/;

/** In the order in which Discord tries them. Only `http` and `https` become links. */
const RULES: readonly Rule[] = [
  [/^\\([!-/:-@[-`{-~])/, ([, text = '']) => ({ type: 'text', text })],
  [/^(`+)([^]*?[^`])\1(?!`)/, ([, , text = '']) => ({ type: 'code', text: trimTicks(text) })],
  [/^\|\|([^]+?)\|\|/, ([, text = ''], inner) => ({ type: 'spoiler', children: inner(text) })],
  [/^\*\*([^]+?)\*\*(?!\*)/, ([, text = ''], inner) => ({ type: 'strong', children: inner(text) })],
  [/^__([^]+?)__(?!_)/, ([, text = ''], inner) => ({ type: 'underline', children: inner(text) })],
  [
    /^\*(?![\s*])((?:\\[^]|\*\*|[^*\\])+?)\*(?!\*)/,
    ([, text = ''], inner) => ({ type: 'em', children: inner(text) }),
  ],
  [
    /^_(?![\s_])((?:\\[^]|__|[^_\\])+?)_(?![\w_])/,
    ([, text = ''], inner) => ({ type: 'em', children: inner(text) }),
  ],
  [/^~~([^]+?)~~(?!~)/, ([, text = ''], inner) => ({ type: 'strike', children: inner(text) })],
  [/^<@!?(\d+)>/, ([, id = '']) => ({ type: 'mention', kind: 'user', id })],
  [/^<@&(\d+)>/, ([, id = '']) => ({ type: 'mention', kind: 'role', id })],
  [/^<#(\d+)>/, ([, id = '']) => ({ type: 'mention', kind: 'channel', id })],
  [/^<\/([^:>]+):\d+>/, ([, name = '']) => ({ type: 'command', name })],
  [/^@(?:everyone|here)\b/, ([text]) => ({ type: 'everyone', text })],
  [
    /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    ([, seconds = '', style = 'f']) => ({ type: 'time', seconds: Number(seconds), style }),
  ],
  [/^<a?(:\w+:)\d+>/, ([, name = '']) => ({ type: 'emoji', name })],
  [/^\[([^\]]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, ([, text = '', url = ''], inner) => link(url, inner(text))],
  [/^<(https?:\/\/[^\s>]+)>/, ([, url = '']) => link(url)],
  [/^https?:\/\/[^\s<>|]*[^\s<>|.,:;!?"')\]*_~]/, ([url]) => link(url)],
];

/** Where something other than plain words may begin. */
const PLAIN = /^(?:[a-gi-zA-GI-Z0-9 \n,.;!?'"()=+-]+|[^])/;

/** Reads the marks within a line or a paragraph; whatever is no mark stays text. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let rest = text;
  let before = '';
  while (rest !== '') {
    const [length, node] = readOne(rest, before);
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      found[found.length - 1] = { type: 'text', text: last.text + node.text };
    } else {
      found.push(node);
    }
    before = rest.charAt(length - 1);
    rest = rest.slice(length);
  }
  return found;
}

function readOne(rest: string, before: string): [number, Inline] {
  for (const [pattern, build] of RULES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    // `snake_case_names` are not set in italics.
    if (rest.startsWith('_') && !rest.startsWith('__') && /\w/.test(before)) continue;
    return [match[0].length, build(match, parseInline)];
  }
  const plain = PLAIN.exec(rest)?.[0] ?? rest.charAt(0);
  return [plain.length, { type: 'text', text: plain }];
}

function link(url: string, children?: readonly Inline[]): Inline {
  const message = MESSAGE_LINK.exec(url);
  const [, channelId, messageId] = message ?? [];
  if (channelId !== undefined && messageId !== undefined && children === undefined) {
    return { type: 'message-link', channelId, messageId };
  }
  return { type: 'link', url, children: children ?? [{ type: 'text', text: url }] };
}

function trimTicks(text: string): string {
  return text.startsWith(' `') || text.endsWith('` ') ? text.trim() : text;
}
