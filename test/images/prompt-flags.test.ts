import { describe, expect, test } from 'vitest';
import { parsePromptFlags } from '../../src/images/prompt-flags.ts';

/** Repeatable "random" choices. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe('flags in a prompt', () => {
  test.each([
    ['a red car', 'a red car', {}],
    ['a red car --ar 16:9', 'a red car', { aspect: '16:9' }],
    ['a red car —ar 16:9', 'a red car', { aspect: '16:9' }],
    ['a red car –ar 16:9', 'a red car', { aspect: '16:9' }],
    ['a red car ——ar 16:9', 'a red car', { aspect: '16:9' }],
    ['--ar 2:3 a red car', 'a red car', { aspect: '2:3' }],
    ['a red --seed 7 car', 'a red car', { seed: 7 }],
    ['a red car --AR 9:16 --Seed=7', 'a red car', { aspect: '9:16', seed: 7 }],
    ['a red car, --aspect 3:2', 'a red car', { aspect: '3:2' }],
    ['a red car --ar 16x9', 'a red car', { aspect: '16:9' }],
    ['a red car --no fog', 'a red car', { negative: 'fog' }],
    ['a red car --no fog, rain --count 4', 'a red car', { negative: 'fog, rain', count: 4 }],
    ['a red car --no "fog" on a road', 'a red car on a road', { negative: 'fog' }],
    ['a red car --no fog --negative "old men"', 'a red car', { negative: 'fog, old men' }],
    ['a red car --n 2', 'a red car', { count: 2 }],
    ['a red car --model "dream shaper 8"', 'a red car', { model: 'dream shaper 8' }],
    ['a red car --model “dream shaper”', 'a red car', { model: 'dream shaper' }],
    ['a red car --model sd_xl-1.0.safetensors', 'a red car', { model: 'sd_xl-1.0.safetensors' }],
    ['a red car --strength 60', 'a red car', { strength: 60 }],
    ['a red car --strength 60%', 'a red car', { strength: 60 }],
    ['a red car --seed 0', 'a red car', { seed: 0 }],
    ['a red car --seed 4294967295', 'a red car', { seed: 4_294_967_295 }],
    ['a red car --seed 1 --seed 2', 'a red car', { seed: 2 }],
    ['一只猫在海边--ar 16：9', '一只猫在海边', { aspect: '16:9' }],
    ['一只猫 ——不要 --no 雾，雨', '一只猫 ——不要', { negative: '雾，雨' }],
    ['一只猫--no雾 --count 2', '一只猫', { negative: '雾', count: 2 }],
    ['一只猫－－ar 1:1，在海边', '一只猫，在海边', { aspect: '1:1' }],
    ['{red,blue} car --seed 3', '{red,blue} car', { seed: 3 }],
    ['--no fog', '', { negative: 'fog' }],
    ['', '', {}],
  ])('%s', (text, prompt, flags) => {
    expect(parsePromptFlags(text)).toEqual({ prompt, flags, problems: [] });
  });

  test.each([
    'a cat — sleeping on a mat',
    'a cat —sleeping on a mat',
    'a well--known castle',
    'a mother–daughter portrait',
    'a - b -- c',
    '-ar 16:9',
    '猫——狗',
    'yes--no',
  ])('leaves the dashes of %s alone', (text) => {
    expect(parsePromptFlags(text)).toEqual({ prompt: text, flags: {}, problems: [] });
  });

  test('keeps an unknown flag as text and tells about it', () => {
    expect(parsePromptFlags('a cat --foo bar --seed 7')).toEqual({
      prompt: 'a cat --foo bar',
      flags: { seed: 7 },
      problems: [{ kind: 'unknown-flag', flag: '--foo' }],
    });
  });

  test("tells about another bot's flag also behind a phone's dash", () => {
    expect(parsePromptFlags('a cat —stylize 250').problems).toEqual([
      { kind: 'unknown-flag', flag: '—stylize' },
    ]);
  });

  test.each([
    ['a cat --seed', '--seed'],
    ['a cat --seed --count 2', '--seed'],
    ['a cat --no', '--no'],
    ['a cat --model ""', '--model'],
  ])('tells that a value is missing: %s', (text, flag) => {
    const { problems, prompt } = parsePromptFlags(text);
    expect(problems).toEqual([{ kind: 'missing-value', flag }]);
    expect(prompt).toBe('a cat');
  });

  test('says what was expected where a value is wrong', () => {
    expect(parsePromptFlags('a cat --ar 5:1 --seed -1 --count 9 --strength lots').problems).toEqual([
      { kind: 'bad-value', flag: 'aspect', value: '5:1', expected: ['1:1', '3:2', '2:3', '16:9', '9:16'] },
      { kind: 'bad-value', flag: 'seed', value: '-1', expected: { least: 0, most: 4_294_967_295 } },
      { kind: 'bad-value', flag: 'count', value: '9', expected: { least: 1, most: 4 } },
      { kind: 'bad-value', flag: 'strength', value: 'lots', expected: { least: 0, most: 100 } },
    ]);
  });

  test('are found in any order and place, and nothing of the words is lost', () => {
    const texts = [
      'a red car',
      '一只猫坐在窗边',
      'un café à Paris, la nuit',
      'кот',
      '{red,blue} 车',
      '🐈 on a mat',
    ];
    const makers: readonly ((dash: string) => readonly [string, object])[] = [
      (dash) => [`${dash}ar 16:9`, { aspect: '16:9' }],
      (dash) => [`${dash}SEED 12`, { seed: 12 }],
      (dash) => [`${dash}count=3`, { count: 3 }],
      (dash) => [`${dash}model "小 模型"`, { model: '小 模型' }],
      (dash) => [`${dash}no "雾 fog"`, { negative: '雾 fog' }],
      (dash) => [`${dash}strength 40`, { strength: 40 }],
    ];
    const roll = createDice(1);
    for (let round = 0; round < 500; round += 1) {
      const words = Array.from({ length: 1 + roll(3) }, () => texts[roll(texts.length)] ?? '');
      const chosen = makers
        .filter(() => roll(2) === 1)
        .map((make) => make(['--', '—', '–'][roll(3)] ?? '--'));
      const pieces: string[] = [...words];
      for (const [typed] of chosen) pieces.splice(roll(pieces.length + 1), 0, typed);
      const typed = pieces.join(' ');
      expect({ typed, ...parsePromptFlags(typed) }).toEqual({
        typed,
        prompt: words.join(' '),
        flags: Object.assign({}, ...chosen.map(([, flag]) => flag)) as object,
        problems: [],
      });
    }
  });

  test('never throw, whatever is typed', () => {
    const roll = createDice(2);
    const signs = [
      '--',
      '—',
      '-',
      '"',
      '“',
      '”',
      "'",
      ' ',
      '=',
      ':',
      'ar',
      'no',
      'seed',
      '7',
      '猫',
      '，',
      '{',
      '\n',
    ];
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: roll(12) }, () => signs[roll(signs.length)] ?? '').join('');
      const { prompt, problems } = parsePromptFlags(text);
      expect(prompt.length).toBeLessThanOrEqual(text.length);
      expect(Array.isArray(problems)).toBe(true);
    }
  });

  test('take no long time over long nonsense', () => {
    const started = performance.now();
    parsePromptFlags('--no '.repeat(20_000));
    parsePromptFlags('-'.repeat(100_000));
    parsePromptFlags(`--model "${'x '.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
