import type { DocumentTable } from '../../steering/steering-document.ts';
import type { FindingEvidence } from '../finding.ts';
import type { IndicatorView, ReviewContext } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';
import type { Fact } from './fact.ts';

import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { targetAmount } from '../../steering/target.ts';
import { kept } from '../kept.ts';
import { quoteRow, quoteSentence, quoteTableRow } from '../review-context.ts';
import { eventStems, meet } from './fact-words.ts';

/** A row of a table or of an indicator: what it is called, what is counted in it, and the values that it holds. */
type Row = {
  readonly kind: Fact['kind'];
  readonly label: readonly string[];
  /** All that a clause on the row may say, and of these what is counted. */
  readonly heads: readonly string[];
  readonly counted: readonly string[];
  readonly isTotal: boolean;
  readonly table: DocumentTable | null;
  readonly name: string;
  readonly values: readonly number[];
  readonly men?: number | undefined;
  readonly women?: number | undefined;
  readonly shown: string;
  readonly quotes: readonly FindingEvidence[];
  readonly cause: string;
};

const MONEY = /(?:mnkr|mkr|tkr|budget|prognos|avvikelse|kronor|kostnad|intäkt)/iu;
const TOTAL = /^(?:totalt?|summa|samtliga|hela)(?!\p{L})/iu;
const SAYS_TOTAL = /(?<!\p{L})(?:totalt|sammanlagt|sammantaget|tillsammans|totala|antalet)(?!\p{L})/iu;
const COUNTED = /(?<!\p{L})antal(?:et)?\s+/giu;

/** The rows of tables that count something: "Antal barn" over names of places, or labels that say what is counted. */
const rowsOfTables = kept((tables: readonly DocumentTable[]): readonly Row[] =>
  tables.flatMap((table): readonly Row[] => {
    const head = `${table.title ?? ''} ${table.columns[0] ?? ''}`;
    if (MONEY.test(`${head} ${table.unit ?? ''} ${table.columns.join(' ')}`)) return [];
    const counted = eventStems(head.replaceAll(COUNTED, ' ').replaceAll(/\d+/gu, ' '));
    return table.rows.flatMap((cells, row): readonly Row[] => {
      const name = cells[0] ?? '';
      const numbers = cells.slice(1).flatMap((cell) => parseDecimal(cell) ?? []);
      const label = eventStems(name.replaceAll(/\d+/gu, ' '));
      // Without "antal" a table of names counts what nobody tells: only a label that says it itself is of use.
      const heads = /antal/iu.test(head) && counted.length > 0 ? counted : label.length >= 2 ? label : [];
      if (
        heads.length === 0 ||
        numbers.length === 0 ||
        /%/u.test(cells.join(' ')) ||
        (label.length === 0 && !TOTAL.test(name))
      )
        return [];
      return [
        {
          kind: 'count',
          label,
          heads: [...heads, ...label],
          counted: heads,
          isTotal: TOTAL.test(name),
          table,
          name,
          values: numbers.map(Number),
          shown: numbers.map((value) => formatDecimal(value)).join('; '),
          quotes: [quoteTableRow(table, row)],
          cause: `row:${table.id}:${row}`,
        },
      ];
    });
  }),
);

/** The rows of indicators that count or give a share. */
const rowsOfIndicators = kept((views: readonly IndicatorView[]): readonly Row[] =>
  views.flatMap((view): readonly Row[] => {
    const { indicator, row } = view;
    const outcome = amountIn(row, 'outcome');
    const isShare = row.unit === '%';
    const label = eventStems(indicator.name.replaceAll(/\([^)]*\)/gu, ' ').replaceAll(/\d+/gu, ' '));
    if (!outcome || label.length === 0 || (!isShare && !/antal/iu.test(indicator.name))) return [];
    const amounts = [
      ...VALUE_COLUMNS.map((column) => amountIn(row, column)?.value),
      targetAmount(view.own)?.value,
      targetAmount(view.council)?.value,
    ];
    return [
      {
        kind: isShare ? 'share' : 'count',
        label,
        heads: label,
        counted: label,
        men: numberIn(view, 'men'),
        women: numberIn(view, 'women'),
        isTotal: false,
        table: null,
        name: indicator.name,
        values: amounts.flatMap((value) => (value === undefined ? [] : [Number(value)])),
        shown: indicator.cells.outcome ?? '',
        quotes: quoteRow(view, 'outcome', 'previous', 'target'),
        cause: `stated:${indicator.id}`,
      },
    ];
  }),
);

const numberIn = ({ row }: IndicatorView, column: 'men' | 'women'): number | undefined => {
  const value = amountIn(row, column)?.value;
  return value === undefined ? undefined : Number(value);
};

const isSaid = (stem: string, words: readonly string[]): boolean => words.some((word) => meet(word, stem));
const partSaid = (stems: readonly string[], words: readonly string[]): number =>
  stems.length === 0 ? 0 : stems.filter((stem) => isSaid(stem, words)).length / stems.length;

const A_SEX = /^(?:män|kvinn|pojk|flick|kill|tjej)/u;
/** How much of a clause must be of the row, and how much of the row's name the sentence must say. */
const OF_ROW = 0.6;
const NAMED = 0.75;
/** Farther from every value of the row a number counts something else. */
const NEAR = 1.5;

/** The value of the sex that alone is spoken of, where the row has one. */
function sexOf({ marks }: Fact, { men, women }: Row): number | undefined {
  return marks.trim() === 'men' ? men : marks.trim() === 'women' ? women : undefined;
}

function speaksOf(fact: Fact, row: Row, said: readonly string[], others: readonly Row[]): boolean {
  if (fact.kind !== row.kind || (fact.marks.trim() !== '' && sexOf(fact, row) === undefined)) return false;
  if (fact.kind === 'count' && !isSaid(fact.head, row.counted)) return false;
  const words = fact.words.filter((word) => !A_SEX.test(word));
  if (partSaid(words, row.heads) < OF_ROW) return false;
  if (row.isTotal) {
    const named = others.some(
      ({ table, label, isTotal }) => table === row.table && !isTotal && partSaid(label, said) === 1,
    );
    return SAYS_TOTAL.test(fact.sentence.text) && !named && partSaid(words, row.heads) === 1;
  }
  return row.table === null ? partSaid(row.label, said) >= NAMED : partSaid(row.label, said) === 1;
}

function against(fact: Fact, rows: readonly Row[]): RuleFinding | null {
  const said = eventStems(fact.sentence.text.replaceAll(/\d+/gu, ' '));
  const named = rows.filter((row) => speaksOf(fact, row, said, rows));
  const [row] = named;
  const holds = (value: number): boolean => fact.low <= value && value <= fact.high;
  if (!row || named.some((one) => [sexOf(fact, one) ?? one.values].flat().some(holds))) return null;
  const told = (fact.low + fact.high) / 2;
  const isNear = row.values.some((value) => value > 0 && told / value < NEAR && value / told < NEAR);
  // Two rows of one name, in two tables of different things: which is meant nobody can tell.
  if (!isNear || named.length > 1) return null;
  return {
    severity: 'warning',
    message: `Texten säger ${fact.text}, men raden ”${row.name}” har ${row.shown}.`,
    remedy: 'Kontrollera vilket värde som är rätt, eller skriv vad som skiljer dem.',
    evidence: [quoteSentence(fact.sentence, fact.start), ...row.quotes],
    confidence: 0.76,
    cause: row.cause,
  };
}

/** Amounts of the text that speak of a row of a table and are none of its values. */
export const againstTables = (facts: readonly Fact[], { tables }: ReviewContext): readonly RuleFinding[] => {
  const rows = rowsOfTables(tables);
  return rows.length === 0 ? [] : facts.flatMap((fact) => (fact.kind === 'count' ? (against(fact, rows) ?? []) : []));
};

/** Amounts told elsewhere than in a row's own analysis that speak of the row and are none of its values. */
export const againstIndicators = (facts: readonly Fact[], { indicators }: ReviewContext): readonly RuleFinding[] => {
  const rows = rowsOfIndicators(indicators);
  return facts.flatMap((fact) => (fact.sentence.owner.indicator === null ? (against(fact, rows) ?? []) : []));
};
