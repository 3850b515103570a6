import { describe, expect, it } from 'vitest';

import { vacancyAt } from './vacant-posts.ts';
import type { PostHolder } from './vacant-posts.ts';

const head = (organisation: string, name: string): PostHolder => ({ organisation, role: 'headOfUnit', name });
const unit = (id: string) => ({ id, kind: 'unit' as const });
const holders: PostHolder[] = [
  head('board', 'Berit'),
  head('unit', 'Ulf'),
  { organisation: 'council', role: 'administrator', name: 'Adam' },
];

describe('a post of head', () => {
  it('that somebody holds is no vacancy', () => {
    expect(vacancyAt(unit('unit'), ['department', 'board', 'council'], holders)).toBeNull();
  });

  it('that nobody holds falls to the nearest level above with a head, and says who appoints', () => {
    expect(vacancyAt(unit('other'), ['department', 'board', 'council'], holders)).toEqual({
      next: { organisation: 'board', names: ['Berit'] },
      appoint: ['Adam'],
    });
  });

  it('is none of a board’s, which has its head in its administration', () => {
    expect(vacancyAt({ id: 'other', kind: 'board' }, ['council'], holders)).toBeNull();
  });

  it('with no head above has nobody who answers meanwhile', () => {
    expect(vacancyAt(unit('other'), ['council'], holders)).toEqual({ next: null, appoint: ['Adam'] });
  });
});
