import type { Decimal } from '../kernel/decimal.ts';
import type { AccountString } from './account-string.ts';

/** One amount of one month out of a file: a booked row, or a period's sum. Debit positive, in kronor. */
export type FigureRow = {
  /** Line or row of the file, from 1. */
  readonly line: number;
  readonly string: AccountString;
  /** ISO day, or the first of the month where only that is known. */
  readonly date: string;
  readonly amount: Decimal;
  readonly text: string;
  readonly voucher: string;
};
