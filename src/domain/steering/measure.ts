import { z } from 'zod';

import type { IndicatorCells, IndicatorColumn } from './steering-document.ts';
import type { Unit } from './unit.ts';

import { Decimal, parseDecimal } from '../kernel/decimal.ts';
import { knownUnit, unitKind } from './unit.ts';

/** Why there is no number. An empty cell is `empty`, which is not a reason. */
export const NoValueReason = z.enum([
  'noData',
  'notMeasured',
  'notPublished',
  'tooFewAnswers',
  'notApplicable',
  'hidden',
]);
export type NoValueReason = z.infer<typeof NoValueReason>;

/** What a printed cell means. The cell itself is kept verbatim in the document; this is derived from it. */
export const Measure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    value: Decimal,
    /** Null where none is printed: known to be missing, never guessed here (see `readMeasureRow`). */
    unit: z.string().nullable(),
  }),
  z.object({ kind: z.literal('none'), reason: NoValueReason }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('unreadable'), printed: z.string() }),
]);
export type Measure = z.infer<typeof Measure>;

const REASONS: readonly (readonly [RegExp, NoValueReason])[] = [
  [/^(?:i\.? ?u\.?|uppgift saknas|saknas|data saknas|ingen uppgift|\.\.|–|—|-)$/iu, 'noData'],
  [/^(?:mäts (?:ej|inte)|(?:ej|inte) mät(?:t|s|bart)|mäts inte i år|ingen mätning)$/iu, 'notMeasured'],
  [
    /^(?:(?:ej|inte) (?:ännu )?(?:klar|klart|publicera[dt]|redovisa[dt])|redovisas (?:i|senare|vid) ?.*|kommer senare)$/iu,
    'notPublished',
  ],
  [/^(?:för få (?:svar|svarande)|få svar|<\s?\d+ svar)$/iu, 'tooFewAnswers'],
  [/^(?:(?:ej|inte) (?:aktuell|aktuellt|tillämplig|tillämpligt|relevant)|e\.?a\.?|n\/?a)$/iu, 'notApplicable'],
  [/^(?:sekretess|dold|x|\*+)$/iu, 'hidden'],
];

const NUMBER_FIRST = /^([-+\u2212\u2013]?\s?\d[\d\s\u00a0]*(?:\s?[.,]\s?\d+)?)\s*(.*)$/u;
/** A unit nobody listed: a short word or two of letters, such as "GWh" or "kg/barn". */
const OTHER_UNIT = /^\p{L}[\p{L}\d./ ]{0,38}$/u;

/** Reads one printed cell. Never throws; what cannot be read is `unreadable` with its text. */
export function readMeasure(printed: string | null): Measure {
  const text = (printed ?? '').replace(/[\s\u00a0]+/gu, ' ').trim();
  if (text === '') return { kind: 'empty' };
  const reason = REASONS.find(([pattern]) => pattern.test(text));
  if (reason) return { kind: 'none', reason: reason[1] };
  const match = NUMBER_FIRST.exec(text);
  const value = match ? parseDecimal((match[1] ?? '').trim()) : null;
  if (!match || value === null) return { kind: 'unreadable', printed: text };
  const rest = (match[2] ?? '').trim();
  if (rest === '') return { kind: 'number', value, unit: null };
  const unit = knownUnit(rest) ?? (OTHER_UNIT.test(rest) ? rest : null);
  return unit === null ? { kind: 'unreadable', printed: text } : { kind: 'number', value, unit };
}

/** The columns of a row that hold values of the indicator; the council's target may be words. */
export const VALUE_COLUMNS = ['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget'] as const;
export type ValueColumn = Exclude<IndicatorColumn, 'period'>;

/** A row read as a whole: the cells' meaning, the row's unit and where it is missing or another. */
export type MeasureRow = {
  readonly cells: Readonly<Record<ValueColumn, Measure>>;
  /** The unit that the row's cells agree on; null where no cell prints one or they disagree in kind. */
  readonly unit: Unit | null;
  /** Columns with a number but without the unit that other cells of the row print. */
  readonly unitMissing: readonly ValueColumn[];
  /** Units in the row whose kinds cannot be compared ("%" and "st"), or two spellings of counts; else empty. */
  readonly unitsMixed: readonly { readonly column: ValueColumn; readonly unit: Unit }[];
};

/** The most printed unit; of equals the first in the order of the columns. */
function commonUnit(units: readonly Unit[]): Unit | null {
  const counts = new Map<Unit, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return (
    [...counts].reduce<readonly [Unit, number] | null>(
      (best, entry) => (best && best[1] >= entry[1] ? best : entry),
      null,
    )?.[0] ?? null
  );
}

/**
 * Reads the cells of one indicator row together: "47,37" and "50 %" in one row are comparable, and the missing unit is
 * known to be missing. Numbers without a unit get the row's unit where the row has exactly one kind of it.
 */
export function readMeasureRow(cells: IndicatorCells): MeasureRow {
  const read = Object.fromEntries(VALUE_COLUMNS.map((column) => [column, readMeasure(cells[column])])) as Record<
    ValueColumn,
    Measure
  >;
  const printed = VALUE_COLUMNS.flatMap((column) => {
    const measure = read[column];
    return measure.kind === 'number' && measure.unit !== null ? [{ column, unit: measure.unit }] : [];
  });
  const kinds = new Set(printed.map(({ unit }) => unitKind(unit)));
  const unit = kinds.size === 1 ? commonUnit(printed.map((entry) => entry.unit)) : null;
  const distinct = new Set(printed.map((entry) => entry.unit));
  const unitMissing = VALUE_COLUMNS.filter((column) => {
    const measure = read[column];
    return printed.length > 0 && measure.kind === 'number' && measure.unit === null;
  });
  return { cells: read, unit, unitMissing, unitsMixed: distinct.size > 1 ? printed : [] };
}

/** A column's number with the row's unit where its own is missing; null where the column has no number. */
export function amountIn(row: MeasureRow, column: ValueColumn): { value: Decimal; unit: Unit | null } | null {
  const measure = row.cells[column];
  return measure.kind === 'number' ? { value: measure.value, unit: measure.unit ?? row.unit } : null;
}
