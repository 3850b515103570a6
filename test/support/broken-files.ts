import { deflateSync } from 'node:zlib';

import { Document, Packer, Paragraph } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A PDF with a line of text on each page; a page of '' is empty. */
export async function pdfOf(pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    const page = pdf.addPage();
    if (text !== '') page.drawText(text, { x: 50, y: 700, size: 11, font });
  }
  return pdf.save();
}

/** Pages with text, or with a picture over the whole page where the text is null. */
export async function scannedPages(texts: readonly (string | null)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf(texts.map((text) => text ?? '')));
  const picture = await pdf.embedPng(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  );
  for (const [at, page] of pdf.getPages().entries()) {
    if (texts[at] === null) page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return pdf.save();
}

/** A PDF that cannot be opened without its password. */
export function encryptedPdf(): Uint8Array {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
      `3 0 obj<</Filter/Standard/V 1/R 2/P -1/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>endobj\n` +
      'trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n0\n%%EOF',
  );
}

/** A PDF of many empty pages. */
export function pdfOfManyPages(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, at) => at + 3);
  const pages = numbers.map((number) => `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]>>endobj\n`);
  const kids = numbers.map((number) => `${number} 0 R`);
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids.join(' ')}]/Count ${count}>>endobj\n` +
      `${pages.join('')}trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF`,
  );
}

/** A PDF whose only page is drawn by a stream that unpacks to `size` bytes. */
export function swellingPdf(size: number): Uint8Array {
  let packed: Buffer = deflateSync(Buffer.alloc(size, 'BT ET '));
  packed = deflateSync(packed);
  const parts = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R>>endobj\n',
    `4 0 obj<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`,
  ];
  return Buffer.concat([
    Buffer.from(parts.join('')),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF'),
  ]);
}

/** A Word file of plain paragraphs, without any style. */
export async function docxOf(...texts: readonly string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
