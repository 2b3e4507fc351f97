import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { ChatAnswer, ChatBody, ChatMessage } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';

/** How a server can be held to an answer of a certain shape, the most reliable way first. */
export const ANSWER_FORMS = ['json-schema', 'json-object', 'tools'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** A question to the model, whatever form its answer takes. */
export interface Question {
  readonly model: string;
  /** What the answer is called on the wire. */
  readonly name: string;
  readonly schema: z.ZodType;
  readonly instructions: string;
  readonly content: ChatMessage['content'];
}

/** The body of a call. It says no more than it has to: servers refuse fields that they don't know. */
export function bodyFor(
  form: AnswerForm,
  { model, name, schema, instructions, content }: Question,
): ChatBody {
  const user = { role: 'user', content } as ChatMessage;
  const messages: ChatMessage[] = [{ role: 'system', content: instructions }, user];
  switch (form) {
    case 'json-schema':
      return { model, messages, response_format: zodResponseFormat(schema, name) };
    case 'json-object': {
      const shape = `Answer with one JSON object and nothing else, of this JSON schema: ${schemaText(schema)}`;
      const told: ChatMessage = { role: 'system', content: `${instructions}\n\n${shape}` };
      return { model, messages: [told, user], response_format: { type: 'json_object' } };
    }
    case 'tools': {
      const { function: declared } = zodFunction({ name, parameters: schema });
      const tools = [{ type: 'function' as const, function: declared }];
      // There is one tool; several servers know this word, but not the object that names it.
      return { model, messages, tools, tool_choice: 'required' };
    }
  }
}

/** What a body costs in text, as it is sent: instructions, data and schema, without pictures. */
export function textOf({ messages, response_format: format, tools }: ChatBody): string {
  const texts = messages.map(({ content }) =>
    typeof content === 'string'
      ? content
      : (content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join(''),
  );
  return [...texts, format && JSON.stringify(format), tools && JSON.stringify(tools)]
    .filter(Boolean)
    .join('\n');
}

/**
 * The JSON of an answer, not yet checked against anything.
 * @throws {ChatFailure} where it was refused, cut off, empty or no JSON.
 */
export function jsonIn(form: AnswerForm, answer: ChatAnswer): unknown {
  if (answer.refusal !== '' || answer.finish === 'content_filter') {
    throw new ChatFailure('refused', 'the model refused to answer');
  }
  const written = (form === 'tools' && answer.toolArguments) || answer.content;
  if (answer.finish === 'length') {
    throw new ChatFailure('malformed', 'the answer was cut off', { advice: 'it was too long' });
  }
  if (written.trim() === '')
    throw new ChatFailure('malformed', 'the answer was empty', { advice: 'it was empty' });
  try {
    return JSON.parse(bare(written));
  } catch {
    // The parser's message would repeat what was written.
    throw new ChatFailure('malformed', 'the answer was no JSON', { advice: 'it was no JSON' });
  }
}

/** Without what local models like to put around it: their thoughts, and a fence. */
function bare(written: string): string {
  const text = written.replace(/^\s*<think>[^]*?<\/think>/u, '').trim();
  return /^```(?:json)?\s*([^]*?)\s*```$/u.exec(text)?.[1] ?? text;
}

function schemaText(schema: z.ZodType): string {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { target: 'draft-7' });
  return JSON.stringify(shape);
}
