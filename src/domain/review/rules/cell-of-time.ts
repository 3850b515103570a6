import type { DocumentTable } from '../../steering/steering-document.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { RuleFinding } from '../rule.ts';

import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { eventStems, meet } from '../facts/fact-words.ts';
import { kept } from '../kept.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { isAmountOfChange } from '../language/trends.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type ReviewContext, type Sentence } from '../review-context.ts';

/** A table of months, with what it counts and the column of the mean where it has one. */
type TimeTable = {
  readonly table: DocumentTable;
  readonly counted: readonly string[];
  readonly months: readonly (readonly [month: string, column: number])[];
  readonly mean: number | null;
};

const shortOf = (name: string): string => name.toLowerCase().slice(0, 3);
const MONTH_OF = new Map(MONTH_NAMES.map((name) => [shortOf(name), name]));
const MEAN_COLUMN = /^(?:medel\p{L}*|snitt\p{L}*|genomsnitt\p{L}*)$/iu;
const LEAST_MONTHS = 3;

const timeTables = kept((tables: readonly DocumentTable[]): readonly TimeTable[] =>
  tables.flatMap((table): readonly TimeTable[] => {
    const months = table.columns.flatMap((column, index): readonly (readonly [string, number])[] => {
      const name = MONTH_OF.get(shortOf(column.trim()));
      const isMonth = name?.startsWith(column.trim().toLowerCase().replace(/\.$/u, '')) ?? false;
      return index > 0 && name !== undefined && isMonth ? [[name, index]] : [];
    });
    const mean = table.columns.findIndex((column, index) => index > 0 && MEAN_COLUMN.test(column.trim()));
    const head = `${table.title ?? ''} ${table.columns[0] ?? ''}`;
    const counted = eventStems(head.replaceAll(/(?<!\p{L})antal(?:et)?(?!\p{L})|\d+|per\s+\p{L}+/giu, ' '));
    const isCount = !/mnkr|mkr|tkr|kronor|%|procent|andel|index/iu.test(head);
    return months.length >= LEAST_MONTHS && counted.length > 0 && isCount
      ? [{ table, counted, months, mean: mean < 0 ? null : mean }]
      : [];
  }),
);

const SAYS_MEAN = /(?<!\p{L})(?:medel(?:värde|tal)\p{L}*|(?:i\s+)?(?:genom)?snitt(?:et)?)(?!\p{L})/iu;
const LAST_YEAR = /(?<!\p{L})(?:i\s+fjol|fjolåret|förra\s+året|föregående\s+år|året\s+(?:innan|före))(?!\p{L})/iu;
const MONTHS = new RegExp(String.raw`(?<!\p{L})(?:${MONTH_NAMES.join('|')})(?!\p{L})`, 'giu');
/** A span of months, a part of those counted, what was to be: no cell of the table. */
const OTHERWISE =
  /(?<!\p{L})(?:mellan|sedan|fram\s+till|till\s+och\s+med|varav|därav|av\s+dem|nya?|ytterligare|kvartal\p{L}*|halvår\p{L}*|tertial\p{L}*|vår(?:en)?|höst(?:en)?|sommar(?:en)?|prognos\p{L}*|budget\p{L}*|mål\p{L}*|ska|skulle|väntas|beräknas|per\s+\p{L}+|män(?:nen)?|kvinnor(?:na)?|pojkar|flickor|barnfamiljer)(?!\p{L})/iu;

/** The column that a clause speaks of: the mean, or the one month that it names. */
function columnOf(clause: string, { months, mean }: TimeTable): number | null {
  const named = [...new Set([...clause.matchAll(MONTHS)].map(([month]) => month.toLowerCase()))];
  if (SAYS_MEAN.test(clause)) return named.length === 0 ? mean : null;
  return named.length === 1 ? (months.find(([month]) => month === named[0])?.[1] ?? null) : null;
}

const yearsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([digits]) => Number(digits))),
];
/** "färre än samma period i fjol": what is compared with is another year than what is told. */
const COMPARED =
  /(?<!\p{L})(?:än|mot|jämfört\s+med|i\s+förhållande\s+till|sedan)\s+(?:\p{L}+\s+){0,4}?(?:20\d\d(?!\d)|i\s+fjol|fjolåret|förra\s+året|föregående\s+år|året\s+(?:innan|före))/giu;

/** The row of the year that the clause names, or of the report's own; in a table of one row that one. */
function rowOf(whole: string, part: string, { table }: TimeTable, year: number | null): number | null {
  const [text, clause] = [whole.replaceAll(COMPARED, ' '), part.replaceAll(COMPARED, ' ')];
  const years = yearsIn(clause);
  // A year in another clause of the sentence may be of this one too.
  if (years.length > 1 || year === null || (years.length === 0 && yearsIn(text).length > 0)) return null;
  const said = years[0] ?? (LAST_YEAR.test(clause) ? year - 1 : year);
  const labels = table.rows.map(([label = '']) => Number(/(?<!\d)20\d\d(?!\d)/u.exec(label)?.[0] ?? 0));
  if (labels.length === 1) return labels[0] === 0 || labels[0] === said ? (said === year ? 0 : null) : null;
  const rows = labels.flatMap((label, row) => (label === said ? [row] : []));
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Farther from the cell a number counts something else. */
const NEAR = 1.5;
/** So near a table that its counts are spoken of. */
const CLOSE = 3;

function check(sentence: Sentence, mention: NumberMention, time: TimeTable, year: number | null): RuleFinding | null {
  const { text } = sentence;
  if (Math.abs(time.table.position - sentence.owner.position) > CLOSE) return null;
  const [noun = ''] = mention.after.split(/[^\p{L}-]+/u);
  if (!eventStems(noun).some((stem) => time.counted.some((one) => meet(stem, one)))) return null;
  const from = Math.max(0, text.lastIndexOf(', ', mention.start), text.lastIndexOf('; ', mention.start));
  const rest = text.slice(mention.end);
  const clause = text.slice(from, mention.end) + (rest.split(/[,;]\s/u)[0] ?? '');
  const [column, row] = [columnOf(clause, time), rowOf(text, clause, time, year)];
  const cell = column === null || row === null ? null : parseDecimal(time.table.rows[row]?.[column] ?? '');
  if (cell === null || row === null || OTHERWISE.test(clause)) return null;
  const [told, real] = [Number(mention.value), Number(cell)];
  const isNear = told / real < NEAR && real / told < NEAR;
  if (!isNear || equalWhenRounded(mention.value, cell)) return null;
  return {
    severity: 'warning',
    message: `Texten säger ${mention.text} ${noun}, men i tabellen står ${formatDecimal(cell)} (${time.table.rows[row]?.[0] ?? ''}, ${time.table.columns[column ?? 0] ?? ''}).`,
    remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
    evidence: [quoteSentence(sentence, mention.start), quoteTableRow(time.table, row)],
    confidence: 0.82,
    cause: `row:${time.table.id}:${row}`,
  };
}

const inSentences = overSentences(
  (sentence: Sentence, times: readonly TimeTable[], year: number | null): readonly RuleFinding[] =>
    SAYS_MEAN.test(sentence.text) || sentence.text.search(MONTHS) >= 0
      ? sentence.numbers
          .filter(
            ({ kind, exactness, start, end }) =>
              kind === 'count' && exactness === 'exact' && !isAmountOfChange(sentence.text, start, end),
          )
          .flatMap((mention) => times.flatMap((time) => check(sentence, mention, time, year) ?? []))
      : [],
);

/** "I mars var det 821 hushåll", "medelvärdet för 2021 var 857": against the cell of that month or mean, in that year's row. */
export function cellOfTime(context: ReviewContext): readonly RuleFinding[] {
  const times = timeTables(context.tables);
  return times.length === 0 ? [] : inSentences(context, times, context.head.year);
}
