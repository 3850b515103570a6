import { z } from 'zod';

import { ACCOUNT_PARTS } from './account-string.ts';

const column = z.string().min(1).max(200);

/** How letters are written in a text file; left out, it is found from the bytes. */
export const TextEncoding = z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'cp437', 'utf-16le', 'utf-16be']);
export type TextEncoding = z.infer<typeof TextEncoding>;

/** What stands between the cells of a line; left out, it is found from the lines. */
export const CellSeparator = z.enum([';', ',', '\t', '|']);
export type CellSeparator = z.infer<typeof CellSeparator>;

/**
 * How a file of figures is laid out, saved once and used every month. Columns are named by their printed headings, so
 * that a column that has moved is still found and one that is gone is told.
 */
export const FigureLayout = z.object({
  name: z.string().min(1).max(120),
  /** The row of the headings, counted from 1. */
  headerRow: z.number().int().min(1).max(200),
  /** The sheet of a workbook; null: the first that is not hidden. */
  sheet: z.string().max(120).nullable(),
  encoding: TextEncoding.optional(),
  separator: CellSeparator.optional(),
  decimal: z.enum([',', '.']),
  /** Where each part of the account string stands; a part without a column is empty. */
  parts: z.partialRecord(z.enum(ACCOUNT_PARTS), column),
  amounts: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('amount'), amount: column, when: column }),
    z.object({ kind: z.literal('debitCredit'), debit: column, credit: column, when: column }),
    /** One column a month; the first is January unless named otherwise. */
    z.object({
      kind: z.literal('months'),
      columns: z.array(column).min(1).max(12),
      firstMonth: z.number().int().min(1).max(12),
    }),
  ]),
  /** True where the file prints incomes as positive and costs as negative. */
  turnSign: z.boolean(),
  text: column.nullable(),
  voucher: column.nullable(),
});
export type FigureLayout = z.infer<typeof FigureLayout>;

/** The headings that a layout needs, in the order they are named. */
export function neededColumns({ parts, amounts, text, voucher }: FigureLayout): string[] {
  const ofAmounts =
    amounts.kind === 'amount'
      ? [amounts.amount, amounts.when]
      : amounts.kind === 'debitCredit'
        ? [amounts.debit, amounts.credit, amounts.when]
        : amounts.columns;
  return [
    ...Object.values(parts),
    ...ofAmounts,
    ...(text === null ? [] : [text]),
    ...(voucher === null ? [] : [voucher]),
  ];
}

/** Headings are the same but for case, blanks and line breaks. */
export const headingKey = (heading: string): string =>
  heading.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** The first lines of a file, for a person who describes it. */
export const TablePreview = z.object({
  format: z.enum(['csv', 'xlsx']),
  /** How letters were read, and what stands between cells; null for a workbook. */
  encoding: z.string().nullable(),
  separator: CellSeparator.nullable(),
  sheets: z.array(z.string()),
  lines: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
});
export type TablePreview = z.infer<typeof TablePreview>;
