import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { organisationOn, organisationProblems, organisationsOn } from './organisation-tree.ts';
import type { Organisation } from './organisation.ts';
import { applyReorganisation, carrierOn, planReorganisation, Reorganisation } from './reorganise.ts';
import type { RegisterOfDay } from './reorganise.ts';

const organisation = (
  id: string,
  parent: string | null,
  kind: 'council' | 'board' | 'unit' = 'unit',
): Organisation => ({
  id,
  versions: [{ name: `Namn ${id}`, kind, parent, validFrom: '2020-01-01', validTo: null }],
});
const start: RegisterOfDay = {
  organisations: [
    organisation('kf', null, 'council'),
    organisation('n1', 'kf', 'board'),
    organisation('n2', 'kf', 'board'),
    ...['a', 'b', 'c'].map((id) => organisation(id, 'n1')),
    ...['d', 'e', 'f'].map((id) => organisation(id, 'n2')),
  ],
  successions: [],
};
const place = (name: string, parent = 'n1') => ({ name, kind: 'unit' as const, parent });
const ids = (): (() => string) => {
  let next = 0;
  return () => `ny${(next += 1)}`;
};

/** Reorganisations chosen by numbers among what stands on their day; those that cannot be are left out, as the program does. */
const wishes = fc.array(
  fc.record({
    kind: fc.constantFrom('merger', 'split', 'move'),
    picks: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
  }),
  {
    maxLength: 8,
  },
);
type Wish = { readonly kind: string; readonly picks: readonly number[] };

function askedOf(register: RegisterOfDay, { kind, picks }: Wish, date: string): Reorganisation {
  const standing = organisationsOn(register.organisations, date).map(({ id }) => id);
  const pick = (at: number): string => standing[(picks[at] ?? 0) % standing.length] ?? 'kf';
  if (kind === 'move') return { kind: 'move', date, organisation: pick(0), parent: pick(1) };
  if (kind === 'merger') return { kind: 'merger', date, from: [pick(0), pick(1)], into: place(`M${date}`, pick(2)) };
  return {
    kind: 'split',
    date,
    from: pick(0),
    into: [place(`S1${date}`, pick(1)), place(`S2${date}`, pick(1))],
    carrier: (picks[2] ?? 0) % 2,
  };
}

function play(list: readonly Wish[]): { register: RegisterOfDay; done: number } {
  const newId = ids();
  let register = start;
  let done = 0;
  for (const [index, wish] of list.entries()) {
    const plan = planReorganisation(register, askedOf(register, wish, `2025-0${index + 1}-01`), newId);
    if (!plan.ok) continue;
    register = applyReorganisation(register, plan.value);
    done += 1;
  }
  return { register, done };
}

describe('any row of reorganisations', () => {
  it('leaves a sound register, and everything as it was before its day', () => {
    let done = 0;
    fc.assert(
      fc.property(wishes, (list) => {
        const played = play(list);
        done += played.done;
        expect(organisationProblems(played.register.organisations)).toEqual([]);
        expect(organisationsOn(played.register.organisations, '2024-12-31').map(withoutEnd)).toEqual(
          organisationsOn(start.organisations, '2024-12-31').map(withoutEnd),
        );
      }),
    );
    expect(done).toBeGreaterThan(20);
  });

  it('keeps every total: each value has one place in today’s organisation', () => {
    const values = fc.array(
      fc.record({ organisation: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), value: fc.integer() }),
    );
    fc.assert(
      fc.property(wishes, values, (list, series) => {
        const { register } = play(list);
        const sums = new Map<string, number>();
        for (const { organisation: of, value } of series) {
          const today = carrierOn(register.successions, of, '2026-01-01');
          sums.set(today, (sums.get(today) ?? 0) + value);
        }
        const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, value) => sum + value, 0);
        expect(total(sums.values())).toBe(total(series.map(({ value }) => value)));
        for (const today of sums.keys()) {
          const carrier = register.organisations.find(({ id }) => id === today);
          expect(carrier === undefined ? undefined : organisationOn(carrier, '2026-01-01')).toBeDefined();
        }
      }),
    );
  });
});

const withoutEnd = ({ validTo: _validTo, ...rest }: ReturnType<typeof organisationsOn>[number]) => rest;

describe('a reorganisation', () => {
  const planned = (asked: Reorganisation) => planReorganisation(start, asked, ids());

  it('merges: both end, one begins, and what lay below them lies below it', () => {
    const plan = planned({
      kind: 'merger',
      date: '2025-07-01',
      from: ['n1', 'n2'],
      into: { name: 'Nya nämnden', kind: 'board', parent: 'kf' },
    });
    if (!plan.ok) throw new Error(plan.error[0]?.message);
    const { organisations, successions } = applyReorganisation(start, plan.value);
    const after = organisationsOn(organisations, '2025-07-01');
    expect(after.filter(({ parent }) => parent === 'ny1').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(after.map(({ id }) => id)).not.toContain('n1');
    expect(organisationsOn(organisations, '2025-06-30').map(({ id }) => id)).toContain('n1');
    expect(carrierOn(successions, 'n2', '2025-07-01')).toBe('ny1');
    expect(carrierOn(successions, 'n2', '2025-06-30')).toBe('n2');
  });

  it('splits: one of the new ones carries the series on', () => {
    const plan = planned({
      kind: 'split',
      date: '2025-07-01',
      from: 'a',
      into: [place('A1'), place('A2')],
      carrier: 1,
    });
    if (!plan.ok) throw new Error(plan.error[0]?.message);
    expect(carrierOn(plan.value.successions, 'a', '2025-08-01')).toBe('ny2');
  });

  it.each([
    ['not-standing', { kind: 'move', date: '2019-01-01', organisation: 'a', parent: 'n2' }],
    ['already-planned', { kind: 'move', date: '2020-01-01', organisation: 'a', parent: 'n2' }],
    ['too-few', { kind: 'merger', date: '2025-07-01', from: ['a', 'a'], into: place('X') }],
    ['no-carrier', { kind: 'split', date: '2025-07-01', from: 'a', into: [place('A1'), place('A2')], carrier: 7 }],
    ['cycle', { kind: 'move', date: '2025-07-01', organisation: 'n1', parent: 'a' }],
  ] as const)('is refused with %s', (code, asked) => {
    const plan = planned(structuredClone(asked) as Reorganisation);
    expect(plan.ok ? [] : plan.error.map((fault) => fault.code)).toContain(code);
  });

  it('says in words what is missing in the form', () => {
    const asked = Reorganisation.safeParse({ kind: 'move', date: '', organisation: '', parent: '' });
    expect(asked.error?.issues.map(({ message }) => message)).toEqual([
      'Välj den dag som ändringen gäller från.',
      'Välj en organisation.',
      'Välj vad organisationen ska höra till.',
    ]);
  });
});
