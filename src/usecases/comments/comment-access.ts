import { can } from '#domain/access/can.ts';
import { mayComment } from '#domain/comments/comment-rules.ts';
import { forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { isMentioned } from '#store/comments.ts';
import type { Db } from '#store/db.ts';
import { listPeople } from '#store/people/people.ts';
import { MAX_PEOPLE_TO_MENTION } from '#limits';

import type { SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';

export type Commentable = ReadableEdition & { readonly mayComment: boolean };

/** An edition whose comments the person may read. */
export async function readableComments(db: Db, who: SignedIn, id: string): Promise<Result<Commentable, Failure>> {
  const readable = await readableEdition(db, who, id);
  if (!readable.ok) return readable;
  if (!can(who.actor, 'comment.read', readable.value.thing)) {
    return notFound('Kommentarerna läses av dem som skriver dokumentet och dem som samlar in det.');
  }
  const asked = await isMentioned(db, id, who.id);
  return ok({ ...readable.value, mayComment: mayComment(who.actor, readable.value.thing, asked) });
}

export async function writableComments(db: Db, who: SignedIn, id: string): Promise<Result<Commentable, Failure>> {
  const found = await readableComments(db, who, id);
  if (!found.ok || found.value.mayComment) return found;
  return forbidden(
    found.value.row.state === 'draft' || found.value.row.state === 'sent' || found.value.row.state === 'approved'
      ? 'Du kan kommentera när någon har frågat dig med @ och ditt namn.'
      : `${found.value.row.title} är beslutad, så det går inte att kommentera längre.`,
  );
}

/** Those who may be asked by name: whoever may read the comments. */
export async function peopleToMention(
  db: Db,
  { thing }: ReadableEdition,
  today: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await listPeople(db, { q: '', after: null, limit: MAX_PEOPLE_TO_MENTION });
  return rows
    .filter(({ id, disabled, roles }) => !disabled && can({ person: id, roles, today }, 'comment.read', thing))
    .map(({ id, name }) => ({ id, name }));
}
