import { allowedOf } from '#domain/access/can.ts';
import { shownDay } from '#domain/access/past-day.ts';
import type { ChangeListItem, ChangeSubjects } from '#domain/changes/change-views.ts';
import { changeState } from '#domain/changes/year-change.ts';
import type { YearChange } from '#domain/changes/year-change.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import { findLastDecided, listChanges as readChanges, listDefinitions } from '#store/changes.ts';
import type { ChangeRow } from '#store/changes.ts';
import type { Db } from '#store/db.ts';
import { loadDocuments } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_YEAR_CHANGES } from '#limits';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { standingDocument } from '../editions/standing-document.ts';
import { isUuid } from '../page-mark.ts';

type Asked = { readonly year: number; readonly organisation?: string | undefined };

/** Changes of a year with how far each has come and what the person may do with it. */
export function listChanges(
  app: App,
  who: SignedIn,
  { year, organisation }: Asked,
): Promise<Result<ChangeListItem[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ChangeListItem[], Failure>> => {
    const may = mayAtAll(who, 'change.read');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const place = organisation !== undefined && isUuid(organisation) ? organisation : null;
    const rows = await readChanges(db, { year, organisation: place }, MAX_YEAR_CHANGES);
    return ok(rows.map((row) => viewChange(who, register, row)));
  });
}

function viewChange(who: SignedIn, { organisations }: Register, row: ChangeRow): ChangeListItem {
  const thing = thingAt(organisations, row.organisation, who.actor.today);
  const day = shownDay(who.actor);
  return {
    ...named(row, organisations, day),
    state: changeState(row, day),
    allowed: row.decision === null ? allowedOf(who.actor, ['change.advise', 'change.decide'], thing) : [],
  };
}

const named = (row: ChangeRow, organisations: Register['organisations'], day: string): YearChange => ({
  ...row,
  organisation: { id: row.organisation, name: nameOn(organisations, row.organisation, day) },
});

/** Approved changes of an organisation and year, what it took over among them, for the appendix of its reports. */
export async function loadApproved(
  db: Db,
  { organisation, year }: { readonly organisation: string; readonly year: number },
  { organisations }: Register,
  day: string,
): Promise<YearChange[]> {
  const rows = await readChanges(db, { year, organisation }, MAX_YEAR_CHANGES);
  return rows.filter(({ decision }) => decision?.kind === 'approved').map((row) => named(row, organisations, day));
}

/** What can be changed: goals, indicators with their targets and activities with their last days, as decided last. */
export function listSubjects(
  app: App,
  who: SignedIn,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<Result<ChangeSubjects, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ChangeSubjects, Failure>> => {
    const may = mayAtAll(who, 'change.read');
    if (!may.ok) return may;
    const decided = isUuid(organisation) ? await findLastDecided(db, organisation, year) : undefined;
    if (decided === undefined) return notFound('Det finns ingen beslutad plan eller rapport för året att ändra i.');
    const { document, definitions } = await standingDocument(db, decided);
    const loaded = (await loadDocuments(db, [decided.id])).get(decided.id);
    const told = new Map(
      (await listDefinitions(db, Object.values(definitions))).map((one) => [one.id, one.definition]),
    );
    const lasting = new Map(loaded?.activities.map(({ thing, lasting: id }) => [thing.id, id]));
    const lastingGoals = new Map(loaded?.goals.map(({ thing, lasting: id }) => [thing.id, id]));
    return ok({
      edition: { id: decided.id, title: decided.title },
      indicators: document.indicators.map(({ id, name, cells: { target, councilTarget } }) => ({
        thing: definitions[id] ?? id,
        name,
        target,
        councilTarget,
        definition: told.get(definitions[id] ?? '') ?? null,
      })),
      activities: document.activities.map(({ id, title, end }) => ({ thing: lasting.get(id) ?? id, name: title, end })),
      goals: document.goals.map(({ id, number, title }) => ({
        thing: lastingGoals.get(id) ?? id,
        name: number === null ? title : `${number} ${title}`,
      })),
    });
  });
}
