import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PLAN_ACTIONS } from '../../src/dialogue/plan.ts';
import { type DialogueCase, readDialogueCase } from '../../src/main/dialogue-case.ts';

/** Regular expressions, case-insensitive, looked for in the plan's prompt. */
const patterns = z.array(z.string().transform((text) => new RegExp(text, 'iu'))).default([]);

const expectationSchema = z.object({
  /** Any of these is right; the first is the one that a mistake is counted against. */
  actions: z.tuple([z.enum(PLAN_ACTIONS)], z.enum(PLAN_ACTIONS)),
  /** Left out where several are right. */
  target: z.string().nullable().optional(),
  keeps: patterns,
  adds: patterns,
  drops: patterns,
});

export type Expectation = z.infer<typeof expectationSchema>;

/** A dialogue case with what would be right. */
export interface JudgedCase {
  readonly turn: DialogueCase;
  readonly expected: Expectation;
}

export function readJudgedCases(path: string): readonly JudgedCase[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const { expect } = JSON.parse(line);
      return [{ turn: readDialogueCase(line), expected: expectationSchema.parse(expect) }];
    } catch (error) {
      throw new Error(`${path}, line ${index + 1} is no case with an expectation`, { cause: error });
    }
  });
}
