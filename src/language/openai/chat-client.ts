import { OpenAI } from 'openai';
import { z } from 'zod';
import { ChatFailure, failureOf } from './chat-failure.ts';

export type ChatBody = OpenAI.ChatCompletionCreateParamsNonStreaming;
export type ChatMessage = OpenAI.ChatCompletionMessageParam;

/** Where a chat API is, and how to get in. */
export interface ChatServer {
  /** Undefined: the server wants none. */
  readonly apiKey: string | undefined;
  /** Without a trailing slash; undefined: OpenAI's own. */
  readonly baseUrl: string | undefined;
  readonly fetch: typeof fetch;
}

const OPENAI_URL = 'https://api.openai.com/v1';

const text = z.union([
  z.string(),
  // Some servers answer in parts.
  z
    .array(z.looseObject({ text: z.string().optional() }))
    .transform((parts) => parts.map((one) => one.text ?? '').join('')),
]);

const answerSchema = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({
          content: text.nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(
              z.looseObject({ function: z.object({ name: z.string(), arguments: z.string() }).optional() }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .looseObject({ prompt_tokens: z.number(), completion_tokens: z.number() })
    .nullish()
    // Servers that count in another way are counted here.
    .catch(null),
});

export interface ChatAnswer {
  readonly finish: string;
  readonly content: string;
  readonly refusal: string;
  /** The arguments of the first tool called, as it wrote them. */
  readonly toolArguments: string | undefined;
  readonly usage: { readonly input: number; readonly output: number } | undefined;
}

/** The calls to a chat server, with every answer checked. They throw {ChatFailure}, or the signal's reason. */
export function createChatClient({ apiKey, baseUrl = OPENAI_URL, fetch }: ChatServer) {
  // All that the package would otherwise read from the environment is given.
  const client = new OpenAI({
    // It refuses an empty one, also for servers that want none.
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch,
    maxRetries: 0,
    logLevel: 'off',
  });

  async function call<Value>(where: string, signal: AbortSignal, run: () => Promise<Value>): Promise<Value> {
    signal.throwIfAborted();
    try {
      return await run();
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, where);
    }
  }

  return {
    complete: (body: ChatBody, signal: AbortSignal): Promise<ChatAnswer> =>
      call('POST /chat/completions', signal, async () =>
        read(await client.chat.completions.create(body, { signal })),
      ),

    /** The names of its models, in its order. */
    models: (signal: AbortSignal): Promise<readonly string[]> =>
      call('GET /models', signal, async () => {
        const parsed = z
          .looseObject({ data: z.array(z.looseObject({ id: z.string() })) })
          .safeParse(await client.models.list({ signal }));
        if (!parsed.success)
          throw new ChatFailure('malformed', 'GET /models gave an answer of an unknown shape');
        return parsed.data.data.map(({ id }) => id);
      }),
  };
}

export type ChatClient = ReturnType<typeof createChatClient>;

function read(completion: unknown): ChatAnswer {
  const parsed = answerSchema.safeParse(completion);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || !choice) {
    throw new ChatFailure('malformed', 'POST /chat/completions gave an answer of an unknown shape');
  }
  const { usage } = parsed.data;
  const { content, refusal, tool_calls: calls } = choice.message;
  return {
    finish: choice.finish_reason ?? 'stop',
    content: content ?? '',
    refusal: refusal ?? '',
    toolArguments: calls?.find((one) => one.function)?.function?.arguments,
    usage: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : undefined,
  };
}
