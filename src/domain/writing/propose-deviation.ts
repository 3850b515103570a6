import { editionDay } from '../editions/edition-title.ts';
import type { DocumentActivity, DocumentText, EditionKind } from '../steering/steering-document.ts';

/** Words of a text that says an activity has not come about as planned. */
const SIGNS =
  /\b(?:skjut(?:s|its|it|as) upp|skjutits fram|uppskjut\p{L}*|försen\p{L}*|flytta(?:s|ts|t) (?:fram )?till|pausa\p{L}*|inte (?:kunnat )?(?:genomför\p{L}*|påbörja\p{L}*|starta\p{L}*)|ställ(?:s|ts|t) in|inställd\p{L}*|utgår)/iu;

/** Why an activity looks as if it deviates; one plain Swedish sentence. Null where nothing says so. */
export function proposeDeviation(
  activity: Pick<DocumentActivity, 'end'> & { readonly plannedEnd: string | null },
  texts: readonly Pick<DocumentText, 'paragraphs'>[],
  edition: { readonly kind: EditionKind; readonly year: number },
): string | null {
  const { end, plannedEnd } = activity;
  if (plannedEnd !== null && end !== null && end > plannedEnd) return `Slutdatumet är flyttat från ${plannedEnd}.`;
  const sign = texts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => SIGNS.exec(text)?.[0] ?? null));
  const found = sign.find((words) => words !== null);
  if (found !== undefined && found !== null) return `Texten säger ”${found}”.`;
  const isReport = edition.kind !== 'VP';
  const day = editionDay(edition.kind, edition.year);
  if (isReport && end !== null && end <= day && texts.every(({ paragraphs }) => paragraphs.length === 0)) {
    return `Den skulle vara klar ${end}, och ingenting är skrivet om hur det gick.`;
  }
  return null;
}
