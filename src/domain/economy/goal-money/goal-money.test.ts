import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '#domain/kernel/decimal.ts';

import { costOfAll, costOfTies, sumCosts } from './goal-cost.ts';
import type { MoneyPiece } from './goal-cost.ts';
import { tieFaults } from './money-tie.ts';
import type { MoneyTie } from './money-tie.ts';
import { covers, overlaps } from './tie-overlap.ts';
import type { GoalTie, Piece, Within } from './tie-overlap.ts';

/** board > unit, other; barn > forskola; äldre beside it. */
const ABOVE: Readonly<Record<string, string>> = { unit: 'board', other: 'board', forskola: 'barn' };
const within: Within = {
  organisation: (inner, outer) => inner === outer || ABOVE[inner] === outer,
  area: (inner, outer) => inner === outer || ABOVE[inner] === outer,
};
const share = (percent: string, more: Partial<Extract<MoneyTie, { what: 'share' }>> = {}): MoneyTie => ({
  what: 'share',
  activity: null,
  organisation: 'board',
  area: 'barn',
  kind: null,
  project: '',
  share: percent,
  ...more,
});
const apart = (more: Partial<Extract<MoneyTie, { what: 'amount' }>> = {}): MoneyTie => ({
  what: 'amount',
  activity: null,
  organisation: 'unit',
  area: 'forskola',
  kind: null,
  amount: '100',
  basis: 'avtal',
  ...more,
});
const tie = (goal: string, of: MoneyTie): GoalTie => ({ goal, tie: of });

const pieces: Piece[] = ['board', 'unit', 'other'].flatMap((organisation) =>
  ['barn', 'forskola', 'aldre'].flatMap((area) =>
    ['personal', 'lokaler'].flatMap((kind) => ['', 'P1'].map((project) => ({ organisation, area, kind, project }))),
  ),
);
const anyTie: fc.Arbitrary<MoneyTie> = fc
  .record({
    organisation: fc.constantFrom('board', 'unit', 'other'),
    area: fc.constantFrom(null, 'barn', 'forskola', 'aldre'),
    kind: fc.constantFrom(null, 'personal', 'lokaler'),
    project: fc.constantFrom('', '', 'P1'),
    percent: fc.constantFrom('20', '37.5', '50', '60', '100'),
    isAmount: fc.nat(5),
  })
  .map(({ percent, isAmount, project, ...place }) =>
    isAmount === 0 ? apart({ ...place }) : share(percent, { ...place, project }),
  );
const anyTies = fc.array(fc.record({ goal: fc.constantFrom('A', 'B', 'C'), tie: anyTie }), { maxLength: 7 });
const sharesAt = (ties: readonly GoalTie[], piece: Piece): string =>
  addDecimals(
    '0',
    ...ties.flatMap(({ tie: of }) => (of.what === 'share' && covers(of, piece, within) ? [of.share] : [])),
  );

describe('money tied to goals', () => {
  it('may be shared among goals up to all of it and no further (EK-91)', () => {
    const standing = [tie('A', share('60'))];
    expect(overlaps([tie('B', share('40'))], standing, within)).toEqual([]);
    expect(
      overlaps([tie('B', share('40.01', { organisation: 'unit', area: 'forskola' }))], standing, within),
    ).toMatchObject([{ why: 'moreThanAll', shares: '100.01' }]);
    expect(overlaps([tie('B', share('100', { area: 'aldre' }))], standing, within)).toEqual([]);
  });

  it('is not set apart as an amount within what is divided by shares (EK-91)', () => {
    expect(overlaps([tie('B', apart())], [tie('A', share('1', { kind: 'personal' }))], within)).toMatchObject([
      { why: 'amountInShare' },
    ]);
    expect(
      overlaps([tie('B', apart({ kind: 'lokaler' }))], [tie('A', share('1', { kind: 'personal' }))], within),
    ).toEqual([]);
  });

  it('is found crowded just where some piece of it would be (property)', () => {
    fc.assert(
      fc.property(anyTies, anyTies, (added, standing) => {
        // The smallest piece of every place that a tie may name is among these.
        const crowded = pieces.some((piece) => {
          const meets = added.some(({ tie: of }) => covers(of, piece, within));
          return meets && compareDecimals(sharesAt([...added, ...standing], piece), '100') > 0;
        });
        const found = overlaps(added, standing, within).some(({ why }) => why === 'moreThanAll');
        expect(found).toBe(crowded);
      }),
    );
  });

  it('is never given out more than once, whatever the ties say, and to the öre where they fit (property)', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((ore) => (ore / 100).toFixed(2));
    fc.assert(
      fc.property(
        anyTies,
        fc.array(amount, { minLength: pieces.length, maxLength: pieces.length }),
        (ties, amounts) => {
          const money = pieces.map((piece, at): MoneyPiece => ({
            ...piece,
            measure: 'outcome',
            amount: amounts[at] ?? '1',
          }));
          for (const piece of money) {
            const given = sumCosts([...costOfTies(ties, [piece], within).values()]).outcome ?? '0';
            const all = sharesAt(ties, piece);
            const whole = compareDecimals(all, '100') >= 0;
            expect(compareDecimals(given, piece.amount)).toBe(whole ? 0 : -1);
          }
          const together = sumCosts([...costOfTies(ties, money, within).values()]).outcome ?? '0';
          expect(compareDecimals(together, costOfAll(money).outcome ?? '0')).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('of a project has an outcome and no budget, and an amount set apart is told by itself (EK-92)', () => {
    const ties = [tie('A', share('50', { project: 'P1' })), tie('A', apart({ area: 'aldre' }))];
    const money: MoneyPiece[] = [
      { organisation: 'unit', area: 'forskola', kind: 'lokaler', project: 'P1', measure: 'outcome', amount: '300.00' },
      { organisation: 'unit', area: 'forskola', kind: 'lokaler', project: '', measure: 'outcome', amount: '999.00' },
      { organisation: 'unit', area: 'forskola', kind: 'lokaler', project: '', measure: 'budget', amount: '999.00' },
    ];
    const cost = sumCosts([...costOfTies(ties, money, within).values()]);
    expect(cost).toEqual({ outcome: '150.00', budget: null, forecast: null, setApart: '100' });
  });

  it('names what the year knows, all that is wrong at once', () => {
    const known = { chart: { areas: [{ code: 'barn', name: 'Barn', parent: null }], kinds: [] }, activities: ['a'] };
    const wrong = [share('0', { area: 'finns-inte', activity: 'b' }), apart({ amount: '-5', area: 'barn', kind: 'x' })];
    expect(tieFaults(wrong, known).map(({ code }) => code)).toEqual([
      'tie-area',
      'tie-activity',
      'tie-share',
      'tie-kind',
      'tie-amount',
    ]);
    expect(tieFaults([share('100')], known)).toEqual([]);
  });
});
