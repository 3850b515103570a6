import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  ancestorsOn,
  organisationOn,
  organisationProblems,
  organisationsOn,
  predecessorsOf,
} from './organisation-tree.ts';
import type { Organisation, OrganisationKind, Succession } from './organisation.ts';

const version = (
  name: string,
  parent: string | null,
  kind: OrganisationKind = 'unit',
  validFrom = '2024-01-01',
  validTo: string | null = null,
) => ({ name, parent, kind, validFrom, validTo });

const council: Organisation = { id: 'kf', versions: [version('Kommunfullmäktige', null, 'council')] };
const board: Organisation = { id: 'namnd', versions: [version('Nämnden', 'kf', 'board')] };
const north: Organisation = {
  id: 'norra',
  versions: [version('Norra enheten', 'namnd', 'unit', '2024-01-01', '2025-07-01')],
};
const south: Organisation = {
  id: 'sodra',
  versions: [version('Södra enheten', 'namnd', 'unit', '2024-01-01', '2025-07-01')],
};
const joined: Organisation = { id: 'nya', versions: [version('Nya enheten', 'namnd', 'unit', '2025-07-01')] };
const tree = [council, board, north, south, joined];
const merger: Succession[] = [
  { predecessor: 'norra', successor: 'nya', date: '2025-07-01', event: 'merger' },
  { predecessor: 'sodra', successor: 'nya', date: '2025-07-01', event: 'merger' },
];

describe('an organisation in time', () => {
  it('holds on its first day and no longer on the day it ends', () => {
    expect(organisationOn(north, '2024-01-01')?.name).toBe('Norra enheten');
    expect(organisationOn(north, '2025-06-30')?.name).toBe('Norra enheten');
    expect(organisationOn(north, '2025-07-01')).toBeUndefined();
  });

  it('gives way to its successor on the day of the merger', () => {
    expect(organisationsOn(tree, '2025-06-30').map(({ id }) => id)).toEqual(['kf', 'namnd', 'norra', 'sodra']);
    expect(organisationsOn(tree, '2025-07-01').map(({ id }) => id)).toEqual(['kf', 'namnd', 'nya']);
  });

  it('keeps its identity when it gets a new name', () => {
    const renamed: Organisation = {
      id: 'x',
      versions: [
        version('Gamla', 'kf', 'unit', '2024-01-01', '2025-01-01'),
        version('Nya', 'kf', 'unit', '2025-01-01'),
      ],
    };
    expect(organisationOn(renamed, '2024-12-31')).toMatchObject({ id: 'x', name: 'Gamla' });
    expect(organisationOn(renamed, '2025-01-01')).toMatchObject({ id: 'x', name: 'Nya' });
  });
});

describe('places in the tree', () => {
  it('names the organisations above, nearest first', () => {
    expect(ancestorsOn(tree, 'norra', '2024-05-01').map(({ id }) => id)).toEqual(['namnd', 'kf']);
    expect(ancestorsOn(tree, 'norra', '2025-08-01')).toEqual([]);
  });
});

describe('predecessors', () => {
  it('are found through a merger', () => {
    expect(predecessorsOf(merger, 'nya')).toEqual(['norra', 'sodra']);
    expect(predecessorsOf(merger, 'norra')).toEqual([]);
  });

  it('are found through several events, and never the one asked about', () => {
    const chain: Succession[] = [
      ...merger,
      { predecessor: 'nya', successor: 'senare', date: '2026-01-01', event: 'rename' },
      { predecessor: 'senare', successor: 'norra', date: '2027-01-01', event: 'move' },
    ];
    expect(predecessorsOf(chain, 'senare')).toEqual(['nya', 'norra', 'sodra']);
  });
});

describe('a register of organisations', () => {
  it('is sound when nothing overlaps and every parent holds', () => {
    expect(organisationProblems(tree)).toEqual([]);
  });

  it.each([
    ['overlap', [council, { id: 'a', versions: [version('A', 'kf'), version('B', 'kf', 'unit', '2025-01-01')] }]],
    ['empty-validity', [council, { id: 'a', versions: [version('A', 'kf', 'unit', '2024-01-01', '2024-01-01')] }]],
    ['unknown-parent', [{ id: 'a', versions: [version('A', 'saknas')] }]],
    ['parent-not-valid', [council, joined, { id: 'a', versions: [version('A', 'nya')] }]],
    ['duplicate-id', [council, council]],
    [
      'cycle',
      [
        { id: 'a', versions: [version('A', 'b')] },
        { id: 'b', versions: [version('B', 'a')] },
      ],
    ],
  ] as const)('reports %s', (code, organisations) => {
    expect(organisationProblems(organisations as unknown as Organisation[]).map((problem) => problem.code)).toContain(
      code,
    );
  });

  it('finds no cycle in a tree and always finds the one that is tied into it', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.nat(), (organisations, pick) => {
        expect(organisationProblems(organisations)).toEqual([]);
        const child = organisations[1 + (pick % (organisations.length - 1))];
        if (child === undefined) return;
        const tied = organisations.map((organisation) =>
          organisation.id === '0' ? { id: '0', versions: [version('0', child.id)] } : organisation,
        );
        expect(organisationProblems(tied).some((problem) => problem.code === 'cycle')).toBe(true);
      }),
    );
  });
});

/** A tree of 2 to 20 organisations, each below one that came before it. */
const arbitraryTree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 19 })
  .map((picks): Organisation[] => [
    { id: '0', versions: [version('0', null, 'council')] },
    ...picks.map((pick, at) => ({ id: String(at + 1), versions: [version(String(at + 1), String(pick % (at + 1)))] })),
  ]);
