import { randomBytes } from 'node:crypto';

import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  findCalendarAddress,
  findCalendarReader,
  removeCalendarAddress,
  saveCalendarAddress,
} from '#store/people/calendar-addresses.ts';

import { actingAs, mayAtAll, readingAs, todayOf, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { hashToken } from '../session/authenticate.ts';
import { exportCalendar } from './show-calendar.ts';

/** Where calendars fetch the days, without signing in. */
export const calendarPath = (token: string): string => `/kalender/${token}.ics`;

export type CalendarAddress = {
  /** Since when an address holds; null where there is none. */
  readonly since: string | null;
  /** Given once, when it is made: what is kept cannot give it again. */
  readonly address: string | null;
};

/** Whether the person has an address that calendars follow. */
export function showCalendarAddress(app: App, who: SignedIn): Promise<Result<CalendarAddress, Failure>> {
  return readingAs(app, who, 'round.read', async ({ db }) => ({
    since: (await findCalendarAddress(db, who.id))?.at ?? null,
    address: null,
  }));
}

/** Makes a new secret address, which ends the old one, or takes it away. */
export async function setCalendarAddress(
  app: App,
  who: SignedIn,
  { requestId, on }: { readonly requestId: string; readonly on: boolean },
): Promise<Result<CalendarAddress, Failure>> {
  const may = mayAtAll(who, 'round.read');
  if (!may.ok) return may;
  const token = randomBytes(32).toString('base64url');
  const options = { requestId, fingerprint: `calendar-address ${String(on)}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    if (on) await saveCalendarAddress(db, who.id, hashToken(token), app.now().toISOString());
    else if (!(await removeCalendarAddress(db, who.id))) return notFound('Det finns ingen adress att dra in.');
    const did = on ? 'gjorde en hemlig adress till sin kalender; en tidigare gäller inte längre' : 'drog in adressen';
    audit({
      action: on ? 'create' : 'revoke',
      kind: 'calendar-address',
      thing: who.id,
      summary: `${who.name} ${did}${on ? '' : ' till sin kalender'}.`,
    });
    return ok(true);
  });
  if (!done.ok) return done;
  return readingAs(app, who, 'round.read', async ({ db }) => {
    const kept = await findCalendarAddress(db, who.id);
    const isNew = kept?.tokenHash === hashToken(token);
    return {
      since: kept?.at ?? null,
      address: isNew ? new URL(calendarPath(token), app.baseUrl).href : null,
    };
  });
}

/** The days behind an address, with the roles that its person holds today. */
export async function fetchCalendar(app: App, token: string): Promise<Result<{ content: string }, Failure>> {
  const reader = await actingAs(app, 'calendar', ({ db }) => findCalendarReader(db, hashToken(token)));
  if (reader === undefined) return notFound('Adressen gäller inte. Gör en ny under Årets dagar.');
  const { id, name, email, roles } = reader;
  const who = { id, name, email, session: '', actor: { person: id, roles, today: todayOf(app) } };
  return exportCalendar(app, who, app.baseUrl);
}
