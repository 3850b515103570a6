import type { Report } from '#domain/report/report.ts';

import { inWorker } from './in-worker.ts';

/** The report as a Word file to go on working with: real styles, heading rows, a contents field, the language set. */
export function writeDocx(report: Report): Promise<Uint8Array> {
  return inWorker({ to: 'docx', report });
}
