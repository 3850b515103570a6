import type { Decimal } from '#domain/kernel/decimal.ts';

/**
 * What comes in from a ledger, whatever the file: amounts in kr with two decimals, debit positive and credit negative as
 * in the ledger itself. What the municipality prints is another matter (docs/domain/economy.md).
 */
export type LedgerYear = { readonly index: number; readonly start: string; readonly end: string };

export type LedgerTransaction = {
  readonly line: number;
  readonly account: string;
  /** dimension → object ("1" cost centre, "6" project, or the municipality's own). */
  readonly objects: ReadonlyMap<string, string>;
  readonly amount: Decimal;
  /** ISO day. */
  readonly date: string;
  readonly text: string | null;
  /** added or removed after the voucher was first booked; removed ones do not count. */
  readonly state: 'booked' | 'added' | 'removed';
};

export type LedgerVoucher = {
  readonly line: number;
  readonly series: string;
  readonly number: string;
  readonly date: string;
  readonly text: string | null;
  readonly transactions: readonly LedgerTransaction[];
};

/** A balance or a period's change of an account, whole or of one object. */
export type LedgerBalance = {
  readonly line: number;
  readonly kind: 'opening' | 'closing' | 'result' | 'period' | 'budget';
  readonly year: number;
  /** "2025-03" for period and budget, null for the year's. */
  readonly month: string | null;
  readonly account: string;
  readonly objects: ReadonlyMap<string, string>;
  readonly amount: Decimal;
};
