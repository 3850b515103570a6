import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import { saveOrder } from '#store/writing/draft-rows.ts';

import type { DraftAct } from './change-draft.ts';

/** After something was brought back, whose place others may have taken meanwhile: every thing gets a place of its own again. */
export async function orderAnew({ db, readable }: Pick<DraftAct, 'db' | 'readable'>, id: string): Promise<void> {
  const loaded = (await loadDocuments(db, [id])).get(id);
  if (loaded === undefined) throw new Error(`Edition ${id} has no document`);
  const { goals, indicators, activities, texts, tables } = asDocument(readable.row.head, loaded);
  const things = [...goals, ...indicators, ...activities, ...texts, ...tables];
  const order = things.toSorted((one, other) => one.position - other.position).map((thing) => thing.id);
  await saveOrder(db, id, order);
}
