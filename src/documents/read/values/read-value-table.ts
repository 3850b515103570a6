import { Worker } from 'node:worker_threads';

import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ValueTable } from '#domain/writing/value-file.ts';
import { MAX_VALUE_FILE_HEAP_MB, MAX_VALUE_FILE_MS } from '#limits';

import { emptyFile, readerFailed, readerOutOfMemory, readerOutOfTime } from '../read-faults.ts';
import type { ValueTableMessage } from './value-table-worker.ts';

/** Reads a CSV file or the first sheet of a workbook as lines of cells, in a worker with limits on time and memory. */
export async function readValueTable(bytes: Uint8Array, name: string): Promise<Result<ValueTable, Fault[]>> {
  if (bytes.length === 0) return err([emptyFile(name)]);
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(new URL('./value-table-worker.ts', import.meta.url), {
    workerData: { name, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MAX_VALUE_FILE_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), MAX_VALUE_FILE_MS);
  try {
    return await new Promise((resolve) => {
      const refuse = (fault: Fault): void => resolve(err([fault]));
      clock.signal.addEventListener('abort', () => refuse(readerOutOfTime(name, MAX_VALUE_FILE_MS)));
      worker.on('message', (message: ValueTableMessage) => {
        resolve('table' in message ? ok(message.table) : err([...message.faults]));
      });
      worker.on('messageerror', () => refuse(readerFailed(name)));
      worker.on('error', (error) => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        refuse(isMemory ? readerOutOfMemory(name) : readerFailed(name));
      });
      // What the worker said last may still be on its way.
      worker.on('exit', () => setImmediate(() => refuse(readerFailed(name))));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
