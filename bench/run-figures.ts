import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contextOfAChannel } from './context-of-a-channel.ts';
import { isKept, tableOf } from './figure.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const figures = [await contextOfAChannel({ many: 100_000, rounds: 500, warmUp: 50 })];

process.stdout.write(`${figures.map(tableOf).join('\n\n')}\n`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
if (!figures.every(isKept)) process.exitCode = 1;
