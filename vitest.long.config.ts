import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/support/count-reporter.ts';

/** Fuzz, kills and soak, every page in all four views, every route for all roles, every seed: minutes, not seconds. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.long.test.ts',
      'test/**/*.long.test.ts',
      'test/journeys/pages.test.ts',
      'test/access/every-route.test.ts',
      'src/documents/write/pdf.test.ts',
      'src/domain/importing/other-makers.test.ts',
    ],
    env: { TEST_VIEWS: 'all', TEST_ROLES: 'all', TEST_SEEDS: 'all' },
    exclude: ['**/node_modules/**'],
    globalSetup: ['./test/support/run-folder.ts'],
    environment: 'node',
    reporters: ['verbose', new CountReporter()],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
