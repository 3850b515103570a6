import { describe, expect, it } from 'vitest';

import { indicatorKey } from '../steering/indicator-matching.ts';
import { matchIndicators } from './match-indicators.ts';

const known = [
  ['d1', 'Andel nöjda vårdnadshavare'],
  ['d2', 'Antal barn per avdelning'],
].map(([definition = '', name = '']) => ({ definition, name, definitionName: name, key: indicatorKey(name) }));

const row = (id: string, name: string) => ({
  id,
  name,
  position: 1,
  source: null,
  goal: null,
  owner: null,
  confidence: 1,
  doubts: [],
  cells: {
    outcome: null,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: null,
    councilTarget: null,
    period: null,
  },
});
const match = (name: string, choices: Parameters<typeof matchIndicators>[2] = {}) =>
  matchIndicators([row('i1', name)], known, choices)[0];

describe('matchIndicators', () => {
  it('takes the same name without asking, whatever the white space and hyphens', () => {
    expect(match('Andel nöjda  vårdnads-havare')).toMatchObject({ kind: 'same', definition: { id: 'd1' } });
  });

  it('suggests a near name and ties nothing until somebody says so', () => {
    const near = match('Andel mycket nöjda vårdnadshavare');
    expect(near).toMatchObject({ kind: 'near', definition: null, suggestions: [{ id: 'd1' }] });
  });

  it('lets a person’s choice decide, also that it is a new one', () => {
    expect(match('Andel mycket nöjda vårdnadshavare', { i1: 'd1' })).toMatchObject({ definition: { id: 'd1' } });
    expect(match('Andel nöjda vårdnadshavare', { i1: null })).toMatchObject({ kind: 'same', definition: null });
    expect(match('Sjukfrånvaro')).toMatchObject({ kind: 'new', definition: null, suggestions: [] });
  });
});
