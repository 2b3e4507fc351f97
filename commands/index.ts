import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { cancel } from './cancel.ts';
import { config } from './config.ts';
import { describe } from './describe.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { imagine } from './imagine.ts';
import { queue } from './queue.ts';
import { show } from './show.ts';

/** Every slash command the bot answers to. A new command is one new file and one new line here. */
export const commands: readonly Command[] = [
  imagine,
  ask,
  describe,
  queue,
  cancel,
  show,
  history,
  config,
  help,
];
