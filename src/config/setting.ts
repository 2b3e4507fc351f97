import { z } from 'zod';

interface Setting<T> {
  /** Undefined where the text isn't what was expected. */
  readonly read: (text: string) => T | undefined;
  /** Goes on from "expected …". */
  readonly expected: string;
  /** What to do about it; a sentence. */
  readonly advice: string;
  /** A secret is never repeated in a mistake. */
  readonly isSecret?: (text: string) => boolean;
}

/** A key of the environment: how its text is read, and the words for whoever got it wrong. */
export function setting<T>({ read, expected, advice, isSecret = () => false }: Setting<T>) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    const came = isSecret(text) ? 'holds something else' : `is ${JSON.stringify(text)}`;
    context.addIssue({ code: 'custom', message: `${came}; expected ${expected}. ${advice}` });
    return z.NEVER;
  });
}
