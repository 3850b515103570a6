import * as Y from 'yjs';

import { placeName } from '#domain/comments/comment-rules.ts';
import type { CommentPlace } from '#domain/comments/comment-view.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  changeComment,
  countComments,
  countThreads,
  endMentions,
  findComment,
  insertComment,
  insertThread,
  lockThread,
  setResolved,
} from '#store/comments.ts';
import type { ThreadRow } from '#store/comments.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import type { Act } from '#store/transaction.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import { MAX_COMMENT_THREADS, MAX_COMMENTS_IN_THREAD } from '#limits';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { peopleToMention, readableComments, writableComments } from './comment-access.ts';
import type { Commentable } from './comment-access.ts';

type Asked = { readonly edition: string; readonly requestId: string };
type Said = Asked & { readonly body: string; readonly mentions: readonly string[] };
/** Words that were marked, and their place in the shared document (Yjs relative positions in base64). */
type Quote = { readonly words: string; readonly start: string; readonly end: string };

/** Begins a thread on something of the document. Gives its id. */
export function startThread(
  app: App,
  who: SignedIn,
  asked: Said & { readonly place: CommentPlace; readonly quote: Quote | null },
): Promise<Result<{ id: string }, Failure>> {
  const { edition, place, body } = asked;
  return comment(app, who, asked, `comment ${place.thing}`, async (act): Promise<Result<{ id: string }, Failure>> => {
    const { db, found, audit, at } = act;
    const loaded = (await loadDocuments(db, [edition])).get(edition);
    const about = loaded === undefined ? null : placeName(asDocument(found.row.head, loaded), place);
    if (about === null) return notFound('Det som kommentaren gäller finns inte längre i dokumentet.');
    const quote = readQuote(asked.quote);
    if (!quote.ok) return quote;
    if ((await countThreads(db, edition)) >= MAX_COMMENT_THREADS) {
      return invalid(faultOf('too-many', 'Dokumentet har för många kommentarer.', 'Svara i en som finns.', null));
    }
    const mentions = await knownPeople(db, found, who, asked.mentions);
    if (!mentions.ok) return mentions;
    const id = app.newId();
    const cell = place.kind === 'value' ? place.cell : null;
    const { kind, thing } = place;
    await insertThread(db, { id, edition, kind, thing, cell, about, begunAt: at, quote: quote.value });
    await insertComment(db, { thread: id, number: 1, person: who.id, at, body, mentions: mentions.value });
    audit({
      action: 'comment',
      kind: 'edition',
      thing: edition,
      summary: `${who.name} kommenterade ${about} i ${found.row.title}.`,
      after: { thread: id, mentions: mentions.value },
    });
    return ok({ id });
  });
}

/** Answers in a thread. What waited there for the one who answers waits no longer. */
export function answerThread(
  app: App,
  who: SignedIn,
  asked: Said & { readonly thread: string },
): Promise<Result<true, Failure>> {
  return inThread(app, who, asked, 'answer', writableComments, async (act, row) => {
    const { db, found, audit, at } = act;
    const count = await countComments(db, row.id);
    if (count >= MAX_COMMENTS_IN_THREAD) {
      return invalid(faultOf('too-many', 'Tråden har för många svar.', 'Börja en ny kommentar.', null));
    }
    const mentions = await knownPeople(db, found, who, asked.mentions);
    if (!mentions.ok) return mentions;
    await endMentions(db, row.id, who.id, at);
    const said = { thread: row.id, number: count + 1, person: who.id, at, body: asked.body };
    await insertComment(db, { ...said, mentions: mentions.value });
    audit({
      action: 'answer-comment',
      kind: 'edition',
      thing: asked.edition,
      summary: `${who.name} svarade på en kommentar om ${row.about} i ${found.row.title}.`,
      after: { thread: row.id, mentions: mentions.value },
    });
    return ok(true);
  });
}

/** Whoever said it says it in other words, or takes it back (`body` null). */
export function changeSaid(
  app: App,
  who: SignedIn,
  asked: Asked & {
    readonly thread: string;
    readonly number: number;
    readonly body: string | null;
    readonly mentions: readonly string[];
  },
): Promise<Result<true, Failure>> {
  const { number, body, edition } = asked;
  return inThread(app, who, asked, `change ${number}`, writableComments, async (act, row) => {
    const { db, found, audit, at } = act;
    const said = await findComment(db, row.id, number);
    if (said === undefined || said.removedAt !== null) return notFound('Kommentaren finns inte.');
    if (said.person !== who.id) return forbidden('Bara den som skrev kommentaren kan ändra den eller ta bort den.');
    const mentions = await knownPeople(db, found, who, body === null ? [] : asked.mentions);
    if (!mentions.ok) return mentions;
    await changeComment(db, { thread: row.id, number, at, body, mentions: mentions.value });
    audit({
      action: body === null ? 'remove-comment' : 'change-comment',
      kind: 'edition',
      thing: edition,
      summary: `${who.name} ${body === null ? 'tog bort' : 'ändrade'} en kommentar om ${row.about} i ${found.row.title}.`,
      before: { thread: row.id, number, body: said.body },
      after: { thread: row.id, number, body },
    });
    return ok(true);
  });
}

/** Says that a thread needs no more, or opens it again. */
export function resolveThread(
  app: App,
  who: SignedIn,
  asked: Asked & { readonly thread: string; readonly version: number; readonly resolved: boolean },
): Promise<Result<true, Failure>> {
  const { resolved, version } = asked;
  return inThread(app, who, asked, `resolve ${resolved}`, writableComments, async (act, row) => {
    const { db, found, audit, at } = act;
    if (!(await setResolved(db, row.id, version, resolved ? { by: who.id, at } : null))) {
      const current = { version: row.version, resolved: row.resolvedAt !== null };
      return conflict('Någon annan har ändrat kommentaren under tiden. Titta på hur den är nu.', current);
    }
    audit({
      action: resolved ? 'resolve-comment' : 'reopen-comment',
      kind: 'edition',
      thing: asked.edition,
      summary: `${who.name} ${resolved ? 'avslutade' : 'öppnade'} en kommentar om ${row.about} i ${found.row.title}.`,
      after: { thread: row.id },
    });
    return ok(true);
  });
}

/** The one who was asked says that it is done, without an answer. */
export function finishMention(
  app: App,
  who: SignedIn,
  asked: Asked & { readonly thread: string },
): Promise<Result<true, Failure>> {
  return inThread(app, who, asked, 'done', readableComments, async ({ db, audit, at }, row) => {
    await endMentions(db, row.id, who.id, at);
    const summary = `${who.name} är klar med en kommentar om ${row.about}.`;
    audit({ action: 'finish-comment', kind: 'edition', thing: asked.edition, summary, after: { thread: row.id } });
    return ok(true);
  });
}

type CommentAct = Pick<Act, 'audit'> & { readonly db: Db; readonly found: Commentable; readonly at: string };
type Access = typeof writableComments;

/** One act on an edition's comments: allowed, told to the log, and everybody who has the edition open hears of it. */
function comment<T>(
  app: App,
  who: SignedIn,
  { edition, requestId }: Asked,
  name: string,
  work: (act: CommentAct) => Promise<Result<T, Failure>>,
  access: Access = writableComments,
): Promise<Result<T, Failure>> {
  return writing(app, who, { requestId, fingerprint: `${name} ${edition}` }, async ({ db, audit, afterCommit }) => {
    const found = await access(db, who, edition);
    if (!found.ok) return found;
    const done = await work({ db, audit, found: found.value, at: app.now().toISOString() });
    if (!done.ok) return done;
    await tellTextChanged(db, app.database.kind, { edition, text: null, upto: 0 });
    afterCommit(() => {
      app.rooms.told(edition);
    });
    return done;
  });
}

const inThread = <T>(
  app: App,
  who: SignedIn,
  asked: Asked & { readonly thread: string },
  name: string,
  access: Access,
  work: (act: CommentAct, row: ThreadRow) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  comment(
    app,
    who,
    asked,
    `${name} ${asked.thread}`,
    async (act) => {
      const row = isUuid(asked.thread) ? await lockThread(act.db, asked.edition, asked.thread) : undefined;
      return row === undefined ? notFound('Kommentaren finns inte.') : work(act, row);
    },
    access,
  );

/** Those asked by name, each once and not oneself; nobody is asked about what they may not read. */
async function knownPeople(
  db: Db,
  found: Commentable,
  who: SignedIn,
  mentions: readonly string[],
): Promise<Result<string[], Failure>> {
  const wanted = [...new Set(mentions)].filter((id) => id !== who.id);
  if (wanted.length === 0) return ok([]);
  const known = new Set((await peopleToMention(db, found, who.actor.today)).map(({ id }) => id));
  if (wanted.every((id) => known.has(id))) return ok(wanted);
  const message = 'Någon som du nämner får inte läsa kommentarerna här.';
  return invalid(faultOf('unknown-person', message, 'Välj namn ur listan som kommer efter @.', 'Kommentar'));
}

/** The marked words; positions that cannot be read are refused, because they would fail in everybody's window. */
function readQuote(quote: Quote | null): Result<{ words: string; start: Uint8Array; end: Uint8Array } | null, Failure> {
  if (quote === null) return ok(null);
  const [start, end] = [Buffer.from(quote.start, 'base64'), Buffer.from(quote.end, 'base64')];
  try {
    Y.decodeRelativePosition(start);
    Y.decodeRelativePosition(end);
  } catch {
    return invalid(faultOf('bad-place', 'Stället i texten gick inte att läsa.', 'Markera orden igen.', 'Kommentar'));
  }
  return ok({ words: quote.words, start, end });
}
