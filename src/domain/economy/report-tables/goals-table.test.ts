import { describe, expect, it } from 'vitest';

import { labels, NO_FIGURES, texts } from '#test/support/economy-figures.ts';

import { computeTable } from './compute-table.ts';
import { usualStyle } from './usual-style.ts';

describe('what the goals cost', () => {
  const spec = { table: 'goals', ...usualStyle('goals') } as const;
  const cost = (outcome: string, budget: string, setApart: string | null = null) => ({
    outcome,
    budget,
    forecast: null,
    setApart,
  });

  it('is told with what it is made of and what no goal has, and adds up to all of the money (EK-105)', () => {
    const goalCosts = {
      goals: [
        { title: 'Barnen leker', basis: ['40 % av Nämnden, Förskola'], cost: cost('40400000', '40000000') },
        {
          title: 'Alla mår bra',
          basis: ['1 200 000 kr (budgeten) av Nämnden, Förskola'],
          cost: cost('0', '0', '1200000'),
        },
      ],
      untied: cost('60640000', '60000000'),
    };
    const table = computeTable({ ...NO_FIGURES, goalCosts, through: 8 }, spec);
    expect(table.columns).toEqual(['Mål', 'Bygger på', 'Utfall t.o.m. augusti', 'Budget', 'Avsatt']);
    expect(texts(table)).toEqual([
      ['Barnen leker', '40 % av Nämnden, Förskola', '40,4', '40,0', ''],
      ['Alla mår bra', '1 200 000 kr (budgeten) av Nämnden, Förskola', '0,0', '0,0', '1,2'],
      ['Inte knutet till något mål', '', '60,6', '60,0', ''],
      ['Summa', '', '101,0', '100,0', '1,2'],
    ]);
    expect(labels(computeTable(NO_FIGURES, spec))).toEqual(['Inga pengar är knutna till mål.']);
  });
});
