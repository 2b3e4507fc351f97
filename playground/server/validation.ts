import { type DiscordError, invalidFormAt } from './discord-error.ts';

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly unknown[] } };
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** Why Discord's own schema refuses the body, in Discord's words; undefined: it doesn't. */
export function refusalBy(schema: Schema, body: unknown): DiscordError | undefined {
  const result = schema.safeParse(body);
  if (result.success) return undefined;
  return invalidFormAt(((result.error?.issues ?? []) as Issue[]).flatMap((issue) => mistakesOf(issue, [])));
}

/** Throws Discord's 50035 unless its schema accepts the body. */
export function check(schema: Schema, body: unknown): void {
  const refusal = refusalBy(schema, body);
  if (refusal) throw refusal;
}

function mistakesOf(issue: Issue, above: readonly PropertyKey[]): Mistake[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    // The branch that was meant is the one whose mistakes lie deepest.
    const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    return meant.flatMap((each) => mistakesOf(each, path));
  }
  if (issue.code === 'too_big') {
    const message = `Must be ${String(issue.maximum)} or fewer in length.`;
    return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  if (issue.code === 'too_small') {
    return [
      { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${String(issue.minimum)} or more in length.` },
    ];
  }
  return [{ path, code: (issue.code ?? 'invalid').toUpperCase(), message: issue.message }];
}

function depth(issues: readonly Issue[]): number {
  const depths = issues.map(
    (each) => each.path.length + Math.max(0, ...(each.errors ?? []).map((inner) => depth(inner))),
  );
  // A branch of another type fails at its `type`, whatever else is wrong with it.
  const isOtherType = issues.some(({ path }) => path.at(-1) === 'type');
  return (isOtherType ? 0 : 100) + Math.max(0, ...depths);
}
