import { config as readDotenv } from 'dotenv';
import { loadConfig } from '../../src/config.ts';
import { createSilentLog } from '../../src/log.ts';
import { openInterpreter } from '../../src/main/open-interpreter.ts';
import { judge } from './judge.ts';
import { readJudgedCases } from './judged-case.ts';
import { measure } from './metrics.ts';
import { mistakeIn, scoreTable } from './score-table.ts';

const USAGE = `npm run dialogue:score -- [--mistakes] FILE…

Scores the configured interpreter on dialogue cases: JSON lines, each with what is expected of it.
--mistakes also tells what is wrong in which case.
`;

const files = process.argv.slice(2).filter((word) => word !== '--mistakes');
if (files.length === 0) {
  process.stderr.write(USAGE);
  process.exit(1);
}
readDotenv({ quiet: true });
const cases = files.flatMap(readJudgedCases);
const judged = await judge(cases, await openInterpreter(loadConfig(process.env), createSilentLog()));
// Whoever reads the table may have seen enough of it.
process.stdout.on('error', () => process.exit(0));
if (process.argv.includes('--mistakes')) {
  process.stdout.write(
    judged
      .map((one) => mistakeIn(one) ?? '')
      .filter(Boolean)
      .join('\n') + '\n\n',
  );
}
process.stdout.write(`${scoreTable(measure(judged))}\n`);
