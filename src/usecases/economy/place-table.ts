import { can } from '#domain/access/can.ts';
import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import type { EconomyTableKind, EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import { isSameTable, WITH_STAFF } from '#domain/economy/report-tables/table-placement.ts';
import { isEmptyTable, keptCellsOf, orderWithTable, printedOf } from '#domain/economy/report-tables/placed-table.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { FEWEST_SV } from '#i18n/few-persons.ts';
import type { Db } from '#store/db.ts';
import { deleteTable, insertPlacedTable, listPlacedTables, savePlacedTable } from '#store/economy/placed-tables.ts';
import { saveOrder } from '#store/writing/draft-rows.ts';
import { MAX_ECONOMY_TABLES } from '#limits';

import type { App, SignedIn } from '../app.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { changeDraft } from '../writing/change-draft.ts';
import type { DraftAsked } from '../writing/change-draft.ts';
import { chapterOf } from './place-asked.ts';
import { refusedTables } from './refused-tables.ts';
import { loadEconomyFigures } from './report-figures.ts';

const TOO_FEW = `Av tabellen skulle det gå att se eller räkna ut personalkostnader som färre än ${FEWEST_SV} personer står bakom. Lägg in den i rapporten ovanför i stället.`;
const TOO_FEW_BY_KIND = `Kontoslag för kontoslag skulle det gå att räkna ut personalkostnader som färre än ${FEWEST_SV} personer står bakom. Lägg in tabellen per verksamhetsområde, eller den här i rapporten ovanför.`;

/** Whether the person may put such a table into the edition; the reason where not. */
async function mayPlace(
  db: Db,
  who: SignedIn,
  { row, register }: ReadableEdition,
  table: EconomyTableKind,
): Promise<Result<true, Failure>> {
  const action = WITH_STAFF.has(table) ? 'economy.readStaff' : 'economy.read';
  const thing = thingAt(register.organisations, row.organisation, who.actor.today);
  if (can(who.actor, action, thing)) {
    const isRefused = await refusedTables(db, register, row);
    return isRefused(table) ? forbidden(isRefused('areas') ? TOO_FEW : TOO_FEW_BY_KIND) : ok(true);
  }
  return forbidden(
    'Tabellen innehåller lönekostnader som du inte får se. Be den som är chef eller controller att lägga in den.',
  );
}

/**
 * Refuses a table whose amounts stand in the draft already, `own` left aside: two of them are read as two things, and a
 * reader adds them up. The round's template alone may want one in several chapters.
 */
async function notTwice(
  db: Db,
  edition: string,
  document: SteeringDocument,
  { spec, own }: { readonly spec: EconomyTableSpec; readonly own: string | null },
): Promise<Result<true, Failure>> {
  const there = (await listPlacedTables(db, edition)).find((each) => each.id !== own && isSameTable(each.spec, spec));
  const table = document.tables.find(({ id }) => id === there?.id);
  if (table === undefined) return ok(true);
  const chapter = chapterOf(document, table.position);
  return conflict(
    `Tabellen ”${table.title ?? ''}” finns redan i ${chapter === null ? 'utkastet' : `kapitlet ”${chapter}”`}. Ändra hur den skrivs där, eller ta bort den först.`,
    { table: table.id },
  );
}

/** Puts a computed table after a chapter's text and the tables that stand there. Gives its id. */
export function placeTable(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly chapter: string; readonly spec: EconomyTableSpec },
): Promise<Result<{ table: string }, Failure>> {
  const { id: edition, chapter, spec } = asked;
  return changeDraft(
    app,
    who,
    asked,
    `economy-table ${chapter} ${spec.table}`,
    async (act): Promise<Result<{ table: string }, Failure>> => {
      const { db, document, readable, audit, at } = act;
      const may = await mayPlace(db, who, readable, spec.table);
      if (!may.ok) return may;
      const text = document.texts.find(({ id, goal }) => id === chapter && goal === null);
      if (text === undefined) return notFound('Kapitlet finns inte i utkastet.');
      const once = await notTwice(db, edition, document, { spec, own: null });
      if (!once.ok) return once;
      if ((await listPlacedTables(db, edition)).length >= MAX_ECONOMY_TABLES) {
        return conflict(`Utkastet har redan ${MAX_ECONOMY_TABLES} ekonomitabeller, fler får det inte ha.`, null);
      }
      const { figures, basis } = await loadEconomyFigures(db, readable.register, readable.row);
      const computed = computeTable(figures, spec);
      const id = `b-${app.newId()}`;
      const order = orderWithTable(document, chapter, id);
      const table = { ...printedOf(computed), id, position: order.indexOf(id) + 1 };
      await insertPlacedTable(db, edition, table, { spec, cells: keptCellsOf(computed), basis, at, person: who.id });
      await saveOrder(db, edition, order);
      const summary = `${who.name} lade in tabellen ”${computed.title}” i ${text.heading ?? 'ett kapitel'}.`;
      audit({ action: 'place-table', kind: 'edition', thing: edition, summary, after: { table: id, spec } });
      return ok({ table: id });
    },
  );
}

type TableAsked = DraftAsked & { readonly table: string };

const gone = notFound('Tabellen finns inte i utkastet.');

/** Prints a computed table in another way. */
export function changeTable(
  app: App,
  who: SignedIn,
  asked: TableAsked & { readonly spec: EconomyTableSpec },
): Promise<Result<true, Failure>> {
  const { id: edition, table: id, spec } = asked;
  return changeDraft(
    app,
    who,
    asked,
    `change-economy-table ${id}`,
    async ({ db, document, readable, audit, at }): Promise<Result<true, Failure>> => {
      const placed = (await listPlacedTables(db, edition)).find((each) => each.id === id);
      if (placed === undefined) return gone;
      const may = await mayPlace(db, who, readable, spec.table);
      if (!may.ok) return may;
      const once = isSameTable(placed.spec, spec) ? ok(true) : await notTwice(db, edition, document, { spec, own: id });
      if (!once.ok) return once;
      const { figures, basis } = await loadEconomyFigures(db, readable.register, readable.row);
      const computed = computeTable(figures, spec);
      await savePlacedTable(db, { edition, id }, printedOf(computed), {
        spec,
        cells: keptCellsOf(computed),
        basis,
        at,
      });
      const summary = `${who.name} ändrade hur tabellen ”${computed.title}” skrivs.`;
      audit({ action: 'change-table', kind: 'edition', thing: edition, summary, before: placed.spec, after: spec });
      return ok(true);
    },
  );
}

/** Takes a computed table out of the draft; it can be placed anew as it was. */
export function removeTable(app: App, who: SignedIn, asked: TableAsked): Promise<Result<true, Failure>> {
  const { id: edition, table: id } = asked;
  return changeDraft(
    app,
    who,
    asked,
    `remove-economy-table ${id}`,
    async ({ db, document, audit }): Promise<Result<true, Failure>> => {
      const placed = (await listPlacedTables(db, edition)).find((each) => each.id === id);
      const table = document.tables.find((each) => each.id === id);
      if (placed === undefined && (table === undefined || !isEmptyTable(table))) return gone;
      const title = table?.title ?? '';
      await deleteTable(db, edition, id);
      audit({
        action: 'remove-table',
        kind: 'edition',
        thing: edition,
        summary: `${who.name} tog bort tabellen ”${title}”.`,
        before: placed?.spec ?? table,
      });
      return ok(true);
    },
  );
}
