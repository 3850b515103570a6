import { isDeepStrictEqual } from 'node:util';

import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import { keptCellsOf, printedOf } from '#domain/economy/report-tables/placed-table.ts';
import type { Db } from '#store/db.ts';
import { listDraftsWithFigures, listPlacedTables, savePlacedTable } from '#store/economy/placed-tables.ts';
import { findEdition } from '#store/editions/editions.ts';
import { loadDocuments } from '#store/editions/load-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Act } from '#store/transaction.ts';
import { raiseDraftVersion } from '#store/writing/draft-rows.ts';
import { noteChange } from '#store/writing/texts.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { loadEconomyFigures } from './report-figures.ts';

/**
 * The figures of a year have changed: drafts that print them are noted as changed in the same act and computed anew after
 * it, so that nothing is forgotten where the server stops in between. Last year's figures stand in this year's tables.
 */
export async function figuresChanged(
  app: Pick<App, 'upkeep'>,
  { db, afterCommit }: Pick<Act, 'db' | 'afterCommit'>,
  year: number,
): Promise<void> {
  const drafts = await listDraftsWithFigures(db, [year, year + 1]);
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
    const changed = await renewTables(db, edition, row, app.now().toISOString());
    if (changed.length === 0) return;
    await raiseDraftVersion(db, edition);
    const summary = `Ekonomiska uppgifter i ${row.title} skrevs om med nya siffror: ${changed.join(', ')}.`;
    audit({ action: 'renew-figures', kind: 'edition', thing: edition, summary });
  });
}

/** Gives the titles of those that changed. */
async function renewTables(
  db: Db,
  edition: string,
  of: Parameters<typeof loadEconomyFigures>[2],
  at: string,
): Promise<string[]> {
  const placed = await listPlacedTables(db, edition);
  if (placed.length === 0) return [];
  const { figures, basis } = await loadEconomyFigures(db, await loadRegister(db), of);
  const printed = new Map((await loadDocuments(db, [edition])).get(edition)?.tables.map((table) => [table.id, table]));
  const changed: string[] = [];
  for (const { id, spec } of placed) {
    const computed = computeTable(figures, spec);
    const words = printedOf(computed);
    const standing = printed.get(id);
    const before = standing === undefined ? null : wordsOf(standing);
    if (isDeepStrictEqual(before, words)) continue;
    await savePlacedTable(db, { edition, id }, words, { spec, cells: keptCellsOf(computed), basis, at });
    changed.push(computed.title);
  }
  return changed;
}

const wordsOf = ({ title, unit, columns, rows, doubts }: ReturnType<typeof printedOf>) => ({
  title,
  unit,
  columns,
  rows,
  doubts,
});
