import type { Report } from '#domain/report/report.ts';

import { inWorker } from './in-worker.ts';

/**
 * The report as one PDF file that is both PDF/A-2a (kept for ever) and PDF/UA-1 (read by everybody): tagged, with
 * language, title, outline and page numbers. `at` is the time of creation written into the file: the same report and
 * time give the same bytes.
 */
export function writePdf(report: Report, at: Date): Promise<Uint8Array> {
  return inWorker({ to: 'pdf', report, at });
}
