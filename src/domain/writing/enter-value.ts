import { z } from 'zod';

import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import { compareDecimals, divideDecimals, formatDecimal, multiplyDecimals, parseDecimal } from '../kernel/decimal.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { readMeasure } from '../steering/measure.ts';
import type { IndicatorCells } from '../steering/steering-document.ts';

/** The cells of an indicator that somebody enters; the others come from above or from before. */
export const EnteredCell = z.enum(['outcome', 'men', 'women', 'forecast', 'target']);
export type EnteredCell = z.infer<typeof EnteredCell>;

/** Why there is no number. */
export const MissingReason = z.enum(['notMeasured', 'notPublished', 'tooFewAnswers', 'notApplicable', 'noData']);
export type MissingReason = z.infer<typeof MissingReason>;

/** What is printed in the cell for each reason; the readers of cells know these words. */
const REASON_WORDS: Readonly<Record<MissingReason, string>> = {
  notMeasured: 'mäts ej',
  notPublished: 'ej publicerad',
  tooFewAnswers: 'för få svar',
  notApplicable: 'ej aktuell',
  noData: 'uppgift saknas',
};

/** What somebody writes in one cell: words, a numerator over a denominator, or why there is nothing. */
export const ValueEntry = z.object({
  cell: EnteredCell,
  printed: z.string().trim().max(200).nullable(),
  numerator: z.string().trim().max(40).nullable().default(null),
  denominator: z.string().trim().max(40).nullable().default(null),
  reason: MissingReason.nullable().default(null),
});
export type ValueEntry = z.infer<typeof ValueEntry>;

/** A value as it is kept: exact decimals with a point, and the words of the cell. */
export type EnteredValue = {
  readonly cell: EnteredCell;
  readonly printed: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reason: MissingReason | null;
};

const CELL_NAMES: Readonly<Record<EnteredCell, string>> = {
  outcome: 'Periodens utfall',
  men: 'Utfall män/pojkar',
  women: 'Utfall kvinnor/flickor',
  forecast: 'Prognos helår',
  target: 'Årsmål',
};

const SHARE_DECIMALS = 2;

/**
 * Reads what was entered for one indicator (docs/domain/writing.md, law 10 to 13). A share that is given as two numbers
 * is reckoned out; everything wrong is told at once.
 */
export function enterValues(cells: IndicatorCells, entries: readonly ValueEntry[]): Result<EnteredValue[], Fault[]> {
  const faults: Fault[] = [];
  const values: EnteredValue[] = [];
  for (const entry of entries) {
    const value = enterValue(cells, entry);
    if (value.ok) values.push(value.value);
    else faults.push(value.error);
  }
  return faults.length > 0 ? err(faults) : ok(values);
}

function enterValue(cells: IndicatorCells, entry: ValueEntry): Result<EnteredValue, Fault> {
  const { cell, reason } = entry;
  const empty = { cell, printed: null, numerator: null, denominator: null, reason: null };
  if (reason !== null) return ok({ ...empty, reason, printed: REASON_WORDS[reason] });
  if (entry.numerator !== null || entry.denominator !== null) return enterShare(cells, entry);
  const printed = entry.printed === '' ? null : entry.printed;
  if (printed === null) return ok(empty);
  const measure = readMeasure(printed);
  // A target may be words ("högst 5 %", "öka"); an outcome that is no number needs a reason instead.
  if (cell !== 'target' && measure.kind === 'unreadable') {
    return err(
      faultOf(
        'not-a-number',
        `”${printed}” går inte att läsa som ett värde.`,
        'Skriv ett tal med enhet, till exempel 47,5 %, eller välj varför det inte finns något värde.',
        CELL_NAMES[cell],
      ),
    );
  }
  const unit = unitOf(cells);
  const isBare = measure.kind === 'number' && measure.unit === null && unit !== null;
  return ok({ ...empty, printed: isBare ? `${printed}${unit === '%' ? ' %' : ` ${unit}`}` : printed });
}

function enterShare(cells: IndicatorCells, entry: ValueEntry): Result<EnteredValue, Fault> {
  const { cell } = entry;
  const [numerator, denominator] = [parseDecimal(entry.numerator ?? ''), parseDecimal(entry.denominator ?? '')];
  const wrong = (message: string): Result<never, Fault> =>
    err(faultOf('share', message, 'Skriv två tal: hur många av hur många.', CELL_NAMES[cell]));
  if (numerator === null || denominator === null) return wrong('Båda talen behövs för att räkna ut andelen.');
  if (compareDecimals(denominator, '0') <= 0) return wrong('Det går inte att dela med noll.');
  const isCount = unitOf(cells) !== null && unitOf(cells) !== '%';
  if (!isCount && compareDecimals(numerator, denominator) > 0) return wrong('Antalet är större än det hela.');
  const share = divideDecimals(multiplyDecimals(numerator, '100'), denominator, SHARE_DECIMALS);
  if (share === null) return wrong('Andelen går inte att räkna ut.');
  return ok({
    cell,
    numerator,
    denominator,
    reason: null,
    printed: `${formatDecimal(share.replace(/\.?0+$/u, ''))} %`,
  });
}

/** The unit that the row's cells print, so that a bare number gets it. */
function unitOf(cells: IndicatorCells): string | null {
  for (const printed of [cells.target, cells.councilTarget, cells.previous, cells.outcome]) {
    const measure = readMeasure(printed);
    if (measure.kind === 'number' && measure.unit !== null) return measure.unit;
  }
  return null;
}
