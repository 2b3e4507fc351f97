import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'atelier-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Suite {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

function count(testResults: readonly Suite[] | 'no report', checks = 0) {
  const path = join(folder, 'report.json');
  const statuses = testResults === 'no report' ? [] : testResults.flatMap((suite) => suite.assertionResults);
  const numberOf = (status: string) => statuses.filter((one) => one.status === status).length;
  const report = { testResults, numPassedTests: numberOf('passed'), numFailedTests: numberOf('failed') };
  writeFileSync(path, testResults === 'no report' ? '' : JSON.stringify(report));
  const { status, stdout } = spawnSync(process.execPath, ['.ci/count-tests.mjs', path, String(checks)], {
    encoding: 'utf8',
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1), stdout };
}

function suite(status: 'passed' | 'failed', ...tests: readonly string[]): Suite {
  return {
    name: 'a.test.ts',
    status,
    assertionResults: tests.map((one) => ({ status: one, fullName: 'holds' })),
  };
}

describe('the closing line of .ci/run', () => {
  test('is green when every test ran and passed', () => {
    expect(count([suite('passed', 'passed', 'passed')])).toMatchObject({
      status: 0,
      lastLine: '2 passed, 0 failed',
    });
  });

  test('is red when a test failed', () => {
    const counted = count([suite('passed', 'passed'), suite('failed', 'passed', 'failed')]);
    expect(counted).toMatchObject({ status: 1, lastLine: '2 passed, 1 failed' });
  });

  test('is red when a suite did not run, and names it', () => {
    const counted = count([suite('passed', 'passed', 'skipped')]);
    expect(counted).toMatchObject({ status: 1, lastLine: '1 passed, 0 failed, 1 skipped' });
    expect(counted.stdout).toContain('skipped: a.test.ts: holds');
  });

  test('is red when a file broke before its first test', () => {
    expect(count([suite('passed', 'passed'), suite('failed')])).toMatchObject({
      status: 1,
      lastLine: '1 passed, 1 failed',
    });
  });

  test('is red when a check found something', () => {
    expect(count([suite('passed', 'passed')], 2)).toMatchObject({
      status: 1,
      lastLine: '1 passed, 1 failed',
    });
  });

  test('is red when there are no tests, or no report', () => {
    expect(count([])).toMatchObject({ status: 1, lastLine: '0 passed, 0 failed' });
    expect(count('no report')).toMatchObject({ status: 1, lastLine: '0 passed, 1 failed' });
  });
});
