import { outcomeDetails } from '#domain/economy/outcome-detail.ts';
import type { OutcomeDetail } from '#domain/economy/outcome-detail.ts';
import { SheetKind } from '#domain/economy/sheets/sheet.ts';

import { oneIn, present, textIn, yearIn } from '../shell/search-values.ts';

export type EconomySearch = {
  readonly ar?: number;
  readonly organisation?: string;
  readonly visa?: OutcomeDetail;
  /** Kronor; thousands where it is left out. */
  readonly enhet?: 'kr';
};

export const parseEconomySearch = (raw: Record<string, unknown>): EconomySearch =>
  present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    visa: oneIn(outcomeDetails, raw['visa']),
    enhet: oneIn(['kr' as const], raw['enhet']),
  });

/** The amount whose rows are shown: of an area, a kind (several with commas between) or a side, of one month (`manad`) or of all through `till`. */
export type RowsSearch = {
  readonly ar?: number;
  readonly organisation?: string;
  readonly omrade?: string;
  readonly slag?: string;
  readonly projekt?: string;
  /** Per cent of the rows that the amount is, where it is not all of them. */
  readonly andel?: string;
  readonly sida?: 'income' | 'cost';
  readonly manad?: number;
  readonly till?: number;
};

const monthIn = (value: unknown): number | undefined => {
  const month = Number(value);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined;
};

export const parseRowsSearch = (raw: Record<string, unknown>): RowsSearch =>
  present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    omrade: textIn(raw['omrade']),
    slag: textIn(raw['slag']),
    projekt: textIn(raw['projekt']),
    andel: textIn(raw['andel']),
    sida: oneIn(['income' as const, 'cost' as const], raw['sida']),
    manad: monthIn(raw['manad']),
    till: monthIn(raw['till']),
  });

export const parseYearSearch = (raw: Record<string, unknown>): { readonly ar?: number } =>
  present({ ar: yearIn(raw['ar']) });

export type SheetSearch = Pick<EconomySearch, 'ar' | 'organisation' | 'enhet'> & { readonly tabell?: SheetKind };

export const parseSheetSearch = (raw: Record<string, unknown>): SheetSearch =>
  present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    enhet: oneIn(['kr' as const], raw['enhet']),
    tabell: oneIn(SheetKind.options, raw['tabell']),
  });

export const parseForecastSearch = (
  raw: Record<string, unknown>,
): { readonly ar?: number; readonly organisation?: string; readonly manad?: number } =>
  present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    manad: monthIn(raw['manad']),
  });

/** The cell whose trail is shown; the first amount where none is chosen. */
export const parseTableTrailSearch = (
  raw: Record<string, unknown>,
): { readonly rad?: number; readonly kolumn?: number } =>
  present({ rad: indexIn(raw['rad']), kolumn: indexIn(raw['kolumn']) });

const indexIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
