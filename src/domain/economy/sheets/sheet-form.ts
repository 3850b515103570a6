import { formatDecimal, multiplyDecimals, divideDecimals } from '../../kernel/decimal.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { readPrintedAmount } from '../printed-amount.ts';
import { Sheet } from './sheet.ts';
import type { SheetKind } from './sheet.ts';

/** A column as it is typed: amounts in the unit that is shown, measures as they are. */
export type SheetColumn = {
  readonly key: string;
  readonly kind: 'text' | 'amount' | 'measure' | 'flag' | 'side' | 'unit';
  /** An empty cell is nothing at all (text), zero (amounts), or not known yet. */
  readonly empty: 'needed' | 'zero' | 'blank' | 'unknown';
};

const column = (key: string, kind: SheetColumn['kind'], empty: SheetColumn['empty']): SheetColumn => ({
  key,
  kind,
  empty,
});
const amounts = (...keys: string[]): SheetColumn[] => keys.map((key) => column(key, 'amount', 'zero'));

/** The tables of each sheet, with their columns in the order they are typed. */
export const SHEET_TABLES: Readonly<Record<SheetKind, Readonly<Record<string, readonly SheetColumn[]>>>> = {
  resultUnits: {
    rows: [
      column('name', 'text', 'needed'),
      column('organisation', 'unit', 'blank'),
      ...amounts('grossBudget', 'carriedIn', 'result'),
      column('commitmentsMet', 'flag', 'blank'),
      column('decision', 'text', 'blank'),
    ],
    caps: [column('yearPercent', 'measure', 'needed'), column('accumulatedPercent', 'measure', 'needed')],
  },
  investments: {
    rows: [
      column('kind', 'text', 'needed'),
      column('object', 'text', 'needed'),
      column('project', 'text', 'blank'),
      ...amounts('budget', 'adjustment', 'outcome', 'forecast', 'sale'),
    ],
  },
  rentGrants: {
    rows: [
      column('name', 'text', 'needed'),
      column('squareMetres', 'measure', 'needed'),
      column('rentPerSquareMetre', 'measure', 'needed'),
    ],
    brackets: [column('from', 'measure', 'needed'), column('percent', 'measure', 'needed')],
  },
  balance: {
    rows: [
      column('side', 'side', 'needed'),
      column('group', 'text', 'needed'),
      column('name', 'text', 'needed'),
      ...amounts('opening'),
      column('interim', 'amount', 'unknown'),
      column('closing', 'amount', 'unknown'),
      column('note', 'text', 'blank'),
    ],
  },
};

/** A row as it is typed, by column; a flag is "yes" or empty. */
export type FormRow = Readonly<Record<string, string>>;
/** A sheet as it is typed, by table. */
export type SheetForm = Readonly<Record<string, readonly FormRow[]>>;
/** A cell that cannot be read: where it stands (rows from 1), and what is wrong. */
export type CellFault = {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly fault: 'needed' | 'notAnAmount' | 'tooExact';
};

/** How many kronor one of the shown unit is. */
export type SheetUnit = 'kr' | 'tkr';
const kronor: Readonly<Record<SheetUnit, Decimal>> = { kr: '1', tkr: '1000' };

const shown = (amount: Decimal, unit: SheetUnit): string =>
  formatDecimal((divideDecimals(amount, kronor[unit], 5) ?? amount).replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, ''));

/** The sheet as a form: what is typed when the page opens. Zero amounts are left empty. */
export function formOf(sheet: Sheet, unit: SheetUnit): SheetForm {
  const tables = Object.entries(SHEET_TABLES[sheet.kind]).map(([table, columns]): [string, FormRow[]] => {
    const rows: unknown = Reflect.get(sheet, table);
    const typed = (Array.isArray(rows) ? rows : []).map((row: unknown) =>
      Object.fromEntries(columns.map((each) => [each.key, cellText(row, each, unit)])),
    );
    return [table, typed];
  });
  return Object.fromEntries(tables);
}

function cellText(row: unknown, { key, kind, empty }: SheetColumn, unit: SheetUnit): string {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, key) : null;
  if (value === true) return 'yes';
  if (typeof value !== 'string') return '';
  if (kind === 'amount') return empty === 'zero' && /^-?0(?:\.0*)?$/u.test(value) ? '' : shown(value, unit);
  return kind === 'measure' ? formatDecimal(value) : value;
}

/** A row in which nothing is typed; a unit's commitments are met until somebody says otherwise. */
export const emptyRow = (columns: readonly SheetColumn[]): FormRow =>
  Object.fromEntries(columns.map(({ key, kind }) => [key, kind === 'flag' ? 'yes' : kind === 'side' ? 'assets' : '']));

/** What was typed as a sheet, or every cell that cannot be read. Rows in which nothing is typed are left out. */
export function sheetOf(kind: SheetKind, form: SheetForm, unit: SheetUnit): Result<Sheet, CellFault[]> {
  const faults: CellFault[] = [];
  const tables = Object.entries(SHEET_TABLES[kind]).map(([table, columns]): [string, object[]] => {
    const typed = (form[table] ?? []).map((row, index) => ({ row, number: index + 1 }));
    const filled = typed.filter(({ row }) =>
      columns.some((each) => ['text', 'amount', 'measure'].includes(each.kind) && (row[each.key] ?? '').trim() !== ''),
    );
    const read = filled.map(({ row, number }) =>
      Object.fromEntries(
        columns.map((each) => {
          const cell = readCell((row[each.key] ?? '').trim(), each, unit);
          if (!cell.ok) faults.push({ table, row: number, column: each.key, fault: cell.error });
          return [each.key, cell.ok ? cell.value : null];
        }),
      ),
    );
    return [table, read];
  });
  if (faults.length > 0) return err(faults);
  return ok(Sheet.parse({ kind, ...Object.fromEntries(tables) }));
}

function readCell(
  typed: string,
  { kind, empty }: SheetColumn,
  unit: SheetUnit,
): Result<string | boolean | null, CellFault['fault']> {
  if (kind === 'flag') return ok(typed === 'yes');
  if (typed === '') {
    if (empty === 'needed') return err('needed');
    return ok(empty === 'zero' ? '0' : empty === 'unknown' ? null : '');
  }
  if (kind === 'text' || kind === 'side' || kind === 'unit') return ok(typed);
  const amount = readPrintedAmount(typed, ',');
  if (amount === null || (kind === 'measure' && amount.startsWith('-'))) return err('notAnAmount');
  if (kind === 'measure') return /\.\d{5}/u.test(amount) ? err('tooExact') : ok(amount);
  const exact = multiplyDecimals(amount, kronor[unit]);
  return /\.\d{3}/u.test(exact) || exact.replace(/\D/gu, '').length > 15 ? err('tooExact') : ok(exact);
}
