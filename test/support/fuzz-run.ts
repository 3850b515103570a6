import { mkdirSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import { MAX_READER_BUFFERS_BYTES, MAX_READER_HEAP_MB } from '#limits';

import { fuzzBases, fuzzedFile } from './fuzz-inputs.ts';
import type { FuzzedKind } from './fuzz-inputs.ts';
import type { FuzzMessage, FuzzTask } from './fuzz-worker.ts';

export type FuzzFailure = { readonly kind: FuzzedKind; readonly seed: number; readonly why: string };

/** A broken file of a few pages that takes longer than this (ms) to be read or refused has made the reader hang. */
const LONGEST = 20_000;

/** A worker reads so many files before a new one takes over, so that nothing adds up. */
const BATCH = 1_000;

/** Where broken files that broke a reader are kept; the quick suite reads them all again. */
export const KEPT = new URL('../reliability/kept-inputs/', import.meta.url);

/** Reads the broken files of the seeds `from` to `to` and gives those that crashed, hung or swelled; keeps them as files. */
export async function fuzz(kind: FuzzedKind, from: number, to: number): Promise<FuzzFailure[]> {
  const failures: FuzzFailure[] = [];
  for (let next = from; next < to;) {
    const run = await runBatch({ kind, from: next, to: Math.min(to, next + BATCH) });
    failures.push(...run.failures);
    next = run.next;
  }
  if (failures.length > 0) await keep(failures);
  return failures;
}

type Run = { readonly failures: FuzzFailure[]; readonly next: number };

function runBatch(task: FuzzTask): Promise<Run> {
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MAX_READER_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const failures: FuzzFailure[] = [];
  let seed = task.from;
  let began = Date.now();
  return new Promise((resolve) => {
    const end = (next: number, why?: string): void => {
      clearInterval(watch);
      if (why !== undefined) failures.push({ kind: task.kind, seed, why });
      void worker.terminate().then(() => resolve({ failures, next }));
    };
    const watch = setInterval(() => {
      if (Date.now() - began > LONGEST) end(seed + 1, `took more than ${LONGEST} ms`);
      worker.getHeapStatistics().then(
        ({ external_memory: bytes }) => bytes > MAX_READER_BUFFERS_BYTES && end(seed + 1, `holds ${bytes} bytes`),
        () => {},
      );
    }, 200);
    worker.on('message', (message: FuzzMessage) => {
      seed = message.seed;
      began = Date.now();
      if (message.kind === 'begins') return;
      if (message.fault !== null) failures.push({ kind: task.kind, seed, why: message.fault });
      if (seed + 1 >= task.to) end(task.to);
    });
    worker.on('error', (error) => end(seed + 1, String(error.stack)));
    // A library that never answers lets the thread run out: the doors hear that and say that the file cannot be read.
    worker.on('exit', () => end(seed + 1));
  });
}

async function keep(failures: readonly FuzzFailure[]): Promise<void> {
  const bases = await fuzzBases();
  mkdirSync(KEPT, { recursive: true });
  for (const { kind, seed } of failures)
    writeFileSync(new URL(`${kind}-${seed}.bin`, KEPT), fuzzedFile(kind, seed, bases));
}
