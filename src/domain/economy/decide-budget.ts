import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, compareDecimals, formatDecimal, subtractDecimals } from '../kernel/decimal.ts';
import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import type { BudgetActKind, BudgetLine } from './budget-act.ts';

export const yearOf = (months: readonly Decimal[]): Decimal => addDecimals('0.00', ...months);

const addMonths = (one: readonly Decimal[], other: readonly Decimal[]): Decimal[] =>
  one.map((amount, index) => addDecimals(amount, other[index] ?? '0'));

const placeOf = ({ organisation, area, kind }: Pick<BudgetLine, 'organisation' | 'area' | 'kind'>): string =>
  `${organisation}\n${area}\n${kind}`;

const isNothing = (months: readonly Decimal[]): boolean => months.every((amount) => compareDecimals(amount, '0') === 0);

/** One line a place: several of the same are added up, and those of nothing at all are left out. */
export function mergeLines(lines: readonly BudgetLine[]): BudgetLine[] {
  const merged = new Map<string, BudgetLine>();
  for (const line of lines) {
    const key = placeOf(line);
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined
        ? { ...line, months: line.months.map((amount) => addDecimals(amount, '0.00')) }
        : { ...line, profile: 'own', months: addMonths(before.months, line.months) },
    );
  }
  return [...merged.values()].filter(({ months }) => !isNothing(months));
}

/**
 * What must be added to the present lines for each wanted one to stand (EK-22). A place that is not among the wanted
 * ones keeps what it has: whoever may not see staff costs changes the others without touching them.
 */
export function budgetDifference(present: readonly BudgetLine[], wanted: readonly BudgetLine[]): BudgetLine[] {
  const now = new Map(mergeLines(present).map((line) => [placeOf(line), line.months]));
  return mergeLines(
    mergeWanted(wanted).map((line) => {
      const months = now.get(placeOf(line));
      return months === undefined
        ? line
        : { ...line, months: line.months.map((amount, index) => subtractDecimals(amount, months[index] ?? '0')) };
    }),
  );
}

/** As `mergeLines`, but a line of nothing stays: it says that nothing is to be left. */
function mergeWanted(lines: readonly BudgetLine[]): BudgetLine[] {
  const kept = new Map(mergeLines(lines).map((line) => [placeOf(line), line]));
  for (const line of lines)
    if (!kept.has(placeOf(line))) kept.set(placeOf(line), { ...line, months: line.months.map(() => '0.00') });
  return [...kept.values()];
}

type KnownPlaces = {
  readonly organisations: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
};

/** Everything that keeps lines from being an act of their kind, all at once. */
export function budgetFaults(kind: BudgetActKind, lines: readonly BudgetLine[], known: KnownPlaces): Fault[] {
  const unknown = lines.flatMap((line, index) => {
    const row = index + 1;
    const gone = [
      ...(known.organisations.has(line.organisation) ? [] : ['organisationen']),
      ...(known.areas.has(line.area) ? [] : [`verksamhetsområdet ”${line.area}”`]),
      ...(known.kinds.has(line.kind) ? [] : [`kontoslaget ”${line.kind}”`]),
    ];
    return gone.map((what) =>
      faultOf('budget-place', `Rad ${row}: ${what} finns inte här det året.`, 'Välj ett värde ur listan.', 'Rader'),
    );
  });
  if (unknown.length > 0) return unknown;
  const merged = mergeLines(lines);
  if (merged.length === 0) {
    return [faultOf('budget-empty', 'Inget belopp är ändrat.', 'Skriv minst ett belopp.', 'Belopp')];
  }
  const net = addDecimals('0.00', ...merged.map(({ months }) => yearOf(months)));
  if (kind === 'turnover' && compareDecimals(net, '0') !== 0) {
    const message = `En omslutningsförändring ska gå jämnt upp, men kostnader och intäkter skiljer ${formatDecimal(net)} kr.`;
    return [faultOf('budget-turnover', message, 'Ändra intäkter (minus) och kostnader lika mycket.', 'Belopp')];
  }
  return [];
}
