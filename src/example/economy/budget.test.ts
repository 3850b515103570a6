import { expect, it } from 'vitest';

import { budgetFaults, yearOf } from '#domain/economy/decide-budget.ts';
import { addDecimals, compareDecimals } from '#domain/kernel/decimal.ts';

import { organisations } from '../organisation.ts';
import { exampleBudget } from './budget.ts';
import { exampleLedger } from './ledger.ts';

const known = {
  organisations: new Set<string>(organisations.map(({ id }) => id)),
  areas: new Set(exampleLedger.charts[0]?.areas.map(({ code }) => code)),
  kinds: new Set(exampleLedger.charts[0]?.kinds.map(({ code }) => code)),
};

it('the example’s budget is what the boards’ plans print, to the krona', () => {
  const nets = exampleBudget.decided.map(({ year, by, lines }) => [
    by.split('@')[0],
    year,
    addDecimals('0.00', ...lines.map(({ months }) => yearOf(months))),
  ]);
  expect(nets).toEqual([
    ['johan.ekvall', 2024, '1155000000.00'],
    ['johan.ekvall', 2025, '1185000000.00'],
    ['ingela.frisk', 2024, '412000000.00'],
    ['ingela.frisk', 2025, expect.any(String)],
  ]);
  for (const { lines } of exampleBudget.decided) {
    expect(budgetFaults('decided', lines, known)).toEqual([]);
    // A unit's own money never falls below nothing on a cost: the shares are those of real books.
    expect(lines.filter(({ kind, months }) => kind === 'personal' && compareDecimals(yearOf(months), '0') < 0)).toEqual(
      [],
    );
  }
  for (const { kind, lines } of exampleBudget.acts) expect(budgetFaults(kind, lines, known)).toEqual([]);
});
