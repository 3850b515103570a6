import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listModelYears } from '#store/steering-models.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** The years that a steering model was set for, newest first, with the year it was taken over from. */
export const listModels = (
  app: App,
  who: SignedIn,
): Promise<Result<{ readonly items: { readonly year: number; readonly copiedFrom: number | null }[] }, Failure>> =>
  readingAs(app, who, 'model.read', async ({ db }) => ({ items: await listModelYears(db) }));
