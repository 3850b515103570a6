import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { eventStems, meet } from '../facts/fact-words.ts';
import { NUMBER_WORD } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type ReviewContext, type Sentence } from '../review-context.ts';
import { columnsLike, MONTH, tablesNear, TOTAL, YEAR } from '../tables-near.ts';

/** "flest bor i", "störst", "lägst"; "högst fem" and "minst hälften" are limits. */
const PEAK = new RegExp(
  String.raw`(?<!\p{L})(?:(?<most>flest|störst|högst|vanligast|mest(?=\s+(?:i|under|på|hos|från|kom|kommer)(?!\p{L})))|(?<least>färst|lägst|minst))(?!\p{L})(?!\s+(?:\d|lika|halva|hälften|en(?!\p{L})|ett(?!\p{L})|(?:${NUMBER_WORD})(?!\p{L})))`,
  'iu',
);
/** What may stand after the word where the thing itself is not said again. */
const GOES_ON =
  /^\s*(?:$|[.,]|(?:i|på|hos|under|från|vid|inom|bor|bodde|finns|fanns|är|var|blev|kom|kommer|inkom|har|hade|görs|gjordes|sker|skedde)(?!\p{L}))/iu;
/** Compared in another way, with others or over a longer time than the table tells of. */
const OTHERWISE =
  /(?<!\p{L})(?:inte|ej|näst|nästan|bland|tillhör\p{L}*|(?:en|ett)\s+av|(?:(?!ansök|sökn)\p{L})*(?:ökn|minskn)ing\p{L}*|öka\p{L}*|minska\p{L}*|stig\p{L}*|steg|sjunk\p{L}*|sjönk|förändr\p{L}*|skillnad\p{L}*|relativt|förhållande|andel\p{L}*|procent|per|prognos\p{L}*|mål\p{L}*|budget\p{L}*|förra|föregående|fjol|tidigare|någonsin|sedan|historisk\p{L}*|rike\p{L}*|lande\p{L}*|länet|landets|kommuner\p{L}*|ska(?:ll)?|väntas|kan)(?!\p{L})/iu;

type Said = { readonly sentence: Sentence; readonly index: number; readonly word: string; readonly isMost: boolean };

const saidIn = overSentences((sentence: Sentence): Said | null => {
  const match = PEAK.exec(sentence.text);
  if (!match || OTHERWISE.test(sentence.text)) return null;
  return { sentence, index: match.index, word: match[0], isMost: match.groups?.['most'] !== undefined };
});

/** One thing that is compared with its sisters: a row in one column, or a month of a row. */
type Item = { readonly name: string; readonly value: Decimal; readonly row: number };

const numberAt = (cells: readonly string[], column: number): Decimal | null => parseDecimal(cells[column] ?? '');

/** What is compared with what: the rows, in the report's own year or in each column; or the months of the one row. */
function seriesOf(table: DocumentTable, year: number | null): readonly (readonly Item[])[] {
  const { rows, columns } = table;
  const months = columnsLike(table, MONTH);
  if (months.length >= 3) {
    const sums = rows.flatMap((cells, row) => (TOTAL.test(cells[0] ?? '') ? [row] : []));
    const [row] = sums.length > 0 ? sums : rows.length === 1 ? [0] : [];
    if (row === undefined) return [];
    return [
      months.flatMap((column) => {
        const value = numberAt(rows[row] ?? [], column);
        return value === null ? [] : [{ name: columns[column] ?? '', value, row }];
      }),
    ];
  }
  const years = columnsLike(table, YEAR);
  const own = years.filter((column) => year !== null && (columns[column] ?? '').includes(String(year)));
  if (years.length > 0 && own.length !== 1) return [];
  const asked = years.length > 0 ? own : columns.map((_, column) => column).slice(1);
  return asked
    .map((column) =>
      rows.flatMap((cells, row) => {
        const value = numberAt(cells, column);
        const name = cells[0] ?? '';
        return value === null || name.trim() === '' || TOTAL.test(name) ? [] : [{ name, value, row }];
      }),
    )
    .filter((items) => items.length >= 3);
}

/** Whether the sentence, or the one before it in the same paragraph, says what the table counts, or names a table. */
function speaksOf({ sentence, index, word }: Said, before: Sentence | undefined, table: DocumentTable): boolean {
  const counted = eventStems(
    `${table.title ?? ''} ${table.columns[0] ?? ''}`.replaceAll(/(?<!\p{L})antal(?:et)?(?!\p{L})|\d+/giu, ' '),
  );
  const says = (text: string): boolean => eventStems(text).some((said) => counted.some((stem) => meet(said, stem)));
  const rest = sentence.text.slice(index + word.length).replace(/^\s*antal(?:et)?(?!\p{L})/iu, '');
  const isCounted = GOES_ON.test(rest) || says(/^\s*\p{L}+/u.exec(rest)?.[0] ?? '');
  const near = before?.owner === sentence.owner && before.paragraph === sentence.paragraph ? before.text : '';
  return isCounted && (says(sentence.text) || says(near));
}

/** The one thing that the sentence names, where it is not the most (least) in any of the comparisons. */
function notThePeak(said: Said, series: readonly (readonly Item[])[]): { own: Item; peak: Item } | null {
  const words = eventStems(said.sentence.text.replaceAll(/\d+/gu, ' '));
  const written = said.sentence.text.toLowerCase().split(/[^\p{L}]+/u);
  const isNamed = ({ name }: Item): boolean => {
    const label = eventStems(name.replaceAll(/\d+/gu, ' '));
    // A month's name is no event and has no stem.
    if (label.length === 0) return written.includes(name.trim().toLowerCase());
    return label.every((stem) => words.some((word) => meet(word, stem)));
  };
  const found = series.map((items) => {
    const named = items.filter(isNamed);
    const [own] = named;
    const peak = items.toSorted((a, b) => (Number(b.value) - Number(a.value)) * (said.isMost ? 1 : -1))[0];
    if (!own || !peak || named.length > 1 || Number(own.value) === Number(peak.value)) return null;
    return { own, peak };
  });
  return found.length > 0 && found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

const document = (text: string, columns: readonly string[], rows: readonly (readonly string[])[]) => ({
  kind: 'VB' as const,
  year: 2022,
  chapters: [{ heading: 'Besök', text, table: { columns, rows } }],
});
const YEARS = ['Antal besök', '2021', '2022'];
const HALLS = [
  ['Norrbadet', '5 100', '6 240'],
  ['Mittbadet', '5 200', '4 815'],
  ['Sydbadet', '1 500', '1 320'],
  ['Totalt', '11 800', '12 375'],
];
const MONTHS = ['Antal ansökningar', 'Januari', 'Februari', 'Mars', 'April'];

export const peakInTable: Rule = {
  id: 'peak-in-table',
  number: 'R69',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Texten säger flest, tabellen visar en annan',
  explanation: 'Det som sägs vara flest, störst eller lägst ska vara det i tabellen som texten talar om.',
  wrong: [
    { name: 'flest på fel ställe', document: document('Flest besök hade som vanligt Mittbadet.', YEARS, HALLS) },
    {
      name: 'saken i meningen före',
      document: document('Besöken fördelar sig på tre bad. Allra flest är de på Mittbadet.', YEARS, HALLS),
    },
    { name: 'lägst', document: document('Antalet besök var lägst på Mittbadet.', YEARS, HALLS) },
    {
      name: 'månaden',
      document: document('Flest ansökningar kom i april.', MONTHS, [['Alla', '40', '52', '61', '58']]),
    },
  ],
  right: [
    { name: 'flest på rätt ställe', document: document('Flest besök hade Norrbadet.', YEARS, HALLS) },
    { name: 'lägst på rätt ställe', document: document('Antalet besök var lägst på Sydbadet.', YEARS, HALLS) },
    { name: 'ett annat år', document: document('Flest besök 2021 hade Mittbadet, i fjol alltså.', YEARS, HALLS) },
    { name: 'något annat', document: document('Flest klagomål kom till Mittbadet. Besöken var få.', YEARS, HALLS) },
    { name: 'en ökning', document: document('Besöken har ökat mest på Mittbadet och flest är nya.', YEARS, HALLS) },
    { name: 'en gräns', document: document('På Mittbadet görs minst fem besök om dagen.', YEARS, HALLS) },
    {
      name: 'månaden stämmer',
      document: document('Flest ansökningar kom i mars.', MONTHS, [['Alla', '40', '52', '61', '58']]),
    },
  ],
  check: (context: ReviewContext) => {
    const all = context.tables.length > 0 ? saidIn(context) : [];
    return all.flatMap((said): readonly RuleFinding[] => {
      const sisters = context.sentences;
      const before = sisters[sisters.indexOf(said.sentence) - 1];
      for (const table of tablesNear(said.sentence, context)) {
        if (!speaksOf(said, before, table)) continue;
        const found = notThePeak(said, seriesOf(table, context.head.year));
        if (!found) continue;
        const { own, peak } = found;
        return [
          {
            message: `Texten säger ”${said.word.toLowerCase()}” om ${own.name}, men i tabellen är det ${peak.name} med ${formatDecimal(peak.value)} mot ${formatDecimal(own.value)}.`,
            remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
            evidence: [
              quoteSentence(said.sentence, said.index),
              quoteTableRow(table, own.row),
              ...(peak.row === own.row ? [] : [quoteTableRow(table, peak.row)]),
            ],
            confidence: 0.8,
          },
        ];
      }
      return [];
    });
  },
};
