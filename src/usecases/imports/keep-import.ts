import { can } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { decideKeeping } from '#domain/editions/decide-keeping.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { readCalendarDay } from '#domain/kernel/calendar.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { loadCorrections } from '#store/editions/load-document.ts';
import { findStanding, setEditionState } from '#store/editions/editions.ts';
import { findReading, setKept } from '#store/imports/imports.ts';
import { loadRuleSettings } from '#store/rule-settings.ts';
import type { Act } from '#store/transaction.ts';
import { insertImage } from '#store/writing/images.ts';
import type { ImageRow } from '#store/writing/images.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { carryAnswers } from '../editions/carry-answers.ts';
import { keepDocument } from '../editions/keep-document.ts';
import { replaceEdition } from '../editions/replace-edition.ts';
import { reviewDocument } from '../editions/review-document.ts';
import type { Review } from '../editions/review-document.ts';
import { broughtImages } from './brought-images.ts';
import { changeableImport, readableImport } from './import-access.ts';
import type { ReadableImport } from './import-access.ts';
import { showProgress } from './show-import.ts';

export type KeepImportInput = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly ifExists: 'ask' | 'replace' | 'newVersion';
};

/** Keeps what was read as a decided edition of an organisation, year and kind. Whole or not at all. */
export async function keepImport(
  app: App,
  who: SignedIn,
  input: KeepImportInput,
): Promise<Result<{ edition: string; import: ImportSummary }, Failure>> {
  const { id, requestId, version } = input;
  const options = { requestId, fingerprint: `keep ${id}` };
  const ahead = await prepareAhead(app, who, id);
  const done = await writing(app, who, options, async (act): Promise<Result<{ edition: string }, Failure>> => {
    const changeable = await changeableImport(act.db, who, { id, version, action: 'import.keep', state: 'read' });
    return changeable.ok ? keep(app, who, act, { ...input, ahead }, changeable.value) : changeable;
  });
  if (!done.ok) return done;
  const summary = await showProgress(app, who, id);
  return summary.ok ? ok({ edition: done.value.edition, import: summary.value }) : summary;
}

async function keep(
  app: App,
  who: SignedIn,
  act: Act,
  { id, version, organisation, year, kind, ifExists, ahead }: KeepImportInput & { readonly ahead: Ahead | null },
  { row, register: { organisations } }: ReadableImport,
): Promise<Result<{ edition: string }, Failure>> {
  const { db, audit } = act;
  if (!organisations.some((candidate) => candidate.id === organisation)) {
    return invalid(faultOf('unknown-organisation', 'Organisationen finns inte.', 'Välj en annan.', 'Organisation'));
  }
  const place = thingAt(organisations, organisation, who.actor.today);
  if (!can(who.actor, 'import.keep', place)) return forbidden('Du får inte lägga in dokument för den organisationen.');
  const read = await findReading(db, id);
  if (read === undefined || read.result === null) return notFound('Det finns inget läst att behålla.');
  // What is another kind of document may be looked at, but would stand as an empty edition in everybody's thread.
  const unfit = read.result.faults.find(({ severity }) => severity === 'error');
  if (unfit !== undefined) return invalid(unfit);
  const standing = await findStanding(db, organisation, year, kind);
  const mayRemove = ({ state }: { state: (typeof standing)[number]['state'] }): boolean =>
    can(who.actor, 'edition.remove', { ...place, state });
  const decision = decideKeeping(standing, ifExists, mayRemove);
  if (decision.kind === 'ask') {
    const existing = standing.map((edition) => ({ ...edition, replaceable: decision.allowed.includes('replace') }));
    return conflict(
      'Det finns redan en sådan utgåva. Välj om den ska ersättas eller stå kvar bredvid en ny version.',
      existing,
      decision.allowed,
    );
  }
  if (decision.supersede !== null) await setEditionState(db, decision.supersede, 'superseded');
  const corrections = await loadCorrections(db, { import: id });
  const document = applyCorrections(read.result.document, corrections);
  const edition = app.newId();
  if (decision.replace !== null)
    await replaceEdition(act, decision.replace, { by: edition, who, fileName: row.fileName });
  const title = await keepDocument(db, app.newId, organisations, {
    id: edition,
    organisation,
    year,
    kind,
    number: decision.number,
    state: 'decided',
    origin: 'imported',
    import: id,
    decidedOn: dayOf(document.front.date),
    keptAt: app.now().toISOString(),
    keptBy: who.id,
    document: read.result.document,
    corrections,
    choices: read.choices,
    review: ahead?.version === version ? ahead.review : await reviewDocument(document, await loadRuleSettings(db)),
  });
  const put = { edition, person: who.id, at: app.now().toISOString() };
  for (const image of ahead?.images ?? []) await insertImage(db, image, put);
  const before = decision.replace ?? decision.supersede;
  if (before !== null) await carryAnswers(db, app.newId, { from: before, to: edition });
  await setKept(db, id, edition);
  audit({
    action: 'keep',
    kind: 'edition',
    thing: edition,
    summary: `${who.name} lade in ${title} från ${row.fileName}.`,
    after: { import: id, organisation, year, kind, number: decision.number, replaced: decision.replace },
  });
  return ok({ edition });
}

/** A review of what would be kept, the images that it brings along, and the version of the import that they are of. */
type Ahead = { readonly version: number; readonly review: Review; readonly images: readonly ImageRow[] };

/** Reviews and reads images before the act begins, because an act holds the database; null where there is nothing to keep. */
async function prepareAhead(app: App, who: SignedIn, id: string): Promise<Ahead | null> {
  const found = await reading(app, who, async ({ db }) => {
    const readable = await readableImport(db, who, id);
    if (!readable.ok || readable.value.row.state !== 'read') return null;
    const document = (await findReading(db, id))?.result?.document;
    if (document === undefined || !can(who.actor, 'import.keep', readable.value.thing)) return null;
    const corrected = applyCorrections(document, await loadCorrections(db, { import: id }));
    return { document: corrected, version: readable.value.row.version, settings: await loadRuleSettings(db) };
  });
  if (found === null) return null;
  const { version, document, settings } = found;
  const images = await broughtImages(app, who, id, document);
  return { version, images, review: await reviewDocument(document, settings) };
}

/** The printed day of the decision, where it is one. */
function dayOf(printed: string | null): string | null {
  const day = printed === null ? null : readCalendarDay(printed);
  return day !== null && 'day' in day ? day.day : null;
}
