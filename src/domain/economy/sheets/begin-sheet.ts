import { closeResultUnit } from '../result-unit.ts';
import type { Sheet, ResultUnitSheet } from './sheet.ts';

/**
 * A new year's sheet begun from the last one's: result units with what they carried over, objects and premises with
 * nothing entered for the year, the balance's closing as its opening (EK-65).
 */
export function beginSheet(last: Sheet): Sheet {
  if (last.kind === 'resultUnits') return { ...last, rows: last.rows.map((row) => nextYear(row, last)) };
  if (last.kind === 'investments') return { ...last, rows: last.rows.map((row) => ({ ...row, ...NOTHING_YET })) };
  if (last.kind === 'balance') {
    const opened = last.rows.map((row) => ({ ...row, opening: row.closing ?? row.opening, ...NOT_KNOWN_YET }));
    return { ...last, rows: opened };
  }
  return last;
}

const NOTHING_YET = { budget: '0', adjustment: '0', outcome: '0', forecast: '0', sale: '0' };
const NOT_KNOWN_YET = { interim: null, closing: null, note: '' };

function nextYear(row: ResultUnitSheet['rows'][number], sheet: ResultUnitSheet): ResultUnitSheet['rows'][number] {
  const { carriedOut } = closingOf(row, sheet);
  return { ...row, carriedIn: carriedOut, result: '0', commitmentsMet: true, decision: '' };
}

/** How a row of the sheet closes by the sheet's caps. */
export function closingOf(
  row: ResultUnitSheet['rows'][number],
  { caps }: Pick<ResultUnitSheet, 'caps'>,
): ReturnType<typeof closeResultUnit> {
  return closeResultUnit(row, caps[0] ?? { yearPercent: '0', accumulatedPercent: '0' });
}
