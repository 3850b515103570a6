import { APART, hasOwnRow } from '#domain/economy/area-rows.ts';
import type { EconomyArea } from '#domain/economy/economy-chart.ts';
import type { VolumeFigures } from '#domain/economy/report-tables/economy-figures.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { costPerVolume, sumOfSplits } from '#domain/volumes/volume-year.ts';
import type { VolumeDefinition } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import type { CountingLoad } from '#store/economy/month-outcome.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listVolumeMonths, listVolumes } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';
import { MAX_VOLUMES_BELOW } from '#limits';

import { placesBelow } from './economy-place.ts';
import { loadStaffSecrecy } from './staff-sight.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the volumes' costs are reckoned from. */
type Ground = {
  readonly year: number;
  readonly below: readonly string[];
  readonly outcome: readonly YearOutcome[];
  readonly loads: readonly CountingLoad[];
  readonly areas: readonly EconomyArea[];
};

export const countsFor = (loads: readonly CountingLoad[], month: number): boolean =>
  loads.some(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth);

/**
 * Volumes in use with their months, each group on a row of its own and all of them together below, and what one costs.
 * The persons behind staff costs are counted for secrecy alone (EK-100) and are none of the report's volumes.
 */
export async function reportVolumes(db: Db, register: Register, ground: Ground): Promise<VolumeFigures[]> {
  const { below, year, areas } = ground;
  const volumes = (await listVolumes(db, below, MAX_VOLUMES_BELOW)).filter(
    ({ ended, definition }) => !ended && definition.countsStaff !== true,
  );
  const ids = volumes.map(({ id }) => id);
  const cells = await listVolumeMonths(db, ids, [year]);
  const isTold = await toldCosts(db, register, year, areas, volumes);
  return volumes.flatMap(({ id, definition }): VolumeFigures[] => {
    const { name, unit, decimals, splits, cost } = definition;
    const own = cells.filter(({ volume }) => volume === id);
    if (own.length === 0) return [];
    const rows = splits.map((split) => ({
      label: splits.length === 1 ? '' : split.name,
      months: MONTHS.map(
        (month) => own.find((cell) => cell.split === split.code && cell.month === month)?.entry ?? null,
      ),
    }));
    const together = MONTHS.map((month) => sumOfSplits(rows.map(({ months }) => months[month - 1] ?? null)));
    return [
      {
        name,
        unit,
        decimals,
        cost:
          cost === null || !isTold(definition)
            ? null
            : { name: cost.name, ...costPerVolume(paidMonths(register, definition, cost, ground), together) },
        rows: rows.length === 1 ? rows : [...rows, { label: 'totalt', months: together }],
      },
    ];
  });
}

/**
 * Which costs have enough persons behind them to be told by volume. A cost of chosen kinds alone would tell a part of what is
 * told in one sum (EK-107).
 */
async function toldCosts(
  db: Db,
  register: Register,
  year: number,
  areas: readonly EconomyArea[],
  volumes: readonly StoredVolume[],
): Promise<(volume: VolumeDefinition) => boolean> {
  if (volumes.every(({ definition }) => definition.cost === null)) return () => true;
  const { withoutTables, merged, hidden, rowsOf } = await loadStaffSecrecy(db, register, year);
  return ({ organisation, cost }) => {
    if (cost === null || withoutTables.has(organisation)) return false;
    const top = areas.find(({ code }) => code === cost.area)?.parent ?? cost.area;
    if (!hasOwnRow(rowsOf.get(organisation) ?? APART, cost.area, top)) return false;
    if (cost.kinds.length === 0) return true;
    const places = new Set(placesBelow(register, organisation, year));
    const within = withVarav(areas, cost.area);
    return ![...merged, ...hidden].some((cell) => places.has(cell.organisation) && within.has(cell.area));
  };
}

/** An area with its parts (varav). */
const withVarav = (areas: readonly EconomyArea[], area: string): ReadonlySet<string> =>
  new Set(areas.filter(({ code, parent }) => code === area || parent === area).map(({ code }) => code));

/** Volumes in use with months of the year that a cost is tied to, by name: those whose cost can be drawn. */
export async function costedVolumes(
  db: Db,
  register: Register,
  { below, year, areas }: Pick<Ground, 'below' | 'year' | 'areas'>,
): Promise<string[]> {
  const costed = (await listVolumes(db, below, MAX_VOLUMES_BELOW)).filter(
    ({ ended, definition }) => !ended && definition.cost !== null && definition.countsStaff !== true,
  );
  const cells = await listVolumeMonths(
    db,
    costed.map(({ id }) => id),
    [year],
  );
  const isTold = await toldCosts(db, register, year, areas, costed);
  return costed
    .filter(({ id, definition }) => cells.some(({ volume }) => volume === id) && isTold(definition))
    .map(({ definition }) => definition.name);
}

/** What was paid a month on what the volume's cost is about; a part of an area (varav) counts within it. */
function paidMonths(
  register: Register,
  { organisation }: VolumeDefinition,
  { area, kinds }: NonNullable<VolumeDefinition['cost']>,
  { year, outcome, loads, areas }: Ground,
): (Decimal | null)[] {
  const places = new Set(placesBelow(register, organisation, year));
  const within = withVarav(areas, area);
  const own = outcome.filter(
    (each) =>
      places.has(each.organisation) && within.has(each.area) && (kinds.length === 0 || kinds.includes(each.kind)),
  );
  return MONTHS.map((month) =>
    countsFor(loads, month) ? addDecimals('0.00', ...own.map(({ months }) => months[month - 1] ?? '0.00')) : null,
  );
}
