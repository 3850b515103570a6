import { isValueWord } from './cell-words.ts';
import { goalLabel } from './goal-label.ts';
import { headerWordsOf, isHeaderLine, isHeaderWord } from './header-bag.ts';
import { startOf, yearless } from './header-words.ts';
import { compact, tidy } from './line.ts';
import { pageNumber } from './page-furniture.ts';
import { plainDates } from './printed-date.ts';
import { sectionHeading, chapterHeading, frontHeading } from './section-heading.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from './source-document.ts';
import { statusLine } from './status-line.ts';
import { isAnalysisLabel } from './text-rows.ts';

/**
 * The label before the text of a row has other names with other makers: "Kommentar", "Våra tankar om resultatet". It is
 * known by its place: the same short line again and again, straight under lines that end as rows do, and above sentences.
 */
const KNOWN =
  /^(?:kommentar(?:er)?|analys och kommentar(?:er)?|kommentar till (?:utfall|resultat)(?:et)?|resultatanalys)$/iu;
const ANALYSIS = 'Analys';
const LONGEST = 45;
const SHORTEST = 6;
const MOST_WORDS = 6;
const OFTEN = 3;
const MOSTLY = 0.6;
/** How the line of a row ends: with a value, a unit, a period, a day or a deviation. */
const ROW_END = /(?:\d|%|\d st|\d kr|avvikelse|ja|nej|öka|minska|[\]\-–])$/iu;
const PERIOD_END = /(?:månad|tertial|kvartal|halvår|år|helår)$/iu;

const endsRow = (text: string): boolean =>
  !/[.!?]$/u.test(text) && (ROW_END.test(plainDates(text)) || PERIOD_END.test(text));

function mayBeLabel(text: string): boolean {
  // Units and words of periods stand under numbers too: "GWh", "Tertial".
  if (text.length < SHORTEST || text.split(' ').every(isValueWord)) return false;
  if (text.length > LONGEST || !/^\p{Lu}[\p{L} ]*$/u.test(text) || text.split(' ').length > MOST_WORDS) return false;
  return !(
    isHeaderLine(text) ||
    namesColumns(text) ||
    sectionHeading(text) !== null ||
    statusLine(text) !== null ||
    goalLabel(text) !== null ||
    chapterHeading(text) ||
    frontHeading(text)
  );
}

/** True for the header of a table on one line: the name of its first column and those of others behind it. */
function namesColumns(text: string): boolean {
  const words = headerWordsOf(text);
  // The first column's name may be two words: "Nämndens aktiviteter".
  const after = (length: number) => words.filter((_, at) => words.slice(0, at).join('').length >= length);
  return startOf(yearless(compact(text))).some(({ kind, length }) =>
    after(length).every((word) => isHeaderWord(kind, word)),
  );
}

type Place = { readonly text: string; readonly before: string; readonly after: string };

const firstLine = (cell: SourceCell): string => tidy(cell.text.split('\n').find((line) => line.trim() !== '') ?? '');

/** The lines of text, and of tables the rows with one cell only, each with what stands before it. */
function placesOf(blocks: readonly SourceBlock[]): readonly Place[] {
  const all = blocks.flatMap((block) => (block.kind === 'line' ? [tidy(block.text)] : block.rows.map(textOfRow)));
  return all.map((text, at) => ({ text, before: all[at - 1] ?? '', after: all[at + 1] ?? '' }));
}

function textOfRow(row: SourceTable['rows'][number]): string {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  return filled.length === 1 && filled[0] !== undefined
    ? firstLine(filled[0])
    : tidy(filled.map((cell) => cell.text).join(' '));
}

type Labels = ReadonlySet<string>;

/** The labels of this document that say "Analys" in other words, without white space. */
function labelsIn(blocks: readonly SourceBlock[]): Labels {
  const counts = new Map<string, { all: number; after: number }>();
  for (const { text, before, after } of placesOf(blocks)) {
    if (text === '' || isAnalysisLabel(text) || !mayBeLabel(text)) continue;
    const count = counts.get(compact(text)) ?? { all: 0, after: 0 };
    counts.set(compact(text), count);
    count.all += 1;
    // A sentence follows; small letters go on with a row's name, and above a page's number stands the page's own head.
    if (endsRow(before) && !/^\p{Ll}/u.test(after) && !pageNumber(after)) count.after += 1;
  }
  const often = [...counts].filter(([, { all, after }]) => after >= OFTEN && after >= all * MOSTLY);
  const known = [...counts].filter(([text, { after }]) => after > 0 && KNOWN.test(text));
  return new Set([...often, ...known].map(([text]) => text));
}

const isLabel = (labels: Labels, line: string): boolean =>
  line.length < LONGEST * 2 && labels.has(compact(line).replace(/:$/u, ''));

/** Tells whether a line is the label of rows' texts in this document, in whatever words. */
export function namesLabel(blocks: readonly SourceBlock[]): (text: string) => boolean {
  const labels = labelsIn(blocks);
  return (text) => isAnalysisLabel(text) || isLabel(labels, text);
}

/** The label as it was printed, with its line: it is named anew and still no word of the document is lost. */
type PrintedLabel = { readonly line: number; readonly text: string };

function cellWith(labels: Labels, cell: SourceCell, printed: PrintedLabel[]): SourceCell {
  const lines = cell.text.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const label = lines[at] ?? '';
  if (at < 0 || !isLabel(labels, label)) return cell;
  printed.push({ line: cell.line, text: tidy(label) });
  return { ...cell, text: lines.with(at, ANALYSIS).join('\n') };
}

/** The document with all labels of rows' texts in one word, and those that were printed in others. */
export function withOneLabel(source: SourceDocument): {
  readonly source: SourceDocument;
  readonly printed: readonly PrintedLabel[];
} {
  const labels = labelsIn(source.blocks);
  const printed: PrintedLabel[] = [];
  if (labels.size === 0) return { source, printed };
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'table')
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cellWith(labels, cell, printed))) };
    if (!isLabel(labels, block.text)) return block;
    printed.push({ line: block.line, text: tidy(block.text) });
    return { ...block, text: ANALYSIS };
  });
  return { source: { ...source, blocks }, printed };
}
