import type { Button } from '../../src/discord/button.ts';
import { again } from './again.ts';
import { cancel } from './cancel.ts';
import { choose } from './choose.ts';
import { remove } from './delete.ts';
import { details } from './details.ts';
import { refine } from './refine.ts';
import { variations } from './variations.ts';

/** Every button and select under a request's message. */
export const buttons: readonly Button[] = [again, variations, refine, details, remove, cancel, choose];
