import { randomUUID } from 'node:crypto';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Database } from '#store/open-database.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';

import { asTest } from './steering.ts';

export type EditionToKeep = {
  readonly organisation: string;
  readonly keptBy: string;
  readonly document: SteeringDocument;
  readonly state: EditionState;
  readonly origin?: 'imported' | 'written';
  readonly kind?: EditionKind;
  readonly year?: number;
  readonly number?: number;
  readonly decidedOn?: string;
};

/** An edition as if somebody had written or imported it; gives its id. */
export async function keepEdition(database: Database, municipality: string, edition: EditionToKeep): Promise<string> {
  const { origin = 'written', kind = 'T1', year = 2025, number = 1, decidedOn = null, document, ...given } = edition;
  const id = randomUUID();
  const review = await reviewDocument(document);
  await asTest(database, municipality, async ({ db }) => {
    const { organisations } = await loadRegister(db);
    await keepDocument(db, randomUUID, organisations, {
      ...given,
      id,
      year,
      kind,
      number,
      origin,
      document,
      review,
      import: null,
      decidedOn,
      keptAt: '2025-05-20T10:00:00Z',
      corrections: [],
      choices: {},
    });
  });
  return id;
}
