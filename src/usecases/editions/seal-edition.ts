import { can } from '#domain/access/can.ts';
import type { StepOutcome } from '#domain/editions/lifecycle-view.ts';
import { move } from '#domain/editions/lifecycle.ts';
import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Decision } from '#domain/seal/seal-manifest.ts';
import { findEdition, findStanding, lockEdition } from '#store/editions/editions.ts';
import { insertSeal, setDecidedOn } from '#store/editions/seals.ts';
import { moveEdition } from '#store/editions/steps.ts';
import type { Act } from '#store/transaction.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import type { ReadableEdition } from './edition-access.ts';
import { findCorrected, makeSeal } from './make-seal.ts';
import type { Corrected, MadeSeal } from './make-seal.ts';
import { loadPrintedImages, loadPrinting } from './printed-document.ts';
import type { Printing } from './printed-document.ts';
import { contentHashOf } from './show-lifecycle.ts';
import { keepStep, lockForStep, readyToGo, steppable } from './take-step.ts';
import type { ConfirmedGaps, Steppable } from './take-step.ts';
import { standingDocument } from './standing-document.ts';

export type SealAsked = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly decision: Decision;
  readonly gaps?: ConfirmedGaps | undefined;
};

/**
 * Records the decision and seals the edition: from then on its content, numbers and files are what they are. One that
 * came in decided from a file is sealed in the same way, without deciding it again.
 */
export async function sealEdition(app: App, who: SignedIn, asked: SealAsked): Promise<Result<StepOutcome, Failure>> {
  const { id, requestId, version } = asked;
  const ahead = await reading(app, who, async ({ db }): Promise<Result<Steppable & Corrects, Failure>> => {
    const taking = await sealable(db, who, id);
    if (!taking.ok) return taking;
    const { edition } = taking.value;
    const corrected = await findCorrected(db, edition.row);
    const printing = await loadPrinting(db, who, edition);
    const images = await loadPrintedImages(db, taking.value.document, printing);
    return ok({ ...taking.value, corrected, printing, images });
  });
  // The same request sent again finds it sealed and is answered as the first time.
  const files =
    ahead.ok && ahead.value.edition.row.version === version ? await makeSeal(app, asked, ahead.value) : null;
  const options = { requestId, fingerprint: `seal ${id}` };
  return writing(app, who, options, async (act): Promise<Result<StepOutcome, Failure>> => {
    await lockForStep(act.db, id);
    const taking = await sealable(act.db, who, id);
    if (!taking.ok) return taking;
    const { edition, document } = taking.value;
    if (files === null || edition.row.version !== version || files.contentHash !== contentHashOf(document)) {
      const message = 'Utgåvan har ändrats sedan du läste den. Läs om sidan och försök igen.';
      return conflict(message, { version: edition.row.version });
    }
    const isDecided = edition.row.state === 'decided';
    const ready = isDecided ? ok({}) : await readyToGo(act.db, who, taking.value, asked.gaps);
    if (!ready.ok) return ready;
    const kept = { act, app, who, edition, contentHash: files.contentHash, version };
    const reason = asked.gaps?.reason ?? null;
    const details = { ...asked.decision, ...ready.value };
    if (!isDecided) await keepStep(kept, { step: 'decide', section: null, reason, details });
    await keepStep(kept, { step: 'seal', section: null, reason: null, details: asked.decision });
    return sealed(kept, asked, files);
  });
}

type Corrects = {
  readonly corrected: Corrected | null;
  readonly printing: Printing;
  readonly images: ReadonlyMap<string, Uint8Array>;
};

const sealable = async (db: Act['db'], who: SignedIn, id: string): Promise<Result<Steppable, Failure>> => {
  const decided = await steppable(db, who, id, 'decide');
  if (decided.ok || decided.error.kind !== 'conflict') return decided;
  const asIs = await steppable(db, who, id, 'seal');
  // Of the two reasons the first is told: nobody thinks of sealing before deciding.
  return asIs.ok ? asIs : decided;
};

type Kept = Parameters<typeof keepStep>[0] & { readonly edition: ReadableEdition };

async function sealed(kept: Kept, { decision }: SealAsked, made: MadeSeal): Promise<Result<StepOutcome, Failure>> {
  const { act, who, edition, version, contentHash } = kept;
  const { row, thing } = edition;
  await setDecidedOn(act.db, row.id, decision.decidedOn);
  const now = await moveEdition(act.db, { id: row.id, version, state: 'sealed' });
  if (now === undefined) throw new Error('A locked edition changed its version');
  await insertSeal(act.db, { ...decision, ...made.seal, edition: row.id, person: who.id, contentHash }, made.files);
  act.audit({
    action: 'seal',
    kind: 'edition',
    thing: row.id,
    summary: `${who.name} registrerade beslutet om ${row.title} (${decision.reference}, ${decision.paragraph}) och förseglade den.`,
    before: { state: row.state },
    after: { state: 'sealed', ...decision, contentHash, key: made.seal.keyId },
  });
  await supersedeEarlier(kept, made.corrected);
  return ok({ state: 'sealed', version: now, readable: can(who.actor, 'edition.read', { ...thing, state: 'sealed' }) });
}

/** Version and content hash of an edition as it stands, locked until the act ends. */
async function whatStands({ db }: Act, id: string): Promise<{ contentHash: string; version: number }> {
  await lockEdition(db, id);
  const row = await findEdition(db, id);
  if (row === undefined) throw new Error(`Edition ${id} has gone`);
  return { contentHash: contentHashOf((await standingDocument(db, row)).document), version: row.version };
}

/** The edition that this one corrects stands from now on as superseded, readable as it was. */
async function supersedeEarlier({ act, app, who, edition }: Kept, corrected: Corrected | null): Promise<void> {
  const { row } = edition;
  const standing = await findStanding(act.db, row.organisation, row.year, row.kind);
  for (const earlier of standing.filter(({ number }) => number < row.number)) {
    const next = move(earlier.state, 'supersede');
    if ('because' in next) continue;
    const old = { ...edition, row: { ...row, ...earlier } };
    const { contentHash, version } = await whatStands(act, earlier.id);
    const reason = corrected?.reason ?? `Ersatt av version ${row.number}.`;
    await keepStep(
      { act, app, who, edition: old, contentHash, version },
      { step: 'supersede', section: null, reason, details: { by: row.id } },
    );
    await moveEdition(act.db, { id: earlier.id, version, state: next.to });
    act.audit({
      action: 'supersede',
      kind: 'edition',
      thing: earlier.id,
      summary: `${earlier.title}, version ${earlier.number}, ersattes av version ${row.number}.`,
      before: { state: earlier.state },
      after: { state: next.to, reason, by: row.id },
    });
  }
}
