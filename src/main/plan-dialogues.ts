import { prettifyError, ZodError } from 'zod';
import { mainStep } from '../dialogue/main-step.ts';
import { type Plan, plan } from '../dialogue/plan.ts';
import type { Interpreter } from '../language/interpreter.ts';
import { type DialogueCase, readDialogueCase } from './dialogue-case.ts';

interface PlanningPorts {
  readonly interpreter: Interpreter;
  readonly signal: AbortSignal;
  /** Gets one line of JSON, without its end. */
  write(line: string): void;
  complain(sentence: string): void;
}

/** A language model answers in seconds; several lines wait for it at once. */
const AT_ONCE = 4;

/**
 * Writes one plan for each line, in their order. A line that can't be planned is complained about and gets
 * `clarify` in its place. Resolves to how many those were.
 */
export async function planDialogues(lines: AsyncIterable<string>, ports: PlanningPorts): Promise<number> {
  const written: Promise<void>[] = [];
  let number = 0;
  let failures = 0;
  const write = async (planned: Promise<Outcome>, before: Promise<void> | undefined) => {
    const { line, complaint } = await planned;
    await before;
    ports.write(line);
    if (complaint === undefined) return;
    failures += 1;
    ports.complain(complaint);
  };
  for await (const line of lines) {
    number += 1;
    written.push(write(planLine(line, number, ports), written.at(-1)));
    await written.at(-AT_ONCE);
  }
  await written.at(-1);
  return failures;
}

interface Outcome {
  readonly line: string;
  readonly complaint?: string;
}

async function planLine(
  line: string,
  number: number,
  { interpreter, signal }: PlanningPorts,
): Promise<Outcome> {
  let turn: DialogueCase | undefined;
  try {
    turn = readDialogueCase(line);
    const { steps } = await interpreter.interpret(turn, { signal });
    return { line: lineOf(turn.id, mainStep(steps) ?? plan({ action: 'ignore' })) };
  } catch (error) {
    return {
      line: lineOf(turn?.id ?? idIn(line), plan({ action: 'clarify' })),
      complaint: `line ${number}: ${reasonOf(error)}`,
    };
  }
}

function lineOf(id: string | null, { action, target, prompt }: Plan): string {
  return JSON.stringify({ id, action, target, prompt });
}

/** The id of a line that is wrong elsewhere, so that its place can be told. */
function idIn(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? value.id
      : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return `not a dialogue case\n${prettifyError(error)}`;
  if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
