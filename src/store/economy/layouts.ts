import { sql } from 'kysely';

import { FigureLayout } from '#domain/economy/figure-layout.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

export type StoredLayout = { readonly id: string; readonly layout: FigureLayout; readonly version: number };

type Row = { readonly id: string; readonly layout: unknown; readonly version: number };
const stored = ({ id, layout, version }: Row): StoredLayout => ({ id, version, layout: FigureLayout.parse(layout) });

export async function listLayouts(db: Db, limit: number): Promise<StoredLayout[]> {
  const { rows } = await sql<Row>`
    select id, layout, version from figure_layout order by name, id limit ${limit}
  `.execute(db);
  return rows.map(stored);
}

export async function findLayout(db: Db, id: string): Promise<StoredLayout | undefined> {
  const { rows } = await sql<Row>`select id, layout, version from figure_layout where id = ${id}::uuid`.execute(db);
  return rows[0] === undefined ? undefined : stored(rows[0]);
}

/** By name, whatever its case. */
export async function findLayoutByName(db: Db, name: string): Promise<StoredLayout | undefined> {
  const { rows } = await sql<Row>`
    select id, layout, version from figure_layout where lower(name) = lower(${name.trim()})
  `.execute(db);
  return rows[0] === undefined ? undefined : stored(rows[0]);
}

/** False where another description has the name. */
export async function insertLayout(db: Db, id: string, layout: FigureLayout): Promise<boolean> {
  const { rows } = await sql`
    insert into figure_layout (municipality, id, name, layout)
    values (current_municipality(), ${id}, ${layout.name}, ${jsonb(layout)}) on conflict do nothing returning id
  `.execute(db);
  return rows.length > 0;
}

/** Whether another description has the name, whatever its case. */
export async function isNameTaken(db: Db, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    select id from figure_layout where lower(name) = lower(${name}) and id <> ${id}::uuid
  `.execute(db);
  return rows.length > 0;
}

/** False where the version is stale. */
export async function updateLayout(db: Db, id: string, layout: FigureLayout, version: number): Promise<boolean> {
  const { rows } = await sql`
    update figure_layout set name = ${layout.name}, layout = ${jsonb(layout)}, version = version + 1
    where id = ${id}::uuid and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}
