import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { paragraphsAsText, textAsParagraphs } from '../editions/correctable-fields.ts';
import { runReview } from '../review/run-review.ts';
import { renewParagraph } from './live-value.ts';
import { readTextTable, tablesOfText, withTextTables, writeTextTable } from './text-tables.ts';
import type { DocumentText, Paragraph, SteeringDocument } from './steering-document.ts';

const words = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'å', ' ', '8', '%') });
const cells = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(
      words.map((text) => ({ text })),
      { minLength: columns, maxLength: columns },
    ),
    {
      minLength: rows,
      maxLength: rows,
    },
  ),
);
const table = fc.record({
  caption: fc.option(words.filter((text) => text !== '').map((text) => ({ text }))),
  headColumn: fc.boolean(),
  rows: cells,
});

const textWith = (paragraphs: readonly Paragraph[]): DocumentText => ({
  id: 't1',
  position: 1,
  source: null,
  goal: null,
  indicator: null,
  activity: null,
  heading: 'Ekonomi',
  headingLevel: 1,
  isSection: false,
  paragraphs: [...paragraphs],
  understood: true,
});

const sums = writeTextTable({
  caption: { text: 'Sökande per enhet (tkr)' },
  headColumn: true,
  rows: [
    [{ text: 'Enhet' }, { text: 'Budget' }],
    [{ text: 'Norr' }, { text: '100' }],
    [{ text: 'Söder' }, { text: '200' }],
    [{ text: 'Summa' }, { text: '350' }],
  ],
});

describe('a table in a text', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(table, (made) => {
        expect(readTextTable(writeTextTable(made))).toEqual(made);
      }),
    );
  });

  it('is a table of the document for whoever reckons, with unit and title', () => {
    expect(tablesOfText(textWith([sums]))).toMatchObject([
      { id: 't1~1', title: 'Sökande per enhet (tkr)', unit: 'tkr', columns: ['Enhet', 'Budget'] },
    ]);
  });

  it('has its sums reckoned by the reviewer', () => {
    const empty = { administration: null, reference: null, date: null, recipient: null, handlers: [], proposals: [] };
    const document: SteeringDocument = {
      kind: 'T1',
      year: 2026,
      organisation: 'Norra nämnden',
      level: 'board',
      front: { title: null, ...empty },
      goals: [],
      indicators: [],
      activities: [],
      texts: [textWith([{ kind: 'paragraph', text: 'Så här fördelar det sig.', line: null }, sums])],
      tables: [],
    };
    expect(withTextTables(document).texts[0]?.paragraphs).toHaveLength(2);
    const { findings } = runReview(document);
    expect(findings.map(({ place }) => place)).toContainEqual(expect.objectContaining({ thing: 'table', id: 't1~1' }));
  });

  it('prints its live values anew without moving the other cells', () => {
    const source = { of: 'activities', goal: null, show: 'count' } as const;
    const live = writeTextTable({
      caption: null,
      headColumn: false,
      rows: [
        [{ text: 'Antal' }, { text: 'Mer' }],
        [{ text: '10000', marks: [{ kind: 'value', from: 0, to: 5, source }] }, { text: 'fet' }],
      ],
    });
    const now = renewParagraph({ goals: [], indicators: [], activities: [] }, live);
    expect(readTextTable(now).rows[1]?.map(({ text }) => text)).toEqual(['0', 'fet']);
  });

  it('is corrected as lines, and stays what it was where nobody changed it', () => {
    const before: Paragraph[] = [{ kind: 'paragraph', text: 'Så här.', line: 4 }, sums];
    const lines = paragraphsAsText(before);
    expect(lines).toContain('| Norr | 100 |');
    expect(textAsParagraphs(lines, before)).toEqual(before);
    const changed = textAsParagraphs(lines.replace('| 350 |', '| 300 |'), before)[1];
    expect(changed?.table).toEqual({ caption: true, headColumn: true });
    expect(readTextTable(changed ?? sums).rows[3]?.[1]?.text).toBe('300');
  });
});
