import { isAsked } from '#domain/activities/activity-year.ts';
import type { ActivityYear } from '#domain/activities/activity-year.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import { lineAbove, nameOn } from '#domain/organisation/standing.ts';
import { listYearActivities } from '#store/activities/activities.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listEditionPlaces } from '#store/thread.ts';
import { MAX_YEAR_ACTIVITIES } from '#limits';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { ownPlaces } from '../organisations/own-places.ts';
import { inTreeOrder } from '../organisations/tree-order.ts';

type Asked = {
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  readonly below: boolean;
};

/** The activities of a year as the newest edition of each organisation has them: five queries however many there are. */
export function showActivityYear(app: App, who: SignedIn, asked: Asked): Promise<Result<ActivityYear, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ActivityYear, Failure>> => {
    const may = mayAtAll(who, 'edition.read');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const { organisations } = register;
    const drafts = readableDrafts(who, register);
    const places = await listEditionPlaces(db, drafts);
    const { today } = who.actor;
    const held = ownPlaces(who, register);
    const organisation =
      asked.organisation ??
      held.find((id) => places.some((place) => place.organisation === id)) ??
      places.at(-1)?.organisation ??
      held[0];
    if (organisation === undefined || !organisations.some(({ id }) => id === organisation)) {
      return notFound('Organisationen finns inte.');
    }
    const years = [...new Set(places.map((place) => place.year))].toSorted((one, other) => other - one);
    const newest = places.findLast((place) => place.organisation === organisation)?.year;
    const year = asked.year ?? newest ?? years[0] ?? Number(today.slice(0, 4));
    // Who belonged to whom in the middle of the year is not asked: everybody who ever lay below that year is shown.
    const days = [`${year}-01-01`, `${year}-12-31`];
    const below = organisations
      .filter(({ id }) => days.some((day) => lineAbove(organisations, id, day).some((one) => one.id === organisation)))
      .map(({ id }) => id);
    const chosen = asked.below ? [organisation, ...below] : [organisation];
    const rows = await listYearActivities(db, { organisations: chosen, year, drafts }, MAX_YEAR_ACTIVITIES + 1);
    const named = (id: string) => ({ id, name: nameOn(organisations, id, `${year}-12-31`) });
    const withEditions = new Set(places.map((place) => place.organisation));
    const present = inTreeOrder(organisationsOn(organisations, `${year}-12-31`));
    return ok({
      organisation: named(organisation),
      year,
      today,
      withBelow: asked.below,
      items: rows.slice(0, MAX_YEAR_ACTIVITIES).map(({ level, ...row }) => ({
        ...row,
        organisation: named(row.organisation),
        asked: isAsked(row.owner, level),
      })),
      leftOff: rows.length > MAX_YEAR_ACTIVITIES,
      choices: {
        organisations: present
          .filter(({ id }) => withEditions.has(id) || id === organisation)
          .map(({ id, name, depth }) => ({ id, name, depth })),
        years: years.includes(year) ? years : [year, ...years],
      },
    });
  });
}
