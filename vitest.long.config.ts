import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/support/count-reporter.ts';

/** Fuzz, kills and soak, and every page in all four views: minutes, not seconds. */
export default defineConfig({
  test: {
    include: ['src/**/*.long.test.ts', 'test/**/*.long.test.ts', 'test/journeys/pages.test.ts'],
    env: { TEST_VIEWS: 'all' },
    exclude: ['**/node_modules/**'],
    globalSetup: ['./test/support/run-folder.ts'],
    environment: 'node',
    reporters: ['verbose', new CountReporter()],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
