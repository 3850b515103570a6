import { titleKey } from '#domain/editions/lasting-things.ts';
import { conflict, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { isChapter, whyChapterStays } from '#domain/writing/own-chapter.ts';
import {
  listAdded,
  listRemovedChapters,
  removeChapterRow,
  restoreChapterRow,
} from '#store/writing/removed-chapters.ts';
import { listSuggested } from '#store/writing/texts.ts';

import type { App, SignedIn } from '../app.ts';
import { loadRoundBrief } from '../rounds/round-brief.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftAsked } from './change-draft.ts';
import { orderAnew } from './order-anew.ts';

type ChapterAsked = DraftAsked & { readonly text: string };

/** Takes a chapter of one's own away; it can be brought back as it was (docs/domain/writing.md, law 34). */
export function removeChapter(app: App, who: SignedIn, asked: ChapterAsked): Promise<Result<true, Failure>> {
  const { id, text } = asked;
  return changeDraft(app, who, asked, `remove chapter ${text}`, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit, at } = act;
    const chapter = document.texts.find((each) => each.id === text && isChapter(each));
    if (chapter === undefined) return notFound('Kapitlet finns inte i utkastet, eller är redan borttaget.');
    const added = (await listAdded(db, id)).find((each) => each.text === text);
    const brief = await loadRoundBrief(db, readable.register, readable.row);
    const stays = whyChapterStays(document, chapter, {
      asked: brief?.chapters.map(({ heading }) => heading) ?? [],
      addedBy: added?.id ?? null,
      person: who.id,
      isWaiting: (await listSuggested(db, id)).some((each) => each.text === text),
    });
    if (stays !== null) return conflict(WHY[stays](added?.name ?? null), { reason: stays });
    await removeChapterRow(db, { edition: id, text }, { person: who.id, at });
    const summary = `${who.name} tog bort kapitlet ”${chapter.heading ?? ''}” ur ${readable.row.title}.`;
    audit({ action: 'remove-chapter', kind: 'edition', thing: id, summary, before: chapter, after: null });
    return ok(true);
  });
}

const WHY = {
  asked: () => 'Rundans mall frågar efter kapitlet, så det kan inte tas bort.',
  holds: () => 'Kapitlet har tabeller eller upptagna texter. Ta bort dem först.',
  others: (name: string | null) =>
    name === null
      ? 'Kapitlet följde med när utkastet påbörjades och har text. Stryk texten först, om kapitlet ska bort.'
      : `Kapitlet lades till av ${name} och har text. Be ${name} ta bort det, eller stryk texten först.`,
} as const;

/** Brings a chapter back as it was, to its place. */
export function restoreChapter(app: App, who: SignedIn, asked: ChapterAsked): Promise<Result<true, Failure>> {
  const { id, text } = asked;
  return changeDraft(app, who, asked, `restore chapter ${text}`, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit } = act;
    const removed = (await listRemovedChapters(db, id)).find((each) => each.id === text);
    if (removed === undefined) return notFound('Kapitlet är inte borttaget ur utkastet.');
    const { heading } = removed;
    if (document.texts.some((each) => isChapter(each) && titleKey(each.heading ?? '') === titleKey(heading))) {
      return conflict(`Det finns redan ett kapitel som heter ${heading}.`, { heading });
    }
    await restoreChapterRow(db, { edition: id, text });
    await orderAnew(act, id);
    const summary = `${who.name} tog tillbaka kapitlet ”${heading}” i ${readable.row.title}.`;
    audit({ action: 'restore-chapter', kind: 'edition', thing: id, summary });
    return ok(true);
  });
}
