import { can } from '#domain/access/can.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { decimalsOf } from '#domain/kernel/decimal.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { sameEntry } from '#domain/volumes/volume.ts';
import type { VolumeCell, VolumeEntry } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { insertVolumeChanges, listVolumeMonths, lockVolumes, saveVolumeMonths } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { figuresChanged } from '../economy/renew-figures.ts';
import { thingOf } from './volume-access.ts';

/** A month to be set, with what stood there when the person began. */
export type EnteredVolume = VolumeCell & { readonly seen: VolumeEntry | null };

export type EnterVolumesInput = {
  readonly requestId: string;
  readonly cells: readonly EnteredVolume[];
  /** The file they came from; null where they were typed or pasted. */
  readonly source: string | null;
};

const placeOf = ({ volume, split, year, month }: Omit<VolumeCell, 'entry'>): string =>
  `${volume}/${split}/${year}/${month}`;

/** Sets values of months, of several volumes at once: all of them or none. */
export function enterVolumes(
  app: App,
  who: SignedIn,
  { requestId, cells, source }: EnterVolumesInput,
): Promise<Result<{ changed: number }, Failure>> {
  const options = { requestId, fingerprint: `volumes ${cells.length}` };
  return writing(app, who, options, async (act): Promise<Result<{ changed: number }, Failure>> => {
    const { db, audit } = act;
    const ids = [...new Set(cells.map(({ volume }) => volume))];
    const volumes = ids.every(isUuid) ? await lockVolumes(db, ids) : [];
    const leave = await mayEnter(db, who, ids, volumes);
    if (!leave.ok) return leave;
    const faults = cells.flatMap((cell) => cellFaults(cell, volumes));
    if (faults.length > 0) return invalid(...faults);
    const years = [...new Set(cells.map(({ year }) => year))];
    const standing = new Map((await listVolumeMonths(db, ids, years)).map((cell) => [placeOf(cell), cell.entry]));
    const stale = cells.filter((cell) => !sameEntry(standing.get(placeOf(cell)) ?? null, cell.seen));
    if (stale.length > 0) {
      const current = stale.map(({ volume, split, year, month }): VolumeCell => {
        const place = { volume, split, year, month };
        return { ...place, entry: standing.get(placeOf(place)) ?? null };
      });
      return conflict('Någon annan har ändrat några av månaderna. Läs om sidan och försök igen.', current);
    }
    const changed = cells.filter(({ entry, seen }) => !sameEntry(entry, seen));
    if (changed.length === 0) return ok({ changed: 0 });
    await saveVolumeMonths(db, changed);
    const changes = changed.map(({ entry, seen, ...place }) => ({
      ...place,
      id: app.newId(),
      before: seen,
      after: entry,
    }));
    await insertVolumeChanges(db, changes, { person: who.id, at: app.now().toISOString(), source });
    const names = volumes.map(({ definition }) => definition.name).join(', ');
    const summary = `${who.name} ändrade ${changed.length} månadsvärden för ${years.join(', ')}: ${names}.`;
    for (const year of years) await figuresChanged(app, act, year);
    audit({ action: 'enter', kind: 'volume', thing: ids.length === 1 ? (ids[0] ?? null) : null, summary });
    return ok({ changed: changed.length });
  });
}

async function mayEnter(
  db: Db,
  who: SignedIn,
  ids: readonly string[],
  volumes: readonly StoredVolume[],
): Promise<Result<true, Failure>> {
  const register = await loadRegister(db);
  const things = volumes.map((volume) => thingOf(who, register, volume));
  if (volumes.length < ids.length || things.some((thing) => !can(who.actor, 'economy.read', thing))) {
    return notFound('Volymen finns inte, eller så får du inte se den.');
  }
  if (things.some((thing) => !can(who.actor, 'economy.forecast', thing))) {
    return forbidden('Du får se volymerna men inte fylla i dem.');
  }
  if (volumes.some(({ ended }) => ended)) return conflict('Volymen är avslutad. Öppna den först.', null);
  return ok(true);
}

function cellFaults({ volume: id, split, entry, month }: EnteredVolume, volumes: readonly StoredVolume[]): Fault[] {
  const definition = volumes.find((volume) => volume.id === id)?.definition;
  const group = definition?.splits.find(({ code }) => code === split);
  if (definition === undefined || group === undefined) {
    return [faultOf('volume-split', `Gruppen ”${split}” finns inte.`, 'Läs om sidan.')];
  }
  const value = entry?.value ?? null;
  const place = `${definition.name}, ${group.name}, månad ${month}`;
  if (value !== null && (value.startsWith('-') || decimalsOf(value) > definition.decimals || value.length > 15)) {
    const remedy = `Skriv ett tal som inte är under noll, med högst ${definition.decimals} decimaler.`;
    return [faultOf('volume-value', `”${value}” passar inte som värde.`, remedy, place)];
  }
  if (value !== null && entry?.reason !== '') {
    return [faultOf('volume-reason', 'Ett värde har ingen anledning att saknas.', 'Ta bort en av dem.', place)];
  }
  return [];
}
