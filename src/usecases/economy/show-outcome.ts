import { can } from '#domain/access/can.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import { listCountingLoads, sumOutcome } from '#store/economy/month-outcome.ts';
import type { MonthSum } from '#store/economy/month-outcome.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { placesAbove, placesBelow } from './economy-place.ts';
import { loadStaffSight } from './staff-sight.ts';

const missing = notFound('Organisationen finns inte, eller så får du inte se dess ekonomi.');

/** What has been booked in a year on an organisation and those below it. */
export function showOutcome(
  app: App,
  who: SignedIn,
  { year, organisation }: { readonly year: number; readonly organisation: string },
): Promise<Result<OutcomeView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<OutcomeView, Failure>> => {
    const register = await loadRegister(db);
    const { organisations } = register;
    const thing = thingAt(organisations, organisation, who.actor.today);
    if (!organisations.some(({ id }) => id === organisation) || !can(who.actor, 'economy.read', thing)) return missing;
    const day = editionDay('VB', year);
    const below = placesBelow(register, organisation, year);
    const withStaff = can(who.actor, 'economy.readStaff', thing);
    const sight = await loadStaffSight(db, { register, withStaff }, [year]);
    const sums = await sumOutcome(db, { year, organisations: below, ...sight });
    // A file is somebody's: of those above it may hold these figures, of those beside it never does.
    const loads = await listCountingLoads(db, year, [...below, ...placesAbove(register, organisation, year)]);
    const counted = new Set(
      loads.flatMap(({ fromMonth, toMonth }) =>
        Array.from({ length: toMonth - fromMonth + 1 }, (_, index) => fromMonth + index),
      ),
    );
    return ok({
      year,
      organisation,
      organisationName: nameOn(organisations, organisation, day),
      throughMonth: counted.size === 0 ? null : Math.max(...counted),
      rows: rowsOf(sums, counted),
      staffHidden: !withStaff,
      loads,
      allowed: can(who.actor, 'economy.seeLoads', thing) ? ['seeRows'] : [],
    });
  });
}

function rowsOf(sums: readonly MonthSum[], counted: ReadonlySet<number>): OutcomeView['rows'] {
  const groups = Map.groupBy(sums, ({ area, kind }) => `${area}\n${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = index + 1;
      return counted.has(month) ? (group.find((sum) => sum.month === month)?.amount ?? '0.00') : null;
    });
    return [{ area: first.area, kind: first.kind, months, total: addDecimals(...group.map(({ amount }) => amount)) }];
  });
}
