import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';
import type { TablePicture } from '../../steering/steering-document.ts';
import { SheetKind } from '../sheets/sheet.ts';

/** The economic tables of a report (domain.md section 7). */
export const EconomyTableKind = z.enum([
  'driftTotal',
  'areas',
  'kinds',
  'resultUnits',
  'investments',
  'adjustments',
  'turnover',
  'rentGrants',
  'volumes',
  'balance',
  'deviations',
  'months',
  'volumeCost',
  'measures',
  'goals',
]);
export type EconomyTableKind = z.infer<typeof EconomyTableKind>;

export const EconomyUnit = z.enum(['mnkr', 'tkr']);
export type EconomyUnit = z.infer<typeof EconomyUnit>;

/**
 * adding: rows are rounded so that they add up to the rounded total. rows: the total is the sum of the rounded rows.
 * plain: every amount by itself, and the table says so (EK-70).
 */
export const EconomyRounding = z.enum(['adding', 'rows', 'plain']);
export type EconomyRounding = z.infer<typeof EconomyRounding>;

/** How a table is printed; a setting of each table (EK-8, EK-71). */
export const TableStyle = z.object({
  unit: EconomyUnit,
  rounding: EconomyRounding,
  /** ledger: incomes are negative, and so is a result unit's surplus before it is carried on. positive: neither is. */
  signs: z.enum(['ledger', 'positive']),
});
export type TableStyle = z.infer<typeof TableStyle>;

/** A table as somebody places it in a report. */
export const EconomyTableSpec = TableStyle.extend({
  table: EconomyTableKind,
  /** Which volume a chart of one is about, by its name; the first that has a cost where it is left out. */
  volume: z.string().trim().min(1).max(160).optional(),
});
export type EconomyTableSpec = z.infer<typeof EconomyTableSpec>;

export const Measure = z.enum(['budget', 'adjustment', 'forecast', 'outcome', 'lastOutcome']);
export type Measure = z.infer<typeof Measure>;

/** What a printed amount is made of, so that it leads back to who entered it or to its file (EK-74). */
export const CellSource = z.discriminatedUnion('of', [
  /** Amounts of an area, a side or a kind; null for all of them. */
  z.object({
    of: z.literal('figure'),
    measure: Measure,
    area: z.string().nullable(),
    side: z.enum(['income', 'cost']).nullable(),
    kind: z.string().nullable(),
    /** Of one month; left out where it is the year's, or so far. */
    month: z.number().int().optional(),
  }),
  /** A column of a sheet's version; `row` is null for all its rows. */
  z.object({
    of: z.literal('sheet'),
    sheet: SheetKind,
    year: z.number().int(),
    number: z.number().int(),
    row: z.string().nullable(),
    column: z.string(),
    /** Whose sheet, where the row has moved in from another organisation's; left out where it is the edition's own. */
    organisation: z.string().optional(),
  }),
  /** An adjustment or a change of turnover, by its title; null for all of them. */
  z.object({ of: z.literal('request'), title: z.string().nullable() }),
  z.object({ of: z.literal('volume'), name: z.string(), split: z.string(), month: z.number().int().nullable() }),
  /** A measure of an organisation's plan; null for all of them. */
  z.object({ of: z.literal('measure'), plan: z.string().nullable() }),
  /** Reckoned from other cells or amounts; the words say how, in Swedish. */
  z.object({ of: z.literal('rule'), rule: z.string() }),
]);
export type CellSource = z.infer<typeof CellSource>;

export const EconomyCell = z.object({
  text: z.string(),
  /** The exact amount in kronor; null where the cell is words, or nothing is known. */
  exact: Decimal.nullable(),
  from: CellSource.nullable(),
});
export type EconomyCell = z.infer<typeof EconomyCell>;

export type EconomyRow = { readonly cells: readonly EconomyCell[] };

/** A computed table: printed words with what is behind each of them. */
export type EconomyTable = {
  readonly title: string;
  readonly unit: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly EconomyRow[];
  /** What it is drawn as besides. */
  readonly picture?: TablePicture;
  /** What the table lacks, one plain Swedish sentence each: a report with such a table is not ready (EK-75). */
  readonly missing: readonly string[];
};

export const words = (text: string): EconomyCell => ({ text, exact: null, from: null });

/** What the heading says of a table whose amounts need not add up. */
export const titleWith = (title: string, { rounding }: TableStyle): string =>
  rounding === 'plain' ? `${title} (beloppen är avrundade var för sig)` : title;
