import { can } from '#domain/access/can.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { lockEdition } from '#store/editions/editions.ts';

import type { SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { isUuid } from '../page-mark.ts';

/** Whether the person may write in an edition that they may read; if not, why. */
export function writableOrWhy(who: SignedIn, readable: ReadableEdition): Result<ReadableEdition, Failure> {
  const { row, thing } = readable;
  if (row.origin === 'imported') {
    return forbidden('Det här dokumentet är inläst från en fil. Rätta det på dokumentets sida i stället.');
  }
  if (can(who.actor, 'edition.write', thing)) return { ok: true, value: readable };
  return forbidden(
    row.state === 'draft'
      ? 'Du får läsa utkastet men inte skriva i det.'
      : `${row.title} är inte längre ett utkast, så det går inte att skriva i det.`,
  );
}

/** A draft that the person may write in. */
async function writableDraft(db: Db, who: SignedIn, id: string): Promise<Result<ReadableEdition, Failure>> {
  const readable = await readableEdition(db, who, id);
  return readable.ok ? writableOrWhy(who, readable.value) : readable;
}

/** The same, locked until the act ends: two who change it wait for each other. */
export async function lockedDraft(db: Db, who: SignedIn, id: string): Promise<Result<ReadableEdition, Failure>> {
  if (isUuid(id)) await lockEdition(db, id);
  return writableDraft(db, who, id);
}
