import { changedOnly, plannedEndAfter } from '#domain/activities/activity-state.ts';
import type { ActivityState, Participation, Progress } from '#domain/activities/activity-state.ts';
import { linkActivities } from '#domain/editions/lasting-things.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { DocumentActivity } from '#domain/steering/steering-document.ts';
import { ownerOfLevel } from '#domain/writing/own-level.ts';
import { orderWith } from '#domain/writing/place-thing.ts';
import { insertActivityChange } from '#store/activities/activities.ts';
import { findActivities, insertActivities } from '#store/editions/lasting.ts';
import { insertActivityRow, listActivityStates, saveActivity, saveOrder } from '#store/writing/draft-rows.ts';

import type { App, SignedIn } from '../app.ts';
import { familyOn } from '../editions/keep-document.ts';
import { changeDraft, seenRow } from './change-draft.ts';
import type { DraftAsked } from './change-draft.ts';

export type ActivityAsked = DraftAsked & {
  readonly activity: string;
  readonly version: number;
  /** What is left out stays as it stands. */
  readonly title?: string | undefined;
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
  readonly deviation?: boolean | undefined;
  readonly participation?: Participation | null | undefined;
  readonly progress?: Progress | null | undefined;
  readonly postponedReason?: string | null | undefined;
};

const UNSAID: ActivityState = { participation: null, progress: null, plannedEnd: null, postponedReason: null };

/** Changes an activity. A later end day postpones it: the day it was planned for is kept beside it. */
export function changeActivity(app: App, who: SignedIn, asked: ActivityAsked): Promise<Result<true, Failure>> {
  return changeDraft(
    app,
    who,
    asked,
    `activity ${asked.activity}`,
    async ({ db, document, audit, at }): Promise<Result<true, Failure>> => {
      const row = document.activities.find(({ id }) => id === asked.activity);
      if (row === undefined) return notFound('Aktiviteten finns inte i utkastet.');
      const wanted = { ...pick(row), ...said(asked) };
      const wrong = wrongDays(wanted);
      if (wrong !== null) return invalid(wrong);
      const place = { edition: asked.id, id: row.id };
      const seen = await seenRow(db, 'activity', place, asked.version, row);
      if (!seen.ok) return seen;
      const standing = (await listActivityStates(db, asked.id)).find(({ id }) => id === row.id) ?? UNSAID;
      const changed = { ...wanted, ...stateAfter(asked, standing, { before: row.end, after: wanted.end }) };
      await saveActivity(db, place, changed);
      const before = { ...pick(row), ...told(standing) };
      const difference = changedOnly(before, { ...pick(changed), ...told(changed) });
      if (difference !== null) await insertActivityChange(db, place, difference, { person: who.id, at });
      const { title, end } = changed;
      const isPostponed = row.end !== null && end !== null && end > row.end;
      const summary = isPostponed
        ? `${who.name} sköt upp ”${title}” till ${end}.`
        : `${who.name} ändrade aktiviteten ”${title}”.`;
      audit({ action: 'change-activity', kind: 'edition', thing: asked.id, summary, ...difference });
      return ok(true);
    },
  );
}

/** What somebody said of the row itself. */
const said = ({ title, start, end, deviation }: ActivityAsked): Partial<Row> => ({
  ...(title === undefined ? {} : { title }),
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  ...(deviation === undefined ? {} : { deviation }),
});

type Row = Pick<DocumentActivity, 'title' | 'start' | 'end' | 'deviation'>;
const pick = ({ title, start, end, deviation }: Row): Row => ({
  title,
  start,
  end,
  deviation,
});

const told = ({ participation, progress, postponedReason }: ActivityState) => ({
  participation,
  progress,
  postponedReason,
});

function stateAfter(
  asked: ActivityAsked,
  standing: ActivityState,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): ActivityState {
  const plannedEnd = plannedEndAfter({ before, plannedEnd: standing.plannedEnd, after });
  const reason = asked.postponedReason === undefined ? standing.postponedReason : asked.postponedReason;
  return {
    participation: asked.participation === undefined ? standing.participation : asked.participation,
    progress: asked.progress === undefined ? standing.progress : asked.progress,
    plannedEnd,
    // What was said of a postponement that is none any longer is in the history.
    postponedReason: plannedEnd === null || reason === '' ? null : reason,
  };
}

function wrongDays({ start, end }: Pick<Row, 'start' | 'end'>) {
  const impossible = [start, end].find((day) => day !== null && !isCalendarDay(day));
  if (impossible !== undefined) return faultOf('day', 'Datumet finns inte.', 'Skriv datumet som 2026-04-30.', 'Datum');
  if (start !== null && end !== null && end < start) {
    return faultOf('days', 'Slutdatumet ligger före startdatumet.', 'Ändra något av datumen.', 'Slutdatum');
  }
  return null;
}

export type NewActivityAsked = DraftAsked & Pick<Row, 'title' | 'start' | 'end'> & { readonly goal: string };

/** An own activity under a goal. Gives its id. */
export function addActivity(
  app: App,
  who: SignedIn,
  asked: NewActivityAsked,
): Promise<Result<{ activity: string }, Failure>> {
  return changeDraft(app, who, asked, `activity ${asked.title}`, async ({ db, document, readable, audit }) => {
    const { row, register } = readable;
    if (!document.goals.some(({ id }) => id === asked.goal)) return notFound('Målet finns inte i utkastet.');
    const wrong = wrongDays(asked);
    if (wrong !== null) return invalid(wrong);
    const family = familyOn(register.organisations, row.organisation, row.kind, row.year);
    if (family === undefined) throw new Error(`Organisation ${row.organisation} is not in the register`);
    const id = `a-${app.newId()}`;
    const order = orderWith(document, id, { kind: 'activity', goal: asked.goal });
    const { goal, title, start, end } = asked;
    const owner = ownerOfLevel(document.level);
    const placed = { id, position: order.indexOf(id) + 1, source: null, deviation: false, doubts: [] };
    const activity = { ...placed, goal, owner, ownerHeading: null, title, start, end };
    const line = [family.self.id, ...family.above.map((above) => above.id), ...family.below];
    const linked = linkActivities(
      { ...document, activities: [activity] },
      await findActivities(db, row.year, line),
      family,
      app.newId,
    );
    await insertActivities(
      db,
      linked.made.map((made) => ({ ...made, year: row.year })),
    );
    await insertActivityRow(db, asked.id, activity, linked.links[id] ?? '');
    await saveOrder(db, asked.id, order);
    audit({
      action: 'add-activity',
      kind: 'edition',
      thing: asked.id,
      summary: `${who.name} lade till aktiviteten ”${title}”.`,
    });
    return ok({ activity: id });
  });
}
