import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { decimalsOf, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { quoteTableRow } from '../review-context.ts';

const USED =
  /(?:förbruk|förbr\.?|upparbeta|nyttja|utfall|andel|av\s+budget).*(?:%|procent|budget)|(?:%|procent).*(?:förbruk|av\s+budget|upparbeta)|^(?:%|procent)$/iu;
const BUDGET = /budget/iu;
const OUTCOME = /utfall|redovisa|bokfört|bokslut|förbrukat?(?!\p{L})/iu;

type Columns = { readonly budget: number; readonly outcome: number; readonly used: number };

/** One of each, or nothing is told: with two budgets the share could be of either. */
function columnsOf({ columns }: DocumentTable): Columns | null {
  const used = columns.flatMap((name, index) => (USED.test(name.trim()) ? [index] : []));
  const rest = (pattern: RegExp): readonly number[] =>
    columns.flatMap((name, index) => (!used.includes(index) && pattern.test(name) ? [index] : []));
  const [budgets, outcomes] = [rest(BUDGET), rest(OUTCOME)];
  const [usedAt, budgetAt, outcomeAt] = [used[0], budgets[0], outcomes[0]];
  const single = used.length === 1 && budgets.length === 1 && outcomes.length === 1;
  return single && usedAt !== undefined && budgetAt !== undefined && outcomeAt !== undefined
    ? { budget: budgetAt, outcome: outcomeAt, used: usedAt }
    : null;
}

function checkRow(table: DocumentTable, at: Columns, row: number): RuleFinding | null {
  const cells = table.rows[row] ?? [];
  const read = (column: number) => parseDecimal((cells[column] ?? '').replace(/\s*(?:%|procent)\s*$/iu, ''));
  const [budget, outcome, used] = [read(at.budget), read(at.outcome), read(at.used)];
  if (!budget || !outcome || !used || Number(budget) === 0) return null;
  const real = (100 * Number(outcome)) / Number(budget);
  // Both amounts are rounded to their last decimal, and so is the share.
  const half = (value: string): number => 0.5 * 10 ** -decimalsOf(value);
  const slack =
    2 * half(used) +
    Math.abs(real) *
      (half(outcome) / Math.max(1e-9, Math.abs(Number(outcome))) + half(budget) / Math.abs(Number(budget)));
  if (Math.abs(Math.abs(real) - Math.abs(Number(used))) <= slack) return null;
  // What is left instead of what is used.
  if (Math.abs(100 - real - Number(used)) <= slack) return null;
  return {
    message: `På raden ”${cells[0] ?? ''}” står ${formatDecimal(used)} %, men ${formatDecimal(outcome)} av ${formatDecimal(budget)} är ${formatDecimal(real.toFixed(1))} %.`,
    remedy: 'Räkna om andelen eller kontrollera beloppen.',
    evidence: [quoteTableRow(table, row)],
    confidence: 0.85,
    cause: `row:${table.id}:${row}`,
  };
}

const table = (used: string) => ({
  chapters: [
    {
      heading: 'Ekonomi',
      table: { columns: ['Slag', 'Budget', 'Utfall', 'Förbrukat %'], rows: [['Personal', '120,0', '40,0', used]] },
    },
  ],
});

export const percentUsed: Rule = {
  id: 'percent-used',
  number: 'R52',
  severity: 'warning',
  source: 'domain.md 7 och 10',
  title: 'Förbrukad andel stämmer inte med beloppen',
  explanation: 'Förbrukad andel ska vara utfallet delat med budgeten på samma rad.',
  wrong: [{ name: 'fel andel', document: table('43,3') }],
  right: [
    { name: 'rätt andel', document: table('33,3') },
    { name: 'kvar i stället för förbrukat', document: table('66,7') },
  ],
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const at = columnsOf(table);
      return at ? table.rows.flatMap((_, row) => checkRow(table, at, row) ?? []) : [];
    }),
};
