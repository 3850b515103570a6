import { ExternalHyperlink, TextRun } from 'docx';

import type { ReportRun } from '#domain/report/report.ts';

/** Words as Word has them, with what is bold, italic or leads somewhere in them. */
export function wordRuns(text: string, runs: readonly ReportRun[] | undefined): (TextRun | ExternalHyperlink)[] {
  if (runs === undefined) return [new TextRun(text)];
  return runs.map(({ text: words, bold, italic, href }) => {
    const run = new TextRun({ text: words, bold, italics: italic, ...(href === null ? {} : { style: 'Hyperlink' }) });
    return href === null ? run : new ExternalHyperlink({ link: href, children: [run] });
  });
}
