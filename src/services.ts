import type { RequestDependencies } from './requests/dependencies.ts';

/** What the doors get: everything that the stages of a request work with. */
export type Services = RequestDependencies;
