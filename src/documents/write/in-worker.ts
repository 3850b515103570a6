import { Worker } from 'node:worker_threads';

import type { Report } from '#domain/report/report.ts';
import { MAX_EXPORT_MS } from '#limits';

export type WriterTask =
  | { readonly to: 'pdf'; readonly report: Report; readonly at: Date }
  | { readonly to: 'docx'; readonly report: Report };

/**
 * Sets a document in a thread of its own, so that the server answers others meanwhile. Throws where setting fails or
 * takes longer than the limit.
 */
export function inWorker(task: WriterTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { workerData: task });
    const giveUp = setTimeout(() => {
      reject(new Error(`The document was not set within ${MAX_EXPORT_MS} ms.`));
      void worker.terminate();
    }, MAX_EXPORT_MS);
    worker.once('message', (bytes: Uint8Array) => {
      resolve(bytes);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(giveUp);
      reject(new Error(`The writer ended with ${code} before it answered.`));
    });
  });
}
