import { unitFigures } from '#domain/economy/sheets/unit-figures.ts';
import type { UnitFigures } from '#domain/economy/sheets/unit-figures.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import { findThroughMonths, listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { placesAbove, placesBelow } from './economy-place.ts';
import { loadBudget } from './load-budget.ts';

/**
 * What budget and ledger say of the units of an organisation as it stood at the end of the year: a unit that has moved in
 * brings its own, also what it was booked and decided before, and one that has moved away has it elsewhere (EK-66).
 */
export async function loadUnitFigures(
  db: Db,
  register: Register,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<{ readonly units: UnitFigures[]; readonly through: number | null }> {
  const below = placesBelow(register, organisation, year);
  const above = placesAbove(register, organisation, year);
  const through = (await findThroughMonths(db, [year], [...below, ...above])).get(year) ?? null;
  const sight = { organisations: below, withStaff: true };
  const budget = await loadBudget(db, register, { year, ...sight });
  const outcome = await listYearOutcomes(db, { years: [year], ...sight });
  const { kinds } = await loadChart(db, year);
  const sides = new Map(kinds.map(({ code, side }) => [code, side]));
  const units = below.flatMap((id) => {
    const within = new Set(placesBelow(register, id, year));
    const own = <T extends { readonly organisation: string }>(rows: readonly T[]): T[] =>
      rows.filter((row) => within.has(row.organisation));
    const money = { budget: own(budget), outcome: own(outcome) };
    if (money.budget.length === 0) return [];
    const unit = { organisation: id, name: nameOn(register.organisations, id, editionDay('VB', year)) };
    return [unitFigures(unit, { ...money, sideOf: (kind) => sides.get(kind) ?? 'cost', through: through ?? 0 })];
  });
  return { units, through };
}
