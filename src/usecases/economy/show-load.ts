import { can } from '#domain/access/can.ts';
import type { LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import { subtractDecimals } from '#domain/kernel/decimal.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { findCounting, listReplacedBy, listUnmatched, sumByMonth } from '#store/economy/loads.ts';
import type { LoadRow } from '#store/economy/loads.ts';

import { MAX_UNMATCHED_SHOWN } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableLoad, summariseLoad } from './load-access.ts';
import { CONTROL_TOTAL } from './read-load.ts';

/** How far a load has come: cheap enough to ask while it is being read. */
export function showLoadSummary(app: App, who: SignedIn, id: string): Promise<Result<LoadSummary, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<LoadSummary, Failure>> => {
    const found = await readableLoad(db, who, id);
    return found.ok ? ok(summariseLoad(app, who, found.value.row, found.value.register)) : found;
  });
}

/** A load with its faults, months, what lacks a place, and what changed against the figures that count today. */
export function showLoad(app: App, who: SignedIn, id: string): Promise<Result<LoadView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<LoadView, Failure>> => {
    const found = await readableLoad(db, who, id);
    if (!found.ok) return found;
    const { row, register, thing } = found.value;
    // Sums of a whole file less what is shown elsewhere would tell staff costs, and a newer file's less an older's a person's.
    const seesSums = can(who.actor, 'economy.readStaff', thing);
    const unread = row.state === 'reading' || row.state === 'refused';
    const months = unread ? [] : await sumByMonth(db, id);
    const unmatched = unread
      ? { strings: [], total: 0, amount: '0' }
      : await listUnmatched(db, id, MAX_UNMATCHED_SHOWN);
    return ok({
      ...summariseLoad(app, who, row, register),
      faults: seesSums ? [...row.faults] : row.faults.map(withoutSums),
      months: seesSums ? months : [],
      unmatched: seesSums ? unmatched : withoutAmounts(unmatched),
      comparison: unread || !seesSums ? null : await compare(db, row, months),
      sumsHidden: !seesSums,
    });
  });
}

/** That the sums differ is no secret, what they are is. */
const withoutSums = (fault: Fault): Fault =>
  fault.code === CONTROL_TOTAL ? { ...fault, message: 'Filens summa är inte kontrollsumman.' } : fault;

const withoutAmounts = ({ strings, total }: LoadView['unmatched']): LoadView['unmatched'] => ({
  strings: strings.map((string) => ({ ...string, amount: null })),
  total,
  amount: null,
});

/** Against the newest other load that counts and shares months with it; before it counted: what it will change. */
async function compare(db: Db, row: LoadRow, months: LoadView['months']): Promise<LoadView['comparison']> {
  const { fromMonth, toMonth } = row;
  if (fromMonth === null || toMonth === null) return null;
  const before = row.state === 'read' ? await findCounting(db, row) : await findReplaced(db, row);
  const other = before.findLast(({ from, to }) => from <= toMonth && fromMonth <= to);
  if (other === undefined) return null;
  const sums = await sumByMonth(db, other.id);
  const all = [...new Set([...sums, ...months].map(({ month }) => month))].toSorted((a, b) => a - b);
  const at = (sums: LoadView['months'], month: number): string =>
    sums.find((sum) => sum.month === month)?.amount ?? '0.00';
  return {
    load: other.id,
    fileName: other.fileName,
    at: other.at,
    months: all.map((month) => ({
      month,
      before: at(sums, month),
      now: at(months, month),
      difference: subtractDecimals(at(months, month), at(sums, month)),
    })),
  };
}

/** What the load took the place of. */
async function findReplaced(db: Db, { id }: LoadRow) {
  return (await listReplacedBy(db, id)).flatMap((row) =>
    row.fromMonth === null || row.toMonth === null ? [] : [{ ...row, from: row.fromMonth, to: row.toMonth }],
  );
}
