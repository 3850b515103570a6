import { can } from '#domain/access/can.ts';
import type { LedgerRowsView } from '#domain/economy/ledger-rows-view.ts';
import { absoluteDecimal, Decimal } from '#domain/kernel/decimal.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listLoadsBehind } from '#store/economy/month-outcome.ts';
import { findThroughMonths } from '#store/economy/outcome-years.ts';
import { listLedgerRows, sumLedgerRows } from '#store/economy/table-trail.ts';
import type { LedgerPlace, RowMark } from '#store/economy/table-trail.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid, pageOf, readMark } from '../page-mark.ts';
import { placesAbove } from './economy-place.ts';
import { readableSubtree } from './economy-subtree.ts';
import { loadStaffSight, notTold } from './staff-sight.ts';

export type RowsAsked = {
  readonly year: number;
  readonly organisation: string;
  readonly area?: string | undefined;
  /** Codes with commas between where it is of several. */
  readonly kind?: string | undefined;
  readonly project?: string | undefined;
  readonly side?: 'income' | 'cost' | undefined;
  readonly from: number;
  readonly through: number;
  readonly after?: string | undefined;
  readonly limit: number;
};

const isMark = (key: unknown): key is RowMark =>
  typeof key === 'object' &&
  key !== null &&
  'size' in key &&
  Decimal.safeParse(key.size).success &&
  'load' in key &&
  isUuid(key.load) &&
  'number' in key &&
  typeof key.number === 'number' &&
  Number.isInteger(key.number) &&
  Math.abs(key.number) <= LARGEST;

/** As large as a row's number can be where it is stored. */
const LARGEST = 2 ** 31 - 1;

const nameIn = (list: readonly { readonly code: string; readonly name: string }[], code: string): string =>
  list.find((each) => each.code === code)?.name ?? code;

/** An area holds its varav. */
const areasOf = ({ areas }: StoredChart, area: string): string[] => [
  area,
  ...areas.filter(({ parent }) => parent === area).map(({ code }) => code),
];

/**
 * The rows of the loaded files that an amount of the outcome is the sum of, for those who may see loads. Rows of staff costs
 * are for those with the right alone: each may be somebody's pay, however many stand behind the sum (EK-103). So are those
 * of other costs that are told in one sum with them, or not at all (EK-107).
 */
export function showLedgerRows(app: App, who: SignedIn, asked: RowsAsked): Promise<Result<LedgerRowsView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<LedgerRowsView, Failure>> => {
    const { year, organisation, area, project, side, from, through } = asked;
    const kinds = asked.kind?.split(',');
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const { register, thing, below, withStaff, nameOf } = found.value;
    if (!can(who.actor, 'economy.seeLoads', thing)) {
      return notFound('Raderna finns inte, eller så får du inte se dem.');
    }
    const chart = await loadChart(db, year);
    const wanted = chart.kinds.filter(
      (each) => (kinds === undefined || kinds.includes(each.code)) && (side === undefined || each.side === side),
    );
    const withoutRows = notTold(await loadStaffSight(db, found.value, [year]));
    const place: LedgerPlace = {
      year,
      loads: await listLoadsBehind(db, year),
      organisations: below,
      areas: area === undefined ? null : areasOf(chart, area),
      kinds: wanted.filter(({ isStaff }) => withStaff || !isStaff).map(({ code }) => code),
      project,
      withoutRows,
      from,
      through,
    };
    const { items, next } = await pageBehind(db, place, asked);
    const { count, sum } = await sumLedgerRows(db, place);
    const above = placesAbove(register, organisation, year);
    return ok({
      year,
      organisation: { id: organisation, name: nameOf(organisation) },
      area: area === undefined ? null : nameIn(chart.areas, area),
      kind: kinds === undefined ? null : kinds.map((kind) => nameIn(chart.kinds, kind)).join(', '),
      project: project ?? null,
      from,
      through,
      throughMonth: (await findThroughMonths(db, [year], [...below, ...above])).get(year) ?? null,
      items: items.map(({ number: _number, ...row }) => ({
        ...row,
        organisation: nameOf(row.organisation),
        area: nameIn(chart.areas, row.area),
        kind: nameIn(chart.kinds, row.kind),
      })),
      next,
      total: count,
      sum,
      staffHidden: !withStaff && (withoutRows.length > 0 || wanted.some(({ isStaff }) => isStaff)),
    });
  });
}

async function pageBehind(db: Db, place: LedgerPlace, { after, limit }: RowsAsked) {
  const rows = await listLedgerRows(db, place, readMark(after, isMark), limit + 1);
  return pageOf(rows, limit, ({ amount, load, number }) => ({ size: absoluteDecimal(amount), load, number }));
}
