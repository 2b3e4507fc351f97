const DEEPEST_CAUSE = 5;

/**
 * What the log keeps of an error: its kind, message, stack, causes and plain fields. Whatever else hangs on it (the body
 * of a refused request with a person's words and files, sockets) stays out.
 */
export function errorFields(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  const plain = Object.entries(error).filter(([, value]) => isPlain(value));
  return {
    ...Object.fromEntries(plain),
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(depth < DEEPEST_CAUSE && error.cause !== undefined && { cause: errorFields(error.cause, depth + 1) }),
    ...(depth < DEEPEST_CAUSE &&
      error instanceof AggregateError && {
        errors: error.errors.map((inner: unknown) => errorFields(inner, depth + 1)),
      }),
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
