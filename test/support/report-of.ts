import { buildReport } from '#domain/report/build-report.ts';
import type { Report } from '#domain/report/report.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { words } from '#i18n/words.ts';

/** The document's report in Swedish. */
export function reportOf(document: SteeringDocument): Report {
  return buildReport(document, words('sv').report, 'sv');
}
