import { defineConfig } from 'vitest/config';

/** Suites in `test/whole/` start servers, processes or a browser; everything else is quick and in one process. */
export default defineConfig({
  test: {
    // `.ci/run` counts from a report that it names here.
    reporters: process.env.TEST_REPORT
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/whole/**', 'test/architecture.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'architecture', include: ['test/architecture.test.ts'] } },
      {
        test: {
          name: 'whole',
          include: ['test/whole/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
