import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileMapping, mappingFaults, USUAL_DIMENSIONS } from './account-mapping.ts';
import type { MappingRule } from './account-mapping.ts';
import type { AccountString } from './account-string.ts';
import { readCodePattern } from './code-pattern.ts';

const string = (parts: Partial<AccountString>): AccountString => ({
  account: '5011',
  responsibility: '1200',
  operation: '4100',
  activity: '',
  project: '',
  counterpart: '',
  ...parts,
});
const mapping = (...rules: MappingRule[]) => ({ rules, sieDimensions: USUAL_DIMENSIONS });
const matches = (pattern: string, code: string): boolean => {
  const read = readCodePattern(pattern);
  return 'pattern' in read && read.pattern.matches(code);
};

describe('a code pattern', () => {
  it('is a code, a beginning, a range, or several of them', () => {
    expect(matches('5011', '5011')).toBe(true);
    expect(matches('50*', '5011')).toBe(true);
    expect(matches('5000-5099', '5011')).toBe(true);
    expect(matches('40*, 5011', '5011')).toBe(true);
    expect(matches('5012', '5011')).toBe(false);
  });

  it('compares codes as text of equal length, so that leading zeros count', () => {
    expect(matches('0100-0199', '100')).toBe(false);
    expect(matches('5000-5099', '50')).toBe(false);
    expect(matches('*', '')).toBe(false);
  });

  it('says what is wrong with it', () => {
    for (const wrong of ['', '50**', '5099-5000', '50-5000', '5 011']) {
      expect(readCodePattern(wrong)).toHaveProperty('problem');
    }
  });

  it('finds every code of a range and none beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const pattern = `${from}-${to}`;
        expect(matches(pattern, String(from)) && matches(pattern, String(to))).toBe(true);
        expect(matches(pattern, String(from - 1)) || matches(pattern, String(to + 1))).toBe(false);
      }),
    );
  });
});

describe('a mapping', () => {
  it('takes the first line that fits, for each target by itself', () => {
    const map = compileMapping(
      mapping(
        { target: 'kind', when: { account: '50*' }, to: 'personal' },
        { target: 'kind', when: { account: '*' }, to: 'ovrigt' },
        { target: 'area', when: { operation: '41*', responsibility: '1200' }, to: 'forskola' },
      ),
    );
    expect(map(string({}))).toEqual({ organisation: null, area: 'forskola', kind: 'personal', leftOut: false });
    expect(map(string({ account: '6100', responsibility: '1300' }))).toEqual({
      organisation: null,
      area: null,
      kind: 'ovrigt',
      leftOut: false,
    });
  });

  it('leaves out on purpose what a line says so of', () => {
    const map = compileMapping(mapping({ target: 'kind', when: { account: '1*,2*' }, to: null }));
    expect(map(string({ account: '1930' })).leftOut).toBe(true);
    expect(map(string({ account: '5011' })).leftOut).toBe(false);
  });

  it('tells everything that is wrong at once, by row', () => {
    const known = { organisation: new Set(['o']), area: new Set(['forskola']), kind: new Set(['personal']) };
    const faults = mappingFaults(
      mapping(
        { target: 'kind', when: { account: '50**' }, to: 'personal' },
        { target: 'area', when: {}, to: 'forskola' },
        { target: 'area', when: { operation: '41*' }, to: 'skola' },
        { target: 'organisation', when: { responsibility: '12*' }, to: null },
      ),
      known,
    );
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [1, 'account'],
      [2, 'when'],
      [3, 'to'],
    ]);
  });

  it('gives a string the same place whatever was asked before', () => {
    const rules: MappingRule[] = [
      { target: 'kind', when: { account: '5000-5999' }, to: 'personal' },
      { target: 'organisation', when: { responsibility: '1*' }, to: 'o' },
    ];
    const code = fc.integer({ min: 1000, max: 9999 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ account: code, responsibility: code }), { minLength: 1 }), (strings) => {
        const map = compileMapping(mapping(...rules));
        const together = strings.map((parts) => map(string(parts)));
        expect(together).toEqual(strings.map((parts) => compileMapping(mapping(...rules))(string(parts))));
      }),
    );
  });
});
