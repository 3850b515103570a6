import { can } from '#domain/access/can.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { copyModel as saveCopy, findModel, listModelYears } from '#store/steering-models.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type CopyModelInput = { readonly requestId: string; readonly from: number; readonly year: number };

/**
 * Takes the steering model of one year over to another that has none, with where it came from. The year it came from and
 * everything planned and reported in it stay as they are.
 */
export function copyModel(
  app: App,
  who: SignedIn,
  { requestId, from, year }: CopyModelInput,
): Promise<Result<{ year: number }, Failure>> {
  const options = { requestId, fingerprint: `copy-model ${from} ${year}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ year: number }, Failure>> => {
    if (!can(who.actor, 'model.change', { organisation: null, ancestors: [], state: null })) {
      return forbidden('Styrmodellen sätts av stadsledningskontoret.');
    }
    const years = (await listModelYears(db)).map((model) => model.year);
    if (years.includes(year)) return conflict(`Styrmodellen för ${year} är redan satt.`, { year });
    const model = years.includes(from) ? await findModel(db, from) : null;
    if (model === null) return notFound(`Det finns ingen styrmodell för ${from}.`);
    await saveCopy(db, { ...model, year }, { from, person: who.id, at: app.now().toISOString() });
    audit({
      action: 'copy-model',
      kind: 'steeringModel',
      thing: String(year),
      summary: `${who.name} tog över styrmodellen för ${from} till ${year}.`,
      after: { from, year },
    });
    return ok({ year });
  });
}
