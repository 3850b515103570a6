import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exampleSources } from '#test/support/writing.ts';

import { PrintChoice } from '../rounds/print-choice.ts';
import { withAppendices } from './appendices.ts';

const documents = exampleSources.map(({ id, document }) => ({ id, title: id, document }));
const source = fc.constantFrom(...documents);
const choices = fc.subarray(PrintChoice.options);

const request = {
  title: 'Fler barn än väntat',
  organisation: 'Lekstugan',
  kind: 'adjustment' as const,
  asked: '1250000.00',
  granted: '1000000.00',
  reason: 'Två nya avdelningar.',
  opinion: 'Tillstyrks: Inom prognosen.',
  state: 'granted' as const,
  reference: 'KS 2025/7',
};

describe('appendices (docs/domain/appendices.md)', () => {
  it('BI-1: nothing is printed that nobody chose, and the document’s own things are never touched', () => {
    fc.assert(
      fc.property(source, choices, fc.array(source, { maxLength: 3 }), ({ document }, prints, below) => {
        const unique = [...new Map(below.map((each) => [each.id, each])).values()];
        const made = withAppendices(document, { prints, states: new Map(), requests: [request], below: unique });
        expect(made.texts.slice(0, document.texts.length)).toEqual(document.texts);
        expect(made.tables.slice(0, document.tables.length)).toEqual(document.tables);
        expect({ ...made, texts: [], tables: [] }).toEqual({ ...document, texts: [], tables: [] });
        const own = [
          ...document.goals,
          ...document.texts,
          ...document.indicators,
          ...document.activities,
          ...document.tables,
        ];
        const last = Math.max(...own.map(({ position }) => position));
        const added = [...made.texts.slice(document.texts.length), ...made.tables.slice(document.tables.length)];
        expect(added.every(({ position }) => position > last)).toBe(true);
        expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
        expect(new Set(added.map(({ position }) => position)).size).toBe(added.length);
        expect(made.tables.some(({ id }) => id === 'appendix-indicators')).toBe(
          prints.includes('indicators') && document.indicators.length > 0,
        );
        expect(made.tables.some(({ id }) => id === 'appendix-activities')).toBe(
          prints.includes('activities') && document.activities.length > 0,
        );
        expect(
          made.texts.filter(({ headingLevel, id }) => headingLevel === 1 && id.startsWith('appendix-')).length,
        ).toBe(prints.includes('plansBelow') ? unique.length : 0);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('BI-4: a request for money has a row with why, what was said of it and what was decided', () => {
    const [first] = documents;
    if (first === undefined) throw new Error('The example has no document');
    const sources = { prints: ['requests' as const], states: new Map(), below: [] };
    const made = withAppendices(first.document, { ...sources, requests: [request] });
    const table = made.tables.find(({ id }) => id === 'appendix-requests');
    expect(table?.rows).toEqual([
      [
        'Fler barn än väntat (justering)',
        'Lekstugan',
        expect.stringMatching(/^1.250$/u),
        expect.stringMatching(/^1.000$/u),
        'Två nya avdelningar.',
        'Tillstyrks: Inom prognosen.',
        'Beviljad, KS 2025/7',
      ],
    ]);
    expect(withAppendices(first.document, { ...sources, requests: [] }).tables).toEqual(first.document.tables);
  });

  it('BI-2: every indicator and every activity has one row, with what people have said of it', () => {
    const found = documents.find(({ document }) => document.activities.length > 1 && document.kind !== 'VP');
    const [first] = found?.document.activities.toSorted((one, other) => one.position - other.position) ?? [];
    if (found === undefined || first === undefined) throw new Error('No report of the example has activities');
    const state = {
      participation: 'leads' as const,
      progress: 'started' as const,
      plannedEnd: '2025-06-30',
      postponedReason: 'Sen leverans.',
    };
    const made = withAppendices(found.document, {
      prints: ['indicators', 'activities'],
      states: new Map([[first.id, state]]),
      requests: [],
      below: [],
    });
    const rowsOf = (id: string) => made.tables.find((table) => table.id === id)?.rows ?? [];
    expect(rowsOf('appendix-indicators')).toHaveLength(found.document.indicators.length);
    expect(rowsOf('appendix-activities')).toHaveLength(found.document.activities.length);
    expect(rowsOf('appendix-activities')[0]).toEqual(
      expect.arrayContaining([first.title, '2025-06-30: Sen leverans.', 'Leder']),
    );
    expect(made.tables.every(({ rows, columns }) => rows.every((row) => row.length === columns.length))).toBe(true);
  });
});
