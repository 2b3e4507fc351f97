import { DiscordError, invalidForm } from './discord-error.ts';
import type { Upload } from './message-body.ts';

const REQUEST_LIMIT = 25 * 1024 * 1024;

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** Reads JSON, or multipart of `payload_json` and `files[n]`. */
export async function readRequestBody(request: Request): Promise<RequestBody> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE') {
    return { json: undefined, files: [] };
  }
  const tooLarge = () => new DiscordError(413, 40005, 'Request entity too large');
  if (Number(request.headers.get('content-length') ?? 0) > REQUEST_LIMIT) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > REQUEST_LIMIT) throw tooLarge();
  if (bytes.byteLength === 0) return { json: {}, files: [] };
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { json: parsed(new TextDecoder().decode(bytes)), files: [] };

  const form = await formOf(bytes, type);
  const files: Upload[] = [];
  for (const [name, value] of form) {
    const place = /^files\[(\d+)\]$/.exec(name);
    if (!place || typeof value === 'string') continue;
    files.push({
      index: Number(place[1]),
      filename: value.name,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  if (files.length > 10)
    throw invalidForm(['files'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parsed(payload) : {}, files };
}

async function formOf(bytes: ArrayBuffer, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new DiscordError(400, 50035, 'Invalid Form Body');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, 50109, 'The request body contains invalid JSON.');
  }
}
