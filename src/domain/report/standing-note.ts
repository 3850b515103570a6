import type { EditionState } from '../editions/edition-view.ts';
import type { ReportWords } from './report-words.ts';
import type { Report } from './report.ts';

/**
 * The report with how far it has come, on its first page and in the head of every other: a file that is passed on must
 * not be taken for what was decided. What is decided says nothing.
 *
 * @param day the day the file was taken out, ISO
 */
export function withStanding(
  report: Report,
  { state, day }: { readonly state: EditionState; readonly day: string },
  words: ReportWords,
): Report {
  if (state === 'decided' || state === 'sealed' || state === 'superseded') return report;
  const standing = words.standings[state];
  const { metadata } = report;
  return {
    ...report,
    subtitle: [report.subtitle, `${standing} ${day}`].filter((part) => part !== null).join(' – '),
    metadata: { ...metadata, edition: [metadata.edition, standing].filter((part) => part !== null).join(' – ') },
  };
}
