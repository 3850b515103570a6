import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { describe, expect, it } from 'vitest';

import { importDocument } from '#domain/importing/import-document.ts';
import type { SourceBlock, SourceDocument } from '#domain/importing/source-document.ts';

import { DRAWN_PICTURE } from '../drawn-picture.ts';
import { readDocx } from './docx.ts';

/** One dark point, as PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function made(children: FileChild[], section: Partial<ISectionOptions> = {}): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'rubriker',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [{ ...section, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function read(children: FileChild[], section: Partial<ISectionOptions> = {}): Promise<SourceDocument> {
  const result = await readDocx(await made(children, section), 'prov.docx');
  if (!result.ok) throw new Error(result.error.map((fault) => fault.message).join(' '));
  return result.value;
}

const shown = (block: SourceBlock): unknown =>
  block.kind === 'line' ? block.text : block.rows.map((row) => row.map((cell) => [cell.text, cell.columns, cell.rows]));

const cell = (text: string, options: object = {}): TableCell =>
  new TableCell({ children: [new Paragraph(text)], ...options });

describe('a Word file', () => {
  it('gives headings their level and their automatic numbers', async () => {
    const numbered = (
      text: string,
      level: number,
      heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
    ): Paragraph => new Paragraph({ text, heading, numbering: { reference: 'rubriker', level } });
    const document = await read([
      numbered('En trygg stad', 0, HeadingLevel.HEADING_1),
      numbered('Alla kommer till jobbet', 1, HeadingLevel.HEADING_2),
      numbered('Skolan är god', 1, HeadingLevel.HEADING_2),
      numbered('En hållbar stad', 0, HeadingLevel.HEADING_1),
      numbered('Luften är ren', 1, HeadingLevel.HEADING_2),
      new Paragraph('Löpande text.'),
    ]);
    expect(document.blocks.map((block) => (block.kind === 'line' ? [block.text, block.heading] : []))).toEqual([
      ['1 En trygg stad', 1],
      ['1.1 Alla kommer till jobbet', 2],
      ['1.2 Skolan är god', 2],
      ['2 En hållbar stad', 1],
      ['2.1 Luften är ren', 2],
      ['Löpande text.', null],
    ]);
  });

  it('keeps merged cells as spans and parts the paragraphs inside cells by blank lines', async () => {
    const document = await read([
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell('Indikator'), cell('Utfall'), cell('Årsmål')] }),
          new TableRow({
            children: [
              cell('Andel barn', { verticalMerge: VerticalMergeType.RESTART }),
              new TableCell({ children: [new Paragraph('95'), new Paragraph('%')] }),
              cell(''),
            ],
          }),
          new TableRow({
            children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('96 %'), cell('97 %')],
          }),
          new TableRow({ children: [cell('Analys: målet nås.', { columnSpan: 3 })] }),
        ],
      }),
    ]);
    expect(document.blocks.map(shown)).toEqual([
      [
        [
          ['Indikator', 1, 1],
          ['Utfall', 1, 1],
          ['Årsmål', 1, 1],
        ],
        [
          ['Andel barn', 1, 2],
          ['95\n\n%', 1, 1],
          ['', 1, 1],
        ],
        [
          ['96 %', 1, 1],
          ['97 %', 1, 1],
        ],
        [['Analys: målet nås.', 3, 1]],
      ],
    ]);
  });

  it('counts lines through tables and the empty paragraphs before each line', async () => {
    const document = await read([
      new Paragraph('Ett'),
      new Paragraph(''),
      new Paragraph('Två'),
      new Table({ rows: [new TableRow({ children: [cell('a'), cell('b')] })] }),
      new Paragraph('Fem'),
    ]);
    expect(document.blocks.map((block) => [block.line, block.kind === 'line' ? block.blankBefore : null])).toEqual([
      [1, 0],
      [2, 2],
      [3, null],
      [5, 1],
    ]);
  });

  it('tells bold and large letters where no heading style is used', async () => {
    const document = await read([
      new Paragraph({ children: [new TextRun({ text: 'Nämndmål', bold: true, size: 28 })] }),
      new Paragraph('Vanlig text'),
    ]);
    expect(document.blocks).toMatchObject([
      { text: 'Nämndmål', bold: true, size: 14, heading: null },
      { text: 'Vanlig text', bold: false, heading: null },
    ]);
  });

  it('marks list items, but not the paragraphs after them', async () => {
    const document = await read([
      new Paragraph({ text: 'Första punkten', bullet: { level: 0 } }),
      new Paragraph({ text: 'Andra punkten', bullet: { level: 0 } }),
      new Paragraph('Efter listan'),
    ]);
    expect(document.blocks.map((block) => block.kind === 'line' && [block.item, block.blankBefore])).toEqual([
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
  });

  it('says which lines are the running head and foot', async () => {
    const document = await read([new Paragraph('Brödtext')], {
      headers: { default: new Header({ children: [new Paragraph('Södra nämnden')] }) },
      footers: { default: new Footer({ children: [new Paragraph('Sida')] }) },
    });
    expect(document.blocks.map((block) => block.kind === 'line' && [block.text, block.furniture ?? false])).toEqual([
      ['Södra nämnden', true],
      ['Brödtext', false],
      ['Sida', true],
    ]);
  });

  it('reads a frame of one column as running text', async () => {
    const document = await read([
      new Table({
        rows: [
          new TableRow({ children: [cell('Förslag till beslut')] }),
          new TableRow({ children: [cell('Nämnden godkänner')] }),
        ],
      }),
    ]);
    expect(document.blocks.map(shown)).toEqual(['Förslag till beslut', 'Nämnden godkänner']);
  });

  it('tells of each picture that does not come along, with its description and place; decoration is no loss', async () => {
    const picture = (altText: { description: string } | null, name = 'Bild 1'): Paragraph =>
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: Buffer.from(PIXEL, 'base64'),
            transformation: { width: 10, height: 10 },
            ...(altText === null ? { decorative: true } : { altText: { name, title: '', ...altText } }),
          }),
        ],
      });
    const { blocks, warnings = [] } = await read([
      new Paragraph('Parkerna'),
      picture({ description: 'Karta över\nparkerna' }),
      picture(null),
      picture({ description: 'Staplar' }, DRAWN_PICTURE),
      new Paragraph('Lekplatserna'),
      new Table({
        rows: [
          new TableRow({ children: [cell('Lekplats'), cell('Bild')] }),
          new TableRow({ children: [cell('Norra'), new TableCell({ children: [picture({ description: '' })] })] }),
        ],
      }),
    ]);
    expect(blocks.map((block) => block.kind)).toEqual(['line', 'line', 'table']);
    expect(warnings.map(({ code, severity, message, line }) => [code, severity, message, line])).toEqual([
      ['picture-not-kept', 'warning', 'Bilden ”Karta över parkerna” följer inte med.', 1],
      ['picture-not-kept', 'warning', 'En bild utan beskrivning följer inte med.', 5],
    ]);
    const { faults } = importDocument({ name: 'prov.docx', kind: 'docx', pages: null, blocks, warnings });
    expect(faults.filter(({ code }) => code === 'picture-not-kept')).toHaveLength(2);
    const many = await read([
      new Paragraph('Bilder'),
      ...Array.from({ length: 25 }, () => picture({ description: 'x' })),
    ]);
    expect(many.warnings?.at(-1)?.message).toBe('Ytterligare 5 bilder följer inte med.');
  });

  it('is refused with a reason where it holds no text', async () => {
    expect(await readDocx(await made([new Paragraph('')]), 'tom.docx')).toMatchObject({
      ok: false,
      error: [{ code: 'docx-without-text' }],
    });
  });

  it('is refused with a reason where it is cut off', async () => {
    const bytes = await made([new Paragraph('Text')]);
    expect(await readDocx(bytes.slice(0, bytes.length / 2), 'halv.docx')).toMatchObject({
      ok: false,
      error: [{ code: 'docx-broken' }],
    });
  });
});
