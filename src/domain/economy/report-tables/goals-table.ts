import { MONTH_NAMES } from '../../kernel/calendar.ts';
import type { Cost } from '../goal-money/goal-cost.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { CellSource, EconomyTable, TableStyle } from './economy-table.ts';
import { printSums } from './print-sums.ts';

const UNTIED = 'Inte knutet till något mål';
const MEASURES = ['outcome', 'budget', 'forecast', 'setApart'] as const satisfies readonly (keyof Cost)[];

/**
 * What each goal of the organisation costs with the goals below it, what that is made of, and what no goal has: together
 * all of its money, each krona once (EK-91). What is set apart has a column of its own where there is any.
 */
export function goalsTable({ goalCosts, through, year }: EconomyFigures, style: TableStyle): EconomyTable {
  const { goals, untied } = goalCosts;
  const month = through === null ? null : MONTH_NAMES[through - 1];
  const titles: Readonly<Record<(typeof MEASURES)[number], string>> = {
    outcome: month === null || month === undefined ? 'Utfall' : `Utfall t.o.m. ${month}`,
    budget: 'Budget',
    forecast: 'Prognos',
    setApart: 'Avsatt',
  };
  const lines = [
    ...goals.map(({ title, basis, cost }) => ({ title, basis: basis.join('; '), cost })),
    { title: UNTIED, basis: '', cost: untied },
  ];
  const shown = MEASURES.filter((measure) => lines.some(({ cost }) => cost[measure] !== null));
  const sums = printSums(
    lines.map(({ title, basis, cost }) => {
      const from: CellSource = { of: 'rule', rule: basis === '' ? 'allt utom det som är knutet till mål' : basis };
      return { label: title, amounts: shown.map((measure) => cost[measure]), from: shown.map(() => from) };
    }),
    shown.map((measure) => ({ title: titles[measure] })),
    'Summa',
    style,
  );
  const columns = ['Mål', 'Bygger på', ...shown.map((measure) => titles[measure])];
  const rows = sums.map(({ cells: [label = words(''), ...amounts] }, at) => {
    const whole = (cell: (typeof amounts)[number]) =>
      at < lines.length ? cell : { ...cell, from: { of: 'rule', rule: 'summan av raderna' } as const };
    return { cells: [label, words(lines[at]?.basis ?? ''), ...amounts.map(whole)] };
  });
  const none = [{ cells: [words('Inga pengar är knutna till mål.'), ...columns.slice(1).map(() => words(''))] }];
  return {
    title: titleWith(`Vad målen kostar ${year}`, style),
    unit: style.unit,
    columns,
    rows: goals.length === 0 ? none : rows,
    missing: [],
  };
}
