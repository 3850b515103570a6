import { describe, expect, it } from 'vitest';

import { importDocument } from '#domain/importing/import-document.ts';
import type { Paragraph, SteeringDocument } from '#domain/steering/steering-document.ts';
import { writeTextTable } from '#domain/steering/text-tables.ts';
import { readFile } from '#documents/read/read-file.ts';
import { sampleOf } from '#test/support/writing.ts';

import { writeDocument } from './write-document.ts';

const table = writeTextTable({
  caption: { text: 'Sökande till förskolan (tkr)' },
  headColumn: true,
  rows: [
    [{ text: 'Område' }, { text: 'Budget 2020' }, { text: 'Utfall 2020' }],
    [{ text: 'Norra området' }, { text: '1 200' }, { text: '1 350' }],
    [{ text: 'Södra området' }, { text: '800' }, { text: '790' }],
    [{ text: 'Summa' }, { text: '2 000' }, { text: '2 140', marks: [{ kind: 'bold', from: 0, to: 5 }] }],
  ],
});
const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text, line: null });
const sample = sampleOf('T1');
const [first] = sample.texts;
const document: SteeringDocument = {
  ...sample,
  texts: sample.texts.map((text) =>
    text === first ? { ...text, paragraphs: [paragraph('Före tabellen.'), table, paragraph('Efter tabellen.')] } : text,
  ),
};
const made = { language: 'sv', at: new Date(0), name: 'rapport' } as const;

describe('a table in a text', () => {
  it('is a table with headings of columns and rows on a web page, between its paragraphs', async () => {
    const page = new TextDecoder().decode((await writeDocument(document, 'html', made)).bytes);
    expect(page).toContain('<caption>Sökande till förskolan (tkr)</caption>');
    expect(page).toContain('<th scope="row">Norra området</th><td class="number whole">1 200</td>');
    expect(page).toContain('<strong>2 140</strong>');
    const [before, at, after] = ['Före tabellen', 'Norra området', 'Efter tabellen'].map((words) =>
      page.indexOf(words),
    );
    expect([before, at, after]).toEqual([before, at, after].toSorted((one, other) => (one ?? 0) - (other ?? 0)));
  });

  it.each(['docx', 'pdf'] as const)('is read back as a table from %s', async (format) => {
    const { bytes } = await writeDocument(document, format, made);
    const read = await readFile(new Uint8Array(bytes), `rapport.${format}`);
    if (!read.ok) throw new Error('The file cannot be read');
    const found = importDocument(read.value).document.tables.find(({ columns }) => columns.includes('Utfall 2020'));
    expect(found).toMatchObject({
      unit: 'tkr',
      columns: ['Område', 'Budget 2020', 'Utfall 2020'],
      rows: [
        ['Norra området', '1 200', '1 350'],
        ['Södra området', '800', '790'],
        ['Summa', '2 000', '2 140'],
      ],
    });
  });

  it('has a sheet of its own in Excel and stands among the tables in JSON', async () => {
    const json = new TextDecoder().decode((await writeDocument(document, 'json', made)).bytes);
    expect(json).toContain('Norra området');
    const { bytes } = await writeDocument(document, 'xlsx', made);
    expect(bytes.length).toBeGreaterThan(1000);
  });
});
