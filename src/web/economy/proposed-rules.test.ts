import { describe, expect, it } from 'vitest';

import { beginningOf, parseMappingSearch, proposedRules } from './proposed-rules.ts';

const string = {
  account: '3010',
  responsibility: '1200',
  operation: '',
  activity: '',
  project: '',
  counterpart: '',
  amount: '-40.00',
  rows: 1,
};

describe('rules begun for a string without a place', () => {
  it('are one for each that it lacks: kinds by account, the others by responsibility', () => {
    const search = beginningOf(2025, { ...string, missing: ['kind', 'area'] });
    expect(proposedRules(parseMappingSearch({ ...search }))).toEqual([
      { target: 'area', when: { responsibility: '1200' }, to: '' },
      { target: 'kind', when: { account: '3010' }, to: '' },
    ]);
  });

  it('go by what there is where a part is empty', () => {
    const search = beginningOf(2025, { ...string, responsibility: '', missing: ['organisation'] });
    expect(proposedRules(search)).toEqual([{ target: 'organisation', when: { account: '3010' }, to: '' }]);
  });

  it('are none where the address asks for none', () => {
    expect(proposedRules(parseMappingSearch({ ar: '2025' }))).toEqual([]);
  });
});
