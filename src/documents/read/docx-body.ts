import { DRAWN_PICTURE } from '../drawn-picture.ts';
import type { DocxBlock } from './docx-block.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { halfPoints, headingLevel, isOn, whole } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';
import { DocxTable } from './docx-table.ts';
import { plainText } from './plain-text.ts';
import { walkXml } from './xml.ts';

type OpenParagraph = {
  text: string;
  style: string | null;
  outline: number | null;
  numberingId: string | null;
  numberingLevel: number | null;
  letters: number;
  boldLetters: number;
  sizes: number;
  pictures: (string | null)[];
};

/** A drawing that is being read; a shape or a frame holds no picture. */
type OpenDrawing = { description: string | null; isPicture: boolean; isSpoken: boolean };

/** What is inside is not printed: deleted and moved-away text, the older of two ways to say the same, field codes. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
]);

/** Deeper tables in tables than this are a trick, not a document. */
const DEEPEST = 30;

/** Walks one part of a Word file (body, notes, a header) and gives its paragraphs and tables in order. */
export function readBody(
  xml: string,
  styles: DocxStyles,
  numbering: DocxNumbering,
): { blocks: DocxBlock[]; whole: boolean } {
  const body = new BodyReader(styles, numbering);
  const whole = walkXml(xml, {
    open: (name, attribute) => body.open(name, attribute),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  });
  return { blocks: body.done(), whole };
}

class BodyReader {
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;
  readonly #blocks: DocxBlock[] = [];
  readonly #tables: DocxTable[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  #skipping = 0;
  #inText = false;
  #inRun = 0;
  #bold: boolean | null = null;
  #size: number | null = null;
  #hidden = false;
  #drawing: OpenDrawing | null = null;

  constructor(styles: DocxStyles, numbering: DocxNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (SKIPPED.has(name)) this.#skipping += 1;
    if (this.#skipping > 0) return;
    switch (name) {
      case 'w:p':
        this.#paragraphs.push(emptyParagraph());
        return;
      case 'w:r':
        this.#inRun += 1;
        this.#bold = null;
        this.#size = null;
        this.#hidden = false;
        return;
      case 'w:t':
        this.#inText = true;
        return;
      case 'w:tbl':
        if (this.#tables.length < DEEPEST) this.#tables.push(new DocxTable());
        else this.#skipping += 1;
        return;
      case 'w:tr':
        this.#tables.at(-1)?.startRow();
        return;
      case 'w:gridBefore':
        this.#tables.at(-1)?.skipColumns(whole(attribute('w:val')) ?? 0);
        return;
      case 'w:tc':
        this.#tables.at(-1)?.startCell();
        return;
      case 'w:gridSpan':
        this.#tables.at(-1)?.spanColumns(whole(attribute('w:val')) ?? 1);
        return;
      case 'w:vMerge':
        this.#tables.at(-1)?.mergeDown(attribute('w:val') !== 'restart');
        return;
      case 'w:drawing':
      case 'w:pict':
        this.#drawing = { description: null, isPicture: false, isSpoken: true };
        return;
      default:
        this.#openInParagraph(name, attribute);
        this.#openInDrawing(name, attribute);
    }
  }

  close(name: string): void {
    if (SKIPPED.has(name)) {
      this.#skipping -= 1;
      return;
    }
    if (this.#skipping > 0) {
      if (name === 'w:tbl') this.#skipping -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        return;
      case 'w:r':
        this.#inRun = Math.max(0, this.#inRun - 1);
        return;
      case 'w:t':
        this.#inText = false;
        return;
      case 'w:tbl':
        this.#closeTable();
        return;
      case 'w:drawing':
      case 'w:pict':
        this.#closeDrawing();
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#inText) this.#write(text);
  }

  done(): DocxBlock[] {
    while (this.#paragraphs.length > 0) this.#closeParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    return this.#blocks;
  }

  #openInDrawing(name: string, attribute: (name: string) => string | null): void {
    const drawing = this.#drawing;
    if (drawing === null) return;
    switch (name) {
      case 'wp:docPr':
        drawing.description = wordsOrNull(attribute('descr'));
        // What is drawn of a table is drawn again of it.
        if (attribute('name') === DRAWN_PICTURE) drawing.isSpoken = false;
        return;
      case 'v:shape':
        drawing.description = wordsOrNull(attribute('alt'));
        return;
      case 'adec:decorative':
        if (attribute('val') === '1') drawing.isSpoken = false;
        return;
      case 'pic:pic':
      case 'c:chart':
      case 'v:imagedata':
        drawing.isPicture = true;
        return;
      default:
    }
  }

  #closeDrawing(): void {
    const drawing = this.#drawing;
    this.#drawing = null;
    if (drawing === null || !drawing.isPicture || !drawing.isSpoken) return;
    this.#paragraphs.at(-1)?.pictures.push(drawing.description);
  }

  #openInParagraph(name: string, attribute: (name: string) => string | null): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    const value = attribute('w:val');
    switch (name) {
      case 'w:pStyle':
        paragraph.style = value;
        return;
      case 'w:outlineLvl':
        paragraph.outline = whole(value);
        return;
      case 'w:numId':
        paragraph.numberingId = value;
        return;
      case 'w:ilvl':
        paragraph.numberingLevel = whole(value);
        return;
      case 'w:b':
        if (this.#inRun > 0) this.#bold = isOn(value);
        return;
      case 'w:sz':
        if (this.#inRun > 0) this.#size = halfPoints(value);
        return;
      case 'w:vanish':
        if (this.#inRun > 0) this.#hidden = isOn(value);
        return;
      case 'w:tab':
        if (this.#inRun > 0) this.#write('\t');
        return;
      case 'w:br':
      case 'w:cr':
        this.#write('\n');
        return;
      case 'w:noBreakHyphen':
        this.#write('-');
        return;
      case 'w:sym':
        this.#write(symbol(attribute('w:char')));
        return;
      default:
    }
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#hidden) return;
    const plain = plainText(text);
    const style = this.#styles.styleOf(paragraph.style);
    paragraph.text += plain;
    paragraph.letters += plain.length;
    if (this.#bold ?? style.bold ?? false) paragraph.boldLetters += plain.length;
    paragraph.sizes += plain.length * (this.#size ?? style.size ?? this.#styles.defaultSize);
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop();
    if (open === undefined) return;
    const style = this.#styles.styleOf(open.style);
    const numberingId = open.numberingId ?? style.numbering?.id ?? null;
    const level = open.numberingLevel ?? style.numbering?.level ?? 0;
    const isEmpty = open.text.trim() === '';
    // Word numbers empty paragraphs of a list too, but prints a number of no use; counting it keeps the next ones right.
    const label = numberingId === null || numberingId === '0' ? null : this.#numbering.next(numberingId, level);
    const heading = (open.outline === null ? null : headingLevel(open.outline)) ?? style.heading;
    const text = label === null || label.text === '' || isEmpty ? open.text : `${label.text} ${open.text}`;
    this.#emit({
      kind: 'paragraph',
      text,
      heading: isEmpty ? null : heading,
      item: !isEmpty && label !== null && heading === null,
      contents: style.contents,
      role: style.role,
      bold: open.boldLetters * 2 > open.letters,
      size: open.letters === 0 ? this.#styles.defaultSize : Math.round((open.sizes / open.letters) * 10) / 10,
      pictures: open.pictures,
    });
  }

  #closeTable(): void {
    const rows = this.#tables.pop()?.done() ?? [];
    // One column is a frame round text: what stands in it stands in the document.
    if (rows.every((row) => row.length <= 1))
      for (const row of rows) for (const cell of row) cell.content.forEach((block) => this.#emit(block));
    else this.#emit({ kind: 'table', rows });
  }

  #emit(block: DocxBlock): void {
    const cell = this.#tables.at(-1)?.cell ?? null;
    if (cell !== null) cell.content.push(block);
    else this.#blocks.push(block);
  }
}

function emptyParagraph(): OpenParagraph {
  return {
    text: '',
    style: null,
    outline: null,
    numberingId: null,
    numberingLevel: null,
    letters: 0,
    boldLetters: 0,
    sizes: 0,
    pictures: [],
  };
}

const wordsOrNull = (text: string | null): string | null => {
  const words = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return words === '' ? null : words;
};

/** A letter of a symbol font, given by its number in hexadecimal. */
function symbol(hex: string | null): string {
  return hex !== null && /^[\da-f]{4}$/iu.test(hex) ? String.fromCodePoint(Number.parseInt(hex, 16)) : '';
}
