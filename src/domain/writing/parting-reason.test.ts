import { assert, constant, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exampleModel, exampleSources } from '#test/support/writing.ts';

import { fulfilmentBasis, proposeFulfilment } from '../steering/propose-fulfilment.ts';
import type { DocumentText, Fulfilment, SteeringDocument } from '../steering/steering-document.ts';
import { REASON } from '../steering/explaining-sections.ts';
import { partsFromProposal, reasonOf, withoutReasons } from './parting-reason.ts';
import { whatIsLeft } from './what-is-left.ts';

const reports = exampleSources.map(({ document }) => document).filter(({ kind }) => kind !== 'VP' && kind !== null);
const statuses: readonly (Fulfilment | null)[] = ['full', 'partial', 'none', null];
const known = new Map();

const judgedAs = (document: SteeringDocument, id: string, status: Fulfilment | null): SteeringDocument => ({
  ...document,
  goals: document.goals.map((goal) => (goal.id === id ? { ...goal, status, statusPrinted: status } : goal)),
});

const withReason = (document: SteeringDocument, goal: string, words: string): SteeringDocument => {
  const text: DocumentText = {
    id: 'reason',
    position: 9999,
    source: null,
    goal,
    indicator: null,
    activity: null,
    heading: REASON,
    headingLevel: null,
    isSection: true,
    paragraphs: words === '' ? [] : [{ kind: 'paragraph', text: words, line: null }],
    understood: true,
  };
  return { ...document, texts: [...document.texts, text] };
};

const reasonGaps = (document: SteeringDocument) =>
  whatIsLeft({ document, model: exampleModel(), directions: known, plannedEnds: new Map() })
    .filter(({ kind }) => kind === 'reason')
    .map(({ goal }) => goal);

describe('the reason for a judgement that parts from the proposal (fulfilment law)', () => {
  const anyGoal = constantFrom(...reports).chain((document) =>
    record({
      document: constant(document),
      goal: constantFrom(...document.goals.map(({ id }) => id)),
      status: constantFrom(...statuses),
    }),
  );

  it('12: is asked for exactly where a judgement is chosen, one is proposed, and they differ', () => {
    let parted = 0;
    assert(
      property(anyGoal, ({ document, goal, status }) => {
        const judged = judgedAs(document, goal, status);
        const own = judged.goals.find(({ id }) => id === goal);
        if (own === undefined) throw new Error('The goal has gone');
        const proposal = proposeFulfilment(fulfilmentBasis(judged, own, known)).status;
        const parts = status !== null && proposal !== null && proposal !== status;
        if (parts) parted += 1;
        expect(partsFromProposal(judged, own, known)).toBe(parts);
      }),
      { seed: 35, numRuns: 400 },
    );
    expect(parted).toBeGreaterThan(50);
  });

  it('13: is left to write until there are words, and only then', () => {
    const document = reports.find((each) => each.goals.some((goal) => partsFromProposal(each, goal, known)));
    const goal = document?.goals.find((each) => partsFromProposal(document, each, known));
    if (document === undefined || goal === undefined) throw new Error('No judgement of the example parts');
    const bare = { ...document, texts: document.texts.filter(({ heading }) => heading !== REASON) };
    expect(reasonGaps(bare)).toContain(goal.id);
    expect(reasonGaps(withReason(bare, goal.id, ''))).toContain(goal.id);
    expect(reasonGaps(withReason(bare, goal.id, '  '))).toContain(goal.id);
    const written = withReason(bare, goal.id, 'Enkäten kom först efter mätningen.');
    expect(reasonGaps(written)).not.toContain(goal.id);
    expect(reasonOf(written, goal.id)).toBe('Enkäten kom först efter mätningen.');
  });

  it('15: leaves everything else of a document as it was where it is not printed', () => {
    assert(
      property(anyGoal, ({ document, goal }) => {
        expect(withoutReasons(withReason(document, goal, 'Skälet.'))).toEqual(withoutReasons(document));
      }),
      { seed: 36, numRuns: 50 },
    );
  });
});
