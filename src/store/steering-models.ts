import { sql } from 'kysely';

import { SteeringModel } from '#domain/steering/steering-model.ts';

import type { Db } from './db.ts';
import type { DocumentHead } from './editions/load-document.ts';
import { visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';
import { jsonb } from './sql.ts';

/** Sets the model of a year, in place of the one before. */
export async function saveModel(db: Db, model: SteeringModel): Promise<void> {
  await sql`
    insert into steering_model (municipality, year, model)
    values (current_municipality(), ${model.year}, ${jsonb(model)})
    on conflict (municipality, year) do update set model = excluded.model, version = steering_model.version + 1
  `.execute(db);
}

/** The same where the year's own model still has the version that was seen (0: there was none); false where it has not. */
export async function changeModel(db: Db, model: SteeringModel, version: number): Promise<boolean> {
  const { rows } =
    version === 0
      ? await sql`
          insert into steering_model (municipality, year, model)
          values (current_municipality(), ${model.year}, ${jsonb(model)}) on conflict do nothing returning year
        `.execute(db)
      : await sql`
          update steering_model set model = ${jsonb(model)}, version = version + 1
          where year = ${model.year} and version = ${version} returning year
        `.execute(db);
  return rows.length > 0;
}

export type StoredModel = { readonly model: SteeringModel; readonly version: number };

/** The model of a year with its version, or the nearest earlier one: a model holds until another is set. */
export async function findStoredModel(db: Db, year: number): Promise<StoredModel | null> {
  const { rows } = await sql<{ model: unknown; version: number }>`
    select model, version from steering_model where year <= ${year} order by year desc limit 1
  `.execute(db);
  return rows[0] === undefined ? null : { model: SteeringModel.parse(rows[0].model), version: rows[0].version };
}

export const findModel = async (db: Db, year: number): Promise<SteeringModel | null> =>
  (await findStoredModel(db, year))?.model ?? null;

/** Sets the model of a year that has none, with which year's it was. */
export async function copyModel(
  db: Db,
  model: SteeringModel,
  { from, person, at }: { readonly from: number; readonly person: string; readonly at: string },
): Promise<void> {
  await sql`
    insert into steering_model (municipality, year, model, copied_from, copied_at, copied_by)
    values (current_municipality(), ${model.year}, ${jsonb(model)}, ${from}, ${at}, ${person})
  `.execute(db);
}

/** The years that have a model of their own, newest first, with the year it was taken over from; the key allows one a year. */
export async function listModelYears(db: Db): Promise<{ year: number; copiedFrom: number | null }[]> {
  const { rows } = await sql<{ year: number; copiedFrom: number | null }>`
    select year, copied_from from steering_model order by year desc
  `.execute(db);
  return rows;
}

type EditionOfYears = { readonly id: string; readonly title: string; readonly head: DocumentHead };

/** Editions that stand in some years (`to` inclusive, null: without end) and may be seen, oldest year first. */
export async function listEditionsOfYears(
  db: Db,
  { from, to, drafts }: { readonly from: number; readonly to: number | null; readonly drafts: ReadableDrafts },
  limit: number,
): Promise<{ rows: EditionOfYears[]; total: number }> {
  const matching = sql`e.replaced_by is null and e.year >= ${from}
    and (${to}::integer is null or e.year <= ${to}::integer) and ${visible('e', drafts)}`;
  const { rows } = await sql<EditionOfYears>`
    select e.id, e.title, e.head from edition e where ${matching} order by e.year, e.title, e.id limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from edition e where ${matching}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}
