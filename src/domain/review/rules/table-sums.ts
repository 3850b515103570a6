import type { Decimal } from '../../kernel/decimal.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  decimalsOf,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
} from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import { kept } from '../kept.ts';
import { quoteTableRow } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const TOTAL = /^(?:totalt?|(?:total|slut)?summa|s:a|summering|sammanlagt)(?!\p{L})/iu;
/** Labels that often name the whole ("Hela nämnden", "Nettokostnad totalt") and sometimes something else. */
const MAYBE_TOTAL =
  /^(?:alla|samtliga|hela|tillsammans|sammantaget|netto\p{L}*)(?!\p{L})|(?<!\p{L})(?:totalt|summa|sammanlagt|tillsammans)$/iu;
const PART = /^(?:varav|därav|-\s|–\s)/iu;
const LEAST_ROWS = 2;
/** A head that says that the column is shares: those are of different wholes and add up only where they make 100. */
const SHARES = /%|(?<!\p{L})(?:procent|andel\p{L}*)(?!\p{L})/iu;
const WHOLE = '100';

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** One column of the rows that a total row adds up: null where a row has no number there, since cells may be lost. */
function columnAbove(table: DocumentTable, total: number, column: number): readonly Decimal[] | null {
  const values: Decimal[] = [];
  for (let row = total - 1; row >= 0; row -= 1) {
    const cells = table.rows[row] ?? [];
    const label = cells[0] ?? '';
    if (TOTAL.test(label)) break;
    if (PART.test(label)) continue;
    const value = parseDecimal(cells[column] ?? '');
    // A cell that was lost on the way moves the ones after it: then no column can be trusted.
    if (value === null || label === '' || filled(cells) < filled(table.rows[total] ?? [])) return null;
    values.unshift(value);
  }
  return values.length >= LEAST_ROWS ? values : null;
}

/** Rows that are the sum of the rows right below them head a group; then the group's rows are not added again. */
function withoutParts(values: readonly Decimal[]): readonly Decimal[] {
  const kept: Decimal[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const head = values[at];
    if (head === undefined) continue;
    kept.push(head);
    for (let end = at + 3; end <= values.length; end += 1) {
      if (compareDecimals(head, '0') !== 0 && compareDecimals(addDecimals(...values.slice(at + 1, end)), head) === 0) {
        at = end - 1;
        break;
      }
    }
  }
  return kept;
}

/**
 * What rounding may make: each printed number is at most half a unit of its last decimal off, and so many of them are
 * never all off the same way. Counts in whole numbers are not rounded at all.
 */
function tolerance(values: readonly Decimal[], total: Decimal): Decimal {
  const decimals = Math.max(decimalsOf(total), ...values.map(decimalsOf));
  const most = Math.min((values.length + 1) / 2 - 0.01, Math.max(1, 0.95 * Math.sqrt(values.length + 1)));
  return (most * 10 ** -decimals).toFixed(decimals + 3);
}

/** A row that may be a total shows that it is one by another column of it that is the sum. */
function showsTotal(table: DocumentTable, row: number): boolean {
  if (row !== table.rows.length - 1) return false;
  const cells = table.rows[row] ?? [];
  return cells.some((cell, column) => {
    const total = column === 0 ? null : parseDecimal(cell);
    const values = total === null ? null : columnAbove(table, row, column);
    return (
      total !== null &&
      values !== null &&
      compareDecimals(total, '0') !== 0 &&
      compareDecimals(absoluteDecimal(subtractDecimals(addDecimals(...values), total)), tolerance(values, total)) <= 0
    );
  });
}

function check(table: DocumentTable, row: number): readonly RuleFinding[] {
  const cells = table.rows[row] ?? [];
  return cells.flatMap((cell, column) => {
    const total = column === 0 ? null : parseDecimal(cell);
    const values = total === null ? null : columnAbove(table, row, column);
    if (total === null || values === null) return [];
    if (SHARES.test(table.columns[column] ?? '') && compareDecimals(total, WHOLE) !== 0) return [];
    const sums = [addDecimals(...values), addDecimals(...withoutParts(values))];
    const off = sums.map((sum) => absoluteDecimal(subtractDecimals(sum, total)));
    if (off.some((difference) => compareDecimals(difference, tolerance(values, total)) <= 0)) return [];
    return [
      {
        severity: table.doubts.length === 0 ? ('error' as const) : ('warning' as const),
        message: `Raderna i kolumnen ”${table.columns[column] ?? column + 1}” blir ${formatDecimal(sums[0] ?? '0')}, men summan anges till ${formatDecimal(total)}.`,
        remedy: 'Räkna om summan eller rätta raden som är fel.',
        evidence: [quoteTableRow(table, row)],
        confidence: 0.85,
        cause: `sum:${table.id}:${row}`,
      },
    ];
  });
}

const isTotal = (table: DocumentTable, label: string, row: number): boolean =>
  TOTAL.test(label) || (MAYBE_TOTAL.test(label) && showsTotal(table, row));

const inTable = kept((table: DocumentTable) =>
  table.rows.flatMap((cells, row) => (isTotal(table, cells[0] ?? '', row) ? check(table, row) : [])),
);

export const tableSums: Rule = {
  id: 'table-sums',
  number: 'R25',
  severity: 'error',
  source: 'domain.md 7 och 10',
  title: 'Summan i tabellen stämmer inte',
  explanation:
    'Raderna ovanför ”Totalt” eller ”Summa” ska bli summan, när rader med ”varav” och avrundning räknats bort.',
  wrong: [
    {
      name: 'andelar av samma helhet',
      document: {
        chapters: [
          {
            heading: 'Fördelning',
            table: {
              columns: ['Område', 'Andel, %'],
              rows: [
                ['Omsorg', '60'],
                ['Park', '30'],
                ['Totalt', '100'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'hela området, där en annan kolumn stämmer',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            table: {
              columns: ['Barn', 'Jan', 'Feb'],
              rows: [
                ['Små', '10', '11'],
                ['Stora', '20', '21'],
                ['Hela området', '30', '34'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'fel summa',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            table: {
              columns: ['Barn', 'Jan', 'Feb'],
              rows: [
                ['Små', '10', '11'],
                ['Stora', '20', '21'],
                ['Totalt', '30', '34'],
              ],
            },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'andelar av olika helheter',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: {
              columns: ['Kontoslag', 'Budget', 'Utfall', 'Förbrukat, %'],
              rows: [
                ['Personal', '100', '60', '60,0'],
                ['Lokaler', '20', '14', '70,0'],
                ['Totalt', '120', '74', '61,7'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'medel för hela området',
      document: {
        chapters: [
          {
            heading: 'Nöjdhet',
            table: {
              columns: ['Enhet', 'Kvinnor', 'Män'],
              rows: [
                ['Norr', '70', '80'],
                ['Söder', '80', '90'],
                ['Alla enheter', '75', '85'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'delsummor var för sig',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            table: {
              columns: ['Barn', 'Jan'],
              rows: [
                ['Små', '10'],
                ['Stora', '20'],
                ['Delsumma', '30'],
                ['Unga', '5'],
                ['Vuxna', '6'],
                ['Delsumma', '11'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'med varav',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: {
              columns: ['Område', 'Budget'],
              rows: [
                ['Omsorg', '27,0'],
                ['varav barn', '20,0'],
                ['Park', '14,7'],
                ['Totalt', '41,7'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'avrundning',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: {
              columns: ['Område', 'Budget'],
              rows: [
                ['A', '1,3'],
                ['B', '1,3'],
                ['C', '1,3'],
                ['Totalt', '4,0'],
              ],
            },
          },
        ],
      },
    },
    {
      name: 'grupper med delar',
      document: {
        chapters: [
          {
            heading: 'Budget',
            table: {
              columns: ['Område', 'Budget'],
              rows: [
                ['Omsorg', '30'],
                ['Barn', '10'],
                ['Vuxna', '20'],
                ['Park', '5'],
                ['Totalt', '35'],
              ],
            },
          },
        ],
      },
    },
  ],
  check: ({ tables }) => tables.flatMap((table) => inTable(table)),
};
