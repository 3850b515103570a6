import { previewTable } from '#documents/read/figures/read-figure-file.ts';
import { can } from '#domain/access/can.ts';
import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { readVolumeFile } from '#domain/volumes/volume-file.ts';
import type { VolumeFile } from '#domain/volumes/volume-file.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { listVolumes } from '#store/volumes/volumes.ts';

import { MAX_FILE_BYTES, MAX_VOLUME_FILE_LINES, MAX_VOLUMES_BELOW } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { placesBelow } from '../economy/economy-place.ts';
import { fileNameOf } from '../economy/figure-file.ts';
import { thingOf } from './volume-access.ts';

/** What a file of volumes (CSV, Excel) would set. It is looked at and saved as if typed; nothing is stored by this. */
export async function proposeVolumes(
  app: App,
  who: SignedIn,
  { file, organisation, year }: { readonly file: File; readonly organisation: string; readonly year: number },
): Promise<Result<VolumeFile, Failure>> {
  const known = await reading(app, who, async ({ db }) => {
    const register = await loadRegister(db);
    const thing = thingAt(register.organisations, organisation, who.actor.today);
    const exists = register.organisations.some(({ id }) => id === organisation);
    if (!exists || !can(who.actor, 'economy.forecast', thing)) return null;
    const all = await listVolumes(db, placesBelow(register, organisation, year), MAX_VOLUMES_BELOW);
    return all.filter((volume) => !volume.ended && can(who.actor, 'economy.forecast', thingOf(who, register, volume)));
  });
  if (known === null) return notFound('Organisationen finns inte, eller så får du inte fylla i dess volymer.');
  if (file.size > MAX_FILE_BYTES) {
    const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
    return invalid(faultOf('too-large', `Filen är större än ${limit}.`, 'Dela upp den.', 'Fil'));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await previewTable(bytes, file.name, { sheet: null, lines: MAX_VOLUME_FILE_LINES });
  if (!read.ok) return invalid(...read.error);
  return ok(readVolumeFile(fileNameOf(file), read.value.lines, known, year));
}
