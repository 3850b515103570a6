import { parentPort, workerData } from 'node:worker_threads';

import type { WriterTask } from './in-worker.ts';

const task = workerData as WriterTask;
const bytes = await set(task);
parentPort?.postMessage(bytes, [bytes.buffer]);

/** Each writer's libraries are large, so that only those of the one asked for are loaded. */
async function set(task: WriterTask): Promise<Uint8Array<ArrayBuffer>> {
  if (task.to === 'pdf') return (await import('./set-pdf.ts')).setPdf(task.report, task.at);
  return (await import('./set-docx.ts')).setDocx(task.report);
}
