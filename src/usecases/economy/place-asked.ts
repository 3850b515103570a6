import { can } from '#domain/access/can.ts';
import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import { keptCellsOf, orderWithTable, printedOf } from '#domain/economy/report-tables/placed-table.ts';
import { askedTables, unaskedTables, WITH_STAFF } from '#domain/economy/report-tables/table-placement.ts';
import type { AskedTable } from '#domain/economy/report-tables/table-placement.ts';
import { titleKey } from '#domain/editions/lasting-things.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { standing, thingAt } from '#domain/organisation/standing.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import { inOrder } from '#domain/writing/place-thing.ts';
import type { Things } from '#domain/writing/place-thing.ts';
import type { Db } from '#store/db.ts';
import { loadEconomySettings } from '#store/economy/forecasts.ts';
import { insertPlacedTable, listPlacedTables } from '#store/economy/placed-tables.ts';
import { loadDocuments } from '#store/editions/load-document.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { insertText, saveOrder } from '#store/writing/draft-rows.ts';
import { MAX_ECONOMY_TABLES } from '#limits';

import type { App, SignedIn } from '../app.ts';
import { loadRoundBrief } from '../rounds/round-brief.ts';
import { changeDraft } from '../writing/change-draft.ts';
import type { DraftAsked } from '../writing/change-draft.ts';
import { refusedTables } from './refused-tables.ts';
import { loadEconomyFigures } from './report-figures.ts';

type Draft = {
  readonly row: Pick<EditionRow, 'id' | 'organisation' | 'year' | 'kind'>;
  readonly register: Register;
  readonly document: Things;
};

const isChapter = ({ goal, indicator, activity, heading }: DocumentText): boolean =>
  goal === null && indicator === null && activity === null && heading !== null;

/** The chapter that a table stands in: the last one before it. */
export const chapterOf = ({ texts }: Things, position: number): string | null =>
  texts
    .filter((text) => isChapter(text) && text.position < position)
    .toSorted((one, other) => other.position - one.position)[0]?.heading ?? null;

/** What the round's template wants in a draft and that somebody with these rights can put there now (EK-82). */
export async function findAskedTables(
  db: Db,
  who: SignedIn,
  { row, register, document }: Draft,
): Promise<AskedTable[]> {
  const brief = await loadRoundBrief(db, register, row);
  if (brief === null || brief.chapters.every(({ economy }) => economy.length === 0)) return [];
  const placed = await listPlacedTables(db, row.id);
  const positions = new Map(document.tables.map(({ id, position }) => [id, position]));
  const there = placed.map(({ id, spec }) => ({ heading: chapterOf(document, positions.get(id) ?? 0), spec }));
  const { organisations } = register;
  const own = organisations.find(({ id }) => id === row.organisation);
  const kind = (own === undefined ? undefined : standing(own, brief.deadline))?.kind ?? 'unit';
  const maySeeStaff = can(who.actor, 'economy.readStaff', thingAt(organisations, row.organisation, who.actor.today));
  const { settings } = await loadEconomySettings(db);
  const lacking = askedTables(brief, { kind, maySeeStaff, municipality: settings.tableStyle }, there);
  // Too few persons behind its staff costs: nobody places such a table here (EK-102).
  if (!lacking.some(({ spec }) => WITH_STAFF.has(spec.table))) return lacking;
  const isRefused = await refusedTables(db, register, row);
  return lacking.filter(({ spec }) => !isRefused(spec.table));
}

/**
 * Tables that were put into a draft because the round's template wanted them, and that it no longer wants, by id (EK-82).
 * What a correction keeps as it was decided is not called in question.
 */
export async function findUnaskedTables(db: Db, register: Register, row: Draft['row']): Promise<string[]> {
  const placed = (await listPlacedTables(db, row.id)).filter(({ asked, frozen }) => asked && !frozen);
  const brief = placed.length === 0 ? null : await loadRoundBrief(db, register, row);
  return brief === null ? [] : unaskedTables(brief, placed);
}

/** Puts them into the draft, each at the end of its chapter, which is made where it is not there. Gives their titles. */
export async function placeAskedTables(
  app: Pick<App, 'newId'>,
  db: Db,
  who: SignedIn,
  draft: Draft & { readonly at: string },
): Promise<string[]> {
  const { row, register, at } = draft;
  const asked = (await findAskedTables(db, who, draft)).slice(0, MAX_ECONOMY_TABLES);
  if (asked.length === 0) return [];
  const { figures, basis } = await loadEconomyFigures(db, register, row);
  let { document } = draft;
  const titles: string[] = [];
  for (const { heading, place, spec } of asked) {
    const found = document.texts.find((text) => isChapter(text) && titleKey(text.heading ?? '') === titleKey(heading));
    const chapter = found ?? newChapter(`b-${app.newId()}`, heading);
    if (found === undefined) {
      await insertText(db, row.id, chapter);
      const all = idsInOrder(document);
      document = inOrder(
        { ...document, texts: [...document.texts, chapter] },
        place === 'front' ? [chapter.id, ...all] : [...all, chapter.id],
      );
    }
    const computed = computeTable(figures, spec);
    const id = `b-${app.newId()}`;
    const order = orderWithTable(document, chapter.id, id);
    const table = { ...printedOf(computed), id, position: order.indexOf(id) + 1 };
    await insertPlacedTable(db, row.id, table, {
      spec,
      cells: keptCellsOf(computed),
      basis,
      at,
      person: who.id,
      asked: true,
    });
    document = inOrder({ ...document, tables: [...document.tables, { ...table, goal: null, source: null }] }, order);
    titles.push(computed.title);
  }
  await saveOrder(db, row.id, idsInOrder(document));
  return titles;
}

const newChapter = (id: string, heading: string): DocumentText => ({
  id,
  position: 0,
  source: null,
  goal: null,
  indicator: null,
  activity: null,
  heading,
  headingLevel: 1,
  isSection: false,
  paragraphs: [],
  understood: true,
});

const idsInOrder = ({ goals, texts, indicators, activities, tables }: Things): string[] =>
  [...goals, ...texts, ...indicators, ...activities, ...tables]
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id);

/** A new draft gets what its round's template wants. */
export async function placeInNewDraft(
  app: Pick<App, 'newId'>,
  db: Db,
  who: SignedIn,
  { row, register, at }: Omit<Draft, 'document'> & { readonly at: string },
): Promise<string[]> {
  const loaded = (await loadDocuments(db, [row.id])).get(row.id);
  if (loaded === undefined) throw new Error(`Edition ${row.id} has no document`);
  const document = {
    ...loaded,
    goals: loaded.goals.map(({ thing }) => thing),
    indicators: loaded.indicators.map(({ thing }) => thing),
    activities: loaded.activities.map(({ thing }) => thing),
  };
  return placeAskedTables(app, db, who, { row, register, at, document });
}

/** Puts what the template wants and the draft lacks into it: for drafts older than the template, or begun by somebody else. */
export function placeAsked(
  app: App,
  who: SignedIn,
  asked: DraftAsked,
): Promise<Result<{ readonly placed: number }, Failure>> {
  const name = 'place-asked-tables';
  return changeDraft(app, who, asked, name, async ({ db, readable, document, audit, at }) => {
    const titles = await placeAskedTables(app, db, who, { ...readable, document, at });
    audit({
      action: 'place-table',
      kind: 'edition',
      thing: asked.id,
      summary: `${who.name} lade in rundans ekonomitabeller: ${titles.length === 0 ? 'inga saknades' : titles.join(', ')}.`,
      after: { titles },
    });
    return ok({ placed: titles.length });
  });
}
