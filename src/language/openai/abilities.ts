import { z } from 'zod';
import { ANSWER_FORMS, type AnswerForm, bodyFor, jsonIn, type Question } from './answer-form.ts';
import type { ChatClient } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';
import { colourPicture } from './colour-picture.ts';

/** What a server can do with a model; found out by asking it. */
export interface Abilities {
  readonly form: AnswerForm;
  /** How many pictures it looks at in one turn; 0 where it sees none. */
  readonly sights: number;
}

/** The picture in talk and the one before it. */
const MOST_SIGHTS = 2;

const COLOURS = ['red', 'green', 'blue', 'yellow', 'black', 'white'] as const;
const RED = ['red', colourPicture([220, 20, 20])] as const;
const BLUE = ['blue', colourPicture([20, 40, 220])] as const;

/** Nobody would call a field so by chance: who answers with it was held to the schema, or has read it. */
const readySchema = z.object({ ready_q7: z.boolean() });
const coloursSchema = z.object({ colours: z.array(z.enum(COLOURS)) });

/**
 * Asks small questions until it is clear how the server can be held to a shape, and whether the model sees.
 * @throws {ChatFailure} when that can't be found out now, or there is no way at all.
 */
export async function findAbilities(
  client: ChatClient,
  model: string,
  signal: AbortSignal,
): Promise<Abilities> {
  const form = await findForm(client, model, signal);
  for (let pictures = MOST_SIGHTS; pictures > 1; pictures -= 1) {
    if (await sees(client, { form, model }, [RED, BLUE].slice(0, pictures), signal))
      return { form, sights: pictures };
  }
  // Twice, for one colour can be guessed.
  for (const picture of [RED, BLUE]) {
    if (!(await sees(client, { form, model }, [picture], signal))) return { form, sights: 0 };
  }
  return { form, sights: 1 };
}

async function findForm(client: ChatClient, model: string, signal: AbortSignal): Promise<AnswerForm> {
  const question = {
    model,
    name: 'ready',
    schema: readySchema,
    instructions: 'You are asked whether you are ready.',
    content: 'Are you ready? Say so in JSON.',
  };
  let last: ChatFailure | undefined;
  for (const form of ANSWER_FORMS) {
    try {
      if (readySchema.safeParse(await ask(client, form, question, signal)).success) return form;
    } catch (error) {
      if (!(error instanceof ChatFailure) || !saysNo(error)) throw error;
      last = error;
    }
  }
  const status = last?.status === undefined ? '' : ` (${last.status})`;
  throw new ChatFailure(
    'away',
    `the server keeps to no form of answer: neither a schema, nor JSON, nor tools${status}`,
  );
}

async function sees(
  client: ChatClient,
  { form, model }: { form: AnswerForm; model: string },
  pictures: readonly (readonly [colour: string, url: string])[],
  signal: AbortSignal,
): Promise<boolean> {
  const question: Question = {
    model,
    name: 'colours',
    schema: coloursSchema,
    instructions: 'You are shown pictures of one colour each.',
    content: [
      {
        type: 'text',
        text: `Name the colour of each picture, in order. Number of pictures: ${pictures.length}.`,
      },
      ...pictures.map(([, url]) => ({
        type: 'image_url' as const,
        image_url: { url, detail: 'low' as const },
      })),
    ],
  };
  try {
    const seen = coloursSchema.safeParse(await ask(client, form, question, signal));
    return seen.success && seen.data.colours.join() === pictures.map(([colour]) => colour).join();
  } catch (error) {
    if (error instanceof ChatFailure && saysNo(error)) return false;
    throw error;
  }
}

/** Asked again after a 5xx: it may have been an accident, or the server's way to say that it can't. */
async function ask(
  client: ChatClient,
  form: AnswerForm,
  question: Question,
  signal: AbortSignal,
): Promise<unknown> {
  const body = bodyFor(form, question);
  try {
    return jsonIn(form, await client.complete(body, signal));
  } catch (error) {
    if (!(error instanceof ChatFailure) || !isOwnFault(error)) throw error;
    return jsonIn(form, await client.complete(body, signal));
  }
}

function saysNo(failure: ChatFailure): boolean {
  return (
    failure.isFinal || isOwnFault(failure) || failure.reason === 'malformed' || failure.reason === 'refused'
  );
}

function isOwnFault({ status = 0 }: ChatFailure): boolean {
  return status === 500;
}
