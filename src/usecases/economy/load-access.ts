import type { Action } from '#domain/access/action.ts';
import { can } from '#domain/access/can.ts';
import type { Thing } from '#domain/access/can.ts';
import type { LoadSummary } from '#domain/economy/load-view.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { findLoad, lockLoads } from '#store/economy/loads.ts';
import type { LoadRow } from '#store/economy/loads.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

export type ReadableLoad = { readonly row: LoadRow; readonly register: Register; readonly thing: Thing };

const missing = notFound('Inläsningen finns inte, eller så får du inte se den.');

export async function readableLoad(db: Db, who: SignedIn, id: string): Promise<Result<ReadableLoad, Failure>> {
  if (!isUuid(id)) return missing;
  const register = await loadRegister(db);
  const row = await findLoad(db, id);
  if (row === undefined) return missing;
  const thing = thingAt(register.organisations, row.organisation, who.actor.today);
  return can(who.actor, 'economy.seeLoads', thing) ? ok({ row, register, thing }) : missing;
}

/** A load to be changed: locked with the others of its year, allowed, in one of the states and of the version seen. */
export async function changeableLoad(
  db: Db,
  who: SignedIn,
  asked: {
    readonly id: string;
    readonly version: number;
    readonly states: readonly LoadRow['state'][];
    readonly action: Action;
  },
): Promise<Result<ReadableLoad, Failure>> {
  const found = await readableLoad(db, who, asked.id);
  if (!found.ok) return found;
  await lockLoads(db, found.value.row.year);
  const locked = await readableLoad(db, who, asked.id);
  if (!locked.ok) return locked;
  const { row, thing } = locked.value;
  if (!can(who.actor, asked.action, thing)) return forbidden('Du får se inläsningen men inte ändra den.');
  if (row.version !== asked.version || !asked.states.includes(row.state)) {
    const detail = 'Inläsningen har ändrats sedan du såg den. Läs om sidan och försök igen.';
    return conflict(detail, { version: row.version, state: row.state });
  }
  return locked;
}

/** A row as the lists show it. */
export function summariseLoad(app: App, who: SignedIn, row: LoadRow, register: Register): LoadSummary {
  const { faults, ...rest } = row;
  const thing = thingAt(register.organisations, row.organisation, who.actor.today);
  const may = can(who.actor, 'economy.load', thing);
  const allowed: LoadSummary['allowed'] = !may
    ? []
    : row.state === 'read'
      ? ['load', 'undo']
      : row.state === 'loaded' || row.state === 'refused'
        ? ['undo']
        : [];
  return {
    ...rest,
    ...(can(who.actor, 'economy.readStaff', thing) ? {} : { total: null, controlTotal: null }),
    organisationName: nameOn(register.organisations, row.organisation, editionDay('VB', row.year)),
    share: row.state === 'reading' ? (app.loads.progressOf(row.id)?.share ?? 0) : null,
    faultCount: faults.length,
    allowed,
  };
}
