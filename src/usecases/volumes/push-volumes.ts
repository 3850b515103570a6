import { createHash } from 'node:crypto';

import { readPushedVolumes } from '#domain/volumes/pushed-volumes.ts';
import type { PushedVolume, PushedVolumeReceipt } from '#domain/volumes/pushed-volumes.ts';
import { sameEntry } from '#domain/volumes/volume.ts';
import type { VolumeCell } from '#domain/volumes/volume.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn } from '#domain/organisation/standing.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import {
  findWhoEntered,
  insertVolumeChanges,
  listVolumeMonths,
  listVolumes,
  lockVolumes,
  saveVolumeMonths,
} from '#store/volumes/volumes.ts';

import { MAX_PUSHABLE_VOLUMES } from '#limits';

import { todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { actingAsMachine, admitMachine } from '../economy/machine-door.ts';
import { figuresChanged } from '../economy/renew-figures.ts';

export type PushVolumesInput = { readonly requestId: string; readonly rows: readonly PushedVolume[] };

const placeOf = ({ volume, split, year, month }: Omit<VolumeCell, 'entry'>): string =>
  `${volume}/${split}/${year}/${month}`;

/**
 * Takes months of volumes from a system: all of them or none (VO-8). They count at once, as its own earlier ones did; a
 * month that a person has entered since stays, because somebody knew better (VO-9).
 */
export async function pushVolumes(
  app: App,
  token: string | null,
  { requestId, rows }: PushVolumesInput,
): Promise<Result<PushedVolumeReceipt, Failure>> {
  const admitted = await admitMachine(app, token);
  if (!admitted.ok) return admitted;
  const machine = admitted.value;
  const content = createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
  const options = { requestId, fingerprint: `push volumes ${content}` };
  return actingAsMachine(app, machine, options, async (act): Promise<Result<PushedVolumeReceipt, Failure>> => {
    const { db, audit } = act;
    const { organisations } = await loadRegister(db);
    const now = app.now().toISOString();
    const today = todayOf(app);
    const below = organisations
      .map(({ id }) => id)
      .filter((id) => [id, ...lineAbove(organisations, id, today).map((one) => one.id)].includes(machine.organisation));
    const volumes = (await listVolumes(db, below, MAX_PUSHABLE_VOLUMES)).map(({ id, definition, ended }) => ({
      id,
      definition,
      ended,
      organisationName: nameOn(organisations, definition.organisation, today),
    }));
    const read = readPushedVolumes(rows, volumes);
    if (!read.ok) {
      const detail = `${read.error.length} fel. Inget togs emot: rätta och skicka alla rader igen.`;
      return err({ kind: 'invalid', detail, faults: read.error });
    }
    const ids = [...new Set(read.value.map(({ volume }) => volume))];
    await lockVolumes(db, ids);
    const years = [...new Set(read.value.map(({ year }) => year))];
    const standing = new Map((await listVolumeMonths(db, ids, years)).map((cell) => [placeOf(cell), cell.entry]));
    const typed = new Map(
      (await findWhoEntered(db, ids, years)).flatMap((last) =>
        last.pushed ? [] : [[placeOf(last), last.by] as const],
      ),
    );
    const differing = read.value.filter((cell) => !sameEntry(cell.entry, standing.get(placeOf(cell)) ?? null));
    const kept = differing.flatMap((cell) => {
      const by = typed.get(placeOf(cell));
      return by === undefined ? [] : [{ row: cell.row, by }];
    });
    const changed = differing.filter((cell) => !typed.has(placeOf(cell)));
    if (changed.length > 0) {
      await saveVolumeMonths(db, changed);
      const changes = changed.map(({ entry, row: _row, ...place }) => ({
        ...place,
        id: app.newId(),
        before: standing.get(placeOf(place)) ?? null,
        after: entry,
      }));
      await insertVolumeChanges(db, changes, {
        person: machine.person,
        at: now,
        source: machine.name,
        token: machine.id,
      });
      for (const year of years) await figuresChanged(app, act, year);
    }
    const summary = `Systemet ${machine.name} skickade volymer för ${years.join(', ')}: ${changed.length} månadsvärden ändrades.`;
    audit({ action: 'push', kind: 'volume', thing: null, summary, after: { token: machine.id, volumes: ids, kept } });
    return ok({ changed: changed.length, same: read.value.length - differing.length, kept });
  });
}
