import type { Config } from '../config.ts';
import { createBuiltInInterpreter } from '../language/built-in/built-in.ts';
import type { Interpreter } from '../language/interpreter.ts';
import { createOpenAiInterpreter } from '../language/openai/openai.ts';
import type { Log } from '../log.ts';
import { systemClock } from './system-clock.ts';

/** The interpreter that is configured; with nothing configured, the built-in one. */
export function openInterpreter({ language }: Pick<Config, 'language'>, log: Log): Interpreter {
  const builtIn = createBuiltInInterpreter();
  if (!language) return builtIn;
  const model = createOpenAiInterpreter({
    ...language,
    fallback: builtIn,
    fetch,
    now: systemClock.now,
    sleep: systemClock.sleep,
    log,
  });
  void model.warmUp();
  return model;
}
