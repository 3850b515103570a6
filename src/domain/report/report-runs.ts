import { addressOf, runsOf } from '../steering/marked-runs.ts';
import type { Paragraph } from '../steering/steering-document.ts';
import { printable } from './printable.ts';
import type { ReportRun } from './report.ts';

/** The runs of a paragraph as they are printed; null where all of it looks the same, or cleaning has changed its words. */
export function reportRuns(paragraph: Pick<Paragraph, 'text' | 'marks'>, clean: string): ReportRun[] | null {
  if (paragraph.marks === undefined || clean !== paragraph.text) return null;
  const runs = runsOf(paragraph).map(({ from, to, marks }) => ({
    text: paragraph.text.slice(from, to),
    bold: marks.some(({ kind }) => kind === 'bold'),
    italic: marks.some(({ kind }) => kind === 'italic'),
    href: addressOf(marks),
  }));
  const isPlain = runs.every(({ bold, italic, href }) => !bold && !italic && href === null);
  return isPlain || runs.some(({ text }) => printable(`x${text}x`) !== `x${text}x`) ? null : runs;
}
