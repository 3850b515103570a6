import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import type { LoadedDocument } from '#store/editions/load-document.ts';
import { raiseDraftVersion, raiseRowVersion } from '#store/writing/draft-rows.ts';
import type { RowKind } from '#store/writing/draft-rows.ts';
import { noteChange } from '#store/writing/texts.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import type { Act } from '#store/transaction.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { lockedDraft } from './draft-access.ts';

/** A change of a draft that somebody asks for. */
export type DraftAsked = { readonly id: string; readonly requestId: string };

/** What a change has in its hands. */
export type DraftAct = Pick<Act, 'audit'> & {
  readonly db: Db;
  readonly readable: ReadableEdition;
  readonly document: SteeringDocument;
  readonly loaded: LoadedDocument;
  /** ISO instant of the act. */
  readonly at: string;
};

/**
 * One change of a draft, in one act: locked, allowed, told to the log, and everybody who has it open hears of it.
 * `name` and what it is about make the request's fingerprint.
 */
export async function changeDraft<T>(
  app: App,
  who: SignedIn,
  { id, requestId }: DraftAsked,
  name: string,
  work: (act: DraftAct) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  return writing(app, who, { requestId, fingerprint: `${name} ${id}` }, async ({ db, audit, afterCommit }) => {
    const readable = await lockedDraft(db, who, id);
    if (!readable.ok) return readable;
    const loaded = (await loadDocuments(db, [id])).get(id);
    if (loaded === undefined) throw new Error(`Edition ${id} has no document`);
    const document = asDocument(readable.value.row.head, loaded);
    const done = await work({ db, audit, readable: readable.value, document, loaded, at: app.now().toISOString() });
    if (!done.ok) return done;
    await raiseDraftVersion(db, id);
    await noteChange(db, id);
    await tellTextChanged(db, app.database.kind, { edition: id, text: null, upto: 0 });
    afterCommit(() => {
      app.rooms.changed(id);
    });
    return done;
  });
}

/** Refuses where somebody else has changed the row since it was seen; `current` is how it stands now. */
export async function seenRow(
  db: Db,
  kind: RowKind,
  place: { readonly edition: string; readonly id: string },
  seen: number,
  current: unknown,
): Promise<Result<true, Failure>> {
  if (await raiseRowVersion(db, kind, place, seen)) return ok(true);
  return conflict('Någon annan har ändrat här under tiden. Titta på det som står nu och försök igen.', current);
}
