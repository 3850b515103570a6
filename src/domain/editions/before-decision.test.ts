import { describe, expect, it } from 'vitest';

import { sketchDocument } from '../review/sketch-document.ts';
import type { GoalSketch } from '../review/sketch-document.ts';
import { beforeDecision } from './before-decision.ts';

const row = (outcome: string | undefined) => ({
  name: 'Andel nöjda',
  target: '80 %',
  ...(outcome === undefined ? {} : { outcome }),
});
const goals: readonly GoalSketch[] = [
  { title: 'Nås', status: 'full', indicators: [row('82 %')] },
  { title: 'Nås inte', status: 'full', indicators: [row('12 %')] },
  { title: 'Utan grund', status: 'full' },
  { title: 'Obedömt', indicators: [row('82 %')] },
];

describe('before a decision', () => {
  it('the goals are shown whose status does not follow from their facts, with grounds', () => {
    const { parting, agreeing, silent } = beforeDecision(sketchDocument({ goals }));
    expect(parting.map(({ title, chosen, proposed }) => [title, chosen, proposed])).toEqual([
      ['Nås inte', 'full', 'none'],
      ['Obedömt', null, 'full'],
    ]);
    expect(parting[0]?.grounds[0]?.text).toContain('utfall 12 % mot 80 %');
    expect([agreeing, silent]).toEqual([1, 1]);
    const document = sketchDocument({ goals });
    const levels = new Set(document.goals.map(({ level }) => level));
    expect(beforeDecision(document, new Map(), levels).unjudged).toMatchObject([{ title: 'Obedömt' }]);
    expect(beforeDecision({ ...document, kind: 'VP' }, new Map(), levels).unjudged).toEqual([]);
  });

  it('the values are named that the edition should give and does not; a reason why there is none is an answer', () => {
    const document = sketchDocument({
      goals: [{ title: 'Mål', indicators: [row(undefined), row('Ej mätt'), row('3 %')] }],
    });
    expect(beforeDecision(document).missing).toMatchObject([{ goal: 'Mål', column: 'outcome' }]);
    expect(beforeDecision({ ...document, kind: 'VP' }).missing).toEqual([]);
    expect(beforeDecision({ ...document, kind: 'T1' }).missing).toEqual([]);
  });

  it('a plan is judged by nothing', () => {
    const { parting, agreeing } = beforeDecision(sketchDocument({ kind: 'VP', goals }));
    expect([parting.length, agreeing]).toEqual([0, 0]);
  });
});
