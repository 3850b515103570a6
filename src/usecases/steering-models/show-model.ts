import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { findModel } from '#store/steering-models.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type ModelOfYear = { readonly year: number; readonly model: SteeringModel };

/** The steering model that holds in a year: its own, or the nearest earlier one. */
export async function showModel(app: App, who: SignedIn, year: number): Promise<Result<ModelOfYear, Failure>> {
  const found = await readingAs(app, who, 'model.read', ({ db }) => findModel(db, year));
  if (!found.ok) return found;
  return found.value === null
    ? notFound(`Det finns ingen styrmodell som gäller ${year}.`)
    : ok({ year, model: found.value });
}
