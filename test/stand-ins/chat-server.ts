import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { type ChatBody, readChatBody } from './chat/chat-body.ts';
import {
  completionOf,
  type Fault,
  type Form,
  formOf,
  isSpoil,
  spoiled,
  type Strike,
} from './chat/completion.ts';
import { instanceOf, seeCall, type SeenCall } from './chat/play-model.ts';

export interface ChatServerOptions {
  readonly apiKey?: string;
  readonly models?: readonly string[];
  /** How it can be held to a shape. */
  readonly forms?: readonly Form[];
  /** What becomes of a form that it doesn't know: refused with a 400, or passed over as if it weren't there. */
  readonly otherForms?: 'refused' | 'ignored';
  /** How many pictures it looks at in one call. */
  readonly sights?: number;
  /** What becomes of more pictures: OpenAI and vLLM refuse them, llama.cpp fails, some pass over them. */
  readonly otherPictures?: 'refused' | 'failed' | 'ignored';
  /** Whether it tells what it counted. */
  readonly countsTokens?: boolean;
  /** What the model answers to a turn; called with what it sees. */
  readonly answer?: (call: SeenCall) => unknown;
  /** What the model makes of the middle of a dialogue. */
  readonly summary?: string;
  readonly port?: number;
}

const ALL_FORMS: readonly Form[] = ['json-schema', 'json-object', 'tools'];
const JUST_PAINT = { steps: [{ action: 'ignore' }] };

/** A strict chat server without a model: it refuses what OpenAI refuses, answers as it is told, and fails when told to. */
export async function startChatServer(options: ChatServerOptions = {}) {
  const { models = ['painter'], forms = ALL_FORMS, sights = 2, countsTokens = true } = options;
  const calls: { readonly body: ChatBody; readonly seen: SeenCall }[] = [];
  const problems: string[] = [];
  const faults: Fault[] = [];
  const always: { fault?: Fault | undefined } = {};
  const told = { answer: options.answer ?? (() => JUST_PAINT), requests: 0 };

  function think(seen: SeenCall): unknown {
    if (isAbout(seen, 'steps')) return told.answer(seen);
    if (isAbout(seen, 'summary')) return { summary: options.summary ?? 'a barn, then a horse' };
    return instanceOf(seen.schema, seen.colours);
  }

  async function complete(json: unknown, response: ServerResponse): Promise<void> {
    const read = readChatBody(json);
    if ('problem' in read) {
      problems.push(read.problem);
      return refuse(response, read.problem);
    }
    const { body } = read;
    if (!models.includes(body.model)) {
      return answer(response, 404, failure(`The model '${body.model}' does not exist`, 'model_not_found'));
    }
    const seen = await seeCall(body, sights);
    calls.push({ body, seen });
    const fault = faults.shift() ?? always.fault;
    if (fault && !isSpoil(fault)) return strike(fault, body, response);

    const form = formOf(body);
    const knowsForm = form === undefined || forms.includes(form);
    if (!knowsForm && options.otherForms !== 'ignored') {
      return refuse(response, `'response_format' or 'tools' of this kind is not supported.`);
    }
    const pictures = JSON.stringify(body.messages).split('"image_url":{').length - 1;
    if (pictures > sights && options.otherPictures !== 'ignored') {
      if (options.otherPictures === 'failed') {
        return answer(response, 500, failure('image input is not supported by this server', 'server_error'));
      }
      return refuse(response, `At most ${sights} image(s) may be provided in one prompt.`);
    }
    const thought = think(seen);
    const words = typeof thought === 'string' ? thought : JSON.stringify(thought);
    const said = knowsForm ? words : 'Sure! How can I help you today?';
    const completion = completionOf(body, knowsForm ? form : undefined, said, countsTokens);
    answer(response, 200, fault ? spoiled(completion, fault) : completion);
  }

  async function strike(fault: Strike, body: ChatBody, response: ServerResponse): Promise<void> {
    switch (fault) {
      case 'hang':
        await once(response, 'close');
        break;
      case 'reset':
        response.destroy();
        break;
      case 'half':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
        response.write('{"id":"chatcmpl-1","choices":[{"message":{"content":"');
        setTimeout(() => response.destroy(), 20).unref();
        break;
      case 'rate-limit':
        response.setHeader('retry-after-ms', '20');
        answer(response, 429, failure('Rate limit reached', 'rate_limit_exceeded'));
        break;
      case 'quota':
        response.setHeader('retry-after', '3600');
        answer(response, 429, failure('You exceeded your current quota', 'insufficient_quota'));
        break;
      case 'server-error':
        // As llama.cpp does: with all that was said.
        answer(response, 500, failure(`Failed to parse messages: ${JSON.stringify(body.messages)}`, null));
        break;
      case 'bad-gateway':
        answer(response, 502, '<html>Bad Gateway</html>');
        break;
      case 'blocked':
        answer(response, 400, failure('Your request was rejected', 'content_policy_violation'));
        break;
      case 'unauthorised':
        answer(response, 401, failure('This key was revoked', 'invalid_api_key'));
        break;
      case 'bad-request':
        refuse(response, `This model's context is too short for: ${JSON.stringify(body.messages)}`);
        break;
      case 'web-page':
        answer(response, 200, '<html>Log in to the network</html>');
        break;
      case 'broken-json':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"id":"chatcmpl-1","choices":[{"mess');
        break;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    told.requests += 1;
    const raw = await readText(request);
    const { authorization } = request.headers;
    if (options.apiKey !== undefined && authorization !== `Bearer ${options.apiKey}`) {
      const sent = authorization?.slice('Bearer '.length);
      return answer(response, 401, failure(`Incorrect API key provided: ${sent}.`, 'invalid_api_key'));
    }
    if (request.method === 'GET' && request.url === '/v1/models') {
      const data = models.map((id) => ({
        id,
        object: 'model',
        created: 1_700_000_000,
        owned_by: 'stand-in',
      }));
      return answer(response, 200, { object: 'list', data });
    }
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      return answer(response, 404, failure(`Unknown address ${request.url}`, 'not_found'));
    }
    return complete(JSON.parse(raw), response);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => answer(response, 500, failure(String(error), null)));
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    /** As it stands in OPENAI_BASE_URL. */
    url: `http://127.0.0.1:${port}/v1`,
    port,
    /** Every call with a body that is right, in order. */
    calls,
    /** What was wrong with the others. */
    problems,
    /** The calls that were turns of a dialogue. */
    get turns() {
      return calls.filter(({ seen }) => isAbout(seen, 'steps'));
    },
    /** The calls that were for a summary. */
    get summaries() {
      return calls.filter(({ seen }) => isAbout(seen, 'summary'));
    },
    get requests() {
      return told.requests;
    },
    /** Says what the model answers from now on; a text is sent as it is. */
    answerWith(answered: (call: SeenCall) => unknown): void {
      told.answer = answered;
    },
    /** Makes the next completions fail, in this order. */
    failNext(...next: Fault[]): void {
      faults.push(...next);
    },
    /** Makes every completion fail that nothing else is said of; undefined ends it. */
    failAlways(fault: Fault | undefined): void {
      always.fault = fault;
    },
    async stop(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

export type ChatServerStandIn = Awaited<ReturnType<typeof startChatServer>>;

function isAbout({ schema }: SeenCall, property: string): boolean {
  return Object.hasOwn(schema?.['properties'] ?? {}, property);
}

function failure(message: string, code: string | null) {
  return { error: { message, type: 'invalid_request_error', param: null, code } };
}

function refuse(response: ServerResponse, message: string): void {
  answer(response, 400, failure(message, null));
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
