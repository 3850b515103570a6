import type { Decimal } from '../../kernel/decimal.ts';
import { addDecimals } from '../../kernel/decimal.ts';
import type { EditionKind } from '../../steering/steering-document.ts';
import type { AccountKind, EconomyArea } from '../economy-chart.ts';
import type { BalanceSheet, InvestmentSheet, RentSheet, ResultUnitSheet } from '../sheets/sheet.ts';
import type { VolumeEntry } from '../../volumes/volume.ts';
import type { Measure } from './economy-table.ts';

/** Kronor of a measure, by the year's codes; cost positive, income negative. `kind` is null where only the area is known. */
export type FigureAmount = {
  readonly measure: Measure;
  readonly area: string;
  readonly kind: string | null;
  readonly amount: Decimal;
};

/** A saved sheet: which version of which year. */
export type SheetFigures<S> = { readonly year: number; readonly number: number; readonly sheet: S };

/** What is asked for during the year: more or less money, or costs and incomes that change by the same. */
export type RequestFigures = {
  readonly title: string;
  readonly area: string | null;
  readonly cost: Decimal;
  readonly income: Decimal;
};

/** A volume's months, January first; null where nothing is entered yet, without a value where there is no data ("i.u."). */
export type VolumeFigures = {
  readonly name: string;
  readonly decimals: number;
  readonly rows: readonly { readonly label: string; readonly months: readonly (VolumeEntry | null)[] }[];
};

/** Everything that the economic tables of an organisation's edition are made of. */
export type EconomyFigures = {
  readonly year: number;
  readonly kind: EditionKind;
  /** The last month that the outcome covers; null where nothing is loaded. */
  readonly through: number | null;
  readonly areas: readonly EconomyArea[];
  readonly kinds: readonly AccountKind[];
  readonly amounts: readonly FigureAmount[];
  /** The forecast that counted the month before; empty where there was none. */
  readonly forecastBefore: readonly FigureAmount[];
  readonly adjustments: readonly RequestFigures[];
  readonly turnover: readonly RequestFigures[];
  readonly volumes: readonly VolumeFigures[];
  readonly resultUnits: SheetFigures<ResultUnitSheet> | null;
  readonly investments: SheetFigures<InvestmentSheet> | null;
  readonly lastInvestments: SheetFigures<InvestmentSheet> | null;
  readonly rentGrants: SheetFigures<RentSheet> | null;
  readonly balance: SheetFigures<BalanceSheet> | null;
};

/** What the deviation is counted against: the forecast of the year, and its outcome when it has ended. */
export const resultMeasure = (kind: EditionKind): Measure => (kind === 'VB' ? 'outcome' : 'forecast');

/** The sum of a measure where a row of it is wanted; null where nothing at all is known of the measure. */
export function sumOf(
  { amounts }: Pick<EconomyFigures, 'amounts'>,
  measure: Measure,
  isIn: (amount: FigureAmount) => boolean = () => true,
): Decimal | null {
  const known = amounts.filter((each) => each.measure === measure);
  if (known.length === 0) return null;
  return addDecimals('0', ...known.filter(isIn).map(({ amount }) => amount));
}
