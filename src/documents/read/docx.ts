import type { SourceBlock, SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { readBody } from './docx-body.ts';
import type { DocxBlock, DocxCell, DocxParagraph } from './docx-block.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { brokenDocx, emptyDocx, lostPictures, zipBomb } from './read-faults.ts';
import type { LostPicture } from './read-faults.ts';
import { decodeXml } from './xml.ts';
import { BrokenZipError, ZipArchive, ZipBombError } from './zip.ts';

const BODY = 'word/document.xml';

/**
 * Reads a Word file from its own XML. A converter to HTML (mammoth) leaves out what the importer needs: automatic
 * numbers of headings, the size and weight of letters in files without heading styles, and heads and feet as such.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Result<SourceDocument, Fault[]>> {
  try {
    return await readArchive(await ZipArchive.open(bytes), name);
  } catch (error) {
    if (error instanceof ZipBombError) return err([zipBomb(name)]);
    if (error instanceof BrokenZipError) return err([brokenDocx(name)]);
    throw error;
  }
}

async function readArchive(archive: ZipArchive, name: string): Promise<Result<SourceDocument, Fault[]>> {
  const xmlOf = async (part: string): Promise<string | null> => {
    const bytes = await archive.read(part);
    return bytes === null ? null : decodeXml(bytes);
  };
  const xml = await xmlOf(BODY);
  if (xml === null) return err([brokenDocx(name)]);
  const styles = readStyles((await xmlOf('word/styles.xml')) ?? '');
  const numbering = new DocxNumbering(await xmlOf('word/numbering.xml'));
  const body = readBody(xml, styles, numbering);
  if (!body.whole) return err([brokenDocx(name)]);
  const writer = new BlockWriter();
  const margins = async (kind: string): Promise<void> => {
    const parts = archive.names.filter((part) => part.startsWith(`word/${kind}`) && part.endsWith('.xml'));
    for (const part of parts.sort()) writer.furniture(readBody((await xmlOf(part)) ?? '', styles, numbering).blocks);
  };
  await margins('header');
  writer.body(body.blocks);
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
    writer.body(readBody((await xmlOf(notes)) ?? '', styles, numbering).blocks);
  }
  const isEmpty = !writer.blocks.some((block) => block.kind === 'table' || block.furniture !== true);
  if (isEmpty) return err([emptyDocx(name)]);
  await margins('footer');
  const warnings = lostPictures(writer.pictures);
  return ok({
    name,
    kind: 'docx',
    pages: null,
    blocks: writer.blocks,
    ...(warnings.length === 0 ? {} : { warnings }),
  });
}

/** Turns Word's paragraphs into lines, counting the blank ones between. */
class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  /** Pictures of the body, each with the line after which it stands. */
  readonly pictures: LostPicture[] = [];
  #line = 1;
  #blank = 0;
  #afterItem = false;

  body(blocks: readonly DocxBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block.rows);
      else this.#paragraph(block, block.contents);
      this.#note(block);
    }
  }

  #note(block: DocxBlock): void {
    if (block.kind === 'table') {
      for (const cell of block.rows.flat()) cell.content.forEach((each) => this.#note(each));
      return;
    }
    const line = Math.max(1, this.#line - 1);
    for (const description of block.pictures) this.pictures.push({ line, description });
  }

  furniture(blocks: readonly DocxBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block, true);
      else for (const cell of block.rows.flat()) this.furniture(cell.content);
    }
  }

  #paragraph(paragraph: DocxParagraph, furniture: boolean): void {
    if (paragraph.text.trim() === '') {
      this.#blank += 1;
      return;
    }
    const between = this.blocks.length === 0 || (this.#afterItem && paragraph.item) ? 0 : 1;
    for (const [at, text] of linesOf(paragraph.text).entries()) {
      this.blocks.push({
        kind: 'line',
        line: this.#line,
        page: null,
        text,
        blankBefore: at === 0 ? this.#blank + between : 0,
        words: null,
        heading: paragraph.heading,
        size: paragraph.size,
        bold: paragraph.bold,
        item: paragraph.item && at === 0,
        ...(furniture ? { furniture } : {}),
        ...(paragraph.role === null ? {} : { role: paragraph.role }),
      });
      this.#line += 1;
    }
    this.#blank = 0;
    this.#afterItem = paragraph.item;
  }

  #table(rows: readonly (readonly DocxCell[])[]): void {
    const first = this.#line;
    const cells = rows.map((row) =>
      row.map((cell) => {
        const line = this.#line;
        const text = textOf(cell.content);
        this.#line += linesOf(text).length;
        return { text, line, columns: cell.columns, rows: cell.rows };
      }),
    );
    this.#blank = 0;
    this.#afterItem = false;
    if (this.#line === first) return;
    this.blocks.push({ kind: 'table', line: first, page: null, rows: cells, continues: false });
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A cell's paragraphs, and a table inside it row by row, parted by blank lines as paragraphs are. */
function textOf(blocks: readonly DocxBlock[]): string {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [linesOf(block.text).map((line) => line.trim())]
      : block.rows.map((row) => [
          row
            .map((cell) => textOf(cell.content).replaceAll(/\n+/gu, ' '))
            .join(' ')
            .trim(),
        ]),
  );
  return paragraphs
    .map((lines) => lines.join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}
