import { z } from 'zod';

import type { SteeringDocument } from './steering-document.ts';
import { documentModelProblems, modelProblems } from './steering-model.ts';
import type { SteeringModel } from './steering-model.ts';

/** What a changed model would mean, told before anything is changed. */
export const ModelEffect = z.object({
  /** What is wrong with the model itself; it cannot be kept while there is anything. */
  problems: z.array(z.string()),
  /** The years it would hold for; `to` is null where no later model follows. */
  from: z.number().int(),
  to: z.number().int().nullable(),
  /** Every edition of those years: how often it departs from the model that holds now, and from the new one. */
  editions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Null where no model holds now. */
      before: z.number().int().nullable(),
      after: z.number().int(),
      /** The first departures that the change brings, in plain Swedish. */
      brought: z.array(z.string()),
    }),
  ),
  /** Editions of those years that are not looked at here, because they are too many. */
  more: z.number().int(),
});
export type ModelEffect = z.infer<typeof ModelEffect>;

const MOST_BROUGHT = 3;

/** What the change does to one document: departures from the model before and after, and the first new ones. */
export function effectOn(
  document: SteeringDocument,
  before: SteeringModel | null,
  after: SteeringModel,
): Pick<ModelEffect['editions'][number], 'before' | 'after' | 'brought'> {
  const earlier = before === null ? null : documentModelProblems(before, document);
  const later = documentModelProblems(after, document);
  const known = new Set(earlier?.map(({ code, goal }) => `${code} ${goal}`));
  const brought = later.filter(({ code, goal }) => !known.has(`${code} ${goal}`)).map(({ message }) => message);
  return { before: earlier?.length ?? null, after: later.length, brought: brought.slice(0, MOST_BROUGHT) };
}

export const problemsOf = (model: SteeringModel): string[] => modelProblems(model).map(({ message }) => message);
