import { sql } from 'kysely';

import type { Decimal } from '#domain/kernel/decimal.ts';
import type { VolumeChange } from '#domain/volumes/volume-view.ts';
import { VolumeDefinition } from '#domain/volumes/volume.ts';
import type { VolumeCell, VolumeEntry } from '#domain/volumes/volume.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

export type StoredVolume = {
  readonly id: string;
  readonly definition: VolumeDefinition;
  readonly ended: boolean;
  readonly version: number;
};

type Row = Omit<StoredVolume, 'definition'> & { readonly definition: unknown };
const stored = (row: Row): StoredVolume => ({ ...row, definition: VolumeDefinition.parse(row.definition) });
const columns = sql`id, definition, ended, version`;

/** Volumes of organisations by name, those that have ended last. */
export async function listVolumes(db: Db, organisations: readonly string[], limit: number): Promise<StoredVolume[]> {
  const { rows } = await sql<Row>`
    select ${columns} from volume where organisation = any(${organisations}::uuid[])
    order by ended, name, id limit ${limit}
  `.execute(db);
  return rows.map(stored);
}

/** Locked in the order of their ids, so that two who change several wait for each other and never cross. */
export async function lockVolumes(db: Db, ids: readonly string[]): Promise<StoredVolume[]> {
  const { rows } = await sql<Row>`
    select ${columns} from volume where id = any(${ids}::uuid[]) order by id for update
  `.execute(db);
  return rows.map(stored);
}

/** Volumes in use that count the persons behind staff costs. */
export async function listStaffVolumes(db: Db): Promise<StoredVolume[]> {
  const { rows } = await sql<Row>`
    select ${columns} from volume where not ended and (definition ->> 'countsStaff')::boolean order by id
  `.execute(db);
  return rows.map(stored);
}

export async function findVolume(db: Db, id: string): Promise<StoredVolume | undefined> {
  const { rows } = await sql<Row>`select ${columns} from volume where id = ${id}::uuid`.execute(db);
  return rows[0] === undefined ? undefined : stored(rows[0]);
}

export async function insertVolume(db: Db, id: string, definition: VolumeDefinition): Promise<void> {
  await sql`
    insert into volume (municipality, id, organisation, definition, name)
    values (current_municipality(), ${id}, ${definition.organisation}, ${jsonb(definition)}, ${definition.name})
  `.execute(db);
}

export async function updateVolume(
  db: Db,
  id: string,
  { definition, ended }: Pick<StoredVolume, 'definition' | 'ended'>,
): Promise<void> {
  await sql`
    update volume set organisation = ${definition.organisation}, definition = ${jsonb(definition)},
      name = ${definition.name}, ended = ${ended}, version = version + 1
    where id = ${id}::uuid
  `.execute(db);
}

/** Groups of a volume that have entries. */
export async function findUsedSplits(db: Db, volume: string): Promise<string[]> {
  const { rows } = await sql<{ split: string }>`
    select distinct split from volume_month where volume = ${volume}::uuid order by split
  `.execute(db);
  return rows.map(({ split }) => split);
}

type MonthRow = Omit<VolumeCell, 'entry'> & { readonly value: Decimal | null; readonly reason: string };

/** Everything entered in some years; on a day gone by what was entered then, from the history. */
export async function listVolumeMonths(
  db: Db,
  volumes: readonly string[],
  years: readonly number[],
): Promise<VolumeCell[]> {
  const { rows } = await sql<MonthRow>`
    select volume, split, year, month, trim_scale(value) as value, reason from volume_month
    where volume = any(${volumes}::uuid[]) and year = any(${years}::integer[]) and shown_until() is null
    union all
    select volume, split, year, month, trim_scale((after ->> 'value')::numeric), after ->> 'reason' from (
      select distinct on (volume, split, year, month) volume, split, year, month, after from volume_change
      where volume = any(${volumes}::uuid[]) and year = any(${years}::integer[]) and shown_until() is not null
      order by volume, split, year, month, at desc) then_entered
    where after is not null
  `.execute(db);
  return rows.map(({ value, reason, ...place }) => ({ ...place, entry: { value, reason } }));
}

/** Sets months, or empties those without an entry. */
export async function saveVolumeMonths(db: Db, cells: readonly VolumeCell[]): Promise<void> {
  const given = cells.map(({ entry, ...place }) => ({
    ...place,
    isEmpty: entry === null,
    value: entry?.value ?? null,
    reason: entry?.reason ?? '',
  }));
  const record = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(volume uuid, split text, year integer,
    month integer, "isEmpty" boolean, value numeric, reason text)`;
  await sql`
    delete from volume_month m using ${record}
    where r."isEmpty" and m.volume = r.volume and m.split = r.split and m.year = r.year and m.month = r.month
  `.execute(db);
  await sql`
    insert into volume_month (municipality, volume, split, year, month, value, reason)
    select current_municipality(), r.volume, r.split, r.year, r.month, r.value, r.reason from ${record}
    where not r."isEmpty"
    on conflict (municipality, volume, split, year, month) do update set value = excluded.value, reason = excluded.reason
  `.execute(db);
}

export type NewVolumeChange = Omit<VolumeCell, 'entry'> & {
  readonly id: string;
  readonly before: VolumeEntry | null;
  readonly after: VolumeEntry | null;
};

export async function insertVolumeChanges(
  db: Db,
  changes: readonly NewVolumeChange[],
  made: {
    readonly person: string;
    readonly at: string;
    readonly source: string | null;
    /** The system that pushed them; left out where a person entered them. */
    readonly token?: string;
  },
): Promise<void> {
  const { person, at, source, token = null } = made;
  await sql`
    insert into volume_change (municipality, id, volume, split, year, month, before, after, source, person, at, token)
    select current_municipality(), r.id, r.volume, r.split, r.year, r.month, nullif(r.before, 'null'::jsonb),
      nullif(r.after, 'null'::jsonb), ${source}, ${person}, ${at}, ${token}::uuid
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(id uuid, volume uuid, split text, year integer,
      month integer, before jsonb, after jsonb)
  `.execute(db);
}

/** Who changed each month last, and whether that was a system. */
export async function findWhoEntered(
  db: Db,
  volumes: readonly string[],
  years: readonly number[],
): Promise<(Omit<VolumeCell, 'entry'> & { readonly by: string; readonly pushed: boolean })[]> {
  const { rows } = await sql<Omit<VolumeCell, 'entry'> & { readonly by: string; readonly pushed: boolean }>`
    select distinct on (c.volume, c.split, c.year, c.month) c.volume, c.split, c.year, c.month, p.name as by,
      c.token is not null as pushed
    from volume_change c join person p on p.municipality = c.municipality and p.id = c.person
    where c.volume = any(${volumes}::uuid[]) and c.year = any(${years}::integer[])
    order by c.volume, c.split, c.year, c.month, c.at desc, c.id desc
  `.execute(db);
  return rows;
}

/** The newest changes of a volume's values. */
export async function listVolumeChanges(db: Db, volume: string, limit: number): Promise<VolumeChange[]> {
  const { rows } = await sql<VolumeChange>`
    select c.split, c.year, c.month, c.before, c.after, c.source,
      coalesce(t.name, p.name) as by, c.at
    from volume_change c join person p on p.municipality = c.municipality and p.id = c.person
    left join machine_token t on t.municipality = c.municipality and t.id = c.token
    where c.volume = ${volume}::uuid order by c.at desc, c.year desc, c.month desc, c.split, c.id limit ${limit}
  `.execute(db);
  return rows;
}
