import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange, beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { DocumentChange, LiveReview } from '#domain/review/live-review.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { exampleDocuments } from '../support/example-documents.ts';
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
  'Samtliga medarbetare har gått utbildningen.',
  'Se mål 9.9. Förskola visar ett underskott på 2,4 mnkr.',
  'Enheten har 14 lokaler. Totalt 20 ärenden, varav 8 nya och 9 gamla.',
];
const OTHER_WORDS = ['', 'Nu', 'Målet nås delvis.', 'Under året var det 31 besökare.'];

/** Something of the document beside its things: its head, the order and the places of texts, what is taken out. */
function shaken(document: SteeringDocument, which: number, what: number): SteeringDocument {
  const { texts, goals, indicators } = document;
  const at = which % Math.max(1, texts.length);
  const year = document.year === null ? 2025 : document.year + 1;
  const parent = goals[what % Math.max(1, goals.length)] ?? null;
  const shaking: readonly (() => SteeringDocument)[] = [
    () => ({ ...document, year }),
    () => ({ ...document, kind: document.kind === 'VB' ? 'T2' : 'VB' }),
    () => ({ ...document, level: document.level === 'unit' ? 'board' : 'unit', organisation: 'Kulturen' }),
    () => ({ ...document, texts: texts.filter((_, index) => index !== at) }),
    () => ({ ...document, texts: texts.map((one, index) => (index === at ? { ...one, position: which } : one)) }),
    () => ({
      ...document,
      texts: texts.map((one, index) => (index === at ? { ...one, goal: parent?.id ?? null } : one)),
    }),
    () => ({
      ...document,
      goals: goals.map((one, index) =>
        index > 0 &&
        one !== parent &&
        index === which % goals.length &&
        parent !== null &&
        parent.position < one.position
          ? { ...one, parent: parent.id }
          : one,
      ),
    }),
    () => ({ ...document, indicators: indicators.filter((_, index) => index !== which % indicators.length) }),
  ];
  return shaking[what % shaking.length]?.() ?? document;
}

/** A change somewhere in the document, drawn by two numbers. */
function changeOf(document: SteeringDocument, which: number, what: number): DocumentChange {
  const { texts, indicators, activities, goals } = document;
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const [text, indicator, activity, goal] = [pick(texts), pick(indicators), pick(activities), pick(goals)];
  // The whole document as it comes to another thread: nothing in it is the same object, and little of it has changed.
  if (what % 7 === 6 && text)
    return {
      thing: 'document',
      document: structuredClone({
        ...document,
        year: what % 2 === 0 ? document.year : (document.year ?? 2025) + 1,
        texts: texts.map((one) => (one === text ? { ...one, paragraphs: one.paragraphs.slice(1) } : one)),
      }),
    };
  if (what % 7 === 5) return { thing: 'document', document: structuredClone(shaken(document, which, what)) };
  const table = pick(document.tables);
  if (what % 7 === 4 && table)
    return {
      thing: 'table',
      table: {
        ...table,
        rows: table.rows.map((row, index) =>
          index === what % table.rows.length ? row.map((cell, column) => (column === 1 ? '17,5' : cell)) : row,
        ),
      },
    };
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
  if (what % 5 === 0)
    return {
      thing: 'text',
      text: {
        ...text,
        paragraphs: text.paragraphs.map((one, index) =>
          index === which % text.paragraphs.length
            ? { ...one, text: `${one.text} ${words}`.replace(/^\S+/u, OTHER_WORDS[what % OTHER_WORDS.length] ?? '') }
            : one,
        ),
      },
    };
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

  it('says so in whole reports, with rows and tables that other texts speak of', () => {
    const changes = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...exampleDocuments), changes, ([, document], drawn) => {
        let review = beginLiveReview(document);
        for (const [which, what] of drawn) review = expectSame(review, changeOf(review.document, which, what));
      }),
      { numRuns: 12 },
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
