import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '#domain/kernel/decimal.ts';

import { closeResultUnit } from './result-unit.ts';

const caps = { yearPercent: '5', accumulatedPercent: '10' };
const same = (a: string, b: string): void => expect(compareDecimals(a, b), `${a} and ${b}`).toBe(0);

describe('closing a result unit', () => {
  it('carries the whole result over below the caps (EK-1)', () => {
    const closing = closeResultUnit(
      { grossBudget: '10000', carriedIn: '100', result: '300', commitmentsMet: true },
      caps,
    );
    same(closing.carriedOut, '400');
    same(closing.forfeited, '0');
    expect(closing.reasons).toEqual([]);
  });

  it('keeps at most five per cent of the gross budget of one year (EK-2)', () => {
    const closing = closeResultUnit(
      { grossBudget: '10000', carriedIn: '0', result: '800', commitmentsMet: true },
      caps,
    );
    same(closing.carriedOut, '500');
    same(closing.forfeited, '300');
    expect(closing.reasons).toEqual(['yearCap']);
  });

  it('keeps at most ten per cent in all (EK-3)', () => {
    const closing = closeResultUnit(
      { grossBudget: '10000', carriedIn: '900', result: '400', commitmentsMet: true },
      caps,
    );
    same(closing.carriedOut, '1000');
    same(closing.forfeited, '300');
    expect(closing.reasons).toEqual(['accumulatedCap']);
  });

  it('carries no surplus over where the commitments are not met, but lets it cover an old deficit (EK-4)', () => {
    const none = closeResultUnit({ grossBudget: '10000', carriedIn: '0', result: '400', commitmentsMet: false }, caps);
    same(none.carriedOut, '0');
    same(none.forfeited, '400');
    expect(none.reasons).toEqual(['commitmentsNotMet']);

    const covers = closeResultUnit(
      { grossBudget: '10000', carriedIn: '-300', result: '400', commitmentsMet: false },
      caps,
    );
    same(covers.carriedOut, '0');
    same(covers.forfeited, '100');
    expect(covers.dissolution).toBe(false);
  });

  it('owes a deficit, and asks for a decision when it was not covered the year after (EK-5, EK-6)', () => {
    const first = closeResultUnit({ grossBudget: '10000', carriedIn: '0', result: '-250', commitmentsMet: true }, caps);
    same(first.owed, '250');
    expect(first.dissolution).toBe(false);

    const second = closeResultUnit(
      { grossBudget: '10000', carriedIn: '-250', result: '100', commitmentsMet: true },
      caps,
    );
    same(second.owed, '150');
    expect(second.dissolution).toBe(true);
  });

  it('loses and invents nothing: what came in is what is carried and forfeited', () => {
    const amount = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((öre) => (öre / 100).toFixed(2));
    const budget = fc.integer({ min: 0, max: 100_000_000 }).map((öre) => (öre / 100).toFixed(2));
    fc.assert(
      fc.property(budget, amount, amount, fc.boolean(), (grossBudget, carriedIn, result, commitmentsMet) => {
        const closing = closeResultUnit({ grossBudget, carriedIn, result, commitmentsMet }, caps);
        same(addDecimals(closing.carriedOut, closing.forfeited), addDecimals(carriedIn, result));
        expect(compareDecimals(closing.forfeited, '0')).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(closing.owed, '0')).toBeGreaterThanOrEqual(0);
        expect(closing.reasons.length > 0).toBe(compareDecimals(closing.forfeited, '0') > 0);
      }),
    );
  });
});
