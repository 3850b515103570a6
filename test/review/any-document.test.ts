import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import { arbitraryDocument } from '#test/support/arbitrary-document.ts';

const words = fc.constantFrom(
  'Målet',
  'nås',
  'inte',
  'delvis',
  'har',
  'ökat',
  'minskat',
  'från',
  'till',
  '12',
  '4,5 %',
  '19/12',
  'av',
  'dessa',
  'varav',
  '2023',
  'och',
  'kommer',
  'skjutits',
  'upp',
  'mnkr',
  'vecka',
  '24',
  'svar',
  '.',
  ':',
  '(',
  '08-508 22 000',
  'andelen',
  'XX',
);
const prose = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
const cell = fc.constantFrom('12 %', '47,37', '100', '3 st', 'öka', 'i.u.', '', 'abc %', 'Max 10');
const talkative = fc
  .record({ analysis: prose, own: prose, chapter: prose, cells: fc.tuple(cell, cell, cell, cell, cell), title: prose })
  .map(({ analysis, own, chapter, cells: [outcome, men, women, previous, target], title }) =>
    sketchDocument({
      goals: [
        {
          title,
          status: 'full',
          sections: { Analys: own, 'Förväntat resultat': chapter },
          indicators: [{ name: 'Andel målet nås', outcome, men, women, previous, target, period: '2022', analysis }],
          activities: [{ title, start: '2022-01-01', end: '2022-02-30', analysis }],
        },
      ],
      chapters: [
        {
          heading: title,
          text: chapter,
          table: {
            columns: ['A', 'Budget', 'Avvikelse'],
            rows: [
              [title, outcome, men],
              ['Totalt', women, target],
            ],
          },
        },
      ],
    }),
  );

describe('a review of any document', () => {
  it('never throws, and every finding has its evidence, a sentence and what to do', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryDocument, talkative), (document) => {
        for (const finding of runReview(document).findings) {
          expect(finding.evidence.length).toBeGreaterThan(0);
          expect(finding.message).toMatch(/[.!]$/u);
          expect(finding.remedy).not.toBe('');
          expect(finding.message).not.toMatch(/undefined|null|NaN|Infinity/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same when asked again', () => {
    fc.assert(
      fc.property(talkative, (document) => {
        expect(runReview(document)).toEqual(runReview(document));
      }),
      { numRuns: 50 },
    );
  });
});
