import type { ActivityChange } from '#domain/activities/activity-state.ts';
import { conflict, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ownerOfLevel } from '#domain/writing/own-level.ts';
import {
  insertActivityChange,
  listActivityChanges,
  listRemoved,
  removeActivityRow,
  restoreActivityRow,
} from '#store/activities/activities.ts';
import { loadDocuments } from '#store/editions/load-document.ts';
import { listCarried } from '#store/writing/draft-rows.ts';
import { MAX_TEXT_VERSIONS_SHOWN } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts, readableEdition } from '../editions/edition-access.ts';
import { changeDraft, seenRow } from './change-draft.ts';
import type { DraftAsked } from './change-draft.ts';
import { orderAnew } from './order-anew.ts';

type RemovalAsked = DraftAsked & { readonly activity: string; readonly version: number };

/** Takes an own activity away (AK-5). What others ask for and what the plan promised is answered, not taken away. */
export function removeActivity(app: App, who: SignedIn, asked: RemovalAsked): Promise<Result<true, Failure>> {
  const name = `remove activity ${asked.activity}`;
  return changeDraft(app, who, asked, name, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit, at } = act;
    const row = document.activities.find(({ id }) => id === asked.activity);
    if (row === undefined) return notFound('Aktiviteten finns inte i utkastet.');
    if (row.owner !== null && row.owner !== ownerOfLevel(document.level)) {
      return conflict(
        'Aktiviteten är beslutad ovanför er. Välj er roll i den i stället, till exempel Berör inte oss.',
        {
          owner: row.owner,
        },
      );
    }
    const isPromised = (await listCarried(db, asked.id)).some(({ thingId }) => thingId === row.id);
    if (readable.row.kind !== 'VP' && isPromised) {
      return conflict('Aktiviteten står i er plan. Sätt den till Avbruten och skriv varför i stället.', {
        title: row.title,
      });
    }
    const place = { edition: asked.id, id: row.id };
    const seen = await seenRow(db, 'activity', place, asked.version, row);
    if (!seen.ok) return seen;
    await removeActivityRow(db, place, { person: who.id, at });
    const difference = { before: { removed: false }, after: { removed: true } };
    await insertActivityChange(db, place, difference, { person: who.id, at });
    const summary = `${who.name} tog bort aktiviteten ”${row.title}” ur ${readable.row.title}.`;
    audit({ action: 'remove-activity', kind: 'edition', thing: asked.id, summary, before: row, after: null });
    return ok(true);
  });
}

/** Brings an activity back as it was (AK-6). */
export function restoreActivity(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly activity: string },
): Promise<Result<true, Failure>> {
  const name = `restore activity ${asked.activity}`;
  return changeDraft(app, who, asked, name, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit, at } = act;
    const removed = (await listRemoved(db, asked.id)).find(({ id }) => id === asked.activity);
    if (removed === undefined) return notFound('Aktiviteten är inte borttagen ur utkastet.');
    if (removed.goal !== null && !document.goals.some(({ id }) => id === removed.goal)) {
      return conflict('Målet som aktiviteten stod under finns inte längre i utkastet.', { goal: null });
    }
    const place = { edition: asked.id, id: removed.id };
    await restoreActivityRow(db, place);
    const difference = { before: { removed: true }, after: { removed: false } };
    await insertActivityChange(db, place, difference, { person: who.id, at });
    await orderAnew(act, asked.id);
    const summary = `${who.name} tog tillbaka aktiviteten ”${removed.title}” i ${readable.row.title}.`;
    audit({ action: 'restore-activity', kind: 'edition', thing: asked.id, summary });
    return ok(true);
  });
}

/** How an activity was changed over time, in all editions of its year that the person may read, newest first. */
export function showActivityHistory(
  app: App,
  who: SignedIn,
  { id, activity }: { readonly id: string; readonly activity: string },
): Promise<Result<(ActivityChange & { edition: string; title: string })[], Failure>> {
  return reading(app, who, async ({ db }) => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const loaded = (await loadDocuments(db, [id])).get(id);
    const lasting = loaded?.activities.find(({ thing }) => thing.id === activity)?.lasting;
    if (lasting === undefined) return notFound('Aktiviteten finns inte i utgåvan.');
    const drafts = readableDrafts(who, readable.value.register);
    return ok(await listActivityChanges(db, lasting, drafts, MAX_TEXT_VERSIONS_SHOWN));
  });
}
