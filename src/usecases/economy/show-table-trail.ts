import { can } from '#domain/access/can.ts';
import { areasIn, rowName } from '#domain/economy/report-tables/combine-areas.ts';
import type { CellSource } from '#domain/economy/report-tables/economy-table.ts';
import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { findKeptTable } from '#store/economy/placed-tables.ts';
import type { KeptTable } from '#store/economy/placed-tables.ts';
import { findLedgerRows, findSheetVersion } from '#store/economy/table-trail.ts';
import { MAX_ROWS_BEHIND_CELL } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { standingDocument } from '../editions/standing-document.ts';
import { placesBelow } from './economy-place.ts';
import { loadStaffSight, notTold } from './staff-sight.ts';
import { LAST_MONTH } from './year-money.ts';
import { trailOfBudget, trailOfForecast } from './trail-acts.ts';

export type TableTrailAsked = {
  readonly id: string;
  readonly table: string;
  readonly row: number;
  readonly column: number;
};

/** The trail of one cell of a computed table: to the ledger's rows and their file, or to the version of a sheet. */
export function showTableTrail(
  app: App,
  who: SignedIn,
  { id, table, row, column }: TableTrailAsked,
): Promise<Result<TableTrail, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<TableTrail, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const kept = await findKeptTable(db, id, table);
    const { document } = await standingDocument(db, readable.value.row);
    const printed = document.tables.find((each) => each.id === table);
    const cell = kept?.cells[row]?.[column];
    if (kept === undefined || printed === undefined || cell === undefined) {
      return notFound('Rutan finns inte, eller så är tabellen inte beräknad av ekonomins siffror.');
    }
    const { row: edition } = readable.value;
    const chart = await loadChart(db, edition.year);
    const { from, exact } = cell;
    const codes = from?.of === 'figure' ? from : null;
    const { organisation, year, kind: editionKind } = edition;
    // Told organisation by organisation, so that staff costs behind few persons would show (EK-102).
    const maySeeActs = can(who.actor, 'economy.readStaff', readable.value.thing);
    const asked = {
      register: readable.value.register,
      chart,
      organisation,
      year,
      month: LAST_MONTH[editionKind],
      computedAt: kept.computedAt,
    };
    return ok({
      edition: { id, title: edition.title, year: edition.year },
      table: {
        id: table,
        title: printed.title ?? '',
        unit: printed.unit,
        columns: printed.columns,
        rows: printed.rows,
        computedAt: kept.computedAt,
        by: kept.by,
      },
      row,
      column,
      printed: printed.rows[row]?.[column] ?? '',
      exact,
      from,
      area: codes?.area == null ? null : rowName(chart.areas, codes.area),
      kind: chart.kinds.find(({ code }) => code === codes?.kind)?.name ?? null,
      through: throughOf(kept, from),
      month: codes?.month ?? null,
      loads: loadsOf(kept, edition.year, from),
      ledger: await ledgerOf(db, who, readable.value, kept, chart, from),
      acts:
        maySeeActs && (codes?.measure === 'budget' || codes?.measure === 'adjustment')
          ? await trailOfBudget(db, codes, asked)
          : null,
      forecasts: maySeeActs && codes?.measure === 'forecast' ? await trailOfForecast(db, codes, asked) : null,
      sheet: from?.of === 'sheet' ? await sheetBehind(db, readable.value, from) : null,
    });
  });
}

/** The version that a cell of a sheet was saved in; a row that has moved in names the organisation whose it is. */
async function sheetBehind(
  db: Db,
  { row: edition, register }: ReadableEdition,
  { sheet: kind, year, number, organisation = edition.organisation }: Extract<CellSource, { of: 'sheet' }>,
): Promise<TableTrail['sheet']> {
  const saved = await findSheetVersion(db, { organisation, year, kind }, number);
  const isOwn = organisation === edition.organisation;
  const owner = isOwn ? null : nameOn(register.organisations, organisation, editionDay('VB', year));
  return saved === null ? null : { ...saved, organisation: owner };
}

const isOutcome = (from: CellSource | null): from is Extract<CellSource, { of: 'figure' }> =>
  from?.of === 'figure' && (from.measure === 'outcome' || from.measure === 'lastOutcome');

/** The files that an outcome came from: this year's, or last year's. */
function loadsOf({ basis }: KeptTable, year: number, from: CellSource | null): TableTrail['loads'] {
  if (!isOutcome(from)) return [];
  const wanted = from.measure === 'outcome' ? year : year - 1;
  const through = from.month ?? basis.through ?? 12;
  return basis.loads
    .filter((load) => load.year === wanted && (load.fromMonth ?? 1) <= through)
    .map(({ fromMonth: _fromMonth, ...load }) => load);
}

/** A cell of one month is of no other; last year's are known beyond this year's. */
const throughOf = ({ basis }: KeptTable, from: CellSource | null): number | null =>
  (isOutcome(from) ? from.month : undefined) ?? basis.through;

/** Rows are seen by those who may see loads: a row's text may name people. */
async function ledgerOf(
  db: Db,
  who: SignedIn,
  { row, register, thing }: ReadableEdition,
  kept: KeptTable,
  chart: StoredChart,
  from: CellSource | null,
): Promise<TableTrail['ledger']> {
  const through = throughOf(kept, from);
  if (!isOutcome(from) || through === null || !can(who.actor, 'economy.seeLoads', thing)) return null;
  const { area, side, kind } = from;
  // A row is a person's pay: those without the right see the rows of other costs only.
  const withStaff = can(who.actor, 'economy.readStaff', thing);
  const seen = chart.kinds.filter(({ isStaff }) => withStaff || !isStaff);
  const year = from.measure === 'outcome' ? row.year : row.year - 1;
  const withoutRows = notTold(await loadStaffSight(db, { register, withStaff }, [year]));
  const kinds = seen
    .filter((each) => (kind === null || each.code === kind) && (side === null || each.side === side))
    .map(({ code }) => code);
  const areas = area === null ? null : areasIn(chart.areas, area);
  const place = {
    year,
    loads: loadsOf(kept, row.year, from).map(({ id }) => id),
    organisations: placesBelow(register, row.organisation, row.year),
    areas,
    kinds,
    withoutRows,
    from: from.month ?? 1,
    through,
  };
  return findLedgerRows(db, place, MAX_ROWS_BEHIND_CELL);
}
