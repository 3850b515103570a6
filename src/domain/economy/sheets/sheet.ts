import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';

/** What a year's table is about. A municipality fills in those that it uses. */
export const SheetKind = z.enum(['resultUnits', 'investments', 'rentGrants', 'balance']);
export type SheetKind = z.infer<typeof SheetKind>;

const name = z.string().trim().min(1).max(200);
const note = z.string().trim().max(1000);
/** Kronor, at most öre. */
const amount = Decimal.regex(/^-?\d{1,15}(\.\d{1,2})?$/u);
const measure = Decimal.regex(/^\d{1,9}(\.\d{1,4})?$/u);
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(500);

/** A result unit's year; surplus is positive, whatever the printed table's signs are (EK-1 to EK-6). */
export const ResultUnitRow = z.object({
  name,
  /** The organisation that the unit is, by id; empty or left out where nobody has said. */
  organisation: z.string().max(100).optional(),
  grossBudget: amount,
  carriedIn: amount,
  result: amount,
  commitmentsMet: z.boolean(),
  /** What the board decided where a deficit was not covered: day and reference, and whether the unit goes on. */
  decision: note,
});
export type ResultUnitRow = z.infer<typeof ResultUnitRow>;

/** An object's year; the same name under the same kind in several years is one object. */
export const InvestmentRow = z.object({
  kind: name,
  object: name,
  project: note,
  budget: amount,
  adjustment: amount,
  outcome: amount,
  forecast: amount,
  /** Income from sales, positive. */
  sale: amount,
});
export type InvestmentRow = z.infer<typeof InvestmentRow>;

const RentBracketRow = z.object({ from: measure, percent: measure });
export const PremisesRow = z.object({ name, squareMetres: measure, rentPerSquareMetre: measure });
export type PremisesRow = z.infer<typeof PremisesRow>;

/** What is owned, and what pays for it; the sides are equal on every day (EK-64). */
export const BalanceRow = z.object({
  side: z.enum(['assets', 'liabilities']),
  group: name,
  name,
  opening: amount,
  /** On 31 August; null before it is known. */
  interim: amount.nullable(),
  /** On 31 December; null before it is known. */
  closing: amount.nullable(),
  note,
});
export type BalanceRow = z.infer<typeof BalanceRow>;

export const ResultUnitSheet = z.object({
  kind: z.literal('resultUnits'),
  caps: z.array(z.object({ yearPercent: measure, accumulatedPercent: measure })).length(1),
  rows: rows(ResultUnitRow),
});
export type ResultUnitSheet = z.infer<typeof ResultUnitSheet>;

export const InvestmentSheet = z.object({ kind: z.literal('investments'), rows: rows(InvestmentRow) });
export type InvestmentSheet = z.infer<typeof InvestmentSheet>;

export const RentSheet = z.object({
  kind: z.literal('rentGrants'),
  brackets: z.array(RentBracketRow).max(20),
  rows: rows(PremisesRow),
});
export type RentSheet = z.infer<typeof RentSheet>;

export const BalanceSheet = z.object({ kind: z.literal('balance'), rows: rows(BalanceRow) });
export type BalanceSheet = z.infer<typeof BalanceSheet>;

/** A year's table of an organisation, entered by whoever keeps its budget; every saved version is kept. */
export const Sheet = z.discriminatedUnion('kind', [ResultUnitSheet, InvestmentSheet, RentSheet, BalanceSheet]);
export type Sheet = z.infer<typeof Sheet>;

/** The caps that municipalities usually have; a setting of the year's sheet (EK-2, EK-3). */
const USUAL_CAPS = { yearPercent: '5', accumulatedPercent: '10' };

/** Sheets in which nothing is entered yet. */
const EMPTY: Readonly<Record<SheetKind, Sheet>> = {
  resultUnits: { kind: 'resultUnits', caps: [USUAL_CAPS], rows: [] },
  investments: { kind: 'investments', rows: [] },
  rentGrants: { kind: 'rentGrants', brackets: [], rows: [] },
  balance: { kind: 'balance', rows: [] },
};

export const emptySheet = (kind: SheetKind): Sheet => EMPTY[kind];
