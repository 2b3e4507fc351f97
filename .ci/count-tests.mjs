// Prints the closing line of `.ci/run` from the report of the tests, and fails unless every test ran and passed.
import { readFileSync } from 'node:fs';

const [path = '', checks = '0'] = process.argv.slice(2);

function countTests() {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.log('The tests left no report: they did not run to their end.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that breaks before its first test has no failed test to be counted.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { name } of broken) console.log(`broken: ${name}`);
  const skipped = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `skipped: ${name}: ${fullName}`),
  );
  for (const line of skipped) console.log(line);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: skipped.length,
  };
}

const { passed, failed: failedTests, skipped } = countTests();
const failed = failedTests + (checks === '0' ? 0 : 1);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || skipped > 0 || passed === 0 ? 1 : 0;
