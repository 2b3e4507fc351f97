import type { Config } from '../config.ts';
import { createBuiltInInterpreter } from '../language/built-in/built-in.ts';
import type { Interpreter } from '../language/interpreter.ts';

/** The interpreter that is configured; with nothing configured, the built-in one. */
export function openInterpreter(_config: Config): Interpreter {
  return createBuiltInInterpreter();
}
