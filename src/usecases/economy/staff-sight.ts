import { openStaffCells, organisationsToHide } from '#domain/economy/staff-secrecy.ts';
import type { StaffCell } from '#domain/economy/staff-secrecy.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import { decimalToNumber } from '#domain/kernel/decimal.ts';
import type { VolumeCell } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listStaffCosts } from '#store/economy/staff-costs.ts';
import type { OpenStaff, StaffCosts, StaffSight } from '#store/economy/staff-costs.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listStaffVolumes, listVolumeMonths } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import { FEWEST_PERSONS_BEHIND } from '#limits';

/** The staff costs of a year that everybody who sees the economy may see. */
export async function loadOpenStaff(db: Db, register: Register, year: number): Promise<OpenStaff[]> {
  const cells = await loadStaffCells(db, year);
  return openStaffCells(cells, lineOf(register, year), FEWEST_PERSONS_BEHIND).map(({ organisation, area }) => ({
    year,
    organisation,
    area,
  }));
}

/** What somebody sees of the staff costs of some years, who has the right to all of them or not. */
export async function loadStaffSight(
  db: Db,
  { register, withStaff }: { readonly register: Register; readonly withStaff: boolean },
  years: readonly number[],
): Promise<StaffSight> {
  if (withStaff) return { withStaff };
  const openStaff: OpenStaff[] = [];
  for (const year of years) openStaff.push(...(await loadOpenStaff(db, register, year)));
  return { withStaff, openStaff };
}

/**
 * The staff costs of some years that somebody does not see, so that no figure made of several of them is made of those
 * that are seen alone.
 */
export async function listHiddenStaff(
  db: Db,
  { withStaff, openStaff = [] }: StaffSight,
  years: readonly number[],
): Promise<OpenStaff[]> {
  if (withStaff) return [];
  const keyOf = ({ year, organisation, area }: OpenStaff): string => `${year}\n${organisation}\n${area}`;
  const seen = new Set(openStaff.map(keyOf));
  const hidden: OpenStaff[] = [];
  for (const year of years) {
    const costs = await listStaffCosts(db, year);
    hidden.push(...costs.map(({ organisation, area }) => ({ year, organisation, area })));
  }
  return hidden.filter((cell) => !seen.has(keyOf(cell)));
}

/** Whether a table of the organisation with staff costs has too few counted persons behind it to be printed (EK-102). */
export async function staffMustBeHidden(
  db: Db,
  register: Register,
  year: number,
  organisation: string,
): Promise<boolean> {
  return (await organisationsWithFew(db, register, year)).has(organisation);
}

/** The organisations whose costs of staff have too few counted persons behind them to be printed apart (EK-102). */
export async function organisationsWithFew(db: Db, register: Register, year: number): Promise<ReadonlySet<string>> {
  const cells = await loadStaffCells(db, year);
  return organisationsToHide(cells, lineOf(register, year), FEWEST_PERSONS_BEHIND);
}

const lineOf = ({ organisations }: Register, year: number) => {
  const lines = new Map<string, readonly string[]>();
  return (id: string): readonly string[] => {
    const known = lines.get(id) ?? [
      id,
      ...lineAbove(organisations, id, editionDay('VB', year)).map((above) => above.id),
    ];
    lines.set(id, known);
    return known;
  };
};

async function loadStaffCells(db: Db, year: number): Promise<StaffCell[]> {
  const costs = await listStaffCosts(db, year);
  if (costs.length === 0) return [];
  const { areas } = await loadChart(db, year);
  const volumes = await listStaffVolumes(db);
  const months = await listVolumeMonths(
    db,
    volumes.map(({ id }) => id),
    [year],
  );
  return costs.map((cost) => {
    const alone = costs.filter(({ organisation }) => organisation === cost.organisation).length === 1;
    return {
      organisation: cost.organisation,
      area: cost.area,
      persons: personsBehind(cost, { volumes, months, areas, alone }),
    };
  });
}

type Counted = {
  readonly volumes: readonly StoredVolume[];
  readonly months: readonly VolumeCell[];
  readonly areas: StoredChart['areas'];
  /** All of the organisation's staff costs lie under the one area. */
  readonly alone: boolean;
};

/**
 * The fewest persons in any month that has an amount. Null where a month is not counted, or where the costs are of several
 * kinds: nobody has said how many are behind each.
 */
function personsBehind({ organisation, area, kinds, months }: StaffCosts, counted: Counted): number | null {
  if (kinds.length > 1 || months.length === 0) return null;
  const name = counted.areas.find(({ code }) => code === area)?.name;
  const own = counted.volumes.filter(({ definition }) => definition.organisation === organisation);
  const fitting = own.flatMap(({ id, definition: { splits } }) => {
    const named = splits.filter((split) => split.code === area || split.name === name);
    // A count of the whole organisation stands for its one area.
    return (named.length === 0 && counted.alone && splits.length === 1 ? splits : named).map(({ code }) => ({
      id,
      code,
    }));
  });
  const [only, ...more] = fitting;
  if (only === undefined || more.length > 0) return null;
  const persons = months.map((month) => {
    const cell = counted.months.find((one) => one.volume === only.id && one.split === only.code && one.month === month);
    const value = cell?.entry?.value ?? null;
    return value === null ? null : decimalToNumber(value);
  });
  const known = persons.filter((value) => value !== null);
  return known.length < persons.length ? null : Math.min(...known);
}
