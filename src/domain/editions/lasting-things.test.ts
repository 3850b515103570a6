import { describe, expect, it } from 'vitest';

import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import type { GoalLevel, SteeringDocument } from '#domain/steering/steering-document.ts';

import { linkGoals, ownerOf, titleKey } from './lasting-things.ts';
import type { Family, Lasting } from './lasting-things.ts';

const organisation = (id: string, kind: OrganisationKind, parent: string | null): OrganisationOnDay => ({
  id,
  kind,
  parent,
  name: id,
  validFrom: '2020-01-01',
  validTo: null,
});
const council = organisation('council', 'council', null);
const board = organisation('board', 'board', 'council');
const unit: Family = { self: organisation('unit', 'unit', 'board'), above: [board, council], below: [] };

const documentWith = (...goals: readonly [string, GoalLevel, string][]): SteeringDocument => ({
  kind: 'VP',
  year: 2025,
  organisation: null,
  level: null,
  front: {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  },
  goals: goals.map(([id, level, title], position) => ({
    id,
    level,
    title,
    position,
    source: null,
    parent: null,
    number: null,
    status: null,
    statusPrinted: null,
  })),
  indicators: [],
  activities: [],
  texts: [],
  tables: [],
});
const ids = (): (() => string) => {
  let next = 0;
  return () => `new${(next += 1)}`;
};
const known = (id: string, level: GoalLevel, title: string, organisation: string): Lasting => ({
  id,
  level,
  key: titleKey(title),
  organisation,
});

describe('linkGoals', () => {
  it('finds the board’s goal in the unit’s document though it is set a little differently', () => {
    const { links, made } = linkGoals(
      documentWith(['g1', 'boardGoal', 'Barn får en trygg förskole- gång']),
      [known('lasting', 'boardGoal', 'Barn får en trygg förskolegång.', 'board')],
      unit,
      ids(),
    );
    expect(links).toEqual({ g1: 'lasting' });
    expect(made).toEqual([]);
  });

  it('gives a new goal to the organisation of its level', () => {
    const { made } = linkGoals(
      documentWith(['g1', 'areaGoal', 'Kommunens'], ['g2', 'boardGoal', 'Nämndens'], ['g3', 'unitGoal', 'Enhetens']),
      [],
      unit,
      ids(),
    );
    expect(made.map((goal) => goal.organisation)).toEqual(['council', 'board', 'unit']);
  });

  it('does not mix levels, nor organisations beside each other', () => {
    const others = [known('x', 'boardGoal', 'Trygghet', 'other-board'), known('y', 'unitGoal', 'Trygghet', 'board')];
    expect(linkGoals(documentWith(['g1', 'boardGoal', 'Trygghet']), others, unit, ids()).links).toEqual({ g1: 'new1' });
  });

  it('makes a goal that stands twice once', () => {
    const twice = documentWith(['g1', 'unitGoal', 'Samma'], ['g2', 'unitGoal', 'samma']);
    expect(linkGoals(twice, [], unit, ids())).toMatchObject({
      links: { g1: 'new1', g2: 'new1' },
      made: [{ id: 'new1' }],
    });
  });
});

describe('ownerOf', () => {
  it('is the organisation itself where nothing above is of that kind', () => {
    expect(ownerOf('department', unit)).toBe('unit');
    expect(ownerOf(null, unit)).toBe('unit');
  });
});
