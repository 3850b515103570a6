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
): { readonly ar?: number; readonly organisation?: string; readonly manad?: number } => {
  const month = Number(raw['manad']);
  return present({
    ar: yearIn(raw['ar']),
    organisation: textIn(raw['organisation']),
    manad: Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined,
  });
};
/** The cell whose trail is shown; the first amount where none is chosen. */
export const parseTableTrailSearch = (
  raw: Record<string, unknown>,
): { readonly rad?: number; readonly kolumn?: number } =>
  present({ rad: indexIn(raw['rad']), kolumn: indexIn(raw['kolumn']) });

const indexIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
