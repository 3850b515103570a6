import { z } from 'zod';

/** Everything a person can be allowed to do. The answer travels with the data as `allowed`, so that a button and the server cannot disagree. */
export const Action = z.enum([
  'edition.read',
  'edition.correct',
  'edition.export',
  'edition.remove',
  'import.read',
  'import.create',
  'import.correct',
  'import.keep',
  'import.undo',
  'indicator.read',
  'indicator.define',
  'organisation.read',
  'organisation.create',
  'model.read',
  'model.change',
  'people.read',
  'people.manage',
  'audit.read',
]);
export type Action = z.infer<typeof Action>;
