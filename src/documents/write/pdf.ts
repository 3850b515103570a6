import { Worker } from 'node:worker_threads';

import type { Report } from '#domain/report/report.ts';
import { PDF_EXPORT_MS } from '#limits';

import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

/**
 * The report as one PDF file that is both PDF/A-2a (kept for ever) and PDF/UA-1 (read by everybody): tagged, with
 * language, title, outline and page numbers. Set in a worker thread, so that the server answers others meanwhile.
 * `at` is the time of creation written into the file: the same report and time give the same pages.
 * Throws where the setter fails, which is a bug: every report can be set.
 */
export async function writePdf(report: Report, at: Date): Promise<Uint8Array> {
  const answer = await inWorker({ report, at });
  if (!answer.ok) throw new Error(`The PDF could not be set: ${answer.reason}`);
  return answer.bytes;
}

function inWorker(task: PdfTask): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: task });
    const giveUp = setTimeout(() => {
      reject(new Error(`The PDF was not set within ${PDF_EXPORT_MS} ms.`));
      void worker.terminate();
    }, PDF_EXPORT_MS);
    worker.once('message', (answer: PdfAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(giveUp);
      reject(new Error(`The PDF worker ended with ${code} before it answered.`));
    });
  });
}
