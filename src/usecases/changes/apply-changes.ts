import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { titleKey } from '#domain/editions/lasting-things.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import { inForceOn, isHandover } from '#domain/changes/year-change.ts';
import type { Db } from '#store/db.ts';
import {
  listChanges,
  listDue,
  lockChange,
  lockDrafts,
  redefine,
  renameActivity,
  renameDefinition,
  setApplied,
  writeIntoDraft,
} from '#store/changes.ts';
import type { ChangeRow, EditionRef, WrittenSubject } from '#store/changes.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';
import { saveMeasures } from '#store/editions/save-document.ts';
import type { Act } from '#store/transaction.ts';

import { MAX_YEAR_CHANGES } from '#limits';

import { actingAs, todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { letGo, takeOver } from './hand-over.ts';
import type { Handover, JudgementGone, LetGo } from './hand-over.ts';

/**
 * At start and every hour: changes whose day has come are carried out, each in an act of its own, so that one that cannot
 * be does not keep the others. Gives how many; throws afterwards what went wrong.
 */
export async function applyDueChanges(app: App): Promise<number> {
  const due = await actingAs(app, 'changes', ({ db }) => listDue(db, todayOf(app)));
  const failures: unknown[] = [];
  const waiting = new Set<string | null>();
  for (const { id, thing } of due) {
    // What holds later may not be written before what holds earlier.
    if (waiting.has(thing)) continue;
    try {
      await actingAs(app, 'changes', (act) => applyDue(app, act, id));
    } catch (cause) {
      failures.push(cause);
      if (thing !== null) waiting.add(thing);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} due changes could not be carried out`);
  return due.length;
}

/** Carries out within an act an approved change if its day has come (AN-5), after earlier ones of the same thing. */
export async function applyDue(app: App, act: Act, id: string): Promise<void> {
  await lockChange(act.db, id);
  const due = await listDue(act.db, todayOf(app));
  const asked = due.find((change) => change.id === id);
  if (asked === undefined) return;
  const same = due.slice(0, due.indexOf(asked)).filter(({ thing }) => thing !== null && thing === asked.thing);
  for (const change of [...same, asked]) await applyOne(app, act, change);
}

async function applyOne(app: App, { db, audit }: Act, change: ChangeRow): Promise<void> {
  const written: string[] = [];
  const judgements: JudgementGone[] = [];
  for (const draft of await lockDrafts(db, change.organisation, change.year)) {
    const { had, gone } = await carryOut(app, db, draft, change);
    if (!had) continue;
    written.push(draft.id);
    judgements.push(...gone);
    await measureAnew(db, draft);
  }
  for (const draft of await carryOutBesides(app, db, change)) written.push(draft);
  await setApplied(db, change.id, app.now().toISOString());
  audit({
    action: 'apply-change',
    kind: 'change',
    thing: change.id,
    summary: `Ändringen av ${change.name} gäller från ${change.from} och skrevs in i ${written.length} utkast.`,
    before: { value: change.before, ...(judgements.length === 0 ? {} : { judgements }) },
    after: { value: change.after, drafts: written },
  });
}

/** What a change means outside the drafts of its own organisation. Gives the drafts of others that it was written into. */
async function carryOutBesides(app: App, db: Db, change: ChangeRow): Promise<string[]> {
  const { subject, thing, after } = change;
  if (thing === null) return [];
  if (subject === 'indicator') await renameDefinition(db, change, indicatorKey(after ?? ''));
  if (subject === 'definition') await redefine(db, change);
  if (subject === 'activityTitle') await renameActivity(db, change, titleKey(after ?? ''));
  const handover = asHandover(change);
  if (handover === null) return [];
  const taken: string[] = [];
  for (const draft of await lockDrafts(db, handover.successor, change.year)) {
    if (!(await takeOver(app, db, draft, handover))) continue;
    taken.push(draft.id);
    await measureAnew(db, draft);
  }
  return taken;
}

/** Writes a change into a draft of the organisation whose change it is. */
async function carryOut(app: App, db: Db, draft: EditionRef, change: ChangeRow): Promise<LetGo> {
  const handover = asHandover(change);
  if (handover !== null) return letGo(app, db, draft, handover);
  return { had: isWritten(change) && (await writeIntoDraft(db, draft.id, change)) > 0, gone: [] };
}

const asHandover = (change: ChangeRow): Handover | null => {
  const { thing, successor, subject } = change;
  return isHandover(subject) && thing !== null && successor !== null ? { ...change, thing, successor } : null;
};

const isWritten = (change: ChangeRow): change is ChangeRow & { readonly subject: WrittenSubject } =>
  !isHandover(change.subject);

/**
 * What holds today is written into a draft that has just been begun from what was decided before, and what its
 * organisation has let go or taken over during the year.
 */
export async function applyHolding(
  app: App,
  db: Db,
  { id, organisation, year }: { readonly id: string; readonly organisation: string; readonly year: number },
): Promise<void> {
  const changes = await listChanges(db, { year, organisation }, MAX_YEAR_CHANGES);
  const today = todayOf(app);
  const own = changes.filter(isWritten).filter((change) => change.organisation === organisation);
  // The last of each thing holds, with its own reason: not that of one that was proposed before it, or refused.
  const holding = new Map(inForceOn(own, today).map((change) => [`${change.subject} ${change.thing}`, change]));
  for (const change of holding.values()) {
    if (change.thing !== null) await writeIntoDraft(db, id, change);
  }
  const draft = (await lockDrafts(db, organisation, year)).find((one) => one.id === id);
  if (draft === undefined) return;
  const handovers = changes.map(asHandover).filter((change) => change !== null);
  for (const change of inForceOn(handovers, today)) {
    if (change.organisation === organisation) await letGo(app, db, draft, change);
    else await takeOver(app, db, draft, change);
  }
  await measureAnew(db, draft);
}

async function measureAnew(db: Db, { id, head }: EditionRef): Promise<void> {
  const loaded = (await loadDocuments(db, [id])).get(id);
  if (loaded === undefined) return;
  const corrected = applyCorrections(asDocument(head, loaded), await loadCorrections(db, { editions: [id] }));
  await saveMeasures(db, id, corrected.indicators);
}
