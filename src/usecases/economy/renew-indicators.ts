import { inForceOn } from '#domain/changes/year-change.ts';
import { COMPUTED_CELLS } from '#domain/economy/computed-cells.ts';
import { computedCells, computedSource } from '#domain/economy/computed-indicator.ts';
import type { MeasureFacts } from '#domain/economy/computed-indicator.ts';
import { countingForecasts, rolledLines } from '#domain/economy/forecast-rollup.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { faultOf, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { EnteredCell } from '#domain/writing/enter-value.ts';
import { listChanges } from '#store/changes.ts';
import type { Db } from '#store/db.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import { listCountingLoads } from '#store/economy/month-outcome.ts';
import { findThroughMonths, listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listComputedRows, saveValues } from '#store/writing/draft-rows.ts';

import { placesAbove, placesBelow } from './economy-place.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';
import { LAST_MONTH } from './year-money.ts';
import { MAX_YEAR_CHANGES } from '#limits';

const AUGUST = 8;

/**
 * Works out anew the indicators of a draft that are measures of the economy; gives the names of those that changed (EK-96).
 * One that another organisation has taken over stays as it was left (AN-5).
 */
export async function renewIndicators(
  db: Db,
  register: Register,
  row: EditionRow,
  document: SteeringDocument,
  { at, today }: { readonly at: string; readonly today: string },
): Promise<{ readonly document: SteeringDocument; readonly changed: readonly string[] }> {
  const gone = await letGoIndicators(db, row, today);
  const computed = (await listComputedRows(db, row.id)).filter(({ definition }) => !gone.has(definition));
  if (computed.length === 0 || row.kind === 'VP') return { document, changed: [] };
  const { facts, files, month } = await loadMeasureFacts(db, register, row);
  const renewed = new Map<string, SteeringDocument['indicators'][number]>();
  for (const { id, measure } of computed) {
    const indicator = document.indicators.find((each) => each.id === id);
    if (indicator === undefined) continue;
    const values = computedCells(measure, row.kind, facts)
      .filter(({ cell, printed }) => indicator.cells[cell] !== printed)
      .map((value) => ({ ...value, numerator: null, denominator: null, replaced: indicator.cells[value.cell] }));
    if (values.length === 0) continue;
    const cells = { ...indicator.cells, ...Object.fromEntries(values.map(({ cell, printed }) => [cell, printed])) };
    const source = computedSource(measure, row.kind, { month: MONTH_NAMES[month - 1] ?? '', files });
    await saveValues(db, { edition: row.id, id }, cells, { values, source, measuredOn: null, person: null, at });
    renewed.set(id, { ...indicator, cells });
  }
  return {
    document: { ...document, indicators: document.indicators.map((each) => renewed.get(each.id) ?? each) },
    changed: [...renewed.values()].map(({ name }) => name),
  };
}

/** The definitions that an edition's organisation was responsible for during its year and no longer is. */
async function letGoIndicators(
  db: Db,
  { organisation, year }: Pick<EditionRow, 'organisation' | 'year'>,
  today: string,
): Promise<ReadonlySet<string>> {
  const changes = await listChanges(db, { year, organisation }, MAX_YEAR_CHANGES);
  const holder = new Map(
    inForceOn(changes, today).flatMap(({ subject, thing, successor }) =>
      subject === 'indicatorResponsible' && thing !== null ? [[thing, successor] as const] : [],
    ),
  );
  return new Set([...holder].flatMap(([thing, successor]) => (successor === organisation ? [] : [thing])));
}

/** The money of an edition's organisation and those below it, and which files the outcome came from. */
async function loadMeasureFacts(
  db: Db,
  register: Register,
  { organisation, year, kind }: Pick<EditionRow, 'organisation' | 'year' | 'kind'>,
): Promise<{ readonly facts: MeasureFacts; readonly files: readonly string[]; readonly month: number }> {
  const organisations = placesBelow(register, organisation, year);
  const above = placesAbove(register, organisation, year);
  const asked = { year, organisations, withStaff: true };
  const through = (await findThroughMonths(db, [year], [...organisations, ...above])).get(year) ?? null;
  const sums = await loadBudget(db, register, asked);
  const next = await loadBudget(db, register, { ...asked, year: year + 1 });
  const outcomes = await listYearOutcomes(db, { ...asked, years: [year] });
  const forecasts = await listForecasts(db, asked);
  const loads = await listCountingLoads(db, year, [...organisations, ...above]);
  const money = ownMoney(sums, outcomes, 12);
  const total = (amounts: readonly Decimal[]): Decimal => addDecimals('0.00', ...amounts);
  const at = (month: number) => countingForecasts(organisations, forecasts, month);
  const forecastAt = (month: number): Decimal | null => {
    const counting = at(month);
    return counting.every(({ forecast }) => forecast === null)
      ? null
      : total(rolledLines(money, counting).map(({ forecast }) => forecast));
  };
  return {
    month: LAST_MONTH[kind],
    files: loads.map(({ fileName }) => fileName),
    facts: {
      budget: total(money.map(({ budget }) => budget)),
      outcome: total(money.map(({ outcome }) => outcome)),
      isClosed: through === 12,
      forecast: forecastAt(LAST_MONTH[kind]),
      forecastT2: forecastAt(AUGUST),
      carriedIn: total(money.map(({ carried }) => carried)),
      carriedOut: total(ownMoney(next, [], 12).map(({ carried }) => carried)),
      expectedOut: total(
        at(LAST_MONTH[kind]).flatMap(({ forecast }) => (forecast === null ? [] : [forecast.transfer])),
      ),
    },
  };
}

/** Refuses to type over what is worked out from the economy. */
export async function notComputed(
  db: Db,
  edition: string,
  document: Pick<SteeringDocument, 'indicators'>,
  entered: readonly { readonly indicator: string; readonly cell: EnteredCell }[],
): Promise<Result<true, Failure>> {
  const computed = new Map((await listComputedRows(db, edition)).map(({ id, measure }) => [id, measure]));
  const faults = entered.flatMap(({ indicator, cell }) => {
    if (!computed.has(indicator) || !COMPUTED_CELLS.includes(cell)) return [];
    const name = document.indicators.find(({ id }) => id === indicator)?.name ?? '';
    const message = `”${name}” räknas ur ekonomin och skrivs inte in för hand.`;
    return [faultOf('value-computed', message, 'Rätta budget, utfall eller prognos om värdet är fel.', name)];
  });
  return faults.length === 0 ? ok(true) : invalid(...faults);
}
