import { can } from '#domain/access/can.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lockImport } from '#store/imports/imports.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { removeEdition } from '../editions/remove-edition.ts';
import { isUuid } from '../page-mark.ts';
import { readableImport } from './import-access.ts';
import { showProgress } from './show-import.ts';

export type UndoImportInput = { readonly id: string; readonly requestId: string; readonly reason: string };

/** Undoes a kept import as a whole: the edition and everything that only it brought; what it replaced stands again. */
export async function undoImport(
  app: App,
  who: SignedIn,
  { id, requestId, reason }: UndoImportInput,
): Promise<Result<ImportSummary, Failure>> {
  const options = { requestId, fingerprint: `undo ${id}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    if (isUuid(id)) await lockImport(db, id);
    const readable = await readableImport(db, who, id);
    if (!readable.ok) return readable;
    const { row, register } = readable.value;
    if (row.state !== 'kept' || row.edition === null) {
      return conflict('Bara en import som är behållen kan ångras.', { state: row.state });
    }
    const edition = await readableEdition(db, who, row.edition.id);
    if (!edition.ok) return edition;
    const { thing } = edition.value;
    if (!can(who.actor, 'import.undo', thing)) {
      return forbidden(
        thing.state === 'decided'
          ? 'Du får inte ångra den här importen.'
          : 'En förseglad eller ersatt utgåva kan inte ångras.',
      );
    }
    await removeEdition(act, edition.value.row, register.organisations);
    const why = reason.trim() === '' ? '' : ` Skäl: ${reason.trim()}`;
    audit({
      action: 'undo',
      kind: 'edition',
      thing: row.edition.id,
      summary: `${who.name} ångrade importen av ${row.fileName}.${why}`,
      before: { import: id, title: row.edition.title },
    });
    return ok(true);
  });
  return done.ok ? showProgress(app, who, id) : done;
}
