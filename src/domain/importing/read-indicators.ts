import { assignColumns, type Assigned, type RowContext } from './assign-columns.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { addIndicatorRow } from './found-row.ts';
import type { Line, Setting } from './line.ts';
import { joinLines, paragraphsOf, plainText } from './paragraphs.ts';
import type { TableHeader } from './table-header.ts';
import { carriesValue, findIndicatorAnchors, isAnalysisLabel, rowsOf, type Anchor, type TextRow } from './text-rows.ts';
import { parseValues, wordsOf, type Joining, type Piece } from './value-cells.ts';

const NAME_WIDTH = 36;

export type Region = {
  readonly header: TableHeader;
  readonly lines: readonly Line[];
  readonly setting: Setting;
  readonly duringYear: boolean;
};

const digitsOf = (text: string): number => Number(text.replaceAll(/[^\d,]/gu, '').replace(',', '.'));

/** How unlikely it is that groups of three digits were taken together, or left apart, in the right way. */
function joiningCost(pieces: readonly Piece[], joining: Joining): number {
  let cost = joining === 'all' ? 1.5 : joining === 'pairs' ? 1.2 : 0;
  const values = pieces.map((piece) => digitsOf(piece.text)).filter((value) => value > 0);
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  // "240 000" is one number however it is read; its row's other numbers are as large.
  const large = pieces.some(({ text }) => /^\d{1,3} 0\d\d(?!\d)/u.test(text));
  for (const [at, { text }] of pieces.entries()) {
    const apart = /^[1-9]\d?$/u.test(text) && /^\d{3}(?!\d)/u.test(pieces[at + 1]?.text ?? '');
    if (apart) cost += /^\d{3}\s\D/u.test(pieces[at + 1]?.text ?? '') ? 5 : 1;
    if (large && /^[1-9]\d{0,2}$/u.test(text) && /^\d{3}$/u.test(pieces[at + 1]?.text ?? '')) cost += 2;
    if (/\d \d{3}/u.test(text) && joining !== 'least' && digitsOf(text) > middle * 60) cost += 2.5;
  }
  return cost;
}

/** Tries the ways to take numbers in groups of three together and keeps the one whose columns fit best. */
function bestCells(lines: readonly Line[], row: TextRow, region: Region, context: RowContext): Assigned {
  const words = wordsOf(lines.slice(row.values, row.end), row.from, region.setting);
  const hasPeriod = region.header.columns.includes('period');
  let best: Assigned | null = null;
  for (const joining of ['least', 'short', 'pairs', 'all'] satisfies Joining[]) {
    const values = parseValues(words, hasPeriod, joining);
    const assigned = assignColumns(values, context);
    const score = assigned.score - joiningCost(values.pieces, joining);
    if (best === null || score > best.score + 0.01) best = { ...assigned, score };
  }
  return best ?? assignColumns({ pieces: [], period: null, emptiesAfter: 0 }, context);
}

/** The words of a row's name, with what stands before the values on their first line. */
export function nameOf(lines: readonly Line[], row: TextRow): string {
  const named = lines.slice(row.name, row.values).map((line) => line.text);
  const last = row.from > 0 ? (lines[row.values]?.raw.slice(0, row.from).trim() ?? '') : '';
  return joinLines([...named, last].filter((text) => text !== ''));
}

/** The lines of a row's analysis: after its "Analys", up to the next row. */
export function splitAnalysis(lines: readonly Line[], row: { end: number }, until: number) {
  const after = lines.slice(row.end, until);
  const label = after.findIndex((line) => isAnalysisLabel(line.text));
  if (label < 0) return { label: null, before: after, analysis: [] };
  return { label: after[label] ?? null, before: after.slice(0, label), analysis: after.slice(label + 1) };
}

/** A number that a name may end with: "betyg 1-5", "under 18", "över 2 000". */
const ENDS_NAME = /^\d{1,4}(?:[-–]\d{1,4}| \d{3})?$/u;

/** The fewest cells, empty ones among them, that the values may be taken for. */
function fewestCells(anchor: Anchor, { lines, setting, header }: Region): number {
  const words = wordsOf(lines.slice(anchor.values, anchor.end), anchor.from, setting);
  const { pieces, emptiesAfter } = parseValues(words, header.columns.includes('period'), 'all');
  return pieces.reduce((sum, { empties }) => sum + empties, pieces.length + emptiesAfter);
}

/** A number that ends a name on the line above the values is one of them only where the table has room for it. */
function withinColumns(anchor: Anchor, region: Region): Anchor {
  const room = region.header.columns.filter((column) => column !== 'period').length;
  const tail = region.lines[anchor.values]?.raw.slice(anchor.from).trim() ?? '';
  if (anchor.from === 0 || !ENDS_NAME.test(tail) || fewestCells(anchor, region) <= room) return anchor;
  for (let values = anchor.values + 1; values < anchor.end; values += 1) {
    const line = region.lines[values];
    if (line === undefined || !carriesValue(line)) continue;
    const below = { ...anchor, values, from: 0 };
    return fewestCells(below, region) <= room ? below : anchor;
  }
  return anchor;
}

/** Reads an indicator table that stands as lines of text, with the analyses between its rows. */
export function readIndicatorRegion(builder: DocumentBuilder, region: Region): void {
  const { lines, setting, header } = region;
  const anchors = findIndicatorAnchors(lines, 0, lines.length, setting).map((anchor) => withinColumns(anchor, region));
  const found = rowsOf(lines, 0, anchors, NAME_WIDTH);
  // Right after a header that a page break put inside a row stand that row's last values: they are no row of their own.
  const named = found.findIndex((row) => nameOf(lines, row) !== '');
  const rows = named < 0 ? [] : found.slice(named);
  leadIn(builder, lines.slice(0, rows[0]?.name ?? lines.length), setting);
  for (const [at, row] of rows.entries()) {
    const texts = splitAnalysis(lines, row, rows[at + 1]?.name ?? lines.length);
    const name = nameOf(lines, row);
    const context: RowContext = {
      name,
      columns: header.columns,
      owner: header.owner ?? builder.ownerByGoal(),
      duringYear: region.duringYear,
      analysis: plainText(paragraphsOf(texts.analysis, setting.width)),
    };
    const first = lines[row.name];
    const source = { line: first?.n ?? 0, page: first?.page ?? null };
    addIndicatorRow(builder, header, { ...bestCells(lines, row, region, context), ...texts, name, source }, setting);
  }
}

/** Lines between a header and the first row that are no row: kept as text the reader could not place. */
export function leadIn(builder: DocumentBuilder, lines: readonly Line[], setting: Setting): void {
  const kept = lines.filter((line) => !isAnalysisLabel(line.text));
  const first = kept[0];
  builder.leaveOut(
    lines.filter((line) => isAnalysisLabel(line.text)),
    'label',
  );
  if (first !== undefined) builder.addUnplaced(paragraphsOf(kept, setting.width), { line: first.n, page: first.page });
}
