import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sketchDocument } from '../review/sketch-document.ts';
import type { GoalSketch } from '../review/sketch-document.ts';
import { fulfilmentBasis, proposeFulfilment } from './propose-fulfilment.ts';
import type { FulfilmentBasis } from './propose-fulfilment.ts';
import type { EditionKind } from './steering-document.ts';

const propose = (goal: Omit<GoalSketch, 'title'>, kind: EditionKind = 'VB') => {
  const document = sketchDocument({ kind, goals: [{ title: 'Trygga barn', ...goal }] });
  const [first] = document.goals;
  if (first === undefined) throw new Error('the sketch has no goal');
  return proposeFulfilment(fulfilmentBasis(document, first));
};
const indicator = (outcome: string, target = '100 %', more: object = {}) => ({
  name: 'Andel nöjda vårdnadshavare',
  outcome,
  target,
  ...more,
});
const child = (status: 'full' | 'partial' | 'none') => ({ title: `Mål ${status}`, status });

describe('a proposed fulfilment', () => {
  it('[1] counts the outcome in an annual report, the forecast before that, and nothing in a plan', () => {
    const both = { indicators: [indicator('40 %', '80 %', { forecast: '82 %' })] };
    expect(propose(both).status).toBe('none');
    expect(propose(both, 'T2').status).toBe('full');
    expect(propose({ indicators: [indicator('40 %', '80 %')] }, 'T1').status).toBeNull();
    expect(propose(both, 'VP')).toEqual({ status: null, grounds: [] });
  });

  it('[2] takes the council’s target where there is no own one, and does not guess a direction or convert a unit', () => {
    expect(propose({ indicators: [{ name: 'Andel nöjda', outcome: '90 %', councilTarget: '80 %' }] }).status).toBe(
      'full',
    );
    expect(propose({ indicators: [{ name: 'Antal ärenden', outcome: '90', target: '100' }] }).status).toBeNull();
    expect(propose({ indicators: [{ name: 'Andel nöjda', outcome: '90 %', target: '100 st' }] }).status).toBeNull();
  });

  it('[3–6] follows the indicators: all, nearly all, some and none', () => {
    expect(propose({ indicators: [indicator('100 %'), indicator('90 %', '80 %')] }).status).toBe('full');
    expect(propose({ indicators: [indicator('99 %')] }).status).toBe('full');
    expect(propose({ indicators: [indicator('100 %'), indicator('50 %')] }).status).toBe('partial');
    expect(propose({ indicators: [indicator('90 %')] }).status).toBe('partial');
    expect(propose({ indicators: [indicator('12 %'), indicator('50 %')] }).status).toBe('none');
    expect(propose({ indicators: [indicator('6,2 %', '7 %', { name: 'Sjukfrånvaro' })] }).status).toBe('full');
  });

  it('[7] follows the goals below where at least half are judged', () => {
    expect(propose({ children: [child('full'), child('full')] }).status).toBe('full');
    expect(propose({ children: [child('full'), child('none')] }).status).toBe('partial');
    expect(propose({ children: [child('none'), child('none')] }).status).toBe('none');
    expect(propose({ children: [child('full'), { title: 'A' }, { title: 'B' }] }).status).toBeNull();
  });

  it('[8–10] lets activities lower full by one step and never say alone that a goal is met', () => {
    const [done, late] = [{ title: 'Utbilda' }, { title: 'Bygga', deviation: true }];
    expect(propose({ activities: [done, late] }).status).toBe('partial');
    expect(propose({ activities: [done, done, late] }).status).toBeNull();
    expect(propose({ indicators: [indicator('100 %')], activities: [late] }).status).toBe('partial');
    expect(propose({ indicators: [indicator('12 %')], activities: [done] }).status).toBe('none');
  });

  it('[9] is the weakest of what indicators and goals below say, with every ground told', () => {
    const { status, grounds } = propose({
      indicators: [indicator('100 %')],
      children: [child('partial')],
      activities: [{ title: 'Utbilda' }],
    });
    expect(status).toBe('partial');
    expect(grounds.map(({ from, says }) => `${from} ${says}`)).toEqual([
      'indicators full',
      'children partial',
      'activities full',
    ]);
  });

  it('names the indicator that misses most, with its values as printed', () => {
    const { grounds } = propose({ indicators: [indicator('95 %'), indicator('12 %')] });
    expect(grounds[0]?.text).toBe(
      '2 av 2 indikatorer når inte årsmålet. ”Andel nöjda vårdnadshavare”: utfall 12 % mot 100 %.',
    );
  });

  it('never gets better when a goal below gets worse, and always has a ground where it proposes', () => {
    const status = fc.constantFrom('full' as const, 'partial' as const, 'none' as const);
    const rank = { full: 2, partial: 1, none: 0 };
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), fc.nat(), fc.array(fc.boolean()), (statuses, at, deviations) => {
        const basis = (list: typeof statuses): FulfilmentBasis => ({
          indicators: [],
          children: list.map((one, index) => ({ id: `g${index}`, title: 'M', status: one })),
          activities: deviations.map((deviates, index) => ({ id: `a${index}`, title: 'A', deviates })),
        });
        const before = proposeFulfilment(basis(statuses));
        const worse = proposeFulfilment(basis(statuses.map((one, i) => (i === at % statuses.length ? 'none' : one))));
        expect(rank[worse.status ?? 'full']).toBeLessThanOrEqual(rank[before.status ?? 'full']);
        expect(before.grounds.length).toBeGreaterThan(0);
      }),
    );
  });
});
