import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/support/count-reporter.ts';
import { WalksFirst } from './test/support/walks-first.ts';

/** Each suite with a database or files of its own; what they import holds nothing of them. */
const requests = ['src/{store,documents,outside,usecases,http,cli,example}/**/*.test.ts'];
const exclude = ['**/*.long.test.ts', '**/node_modules/**'];
const globalSetup = ['./test/support/run-folder.ts'];

export default defineConfig({
  test: {
    reporters: ['dot', new CountReporter()],
    // The embedded database is compiled anew in each process: what runs seldom is not worth the compiler's best.
    execArgv: ['--wasm-tiering-budget=130000000'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // A busy machine needs time; a test that waits ends as soon as it sees what it waits for.
    expect: { poll: { timeout: 30_000 } },
    // One more than there are cores: tests in a browser and of two servers wait for much of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WalksFirst },
    projects: [
      { extends: true, test: { name: 'walks', include: ['test/**/*.test.ts'], exclude, globalSetup, isolate: false } },
      // Files share their worker's modules: reading them anew for each took a fifth of all.
      { extends: true, test: { name: 'requests', include: requests, exclude, globalSetup, isolate: false } },
      // Rules, and whatever else there is: no suite is left out because its folder is new.
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [...exclude, ...requests],
          isolate: false,
        },
      },
    ],
  },
});
