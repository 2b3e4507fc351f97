import type { ChatBody } from './chat-body.ts';

export type Form = 'json-schema' | 'json-object' | 'tools';

/** What can go wrong before there is a completion. */
export type Strike =
  | 'hang'
  | 'reset'
  | 'half'
  | 'rate-limit'
  | 'quota'
  | 'server-error'
  | 'bad-gateway'
  | 'blocked'
  | 'unauthorised'
  | 'bad-request'
  | 'web-page'
  | 'broken-json';

const SPOILS = [
  'refusal',
  'content-filter',
  'prose',
  'empty',
  'wrong-schema',
  'truncated',
  'no-choices',
] as const;

/** What can be wrong in a completion. */
export type Spoil = (typeof SPOILS)[number];

export type Fault = Strike | Spoil;

export function isSpoil(fault: Fault): fault is Spoil {
  return SPOILS.some((one) => one === fault);
}

export function formOf({ response_format: format, tools }: ChatBody): Form | undefined {
  if (format?.type === 'json_schema') return 'json-schema';
  if (format?.type === 'json_object') return 'json-object';
  return tools ? 'tools' : undefined;
}

/** A completion as the API gives it. */
export function completionOf(body: ChatBody, form: Form | undefined, said: string, countsTokens: boolean) {
  const call = (name: string) => ({ id: 'call_1', type: 'function', function: { name, arguments: said } });
  const tool = form === 'tools' ? body.tools?.[0]?.function.name : undefined;
  const message: Record<string, unknown> =
    tool === undefined
      ? { role: 'assistant', content: said, refusal: null }
      : { role: 'assistant', content: null, refusal: null, tool_calls: [call(tool)] };
  const choice = {
    index: 0,
    finish_reason: tool === undefined ? 'stop' : 'tool_calls',
    logprobs: null,
    message,
  };
  const [prompt, answered] = [Math.ceil(JSON.stringify(body).length / 4), Math.ceil(said.length / 4)];
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: body.model,
    choices: [choice],
    ...(countsTokens && {
      usage: { prompt_tokens: prompt, completion_tokens: answered, total_tokens: prompt + answered },
    }),
  };
}

/** The same, with something wrong in it. */
export function spoiled(completion: ReturnType<typeof completionOf>, fault: Spoil): unknown {
  const [choice] = completion.choices;
  const withMessage = (message: object, finish = 'stop') => ({
    ...completion,
    choices: [
      { ...choice, finish_reason: finish, message: { role: 'assistant', refusal: null, ...message } },
    ],
  });
  switch (fault) {
    case 'refusal':
      return withMessage({ content: null, refusal: "I'm sorry, I can't help with that." });
    case 'content-filter':
      return withMessage({ content: '' }, 'content_filter');
    case 'prose':
      return withMessage({ content: 'Of course! I would make it night {and} lose the horse.' });
    case 'empty':
      return withMessage({ content: '' });
    case 'wrong-schema':
      return withMessage({ content: '{"plan":"make it night"}' });
    case 'truncated':
      return withMessage({ content: '{"steps":[{"action":"edit","prompt":"a red barn in a fie' }, 'length');
    case 'no-choices':
      return { ...completion, choices: [] };
  }
}
