import { measurePlanState } from '#domain/economy/measure-plan.ts';
import type { PlanFigures } from '#domain/economy/report-tables/economy-figures.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { listMeasurePlans } from '#store/economy/measures.ts';
import type { Register } from '#store/organisations/organisations.ts';

/** Plans of measures as they stood at an edition's month: the last version written with a forecast no later than it. */
export async function reportPlans(
  db: Db,
  { organisations }: Register,
  asked: { readonly organisations: readonly string[]; readonly year: number; readonly month: number },
): Promise<PlanFigures[]> {
  const { year, month } = asked;
  const plans = await listMeasurePlans(db, { year, organisations: asked.organisations });
  const day = editionDay('VB', year);
  return plans.flatMap((plan): PlanFigures[] => {
    const version = plan.versions.find((each) => each.month <= month);
    // Closed without ever having been written: there is nothing to tell.
    if (plan.closed !== null && version === undefined) return [];
    const forecastMonth = Math.min(month, plan.forecastMonth);
    const facts = { ...plan, writtenMonth: version?.month ?? null, forecastMonth };
    return [
      {
        id: plan.id,
        organisation: nameOn(organisations, plan.organisation, day),
        // Whether it is late is told in the own list; a report only needs to know that it is not there.
        state: measurePlanState(facts, plan.deadline),
        measures: version?.measures ?? [],
      },
    ];
  });
}
