import { can } from '#domain/access/can.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { VolumeChange, VolumeView } from '#domain/volumes/volume-view.ts';
import { volumeYear } from '#domain/volumes/volume-year.ts';
import type { VolumeCost } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import { listCountingLoads, sumOutcome } from '#store/economy/month-outcome.ts';
import type { StaffPlace } from '#store/economy/staff-costs.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listVolumeChanges, listVolumeMonths, listVolumes } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import { MAX_VOLUME_CHANGES_SHOWN, MAX_VOLUMES_BELOW } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { placesAbove, placesBelow } from '../economy/economy-place.ts';
import { listHiddenStaff, loadStaffSight, notTold } from '../economy/staff-sight.ts';
import { readableVolume, thingOf } from './volume-access.ts';

export type VolumesView = { readonly items: VolumeView[]; readonly allowed: 'define'[] };

const missing = notFound('Organisationen finns inte, eller så får du inte se dess volymer.');

/** Volumes of an organisation and those below it, for a year and up to two before it. */
export function showVolumes(
  app: App,
  who: SignedIn,
  asked: { readonly organisation: string; readonly year: number; readonly years: number },
): Promise<Result<VolumesView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<VolumesView, Failure>> => {
    const register = await loadRegister(db);
    const thing = thingAt(register.organisations, asked.organisation, who.actor.today);
    const exists = register.organisations.some(({ id }) => id === asked.organisation);
    if (!exists || !can(who.actor, 'economy.read', thing)) return missing;
    const places = placesBelow(register, asked.organisation, asked.year);
    const volumes = await listVolumes(db, places, MAX_VOLUMES_BELOW);
    const years = Array.from({ length: asked.years }, (_, index) => asked.year - index);
    const items = await viewVolumes(db, who, register, volumes, years);
    const allowed: VolumesView['allowed'] = can(who.actor, 'economy.map', thing) ? ['define'] : [];
    return ok({ items, allowed });
  });
}

/** Volumes with their months and costs, in the order given. */
async function viewVolumes(
  db: Db,
  who: SignedIn,
  register: Register,
  volumes: readonly StoredVolume[],
  years: readonly number[],
): Promise<VolumeView[]> {
  const ids = volumes.map(({ id }) => id);
  const cells = Map.groupBy(await listVolumeMonths(db, ids, years), ({ volume }) => volume);
  const costs = new Costs(db, register);
  const views: VolumeView[] = [];
  for (const volume of volumes) {
    const { id, definition, ended, version } = volume;
    const thing = thingOf(who, register, volume);
    const maySeeStaff = can(who.actor, 'economy.readStaff', thing);
    const isHidden =
      !maySeeStaff &&
      definition.cost !== null &&
      (await costs.hidesStaff(definition.organisation, definition.cost, years));
    const shown: VolumeView['years'] = [];
    for (const year of years) {
      const amounts =
        definition.cost === null || isHidden
          ? null
          : await costs.months(definition.organisation, year, definition.cost);
      const made = volumeYear(definition, year, cells.get(id) ?? [], amounts);
      shown.push(made);
    }
    const allowed: VolumeView['allowed'] = [];
    if (can(who.actor, 'economy.forecast', thing) && !ended) allowed.push('enter');
    if (can(who.actor, 'economy.map', thing)) allowed.push('define');
    if (can(who.actor, 'economy.seeLoads', thing)) allowed.push('seeRows');
    const day = editionDay('VB', years[0] ?? 0);
    const organisationName = nameOn(register.organisations, definition.organisation, day);
    views.push({ id, definition, organisationName, years: shown, costHidden: isHidden, ended, allowed, version });
  }
  return views;
}

/** The outcome behind volumes' costs; each organisation and year is asked for once. */
class Costs {
  readonly #db: Db;
  readonly #register: Register;
  readonly #asked = new Map<string, ReturnType<typeof outcomeOf>>();
  readonly #hidden = new Map<number, ReturnType<typeof hiddenStaff>>();

  constructor(db: Db, register: Register) {
    this.#db = db;
    this.#register = register;
  }

  /**
   * Whether staff costs with few persons behind them are among what the cost is made of, in any of the years; or some of
   * what is told in one sum with them, while the cost is not made of all of it (EK-107).
   */
  async hidesStaff(organisation: string, { area, kinds }: VolumeCost, years: readonly number[]): Promise<boolean> {
    for (const year of years) {
      const found = this.#hidden.get(year) ?? hiddenStaff(this.#db, this.#register, year);
      this.#hidden.set(year, found);
      const { hidden, notTold: parts, staff, costs, parentOf } = await found;
      const isOf = (some: ReadonlySet<string>): boolean => kinds.length === 0 || kinds.some((kind) => some.has(kind));
      const below = new Set(placesBelow(this.#register, organisation, year));
      const isMeant = (cell: StaffPlace): boolean =>
        below.has(cell.organisation) && (cell.area === area || parentOf.get(cell.area) === area);
      if (isOf(staff) && hidden.some(isMeant)) return true;
      if (kinds.length > 0 && isOf(costs) && parts.some(isMeant)) return true;
    }
    return false;
  }

  /** A part of an area (varav) counts within it. */
  async months(organisation: string, year: number, { area, kinds }: VolumeCost): Promise<(Decimal | null)[]> {
    const key = `${organisation}/${year}`;
    const found = this.#asked.get(key) ?? outcomeOf(this.#db, this.#register, organisation, year);
    this.#asked.set(key, found);
    const { sums, counted, parentOf } = await found;
    const own = sums.filter(
      (sum) =>
        (sum.area === area || parentOf.get(sum.area) === area) && (kinds.length === 0 || kinds.includes(sum.kind)),
    );
    return Array.from({ length: 12 }, (_, index) => index + 1).map((month) =>
      counted.has(month)
        ? addDecimals('0.00', ...own.filter((sum) => sum.month === month).map(({ amount }) => amount))
        : null,
    );
  }
}

async function hiddenStaff(db: Db, register: Register, year: number) {
  const { areas, kinds } = await loadChart(db, year);
  const sight = await loadStaffSight(db, { register, withStaff: false }, [year]);
  return {
    hidden: await listHiddenStaff(db, sight, [year]),
    notTold: notTold(sight),
    staff: new Set(kinds.filter(({ isStaff }) => isStaff).map(({ code }) => code)),
    costs: new Set(kinds.filter(({ side }) => side === 'cost').map(({ code }) => code)),
    parentOf: new Map(areas.map(({ code, parent }) => [code, parent])),
  };
}

async function outcomeOf(db: Db, register: Register, organisation: string, year: number) {
  const below = placesBelow(register, organisation, year);
  const { areas } = await loadChart(db, year);
  const sums = await sumOutcome(db, { year, organisations: below, withStaff: true });
  const loads = await listCountingLoads(db, year, [...below, ...placesAbove(register, organisation, year)]);
  const counted = new Set(
    loads.flatMap(({ fromMonth, toMonth }) =>
      Array.from({ length: toMonth - fromMonth + 1 }, (_, index) => fromMonth + index),
    ),
  );
  return { sums, counted, parentOf: new Map(areas.map(({ code, parent }) => [code, parent])) };
}

/** Who changed a volume's values, newest first. */
export function showVolumeHistory(
  app: App,
  who: SignedIn,
  id: string,
): Promise<Result<{ readonly items: VolumeChange[] }, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<{ items: VolumeChange[] }, Failure>> => {
    const found = await readableVolume(db, who, id);
    return found.ok ? ok({ items: await listVolumeChanges(db, id, MAX_VOLUME_CHANGES_SHOWN) }) : found;
  });
}
