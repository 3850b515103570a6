import { describe, expect, it } from 'vitest';

import { organisationProblems, organisationsOn, predecessorsOf } from '#domain/organisation/organisation-tree.ts';
import { Organisation, Succession } from '#domain/organisation/organisation.ts';

import { mergerDay, organisations, successions } from './organisation.ts';
import { people } from './people.ts';

describe('the organisation of the example', () => {
  it('is a sound tree on every day', () => {
    expect(organisations.map((organisation) => Organisation.parse(organisation))).toEqual(organisations);
    expect(organisationProblems(organisations)).toEqual([]);
  });

  it('has six units before the merger, five after it, and one of them carries on two', () => {
    const unitsOn = (day: string) => organisationsOn(organisations, day).filter(({ kind }) => kind === 'unit');
    expect(unitsOn('2025-06-30')).toHaveLength(6);
    expect(unitsOn(mergerDay)).toHaveLength(5);
    expect(successions.map((event) => Succession.parse(event))).toEqual(successions);
    expect(predecessorsOf(successions, 'vuxenstod')).toEqual(['ekonomiskt-bistand', 'beroendestod']);
  });
});

describe('the people of the example', () => {
  it('have sign-in names of their own in plain letters', () => {
    const names = people.map(({ signIn }) => signIn);
    expect(new Set(names).size).toBe(people.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+@bjorkhamn\.example$/u);
  });

  it('hold roles at places that exist', () => {
    const ids = new Set(organisations.map(({ id }) => id));
    for (const { at } of people.flatMap(({ roles }) => roles)) expect(ids).toContain(at);
  });

  it('fill every role', () => {
    const held = new Set(people.flatMap(({ roles }) => roles.map(({ role }) => role)));
    expect([...held].toSorted()).toEqual([
      'administrator',
      'auditor',
      'boardSecretary',
      'centralOffice',
      'controller',
      'economyHead',
      'headOfUnit',
      'planner',
      'reader',
      'writer',
    ]);
  });
});
