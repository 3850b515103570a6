import { Worker } from 'node:worker_threads';

import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGE_MS, MAX_VALUE_FILE_HEAP_MB } from '#limits';

import { emptyFile, readerFailed, readerOutOfTime } from '../read-faults.ts';
import { imageTooLarge } from './image-faults.ts';
import type { ImageMessage, ReadImage } from './image-worker.ts';

type Read = Result<ReadImage, Fault[]>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a PNG or JPEG in a worker with limits: decoded to be sure that it is one, and freed of what a camera wrote into it.
 * One after the other: the largest takes 100 MB while it is unpacked, and an album may be dropped at once.
 */
export async function readImage(bytes: Uint8Array, name: string): Promise<Read> {
  if (bytes.length === 0) return err([emptyFile(name)]);
  if (bytes.length > MAX_IMAGE_BYTES) return err([imageTooLarge(name)]);
  const read = last.then(() => inWorker(bytes, name));
  last = read.catch(() => undefined);
  return read;
}

async function inWorker(bytes: Uint8Array, name: string): Promise<Read> {
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(new URL('./image-worker.ts', import.meta.url), {
    workerData: { name, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MAX_VALUE_FILE_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), MAX_IMAGE_MS);
  try {
    return await new Promise((resolve) => {
      const refuse = (fault: Fault): void => resolve(err([fault]));
      clock.signal.addEventListener('abort', () => refuse(readerOutOfTime(name, MAX_IMAGE_MS)));
      worker.on('message', (message: ImageMessage) => {
        resolve('image' in message ? ok(message.image) : err([message.fault]));
      });
      worker.on('messageerror', () => refuse(readerFailed(name)));
      worker.on('error', () => refuse(readerFailed(name)));
      // What the worker said last may still be on its way.
      worker.on('exit', () => setImmediate(() => refuse(readerFailed(name))));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
