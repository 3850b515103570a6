import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { compareDecimals, formatDecimal, parseDecimal, subtractDecimals, type Decimal } from '../../kernel/decimal.ts';
import { kept } from '../kept.ts';
import { quoteTableRow } from '../review-context.ts';

const DEVIATION = /avvik|^(?:budget)?diff(?:erens)?(?!\p{L})|^(?:budget)?skillnad/iu;
const BUDGET = /budget(?!\p{L}*avvik)/iu;
const OUTCOME = /prognos|utfall|bokslut|redovisa|bokfört/iu;
/** Rows that must agree on what plus means before one that does not is told. */
const LEAST_ROWS = 2;

type SignedRow = { readonly row: number; readonly deviation: Decimal; readonly sign: 1 | -1 };

/** Rows whose deviation is the difference of budget and outcome to the last decimal, and which way round. */
function signedRows(table: DocumentTable): readonly SignedRow[] {
  const { columns } = table;
  const deviationAt = columns.findLastIndex((name) => DEVIATION.test(name));
  const budgets = columns.flatMap((name, index) => (BUDGET.test(name) && !DEVIATION.test(name) ? [index] : []));
  const outcomes = columns.flatMap((name, index) => (OUTCOME.test(name) && !DEVIATION.test(name) ? [index] : []));
  const [budgetAt] = budgets;
  const [outcomeAt] = outcomes;
  // With adjustments or two forecasts the difference could be of other columns.
  if (deviationAt < 0 || budgetAt === undefined || outcomeAt === undefined || budgets.length + outcomes.length > 2)
    return [];
  return table.rows.flatMap((cells, row): readonly SignedRow[] => {
    const [budget, outcome, deviation] = [budgetAt, outcomeAt, deviationAt].map((at) => parseDecimal(cells[at] ?? ''));
    if (!budget || !outcome || !deviation || compareDecimals(deviation, '0') === 0) return [];
    // Incomes are printed with minus and turn the sign of their own rows.
    if (compareDecimals(budget, '0') < 0 || compareDecimals(outcome, '0') < 0) return [];
    if (/intäkt|avgift|bidrag|försäljning/iu.test(cells[0] ?? '')) return [];
    if (compareDecimals(subtractDecimals(budget, outcome), deviation) === 0) return [{ row, deviation, sign: 1 }];
    return compareDecimals(subtractDecimals(outcome, budget), deviation) === 0 ? [{ row, deviation, sign: -1 }] : [];
  });
}

function check(table: DocumentTable): readonly RuleFinding[] {
  const rows = signedRows(table);
  const plus = rows.filter(({ sign }) => sign === 1);
  const minus = rows.filter(({ sign }) => sign === -1);
  const [usual, others] = plus.length >= minus.length ? [plus, minus] : [minus, plus];
  if (usual.length < LEAST_ROWS || others.length === 0 || others.length * 2 > usual.length) return [];
  return others.map(({ row, deviation }) => ({
    message: `Avvikelsen ${formatDecimal(deviation)} på raden ”${table.rows[row]?.[0] ?? ''}” har omvänt tecken mot tabellens andra rader.`,
    remedy: 'Rätta tecknet, eller skriv vad plus och minus betyder på raden.',
    evidence: [quoteTableRow(table, row), ...usual.slice(0, 1).map((one) => quoteTableRow(table, one.row))],
    confidence: 0.85,
    cause: `row:${table.id}:${row}`,
  }));
}

const inTable = kept(check);

const table = (...deviations: readonly [string, string, string]) => ({
  chapters: [
    {
      heading: 'Ekonomi',
      table: {
        columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'],
        rows: [
          ['Bibliotek', '10,0', '9,0', deviations[0]],
          ['Museum', '6,0', '7,5', deviations[1]],
          ['Idrott', '8,0', '7,0', deviations[2]],
        ],
      },
    },
  ],
});

export const signInTable: Rule = {
  id: 'sign-in-table',
  number: 'R51',
  severity: 'warning',
  source: 'domain.md 7 och 10',
  title: 'Tecknet är omvänt mot de andra raderna',
  explanation:
    'Plus och minus ska betyda samma sak på alla rader i tabellen. En rad vars avvikelse har rätt storlek men omvänt tecken vänder ett underskott till ett överskott.',
  wrong: [{ name: 'ett underskott som plus', document: table('1,0', '1,5', '1,0') }],
  right: [
    { name: 'samma tecken', document: table('1,0', '-1,5', '1,0') },
    { name: 'omvänt överallt', document: table('-1,0', '1,5', '-1,0') },
  ],
  check: ({ tables }) => tables.flatMap((table) => inTable(table)),
};
