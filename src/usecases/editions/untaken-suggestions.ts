import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { Db } from '#store/db.ts';
import { listSuggested } from '#store/writing/texts.ts';

/** Suggested changes that nobody has taken or refused, in these texts (null: all), each as why it does not go on. */
export async function untakenSuggestions(db: Db, edition: string, texts: ReadonlySet<string> | null): Promise<Fault[]> {
  const waiting = await listSuggested(db, edition);
  return waiting
    .filter(({ text }) => texts === null || texts.has(text))
    .map(({ heading, count }) => {
      const what = count === 1 ? 'Ett ändringsförslag' : `${count} ändringsförslag`;
      const message = `${what} väntar i ${heading ?? 'en text'}.`;
      return faultOf('untaken-suggestion', message, 'Ta eller avvisa dem där texten skrivs.', heading);
    });
}
