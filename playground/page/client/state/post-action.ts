import type { PageActions } from '../../../protocol.ts';
import type { Words } from '../../locales/words.ts';

/**
 * Tells the server what the person did.
 * @returns undefined when it was taken, otherwise why not, in words for the person.
 */
export async function postAction<Name extends keyof PageActions>(
  name: Name,
  action: PageActions[Name],
  words: Words,
  files: readonly File[] = [],
): Promise<string | undefined> {
  try {
    const response = await fetch(`/playground/actions/${name}`, {
      method: 'POST',
      ...bodyOf(action, files),
    });
    if (response.ok) return undefined;
    return words.errors.refused((await reasonIn(response)) ?? String(response.status));
  } catch {
    return words.errors.unreachable;
  }
}

function bodyOf(action: object, files: readonly File[]): RequestInit {
  if (files.length === 0) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(action) };
  }
  const form = new FormData();
  form.set('payload_json', JSON.stringify(action));
  files.forEach((file, index) => form.set(`files[${index}]`, file, file.name));
  return { body: form };
}

async function reasonIn(response: Response): Promise<string | undefined> {
  try {
    const answer: unknown = await response.json();
    const isReason = typeof answer === 'object' && answer !== null && 'message' in answer;
    return isReason && typeof answer.message === 'string' && answer.message !== ''
      ? answer.message
      : undefined;
  } catch {
    return undefined;
  }
}
