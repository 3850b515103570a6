import { findEdition, setReplaced } from '#store/editions/editions.ts';
import { setImportState } from '#store/imports/imports.ts';
import type { Act } from '#store/transaction.ts';

import type { SignedIn } from '../app.ts';

/**
 * Sets an edition aside within the act that keeps the one replacing it. It stays whole, with its corrections, and stands
 * again as it was when the replacing import is undone.
 */
export async function replaceEdition(
  { db, audit }: Act,
  id: string,
  { by, who, fileName }: { readonly by: string; readonly who: SignedIn; readonly fileName: string },
): Promise<void> {
  const edition = await findEdition(db, id);
  if (edition === undefined) throw new Error(`Edition ${id} has gone`);
  await setReplaced(db, id, by);
  if (edition.import !== null) await setImportState(db, edition.import, 'replaced');
  audit({
    action: 'replace',
    kind: 'edition',
    thing: id,
    summary: `${who.name} ersatte ${edition.title} med det som lästes ur ${fileName}.`,
    after: { replacedBy: by, import: edition.import },
  });
}
