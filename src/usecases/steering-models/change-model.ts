import { can } from '#domain/access/can.ts';
import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { problemsOf } from '#domain/steering/model-effect.ts';
import type { ModelView } from '#domain/steering/model-view.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { changeModel as saveChange, findStoredModel } from '#store/steering-models.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { MODEL_IN_LOG, showModel, THE_WHOLE } from './show-model.ts';

export type ChangeModelInput = {
  readonly year: number;
  readonly requestId: string;
  readonly version: number;
  readonly reason: string;
  readonly model: SteeringModel;
};

/** Sets the model from a year on. What was printed under an earlier one stands; only how it is shown and judged follows. */
export async function changeModel(
  app: App,
  who: SignedIn,
  { year, requestId, version, reason, model: given }: ChangeModelInput,
): Promise<Result<ModelView, Failure>> {
  const model = { ...given, year };
  const options = { requestId, fingerprint: `change-model ${year}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    if (!can(who.actor, 'model.change', THE_WHOLE)) return forbidden('Du får inte ändra styrmodellen.');
    const problems = problemsOf(model);
    if (problems.length > 0) return invalid(...problems.map((message) => faultOf('model', message, null)));
    if (reason.trim() === '')
      return invalid(faultOf('reason-missing', 'Skriv varför modellen ändras.', null, 'reason'));
    const before = await findStoredModel(db, year);
    if (!(await saveChange(db, model, version))) {
      const standing = before?.model.year === year ? before.version : 0;
      return conflict('Någon annan har ändrat modellen för året. Läs om sidan och försök igen.', { version: standing });
    }
    audit({
      action: version === 0 ? 'add-model' : 'change-model',
      kind: MODEL_IN_LOG,
      thing: String(year),
      summary: `${who.name} ändrade styrmodellen från ${year}: ${reason.trim()}`,
      before: before?.model ?? null,
      after: model,
    });
    return ok(true);
  });
  return done.ok ? showModel(app, who, year) : done;
}
