import type { SourceWord } from '#domain/importing/source-document.ts';

import { WORD_GAP } from './pdf-chunks.ts';
import type { Chunk } from './pdf-chunks.ts';

/** Letters on one baseline, with the words they make. */
export type PrintedLine = {
  readonly words: readonly SourceWord[];
  readonly text: string;
  readonly baseline: number;
  /** Size of most of its letters in points. */
  readonly size: number;
  /** True where most letters are bold. */
  readonly bold: boolean;
  readonly angle: number;
  /** Place of its upper edge on the page, for the order among other things on it. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** Place of its first letters in the drawing order. */
  readonly order: number;
  readonly artifact: boolean;
};

/** Letters whose baselines differ by less than this part of their size stand on the same line. */
const SAME_BASELINE = 0.3;

/** Raised and lowered letters (footnote marks, m²) are smaller than this part of the line's letters. */
const SMALLER = 0.85;

type Row = { chunks: Chunk[]; baseline: number; size: number };

/** Groups chunks into lines from top to bottom, each from left to right; turned text keeps lines of its own. */
export function toLines(chunks: readonly Chunk[]): PrintedLine[] {
  const order = new Map(chunks.map((chunk, at) => [chunk, at]));
  const angles = new Map<number, Chunk[]>();
  for (const chunk of chunks) {
    const group = angles.get(chunk.angle);
    if (group === undefined) angles.set(chunk.angle, [chunk]);
    else group.push(chunk);
  }
  return [...angles.values()]
    .flatMap((group) => joinRaised(toRows(group)))
    .map((row) => toLine(row, order))
    .filter((line) => line.words.length > 0);
}

function toRows(chunks: readonly Chunk[]): Row[] {
  const rows: Row[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    const tolerance = SAME_BASELINE * Math.min(chunk.size, row?.size ?? 0);
    if (row !== undefined && chunk.baseline - row.baseline <= tolerance) {
      row.chunks.push(chunk);
      row.size = Math.max(row.size, chunk.size);
    } else rows.push({ chunks: [chunk], baseline: chunk.baseline, size: chunk.size });
  }
  return rows;
}

/** Puts a row of raised or lowered small letters into the line beside which it stands. */
function joinRaised(rows: readonly Row[]): Row[] {
  const joined = [...rows];
  for (const row of rows) {
    const host = joined.find((other) => other !== row && isRaisedIn(row, other));
    if (host === undefined) continue;
    host.chunks.push(...row.chunks);
    joined.splice(joined.indexOf(row), 1);
  }
  return joined;
}

function isRaisedIn(row: Row, host: Row): boolean {
  if (row.size > SMALLER * host.size) return false;
  const above = host.baseline - row.baseline;
  if (above > 0.6 * host.size || above < -0.35 * host.size) return false;
  return row.chunks.every(
    (small) =>
      host.chunks.some((big) => Math.abs(small.left - big.right) < host.size * 0.3 || isNear(small, big, host.size)) &&
      host.chunks.every((big) => small.right <= big.left + 1 || small.left >= big.right - 1),
  );
}

function isNear(small: Chunk, big: Chunk, size: number): boolean {
  return Math.abs(big.left - small.right) < size * 0.3;
}

function toLine(row: Row, order: ReadonlyMap<Chunk, number>): PrintedLine {
  const chunks = withoutShadows(
    row.chunks.sort((a, b) => a.left - b.left),
    row.size,
  );
  const words = toWords(chunks);
  const letters = chunks.reduce((sum, chunk) => sum + chunk.text.length, 0);
  const boldLetters = chunks.reduce((sum, chunk) => sum + (chunk.bold ? chunk.text.length : 0), 0);
  const left = chunks[0]?.left ?? 0;
  const size = mostUsedSize(chunks);
  return {
    words,
    text: words.map((word) => word.text).join(' '),
    baseline: row.baseline,
    size,
    bold: boldLetters * 2 > letters,
    angle: chunks[0]?.angle ?? 0,
    top: Math.min(...chunks.map((chunk) => (chunk.angle === 0 ? chunk.baseline - chunk.size * 0.75 : chunk.y))),
    left,
    right: chunks.reduce((right, chunk) => Math.max(right, chunk.right), left),
    order: Math.min(...chunks.map((chunk) => order.get(chunk) ?? 0)),
    artifact: chunks.every((chunk) => chunk.artifact),
  };
}

/** Some makers print letters twice, a hair apart, to make them bold: keeps one of each. */
function withoutShadows(chunks: readonly Chunk[], size: number): Chunk[] {
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    const twin = kept.findLast((other) => other.text === chunk.text && Math.abs(other.left - chunk.left) < 0.2 * size);
    if (twin === undefined) kept.push(chunk);
    else twin.bold = true;
  }
  return kept;
}

function toWords(chunks: readonly Chunk[]): SourceWord[] {
  const words: { text: string; left: number; right: number }[] = [];
  let before: Chunk | null = null;
  for (const chunk of chunks) {
    const word = words.at(-1);
    const apart =
      before === null ||
      before.spaceAfter ||
      chunk.spaceBefore ||
      chunk.left - before.right >= WORD_GAP * Math.max(chunk.size, before.size);
    if (word === undefined || apart) words.push({ text: chunk.text, left: chunk.left, right: chunk.right });
    else {
      word.text += chunk.text;
      word.right = Math.max(word.right, chunk.right);
    }
    before = chunk;
  }
  return words;
}

function mostUsedSize(chunks: readonly Chunk[]): number {
  const letters = new Map<number, number>();
  for (const chunk of chunks) {
    const size = Math.round(chunk.size * 10) / 10;
    letters.set(size, (letters.get(size) ?? 0) + chunk.text.length);
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** The words of one cell, its lines parted by a line break. */
export function textOf(chunks: readonly Chunk[]): string {
  return toLines(chunks)
    .sort((a, b) => a.angle - b.angle || a.baseline - b.baseline)
    .map((line) => line.text)
    .join('\n');
}
