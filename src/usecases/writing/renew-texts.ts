import { renewParagraph } from '#domain/steering/live-value.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { saveParagraphs, setSharedVersion } from '#store/writing/texts.ts';

/** Texts that print a live value print it anew; what people write in them meanwhile is not touched. Gives those that changed. */
export async function renewTexts(
  db: Db,
  edition: string,
  texts: readonly DocumentText[],
  ground: LiveGround,
): Promise<DocumentText[]> {
  const changed: DocumentText[] = [];
  for (const text of texts) {
    const paragraphs = text.paragraphs.map((paragraph) => renewParagraph(ground, paragraph));
    if (paragraphs.every((paragraph, index) => paragraph === text.paragraphs[index])) continue;
    const place = { edition, text: text.id };
    await setSharedVersion(db, place, await saveParagraphs(db, place, paragraphs));
    changed.push(text);
  }
  return changed;
}
