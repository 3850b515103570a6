import { z } from 'zod';

import type { Fault } from '../kernel/fault.ts';
import { faultOf } from '../kernel/failure.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { readVolumeEntry } from './read-volume-entry.ts';
import type { VolumeCell, VolumeDefinition } from './volume.ts';

/** One month of a volume as a system sends it. Month and value are text, so that a fault is told of the row. */
export const PushedVolume = z.object({
  /** Id or name of the volume. */
  volume: z.string().trim().max(160),
  /** Id or name of whose it is: needed where several volumes have the name. */
  organisation: z.string().trim().max(200).default(''),
  /** Code or name of the group; left out where the volume has only one. */
  group: z.string().trim().max(120).default(''),
  /** 2026-03. */
  month: z.string().trim().max(20),
  /** "1012", "37.5", "i.u.", "i.u.: systembyte"; empty takes the month's value away. */
  value: z.string().trim().max(250),
});
export type PushedVolume = z.infer<typeof PushedVolume>;

/** What became of what was sent. Months that a person has entered stay as they are, and are told. */
export const PushedVolumeReceipt = z.object({
  changed: z.number().int(),
  same: z.number().int(),
  kept: z.array(z.object({ row: z.number().int(), by: z.string() })),
});
export type PushedVolumeReceipt = z.infer<typeof PushedVolumeReceipt>;

/** A volume that the system may push, with the name of whose it is. */
export type PushableVolume = {
  readonly id: string;
  readonly definition: VolumeDefinition;
  readonly organisationName: string;
  readonly ended: boolean;
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Volumes by their ids and by their names, in small letters: a system sends thousands of rows for hundreds of volumes. */
function byWord(volumes: readonly PushableVolume[]): ReadonlyMap<string, readonly PushableVolume[]> {
  const found = new Map<string, PushableVolume[]>();
  for (const volume of volumes) {
    for (const word of new Set([volume.id.toLowerCase(), volume.definition.name.toLowerCase()])) {
      found.set(word, [...(found.get(word) ?? []), volume]);
    }
  }
  return found;
}

/** The months whole, or everything that is wrong with them by row (from 1) and field (VO-8). */
export function readPushedVolumes(
  rows: readonly PushedVolume[],
  volumes: readonly PushableVolume[],
): Result<(VolumeCell & { readonly row: number })[], Fault[]> {
  const faults: Fault[] = [];
  const known = byWord(volumes);
  const read = rows.flatMap((sent, index) => {
    const row = index + 1;
    const cell = readRow(sent, known.get(sent.volume.toLowerCase()) ?? []);
    if (cell.ok) return [{ ...cell.value, row }];
    faults.push({ ...cell.error, message: `Rad ${row}: ${cell.error.message}`, line: row });
    return [];
  });
  const seen = new Map<string, number>();
  for (const { row, volume, split, year, month } of read) {
    const key = `${volume}/${split}/${year}/${month}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else {
      const twice = faultOf(
        'volume-twice',
        `Rad ${row}: samma månad står på rad ${before}.`,
        'Skicka en av dem.',
        'month',
      );
      faults.push({ ...twice, line: row });
    }
  }
  return faults.length > 0 ? err(faults) : ok(read);
}

/** `named` are the volumes that have the row's word as id or name. */
function readRow(sent: PushedVolume, named: readonly PushableVolume[]): Result<VolumeCell, Fault> {
  const wrong = (code: string, message: string, remedy: string, field: string) =>
    err(faultOf(code, message, remedy, field));
  const found = named.filter(
    ({ definition, organisationName }) =>
      sent.organisation === '' ||
      same(definition.organisation, sent.organisation) ||
      same(organisationName, sent.organisation),
  );
  const [volume, ...more] = found;
  if (volume === undefined) {
    const remedy = 'Skriv namnet som det står under Volymer, och en organisation som nyckeln gäller för.';
    return wrong('volume-unknown', `volymen ”${sent.volume}” finns inte.`, remedy, 'volume');
  }
  if (more.length > 0) {
    return wrong(
      'volume-several',
      `${found.length} volymer heter ”${sent.volume}”.`,
      'Skriv också organisation.',
      'organisation',
    );
  }
  if (volume.ended) {
    return wrong('volume-ended', `volymen ”${sent.volume}” är avslutad.`, 'Öppna den under Volymer först.', 'volume');
  }
  const { splits, decimals } = volume.definition;
  const split =
    sent.group === '' && splits.length === 1
      ? splits[0]
      : splits.find(({ code, name }) => same(code, sent.group) || same(name, sent.group));
  if (split === undefined) {
    return wrong(
      'volume-group',
      `gruppen ”${sent.group}” finns inte.`,
      `Skriv en av: ${splits.map(({ name }) => name).join(', ')}.`,
      'group',
    );
  }
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(sent.month) ?? [];
  if (year === undefined || month === undefined || Number(year) < 1990 || Number(year) > 2100) {
    return wrong('volume-month', `”${sent.month}” är ingen månad.`, 'Skriv månaden som 2026-03.', 'month');
  }
  // Systems write a point before the decimals.
  const entry = readVolumeEntry(/^\d+\.\d+$/u.test(sent.value) ? sent.value.replace('.', ',') : sent.value, decimals);
  if ('problem' in entry) return wrong('volume-value', entry.problem, 'Skriv ett tal, "i.u." eller inget.', 'value');
  return ok({ volume: volume.id, split: split.code, year: Number(year), month: Number(month), entry: entry.entry });
}
