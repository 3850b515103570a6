import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accuracyOf, complianceOf } from './forecast-accuracy.ts';

describe('how a forecast came true (EK-34)', () => {
  it('is its distance in per cent of the outcome, plus where it was too high', () => {
    expect(accuracyOf('1010.00', '1000.00', '1')).toMatchObject({ error: '1.0', isGood: true });
    expect(accuracyOf('1010.10', '1000.00', '1')).toMatchObject({ error: '1.0', isGood: false });
    expect(accuracyOf('-95.00', '-100.00', '1')).toMatchObject({ error: '5.0', isGood: false });
    expect(accuracyOf('5.00', '0.00', '1')).toMatchObject({ error: null, isGood: false });
  });

  it('is good exactly where it is right, whatever the limit', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map((öre) => (öre / 100).toFixed(2));
    fc.assert(fc.property(amount, (outcome) => accuracyOf(outcome, outcome, '0').isGood));
  });
});

it('compliance is outcome by budget, after transfers with what came in taken off and what goes out put on (EK-35)', () => {
  const money = { budget: '1000.00', outcome: '1020.00', carriedIn: '30.00', carriedOut: '10.00' };
  expect(complianceOf(money)).toMatchObject({ before: '102.0', after: '100.0' });
  expect(complianceOf({ ...money, budget: '0.00' })).toMatchObject({ before: null, after: null });
});
