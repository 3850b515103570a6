import type { Decimal } from '../../kernel/decimal.ts';
import { addDecimals } from '../../kernel/decimal.ts';
import type { EditionKind } from '../../steering/steering-document.ts';
import type { AccountKind, EconomyArea } from '../economy-chart.ts';
import type { Cost } from '../goal-money/goal-cost.ts';
import type { BalanceSheet, InvestmentSheet, RentSheet, ResultUnitSheet } from '../sheets/sheet.ts';
import type { VolumeEntry } from '../../volumes/volume.ts';
import type { Measure as PlannedMeasure, MeasurePlanState } from '../measure-plan.ts';
import type { Measure } from './economy-table.ts';

/** Kronor of a measure, by the year's codes; cost positive, income negative. `kind` is null where only the area is known. */
export type FigureAmount = {
  readonly measure: Measure;
  readonly area: string;
  readonly kind: string | null;
  readonly amount: Decimal;
};

/** A saved sheet: which version of which year; `number` is 0 where its rows have all moved in from others' sheets. */
export type SheetFigures<S> = {
  readonly year: number;
  readonly number: number;
  readonly sheet: S;
  /** By row, in the order of the sheet: the other organisation's version that it stands in, null where it is its own. */
  readonly origins?: readonly ({ readonly organisation: string; readonly number: number } | null)[];
};

/** What is asked for during the year: more or less money, or costs and incomes that change by the same. */
export type RequestFigures = {
  readonly title: string;
  readonly area: string | null;
  readonly cost: Decimal;
  readonly income: Decimal;
};

/** A plan of measures as it stood at the edition's month; `state` says whether it is written and followed up. */
export type PlanFigures = {
  readonly id: string;
  readonly organisation: string;
  readonly state: MeasurePlanState;
  readonly measures: readonly PlannedMeasure[];
};

/** What the organisation's goals cost, and what of its money no goal has; nothing where no money is tied. */
export type GoalCosts = {
  readonly goals: readonly {
    readonly title: string;
    /** What it is made of, one tie a line in Swedish; empty where what it cost is not told. */
    readonly basis: readonly string[];
    readonly cost: Cost;
  }[];
  readonly untied: Cost;
};

/** A volume's months, January first; null where nothing is entered yet, without a value where there is no data ("i.u."). */
export type VolumeFigures = {
  readonly name: string;
  /** What is counted: "hushåll". */
  readonly unit: string;
  readonly decimals: number;
  /** What one costs a month, kronor; null where no cost is tied to it. */
  readonly cost: {
    readonly name: string;
    readonly perVolume: readonly (Decimal | null)[];
    readonly mean: Decimal | null;
  } | null;
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
  /** Net of everything, month by month, January first; null where nothing is known of the month. */
  readonly months: Readonly<Record<'budget' | 'outcome' | 'lastOutcome', readonly (Decimal | null)[]>>;
  /** The forecast that counted the month before; empty where there was none. */
  readonly forecastBefore: readonly FigureAmount[];
  readonly adjustments: readonly RequestFigures[];
  readonly turnover: readonly RequestFigures[];
  readonly volumes: readonly VolumeFigures[];
  readonly measurePlans: readonly PlanFigures[];
  readonly goalCosts: GoalCosts;
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
