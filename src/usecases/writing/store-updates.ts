import * as Y from 'yjs';

import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { printsEconomy, renewParagraph } from '#domain/steering/live-value.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { versionAfter } from '#domain/writing/spell.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import {
  compactShared,
  findNewestVersion,
  findText,
  insertShared,
  insertUpdates,
  listUpdates,
  lockShared,
  noteChange,
  putVersion,
  saveParagraphs,
  setSharedVersion,
} from '#store/writing/texts.ts';
import type { TextPlace, UpdateRow } from '#store/writing/texts.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import { inTransaction } from '#store/transaction.ts';
import { MAX_SHARED_TEXT_CHARACTERS, MAX_TEXT_UPDATES_KEPT } from '#limits';

import type { App, SignedIn } from '../app.ts';
import { loadAmountWords, mayUseAmounts, withoutNewAmounts } from '../economy/live-economy.ts';
import { findForReading, readableTo } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { writableOrWhy } from './draft-access.ts';
import { countSuggestions } from './shared-suggestions.ts';
import { paragraphsOf, replaceParagraphs, sharedText } from './shared-text.ts';

/** What somebody has written, not yet stored. */
export type Written = { readonly who: SignedIn; readonly update: Uint8Array };

/** What is new in a text since an update: also what other servers stored. */
export type Stored = {
  readonly news: readonly UpdateRow[];
  /** Who may not write (any longer), and why. Nothing of theirs was stored. */
  readonly refused: ReadonlyMap<string, Failure>;
  /** Everything up to and including the last of `news`. */
  readonly upto: number;
};

type Shared = {
  readonly doc: Y.Doc;
  /** What the updates that are kept one by one begin from. */
  readonly base: UpdateRow;
  readonly kept: number;
  upto: number;
};

/**
 * Stores what several people wrote in one text, and derives its paragraphs, in one act: when this returns, the words
 * are on the disk and everybody who reads the edition reads them. `written` may be empty: then it only catches up.
 * `known` is the last update that the caller has; -1 for none at all.
 */
export async function storeUpdates(
  app: App,
  place: TextPlace,
  known: number,
  written: readonly Written[],
): Promise<Result<Stored, Failure>> {
  const people = [...new Map(written.map(({ who }) => [who.id, who])).values()];
  const [single] = people;
  const actor =
    people.length === 1 && single !== undefined
      ? ({ kind: 'person', id: single.id } as const)
      : ({ kind: 'system', name: 'writing' } as const);
  return inTransaction(
    app.database,
    { municipality: app.municipality.id, actor },
    async ({ db, audit, afterCommit }) => {
      const shared = await loadShared(app, db, place);
      if (!shared.ok) return shared;
      const { refused, readable } = await refusals(db, place, people);
      const accepted = written.filter(({ who }) => !refused.has(who.id));
      const at = app.now().toISOString();
      const rows = [...Map.groupBy(accepted, ({ who }) => who.id)].map(([person, updates]) => ({
        person,
        at,
        content: Y.mergeUpdates(updates.map(({ update }) => update)),
      }));
      for (const { content } of rows) Y.applyUpdate(shared.value.doc, content);
      if (rows.length > 0) shared.value.upto = await insertUpdates(db, place, rows);
      if (accepted.length > 0) {
        const paragraphs = await renewed(db, place, readable, people, paragraphsOf(shared.value.doc));
        if (lengthOf(paragraphs) > MAX_SHARED_TEXT_CHARACTERS) return tooLong;
        const writers = people.filter(({ id }) => !refused.has(id));
        const suggestions = countSuggestions(shared.value.doc);
        const change = { at, people: writers.map(({ id }) => id), suggestions };
        const told = await deriveText(db, place, paragraphs, change);
        await compactWhenLong(db, place, shared.value);
        afterCommit(() => {
          app.upkeep.touch(place.edition);
        });
        if (told.isNew) {
          const names = writers.map(({ name }) => name).join(', ');
          const summary = `${names} skrev i ${told.heading ?? 'en text'} i ${readable?.row.title ?? 'ett utkast'}.`;
          audit({ action: 'write', kind: 'edition', thing: place.edition, summary, after: { text: place.text } });
        }
        await tellTextChanged(db, app.database.kind, { ...place, upto: shared.value.upto });
      }
      const { base, upto } = shared.value;
      const since = await listUpdates(db, place, Math.max(known, base.sequence));
      return ok({ news: known < base.sequence ? [base, ...since] : since, refused, upto });
    },
  );
}

const tooLong = notFound('Texten är för lång för att ta emot mer.');
const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** The shared document with every stored update; made from the paragraphs where nobody has written before. */
async function loadShared(app: App, db: Db, place: TextPlace): Promise<Result<Shared, Failure>> {
  const text = await findText(db, place);
  if (text === undefined) return notFound('Texten finns inte längre.');
  let row = await lockShared(db, place);
  if (row === undefined) {
    const state = Y.encodeStateAsUpdate(sharedText(text.paragraphs));
    await insertShared(db, place, { state, textVersion: text.version });
    const at = app.now().toISOString();
    const before = { number: 0, startedAt: at, changedAt: at, people: [], paragraphs: text.paragraphs };
    await putVersion(db, place, before);
    row = await lockShared(db, place);
  }
  if (row === undefined) throw new Error('The shared document that was just made is not there');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, row.state);
  const updates = await listUpdates(db, place, row.upto);
  for (const { content } of updates) Y.applyUpdate(doc, content);
  const base = { sequence: row.upto, content: row.state };
  const shared: Shared = { doc, base, kept: updates.length, upto: updates.at(-1)?.sequence ?? row.upto };
  // Read again after the lock: an act may have replaced the words while we waited.
  const standing = (await findText(db, place)) ?? text;
  if (standing.version !== row.textVersion) await followReplaced(app, db, place, shared, standing);
  return ok(shared);
}

/** Somebody put other words in place of the whole text by an act of its own: the shared document takes them over. */
async function followReplaced(
  app: App,
  db: Db,
  place: TextPlace,
  shared: Shared,
  { paragraphs, version }: { readonly paragraphs: readonly Paragraph[]; readonly version: number },
): Promise<void> {
  const before = Y.encodeStateVector(shared.doc);
  replaceParagraphs(shared.doc, paragraphs);
  const content = Y.encodeStateAsUpdate(shared.doc, before);
  shared.upto = await insertUpdates(db, place, [{ person: null, at: app.now().toISOString(), content }]);
  await setSharedVersion(db, place, version);
}

async function refusals(
  db: Db,
  { edition }: TextPlace,
  people: readonly SignedIn[],
): Promise<{ refused: Map<string, Failure>; readable: ReadableEdition | null }> {
  const refused = new Map<string, Failure>();
  let found: ReadableEdition | null = null;
  const standing = people.length === 0 ? null : await findForReading(db, edition);
  for (const who of people) {
    const readable = readableTo(who, standing);
    const writable = readable.ok ? writableOrWhy(who, readable.value) : readable;
    if (writable.ok) found = writable.value;
    else refused.set(who.id, writable.error);
  }
  return { refused, readable: found };
}

/** The paragraphs with their live values as they are now. */
async function renewed(
  db: Db,
  place: TextPlace,
  readable: ReadableEdition | null,
  people: readonly SignedIn[],
  paragraphs: readonly Paragraph[],
): Promise<Paragraph[]> {
  const isLive = paragraphs.some(({ marks }) => marks?.some(({ kind }) => kind === 'value') === true);
  const loaded = isLive ? (await loadDocuments(db, [place.edition])).get(place.edition) : undefined;
  if (loaded === undefined || readable === null) return [...paragraphs];
  const { row, register } = readable;
  let mayUse = false;
  for (const who of people) mayUse ||= await mayUseAmounts(db, who, readable);
  const before = loaded.texts.find(({ id }) => id === place.text)?.paragraphs ?? [];
  const own = mayUse ? paragraphs : withoutNewAmounts(paragraphs, before);
  const economy = printsEconomy(own) ? await loadAmountWords(db, register, row) : undefined;
  const ground = { ...asDocument(row.head, loaded), economy };
  return own.map((paragraph) => renewParagraph(ground, paragraph));
}

/** Writes the paragraphs, the version of the spell, and that the draft has changed. `isNew`: the log should tell. */
async function deriveText(
  db: Db,
  place: TextPlace,
  paragraphs: readonly Paragraph[],
  change: { readonly at: string; readonly people: readonly string[]; readonly suggestions: number },
): Promise<{ isNew: boolean; heading: string | null }> {
  const newest = await findNewestVersion(db, place);
  if (newest === undefined) throw new Error('A text that is written in has no version');
  const { version, isNew } = versionAfter(newest, { ...change, paragraphs });
  await putVersion(db, place, { ...version, people: [...version.people], paragraphs: [...paragraphs] });
  await setSharedVersion(db, place, await saveParagraphs(db, place, paragraphs, change.suggestions));
  await noteChange(db, place.edition);
  return { isNew, heading: (await findText(db, place))?.heading ?? null };
}

/** The last half stays, because other servers catch up from it. */
async function compactWhenLong(db: Db, place: TextPlace, { doc, kept, upto }: Shared): Promise<void> {
  if (kept < MAX_TEXT_UPDATES_KEPT) return;
  const cut = (await listUpdates(db, place, 0)).at(-MAX_TEXT_UPDATES_KEPT / 2)?.sequence ?? upto;
  await compactShared(db, place, { state: Y.encodeStateAsUpdate(doc), upto: cut });
}
