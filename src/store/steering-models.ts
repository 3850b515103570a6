import { sql } from 'kysely';

import { SteeringModel } from '#domain/steering/steering-model.ts';

import type { Db } from './db.ts';
import { jsonb } from './sql.ts';

/** Sets the model of a year, in place of the one before. */
export async function saveModel(db: Db, model: SteeringModel): Promise<void> {
  await sql`
    insert into steering_model (municipality, year, model)
    values (current_municipality(), ${model.year}, ${jsonb(model)})
    on conflict (municipality, year) do update set model = excluded.model, version = steering_model.version + 1
  `.execute(db);
}

/** The model of a year, or the nearest earlier one: a model holds until another is set. */
export async function findModel(db: Db, year: number): Promise<SteeringModel | null> {
  const { rows } = await sql<{ model: unknown }>`
    select model from steering_model where year <= ${year} order by year desc limit 1
  `.execute(db);
  return rows[0] === undefined ? null : SteeringModel.parse(rows[0].model);
}

/** The years that have a model of their own, newest first; the key allows one a year. */
export async function listModelYears(db: Db): Promise<{ year: number }[]> {
  const { rows } = await sql<{ year: number }>`select year from steering_model order by year desc`.execute(db);
  return rows;
}
