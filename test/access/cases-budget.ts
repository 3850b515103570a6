import { get, on, STALE, write } from './case.ts';
import type { Case } from './case.ts';

const words = { reason: 'Prov', reference: '', day: '2025-05-20' };
const line = {
  area: 'finns-inte',
  kind: 'finns-inte',
  profile: 'even',
  months: Array.from({ length: 12 }, () => '1.00'),
};

/** Writes come with a mark or a place that there is not, so that leave is asked and nothing changes. */
export const budgetCases: readonly Case[] = [
  get('budget.show', ({ board }) => `economy/2025/budget?organisation=${board}`, on('economy.read'), 404),
  get('budget.acts', ({ board }) => `economy/2025/budget-acts?organisation=${board}`, on('economy.read'), 404),
  write(
    'budget.decide',
    ['PUT', () => 'economy/2025/budget'],
    ({ board }) => ({ ...words, organisation: board, mark: 'x', lines: [line] }),
    on('economy.budget'),
    404,
  ),
  write(
    'budget.add',
    ['POST', () => 'economy/2025/budget-acts'],
    ({ board }) => ({
      ...words,
      organisation: board,
      kind: 'adjustment',
      title: 'Mer',
      lines: [{ ...line, organisation: board }],
    }),
    on('economy.request'),
    404,
  ),
  write(
    'budget.step',
    ['POST', ({ budgetAct }) => `budget-acts/${budgetAct}/steps`],
    () => ({ ...words, version: STALE, step: 'support' }),
    on('economy.advise'),
    404,
  ),
];
