import { allowedOf } from '#domain/access/can.ts';
import { handedOverOn } from '#domain/changes/handed-over.ts';
import { inForceOn } from '#domain/changes/year-change.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { notFound } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import { goalKey } from '#domain/writing/draft-builder.ts';
import type { SourceEdition } from '#domain/writing/draft-builder.ts';
import type { KeptValue, SaidBefore, TextVersionView, WritingView } from '#domain/writing/writing-view.ts';
import { can } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { listChanges } from '#store/changes.ts';
import { listRemoved } from '#store/activities/activities.ts';
import { loadEconomySettings } from '#store/economy/forecasts.ts';
import { listOwnGoals } from '#store/economy/goal-money.ts';
import { listPlacedTables } from '#store/economy/placed-tables.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';
import type { LoadedDocument } from '#store/editions/load-document.ts';
import { loadRuleSettings } from '#store/rule-settings.ts';
import { findModel } from '#store/steering-models.ts';
import {
  listActivityStates,
  listCarried,
  listComputedRows,
  listDraftDefinitions,
  listEarlierForecasts,
  listNewestValues,
  listRowVersions,
  listUntouched,
  listValueHistory,
} from '#store/writing/draft-rows.ts';
import { listAdded, listRemovedChapters } from '#store/writing/removed-chapters.ts';
import { listSources } from '#store/writing/start.ts';
import { listSuggested, listVersions } from '#store/writing/texts.ts';
import { MAX_TEXT_VERSIONS_SHOWN, MAX_YEAR_CHANGES } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { summariseEdition } from '../editions/summarise-edition.ts';
import { loadRoundBrief } from '../rounds/round-brief.ts';

/** A draft as whoever writes in it needs it: a fixed number of queries whatever its length. */
export function showDraft(app: App, who: SignedIn, id: string): Promise<Result<WritingView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<WritingView, Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok ? ok(await viewDraft(db, who, readable.value)) : readable;
  });
}

async function viewDraft(db: Db, who: SignedIn, { row, register, thing }: ReadableEdition): Promise<WritingView> {
  const loaded = (await loadDocuments(db, [row.id])).get(row.id);
  if (loaded === undefined) throw new Error(`Edition ${row.id} has no document`);
  const corrections = await loadCorrections(db, { editions: [row.id] });
  const carried = await listCarried(db, row.id);
  const states = await listActivityStates(db, row.id);
  const defined = await listDraftDefinitions(db, row.id);
  const allowed = allowedOf(who.actor, ['edition.read', 'edition.write', 'edition.comment', 'edition.export'], thing);
  return {
    ...summariseEdition(row, register),
    document: applyCorrections(asDocument(row.head, loaded), corrections),
    model: (await findModel(db, row.year)) ?? modelWithUnitGoals(row.year),
    brief: await loadRoundBrief(db, register, row),
    versions: await listRowVersions(db, row.id),
    definitions: Object.fromEntries(loaded.indicators.map((each) => [each.thing.id, each.lasting])),
    directions: Object.fromEntries(defined.map((each) => [each.id, each.direction])),
    bySex: Object.fromEntries(defined.map((each) => [each.id, each.bySex])),
    activities: Object.fromEntries(states.map(({ id, ...state }) => [id, state])),
    removed: await listRemoved(db, row.id),
    addedBy: Object.fromEntries((await listAdded(db, row.id)).map(({ text, id, name }) => [text, { id, name }])),
    removedChapters: await listRemovedChapters(db, row.id),
    forecasts: await listEarlierForecasts(db, row.id),
    values: await listNewestValues(db, row.id),
    computed: Object.fromEntries((await listComputedRows(db, row.id)).map(({ id, measure }) => [id, measure])),
    goalMoney: can(who.actor, 'economy.read', thing) ? await ownGoals(db, row, loaded) : {},
    handedOver: await handedOverIn(db, who, { row, register }, loaded),
    carried: Object.fromEntries(carried.map(({ thingId, ...source }) => [thingId, source])),
    suggestions: Object.fromEntries((await listSuggested(db, row.id)).map(({ text, count }) => [text, count])),
    untouched: await listUntouched(db, row.id),
    ruleSettings: (await loadRuleSettings(db)).map(({ rule, enabled, limits }) => ({ rule, enabled, limits })),
    economyTables: await listPlacedTables(db, row.id),
    tableStyle: (await loadEconomySettings(db)).settings.tableStyle,
    allowed: row.origin === 'imported' ? allowed.filter((action) => action !== 'edition.write') : allowed,
    version: row.version,
  };
}

/** The goals of the document that are the organisation's own, lasting by document id: theirs is the money. */
async function ownGoals(
  db: Db,
  place: { readonly organisation: string; readonly year: number },
  { goals }: LoadedDocument,
): Promise<WritingView['goalMoney']> {
  const own = new Set((await listOwnGoals(db, place)).map(({ id }) => id));
  return Object.fromEntries(
    goals.filter(({ lasting }) => own.has(lasting)).map((each) => [each.thing.id, each.lasting]),
  );
}

/** What of the draft was handed over during its year, by document id. */
async function handedOverIn(
  db: Db,
  who: SignedIn,
  { row, register }: Pick<ReadableEdition, 'row' | 'register'>,
  { goals, indicators, activities }: LoadedDocument,
): Promise<WritingView['handedOver']> {
  const { today } = who.actor;
  const changes = await listChanges(db, { year: row.year, organisation: null }, MAX_YEAR_CHANGES);
  const nameOf = (organisation: string): string => nameOn(register.organisations, organisation, today);
  const handed = handedOverOn(changes, today, nameOf);
  return Object.fromEntries(
    [...goals, ...indicators, ...activities].flatMap(({ thing, lasting }) => {
      const told = handed.get(lasting);
      return told === undefined ? [] : [[thing.id, told]];
    }),
  );
}

/** What earlier editions of this year and last year's report said of a goal, the newest first. */
export function showBefore(
  app: App,
  who: SignedIn,
  { id, goal }: { readonly id: string; readonly goal: string },
): Promise<Result<SaidBefore[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<SaidBefore[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, register } = readable.value;
    const day = who.actor.today;
    // Whoever takes a goal over follows up what was said of it before: also where somebody else said it.
    const givers = await giversOf(db, row, day);
    const all = await listSources(db, [row.organisation, ...new Set(givers.values())]);
    const earlier = all.filter(
      (each) =>
        each.id !== id &&
        each.year >= row.year - 1 &&
        (each.year < row.year || ORDER[each.kind] < ORDER[row.kind]) &&
        can(who.actor, 'edition.read', thingAt(register.organisations, each.organisation, day, each.state)),
    );
    const documents = await loadDocuments(db, [id, ...earlier.map((each) => each.id)]);
    const own = documents.get(id)?.goals.find(({ thing }) => thing.id === goal);
    if (own === undefined) return notFound('Målet finns inte i utkastet.');
    const corrections = await loadCorrections(db, { editions: earlier.map((each) => each.id) });
    const giver = giverOf(documents.get(id)?.goals ?? [], goal, givers);
    const about = earlier.filter(({ organisation }) => organisation === row.organisation || organisation === giver);
    const said = about.flatMap((each): SaidBefore[] => {
      const loaded = documents.get(each.id);
      if (loaded === undefined) return [];
      const laid = corrections.filter(({ edition }) => edition === each.id);
      const document = applyCorrections(asDocument(each.head, loaded), laid);
      const told = saidOf({ id: each.id, document }, own.thing);
      const { title, kind, year } = each;
      return told === null ? [] : [{ edition: { id: each.id, title, kind, year }, ...told }];
    });
    return ok(said.toSorted((one, other) => rankOf(other) - rankOf(one)));
  });
}

/** Who handed goals over to the organisation of an edition during its year, by the lasting goal. */
async function giversOf(
  db: Db,
  { organisation, year }: { readonly organisation: string; readonly year: number },
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const changes = await listChanges(db, { year, organisation }, MAX_YEAR_CHANGES);
  return new Map(
    inForceOn(changes, day).flatMap(({ subject, thing, successor, organisation: from }) =>
      subject === 'goalResponsible' && thing !== null && successor === organisation ? [[thing, from] as const] : [],
    ),
  );
}

/** Who handed over a goal of a draft, or one that it stands under; null where nobody did. */
function giverOf(goals: LoadedDocument['goals'], id: string, givers: ReadonlyMap<string, string>): string | null {
  let at = goals.find(({ thing }) => thing.id === id);
  for (let depth = 0; at !== undefined && depth < goals.length; depth += 1) {
    const giver = givers.get(at.lasting);
    if (giver !== undefined) return giver;
    const parent = at.thing.parent;
    at = goals.find(({ thing }) => thing.id === parent);
  }
  return null;
}

const ORDER = { VP: 0, T1: 1, T2: 2, VB: 3 } as const;
const rankOf = ({ edition }: SaidBefore): number => edition.year * 10 + ORDER[edition.kind];

function saidOf({ document }: SourceEdition, goal: Parameters<typeof goalKey>[0]): Omit<SaidBefore, 'edition'> | null {
  const found = document.goals.find((each) => goalKey(each) === goalKey(goal));
  if (found === undefined) return null;
  const { status, statusPrinted, id } = found;
  const rows = document.indicators.filter((row) => row.goal === id);
  const activities = document.activities.filter((row) => row.goal === id);
  const about = (text: DocumentText): string | null =>
    rows.find((row) => row.id === text.indicator)?.name ??
    activities.find((row) => row.id === text.activity)?.title ??
    null;
  const keys = new Set([...rows, ...activities].map((row) => row.id));
  const texts = document.texts.filter(
    (text) => text.goal === id || keys.has(text.indicator ?? '') || keys.has(text.activity ?? ''),
  );
  return {
    status,
    statusPrinted,
    texts: texts
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map((text) => ({ id: text.id, heading: text.heading, about: about(text), paragraphs: text.paragraphs })),
    indicators: uniqueByName(rows).map(({ name, cells: { outcome, forecast, target } }) => ({
      name,
      outcome,
      forecast,
      target,
    })),
    activities: activities.map(({ title, end, deviation }) => ({ title, end, deviation })),
  };
}

function uniqueByName<T extends { readonly name: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [indicatorKey(row.name), row])).values()];
}

/** How a text has read over time, newest first. */
export function showVersions(
  app: App,
  who: SignedIn,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<TextVersionView[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<TextVersionView[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok ? ok(await listVersions(db, { edition: id, text }, MAX_TEXT_VERSIONS_SHOWN)) : readable;
  });
}

/** What was entered for an indicator over time, newest first. */
export function showValueHistory(
  app: App,
  who: SignedIn,
  { id, indicator }: { readonly id: string; readonly indicator: string },
): Promise<Result<KeptValue[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<KeptValue[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok
      ? ok(await listValueHistory(db, { edition: id, id: indicator }, MAX_TEXT_VERSIONS_SHOWN))
      : readable;
  });
}
