import { can } from '#domain/access/can.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lockImport, removeFile, setImportState } from '#store/imports/imports.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { readableImport } from './import-access.ts';
import { showProgress } from './show-import.ts';

/** Throws an import away before it is kept; the file goes with it. */
export async function throwAwayImport(
  app: App,
  who: SignedIn,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<ImportSummary, Failure>> {
  const done = await writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    if (isUuid(id)) await lockImport(db, id);
    const readable = await readableImport(db, who, id);
    if (!readable.ok) return readable;
    const { row, thing } = readable.value;
    if (!can(who.actor, 'import.correct', thing)) return forbidden('Du får inte kasta bort importen.');
    if (row.state === 'undone' || row.state === 'thrownAway') {
      return conflict('Importen är redan ångrad eller bortkastad.', { state: row.state });
    }
    if (row.state === 'kept' || row.state === 'replaced') {
      return conflict('En import som är behållen ångras i stället.', { state: row.state });
    }
    if (row.version !== version) {
      return conflict('Någon annan har ändrat importen. Läs om sidan och försök igen.', { version: row.version });
    }
    await removeFile(db, id);
    await setImportState(db, id, 'thrownAway');
    audit({ action: 'throw-away', kind: 'import', thing: id, summary: `${who.name} kastade bort ${row.fileName}.` });
    return ok(true);
  });
  return done.ok ? showProgress(app, who, id) : done;
}
