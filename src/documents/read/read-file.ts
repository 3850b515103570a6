import { Worker } from 'node:worker_threads';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  MAX_FILE_BYTES,
  MAX_READ_MS,
  MAX_READER_BUFFERS_BYTES,
  MAX_READER_HEAP_MB,
  MAX_READERS,
  MAX_DOCUMENT_JSON_BYTES,
  MAX_TEXT_BYTES,
} from '#limits';

import { findKind } from './file-kind.ts';
import {
  emptyFile,
  fileTooLarge,
  notADocument,
  readCancelled,
  readerFailed,
  readerOutOfMemory,
  readerOutOfTime,
} from './read-faults.ts';
import type { ReadMessage, ReadTask } from './reader-worker.ts';
import type { UnderstoodFile } from './understand-source.ts';

export type ReadLimits = {
  /** Milliseconds from the moment the reader starts. */
  readonly time: number;
  /** Megabytes of heap. */
  readonly heap: number;
  /** Bytes outside the heap. */
  readonly buffers: number;
};

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** Told as pages are read: pages done, pages in all. */
  readonly progress?: (done: number, of: number) => void;
  /** Tighter limits than the usual ones. */
  readonly limits?: Partial<ReadLimits>;
};

type Reading<T> = Result<T, Fault[]>;

const USUAL: ReadLimits = { time: MAX_READ_MS, heap: MAX_READER_HEAP_MB, buffers: MAX_READER_BUFFERS_BYTES };

/** How often the reader's memory is looked at (ms): a stream that swells gets some hundred megabytes in between. */
const WATCH_EVERY = 100;

/**
 * The one door for files from outside: finds out what the file is, and reads it in a worker thread that may be stopped
 * at any moment, so that no file can take the process down or keep it busy. Never throws for what is in the file.
 */
export function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading<SourceDocument>> {
  if (findKind(bytes).kind === 'json') {
    const advice = 'Den är redan uppdelad: läs in den med import, eller välj dokumentet som PDF, Word eller text.';
    return Promise.resolve(err([notADocument(name, 'en JSON-fil', advice)]));
  }
  return throughWorker(bytes, name, options, (message) => (message.kind === 'read' ? message.result : null));
}

/** The same door, and structure made of what was read, in the same thread under the same limits; our own JSON too. */
export function importFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Reading<UnderstoodFile>> {
  return throughWorker(bytes, name, { ...options, understand: true }, (message) =>
    message.kind === 'understood' ? message.result : null,
  );
}

type WorkerOptions = ReadOptions & { readonly understand?: boolean };
/** The answer that was asked for, where a message is it. */
type AnswerOf<T> = (message: ReadMessage) => Reading<T> | null;

async function throughWorker<T>(
  bytes: Uint8Array,
  name: string,
  options: WorkerOptions,
  answerOf: AnswerOf<T>,
): Promise<Reading<T>> {
  if (bytes.length > MAX_FILE_BYTES) return err([fileTooLarge(name, bytes.length, MAX_FILE_BYTES)]);
  const found = findKind(bytes);
  if (found.kind === 'empty') return err([emptyFile(name)]);
  if (found.kind === 'other') return err([notADocument(name, found.what, found.advice)]);
  const most = { text: MAX_TEXT_BYTES, json: MAX_DOCUMENT_JSON_BYTES, pdf: MAX_FILE_BYTES, docx: MAX_FILE_BYTES }[
    found.kind
  ];
  if (bytes.length > most) return err([fileTooLarge(name, bytes.length, most)]);
  if (!(await takeSeat(options.signal))) return err([readCancelled(name)]);
  try {
    const task = { kind: found.kind, name, bytes, understand: options.understand ?? false };
    return await readInWorker(task, options, answerOf);
  } finally {
    leaveSeat();
  }
}

let taken = 0;
const waiting: (() => void)[] = [];

/** Waits until fewer than MAX_READERS are at work; false where the wait was given up. */
function takeSeat(signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted === true) return Promise.resolve(false);
  if (taken < MAX_READERS) {
    taken += 1;
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(sit), 1);
      resolve(false);
    };
    const sit = (): void => {
      signal?.removeEventListener('abort', giveUp);
      resolve(true);
    };
    waiting.push(sit);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

/** Gives the seat to the one that has waited longest, or sets it free. */
function leaveSeat(): void {
  const next = waiting.shift();
  if (next === undefined) taken -= 1;
  else next();
}

function readInWorker<T>(task: ReadTask, options: ReadOptions, answerOf: AnswerOf<T>): Promise<Reading<T>> {
  const limits = { ...USUAL, ...options.limits };
  // A copy of its own: a caller's small Buffer is a window into memory that is shared with others.
  const bytes = Uint8Array.from(task.bytes);
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
    // pdf.js warns about every flaw of a file on the console, which belongs to the command that runs.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const cancel = (): void => end(err([readCancelled(task.name)]));
    const clock = setTimeout(() => end(err([readerOutOfTime(task.name, limits.time)])), limits.time);
    const watch = setInterval(() => {
      void buffersOf(worker).then((buffers) => buffers > limits.buffers && end(err([readerOutOfMemory(task.name)])));
    }, WATCH_EVERY);
    let ended = false;
    function end(reading: Reading<T>): void {
      if (ended) return;
      ended = true;
      clearTimeout(clock);
      clearInterval(watch);
      options.signal?.removeEventListener('abort', cancel);
      // The seat is given on only when the thread and its memory are gone.
      void worker.terminate().then(() => resolve(reading));
    }
    options.signal?.addEventListener('abort', cancel);
    if (options.signal?.aborted === true) cancel();
    worker.on('message', (message: ReadMessage) => {
      const answer = answerOf(message);
      if (answer !== null) end(answer);
      else if (message.kind === 'progress' && !ended) options.progress?.(message.done, message.of);
    });
    worker.on('messageerror', () => end(err([readerFailed(task.name)])));
    worker.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(err([isMemory ? readerOutOfMemory(task.name) : readerFailed(task.name)]));
    });
    worker.on('exit', () => end(err([readerFailed(task.name)])));
  });
}

/** Bytes outside the heap that the worker holds; none once it has ended. */
async function buffersOf(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).external_memory;
  } catch {
    return 0;
  }
}
