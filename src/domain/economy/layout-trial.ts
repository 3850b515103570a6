import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';
import { Fault } from '../kernel/fault.ts';
import { AccountString } from './account-string.ts';
import { neededColumns, headingKey } from './figure-layout.ts';
import type { FigureLayout, TablePreview } from './figure-layout.ts';

/** What a description makes of a file: its first rows, its sums, and everything that could not be read. */
export const LayoutTrial = z.object({
  rows: z.number().int(),
  total: Decimal,
  months: z.array(z.object({ month: z.string(), rows: z.number().int(), amount: Decimal })),
  first: z.array(
    z.object({ line: z.number().int(), string: AccountString, date: z.string(), amount: Decimal, text: z.string() }),
  ),
  faults: z.array(Fault),
});
export type LayoutTrial = z.infer<typeof LayoutTrial>;

type Head = Pick<TablePreview, 'format' | 'lines'>;

/** The headings that a description reads a file by. */
const headingsAt = ({ lines }: Head, headerRow: number): string[] =>
  (lines[headerRow - 1]?.cells ?? []).map(headingKey).filter((heading) => heading !== '');

/**
 * The saved description that a file is read by when nobody says: one whose every column stands in its heading row. Of
 * several the one that uses most of them, so that a description made for that very head wins over a plain one.
 */
export function fittingLayout<T extends { readonly layout: FigureLayout }>(
  saved: readonly T[],
  head: Head,
): T | undefined {
  const fitting = saved.filter(({ layout }) => {
    const headings = new Set(headingsAt(head, layout.headerRow));
    return neededColumns(layout).every((name) => headings.has(headingKey(name)));
  });
  return fitting.toSorted((a, b) => neededColumns(b.layout).length - neededColumns(a.layout).length)[0];
}

const WORDS = {
  account: ['konto', 'kontonr', 'kontonummer', 'account'],
  responsibility: ['ansvar', 'kostnadsställe', 'kst', 'enhet'],
  operation: ['verksamhet', 'vht', 'verks'],
  activity: ['aktivitet', 'akt'],
  project: ['projekt', 'proj'],
  counterpart: ['motpart', 'mp'],
  amount: ['belopp', 'utfall', 'summa', 'saldo', 'netto'],
  debit: ['debet', 'debit'],
  credit: ['kredit', 'credit'],
  when: ['datum', 'bokföringsdatum', 'bokfdatum', 'period', 'månad', 'redovisningsperiod'],
  text: ['text', 'verifikationstext', 'benämning', 'beskrivning'],
  voucher: ['ver', 'vernr', 'verifikation', 'verifikationsnummer', 'verifikat'],
} as const;
/** A heading without what tells no more of its column: "Ansvarskod" is "ansvar", "Belopp i kronor" is "belopp". */
const plainKey = (heading: string): string =>
  headingKey(heading).replace(/s?kod$|s?n(?:umme)?r$|,?\s*\(?(?:i\s+)?(?:kr|kronor|sek)\)?$/u, '');
const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/u;
const AMOUNT = /^[-−(]?\d[\d\s.,']*[-)]?$/u;

/**
 * A first guess at how a file is laid out, for a person to mend: the heading row is the first with at least two known
 * words unless one is chosen, and the decimal sign the one that stands last in most amounts.
 */
export function guessLayout(head: Head, name: string, chosenRow: number | null = null): FigureLayout {
  const known: readonly string[] = Object.values(WORDS).flat();
  const isHeading = (cells: readonly string[]): boolean =>
    cells.filter(
      (cell) => known.includes(headingKey(cell)) || known.includes(plainKey(cell)) || MONTH.test(headingKey(cell)),
    ).length >= 2;
  const found = head.lines.findIndex(({ cells }) => isHeading(cells));
  const headerRow = chosenRow ?? Math.max(0, found) + 1;
  const headings = (head.lines[headerRow - 1]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const columnFor = (words: readonly string[]): string | undefined =>
    headings.find((heading) => words.includes(headingKey(heading))) ??
    headings.find((heading) => words.includes(plainKey(heading)));
  const parts: FigureLayout['parts'] = {};
  for (const part of ['account', 'responsibility', 'operation', 'activity', 'project', 'counterpart'] as const) {
    const column = columnFor(WORDS[part]);
    if (column !== undefined) parts[part] = column;
  }
  const months = headings.filter((heading) => MONTH.test(headingKey(heading))).slice(0, 12);
  const [debit, credit] = [columnFor(WORDS.debit), columnFor(WORDS.credit)];
  const when = columnFor(WORDS.when) ?? '';
  const amounts: FigureLayout['amounts'] =
    months.length >= 2
      ? { kind: 'months', columns: months, firstMonth: monthOf(months[0] ?? '') }
      : debit !== undefined && credit !== undefined
        ? { kind: 'debitCredit', debit, credit, when }
        : { kind: 'amount', amount: columnFor(WORDS.amount) ?? '', when };
  return {
    name,
    headerRow,
    sheet: null,
    decimal: decimalIn(head.lines.slice(headerRow).flatMap(({ cells }) => cells)),
    parts,
    amounts,
    turnSign: false,
    text: columnFor(WORDS.text) ?? null,
    voucher: columnFor(WORDS.voucher) ?? null,
  };
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const monthOf = (heading: string): number => MONTHS.findIndex((name) => headingKey(heading).startsWith(name)) + 1;

function decimalIn(cells: readonly string[]): ',' | '.' {
  const amounts = cells.map((cell) => cell.trim()).filter((cell) => AMOUNT.test(cell));
  const ending = (sign: ',' | '.'): number =>
    amounts.filter((cell) => new RegExp(`[${sign}]\\d{1,2}[-)]?$`, 'u').test(cell)).length;
  return ending('.') > ending(',') ? '.' : ',';
}

/** What a description still lacks before a file can be tried by it. */
export const lacksColumns = ({ amounts }: FigureLayout): boolean =>
  amounts.kind === 'months'
    ? amounts.columns.length === 0
    : amounts.when === '' ||
      (amounts.kind === 'amount' ? amounts.amount === '' : amounts.debit === '' || amounts.credit === '');
