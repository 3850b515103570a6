import { describe, expect, it } from 'vitest';

import { buildReport } from '#domain/report/build-report.ts';
import { remarksOfFindings } from '#domain/review/remarks-of-findings.ts';
import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import { words } from '#i18n/words.ts';
import { letters, readDocx, readHtml, readPdfTags } from '#test/support/read-back.ts';

import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './pdf.ts';

const document = sketchDocument({
  goals: [
    {
      title: 'Simhallen är öppen för alla',
      status: 'full',
      sections: { Analys: ['Vattnet är varmt.', 'Målet uppnås delvis.', 'Gästerna trivs.'] },
      indicators: [{ name: 'Antal badgäster', outcome: '90 %', target: '100', analysis: 'Räknas i kassan.' }],
    },
  ],
  chapters: [{ heading: 'Synpunkter', text: 'Avtalet löper ut den 31 november 2022.' }],
});
const { findings } = runReview(document);
const remarks = remarksOfFindings(findings);
const wording = words('sv').report;
const report = buildReport(document, wording, 'sv', { remarks });
const notes = report.blocks.flatMap((block) => (block.kind === 'note' ? [block] : []));
const listed = report.blocks.flatMap((block) => (block.kind === 'remarks' ? block.remarks : []));

describe('an annotated copy', () => {
  it('has every finding once at its place and once in the list, linked both ways', () => {
    expect(findings.length).toBeGreaterThanOrEqual(3);
    expect(listed.map(({ text }) => text)).toEqual(findings.map(({ message }) => message));
    expect(notes.map(({ entry }) => entry).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
    expect(listed.map(({ note }) => note ?? '').toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
  });

  it('puts a note after the paragraph that it quotes, and after the table of its row with the name of the row', () => {
    const at = report.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.includes('31 november'));
    expect(report.blocks[at + 1]).toMatchObject({ kind: 'note', text: expect.stringContaining('31 november') });
    const table = report.blocks.findIndex((block) => block.kind === 'table');
    expect(report.blocks[table + 1]).toMatchObject({ kind: 'note', about: 'Antal badgäster' });
  });

  it('says what is said of the whole document, or of something that is not there, in the list alone', () => {
    const only = { severity: 'note' as const, text: 'Dokumentet saknar datum.', remedy: 'Skriv datum.', quotes: [] };
    const built = buildReport(document, wording, 'sv', {
      remarks: [
        { ...only, thing: null },
        { ...only, thing: 'nowhere' },
      ],
    });
    expect(built.blocks.filter(({ kind }) => kind === 'note')).toEqual([]);
    expect(built.blocks.at(-1)).toMatchObject({ kind: 'remarks', remarks: [{ note: null }, { note: null }] });
  });

  it('without findings says so, and a copy that nobody reviewed has no such chapter', () => {
    expect(buildReport(document, wording, 'sv', { remarks: [] }).blocks.at(-1)).toEqual({
      kind: 'paragraph',
      text: wording.noRemarks,
    });
    expect(buildReport(document, wording, 'sv').blocks).not.toContainEqual(
      expect.objectContaining({ kind: 'heading', text: wording.remarks }),
    );
  });

  it('is a web page whose notes are asides with links that lead somewhere', () => {
    const page = writeHtml(report);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(page.match(/<aside /gu)).toHaveLength(notes.length);
  });

  it('says the same words in PDF (as tagged text), Word and web page', async () => {
    const read = {
      html: readHtml(writeHtml(report)),
      docx: await readDocx(await writeDocx(report)),
      pdf: await readPdfTags(await writePdf(report, new Date(0))),
    };
    for (const { text, remedy } of notes)
      for (const { letters: all } of Object.values(read)) {
        expect(all).toContain(letters(text));
        expect(all).toContain(letters(remedy));
      }
  });
});
