import { randomUUID } from 'node:crypto';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Database } from '#store/open-database.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';

import { asTest } from './steering.ts';

type Kept = {
  readonly organisation: string;
  readonly keptBy: string;
  readonly document: SteeringDocument;
  readonly year?: number;
  readonly kind?: EditionKind;
  readonly number?: number;
  readonly state?: EditionState;
};

/** Keeps a document as an edition, reviewed, as if it had been imported: an annual report of 2022 where nothing else is said. Gives its id. */
export async function keepSketch(
  database: Database,
  municipality: string,
  { organisation, keptBy, document, year = 2022, kind = 'VB', number = 1, state = 'decided' }: Kept,
): Promise<string> {
  const review = await reviewDocument(document);
  return asTest(database, municipality, async ({ db }) => {
    const { organisations } = await loadRegister(db);
    const id = randomUUID();
    await keepDocument(db, randomUUID, organisations, {
      id,
      organisation,
      year,
      kind,
      number,
      state,
      origin: 'imported',
      import: null,
      decidedOn: null,
      keptAt: `${year + 1}-02-01T10:00:00Z`,
      keptBy,
      document,
      corrections: [],
      choices: {},
      review,
    });
    return id;
  });
}
