import { decimalsOf, decimalToNumber, roundDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { printable } from '#domain/report/printable.ts';
import { readMeasure } from '#domain/steering/measure.ts';
import type { CellObject } from 'write-excel-file/node';

/** Excel takes no more in a cell. */
const MOST_LETTERS = 32_767;
/** Excel counts with 15 significant digits; a number with more would be another number. */
const EXACT_DIGITS = 15;

export type SheetCell = CellObject | null;

export function headCell(text: string): SheetCell {
  return {
    value: printable(text),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#F2F6F8',
    textColor: '#0B4F6C',
    bottomBorderStyle: 'medium',
    bottomBorderColor: '#0B4F6C',
    alignVertical: 'bottom',
    wrap: true,
  };
}

/**
 * Text is always marked as text, so that no program reads "=1+1" as a formula or "1-2" as a date. `continues` ends what
 * is longer than a cell may be.
 */
export function textCell(text: string, continues = '…'): SheetCell {
  const clean = printable(text);
  if (clean === '') return null;
  const value =
    clean.length <= MOST_LETTERS ? clean : clean.slice(0, MOST_LETTERS - continues.length).toWellFormed() + continues;
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

/** The number with the decimals it was printed with; null where Excel could not hold it exactly. */
export function numberCell(value: Decimal): SheetCell {
  if (value.replace(/^-?[0.]*|\./g, '').length > EXACT_DIGITS) return null;
  const decimals = decimalsOf(value);
  return {
    value: decimalToNumber(roundDecimal(value, decimals)),
    type: Number,
    format: decimals === 0 ? '# ##0' : `# ##0.${'0'.repeat(decimals)}`,
    alignVertical: 'top',
  };
}

/** A printed cell of a table: a number where it is one and prints no unit of its own, else its text. */
export function tableCell(printed: string): SheetCell {
  const measure = readMeasure(printed);
  if (measure.kind === 'number' && measure.unit === null) return numberCell(measure.value) ?? textCell(printed);
  return textCell(printed);
}
