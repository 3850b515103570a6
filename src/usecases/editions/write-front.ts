import { can } from '#domain/access/can.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { DocumentFront } from '#domain/steering/steering-document.ts';
import { setFront } from '#store/editions/front.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import { lockForStep } from './take-step.ts';

export type FrontAsked = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly front: DocumentFront;
};

/** Writes the front page of a draft: the head of the official statement and the proposals for decision. */
export async function writeFront(
  app: App,
  who: SignedIn,
  { id, requestId, version, front }: FrontAsked,
): Promise<Result<{ version: number }, Failure>> {
  const options = { requestId, fingerprint: `front ${id}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ version: number }, Failure>> => {
    await lockForStep(db, id);
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, thing } = readable.value;
    if (row.origin !== 'written' || !can(who.actor, 'edition.write', thing)) {
      return forbidden('Framsidan skrivs i ett utkast av den som får skriva i det.');
    }
    const now = await setFront(db, { id, version, front });
    if (now === undefined) {
      return conflict('Utgåvan har ändrats sedan du läste den. Läs om sidan och försök igen.', {
        version: row.version,
      });
    }
    const summary = `${who.name} skrev framsidan till ${row.title}.`;
    audit({ action: 'write-front', kind: 'edition', thing: id, summary, before: row.head.front, after: front });
    return ok({ version: now });
  });
}
