import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';

import { ZipArchive } from '#documents/read/zip.ts';

import { mutate, randomFrom } from './mutate.ts';
import { zipFile } from './zip-file.ts';
import type { ZipPart } from './zip-file.ts';

export type FuzzedKind = 'pdf' | 'docx' | 'text' | 'csv' | 'sie' | 'xlsx';

/** Whole files to break; for Word also its parts, so that the breaking is done inside the packing as well. */
export type FuzzBases = {
  readonly files: Readonly<Record<FuzzedKind, readonly Uint8Array[]>>;
  readonly parts: readonly { readonly name: string; readonly content: Uint8Array }[];
};

const LINES = [
  'Nämndmål: En trygg stad för alla',
  'Uppfylls helt',
  'Indikator  Periodens utfall  Årsmål  Period',
  'Andel nöjda 47,37 %  50 % Tertial 1 2024',
  'Analys',
  'Målet nås i allt väsentligt under året.',
];

/** A PDF with nothing packed, so that its numbers, names and operators lie open to be broken: text, lines and tags. */
function openPdf(): Uint8Array {
  const text = LINES.map(
    (line, at) =>
      `/P <</MCID ${at}>> BDC BT /F1 11 Tf 1 0 0 1 50 ${700 - at * 20} Tm [(${line.replaceAll(/[^ -~]/g, 'x')}) -250 (x)] TJ ET EMC`,
  );
  const lines = [0, 1, 2, 3].map(
    (at) =>
      `50 ${400 - at * 30} m 350 ${400 - at * 30} l S ${50 + at * 100} 400 m ${50 + at * 100} 310 l S 50 ${400 - at * 30} 300 0.5 re f`,
  );
  const content = `q 1 0 0 1 0 0 cm ${[...text, ...lines].join('\n')} Q`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(sv)>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R 8 0 R 10 0 R 10 0 R 8 0 R 8 0 R]]>>>>',
    '<</Type/StructElem/S/Document/P 6 0 R/K[8 0 R 9 0 R]>>',
    '<</Type/StructElem/S/H1/P 7 0 R/Pg 3 0 R/K[0 1 4 5]>>',
    '<</Type/StructElem/S/Table/P 7 0 R/K[11 0 R]>>',
    '<</Type/StructElem/S/TD/P 11 0 R/Pg 3 0 R/K[2 3]/A<</O/Table/ColSpan 2/RowSpan 1>>>>',
    '<</Type/StructElem/S/TR/P 9 0 R/K[10 0 R]>>',
  ];
  let pdf = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`,
  );
}

async function packedPdf(useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let page = 0; page < 2; page += 1) {
    const sheet = pdf.addPage();
    for (const [at, line] of LINES.entries()) sheet.drawText(line, { x: 50, y: 700 - at * 20, size: 11, font });
    for (const y of [300, 330, 360]) sheet.drawLine({ start: { x: 50, y }, end: { x: 350, y } });
    for (const x of [50, 200, 350]) sheet.drawLine({ start: { x, y: 300 }, end: { x, y: 360 } });
  }
  return pdf.save({ useObjectStreams });
}

async function wordFile(): Promise<Uint8Array> {
  const row = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: LINES[0] ?? '', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun({ text: LINES[5] ?? '', bold: true })] }),
          new Paragraph({ text: 'Punkt', bullet: { level: 0 } }),
          new Table({ rows: [row(['Indikator', 'Utfall']), row(['Andel nöjda', '47,37 %'])] }),
        ],
      },
    ],
  });
  const archive = await ZipArchive.open(new Uint8Array(await Packer.toBuffer(document)));
  const parts: ZipPart[] = [];
  // Packed again without the parts and fields that hold the time of day: a seed must give the same file every day.
  for (const name of archive.names.filter((part) => !part.startsWith('docProps'))) {
    parts.push({ name, content: (await archive.read(name)) ?? new Uint8Array(0) });
  }
  return zipFile(parts);
}

const XML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts of a small Word file with everything that the reader looks at. */
function wordParts(): FuzzBases['parts'] {
  const paragraph = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>${text}</w:t><w:tab/><w:br/></w:r></w:p>`;
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const numbered = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
  const body = [
    ...LINES.map((line, at) => paragraph(line, at % 2 === 0 ? '<w:pStyle w:val="Rubrik1"/>' : numbered)),
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vMerge w:val="restart"/>')}</w:tr>`,
    `<w:tr>${cell('c')}${cell('d')}${cell('', '<w:vMerge/>')}</w:tr><w:tr><w:tc><w:tbl><w:tr>${cell('inre')}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
  ].join('');
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
  const levels = [0, 1].map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${level === 0 ? 'decimal' : 'upperRoman'}"/><w:lvlText w:val="%1.%2"/></w:lvl>`,
  );
  const numbering = `<w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
  const part = (name: string, root: string, inner: string) => ({
    name: `word/${name}.xml`,
    content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${XML}>${inner}</w:${root}>`),
  });
  return [
    part('document', 'document', `<w:body>${body}</w:body>`),
    part('styles', 'styles', styles),
    part('numbering', 'numbering', numbering),
    part('footnotes', 'footnotes', `<w:footnote w:id="1">${paragraph('Not')}</w:footnote>`),
    part('header1', 'hdr', paragraph('Huvud')),
  ];
}

const LEDGER = [
  'Konto;Ansvar;Period;Belopp;Text',
  '5010;1200;2026-01-31;"1 234,50";Lön åäö',
  '3110;1200;202602;(50,00);"Avgift; två"',
  '6010;1300;mars;99,00-;Hyra',
  '6010;1300;2026-04-01;−0,01;',
];
const SIE = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#FNAMN "Bj\u0094rkhamn"',
  '#RAR 0 20260101 20261231',
  '#DIM 1 "Ansvar"',
  '#OBJEKT 1 "1200" "F\u0094rskola"',
  '#KONTO 5010 "L\u0094n"',
  '#IB 0 1930 {} 100.00',
  '#PSALDO 0 202601 5010 {1 "1200"} 60.00',
  '#VER A 1 20260315 "L\u0094n"',
  '{',
  '#TRANS 5010 {1 "1200" 6 "P1"} 100.00 20260315 "Rad"',
  '#RTRANS 5010 {} 5.00',
  '#BTRANS 5010 {} -5.00',
  '#TRANS 1930 {} -100.00',
  '}',
];

/** A workbook as spreadsheets pack it, with a formula, merged cells and a hidden sheet. */
function workbookParts(): readonly { readonly name: string; readonly content: Uint8Array }[] {
  const part = (name: string, xml: string) => ({ name, content: Buffer.from(`<?xml version="1.0"?>${xml}`) });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006';
  const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const head = ['Konto', 'Ansvar', 'Period', 'Belopp', 'Text']
    .map((word, at) => text(`${'ABCDE'[at]}1`, word))
    .join('');
  const row = `<c r="A2"><v>5010</v></c>${text('B2', '1200')}<c r="C2" s="1"><v>46053</v></c><c r="D2"><f>1+1</f><v>2</v></c>${text('E2', 'Lön')}`;
  const sheet = `<worksheet xmlns="${main}"><dimension ref="A1:E2"/><sheetData><row r="1">${head}</row><row r="2">${row}</row></sheetData><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells></worksheet>`;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packed}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad" sheetId="1" r:id="r1"/><sheet name="Gömt" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    part('xl/worksheets/sheet2.xml', sheet),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  ];
}

/** What is broken: files made here, and the smaller of the real documents where they are. */
export async function fuzzBases(): Promise<FuzzBases> {
  const text = LINES.join('\n').repeat(20);
  const shared = '../shared/documents';
  const real = existsSync(shared) ? readdirSync(shared) : [];
  const small = (ending: string, most: number): Uint8Array[] =>
    real
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(`${shared}/${name}`))
      .filter((file) => file.length < most);
  return {
    files: {
      pdf: [openPdf(), openPdf(), openPdf(), await packedPdf(false), await packedPdf(true)],
      docx: [await wordFile(), zipFile(wordParts())],
      csv: [Buffer.from(LEDGER.join('\r\n')), Buffer.from(LEDGER.join('\n'), 'latin1')],
      sie: [Buffer.from(SIE.join('\r\n'), 'latin1')],
      xlsx: [zipFile(workbookParts())],
      text: [
        Buffer.from(text),
        Buffer.from(text, 'latin1'),
        Buffer.from(`\uFEFF${text}`, 'utf16le'),
        ...small('.txt', 300_000).map((file) => file.subarray(0, 20_000)),
      ],
    },
    parts: wordParts(),
  };
}

/** The broken file of a seed: the same for the same seed and bases. */
export function fuzzedFile(kind: FuzzedKind, seed: number, { files, parts }: FuzzBases): Uint8Array {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const all = [...files.pdf, ...files.docx, ...files.text];
  const other = pick(all) ?? new Uint8Array(0);
  if ((kind === 'docx' || kind === 'xlsx') && random() < 0.7) {
    const inner = kind === 'docx' ? parts : workbookParts();
    const broken = pick(inner);
    return zipFile(
      inner.map((part) => (part === broken ? { ...part, content: mutate(part.content, random, other) } : part)),
    );
  }
  return mutate(pick(files[kind]) ?? new Uint8Array(0), random, other);
}
