import { allowedOf } from '#domain/access/can.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ModelView } from '#domain/steering/model-view.ts';
import { listAudit } from '#store/audit.ts';
import { findStoredModel } from '#store/steering-models.ts';

import { MAX_MODEL_CHANGES_SHOWN } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** What a model is called in the log; its year is the thing. */
export const MODEL_IN_LOG = 'steering-model';
/** A model belongs to the municipality as a whole. */
export const THE_WHOLE = { organisation: null, ancestors: [], state: null } as const;

/** The steering model that holds in a year: its own, or the nearest earlier one. */
export async function showModel(app: App, who: SignedIn, year: number): Promise<Result<ModelView, Failure>> {
  const found = await readingAs(app, who, 'model.read', async ({ db }) => {
    const stored = await findStoredModel(db, year);
    if (stored === null) return null;
    const about = { thing: MODEL_IN_LOG, thingId: String(stored.model.year) };
    const { rows } = await listAudit(db, about, null, MAX_MODEL_CHANGES_SHOWN);
    return { ...stored, history: rows.map(({ at, actor, summary }) => ({ at, by: actor, summary })) };
  });
  if (!found.ok) return found;
  if (found.value === null) return notFound(`Det finns ingen styrmodell som gäller ${year}.`);
  return ok({ year, ...found.value, allowed: allowedOf(who.actor, ['model.read', 'model.change'], THE_WHOLE) });
}
