import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '../kernel/decimal.ts';
import type { BudgetLine } from './budget-act.ts';
import { BudgetState, BudgetStep, budgetStateAfter, firstStep, nextBudgetSteps } from './budget-act.ts';
import { budgetDifference, budgetFaults, mergeLines, yearOf } from './decide-budget.ts';

const months = (...amounts: string[]): string[] => [
  ...amounts,
  ...Array.from({ length: 12 - amounts.length }, () => '0.00'),
];
const line = (kind: string, ...amounts: string[]): BudgetLine => ({
  organisation: 'o',
  area: 'forskola',
  kind,
  profile: 'own',
  months: months(...amounts),
});
const known = {
  organisations: new Set(['o']),
  areas: new Set(['forskola']),
  kinds: new Set(['personal', 'avgifter', 'lokaler']),
};
const money = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((öre) => (öre / 100).toFixed(2));
const anyLine: fc.Arbitrary<BudgetLine> = fc.record({
  organisation: fc.constant('o'),
  area: fc.constant('forskola'),
  kind: fc.constantFrom('personal', 'avgifter', 'lokaler'),
  profile: fc.constant('own' as const),
  months: fc.array(money, { minLength: 12, maxLength: 12 }),
});
const sumOf = (lines: readonly BudgetLine[], kind: string): string =>
  addDecimals('0.00', ...lines.filter((one) => one.kind === kind).map((one) => yearOf(one.months)));

describe('a change of the decided budget', () => {
  it('is stored as what differs, so that the acts add up to what was wanted (EK-22)', () => {
    const present = [line('personal', '100.00', '100.00'), line('lokaler', '5.00')];
    const wanted = [line('personal', '100.00', '130.00')];
    expect(budgetDifference(present, wanted)).toEqual([line('personal', '0.00', '30.00')]);
    expect(budgetDifference(present, [line('lokaler')])).toEqual([line('lokaler', '-5.00')]);
    expect(budgetDifference(present, present)).toEqual([]);
  });

  it('gives every wanted place its wanted months, and leaves the others alone', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), fc.array(anyLine, { maxLength: 6 }), (present, wanted) => {
        const after = mergeLines([...present, ...budgetDifference(present, wanted)]);
        for (const kind of ['personal', 'avgifter', 'lokaler']) {
          const asked = wanted.some((one) => one.kind === kind);
          expect(compareDecimals(sumOf(after, kind), sumOf(asked ? wanted : present, kind))).toBe(0);
        }
      }),
    );
  });
});

describe('an act of the budget', () => {
  it('that changes the turnover must balance to the öre (EK-24)', () => {
    const uneven = [line('personal', '100.00'), line('avgifter', '-99.99')];
    expect(budgetFaults('turnover', uneven, known).map(({ code }) => code)).toEqual(['budget-turnover']);
    expect(budgetFaults('turnover', [...uneven, line('avgifter', '-0.01')], known)).toEqual([]);
    expect(budgetFaults('adjustment', uneven, known)).toEqual([]);
  });

  it('must change something, at places that there are', () => {
    expect(budgetFaults('decided', [line('personal')], known).map(({ code }) => code)).toEqual(['budget-empty']);
    expect(budgetFaults('decided', [line('gåvor', '1.00')], known).map(({ message }) => message)).toEqual([
      'Rad 1: kontoslaget ”gåvor” finns inte här det året.',
    ]);
  });

  it('begins as a request or as a decision, and every state can be reached and left by the table alone (EK-23)', () => {
    expect([firstStep('decided'), firstStep('carried')]).toEqual(['grant', 'grant']);
    expect([firstStep('adjustment'), firstStep('turnover')]).toEqual(['request', 'request']);
    const reached = new Set(BudgetStep.options.map(budgetStateAfter));
    expect([...reached].toSorted()).toEqual(BudgetState.options.toSorted());
    for (const state of BudgetState.options)
      for (const step of nextBudgetSteps(state)) expect(budgetStateAfter(step)).not.toBe(state);
  });
});
