import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readMeasure } from '../steering/measure.ts';
import { enterValues, MissingReason } from './enter-value.ts';
import type { ValueEntry } from './enter-value.ts';

const cells = {
  outcome: null,
  men: null,
  women: null,
  previous: '81 %',
  forecast: null,
  target: '80 %',
  councilTarget: null,
  period: '2025',
};
const entry = (more: Partial<ValueEntry>): ValueEntry => ({
  cell: 'outcome',
  printed: null,
  numerator: null,
  denominator: null,
  reason: null,
  ...more,
});
const one = (more: Partial<ValueEntry>) => {
  const result = enterValues(cells, [entry(more)]);
  return result.ok ? result.value[0]?.printed : result.error[0]?.code;
};

describe('a value that is entered', () => {
  it('gets the unit of its row where none is written', () => {
    expect(one({ printed: '47,5' })).toBe('47,5 %');
    expect(one({ printed: '47,5 %' })).toBe('47,5 %');
    expect(one({ printed: '12 st' })).toBe('12 st');
  });

  it('is reckoned out from how many of how many', () => {
    expect(one({ numerator: '9', denominator: '19' })).toBe('47,37 %');
    expect(one({ numerator: '20', denominator: '19' })).toBe('share');
    expect(one({ numerator: '1', denominator: '0' })).toBe('share');
    expect(one({ numerator: '1' })).toBe('share');
  });

  it('is words in a target, and a number or a reason in an outcome', () => {
    expect(one({ cell: 'target', printed: 'högst 5 %' })).toBe('högst 5 %');
    expect(one({ printed: 'ganska bra i år, tror vi, men det vet vi inte förrän sedan' })).toBe('not-a-number');
    expect(one({ printed: '' })).toBeNull();
  });

  it('says every reason in words that are read back as that reason', () => {
    for (const reason of MissingReason.options) {
      expect(readMeasure(one({ reason }) ?? null)).toEqual({ kind: 'none', reason });
    }
  });

  it('tells everything that is wrong at once', () => {
    const result = enterValues(cells, [entry({ numerator: '1' }), entry({ cell: 'men', denominator: '3' })]);
    expect(result).toMatchObject({ ok: false, error: [{ field: 'Periodens utfall' }, { field: 'Utfall män/pojkar' }] });
  });

  it('never prints a share outside 0 to 100 per cent', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (part, whole) => {
        const result = enterValues(cells, [entry({ numerator: String(part), denominator: String(whole) })]);
        expect(result.ok).toBe(whole > 0 && part <= whole);
        const share = result.ok ? readMeasure(result.value[0]?.printed ?? null) : { kind: 'number', value: '0' };
        expect(share).toMatchObject({ kind: 'number' });
      }),
    );
  });
});
