import type { AccountString } from '#domain/economy/account-string.ts';
import type { SieDimensions } from '#domain/economy/account-mapping.ts';
import type { FigureLayout, TablePreview } from '#domain/economy/figure-layout.ts';
import type { Fault } from '#domain/kernel/fault.ts';

/** The first lines of a file are wanted, not its figures. */
export type PreviewTask = {
  readonly preview: true;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a workbook; null: the first that is not hidden. */
  readonly sheet: string | null;
  readonly lines: number;
  readonly known: Pick<FigureLayout, 'encoding' | 'separator'>;
};

/** What the worker is given. `layout` is null for a SIE file, which says itself how it is laid out. */
export type FigureTask = {
  readonly preview: false;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly year: number;
  readonly layout: FigureLayout | null;
  readonly sieDimensions: SieDimensions;
  /** Outcome as booked, or the budget that the file holds. */
  readonly what: 'outcome' | 'budget';
};

/** Rows column by column, each as one text with CELL_END between the rows: a million rows are sent and stored so. */
export type PackedRows = {
  readonly count: number;
  readonly line: string;
  /** The number of the account string. */
  readonly string: string;
  /** ISO days. */
  readonly day: string;
  readonly amount: string;
  readonly text: string;
  readonly voucher: string;
};

/** The control character "unit separator": no ledger prints it, and where one does it is a blank here. */
export const CELL_END = '\u001f';

/** Rows read so far, with the account strings met for the first time; strings are numbered from 0 in that order. */
export type FigureBatch = { readonly strings: readonly AccountString[]; readonly rows: PackedRows };

export type UnpackedRow = {
  readonly line: number;
  readonly string: number;
  readonly day: string;
  readonly amount: string;
  readonly text: string;
};

/** The rows one by one, for whoever looks at some of them. */
export function unpackRows({ count, line, string, day, amount, text }: PackedRows): UnpackedRow[] {
  if (count === 0) return [];
  const [lines, strings, days, amounts, texts] = [line, string, day, amount, text].map((column) =>
    column.split(CELL_END),
  );
  return Array.from({ length: count }, (_, index) => ({
    line: Number(lines?.[index]),
    string: Number(strings?.[index]),
    day: days?.[index] ?? '',
    amount: amounts?.[index] ?? '',
    text: texts?.[index] ?? '',
  }));
}

/** What is known when the whole file has been read. */
export type FigureSummary = {
  readonly format: 'sie' | 'csv' | 'xlsx';
  /** Who made it, as far as the file says: the program and the company. */
  readonly origin: string | null;
  readonly encoding: string | null;
  readonly faults: readonly Fault[];
};

export type FigureMessage =
  | { readonly kind: 'preview'; readonly preview: TablePreview }
  | { readonly kind: 'batch'; readonly batch: FigureBatch; readonly share: number }
  | { readonly kind: 'end'; readonly summary: FigureSummary }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };
