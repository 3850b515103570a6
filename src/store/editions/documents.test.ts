import { randomUUID } from 'node:crypto';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { arbitraryDocument } from '#test/support/arbitrary-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import type { Db } from '../db.ts';
import { insertEdition } from './editions.ts';
import { insertActivities, insertDefinitions, insertGoals } from './lasting.ts';
import { asDocument, loadDocuments } from './load-document.ts';
import { saveDocument } from './save-document.ts';

describeOnEachDatabase('documents in the database', (open) => {
  it('come back as the same value', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const person = await addPerson(database, place.id, 'planner', place.board);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        number += 1;
        const back = await asTest(database, place.id, ({ db }) =>
          saveAndLoad(db, { document, organisation: place.board, person, number }),
        );
        expect(back).toEqual(document);
      }),
      { numRuns: 25 },
    );
  });
});

type Saved = { document: SteeringDocument; organisation: string; person: string; number: number };

async function saveAndLoad(db: Db, { document, organisation, person, number }: Saved): Promise<SteeringDocument> {
  const { kind, year, level, front } = document;
  const head = { kind, year, level, front, organisation: document.organisation };
  const edition = randomUUID();
  await insertEdition(db, {
    id: edition,
    organisation,
    year: 2025,
    kind: 'VP',
    number,
    state: 'decided',
    origin: 'imported',
    import: null,
    title: 'Plan',
    decidedOn: null,
    keptAt: '2025-02-01T10:00:00Z',
    keptBy: person,
    head,
  });
  const one = (things: readonly { readonly id: string }[]): Record<string, string> =>
    Object.fromEntries(things.map(({ id }) => [id, randomUUID()]));
  const links = {
    goals: one(document.goals),
    indicators: one(document.indicators),
    activities: one(document.activities),
    quotedFrom: {},
  };
  const lasting = { year: 2025, organisation };
  await insertGoals(
    db,
    document.goals.map(({ id, level, title }) => ({
      ...lasting,
      id: links.goals[id] ?? '',
      level,
      title,
      key: `${edition}${id}`,
    })),
  );
  await insertActivities(
    db,
    document.activities.map(({ id, title }) => ({
      ...lasting,
      id: links.activities[id] ?? '',
      title,
      key: `${edition}${id}`,
    })),
  );
  await insertDefinitions(
    db,
    document.indicators.map(({ id, name }) => ({
      id: links.indicators[id] ?? '',
      name,
      key: `${edition}${id}`,
      unit: null,
      direction: 'unknown',
      directionReason: null,
      periodicity: null,
      organisation,
    })),
  );
  await saveDocument(db, edition, document, links);
  const loaded = (await loadDocuments(db, [edition])).get(edition);
  return asDocument(head, loaded ?? { goals: [], indicators: [], activities: [], texts: [], tables: [] });
}
