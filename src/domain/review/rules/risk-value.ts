import type { DocumentTable } from '../../steering/steering-document.ts';
import { quoteTableRow } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const PROBABILITY = /sannolikhet/iu;
const CONSEQUENCE = /konsekvens|väsentlighet/iu;
const VALUE = /(?:risk)?värde|risktal|poäng|summa|produkt/iu;

/** A score is a small whole number, with its words or without: "4", "4 – Sannolik". */
const scoreOf = (cell: string): number | null => {
  const digits = /^\s*(\d{1,2})(?!\d|[.,]\d)/u.exec(cell)?.[1];
  return digits === undefined ? null : Number(digits);
};

function check(table: DocumentTable): readonly RuleFinding[] {
  const at = (pattern: RegExp, taken: readonly number[] = []): number =>
    table.columns.findIndex((name, index) => pattern.test(name) && !taken.includes(index));
  const [first, second] = [at(PROBABILITY), at(CONSEQUENCE)];
  const value = at(VALUE, [first, second]);
  if ([first, second, value].includes(-1)) return [];
  const rows = table.rows.flatMap((cells, row) => {
    const [a, b, said] = [first, second, value].map((column) => scoreOf(cells[column] ?? ''));
    return a === null || b === null || said === null || a === undefined || b === undefined || said === undefined
      ? []
      : [{ row, a, b, said }];
  });
  // Some scales add up: the product is asked for where most rows have it.
  const right = rows.filter(({ a, b, said }) => a * b === said);
  if (right.length * 2 < rows.length) return [];
  return rows
    .filter(({ a, b, said }) => a * b !== said)
    .map(({ row, a, b, said }) => ({
      message: `På raden ”${table.rows[row]?.[0] ?? ''}” är ${a} × ${b} = ${a * b}, men riskvärdet anges till ${said}.`,
      remedy: 'Räkna om riskvärdet, och se efter om risken då ska till internkontrollplanen.',
      evidence: [quoteTableRow(table, row)],
      confidence: 0.88,
      cause: `row:${table.id}:${row}`,
    }));
}

const table = (...values: readonly string[]) => ({
  chapters: [
    {
      heading: 'Riskanalys',
      table: {
        columns: ['Risk', 'Sannolikhet', 'Konsekvens', 'Riskvärde'],
        rows: [
          ['Avbrott', '3', '4', values[0] ?? ''],
          ['Fel beslut', '2', '4', values[1] ?? ''],
          ['Vakanser', '3', '3', values[2] ?? ''],
        ],
      },
    },
  ],
});

export const riskValue: Rule = {
  id: 'risk-value',
  number: 'R61',
  severity: 'error',
  source: 'domain.md 8, Kommunallagen 6 kap. 6 §',
  title: 'Riskvärdet är inte sannolikhet gånger konsekvens',
  explanation: 'Riskvärdet avgör vilka risker som kontrolleras. Det ska vara sannolikheten gånger konsekvensen.',
  wrong: [{ name: 'fel produkt', document: table('12', '8', '6') }],
  right: [
    { name: 'rätt produkt', document: table('12', '8', '9') },
    { name: 'en skala som läggs ihop', document: table('7', '6', '6') },
  ],
  check: ({ tables }) => tables.flatMap(check),
};
