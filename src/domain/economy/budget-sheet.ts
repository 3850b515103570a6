import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, subtractDecimals } from '../kernel/decimal.ts';
import type { BudgetActKind, BudgetState } from './budget-act.ts';
import { isPending } from './budget-act.ts';
import { yearOf } from './decide-budget.ts';

/** What the acts of one kind and state, or the loads, give an organisation under an area and a kind. */
export type BudgetSum = {
  readonly organisation: string;
  readonly source: BudgetActKind | 'loaded';
  readonly state: BudgetState;
  readonly area: string;
  readonly kind: string;
  /** January first; cost positive. */
  readonly months: readonly Decimal[];
};

/** The budget of an area and a kind. */
export type BudgetRow = {
  readonly area: string;
  readonly kind: string;
  /** The budget by month: decided, with what has been granted. */
  readonly months: readonly Decimal[];
  readonly decided: Decimal;
  /** Granted adjustments. */
  readonly granted: Decimal;
  /** Granted changes of the turnover. */
  readonly turnover: Decimal;
  /** decided + granted + turnover: the budget as it stands. */
  readonly total: Decimal;
  /** Asked for and not answered yet. */
  readonly pending: Decimal;
  /** Results of earlier years, carried in; outside the budget (EK-25). */
  readonly carried: Decimal;
};

const ZERO: Decimal = '0.00';
const months = (sums: readonly BudgetSum[]): Decimal[] =>
  Array.from({ length: 12 }, (_, month) => addDecimals(ZERO, ...sums.map((sum) => sum.months[month] ?? ZERO)));

/** The budget by area and kind, whatever organisations the sums are of. */
export function budgetSheet(sums: readonly BudgetSum[]): BudgetRow[] {
  const groups = Map.groupBy(sums, ({ area, kind }) => `${area}\n${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const sumOf = (test: (sum: BudgetSum) => boolean): Decimal =>
      addDecimals(ZERO, ...group.filter(test).map((sum) => yearOf(sum.months)));
    const standing = group.filter(({ source, state }) => source !== 'carried' && state === 'granted');
    return [
      {
        area: first.area,
        kind: first.kind,
        months: months(standing),
        decided: sumOf(({ source, state }) => state === 'granted' && (source === 'decided' || source === 'loaded')),
        granted: sumOf(({ source, state }) => state === 'granted' && source === 'adjustment'),
        turnover: sumOf(({ source, state }) => state === 'granted' && source === 'turnover'),
        total: yearOf(months(standing)),
        pending: sumOf(({ state }) => isPending(state)),
        carried: sumOf(({ source, state }) => state === 'granted' && source === 'carried'),
      },
    ];
  });
}

/** Gross and net: incomes are what stands on income kinds, whatever their sign in a month. */
export function grossAndNet(
  rows: readonly { readonly kind: string; readonly total: Decimal }[],
  sideOf: (kind: string) => 'income' | 'cost',
): { readonly cost: Decimal; readonly income: Decimal; readonly net: Decimal } {
  const net = addDecimals(ZERO, ...rows.map(({ total }) => total));
  const income = addDecimals(ZERO, ...rows.filter(({ kind }) => sideOf(kind) === 'income').map(({ total }) => total));
  return { cost: subtractDecimals(net, income), income, net };
}
