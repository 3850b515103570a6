import { proposeSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FEWEST_SV } from '#i18n/few-persons.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import { findText, listSuggested, listVersions, lockShared, putVersion, saveParagraphs } from '#store/writing/texts.ts';
import { MAX_TEXT_VERSIONS_SHOWN } from '#limits';

import type { App, SignedIn } from '../app.ts';
import { changeDraft } from '../writing/change-draft.ts';
import type { DraftAsked } from '../writing/change-draft.ts';
import { loadPhrases, mayUseAmounts } from './live-economy.ts';
import { loadAmountFigures } from './year-money.ts';

/** Puts the first sentence that the figures propose for an area at the end of a chapter's text. */
export async function insertSentence(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly text: string; readonly area: string | null },
): Promise<Result<true, Failure>> {
  const { id: edition, text: textId, area } = asked;
  const name = `sentence ${textId} ${area ?? ''}`;
  const done = await changeDraft(app, who, asked, name, async (act): Promise<Result<true, Failure>> => {
    const { db, readable, audit, at } = act;
    const place = { edition, text: textId };
    await lockShared(db, place);
    const text = await findText(db, place);
    if (text === undefined) return notFound('Texten finns inte i utkastet.');
    if (!(await mayUseAmounts(db, who, readable)))
      return forbidden(
        `Meningen bygger på lönekostnader som du inte får se, eller som färre än ${FEWEST_SV} personer står bakom.`,
      );
    const figures = await loadAmountFigures(db, readable.register, readable.row);
    const proposed = proposeSentences(figures, await loadPhrases(db)).find((each) => each.area === area);
    if (proposed === undefined) return notFound('Det finns ingen avvikelse att skriva om för området.');
    if (text.paragraphs.some((paragraph) => paragraph.text === proposed.paragraph.text)) {
      return conflict('Meningen står redan i texten.', null);
    }
    if ((await listSuggested(db, edition)).some((waiting) => waiting.text === textId)) {
      return conflict('Det finns ändringsförslag i texten. Ta ställning till dem först.', null);
    }
    const paragraphs = [...text.paragraphs, proposed.paragraph];
    const newest = (await listVersions(db, place, MAX_TEXT_VERSIONS_SHOWN))[0];
    if (newest !== undefined) {
      const spell = { number: newest.number + 1, startedAt: at, changedAt: at, people: [who.id], paragraphs };
      await putVersion(db, place, spell);
    }
    await saveParagraphs(db, place, paragraphs);
    await tellTextChanged(db, app.database.kind, { ...place, upto: Number.MAX_SAFE_INTEGER });
    const summary = `${who.name} tog in en mening ur siffrorna i ${text.heading ?? 'en text'}: ${proposed.paragraph.text}`;
    audit({ action: 'insert-sentence', kind: 'edition', thing: edition, summary, after: { text: textId, area } });
    return ok(true);
  });
  if (done.ok) app.rooms.textReplaced(edition, textId);
  return done;
}
