import { renewParagraph } from '#domain/steering/live-value.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { findText, lockShared, saveParagraphs, setSharedVersion } from '#store/writing/texts.ts';

/** Texts that print a live value print it anew; what people write in them meanwhile is not touched. Gives those that changed. */
export async function renewTexts(
  db: Db,
  edition: string,
  texts: readonly DocumentText[],
  ground: LiveGround,
): Promise<DocumentText[]> {
  const changed: DocumentText[] = [];
  for (const text of texts) {
    if (text.paragraphs.every((paragraph) => renewParagraph(ground, paragraph) === paragraph)) continue;
    const place = { edition, text: text.id };
    // Read again behind the lock: somebody may have written since the document was read.
    const shared = await lockShared(db, place);
    const standing = await findText(db, place);
    if (standing === undefined) continue;
    const paragraphs = standing.paragraphs.map((paragraph) => renewParagraph(ground, paragraph));
    const version = await saveParagraphs(db, place, paragraphs, null);
    // Where the words were just replaced by an act of its own, the shared document has yet to take them over.
    if (shared?.textVersion === standing.version) await setSharedVersion(db, place, version);
    changed.push(text);
  }
  return changed;
}
