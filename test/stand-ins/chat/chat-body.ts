import { z } from 'zod';
import { strictSchemaProblem } from './strict-schema.ts';

const name = z.string().regex(/^[\w-]{1,64}$/);
const schema = z.record(z.string(), z.unknown());

const textPart = z.strictObject({ type: z.literal('text'), text: z.string().min(1) });
const imagePart = z.strictObject({
  type: z.literal('image_url'),
  image_url: z.strictObject({
    url: z.string().regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z\d+/]+=*$/),
    detail: z.enum(['auto', 'low', 'high']).optional(),
  }),
});

const message = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('system'), content: z.string().min(1) }),
  z.strictObject({
    role: z.literal('user'),
    content: z.union([z.string().min(1), z.array(z.union([textPart, imagePart])).min(1)]),
  }),
  z.strictObject({ role: z.literal('assistant'), content: z.string() }),
]);

const responseFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name,
      description: z.string().optional(),
      schema,
      strict: z.boolean().nullish(),
    }),
  }),
]);

const tool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name,
    description: z.string().optional(),
    parameters: schema,
    strict: z.boolean().nullish(),
  }),
});

/** The fields of the official API that a caller here may use; the rest is as unknown as a slip of the pen. */
const chatBodySchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  response_format: responseFormat.optional(),
  tools: z.array(tool).min(1).optional(),
  tool_choice: z.enum(['none', 'auto', 'required']).optional(),
  max_completion_tokens: z.int().positive().nullish(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
  prompt_cache_key: z.string().optional(),
  safety_identifier: z.string().max(64).optional(),
  store: z.boolean().nullish(),
  stream: z.literal(false).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  n: z.literal(1).nullish(),
});

export type ChatBody = z.infer<typeof chatBodySchema>;

/** Reads a body as a strict server does: a problem in words, or the body. */
export function readChatBody(json: unknown): { body: ChatBody } | { problem: string } {
  const parsed = chatBodySchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const isUnknown = issue?.code === 'unrecognized_keys' && issue.path.length === 0;
    return {
      problem: isUnknown
        ? `Unrecognized request argument supplied: ${issue.keys.join(', ')}`
        : `Invalid value for '${issue?.path.join('.')}': ${issue?.message}`,
    };
  }
  const problem = problemWith(parsed.data);
  return problem === undefined ? { body: parsed.data } : { problem };
}

function problemWith({
  messages,
  response_format: format,
  tools,
  tool_choice: choice,
}: ChatBody): string | undefined {
  if (format?.type === 'json_object' && !/json/i.test(JSON.stringify(messages))) {
    return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  }
  if (choice !== undefined && !tools) return "'tool_choice' is only allowed when 'tools' are specified.";
  if (format?.type === 'json_schema' && format.json_schema.strict) {
    const problem = strictSchemaProblem(format.json_schema.schema);
    if (problem) return `Invalid schema for response_format '${format.json_schema.name}': ${problem}`;
  }
  for (const { function: declared } of tools ?? []) {
    const problem = declared.strict ? strictSchemaProblem(declared.parameters) : undefined;
    if (problem) return `Invalid schema for function '${declared.name}': ${problem}`;
  }
  return undefined;
}
