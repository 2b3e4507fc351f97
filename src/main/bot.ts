import { requireForProcess } from '../config.ts';
import { startBot } from './start-bot.ts';
import { runProcess } from './run-process.ts';

await runProcess('bot', startBot, (config) => requireForProcess(config, 'bot'));
