import { describe, expect, it } from 'vitest';

import { headingLine } from '#domain/report/report.ts';
import type { Report } from '#domain/report/report.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { exampleDocuments } from '#test/support/example-documents.ts';
import { longDocument } from '#test/support/long-document.ts';
import { letters, readDocx, readHtml, readPdfTags } from '#test/support/read-back.ts';
import { reportOf } from '#test/support/report-of.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './pdf.ts';

const longest = exampleDocuments
  .map(([, document]) => document)
  .reduce((most, each) => (each.texts.length > most.texts.length ? each : most), sampleDocument());

const DOCUMENTS: Readonly<Record<string, SteeringDocument>> = {
  'one of everything': sampleDocument(),
  'the longest edition of the example': longest,
  'many tables over many pages': longDocument(45),
};

function wanted(report: Report) {
  const proposals = report.head === null || report.head.proposals.length === 0 ? [] : [report.head.proposalsHeading];
  return {
    headings: [
      ...proposals.map((text) => `1 ${letters(text)}`),
      ...report.blocks.flatMap((block) =>
        block.kind === 'heading' ? [`${block.level} ${letters(headingLine(block))}`] : [],
      ),
    ],
    tables: report.blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const rows = block.rows.map((row) =>
        row.kind === 'cells'
          ? row.cells.map(letters)
          : [
              letters(
                [
                  row.label ?? '',
                  ...row.body.map((flow) => (flow.kind === 'list' ? flow.items.join('') : flow.text)),
                ].join(''),
              ),
            ],
      );
      return [[block.columns.map((column) => letters(column.text)), ...rows]];
    }),
  };
}

/** Signs that programs put before list items are theirs, not the document's. */
const withoutMarks = (text: string) => text.replaceAll(/[•]|(?<=beslut|\.)\d\.(?=\p{Lu})/gu, '');

describe.each(Object.entries(DOCUMENTS))('PDF, Word file and web page (%s)', (_, document) => {
  it('have the same headings, tables and words', async () => {
    const report = reportOf(document);
    const { headings, tables } = wanted(report);
    const html = readHtml(writeHtml(report));
    const docx = await readDocx(await writeDocx(report));
    const pdf = await readPdfTags(await writePdf(report, new Date(0)));
    for (const read of [html, docx, pdf]) {
      expect(read.headings).toEqual(headings);
      expect(read.tables).toEqual(tables);
    }
    expect(withoutMarks(docx.letters)).toBe(withoutMarks(html.letters));
    expect(withoutMarks(pdf.letters)).toBe(withoutMarks(html.letters));
  });
});
