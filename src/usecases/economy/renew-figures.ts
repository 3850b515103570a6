import { isDeepStrictEqual } from 'node:util';

import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import type { EconomyFigures } from '#domain/economy/report-tables/economy-figures.ts';
import type { EconomyTableKind } from '#domain/economy/report-tables/economy-table.ts';
import { amountWords, liveAmounts } from '#domain/economy/report-tables/live-amounts.ts';
import { keptCellsOf, printedOf } from '#domain/economy/report-tables/placed-table.ts';
import type { PlacedTable, TableBasis } from '#domain/economy/report-tables/placed-table.ts';
import { printsEconomy } from '#domain/steering/live-value.ts';
import { FEWEST_SV } from '#i18n/few-persons.ts';
import type { Db } from '#store/db.ts';
import { listDraftsWithFigures, listPlacedTables, savePlacedTable } from '#store/economy/placed-tables.ts';
import { findEdition } from '#store/editions/editions.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import type { LoadedDocument } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Act } from '#store/transaction.ts';
import { raiseDraftVersion } from '#store/writing/draft-rows.ts';
import { noteChange } from '#store/writing/texts.ts';

import { actingAs, todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { renewTexts } from '../writing/renew-texts.ts';
import { refusedTables } from './refused-tables.ts';
import { loadEconomyFigures } from './report-figures.ts';
import { renewIndicators } from './renew-indicators.ts';

/**
 * The figures of a year have changed: drafts that print them are noted as changed in the same act and computed anew after
 * it, so that nothing is forgotten where the server stops in between. Last year's figures stand in this year's tables, and
 * what a year carries in is what the one before carried out.
 */
export async function figuresChanged(
  app: Pick<App, 'upkeep'>,
  { db, afterCommit }: Pick<Act, 'db' | 'afterCommit'>,
  year: number,
): Promise<void> {
  const drafts = await listDraftsWithFigures(db, [year - 1, year, year + 1]);
  for (const draft of drafts) await noteChange(db, draft);
  afterCommit(() => {
    for (const draft of drafts) app.upkeep.touch(draft);
  });
}

/** Prints a draft's figures of the economy as they are now. Sent, approved and decided editions stay as they were (EK-73). */
export async function renewFigures(
  app: Pick<App, 'database' | 'municipality' | 'now'>,
  edition: string,
): Promise<void> {
  await actingAs(app, 'upkeep', async ({ db, audit }) => {
    const row = await findEdition(db, edition);
    if (row?.state !== 'draft') return;
    const register = await loadRegister(db);
    const document = (await loadDocuments(db, [edition])).get(edition);
    if (document === undefined) return;
    const placed = await listPlacedTables(db, edition);
    const at = app.now().toISOString();
    const computed = await renewIndicators(db, register, row, asDocument(row.head, document), {
      at,
      today: todayOf(app),
    });
    const printing = document.texts.filter(({ paragraphs }) => printsEconomy(paragraphs));
    // A text may print a value that has just been worked out.
    const texts = computed.changed.length === 0 ? printing : document.texts;
    if (placed.length + texts.length + computed.changed.length === 0) return;
    const { figures, basis } = await loadEconomyFigures(db, register, row);
    const isRefused = await refusedTables(db, register, row);
    const tables = await renewTables(db, edition, placed, { document, figures, basis, at, isRefused });
    const economy = isRefused('areas') ? {} : amountWords(liveAmounts(figures));
    const renewed = await renewTexts(db, edition, texts, { ...computed.document, economy });
    const changed = [...computed.changed, ...tables, ...renewed.map(({ heading }) => heading ?? 'en text')];
    if (changed.length === 0) return;
    await raiseDraftVersion(db, edition);
    const summary = `Ekonomiska uppgifter i ${row.title} skrevs om med nya siffror: ${changed.join(', ')}.`;
    audit({ action: 'renew-figures', kind: 'edition', thing: edition, summary });
  });
}

type Ground = {
  readonly document: LoadedDocument;
  readonly figures: EconomyFigures;
  readonly basis: TableBasis;
  readonly at: string;
  readonly isRefused: (table: EconomyTableKind) => boolean;
};

const REFUSED = `Färre än ${FEWEST_SV} personer står bakom personalkostnader som den skulle visa, eller som går att räkna ut av den.`;

/** Gives the titles of those that changed. */
async function renewTables(
  db: Db,
  edition: string,
  placed: readonly PlacedTable[],
  { document, figures, basis, at, isRefused }: Ground,
): Promise<string[]> {
  const printed = new Map(document.tables.map((table) => [table.id, table]));
  const changed: string[] = [];
  for (const { id, spec } of placed.filter(({ frozen }) => !frozen)) {
    const whole = computeTable(figures, spec);
    // Persons that were counted since it was placed are too few: nothing of it stands until it is taken out.
    const computed = isRefused(spec.table) ? { ...whole, rows: [], missing: [REFUSED] } : whole;
    const words = printedOf(computed);
    const standing = printed.get(id);
    if (standing !== undefined && isDeepStrictEqual(wordsOf(standing), words)) continue;
    await savePlacedTable(db, { edition, id }, words, { spec, cells: keptCellsOf(computed), basis, at });
    changed.push(computed.title);
  }
  return changed;
}

const wordsOf = ({ title, unit, columns, rows, picture, doubts }: ReturnType<typeof printedOf>) => ({
  title,
  unit,
  columns,
  rows,
  ...(picture === undefined ? {} : { picture }),
  doubts,
});
