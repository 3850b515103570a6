import { can } from '#domain/access/can.ts';
import { lacksOf } from '#domain/economy/report-tables/placed-table.ts';
import { sectionsOf } from '#domain/editions/content-of.ts';
import { openErrors } from '#domain/editions/open-errors.ts';
import { confirmsGaps } from '#domain/editions/gaps.ts';
import type { Gap } from '#domain/editions/gaps.ts';
import type { StepDetails, StepOutcome } from '#domain/editions/lifecycle-view.ts';
import { move } from '#domain/editions/lifecycle.ts';
import type { LifecycleStep } from '#domain/editions/lifecycle.ts';
import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Finding } from '#domain/review/finding.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { lockEdition } from '#store/editions/editions.ts';
import { insertStep, moveEdition } from '#store/editions/steps.ts';
import type { Act } from '#store/transaction.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { contradictedTexts } from '../economy/contradicted-texts.ts';
import { findUndecidedTargets } from '../changes/undecided-targets.ts';
import { undescribedImages } from './undescribed-images.ts';
import { untakenSuggestions } from './untaken-suggestions.ts';
import { ACTION_OF_STEP, contentHashOf, loadErrors, loadGaps } from './show-lifecycle.ts';
import type { TakenByPerson } from './show-lifecycle.ts';
import { sha256, standingDocument } from './standing-document.ts';

type Asked = { readonly id: string; readonly requestId: string };

/** Confirms which parts from below are missing, and why it goes on without them. */
export type ConfirmedGaps = { readonly confirmed: readonly string[]; readonly reason: string };

export type WholeStep = Asked & { readonly version: number } & (
    | { readonly step: 'takeBack' | 'approve' }
    | { readonly step: 'send'; readonly gaps?: ConfirmedGaps | undefined }
    | { readonly step: 'reopen'; readonly reason: string }
    | {
        readonly step: 'return';
        readonly reason: string;
        readonly sections: readonly { readonly section: string; readonly reason: string }[];
      }
  );

export type SectionMarkAsked = Asked & {
  readonly ready: boolean;
  /** Null: the whole edition. */
  readonly section: string | null;
  /** What the person saw: a mark is set on exactly that. */
  readonly contentHash: string;
};

const TOLD: Readonly<Record<WholeStep['step'], string>> = {
  send: 'skickade in',
  takeBack: 'tog tillbaka',
  return: 'återsände',
  approve: 'godkände',
  reopen: 'öppnade',
};

/** Moves an edition one step: sends it, takes it back, returns, approves or reopens it. */
export async function takeStep(app: App, who: SignedIn, asked: WholeStep): Promise<Result<StepOutcome, Failure>> {
  const { id, requestId, step } = asked;
  const options = { requestId, fingerprint: `${step} ${id}` };
  if (step === 'send') await app.upkeep.settle(id);
  return writing(app, who, options, async (act): Promise<Result<StepOutcome, Failure>> => {
    await lockForStep(act.db, id);
    const taking = await steppable(act.db, who, id, step);
    if (!taking.ok) return taking;
    const { edition, document } = taking.value;
    const ready = step === 'send' ? await readyToGo(act.db, who, taking.value, asked.gaps) : ok({});
    if (!ready.ok) return ready;
    const named = namedSections(asked, document);
    if (!named.ok) return named;
    const kept = { act, app, who, edition, contentHash: contentHashOf(document), version: asked.version };
    for (const { section, reason } of named.value) await keepStep(kept, { step, section, reason, details: {} });
    const reason = reasonOf(asked);
    await keepStep(kept, { step, section: null, reason, details: ready.value });
    return moved(kept, step, reason, ready.value);
  });
}

/** Marks a section or the whole as ready, or takes the mark off. */
export async function markReady(
  app: App,
  who: SignedIn,
  { id, requestId, ready, section, contentHash }: SectionMarkAsked,
): Promise<Result<StepOutcome, Failure>> {
  const step = ready ? 'ready' : 'notReady';
  const options = { requestId, fingerprint: `${step} ${id} ${section}` };
  if (ready) await app.upkeep.settle(id);
  return writing(app, who, options, async (act): Promise<Result<StepOutcome, Failure>> => {
    await lockForStep(act.db, id);
    const taking = await steppable(act.db, who, id, step);
    if (!taking.ok) return taking;
    const { edition, document } = taking.value;
    const part = section === null ? null : sectionsOf(document).find((one) => one.id === section);
    if (part === undefined) return conflict('Avsnittet finns inte längre. Läs om sidan.', null);
    const hash = part === null ? contentHashOf(document) : sha256(part.content);
    if (ready && hash !== contentHash) {
      return conflict('Texten har ändrats sedan du läste den. Läs den och markera igen.', { contentHash: hash });
    }
    if (ready) {
      const errors = openErrors(await loadErrors(act.db, id), part?.things ?? null);
      if (errors.length > 0) return refusedByErrors(errors);
      const untaken = await untakenSuggestions(act.db, id, part?.things ?? null);
      const bare = undescribedImages(document, part?.things ?? null);
      if (untaken.length + bare.length > 0) return invalid(...untaken, ...bare);
      const contradicted = await contradictedTexts(act.db, who, edition, document, part?.things ?? null);
      if (contradicted.length > 0) return invalid(...contradicted);
      const lacks = lacksOf(document.tables.filter(({ id: table }) => part === null || part.things.has(table)));
      if (lacks.length > 0) return refusedByLacks(lacks);
    }
    const { row } = edition;
    const kept = { act, app, who, edition, contentHash: hash, version: row.version };
    await keepStep(kept, { step, section, reason: null, details: {} });
    const what = part === null ? row.title : `${part.title || 'ett avsnitt'} i ${row.title}`;
    const summary = `${who.name} ${ready ? 'klarmarkerade' : 'tog bort klarmarkeringen av'} ${what}.`;
    act.audit({ action: step, kind: 'edition', thing: id, summary, after: { section, contentHash: hash } });
    return ok({ state: row.state, version: row.version, readable: true });
  });
}

export type Steppable = { readonly edition: ReadableEdition; readonly document: SteeringDocument };

/** Two who take a step at once wait for each other. */
export async function lockForStep(db: Db, id: string): Promise<void> {
  if (isUuid(id)) await lockEdition(db, id);
}

/** Allowed, and possible from where it stands. */
export async function steppable(
  db: Db,
  who: SignedIn,
  id: string,
  step: TakenByPerson,
): Promise<Result<Steppable, Failure>> {
  const readable = await readableEdition(db, who, id);
  if (!readable.ok) return readable;
  const { row, thing } = readable.value;
  const next = move(row.state, step);
  if (!can(who.actor, ACTION_OF_STEP[step], thing)) {
    return forbidden('because' in next ? next.because : 'Det här steget tas av någon annan.');
  }
  if ('because' in next) return conflict(next.because, { state: row.state, version: row.version });
  return ok({ edition: readable.value, document: (await standingDocument(db, row)).document });
}

/** Nothing goes upwards with open errors, and what is missing from below is named by whoever sends (LC-7, LC-8, AN-6). */
export async function readyToGo(
  db: Db,
  who: SignedIn,
  { edition, document }: Steppable,
  asked: ConfirmedGaps | undefined,
): Promise<Result<StepDetails, Failure>> {
  const errors = await loadErrors(db, edition.row.id);
  if (errors.length > 0) return refusedByErrors(errors);
  const untaken = await untakenSuggestions(db, edition.row.id, null);
  const bare = undescribedImages(document, null);
  if (untaken.length + bare.length > 0) return invalid(...untaken, ...bare);
  const contradicted = await contradictedTexts(db, who, edition, document, null);
  if (contradicted.length > 0) return invalid(...contradicted);
  const lacks = lacksOf(document.tables);
  if (lacks.length > 0) return refusedByLacks(lacks);
  const undecided = await findUndecidedTargets(db, edition, who.actor.today);
  if (undecided.length > 0) return invalid(...undecided);
  const gaps = await loadGaps(db, edition);
  if (!confirmsGaps(gaps, asked?.confirmed ?? [])) return refusedByGaps(gaps);
  if (gaps.length === 0) return ok({});
  const reason = asked?.reason.trim() ?? '';
  if (reason === '') {
    const message = 'Skriv varför det går vidare utan de delar som saknas.';
    return invalid(faultOf('gap-reason-missing', message, null, 'Skäl'));
  }
  return ok({ gaps });
}

function refusedByGaps(gaps: readonly Gap[]) {
  const names = gaps.map(({ name }) => name).join(', ');
  const detail =
    gaps.length === 0
      ? 'Alla delar har kommit in. Läs om sidan och försök igen.'
      : `Delar saknas från ${names}. Bekräfta att det går vidare utan dem.`;
  return conflict(detail, { gaps });
}

const refusedByErrors = (errors: readonly Finding[]) =>
  invalid(...errors.map(({ rule, message, remedy }) => faultOf(rule, message, remedy)));

/** A table with nothing in it is never sent on in silence (EK-75). */
const refusedByLacks = (lacks: ReturnType<typeof lacksOf>) =>
  invalid(
    ...lacks.map(({ message }) =>
      faultOf('economy-lacks', message, 'Vänta tills siffrorna finns, eller ta bort tabellen ur kapitlet.'),
    ),
  );

/** The sections that a return names, each of the document and with a reason. */
function namedSections(
  asked: WholeStep,
  document: SteeringDocument,
): Result<readonly { section: string; reason: string }[], Failure> {
  if (asked.step !== 'return') return ok([]);
  const known = new Set(sectionsOf(document).map(({ id }) => id));
  const unknown = asked.sections.find(({ section }) => !known.has(section));
  return unknown === undefined ? ok(asked.sections) : conflict('Ett avsnitt finns inte längre. Läs om sidan.', null);
}

/** Why, as the person wrote it; sending says why only where it goes on without a part. */
function reasonOf(asked: WholeStep): string | null {
  if (asked.step === 'send') return asked.gaps?.reason ?? null;
  return 'reason' in asked ? asked.reason : null;
}

type Kept = {
  readonly act: Act;
  readonly app: App;
  readonly who: SignedIn;
  readonly edition: ReadableEdition;
  readonly contentHash: string;
  readonly version: number;
};

export async function keepStep(
  { act, app, who, edition, contentHash, version }: Kept,
  step: { step: LifecycleStep; section: string | null; reason: string | null; details: StepDetails },
): Promise<void> {
  await insertStep(act.db, {
    ...step,
    id: app.newId(),
    edition: edition.row.id,
    person: who.id,
    at: app.now().toISOString(),
    editionVersion: version,
    contentHash,
  });
}

/** Moves the edition where the table says, and tells the log. */
async function moved(
  { act, who, edition, contentHash, version }: Kept,
  step: WholeStep['step'],
  reason: string | null,
  details: StepDetails,
): Promise<Result<StepOutcome, Failure>> {
  const { row, thing } = edition;
  const next = move(row.state, step);
  if ('because' in next) throw new Error(`${step} was possible a moment ago`);
  const now = await moveEdition(act.db, { id: row.id, version, state: next.to });
  if (now === undefined) {
    return conflict('Utgåvan har ändrats sedan du läste den. Läs om sidan och försök igen.', { version: row.version });
  }
  const without = details.gaps === undefined ? '' : ` utan ${details.gaps.map(({ name }) => name).join(', ')}`;
  act.audit({
    action: step,
    kind: 'edition',
    thing: row.id,
    summary: `${who.name} ${TOLD[step]} ${row.title}${without}.`,
    before: { state: row.state },
    after: { state: next.to, reason, contentHash, version, ...details },
  });
  return ok({ state: next.to, version: now, readable: can(who.actor, 'edition.read', { ...thing, state: next.to }) });
}
