import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { wordsOf } from '#domain/reuse/reusable-texts.ts';
import { listOrigins } from '#store/writing/origins.ts';
import { listSuggested, removeText } from '#store/writing/texts.ts';

import type { App, SignedIn } from '../app.ts';
import { changeDraft } from '../writing/change-draft.ts';
import type { DraftAsked } from '../writing/change-draft.ts';

/**
 * Takes a text that was taken up out of the draft again. Only where nothing of one's own would be lost: it reads as it did
 * when it was taken up, or holds no words. It stands with its unit and can be taken up anew.
 */
export function takeOutText(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly text: string },
): Promise<Result<true, Failure>> {
  const { id, text } = asked;
  return changeDraft(
    app,
    who,
    asked,
    `take out ${text}`,
    async ({ db, document, readable, audit }): Promise<Result<true, Failure>> => {
      const own = document.texts.find((each) => each.id === text);
      const origin = (await listOrigins(db, id)).find((each) => each.text === text);
      if (own === undefined || origin === undefined) {
        return conflict('Texten är inte upptagen i utkastet, eller redan borttagen. Läs om sidan.', { words: null });
      }
      const words = wordsOf(own.paragraphs);
      const isOwn = words !== '' && words !== wordsOf(origin.taken);
      const isWaiting = (await listSuggested(db, id)).some((each) => each.text === text);
      if (isOwn || isWaiting) {
        return conflict('Ni har skrivit om texten. Stryk det ni har skrivit först, om den ska bort.', { words });
      }
      await removeText(db, { edition: id, text });
      const summary = `${who.name} tog bort ${own.heading ?? 'en text'} ur ${readable.row.title}.`;
      audit({ action: 'take-out-text', kind: 'edition', thing: id, summary, before: own, after: null });
      return ok(true);
    },
  );
}
