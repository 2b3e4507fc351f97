import { describe, expect, test } from 'vitest';
import { parseInline } from '../../../../../playground/page/client/markdown/parse-inline.ts';
import { parseMarkdown } from '../../../../../playground/page/client/markdown/parse-markdown.ts';

const text = (words: string) => ({ type: 'text', text: words });
const marked = (type: string, ...children: unknown[]) => ({ type, children });

describe('a line of a message', () => {
  test.each<[string, readonly unknown[]]>([
    ['**a *b* c**', [marked('strong', text('a '), marked('em', text('b')), text(' c'))]],
    ['*a **b** c*', [marked('em', text('a '), marked('strong', text('b')), text(' c'))]],
    ['_a __b__ c_', [marked('em', text('a '), marked('underline', text('b')), text(' c'))]],
    ['||a ~~b~~||', [marked('spoiler', text('a '), marked('strike', text('b')))]],
    ['`**a**`', [{ type: 'code', text: '**a**' }]],
    ['2 * 3 * 4 and a_b_c', [text('2 * 3 * 4 and a_b_c')]],
    [String.raw`\*a\* \<@1>`, [text('*a* <@1>')]],
    ['**open and ~~open', [text('**open and ~~open')]],
    ['<@1> <@!2> <#3> <@&4>', expect.arrayContaining([{ type: 'mention', kind: 'role', id: '4' }])],
    ['画<t:1:R>画', [text('画'), { type: 'time', seconds: 1, style: 'R' }, text('画')]],
    ['[x](javascript:1) <ftp://a>', [text('[x](javascript:1) <ftp://a>')]],
    ['https://discord.com/channels/1/2/3', [{ type: 'message-link', channelId: '2', messageId: '3' }]],
  ])('%s', (line, expected) => {
    expect(parseInline(line)).toEqual(expected);
  });
});

describe('a message', () => {
  test('is cut into its blocks', () => {
    const content = '# one\n-# small\n> a\n> b\n1. x\n2. y\nplain\nplain\n```js\n**code**\n```after';
    expect(parseMarkdown(content).map(({ type }) => type)).toEqual([
      'heading',
      'subtext',
      'quote',
      'list',
      'paragraph',
      'fence',
      'paragraph',
    ]);
  });

  test('quotes all that follows three marks', () => {
    expect(parseMarkdown('>>> a\nb')).toHaveLength(1);
  });

  test.each(['*a', '_a', '**a', '__a', '||a', '~~a', '`', '[a](', '<t:', '> ', '- ', '\\', '*a ', '**a**'])(
    'of nothing but %j is read at once',
    (piece) => {
      for (const first of ['', '*', '_']) {
        const before = performance.now();
        parseMarkdown(first + piece.repeat(2000 / piece.length));
        expect(performance.now() - before).toBeLessThan(500);
      }
    },
  );
});
