import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/support/count-reporter.ts';
import { WalksFirst } from './test/support/walks-first.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    globalSetup: ['./test/support/run-folder.ts'],
    reporters: ['dot', new CountReporter()],
    // Files share their process with its modules and its databases: what they keep, they keep in municipalities and folders
    // of their own. Reading the modules anew for each file took a fifth of all.
    isolate: false,
    // The embedded database is compiled anew in each process: what runs seldom is not worth the compiler's best.
    execArgv: ['--wasm-tiering-budget=130000000'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // A busy machine needs time; a test that waits ends as soon as it sees what it waits for.
    expect: { poll: { timeout: 30_000 } },
    // One more than there are cores: tests in a browser and of two servers wait for much of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WalksFirst },
  },
});
