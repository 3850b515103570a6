import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Trend } from '../language/trends.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { parseDecimal } from '../../kernel/decimal.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { NUMBER_WORD } from '../language/number-words.ts';
import { comparativesIn, readTrends } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type ReviewContext, type Sentence } from '../review-context.ts';

/** "Samtliga fem gårdar har ökat", "alla avdelningar har fler barn än året innan". */
const ALL_OF = new RegExp(
  String.raw`(?<!\p{L})(?:alla|samtliga)\s+(?:(?:de|våra|\p{Ll}{3,}s)\s+)?(?:(?:\d{1,2}|${NUMBER_WORD})\s+)?(?<noun>\p{Ll}{4,})`,
  'iu',
);
/** "Antalet har ökat varje månad", "månad för månad". */
const EACH_TIME =
  /(?<!\p{L})(?:varje\s+(?:månad|kvartal|år|termin)|(?:månad|år)\s+för\s+(?:månad|år)|(?:samtliga|alla)\s+(?:månader|år))(?!\p{L})/iu;
const NOT_SO =
  /(?<!\p{L})(?:inte|ej|nästan|utom|förutom|ska(?:ll)?|skulle|kommer|mål\p{L}*|prognos\p{L}*|budget\p{L}*)(?!\p{L})/iu;
const TOTAL = /^(?:totalt?|summa|samtliga|hela|medel\p{L}*|netto\p{L}*)(?!\p{L})/iu;
const YEAR = /^(?:\p{L}+\s+)?20\d\d$/u;
const MONTH = new RegExp(`^(?:${MONTH_NAMES.flatMap((name) => [name, name.slice(0, 3)]).join('|')})\\.?$`, 'iu');

type Said = { readonly sentence: Sentence; readonly trend: Trend; readonly all: string | null };

const saidIn = overSentences((sentence: Sentence): Said | null => {
  const { text } = sentence;
  const [all, each] = [ALL_OF.exec(text), EACH_TIME.exec(text)];
  if ((!all && !each) || NOT_SO.test(text)) return null;
  const compared = /(?<!\p{L})(?:än\s+(?:året\s+innan|förra|föregående|i\s+fjol|20\d\d|tidigare))/iu.test(text);
  const trends = [...readTrends(text, sentence.claims), ...(compared ? comparativesIn(text) : [])].filter(
    ({ kind }) => kind === 'rose' || kind === 'fell',
  );
  const [trend] = trends;
  if (!trend || trends.some(({ kind }) => kind !== trend.kind)) return null;
  return { sentence, trend, all: each ? null : (all?.groups?.['noun'] ?? null) };
});

/** Tables of the sentence's own goal or chapter, the nearest first. */
function tablesNear({ owner }: Sentence, { tables }: ReviewContext): readonly DocumentTable[] {
  return tables
    .filter((table) => table.goal === owner.goal && Math.abs(table.position - owner.position) <= NEAR)
    .toSorted((a, b) => Math.abs(a.position - owner.position) - Math.abs(b.position - owner.position));
}
const NEAR = 2;

const numbersOf = (cells: readonly string[], columns: readonly number[]): readonly number[] =>
  columns.flatMap((column) => {
    const value = parseDecimal(cells[column] ?? '');
    return value === null ? [] : [Number(value)];
  });

const columnsLike = ({ columns }: DocumentTable, pattern: RegExp): readonly number[] =>
  columns.flatMap((column, index) => (index > 0 && pattern.test(column.trim()) ? [index] : []));

/** The row that moved another way than every row is said to have. */
function otherWay(table: DocumentTable, { trend }: Said, year: number | null): number | null {
  const years = columnsLike(table, YEAR).filter(
    (column) => year === null || Number(/20\d\d/u.exec(table.columns[column] ?? '')?.[0]) <= year,
  );
  const [before, now] = years
    .toSorted(
      (a, b) =>
        Number(/20\d\d/u.exec(table.columns[a] ?? '')?.[0]) - Number(/20\d\d/u.exec(table.columns[b] ?? '')?.[0]),
    )
    .slice(-2);
  if (before === undefined || now === undefined) return null;
  const rows = table.rows.map((cells, row) => ({ row, name: cells[0] ?? '', values: numbersOf(cells, [before, now]) }));
  const found = rows.find(({ name, values: [from = 0, to = 0], values }) => {
    const turned = trend.kind === 'rose' ? to < from : to > from;
    return values.length === 2 && !TOTAL.test(name) && turned;
  });
  return found && rows.length >= 3 ? found.row : null;
}

/** The row of months that does not move the one way in every one of them. */
function notEach(table: DocumentTable, { trend, sentence }: Said, year: number | null): number | null {
  const months = columnsLike(table, MONTH);
  if (months.length < 3) return null;
  const said = contentStems(`${sentence.text} ${year ?? ''}`);
  const rows = table.rows.flatMap((cells, row) => {
    const values = numbersOf(cells, months);
    return values.length === months.length ? [{ row, values, name: cells[0] ?? '' }] : [];
  });
  const own = rows.filter(({ name }) => year === null || !/20\d\d/u.test(name) || name.includes(String(year)));
  const named = own.filter(({ name }) => contentStems(name).some((stem) => said.includes(stem) && !/\d/u.test(stem)));
  const [row, ...others] = named.length > 0 ? named : own;
  if (!row || others.length > 0) return null;
  const turned = row.values.some((value, index) => {
    const from = row.values[index - 1];
    return from !== undefined && (trend.kind === 'rose' ? value < from : value > from);
  });
  return turned ? row.row : null;
}

const document = (text: string, columns: readonly string[], rows: readonly (readonly string[])[]) => ({
  kind: 'VB' as const,
  year: 2022,
  chapters: [{ heading: 'Besök', text, table: { columns, rows } }],
});
const YEARS = ['Antal besök', '2021', '2022'];
const MONTHS = ['Antal barn', 'Jan', 'Feb', 'Mar', 'Apr'];

export const movesInTable: Rule = {
  id: 'moves-in-table',
  number: 'R68',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Alla har ökat, men inte i tabellen',
  explanation: 'Sägs alla rader, eller varje månad, ha gått åt ett håll får ingen av dem ha gått åt det andra.',
  wrong: [
    {
      name: 'alla gårdar',
      document: document('Samtliga tre badhus hade fler besökare än året innan.', YEARS, [
        ['Norr', '5 100', '6 240'],
        ['Mitt', '4 200', '4 815'],
        ['Syd', '1 500', '1 320'],
        ['Totalt', '10 800', '12 375'],
      ]),
    },
    {
      name: 'varje månad',
      document: document('Antalet barn har ökat varje månad.', MONTHS, [['Förskola', '402', '411', '409', '415']]),
    },
  ],
  right: [
    {
      name: 'alla har ökat, och en som inte är med',
      document: document('Nästan alla badhus hade fler besökare än året innan.', YEARS, [
        ['Norr', '5 100', '6 240'],
        ['Mitt', '4 200', '4 815'],
        ['Syd', '1 500', '1 320'],
      ]),
    },
    {
      name: 'alla har ökat',
      document: document('Samtliga badhus hade fler besökare än året innan.', YEARS, [
        ['Norr', '5 100', '6 240'],
        ['Mitt', '4 200', '4 815'],
        ['Syd', '1 300', '1 320'],
        ['Totalt', '10 600', '12 375'],
      ]),
    },
    {
      name: 'varje månad, och en annan rad',
      document: document('Antalet barn i förskolan har ökat varje månad.', MONTHS, [
        ['Förskola', '402', '411', '413', '415'],
        ['Fritidshem', '402', '411', '409', '415'],
      ]),
    },
  ],
  check: (context) =>
    saidIn(context).flatMap((said): readonly RuleFinding[] => {
      for (const table of tablesNear(said.sentence, context)) {
        const { year } = context.head;
        const row = said.all === null ? notEach(table, said, year) : otherWay(table, said, year);
        if (row === null) continue;
        return [
          {
            message: `Texten säger att ${said.all === null ? 'värdet' : `alla ${said.all}`} har ${said.trend.kind === 'rose' ? 'ökat' : 'minskat'}, men raden ”${table.rows[row]?.[0] ?? ''}” har inte gjort det.`,
            remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
            evidence: [quoteSentence(said.sentence, said.trend.start), quoteTableRow(table, row)],
            confidence: 0.82,
          },
        ];
      }
      return [];
    }),
};
