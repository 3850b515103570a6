import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Trend } from '../language/trends.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { parseDecimal } from '../../kernel/decimal.ts';
import { NUMBER_WORD } from '../language/number-words.ts';
import { comparativesIn, readTrends } from '../language/trends.ts';
import { eventStems, meet, weightyStems } from '../facts/fact-words.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type Sentence } from '../review-context.ts';
import { columnsLike, MONTH, tablesNear, TOTAL, YEAR } from '../tables-near.ts';

/** "Samtliga fem gårdar har ökat", "alla avdelningar har fler barn än året innan". */
const ALL_OF = new RegExp(
  String.raw`(?<!\p{L})(?:alla|samtliga|(?:vart\s+och\s+ett|var\s+och\s+en)\s+av|varje(?!\s+(?:månad|kvartal|år|termin)))\s+(?:av\s+)?(?:(?:de|våra|\p{Ll}{3,}s)\s+)?(?:(?:\d{1,2}|${NUMBER_WORD})\s+)?(?<noun>(?!(?:har|hade|visar|visade|redovisar|fick|fått|ligger|noterar|upplever)(?!\p{L}))\p{Ll}{4,})`,
  'iu',
);
/** "Antalet har ökat varje månad", "månad för månad". */
const EACH_TIME =
  /(?<!\p{L})(?:varje\s+(?:månad|kvartal|år|termin)|(?:månad|år)\s+för\s+(?:månad|år)|(?:samtliga|alla)\s+(?:månader|år))(?!\p{L})/iu;
const NOT_SO =
  /(?<!\p{L})(?:inte|ej|nästan|utom|förutom|ska(?:ll)?|skulle|kommer|mål\p{L}*|prognos\p{L}*|budget\p{L}*)(?!\p{L})/iu;
/** What is said to have moved: every row, a row in every month, or the one row that is named. */
type Said = {
  readonly sentence: Sentence;
  readonly trend: Trend;
  readonly of: 'rows' | 'months' | 'row';
  readonly noun: string;
};

const THAN_BEFORE =
  /(?<!\p{L})än\s+(?:(?:år|hösten|våren|terminen|läsåret|perioden|mätningen)(?:et)?\s+(?:innan|före)|förra|föregående|i\s+fjol|20\d\d|tidigare|för\s+ett\s+år\s+sedan|samma\s+\p{L}+\s+(?:förra|i\s+fjol))/iu;
/** A quick look before the others: the beginnings of words for up and down. */
const MAY_MOVE =
  /öka|ökn|minsk|stig|steg|sjunk|sjönk|fler|färre|högre|lägre|större|mindre|upp|ne[dr]|vux|växt|krymp|höj|sänk|dubbl|halver|dal|tapp|fall|föll/iu;

const saidIn = overSentences((sentence: Sentence): Said | null => {
  const { text } = sentence;
  if (!MAY_MOVE.test(text) || NOT_SO.test(text)) return null;
  const [all, each] = [ALL_OF.exec(text), EACH_TIME.exec(text)];
  const compared = THAN_BEFORE.test(text);
  const trends = [...readTrends(text, sentence.claims), ...(compared ? comparativesIn(text) : [])].filter(
    ({ kind }) => kind === 'rose' || kind === 'fell',
  );
  const [trend] = trends;
  if (!trend || trends.some(({ kind }) => kind !== trend.kind)) return null;
  return { sentence, trend, of: each ? 'months' : all ? 'rows' : 'row', noun: all?.groups?.['noun'] ?? '' };
});

const numbersOf = (cells: readonly string[], columns: readonly number[]): readonly number[] =>
  columns.flatMap((column) => {
    const value = parseDecimal(cells[column] ?? '');
    return value === null ? [] : [Number(value)];
  });

/** Whether the sentence names what the table counts, or names nothing at all that moved: "Samtliga badhus visar en uppgång." */
function speaksOf({ sentence, trend, noun }: Said, { title, columns }: DocumentTable): boolean {
  const counted = eventStems(`${title ?? ''} ${columns[0] ?? ''}`.replaceAll(/\d+/gu, ' '));
  const { text } = sentence;
  const rows = eventStems(noun);
  // "fler besökare än året innan" tells both what moved and which way.
  const words = eventStems(text.replaceAll(/\d+/gu, ' '));
  const rest = eventStems(`${text.slice(0, trend.start)} ${text.slice(trend.end)}`.replaceAll(/\d+/gu, ' '));
  const others = rest.filter((word) => !rows.some((row) => meet(row, word)));
  return counted.length === 0 || others.length === 0 || counted.some((stem) => words.some((word) => meet(word, stem)));
}

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

/** The one row that the sentence names, where it moved the other way from last year to this. */
function namedRow(table: DocumentTable, said: Said, year: number | null): number | null {
  const { sentence } = said;
  const head = `${table.title ?? ''} ${table.columns[0] ?? ''}`;
  if (columnsLike(table, YEAR).length < 2 || !/antal/iu.test(head)) return null;
  const counted = eventStems(head.replaceAll(/(?<!\p{L})antal(?:et)?(?!\p{L})|\d+/giu, ' '));
  const words = eventStems(sentence.text.replaceAll(/\d+/gu, ' '));
  const isSaid = (stems: readonly string[]): boolean =>
    stems.length > 0 && stems.every((stem) => words.some((word) => meet(word, stem)));
  const labels = table.rows.map((cells) => eventStems((cells[0] ?? '').replaceAll(/\d+/gu, ' ')));
  const named = labels.flatMap((label, row) => (isSaid(label) ? [row] : []));
  const [row] = named;
  if (row === undefined || named.length > 1 || !isSaid(counted)) return null;
  // Nothing else is spoken of: no part of the row, no other cause of the movement.
  const [clause = ''] = sentence.text.split(/[,;]\s/u);
  const others = weightyStems(
    clause.replaceAll(/\d+/gu, ' ').replace(clause.slice(said.trend.start, said.trend.end), ' '),
  ).filter((word) => ![...counted, ...(labels[row] ?? [])].some((one) => meet(one, word)));
  const own: DocumentTable = { ...table, rows: [table.rows[row] ?? [], [], []] };
  return others.length === 0 && otherWay(own, said, year) === 0 ? row : null;
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
  title: 'Texten säger att det har ökat, tabellen inte',
  explanation: 'Sägs alla rader, varje månad eller en rad som nämns ha gått åt ett håll ska tabellen visa detsamma.',
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
      name: 'en rad som nämns',
      document: document('Antalet besök i Syd har ökat.', YEARS, [
        ['Norr', '5 100', '6 240'],
        ['Mitt', '4 200', '4 815'],
        ['Syd', '1 500', '1 320'],
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
      name: 'en rad som nämns, och en del av den',
      document: document('Antalet besök av barn i Syd har ökat. Besöken i Norr ökade.', YEARS, [
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
  check: (context) => {
    const moves = context.tables.some(
      (table) => columnsLike(table, YEAR).length > 1 || columnsLike(table, MONTH).length > 2,
    );
    return (moves ? saidIn(context) : []).flatMap((said): readonly RuleFinding[] => {
      for (const table of tablesNear(said.sentence, context)) {
        if (said.of === 'rows' && !speaksOf(said, table)) continue;
        const { year } = context.head;
        const row = (said.of === 'months' ? notEach : said.of === 'rows' ? otherWay : namedRow)(table, said, year);
        if (row === null) continue;
        return [
          {
            message: `Texten säger att ${said.of === 'rows' ? `alla ${said.noun}` : 'värdet'} har ${said.trend.kind === 'rose' ? 'ökat' : 'minskat'}, men raden ”${table.rows[row]?.[0] ?? ''}” har inte gjort det.`,
            remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
            evidence: [quoteSentence(said.sentence, said.trend.start), quoteTableRow(table, row)],
            confidence: 0.82,
          },
        ];
      }
      return [];
    });
  },
};
