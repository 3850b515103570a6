import { can } from '#domain/access/can.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { volumeFaults } from '#domain/volumes/volume.ts';
import type { VolumeDefinition } from '#domain/volumes/volume.ts';
import type { Db } from '#store/db.ts';
import { listChartYears, loadChart } from '#store/economy/chart.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { findUsedSplits, insertVolume, listVolumes, lockVolumes, updateVolume } from '#store/volumes/volumes.ts';

import { MAX_VOLUMES } from '#limits';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableVolume } from './volume-access.ts';

const STALE = 'Någon annan har ändrat volymen. Läs om sidan och försök igen.';

export type SaveVolumeInput = {
  readonly requestId: string;
  readonly id: string | null;
  readonly version: number;
  readonly definition: VolumeDefinition;
};

/** Defines a volume, or changes what one is. */
export function saveVolume(app: App, who: SignedIn, input: SaveVolumeInput): Promise<Result<{ id: string }, Failure>> {
  const { requestId, id, version, definition } = input;
  const options = { requestId, fingerprint: `volume ${id ?? definition.name}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const { organisations } = await loadRegister(db);
    const thing = thingAt(organisations, definition.organisation, who.actor.today);
    const isKnown = organisations.some((one) => one.id === definition.organisation);
    if (!isKnown || !can(who.actor, 'economy.read', thing)) return notFound('Organisationen finns inte.');
    if (!can(who.actor, 'economy.map', thing)) return forbidden('Du får se volymerna men inte ändra vilka de är.');
    if (id === null) {
      const faults = await faultsOf(db, null, definition, []);
      if (faults.length > 0) return invalid(...faults);
      const own = await listVolumes(db, [definition.organisation], MAX_VOLUMES);
      if (own.length >= MAX_VOLUMES) return conflict(`Organisationen har redan ${MAX_VOLUMES} volymer.`, null);
      const made = app.newId();
      await insertVolume(db, made, definition);
      const summary = `${who.name} lade upp volymen ${definition.name}.`;
      audit({ action: 'add', kind: 'volume', thing: made, summary, after: definition });
      return ok({ id: made });
    }
    const found = await readableVolume(db, who, id);
    if (!found.ok) return found;
    if (!can(who.actor, 'economy.map', found.value.thing)) return forbidden('Du får se volymen men inte ändra den.');
    const [present] = await lockVolumes(db, [id]);
    if (present?.version !== version) return conflict(STALE, present ?? null);
    const faults = await faultsOf(db, id, definition, await findUsedSplits(db, id));
    if (faults.length > 0) return invalid(...faults);
    await updateVolume(db, id, { definition, ended: present.ended });
    const summary = `${who.name} ändrade volymen ${definition.name}.`;
    audit({ action: 'change', kind: 'volume', thing: id, summary, before: present.definition, after: definition });
    return ok({ id });
  });
}

async function faultsOf(
  db: Db,
  id: string | null,
  definition: VolumeDefinition,
  used: readonly string[],
): Promise<Fault[]> {
  const [newest] = await listChartYears(db);
  const { areas, kinds } = newest === undefined ? { areas: [], kinds: [] } : await loadChart(db, newest);
  const faults = volumeFaults(definition, { chart: { areas: [...areas], kinds: [...kinds] }, used });
  const name = definition.name.toLowerCase();
  const others = await listVolumes(db, [definition.organisation], MAX_VOLUMES);
  const isTaken = others.some(
    (other) => other.id !== id && !other.ended && other.definition.name.toLowerCase() === name,
  );
  if (isTaken) faults.push(faultOf('volume-name', `”${definition.name}” finns redan.`, 'Välj ett annat namn.', 'Namn'));
  return faults;
}

/** Ends a volume, so that it is shown no more among those to fill in, or takes that back. Its values stay. */
export function endVolume(
  app: App,
  who: SignedIn,
  input: { readonly requestId: string; readonly id: string; readonly version: number; readonly ended: boolean },
): Promise<Result<{ id: string }, Failure>> {
  const { requestId, id, version, ended } = input;
  const options = { requestId, fingerprint: `end volume ${id} ${String(ended)}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const found = await readableVolume(db, who, id);
    if (!found.ok) return found;
    if (!can(who.actor, 'economy.map', found.value.thing)) return forbidden('Du får se volymen men inte ändra den.');
    const [present] = await lockVolumes(db, [id]);
    if (present?.version !== version) return conflict(STALE, present ?? null);
    await updateVolume(db, id, { definition: present.definition, ended });
    const summary = `${who.name} ${ended ? 'avslutade' : 'öppnade'} volymen ${present.definition.name}.`;
    audit({ action: ended ? 'end' : 'reopen', kind: 'volume', thing: id, summary, before: { ended: present.ended } });
    return ok({ id });
  });
}
