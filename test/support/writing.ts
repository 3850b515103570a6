import { randomUUID } from 'node:crypto';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { editions } from '#example/editions.ts';
import { exampleModels } from '#example/steering-models.ts';
import type { Database } from '#store/open-database.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';

import type { SmallMunicipality } from './steering.ts';
import { asTest } from './steering.ts';

/** The example's editions as what a draft is built from, for rules whose room may not know the example. */
export const exampleSources = editions.map(({ organisation, kind, year, document }) => ({
  id: `${organisation}-${kind}-${year}`,
  document,
}));

/** The newest steering model of the example. */
export function exampleModel(): SteeringModel {
  const model = exampleModels.at(-1);
  if (model === undefined) throw new Error('The example has no model');
  return model;
}

export type Sample = {
  readonly organisation: string;
  readonly kind: EditionKind;
  readonly state: EditionState;
  readonly year?: number;
  readonly document?: SteeringDocument;
};

/** A small document of the example: a unit's plan or report with goals at every level. */
export function sampleOf(kind: EditionKind): SteeringDocument {
  const found = editions.find(
    (each) => each.organisation === 'tallbackens-forskolor' && each.year === 2025 && each.kind === kind,
  );
  if (found === undefined) throw new Error(`The example has no ${kind}`);
  return found.document;
}

/** Keeps an edition of an organisation; gives its id. */
export async function keepSample(
  database: Database,
  place: SmallMunicipality,
  person: string,
  { organisation, kind, state, year = 2025, document = sampleOf(kind) }: Sample,
): Promise<string> {
  const id = randomUUID();
  const review = await reviewDocument(document);
  await asTest(database, place.id, async ({ db }) => {
    const { organisations } = await loadRegister(db);
    await keepDocument(db, randomUUID, organisations, {
      id,
      organisation,
      year,
      kind,
      number: 1,
      state,
      origin: 'written',
      import: null,
      decidedOn: null,
      keptAt: '2025-05-20T10:00:00Z',
      keptBy: person,
      document,
      corrections: [],
      choices: {},
      review,
    });
  });
  return id;
}
