import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { icalendar } from '#domain/rounds/icalendar.ts';
import { partState } from '#domain/rounds/part-status.ts';
import type { PartState } from '#domain/rounds/part-status.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listParts, listRounds } from '#store/rounds/rounds.ts';
import { listPartEditions } from '#store/rounds/status.ts';
import { MAX_ROUNDS_SHOWN } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { inOwnLine } from '../rounds/round-access.ts';
import { factsOf } from '../rounds/show-round.ts';

export type CalendarDayShown = {
  readonly round: string;
  readonly title: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly state: PartState;
};

/** Every deadline of the person's own line, by day; of open rounds and of those that are closed. */
export function showCalendar(
  app: App,
  who: SignedIn,
): Promise<Result<{ today: string; items: CalendarDayShown[] }, Failure>> {
  return readingAs(app, who, 'round.read', async ({ db }) => {
    const register = await loadRegister(db);
    const isOwnLine = inOwnLine(who, register);
    const items: CalendarDayShown[] = [];
    for (const round of await listRounds(db, MAX_ROUNDS_SHOWN)) {
      const editions = new Map((await listPartEditions(db, round.id)).map((one) => [one.organisation, one]));
      for (const part of (await listParts(db, round.id)).filter(({ organisation }) => isOwnLine(organisation))) {
        items.push({
          round: round.id,
          title: round.title,
          organisation: {
            id: part.organisation,
            name: nameOn(register.organisations, part.organisation, who.actor.today),
          },
          day: part.deadline,
          state: partState(factsOf(part, editions.get(part.organisation))),
        });
      }
    }
    return { today: who.actor.today, items: items.toSorted((one, other) => one.day.localeCompare(other.day)) };
  });
}

/** The same as a file that calendars read. */
export async function exportCalendar(
  app: App,
  who: SignedIn,
  baseUrl: string,
): Promise<Result<{ name: string; content: string }, Failure>> {
  const shown = await showCalendar(app, who);
  if (!shown.ok) return shown;
  const host = new URL(baseUrl).hostname;
  const entries = shown.value.items
    .filter(({ state }) => state !== 'excused')
    .map(({ round, title, organisation, day }) => ({
      id: `${round}-${organisation.id}@${host}`,
      day,
      title: `${title}: ${organisation.name}`,
      description: `${organisation.name} lämnar ${title}.`,
      url: new URL(`/rundor/${round}`, baseUrl).href,
    }));
  const content = icalendar(`${app.municipality.name}: plan och uppföljning`, entries, app.now().toISOString());
  return ok({ name: 'styrkedja.ics', content });
}
