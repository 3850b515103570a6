import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import type { Organisation } from '#domain/organisation/organisation.ts';
import { lineAbove, nameOn } from '#domain/organisation/standing.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lowestLevels } from '#domain/steering/model-presets.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';
import type { GoalLevel } from '#domain/steering/steering-document.ts';
import { buildThread } from '#domain/thread/build-thread.ts';
import type { ThreadSource } from '#domain/thread/build-thread.ts';
import type { ThreadView } from '#domain/thread/thread-view.ts';
import type { Db } from '#store/db.ts';
import {
  asDocument,
  grouped,
  loadActivities,
  loadCorrections,
  loadGoals,
  loadIndicators,
} from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findModel } from '#store/steering-models.ts';
import {
  countFindings,
  findDirections,
  findGoalOwners,
  findTextPlaces,
  findThreadEditions,
  listEditionPlaces,
} from '#store/thread.ts';
import type { EditionPlace, ThreadEdition } from '#store/thread.ts';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { ownPlaces } from '../organisations/own-places.ts';
import { inTreeOrder } from '../organisations/tree-order.ts';

export type ShowThreadInput = {
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: EditionKind | undefined;
};

/** The golden thread of an organisation and year: a fixed number of queries however many documents it joins. */
export function showThread(app: App, who: SignedIn, input: ShowThreadInput): Promise<Result<ThreadView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ThreadView, Failure>> => {
    const may = mayAtAll(who, 'edition.read');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const { organisations } = register;
    const drafts = readableDrafts(who, register);
    const places = await listEditionPlaces(db, drafts);
    const chosen = choose(input, places, who, register);
    if (chosen === null) return notFound('Organisationen finns inte.');
    const { organisation, year, kind } = chosen;
    const day = editionDay(kind, year);
    const present = inTreeOrder(organisationsOn(organisations, day));
    const above = lineAbove(organisations, organisation, day).map(({ id }) => id);
    const below = present.filter(({ id }) =>
      lineAbove(organisations, id, day).some((ancestor) => ancestor.id === organisation),
    );
    const order = [organisation, ...below.map(({ id }) => id)];
    const editions = await findThreadEditions(db, { organisations: [...order, ...above], year, kind, drafts });
    const named = (id: string) => ({ id, name: nameOn(organisations, id, day) });
    const sources = await loadSources(db, editions, named);
    const ids = editions.map(({ id }) => id);
    const model = await findModel(db, year);
    const goals = buildThread({
      year,
      kind,
      own: inOrder(order, sources),
      above: inOrder(above, sources),
      owners: new Map((await findGoalOwners(db, ids)).map((goal) => [goal.id, named(goal.organisation)])),
      directions: new Map((await findDirections(db, ids)).map(({ id, direction }) => [id, direction])),
      lowest: model === null ? LOWEST : lowestLevels(model),
      top:
        model === null
          ? ['focusArea']
          : model.levels.filter(({ parents }) => parents.length === 0).map(({ level }) => level),
    });
    return ok({
      organisation: named(organisation),
      year,
      kind,
      editions: editions.map(({ id, number, state, ...edition }) => ({
        id,
        organisation: named(edition.organisation),
        kind,
        year,
        number,
        state,
      })),
      missing: missingOf(below, editions),
      goals,
      choices: choicesOf(places, withChosen(present, organisations, named(organisation))),
    });
  });
}

/** Levels where units work, for a year that has no model. */
const LOWEST: readonly GoalLevel[] = ['departmentGoal', 'unitGoal', 'commitment'];

type Chosen = { readonly organisation: string; readonly year: number; readonly kind: EditionKind };

/** What was asked for; where something was left out, the person's own place, the newest year and the latest kind. */
function choose(
  asked: ShowThreadInput,
  places: readonly EditionPlace[],
  who: SignedIn,
  register: Register,
): Chosen | null {
  const known = (id: string): boolean => register.organisations.some((organisation) => organisation.id === id);
  const held = ownPlaces(who, register);
  const organisation =
    asked.organisation ??
    held.find((id) => places.some((place) => place.organisation === id)) ??
    places.at(-1)?.organisation ??
    held[0];
  if (organisation === undefined || !known(organisation)) return null;
  const own = places.filter((place) => place.organisation === organisation);
  const year = asked.year ?? own.at(-1)?.year ?? places.at(-1)?.year ?? Number(who.actor.today.slice(0, 4));
  const kinds = own.filter((place) => place.year === year).map(({ kind }) => kind);
  const kind = asked.kind ?? EditionKind.options.findLast((option) => kinds.includes(option)) ?? 'VP';
  return { organisation, year, kind };
}

const inOrder = (order: readonly string[], sources: readonly ThreadSource[]): ThreadSource[] =>
  order.flatMap((id) => sources.filter(({ organisation }) => organisation.id === id));

/** Boards and units answer for a document of their own; departments and administrations may. */
const missingOf = (
  below: readonly OrganisationOnDay[],
  editions: readonly ThreadEdition[],
): { id: string; name: string }[] =>
  below
    .filter(({ kind }) => kind === 'board' || kind === 'unit')
    .filter(({ id }) => !editions.some(({ organisation }) => organisation === id))
    .map(({ id, name }) => ({ id, name }));

/** The chosen one stands in the list even where it was not in the tree on that day: a document can be older than its place. */
function withChosen(
  present: readonly (OrganisationOnDay & { readonly depth: number })[],
  organisations: readonly Organisation[],
  { id, name }: { readonly id: string; readonly name: string },
): readonly Choice[] {
  if (present.some((organisation) => organisation.id === id)) return present;
  const kind = organisations.find((organisation) => organisation.id === id)?.versions[0]?.kind;
  return kind === undefined ? present : [{ id, name, kind, depth: 0 }, ...present];
}

type Choice = Pick<OrganisationOnDay, 'id' | 'name' | 'kind'> & { readonly depth: number };

function choicesOf(places: readonly EditionPlace[], present: readonly Choice[]): ThreadView['choices'] {
  const withEditions = new Set(places.map(({ organisation }) => organisation));
  return {
    organisations: present
      .filter(({ id }) => withEditions.has(id))
      .map(({ id, name, kind, depth }) => ({ id, name, kind, depth })),
    years: [...new Set(places.map(({ year }) => year))].toSorted((one, other) => other - one),
    kinds: EditionKind.options.filter((option) => places.some(({ kind }) => kind === option)),
  };
}

async function loadSources(
  db: Db,
  editions: readonly ThreadEdition[],
  named: (id: string) => { id: string; name: string },
): Promise<ThreadSource[]> {
  const ids = editions.map(({ id }) => id);
  const goals = grouped(await loadGoals(db, ids));
  const indicators = grouped(await loadIndicators(db, ids));
  const activities = grouped(await loadActivities(db, ids));
  const corrections = Map.groupBy(await loadCorrections(db, { editions: ids }), ({ edition }) => edition);
  const texts = Map.groupBy(await findTextPlaces(db, ids), ({ edition }) => edition);
  const findings = Map.groupBy(await countFindings(db, ids), ({ edition }) => edition);
  return editions.map(({ id, organisation, head }) => {
    const loaded = {
      goals: goals.get(id) ?? [],
      indicators: indicators.get(id) ?? [],
      activities: activities.get(id) ?? [],
      texts: [],
      tables: [],
    };
    // Corrections of texts find no text here and are left out; what remains is what the thread shows.
    const document = applyCorrections(asDocument(head, loaded), corrections.get(id) ?? []);
    return {
      id,
      organisation: named(organisation),
      goals: document.goals,
      indicators: document.indicators,
      activities: document.activities,
      links: {
        goals: new Map(loaded.goals.map(({ thing, lasting }) => [thing.id, lasting])),
        indicators: new Map(loaded.indicators.map(({ thing, lasting }) => [thing.id, lasting])),
        activities: new Map(loaded.activities.map(({ thing, lasting }) => [thing.id, lasting])),
      },
      quotedFrom: new Map(
        loaded.indicators.flatMap(({ thing, quotedFrom }) =>
          quotedFrom === null ? [] : [[thing.id, named(quotedFrom)]],
        ),
      ),
      withText: new Set(
        (texts.get(id) ?? []).flatMap(({ goal, indicator, activity }) => indicator ?? activity ?? goal ?? []),
      ),
      findings: new Map((findings.get(id) ?? []).map(({ thingId, count }) => [thingId, count])),
    };
  });
}
