import type { en } from './en.ts';

/** Every sentence a person reads. English is the measure; other languages must have the same entries. */
export type Words = typeof en;
