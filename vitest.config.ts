import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/support/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    globalSetup: ['./test/support/run-folder.ts'],
    environment: 'node',
    reporters: ['dot', new CountReporter()],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // A busy machine needs time; a test that waits ends as soon as it sees what it waits for.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
