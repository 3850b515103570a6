import { staffSecrecy } from '#domain/economy/staff-secrecy.ts';
import type { StaffCell, StaffSecrecy } from '#domain/economy/staff-secrecy.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import { decimalToNumber } from '#domain/kernel/decimal.ts';
import type { VolumeCell } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listStaffCosts } from '#store/economy/staff-costs.ts';
import type { StaffCosts, StaffPlace, StaffSight } from '#store/economy/staff-costs.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listStaffVolumes, listVolumeMonths } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import { FEWEST_PERSONS_BEHIND } from '#limits';

import { loadCovered } from './staff-covered.ts';

/** How the staff costs of a year are told to those without the right to them. */
export async function loadStaffSecrecy(db: Db, register: Register, year: number): Promise<StaffSecrecy> {
  const { areas } = await loadChart(db, year);
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  return staffSecrecy(await loadStaffCells(db, register, year), {
    lineOf: lineOf(register, year),
    topOf: (area) => parents.get(area) ?? area,
    limit: FEWEST_PERSONS_BEHIND,
  });
}

/** What somebody sees of the staff costs of some years, who has the right to all of them or not. */
export async function loadStaffSight(
  db: Db,
  { register, withStaff }: { readonly register: Register; readonly withStaff: boolean },
  years: readonly number[],
): Promise<StaffSight> {
  if (withStaff) return { withStaff };
  const openStaff: StaffPlace[] = [];
  const mergedStaff: StaffPlace[] = [];
  const untold: StaffPlace[] = [];
  for (const year of years) {
    const placesOf = (cells: readonly StaffCell[]): StaffPlace[] =>
      cells.map(({ organisation, area }) => ({ year, organisation, area }));
    const { open, merged, hidden } = await loadStaffSecrecy(db, register, year);
    openStaff.push(...placesOf(open));
    mergedStaff.push(...placesOf(merged));
    untold.push(...placesOf(hidden));
  }
  return { withStaff, openStaff, mergedStaff, untold };
}

const placeKey = ({ year, organisation, area }: StaffPlace): string => `${year}\n${organisation}\n${area}`;

/**
 * The staff costs of some years that somebody does not see, not in a sum either, so that no figure made of several of them
 * is made of those that are seen alone.
 */
export async function listHiddenStaff(
  db: Db,
  { withStaff, openStaff = [], mergedStaff = [] }: StaffSight,
  years: readonly number[],
): Promise<StaffPlace[]> {
  if (withStaff) return [];
  const hidden: StaffPlace[] = [];
  for (const year of years) {
    const costs = await listStaffCosts(db, year);
    hidden.push(...costs.map(({ organisation, area }) => ({ year, organisation, area })));
  }
  return hidden.filter((cell) => !isIn(openStaff, cell) && !isIn(mergedStaff, cell));
}

/** A sight is asked of for many thousand amounts. */
const keys = new WeakMap<readonly StaffPlace[], ReadonlySet<string>>();

function isIn(places: readonly StaffPlace[], of: StaffPlace): boolean {
  const known = keys.get(places) ?? new Set(places.map(placeKey));
  keys.set(places, known);
  return known.has(placeKey(of));
}

/** Whether costs of an organisation's area are told in one sum (EK-107). */
export const isSeenInSum = ({ withStaff, mergedStaff = [] }: StaffSight, of: StaffPlace): boolean =>
  !withStaff && isIn(mergedStaff, of);

/** Costs of organisations' areas that somebody sees in one sum or not at all: no kind, row or line of them. */
export const notTold = ({ mergedStaff = [], untold = [] }: StaffSight): StaffPlace[] => [...mergedStaff, ...untold];

/** Whether somebody sees an amount by itself: staff costs where they are shown, other costs where they stand in no sum. */
export function isSeenAlone(
  sight: StaffSight,
  of: StaffPlace & { readonly isStaff: boolean; readonly isCost: boolean },
): boolean {
  if (sight.withStaff) return true;
  if (of.isStaff) return isIn(sight.openStaff ?? [], of);
  return !of.isCost || !(isSeenInSum(sight, of) || isIn(sight.untold ?? [], of));
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

async function loadStaffCells(db: Db, register: Register, year: number): Promise<StaffCell[]> {
  const costs = await listStaffCosts(db, year);
  if (costs.length === 0) return [];
  const chart = await loadChart(db, year);
  const volumes = await listStaffVolumes(db);
  const ids = volumes.map(({ id }) => id);
  const months = await listVolumeMonths(db, ids, [year, year - 1]);
  const cells = costs.map((cost) => {
    const alone = costs.filter(({ organisation }) => organisation === cost.organisation).length === 1;
    const { organisation, area } = cost;
    return { organisation, area, ...personsBehind(cost, { year, volumes, months, areas: chart.areas, alone }) };
  });
  // What stands beside them is asked for only where some of them need it.
  const counted = cells.filter(({ persons }) => persons !== null);
  const isFew = ({ persons, isSure }: Persons): boolean => !isSure || (persons ?? 0) < FEWEST_PERSONS_BEHIND;
  const few = counted.filter(isFew);
  const isCovered = few.length > 0 ? await loadCovered(db, register, chart, year, counted, few) : () => false;
  return cells.map((cell) => ({ ...cell, isCovered: cell.persons !== null && isCovered(cell) }));
}

type Counted = {
  readonly year: number;
  readonly volumes: readonly StoredVolume[];
  /** Of the year and the one before. */
  readonly months: readonly VolumeCell[];
  readonly areas: StoredChart['areas'];
  /** All of the organisation's staff costs lie under the one area. */
  readonly alone: boolean;
};

type Persons = Pick<StaffCell, 'persons' | 'isSure'>;

/**
 * The fewest persons in any month that has an amount, and whether all of those are counted. Where the costs are of several
 * kinds nobody has said how many are behind each. Before any is counted what was counted last holds, so that costs of few
 * persons are told in the same way from the year's first budget on.
 */
function personsBehind({ organisation, area, kinds, months }: StaffCosts, counted: Counted): Persons {
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
  if (only === undefined || more.length > 0) return { persons: null, isSure: false };
  const known = counted.months.flatMap(({ volume, split, year, month, entry }) =>
    volume === only.id && split === only.code && entry?.value != null
      ? [{ year, month, persons: decimalToNumber(entry.value) }]
      : [],
  );
  const now = known.filter(({ year }) => year === counted.year);
  const meant = now.filter(({ month }) => months.includes(month));
  const found = meant.length > 0 ? meant : now.length > 0 ? now : known;
  if (found.length === 0) return { persons: null, isSure: false };
  return {
    persons: Math.min(...found.map(({ persons }) => persons)),
    isSure: kinds.length === 1 && months.length > 0 && meant.length === months.length,
  };
}
