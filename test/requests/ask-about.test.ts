import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/dialogue/plan.ts';
import type { Turn } from '../../src/dialogue/turn.ts';
import { UserError } from '../../src/errors.ts';
import type { Interpretation, Interpreter, InterpreterContext } from '../../src/language/interpreter.ts';
import { askAboutAttachment, askAboutPicture } from '../../src/requests/ask-about.ts';
import type { RequestDependencies } from '../../src/requests/dependencies.ts';
import type { PictureRow, RequestRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const PNG = await sharp({ create: { width: 2000, height: 10, channels: 3, background: 'red' } })
  .withExif({ IFD0: { Artist: 'somebody' } })
  .png()
  .toBuffer();
const ANSWER = { steps: [plan({ action: 'answer', say: 'It is red.' })] };
const attachment = { url: 'https://cdn.example/a.png', size: 9 };

/** An interpreter that does as it is told, and the house around it. */
function setUp(
  interpret: (turn: Turn, context: InterpreterContext) => Promise<Interpretation>,
  house: object = {},
) {
  const turns: Turn[] = [];
  const interpreter: Interpreter = {
    name: 'fake',
    writesPrompts: false,
    interpret(turn, context) {
      turns.push(turn);
      return interpret(turn, context);
    },
  };
  const dependencies = {
    interpreter,
    fetchAttachment: async () => ({ bytes: new Uint8Array(PNG), mediaType: 'image/png' }),
    log: { info: () => {} },
    ...house,
  } as unknown as RequestDependencies;
  return { dependencies, turns };
}

const question = { id: '1', text: 'what is it?', locale: 'en-US', mayKnow: () => true };
const signal = new AbortController().signal;

describe('a question about an attachment', () => {
  const ask = ({ dependencies }: ReturnType<typeof setUp>) =>
    askAboutAttachment(question, attachment, signal, dependencies);

  test('is answered by who has looked at it: a copy that is small and tells nothing else', async () => {
    let seen: Awaited<ReturnType<NonNullable<InterpreterContext['pictureOf']>>>;
    const house = setUp(async ({ replyTo }, { pictureOf }) => {
      seen = await pictureOf?.(replyTo ?? '');
      return ANSWER;
    });
    expect(await ask(house)).toEqual({ say: 'It is red.', fallback: undefined });
    expect(house.turns).toMatchObject([{ message: 'what is it?', replyTo: 'attachment' }]);
    const { format, width, exif } = await sharp(seen?.bytes).metadata();
    expect({ format, width, exif }).toEqual({ format: 'png', width: 1024, exif: undefined });
  });

  test('has no answer of one who hasn’t looked', async () => {
    await expect(ask(setUp(async () => ANSWER))).rejects.toThrow('no language model that sees');
  });

  test('has no answer of the rules that took a language model’s place', async () => {
    const house = setUp(async (_, { pictureOf }) => {
      await pictureOf?.('attachment');
      return { ...ANSWER, fallback: 'too-slow' as const };
    });
    await expect(ask(house)).rejects.toThrow('right now');
  });

  test('ends where it can’t be fetched, also when the interpreter would go on without it', async () => {
    const house = setUp(
      async (_, { pictureOf, signal }) => {
        await pictureOf?.('attachment').catch(() => {});
        signal.throwIfAborted();
        return ANSWER;
      },
      { fetchAttachment: () => Promise.reject(new UserError(({ errors }) => errors.attachmentAway)) },
    );
    await expect(ask(house)).rejects.toThrow('did not give me');
  });
});

describe('a question about a picture of the bot', () => {
  const row = (id: string, parentId: string | null) =>
    ({
      id,
      parentId,
      requestId: id,
      prompt: `prompt of ${id}`,
      negative: '',
      file: id,
      mediaType: 'image/png',
    }) as unknown as PictureRow;
  const branch = [
    { picture: row('A', null), request: fakeRequest({ id: 'A' }) },
    { picture: row('B', 'A'), request: fakeRequest({ id: 'B', isPrivate: true }) },
    { picture: row('C', 'B'), request: fakeRequest({ id: 'C' }) },
  ];
  const records = {
    branchOf: async () => branch,
    findPicture: async (id: string) => branch.find(({ picture }) => picture.id === id)?.picture,
  };
  const pictures = { get: async (file: string) => new TextEncoder().encode(file) };

  test('tells nothing of what lies before a request that the person may not know', async () => {
    let looked: unknown[] = [];
    const house = setUp(
      async (_, { pictureOf }) => {
        looked = await Promise.all(['A', 'B', 'C'].map(async (id) => pictureOf?.(id)));
        return ANSWER;
      },
      { records, pictures },
    );
    const mayKnow = ({ isPrivate }: RequestRow) => !isPrivate;
    await askAboutPicture({ ...question, mayKnow }, row('C', 'B'), signal, house.dependencies);
    expect(JSON.stringify(house.turns)).not.toMatch(/prompt of [AB]/u);
    expect(looked.map(Boolean)).toEqual([false, false, true]);
  });

  test('changes none, whatever is proposed', async () => {
    const steps = [plan({ action: 'edit', target: 'C', prompt: 'something else', say: 'Done!' })];
    const house = setUp(async () => ({ steps }), { records, pictures });
    const answer = await askAboutPicture(question, row('C', 'B'), signal, house.dependencies);
    expect(answer).toEqual({ say: undefined, fallback: undefined });
  });
});
