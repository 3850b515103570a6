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
import { MAX_VOLUMES } from '#limits';

import { placesBelow } from './economy-place.ts';

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
  const { below, year } = ground;
  const volumes = (await listVolumes(db, below, MAX_VOLUMES)).filter(
    ({ ended, definition }) => !ended && definition.countsStaff !== true,
  );
  const ids = volumes.map(({ id }) => id);
  const cells = await listVolumeMonths(db, ids, [year]);
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
          cost === null
            ? null
            : { name: cost.name, ...costPerVolume(paidMonths(register, definition, cost, ground), together) },
        rows: rows.length === 1 ? rows : [...rows, { label: 'totalt', months: together }],
      },
    ];
  });
}

/** Volumes in use with months of the year that a cost is tied to, by name: those whose cost can be drawn. */
export async function costedVolumes(db: Db, below: readonly string[], year: number): Promise<string[]> {
  const costed = (await listVolumes(db, below, MAX_VOLUMES)).filter(
    ({ ended, definition }) => !ended && definition.cost !== null && definition.countsStaff !== true,
  );
  const cells = await listVolumeMonths(
    db,
    costed.map(({ id }) => id),
    [year],
  );
  return costed.filter(({ id }) => cells.some(({ volume }) => volume === id)).map(({ definition }) => definition.name);
}

/** What was paid a month on what the volume's cost is about; a part of an area (varav) counts within it. */
function paidMonths(
  register: Register,
  { organisation }: VolumeDefinition,
  { area, kinds }: NonNullable<VolumeDefinition['cost']>,
  { year, outcome, loads, areas }: Ground,
): (Decimal | null)[] {
  const places = new Set(placesBelow(register, organisation, year));
  const within = new Set(areas.filter(({ code, parent }) => code === area || parent === area).map(({ code }) => code));
  const own = outcome.filter(
    (each) =>
      places.has(each.organisation) && within.has(each.area) && (kinds.length === 0 || kinds.includes(each.kind)),
  );
  return MONTHS.map((month) =>
    countsFor(loads, month) ? addDecimals('0.00', ...own.map(({ months }) => months[month - 1] ?? '0.00')) : null,
  );
}
