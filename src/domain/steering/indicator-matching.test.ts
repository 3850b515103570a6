import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorKey, suggestNearNames } from './indicator-matching.ts';

describe('matching indicators by name', () => {
  it.each([
    ['Andel nöjda föräldrar', 'andel  nöjda\u00a0föräldrar'],
    ['Andel brukare som är nöjda med sin hemtjänst', 'Andel brukare nöjda med sin hem\u00adtjänst'],
    ['Kvalitetsindikatorn - Självvärdering', 'Kvalitetsindikatorn – självvärdering'],
    ['Antal praktik- platser', 'Antal praktikplatser'],
    ['Sjukfrånvaro dag 1-14', 'Sjukfrånvaro dag 1–14'],
  ])('%j is the same indicator as %j', (a, b) => {
    expect(indicatorKey(a)).toBe(indicatorKey(b));
  });

  it.each([
    ['Sjukfrånvaro', 'Sjukfrånvaro dag 1-14'],
    ['Andel män', 'Andel kvinnor'],
    ['Antal barn per grupp', 'Antal barn per anställd'],
  ])('%j is not %j', (a, b) => {
    expect(indicatorKey(a)).not.toBe(indicatorKey(b));
  });

  it('suggests near names with the reason and never a match', () => {
    const [first] = suggestNearNames('Andel elever som är nöjda med skolan', [
      'Andel lärare trygga på arbetet',
      'Andel elever som är mycket nöjda med skolan',
      'Sjukfrånvaro',
    ]);
    expect(first?.name).toBe('Andel elever som är mycket nöjda med skolan');
    expect(first?.reason).toContain('mycket');
    expect(first?.score).toBeLessThan(1);
  });

  it('suggests nothing for a name that it already matches', () => {
    expect(suggestNearNames('Andel nöjda', ['andel nöjda'])).toEqual([]);
  });

  it('does not mind how blanks and case are set', () => {
    const words = fc.array(fc.constantFrom('andel', 'elever', 'nöjda', 'skola', 'trygga', 'antal'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '  ', '\u00a0', '\n'), (list, blank) => {
        const plain = list.join(' ');
        return indicatorKey(plain) === indicatorKey(list.join(blank).toUpperCase());
      }),
    );
  });
});
