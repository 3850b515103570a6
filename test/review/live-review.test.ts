import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange, beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { DocumentChange, LiveReview } from '#domain/review/live-review.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { PLANTS } from '../support/planted/plants.ts';
import { twinDocuments } from '../support/planted/twin-documents.ts';

/** A document with a fault planted and its clean twin: between them lie changes that make and mend findings. */
const twins = fc
  .record({ plant: fc.constantFrom(...PLANTS), wording: fc.nat(20), seed: fc.nat(10_000) })
  .map(({ plant, wording, seed }) => twinDocuments(plant, wording % plant.wordings, seed));

const CELLS = ['12 %', '47,37 %', '100', '3 st', null, 'öka', '0,9 %'] as const;
const WORDS = [
  'Målet nås inte.',
  'Andelen har ökat till 48 %.',
  '12 av 19 (75 %) svarade.',
  'Arbetet har skjutits upp.',
];

/** A change somewhere in the document, drawn by two numbers. */
function changeOf(document: SteeringDocument, which: number, what: number): DocumentChange {
  const { texts, indicators, activities, goals } = document;
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const [text, indicator, activity, goal] = [pick(texts), pick(indicators), pick(activities), pick(goals)];
  if (what % 4 === 0 && indicator)
    return {
      thing: 'indicator',
      indicator: { ...indicator, cells: { ...indicator.cells, outcome: CELLS[what % CELLS.length] ?? null } },
    };
  if (what % 4 === 1 && activity)
    return {
      thing: 'activity',
      activity: { ...activity, deviation: !activity.deviation, end: `${document.year}-03-31` },
    };
  if (what % 4 === 2 && goal) return { thing: 'goal', goal: { ...goal, status: what % 3 === 0 ? 'partial' : 'full' } };
  if (!text) return { thing: 'document', document };
  const words = WORDS[what % WORDS.length] ?? '';
  return {
    thing: 'text',
    text: { ...text, paragraphs: [...text.paragraphs, { kind: 'paragraph', text: words, line: null }] },
  };
}

function expectSame(before: LiveReview, change: DocumentChange): LiveReview {
  const { review, fresh, gone, kept } = reviewChange(before, change);
  const full = runReview(applyChange(before.document, change)).findings;
  expect(review.result.findings).toEqual(full);
  const keys = (findings: typeof full): string[] => findings.map(({ key }) => key).toSorted();
  expect(keys([...kept, ...fresh])).toEqual(keys(full));
  const after = new Set(full.map(({ key }) => key));
  expect(keys(gone)).toEqual(keys(before.result.findings.filter((finding) => !after.has(finding.key))));
  return review;
}

describe('a review while somebody writes', () => {
  it('says after any row of changes what a full review of the document says', () => {
    const changes = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(twins, changes, ({ faulty }, drawn) => {
        let review = beginLiveReview(faulty);
        for (const [which, what] of drawn) review = expectSame(review, changeOf(review.document, which, what));
      }),
      { numRuns: 40 },
    );
  });

  it('tells what a mended document has lost, and the same when the fault comes back', () => {
    fc.assert(
      fc.property(twins, ({ clean, faulty }) => {
        const mended = expectSame(beginLiveReview(faulty), { thing: 'document', document: clean });
        expectSame(mended, { thing: 'document', document: faulty });
      }),
      { numRuns: 40 },
    );
  });

  it('adds a thing that is new', () => {
    fc.assert(
      fc.property(twins, ({ faulty }) => {
        const added = faulty.texts.slice(0, 1).map((text) => ({ ...text, id: 'new', position: 10_000 }));
        for (const text of added)
          expect(applyChange(faulty, { thing: 'text', text }).texts).toEqual([...faulty.texts, text]);
        expect(added).toHaveLength(1);
      }),
      { numRuns: 5 },
    );
  });
});
