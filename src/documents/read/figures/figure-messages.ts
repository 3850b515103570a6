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

/** One row: line, number of its account string, ISO day, amount, text, voucher. A list, because a million are sent. */
export type PackedRow = readonly [number, number, string, string, string, string];

/** Rows read so far, with the account strings met for the first time; strings are numbered from 0 in that order. */
export type FigureBatch = { readonly strings: readonly AccountString[]; readonly rows: readonly PackedRow[] };

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
