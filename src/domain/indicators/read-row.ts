import { parsePeriod, periodDays } from '#domain/kernel/period.ts';
import type { Direction } from '#domain/steering/direction.ts';
import { judgeOutcome } from '#domain/steering/judge-outcome.ts';
import { amountIn, readMeasureRow, VALUE_COLUMNS } from '#domain/steering/measure.ts';
import type { MeasureRow, ValueColumn } from '#domain/steering/measure.ts';
import type { IndicatorCells } from '#domain/steering/steering-document.ts';
import { readTarget, targetAmount } from '#domain/steering/target.ts';
import type { Target } from '#domain/steering/target.ts';

import type { StoredMeasure } from './indicator-view.ts';

/** A row as the database keeps it beside the printed cells: exact numbers with unit, or the reason for none. */
export type RowMeaning = {
  readonly measures: Readonly<Record<ValueColumn, StoredMeasure & { readonly kind: string | null }>>;
  /** The period's first and last day, where it can be understood. */
  readonly start: string | null;
  readonly end: string | null;
};

const NOTHING: StoredMeasure = { value: null, unit: null, reason: null, printed: null };

/** What a row's printed cells mean. */
export function readRow(cells: IndicatorCells): RowMeaning {
  const row = readMeasureRow(cells);
  const measures = Object.fromEntries(
    VALUE_COLUMNS.map((column) => [
      column,
      column === 'target' || column === 'councilTarget' ? storedTarget(row, cells, column) : stored(row, cells, column),
    ]),
  ) as RowMeaning['measures'];
  const period = cells.period === null ? null : parsePeriod(cells.period);
  return { measures, ...(period === null ? { start: null, end: null } : periodDays(period)) };
}

function stored(row: MeasureRow, cells: IndicatorCells, column: ValueColumn): StoredMeasure & { kind: null } {
  const measure = row.cells[column];
  const printed = cells[column];
  if (measure.kind === 'number') {
    return { value: measure.value, unit: measure.unit ?? row.unit, reason: null, printed, kind: null };
  }
  const reason = measure.kind === 'none' ? measure.reason : measure.kind === 'unreadable' ? 'unreadable' : null;
  return { ...NOTHING, reason, printed, kind: null };
}

function storedTarget(
  row: MeasureRow,
  cells: IndicatorCells,
  column: 'target' | 'councilTarget',
): StoredMeasure & { kind: string | null } {
  const target = readTarget(cells[column]);
  const amount = targetAmount(target);
  const printed = cells[column];
  const kind = target.kind === 'empty' ? null : target.kind;
  if (amount !== null) return { value: amount.value, unit: amount.unit ?? row.unit, reason: null, printed, kind };
  return { ...NOTHING, reason: target.kind === 'unreadable' ? 'unreadable' : null, printed, kind };
}

/** The own target decides where it says something; else the council's. */
function decidingTarget(cells: IndicatorCells): Target {
  const own = readTarget(cells.target);
  const silent = own.kind === 'empty' || own.kind === 'none' || own.kind === 'unreadable';
  return silent ? readTarget(cells.councilTarget) : own;
}

/**
 * reached or missed; unknown where it cannot be told; missing where an outcome is due and none is given, notDue where none
 * is due yet. A plan owes no outcomes, and a report none for a period that ends after its day.
 *
 * @param dueBy the day the edition tells about (ISO); null for a plan
 */
export function judgeRow(
  cells: IndicatorCells,
  direction: Direction,
  dueBy: string | null,
): 'reached' | 'missed' | 'unknown' | 'missing' | 'notDue' {
  const row = readMeasureRow(cells);
  const outcome = amountIn(row, 'outcome');
  if (outcome === null) {
    const period = cells.period === null ? null : parsePeriod(cells.period);
    const due = dueBy !== null && (period === null || periodDays(period).end <= dueBy);
    if (row.cells.outcome.kind !== 'empty') return 'unknown';
    return due ? 'missing' : 'notDue';
  }
  const target = decidingTarget(cells);
  const withUnit = 'unit' in target && target.unit === null ? { ...target, unit: row.unit } : target;
  const judgement = judgeOutcome(outcome, withUnit, direction, amountIn(row, 'previous'));
  return judgement.result === 'cannotTell' ? 'unknown' : judgement.result;
}
