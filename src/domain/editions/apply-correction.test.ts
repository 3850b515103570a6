import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { arbitraryDocument } from '#test/support/arbitrary-document.ts';

import { applyCorrection, applyCorrections } from './apply-correction.ts';
import type { CorrectionAsked } from './apply-correction.ts';
import {
  ACTIVITY_FIELDS,
  DOCUMENT_FIELDS,
  GOAL_FIELDS,
  INDICATOR_FIELDS,
  paragraphsAsText,
  TEXT_FIELDS,
  textAsParagraphs,
} from './correctable-fields.ts';

const anyField = fc.constantFrom(
  ...Object.keys({ ...GOAL_FIELDS, ...INDICATOR_FIELDS, ...ACTIVITY_FIELDS, ...TEXT_FIELDS, ...DOCUMENT_FIELDS }),
  'rows.0.0',
  'columns.1',
  'id',
  'position',
  '__proto__',
);
const asked: fc.Arbitrary<CorrectionAsked> = fc.record({
  thing: fc.constantFrom('goal', 'indicator', 'activity', 'text', 'table', 'document'),
  thingId: fc.constantFrom('g0', 'g1', 'i0', 'a0', 't0', 'b0', null),
  field: anyField,
  after: fc.option(fc.oneof(fc.string(), fc.constantFrom('g0', 'g1', 'full', 'true', '2025-03-01', '2025-02-30'))),
});

const goal = (id: string, parent: string | null): SteeringDocument['goals'][number] => ({
  id,
  position: 1,
  source: null,
  parent,
  level: 'boardGoal',
  number: null,
  title: id,
  status: null,
  statusPrinted: null,
});
const empty: SteeringDocument = {
  kind: 'T1',
  year: 2025,
  organisation: null,
  level: null,
  front: {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  },
  goals: [goal('a', null), goal('b', 'a')],
  indicators: [],
  activities: [],
  texts: [],
  tables: [],
};
const onGoal = (thingId: string, field: string, after: string | null): CorrectionAsked => ({
  thing: 'goal',
  thingId,
  field,
  after,
});

describe('applyCorrection', () => {
  it('never changes what was printed', () => {
    fc.assert(
      fc.property(arbitraryDocument, asked, (document, asked) => {
        const printed = structuredClone(document);
        applyCorrection(document, asked);
        expect(document).toEqual(printed);
      }),
    );
  });

  it('says what stood there, so that laying it back gives the printed field again', () => {
    fc.assert(
      fc.property(arbitraryDocument, asked, (document, asked) => {
        const once = applyCorrection(document, asked);
        fc.pre(once.ok && !['paragraphs', 'front.handlers', 'front.proposals'].includes(asked.field));
        const back = once.ok ? applyCorrection(once.value.document, { ...asked, after: once.value.before }) : once;
        fc.pre(back.ok);
        expect(back.ok && withoutDoubts(back.value.document)).toEqual(withoutDoubts(document));
      }),
    );
  });

  it('changes nothing but the thing it is about', () => {
    const result = applyCorrection(empty, onGoal('b', 'status', 'partial'));
    expect(result).toMatchObject({ ok: true, value: { before: null } });
    expect(result.ok && result.value.document.goals).toEqual([
      empty.goals[0],
      { ...empty.goals[1], status: 'partial' },
    ]);
  });

  it.each([
    ['a field that does not exist', onGoal('a', 'colour', 'red'), 'unknown-field'],
    ['the id', onGoal('a', 'id', 'z'), 'unknown-field'],
    ['a thing that is not there', onGoal('z', 'title', 'x'), 'unknown-thing'],
    ['an empty title', onGoal('a', 'title', ' '), 'bad-value'],
    ['a word that is no status', onGoal('a', 'status', 'kanske'), 'bad-value'],
    ['a parent that is not there', onGoal('b', 'parent', 'z'), 'bad-value'],
    ['a goal below itself', onGoal('a', 'parent', 'b'), 'cyclic-goal'],
    ['a goal as its own parent', onGoal('a', 'parent', 'a'), 'cyclic-goal'],
  ])('refuses %s', (_, asked, code) => {
    expect(applyCorrection(empty, asked)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes away the doubt about a cell that a person has looked at', () => {
    const indicator = {
      id: 'i',
      position: 3,
      source: null,
      goal: 'a',
      owner: null,
      name: 'Andel',
      cells: {
        outcome: '5',
        men: null,
        women: null,
        previous: null,
        forecast: null,
        target: null,
        councilTarget: null,
        period: null,
      },
      confidence: 0.5,
      doubts: [{ field: 'outcome', reason: 'Kolumnen fick gissas.' }],
    };
    const asked = { thing: 'indicator', thingId: 'i', field: 'outcome', after: '6 %' } as const;
    const corrected = applyCorrections({ ...empty, indicators: [indicator] }, [asked]);
    expect(corrected.indicators[0]).toMatchObject({ cells: { outcome: '6 %' }, confidence: 1, doubts: [] });
  });

  it('lays later corrections over earlier ones', () => {
    const corrected = applyCorrections(empty, [onGoal('a', 'title', 'Ett'), onGoal('a', 'title', 'Två')]);
    expect(corrected.goals[0]?.title).toBe('Två');
  });
});

const withoutDoubts = (document: SteeringDocument): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'doubts' || key === 'confidence' ? null : value)),
  );

describe('paragraphs as text', () => {
  it('come back the same, with the lines they were read from', () => {
    const paragraphs = [
      { kind: 'subheading' as const, text: 'Läget', line: 3 },
      { kind: 'paragraph' as const, text: 'Allt går bra.', line: 4 },
      { kind: 'item' as const, text: 'En sak', line: 5 },
    ];
    expect(textAsParagraphs(paragraphsAsText(paragraphs), paragraphs)).toEqual(paragraphs);
  });
});
