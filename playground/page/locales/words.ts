import type { en } from './en.ts';

/** What every language of the page has to say. */
export type Words = typeof en;
