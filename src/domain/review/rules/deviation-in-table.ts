import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  decimalsOf,
  divideDecimals,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  type Decimal,
} from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import { kept } from '../kept.ts';
import { quoteTableRow } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const DEVIATION = /avvik|^(?:budget)?diff(?:erens)?(?!\p{L})|^(?:budget)?skillnad|över-?\s?(?:\/|och)\s?underskott/iu;
const MEAN = /^(?:medel(?:värde|tal)?|(?:genom)?snitt)(?:\s+(?:per|i|för|under|jan)\P{Nd}*)?$/iu;

/** One unit of the last decimal that the numbers have. */
function lastUnit(values: readonly Decimal[]): Decimal {
  const decimals = Math.max(...values.map(decimalsOf));
  return decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
}

/**
 * True where the deviation is the difference of two of the row's other amounts, or of one and the sum of two. Which
 * columns those are is left open: tables differ, and cells may have been lost.
 */
function isDifference(deviation: Decimal, others: readonly Decimal[]): boolean {
  const wanted = absoluteDecimal(deviation);
  const slack = lastUnit([deviation, ...others]);
  const fits = (value: Decimal): boolean =>
    compareDecimals(absoluteDecimal(subtractDecimals(absoluteDecimal(value), wanted)), slack) <= 0;
  return others.some((one, index) =>
    others
      .slice(index + 1)
      .some(
        (other) =>
          fits(subtractDecimals(one, other)) ||
          others.some((third) => third !== other && fits(subtractDecimals(addDecimals(one, other), third))),
      ),
  );
}

function deviations(table: DocumentTable): readonly RuleFinding[] {
  const last = table.columns.findLastIndex((column) => column !== '');
  if (!DEVIATION.test(table.columns[last] ?? '')) return [];
  return table.rows.flatMap((cells, row) => {
    const deviation = parseDecimal(cells[last] ?? '');
    const others = cells.slice(1, last).flatMap((cell) => parseDecimal(cell) ?? []);
    // Only a row with every cell tells for certain which of them is the deviation.
    const whole = cells.slice(1, last + 1).every((cell) => cell !== '');
    if (deviation === null || !whole || others.length < 2 || isDifference(deviation, others)) return [];
    return [
      {
        message: `Avvikelsen ${formatDecimal(deviation)} på raden ”${cells[0] ?? ''}” är inte skillnaden mellan radens andra belopp.`,
        remedy: 'Räkna om avvikelsen.',
        evidence: [quoteTableRow(table, row)],
        confidence: 0.85,
        cause: `row:${table.id}:${row}`,
      },
    ];
  });
}

function means(table: DocumentTable): readonly RuleFinding[] {
  const column = table.columns.findIndex((name) => MEAN.test(name.trim()));
  if (column < 3) return [];
  return table.rows.flatMap((cells, row) => {
    const printed = parseDecimal(cells[column] ?? '');
    const values = cells.slice(1, column).flatMap((cell) => parseDecimal(cell) ?? []);
    const mean = values.length < 2 ? null : divideDecimals(addDecimals(...values), String(values.length), 3);
    if (printed === null || mean === null) return [];
    // Cut off instead of rounded is no fault.
    if (compareDecimals(absoluteDecimal(subtractDecimals(mean, printed)), lastUnit([printed])) < 0) return [];
    return [
      {
        message: `Medelvärdet på raden ”${cells[0] ?? ''}” anges till ${formatDecimal(printed)}, men värdena ger ${formatDecimal(mean, decimalsOf(printed) + 1)}.`,
        remedy: 'Räkna om medelvärdet.',
        evidence: [quoteTableRow(table, row)],
        confidence: 0.85,
      },
    ];
  });
}

const inTable = kept((table: DocumentTable) => [...deviations(table), ...means(table)]);

export const deviationInTable: Rule = {
  id: 'deviation-in-table',
  number: 'R40',
  severity: 'warning',
  source: 'domain.md 7 och 10',
  title: 'Avvikelse eller medelvärde i tabellen stämmer inte',
  explanation:
    'Avvikelsen ska vara skillnaden mellan budget (med justeringar) och prognos, och medelvärdet medlet av de värden som finns.',
  wrong: [
    {
      name: 'fel avvikelse',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: { columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'], rows: [['Park', '14,7', '14,2', '1,5']] },
          },
        ],
      },
    },
    {
      name: 'fel medelvärde',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            table: { columns: ['Antal', 'Jan', 'Feb', 'Mar', 'Medel'], rows: [['Platser', '10', '12', '14', '15']] },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'rätt avvikelse',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: {
              columns: ['Mnkr', 'Budget', 'Justering', 'Prognos', 'Avvikelse'],
              rows: [['Park', '14,7', '0,5', '14,2', '1,0']],
            },
          },
        ],
      },
    },
    {
      name: 'avhugget medelvärde',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            table: {
              columns: ['Antal', 'Jan', 'Feb', 'Mar', 'Apr', 'Medel'],
              rows: [['Platser', '456', '456', '470', '428', '452']],
            },
          },
        ],
      },
    },
  ],
  check: ({ tables }) => tables.flatMap((table) => inTable(table)),
};
