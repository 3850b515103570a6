import { can } from '#domain/access/can.ts';
import { conflict, forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { orderedChoices } from '#domain/rounds/print-choice.ts';
import type { DocumentPrints, PrintChoice } from '#domain/rounds/print-choice.ts';
import { setPrints } from '#store/editions/front.ts';
import { findRoundFor } from '#store/rounds/rounds.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { lockForStep } from './take-step.ts';

const mayChoose = (who: SignedIn, { row, thing }: ReadableEdition): boolean =>
  row.origin !== 'imported' && can(who.actor, 'edition.write', thing);

/** What a document prints besides what it always prints, and whether it says so itself. */
export function showDocumentPrints(app: App, who: SignedIn, id: string): Promise<Result<DocumentPrints, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<DocumentPrints, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row } = readable.value;
    const round = await findRoundFor(db, row.organisation, row.year, row.kind);
    return ok({
      own: row.prints,
      round: [...(round?.prints ?? [])],
      version: row.version,
      allowed: mayChoose(who, readable.value) ? ['choose'] : [],
    });
  });
}

export type DocumentPrintsAsked = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  /** Null: as the round says. */
  readonly prints: readonly PrintChoice[] | null;
};

/** Chooses for one draft what it prints, in place of what its round says, or lets it follow the round again. */
export function chooseDocumentPrints(
  app: App,
  who: SignedIn,
  { id, requestId, version, prints }: DocumentPrintsAsked,
): Promise<Result<{ version: number }, Failure>> {
  const options = { requestId, fingerprint: `document prints ${id}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ version: number }, Failure>> => {
    await lockForStep(db, id);
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row } = readable.value;
    if (!mayChoose(who, readable.value)) return forbidden('Bilagorna väljs i ett utkast av den som får skriva i det.');
    const after = prints === null ? null : orderedChoices(prints);
    const now = await setPrints(db, { id, version, prints: after });
    if (now === undefined) {
      return conflict('Utgåvan har ändrats sedan du läste den. Läs om sidan och försök igen.', {
        version: row.version,
      });
    }
    const summary = `${who.name} valde vad ${row.title} skriver ut.`;
    audit({ action: 'choose-prints', kind: 'edition', thing: id, summary, before: row.prints, after });
    return ok({ version: now });
  });
}
