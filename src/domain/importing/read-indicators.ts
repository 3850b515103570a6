import { assignColumns, type Assigned, type RowContext } from './assign-columns.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { addIndicatorRow } from './found-row.ts';
import type { Line, Setting } from './line.ts';
import { DANGLING } from './name-start.ts';
import { joinLines, paragraphsOf, plainText } from './paragraphs.ts';
import type { TableHeader } from './table-header.ts';
import { carriesValue, findIndicatorAnchors, isAnalysisLabel, rowsOf, type Anchor, type TextRow } from './text-rows.ts';
import { parseValues, wordsOf, type Joining, type Piece, type Values } from './value-cells.ts';

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
const ENDS_NAME = /^\s*\d{1,4}(?:[-–]\d{1,4}(?: år)?| \d{3}(?=\s*$))?(?=\s+[^\s%\p{Ll}]|\s*$)/u;

/** A limit that a name may end with, after a word that goes on: "i en grupp om / högst 16 barn". */
const LIMIT = /^\s*(?:(?:högst|lägst|minst|max) )?\d{1,4}(?: \p{Ll}+)?\s*$/u;
const GOES_ON = /(?:,|\s(?:högst|lägst|minst|max))$/iu;
/** A limit before a row's values on the same line: "tid högst 10 dagar | 85 % 90 %". */
const LEADING_LIMIT = /^\s*(?:högst|lägst|minst|max|under|över|inom) \d{1,4}(?: \p{Ll}+)?(?=\s+[^\s%\p{Ll}])/u;

function valuesOf(anchor: Anchor, { lines, setting, header }: Region): Values {
  const words = wordsOf(lines.slice(anchor.values, anchor.end), anchor.from, setting);
  return parseValues(words, header.columns.includes('period'), 'all');
}

/** The fewest cells, empty ones among them, that the values may be taken for. */
const cellsIn = ({ pieces, emptiesAfter }: Values): number =>
  pieces.reduce((sum, { empties }) => sum + empties, pieces.length + emptiesAfter);

const unitIn = (piece: Piece | undefined): string => (piece?.text ?? '').replaceAll(/[\d\s.,+\-–]/gu, '').toLowerCase();

/** True where the first value has a unit that none of the others has, and these have one in common. */
function isOfOtherKind({ pieces }: Values): boolean {
  const first = unitIn(pieces[0]);
  const others = pieces.slice(1).map(unitIn);
  return (
    first !== '' &&
    others.length > 1 &&
    others[0] !== '' &&
    others.every((unit) => unit === others[0] && unit !== first)
  );
}

const RANGE = /^\d{1,4}[-–]\d{1,4}(?: år)?$/u;

/** "1-5" before values that are none such is a scale that the name tells. */
const isOnlyRange = ({ pieces }: Values): boolean =>
  RANGE.test(pieces[0]?.text ?? '') && pieces.length > 1 && !pieces.slice(1).some(({ text }) => RANGE.test(text));

/**
 * A number that ends a name above the values is one of them only where the table has room for it and it is of their kind;
 * where white space parts values from names, it parts it from them too.
 */
function withinColumns(anchor: Anchor, region: Region, spaced: boolean): Anchor {
  const room = region.header.columns.filter((column) => column !== 'period').length;
  const first = region.lines[anchor.values];
  const tail = first?.raw.slice(anchor.from) ?? '';
  if (first === undefined || (anchor.from === 0 && first.gap)) return anchor;
  const apart = spaced && anchor.from === 0 && region.lines[anchor.values + 1]?.gap === true;
  const above = region.lines[anchor.values - 1]?.text ?? '';
  const led = apart && LIMIT.test(tail) && (DANGLING.test(above) || GOES_ON.test(above));
  const limit = anchor.from > 0 ? LEADING_LIMIT.exec(tail)?.[0] : undefined;
  const number = led ? tail : (limit ?? ENDS_NAME.exec(tail)?.[0] ?? '');
  if (number === '') return anchor;
  const rest = number.length < tail.trimEnd().length;
  const whole = valuesOf(anchor, region);
  const blank = whole.emptiesAfter > 0 || whole.pieces.some(({ empties }) => empties > 0);
  const over = cellsIn(whole) > room && (blank || !rest);
  if (!over && !isOfOtherKind(whole) && !(apart && !rest) && !isOnlyRange(whole)) return anchor;
  const without = rest ? { ...anchor, from: anchor.from + number.length } : below(anchor, region);
  return without !== null && cellsIn(valuesOf(without, region)) <= room ? without : anchor;
}

/** True where white space stands between most names and the values below them. */
function partsValues(lines: readonly Line[], anchors: readonly Anchor[]): boolean {
  const below = anchors.filter(({ from }) => from === 0);
  return below.filter(({ values }) => lines[values]?.gap === true).length * 2 >= below.length;
}

/** The values without the line they begin on, from the next one that holds any. */
function below(anchor: Anchor, { lines }: Region): Anchor | null {
  for (let values = anchor.values + 1; values < anchor.end; values += 1) {
    const line = lines[values];
    if (line !== undefined && (carriesValue(line) || values === anchor.end - 1)) return { ...anchor, values, from: 0 };
  }
  return null;
}

/** Reads an indicator table that stands as lines of text, with the analyses between its rows. */
export function readIndicatorRegion(builder: DocumentBuilder, region: Region): void {
  const { lines, setting, header } = region;
  const whole = findIndicatorAnchors(lines, 0, lines.length, setting);
  const anchors = whole.map((anchor) => withinColumns(anchor, region, partsValues(lines, whole)));
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
