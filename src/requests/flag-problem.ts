import { UserError } from '../errors.ts';
import type { FlagProblem } from '../images/prompt-flags.ts';
import type { Words } from '../locales/words.ts';

/** The mistake in words; what was typed goes back to the person, for Discord has cleared it. */
export function flagError(problem: FlagProblem, typed: string): UserError {
  return new UserError(({ errors }) => describe(problem, errors), { typed });
}

function describe(problem: FlagProblem, errors: Words['errors']): string {
  switch (problem.kind) {
    case 'unknown-flag':
      return errors.flagUnknown(problem.flag);
    case 'missing-value':
      return errors.flagWithoutValue(problem.flag);
    case 'bad-value':
      switch (problem.flag) {
        case 'aspect':
          return errors.aspectUnknown(problem.value, problem.expected.join(', '));
        case 'count':
          return errors.countOutOfRange(problem.value, problem.expected.most);
        case 'seed':
          return errors.seedOutOfRange(problem.value);
        case 'strength':
          return errors.flagUnknown('--strength');
      }
  }
}
