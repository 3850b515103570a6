import { effectOfMeasures, measurePlanState } from '#domain/economy/measure-plan.ts';
import type { Measure, MeasurePlan } from '#domain/economy/measure-plan.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { findMeasurePlan, insertMeasureVersion, listMeasurePlans, raiseMeasurePlan } from '#store/economy/measures.ts';
import type { MeasurePlanRow } from '#store/economy/measures.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { figuresChanged } from './renew-figures.ts';

function viewPlan(who: SignedIn, row: MeasurePlanRow, { nameOf, may }: Subtree): MeasurePlan {
  const { forecastMonth, ...plan } = row;
  const [last] = row.versions;
  const mayWrite = may('economy.forecast', row.organisation);
  const facts = { ...row, writtenMonth: last?.month ?? null, forecastMonth };
  return {
    ...plan,
    organisation: { id: row.organisation, name: nameOf(row.organisation) },
    state: measurePlanState(facts, who.actor.today),
    ...effectOfMeasures(last?.measures ?? []),
    allowed: !mayWrite ? [] : row.closed === null ? ['write', 'close'] : ['reopen'],
  };
}

/** Plans of measures of an organisation and those below it in a year, open ones first. */
export function listPlans(
  app: App,
  who: SignedIn,
  asked: { readonly year: number; readonly organisation: string },
): Promise<Result<{ items: MeasurePlan[] }, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<{ items: MeasurePlan[] }, Failure>> => {
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const rows = await listMeasurePlans(db, { year: asked.year, organisations: found.value.below });
    return ok({ items: rows.map((row) => viewPlan(who, row, found.value)) });
  });
}

const missing = notFound('Åtgärdsplanen finns inte, eller så får du inte se den.');

async function readablePlan(
  db: Db,
  who: SignedIn,
  id: string,
): Promise<Result<{ row: MeasurePlanRow; subtree: Subtree }, Failure>> {
  const row = isUuid(id) ? await findMeasurePlan(db, id) : undefined;
  if (row === undefined) return missing;
  const subtree = await readableSubtree(db, who, row);
  return subtree.ok ? ok({ row, subtree: subtree.value }) : missing;
}

const showPlan = (app: App, who: SignedIn, id: string): Promise<Result<MeasurePlan, Failure>> =>
  reading(app, who, async ({ db }) => {
    const found = await readablePlan(db, who, id);
    return found.ok ? ok(viewPlan(who, found.value.row, found.value.subtree)) : found;
  });

const stale = (row: MeasurePlanRow) =>
  conflict('Åtgärdsplanen har ändrats sedan du såg den. Läs om sidan och försök igen.', {
    version: row.version,
    closed: row.closed,
  });

export type WritePlanInput = {
  readonly requestId: string;
  readonly id: string;
  readonly version: number;
  readonly measures: readonly Measure[];
  readonly comment: string;
};

/** Writes a plan, or follows it up: a version of its own, with the last forecast's month. */
export async function writePlan(app: App, who: SignedIn, input: WritePlanInput): Promise<Result<MeasurePlan, Failure>> {
  const { requestId, id, version, measures, comment } = input;
  const options = { requestId, fingerprint: `measures ${id} ${version}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const found = await readablePlan(db, who, id);
    if (!found.ok) return found;
    const { row, subtree } = found.value;
    if (!subtree.may('economy.forecast', row.organisation)) {
      return forbidden('Du får se åtgärdsplanen men inte skriva i den.');
    }
    if (row.closed !== null || !(await raiseMeasurePlan(db, { id, version, closed: null }))) return stale(row);
    const number = (row.versions[0]?.number ?? 0) + 1;
    const at = app.now().toISOString();
    const made = { plan: id, number, month: row.forecastMonth, measures, comment, person: who.id, at };
    await insertMeasureVersion(db, made);
    await figuresChanged(app, act, row.year);
    const verb = number === 1 ? 'skrev' : 'följde upp';
    const summary = `${who.name} ${verb} åtgärdsplanen för ${subtree.name} ${row.year} (${measures.length} åtgärder).`;
    audit({ action: number === 1 ? 'write' : 'follow-up', kind: 'measure-plan', thing: id, summary });
    return ok(true);
  });
  return done.ok ? showPlan(app, who, id) : done;
}

export type ClosePlanInput = {
  readonly requestId: string;
  readonly id: string;
  readonly version: number;
  /** Why it is closed; null: it is opened again. */
  readonly reason: string | null;
};

/** Closes a plan with a reason, or opens it again. */
export async function closePlan(app: App, who: SignedIn, input: ClosePlanInput): Promise<Result<MeasurePlan, Failure>> {
  const { requestId, id, version, reason } = input;
  const options = { requestId, fingerprint: `close measures ${id} ${version}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const found = await readablePlan(db, who, id);
    if (!found.ok) return found;
    const { row, subtree } = found.value;
    if (!subtree.may('economy.forecast', row.organisation)) {
      return forbidden('Du får se åtgärdsplanen men inte avsluta den.');
    }
    const others = await listMeasurePlans(db, { year: null, organisations: [row.organisation] });
    const isTaken = reason === null && others.some((one) => one.year === row.year && one.id !== id);
    if (isTaken) return conflict('Enheten har redan en nyare öppen åtgärdsplan för året.', { version: row.version });
    const closed = reason === null ? null : { reason, at: app.now().toISOString() };
    const isSame = (row.closed === null) === (reason === null);
    if (isSame || !(await raiseMeasurePlan(db, { id, version, closed }))) return stale(row);
    await figuresChanged(app, act, row.year);
    const summary = `${who.name} ${reason === null ? 'öppnade på nytt' : 'avslutade'} åtgärdsplanen för ${subtree.name} ${row.year}${reason === null ? '.' : `: ${reason}`}`;
    audit({ action: reason === null ? 'reopen' : 'close', kind: 'measure-plan', thing: id, summary });
    return ok(true);
  });
  return done.ok ? showPlan(app, who, id) : done;
}
