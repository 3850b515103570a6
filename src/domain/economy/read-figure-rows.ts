import { isCalendarDay, MONTH_NAMES } from '../kernel/calendar.ts';
import { addDecimals, negateDecimal } from '../kernel/decimal.ts';
import type { Decimal } from '../kernel/decimal.ts';
import type { Fault } from '../kernel/fault.ts';
import { ACCOUNT_PARTS } from './account-string.ts';
import type { AccountString } from './account-string.ts';
import { headingKey, neededColumns } from './figure-layout.ts';
import type { FigureLayout } from './figure-layout.ts';
import type { FigureRow } from './figure-row.ts';
import { readPrintedAmount } from './printed-amount.ts';

/** A column of a file: its place from 0 by the key of its heading. */
type Columns = ReadonlyMap<string, number>;

export type FigureReader = {
  /** Rows of one line of the file; faults are told by line and column, and the other columns of the line are read. */
  readonly read: (cells: readonly string[], line: number) => { readonly rows: FigureRow[]; readonly faults: Fault[] };
};

const error = (code: string, message: string, remedy: string, line: number | null, field: string | null): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line,
  page: null,
  field,
});

/** A reader for the lines below the headings, or everything that the headings lack. */
export function figureReader(
  layout: FigureLayout,
  headings: readonly string[],
  year: number,
): { readonly reader: FigureReader } | { readonly faults: Fault[] } {
  const columns: Columns = new Map(
    headings.map((heading, index) => [headingKey(heading), index] as const).toReversed(),
  );
  const { amounts } = layout;
  if (amounts.kind === 'months' && amounts.firstMonth + amounts.columns.length - 1 > MONTHS.length) {
    const message = `Beskrivningen har ${amounts.columns.length} kolumner från ${MONTH_NAMES[amounts.firstMonth - 1] ?? ''}, och de räcker förbi december.`;
    const remedy = 'Rätta den första månaden eller kolumnerna i filbeskrivningen.';
    return { faults: [error('figure-months', message, remedy, layout.headerRow, null)] };
  }
  const missing = neededColumns(layout).filter((name) => !columns.has(headingKey(name)));
  if (missing.length > 0) {
    const unlike = headings.some((heading) => /[\uFFFD\u2500-\u259F]|Ã./u.test(heading));
    const remedy = unlike
      ? 'Rubrikerna ser ut att vara i en annan teckenkodning. Välj den i filbeskrivningen.'
      : `Rad ${layout.headerRow} läses som rubriker. Välj rätt rubrikrad eller rätta filbeskrivningen.`;
    return {
      faults: [...new Set(missing)].map((name) =>
        error('figure-column', `Kolumnen ”${name}” finns inte i filen.`, remedy, layout.headerRow, name),
      ),
    };
  }
  return { reader: { read: (cells, line) => readLine(layout, columns, year, cells, line) } };
}

function readLine(
  layout: FigureLayout,
  columns: Columns,
  year: number,
  cells: readonly string[],
  line: number,
): { rows: FigureRow[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const cell = (name: string | null | undefined): string =>
    name === null || name === undefined ? '' : (cells[columns.get(headingKey(name)) ?? -1] ?? '').trim();
  if (cells.every((value) => value.trim() === '')) return { rows: [], faults };
  // A line that is one cell where the headings are several was cut by another sign than they were.
  if (cells.length === 1 && columns.size > 1 && /[;,\t|].*[;,\t|]/u.test(cells[0] ?? '')) {
    const message = `Raden har en enda kolumn, men rubrikraden har ${columns.size}.`;
    const remedy = 'Samma skiljetecken ska stå på alla rader: ta ut filen på nytt eller rätta raden.';
    return { rows: [], faults: [error('figure-separator', message, remedy, line, null)] };
  }
  if (isSumRow(cells, cell(layout.parts.account))) {
    return { rows: [], faults: [sumRow(line)] };
  }
  const amountIn = (name: string): Decimal | null => {
    const printed = cell(name);
    if (printed === '') return '0';
    const amount = readPrintedAmount(printed, layout.decimal);
    if (amount === null) {
      const remedy = `Skriv beloppet med siffror och ${layout.decimal === ',' ? 'komma' : 'punkt'} före ören.`;
      faults.push(error('figure-amount', `”${printed}” är inget belopp.`, remedy, line, name));
    }
    return amount;
  };
  const string = Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, cell(layout.parts[part])])) as AccountString;
  const common = { line, string, text: cell(layout.text), voucher: cell(layout.voucher) };
  const rows = amountsOf(layout, year, { cell, amountIn, line, faults }).flatMap(({ date, amount }): FigureRow[] =>
    /[1-9]/u.test(amount) ? [{ ...common, date, amount: layout.turnSign ? negateDecimal(amount) : amount }] : [],
  );
  return { rows, faults };
}

/** "Summa" or "Totalt" where a code would stand: what is above it, printed once more. */
const isSumRow = (cells: readonly string[], account: string): boolean =>
  SUM_WORD.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '') && (account === '' || SUM_WORD.test(account));
const SUM_WORD = /^(?:(?:slut|del)?summa|(?:summa\s+)?totalt?)\s*:?$/iu;

const sumRow = (line: number): Fault => ({
  code: 'figure-sum-row',
  severity: 'warning',
  message: 'Raden är en summa och räknas inte, eftersom det som den summerar redan är med.',
  remedy: 'Inget behöver göras.',
  line,
  page: null,
  field: null,
});

type LineTools = {
  readonly cell: (name: string) => string;
  readonly amountIn: (name: string) => Decimal | null;
  readonly line: number;
  readonly faults: Fault[];
};

function amountsOf(
  { amounts }: FigureLayout,
  year: number,
  { cell, amountIn, line, faults }: LineTools,
): { date: string; amount: Decimal }[] {
  if (amounts.kind === 'months') {
    return amounts.columns.flatMap((name, index) => {
      const amount = amountIn(name);
      return amount === null ? [] : [{ date: firstOf(year, amounts.firstMonth + index), amount }];
    });
  }
  const date = readWhen(cell(amounts.when), year);
  if (date === null) {
    const remedy = 'Skriv datum som 2026-03-31, 20260331 eller månad som 2026-03, 202603, mars eller 3.';
    faults.push(
      error('figure-date', `”${cell(amounts.when)}” är varken datum eller månad.`, remedy, line, amounts.when),
    );
  }
  const amount =
    amounts.kind === 'amount'
      ? amountIn(amounts.amount)
      : difference(amountIn(amounts.debit), amountIn(amounts.credit));
  return date === null || amount === null ? [] : [{ date, amount }];
}

const difference = (debit: Decimal | null, credit: Decimal | null): Decimal | null =>
  debit === null || credit === null ? null : addDecimals(debit, negateDecimal(credit));

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const firstOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** A day or month as files write them; a month alone belongs to the year of the load. Null where it is neither. */
export function readWhen(printed: string, year: number): string | null {
  const text = printed.trim().toLowerCase();
  const day = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[t ].*)?$/u.exec(text);
  if (day !== null) return realDay(`${day[1]}-${day[2]}-${day[3]}`);
  const nordic = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text);
  if (nordic !== null) {
    return realDay(`${nordic[3]}-${(nordic[2] ?? '').padStart(2, '0')}-${(nordic[1] ?? '').padStart(2, '0')}`);
  }
  const period = /^(\d{4})[-./ ]?(\d{2})$/u.exec(text);
  if (period !== null) return realDay(`${period[1]}-${period[2]}-01`);
  const named = NAMED_MONTH.exec(text);
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : MONTHS.indexOf(named?.[1]?.slice(0, 3) ?? '') + 1;
  const printedYear = named?.[2] === undefined ? year : Number(named[2].length === 2 ? `20${named[2]}` : named[2]);
  return number >= 1 && number <= 12 ? firstOf(printedYear, number) : null;
}

/** "mars", "Jan.", "jan-25", "mars 2025": a year that is printed is the row's, whatever year the load is of. */
const NAMED_MONTH =
  /^(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[ \-/.]*(\d{4}|\d{2}))?$/u;

const realDay = (day: string): string | null => (isCalendarDay(day) ? day : null);
