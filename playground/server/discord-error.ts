/** Discord's nested error tree: `_errors` at the place that is wrong. */
export type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] };

/** An answer in Discord's error shape. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body() {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** What a person's own Discord client would have refused, before anything is sent. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const missingAccess = () => new DiscordError(403, 50001, 'Missing Access');
export const missingPermissions = () => new DiscordError(403, 50013, 'Missing Permissions');
export const emptyMessage = () => new DiscordError(400, 50006, 'Cannot send an empty message');

/** 50035 with one mistake at one place. */
export function invalidForm(path: readonly (string | number)[], code: string, message: string): DiscordError {
  return invalidFormAt([{ path, code, message }]);
}

const MISTAKES = '_errors';

/** 50035 with every mistake where it is. */
export function invalidFormAt(
  mistakes: readonly { path: readonly PropertyKey[]; code: string; message: string }[],
): DiscordError {
  const root: ErrorTree = {};
  for (const { path, code, message } of mistakes) {
    let node = root;
    for (const key of path) node = (node[String(key)] ??= {}) as ErrorTree;
    ((node[MISTAKES] ??= []) as { code: string; message: string }[]).push({ code, message });
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', root);
}
