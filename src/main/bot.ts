import { requireSeparateProcess } from '../config.ts';
import { runProcess } from './run-process.ts';
import { startBot } from './start-bot.ts';

await runProcess('bot', (config) => requireSeparateProcess(config, 'bot'), startBot);
