import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { apply, boxOf, IDENTITY, multiply, toMatrix } from './pdf-geometry.ts';
import type { Box, Matrix } from './pdf-geometry.ts';
import { readPath } from './pdf-path.ts';
import type { Ruling } from './pdf-path.ts';
import { ChunkWriter } from './pdf-chunks.ts';
import type { Chunk } from './pdf-chunks.ts';

/** Everything on a page that matters to reading: its letters, its drawn straight lines, and whether it holds pictures. */
export type PageContent = {
  readonly chunks: readonly Chunk[];
  readonly rulings: readonly Ruling[];
  /** True where something as large as a scanned page was placed (a picture fills the unit square of its matrix). */
  readonly hasLargeImage: boolean;
};

/** What pdf.js knows of a font once the page's operators are read. */
export type FontFace = { readonly bold: boolean; readonly matrix: Matrix; readonly vertical: boolean };

type TextState = {
  ctm: Matrix;
  font: FontFace;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
};

const NO_FONT: FontFace = { bold: false, matrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false };

/** A picture at least this wide and high (points) on a page without letters makes it a scanned page. */
const LARGE_IMAGE = 150;

/** Fill and then stroke: how many makers fake bold letters (PDF 32000-1, table 106). */
const FILL_AND_STROKE = 2;

const numberAt = (args: readonly unknown[], at: number): number => {
  const value = args[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/**
 * Walks a page's drawing operators and keeps the text state that PDF defines for them (ISO 32000-1, 9.3 and 9.4), so that
 * every letter has its exact place; pdf.js' own text items join letters over gaps and guess blanks, which loses columns.
 */
export class PageReader {
  readonly #chunks: ChunkWriter;
  readonly #rulings: Ruling[] = [];
  readonly #fonts: (id: string) => FontFace | null;
  readonly #page: Box;
  readonly #base: Matrix;
  readonly #stack: TextState[] = [];
  #state: TextState;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #hasLargeImage = false;

  constructor(base: Matrix, page: Box, fonts: (id: string) => FontFace | null) {
    this.#base = base;
    this.#page = page;
    this.#fonts = fonts;
    this.#chunks = new ChunkWriter(page);
    this.#state = {
      ctm: base,
      font: NO_FONT,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
    };
  }

  read(operators: readonly number[], args: readonly unknown[]): PageContent {
    for (const [at, operator] of operators.entries()) {
      const given: unknown = args[at];
      this.#operator(operator, Array.isArray(given) ? given : []);
    }
    return { chunks: this.#chunks.done(), rulings: this.#rulings, hasLargeImage: this.#hasLargeImage };
  }

  #operator(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.save:
        this.#stack.push({ ...this.#state });
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case OPS.transform:
        this.#transform(toMatrix(args));
        return;
      case OPS.paintFormXObjectBegin:
        this.#stack.push({ ...this.#state });
        this.#transform(toMatrix(args[0]));
        return;
      case OPS.beginAnnotation:
        this.#stack.push({ ...this.#state });
        this.#state.ctm = this.#base;
        this.#transform(toMatrix(args[2]));
        this.#transform(toMatrix(args[3]));
        return;
      case OPS.constructPath:
        this.#rulings.push(...readPath(args, this.#state.ctm, this.#page));
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#chunks.mark(args[0], args[1]);
        return;
      case OPS.endMarkedContent:
        this.#chunks.unmark();
        return;
      default:
        this.#textOperator(operator, args);
    }
  }

  #textOperator(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.beginText:
        this.#setTextMatrix(IDENTITY);
        return;
      case OPS.setTextMatrix:
        this.#setTextMatrix(toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY);
        return;
      case OPS.moveText:
        this.#moveText(numberAt(args, 0), numberAt(args, 1));
        return;
      case OPS.setLeadingMoveText:
        this.#state.leading = numberAt(args, 1);
        this.#moveText(numberAt(args, 0), numberAt(args, 1));
        return;
      case OPS.nextLine:
        this.#moveText(0, this.#state.leading);
        return;
      case OPS.setLeading:
        this.#state.leading = -numberAt(args, 0);
        return;
      case OPS.setFont:
        this.#setFont(args);
        return;
      case OPS.setCharSpacing:
        this.#state.charSpacing = numberAt(args, 0);
        return;
      case OPS.setWordSpacing:
        this.#state.wordSpacing = numberAt(args, 0);
        return;
      case OPS.setHScale:
        this.#state.scale = numberAt(args, 0) / 100;
        return;
      case OPS.setTextRise:
        this.#state.rise = numberAt(args, 0);
        return;
      case OPS.setTextRenderingMode:
        this.#state.mode = numberAt(args, 0);
        return;
      case OPS.showText:
        if (Array.isArray(args[0])) this.#showText(args[0]);
        return;
      default:
    }
  }

  #transform(matrix: Matrix | null): void {
    if (matrix === null) return;
    this.#state.ctm = multiply(this.#state.ctm, matrix);
    const [a, b, c, d] = this.#state.ctm;
    if (Math.hypot(a, b) >= LARGE_IMAGE && Math.hypot(c, d) >= LARGE_IMAGE) this.#hasLargeImage = true;
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #setFont(args: readonly unknown[]): void {
    const size = numberAt(args, 1);
    const font = typeof args[0] === 'string' ? this.#fonts(args[0]) : null;
    this.#state.font = font ?? NO_FONT;
    this.#state.size = Math.abs(size);
    this.#state.direction = size < 0 ? -1 : 1;
  }

  #showText(glyphs: readonly unknown[]): void {
    const { font, size, direction, charSpacing, wordSpacing } = this.#state;
    if (size === 0) return;
    const across = this.#state.scale * direction;
    const toPage = multiply(this.#state.ctm, this.#textMatrix);
    const perWidth = size * font.matrix[0];
    const bold = font.bold || this.#state.mode === FILL_AND_STROKE;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (glyph * size) / 1000;
        if (font.vertical) this.#y -= shift;
        else this.#x -= shift * across;
        continue;
      }
      const { unicode, width, isSpace } = glyphOf(glyph);
      const spacing = (isSpace ? wordSpacing : 0) + charSpacing;
      const [left, top] = apply(toPage, this.#x, this.#y + this.#state.rise);
      if (font.vertical) {
        this.#y -= size + spacing;
        const [x, y] = apply(toPage, this.#x, this.#y + this.#state.rise);
        this.#chunks.glyph({ unicode, from: [left, top], to: [x, y], size: Math.hypot(x - left, y - top), bold });
        continue;
      }
      const [right, end] = apply(toPage, this.#x + width * perWidth * across, this.#y + this.#state.rise);
      const height = Math.hypot(toPage[2], toPage[3]) * size * sizeFactor(font);
      this.#chunks.glyph({ unicode, from: [left, top], to: [right, end], size: height, bold });
      this.#x += (width * perWidth + spacing * direction) * across;
    }
  }
}

/** Type 3 fonts have a matrix of their own; other fonts count thousandths of an em. */
function sizeFactor(font: FontFace): number {
  const factor = Math.abs(font.matrix[3]) * 1000;
  return factor > 0.2 && factor < 5 ? factor : 1;
}

function glyphOf(glyph: unknown): { unicode: string; width: number; isSpace: boolean } {
  if (typeof glyph !== 'object' || glyph === null) return { unicode: '', width: 0, isSpace: false };
  const unicode = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  const width = 'width' in glyph && typeof glyph.width === 'number' && Number.isFinite(glyph.width) ? glyph.width : 0;
  return { unicode, width, isSpace: 'isSpace' in glyph && glyph.isSpace === true };
}

/** The page's own box after turning and scaling: what lies outside is not printed. */
export function pageBox(width: number, height: number): Box {
  return boxOf([
    [0, 0],
    [width, height],
  ]);
}
