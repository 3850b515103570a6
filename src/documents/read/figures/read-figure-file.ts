import { isMarkedAsUntransferable, Worker } from 'node:worker_threads';

import type { TablePreview } from '#domain/economy/figure-layout.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { MAX_FIGURE_HEAP_MB, MAX_FIGURE_READ_MS } from '#limits';

import { emptyFile, readCancelled, readerFailed, readerOutOfMemory, readerOutOfTime } from '../read-faults.ts';
import type { FigureBatch, FigureMessage, FigureSummary, FigureTask, PreviewTask } from './figure-messages.ts';

type Options = {
  /** Stores a batch; the file is read on when it has. `share` is how much of the file has been read, 0 to 1. */
  readonly onBatch: (batch: FigureBatch, share: number) => Promise<void>;
  readonly signal?: AbortSignal;
};

/**
 * Reads a file of figures (SIE 1–4, CSV, Excel) in a worker with limits on time and memory and gives its rows in batches.
 * An error means that nothing of it may be used; the summary's faults may be errors of single rows. What `onBatch`
 * throws ends the reading and is thrown. The file's bytes go to the worker and are empty afterwards.
 */
export function readFigureFile(
  task: Omit<FigureTask, 'preview'>,
  { onBatch, signal }: Options,
): Promise<Result<FigureSummary, Fault[]>> {
  return inWorker<FigureSummary>({ ...task, preview: false }, signal, async (message, goOn) => {
    if (message.kind === 'end') return ok(message.summary);
    if (message.kind === 'batch') {
      await onBatch(message.batch, message.share);
      goOn();
    }
    return null;
  });
}

/** The first lines of a CSV file or workbook as a table, for a person who says which column is what. */
export function previewTable(
  bytes: Uint8Array,
  name: string,
  { sheet, lines, known = {} }: Pick<PreviewTask, 'sheet' | 'lines'> & { readonly known?: PreviewTask['known'] },
): Promise<Result<TablePreview, Fault[]>> {
  return inWorker<TablePreview>({ preview: true, name, bytes, sheet, lines, known }, undefined, async (message) =>
    message.kind === 'preview' ? ok(message.preview) : null,
  );
}

/** Bytes that are alone in their memory go to the worker as they are, so that a file is held once; others are copied. */
function toHandOver(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole =
    buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length && !isMarkedAsUntransferable(buffer);
  return isWhole ? new Uint8Array(buffer) : Uint8Array.from(bytes);
}

type Heard<T> = (message: FigureMessage, goOn: () => void) => Promise<Result<T, Fault[]> | null>;

async function inWorker<T>(
  task: FigureTask | PreviewTask,
  signal: AbortSignal | undefined,
  heard: Heard<T>,
): Promise<Result<T, Fault[]>> {
  const { name } = task;
  if (task.bytes.length === 0) return err([emptyFile(name)]);
  const bytes = toHandOver(task.bytes);
  const worker = new Worker(new URL('./figure-worker.ts', import.meta.url), {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MAX_FIGURE_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), MAX_FIGURE_READ_MS);
  try {
    return await new Promise((resolve, reject) => {
      const refuse = (fault: Fault): void => resolve(err([fault]));
      clock.signal.addEventListener('abort', () => refuse(readerOutOfTime(name, MAX_FIGURE_READ_MS)));
      signal?.addEventListener('abort', () => refuse(readCancelled(name)), { once: true });
      if (signal?.aborted === true) refuse(readCancelled(name));
      worker.on('message', (message: FigureMessage) => {
        if (message.kind === 'refused') resolve(err([...message.faults]));
        else {
          const goOn = (): void => worker.postMessage('stored', []);
          heard(message, goOn).then((result) => result !== null && resolve(result), reject);
        }
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
