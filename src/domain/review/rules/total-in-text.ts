import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import {
  absoluteDecimal,
  compareDecimals,
  decimalsOf,
  divideDecimals,
  formatDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  type Decimal,
} from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { quoteSentence, quoteTableRow, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { sideAgainstRow } from './side-against-row.ts';

const TOTAL =
  /^(?:totalt?|summa|netto\p{L}*|anslag\s+för\s+verksamheten|nämnden\s+totalt|summa\s+\p{L}+|(?:(?:års|årets|periodens)\s*)?resultat(?:et)?(?=\s*$))(?!\p{L})/iu;
const MONEY = /(?:mnkr|mkr|tkr|budget|prognos|avvikelse|netto)/iu;
/** The whole of whoever the document is of, and what is said of it. */
const OF_WHOLE =
  /(?<!\p{L})(?:vi|nämnden(?:s)?|förvaltningen(?:s)?|enheten(?:s)?|skolan(?:s)?|verksamheten(?:s)?|den\s+samlade|det\s+samlade|totalt|sammantaget|sammanlagt|helårsprognosen|prognosen|budgeten|nettobudgeten|resultatet)(?!\p{L})/iu;
const MONEY_NOUN =
  /(?<!\p{L})(?:netto)?budget(?:en|ram(?:en)?)?(?!\p{L})|överskott|underskott|(?<!\p{L})(?:utfall|prognos)(?:et|en)?(?!\p{L})|resultat(?:et)?(?!\p{L})|(?<!\p{L})g(?:å|år|ick|ått)\s+(?:(?:med|på)\s+)?(?:back|plus|minus|vinst|förlust)(?!\p{L})/iu;
/** Words that a sentence on the whole may hold: anything else narrows it down. */
const PLAIN =
  /^(?:nämnd|förvaltn|enhet|skol(?:a|an)?$|verksam|samla|samlad|totalt|total|sammantag|sammanlag|prognos|prognostiser|helår|helårsprognos|budg|nettobudg|budgetram|netto|översk|undersk|utfall|result|uppgå|uppgår|uppgick|visa|visar|redovis|beräkn|vänta|väntas|mnkr|mkr|tkr|miljon|kron|blir|blev|ligg|beslutad|fastställ|året|årets|hela|stann|land|hamn|motsvar|pekar|jämfört|jämför|inför|innan|före|efter|resultatöverför|resultathanter|kommunfull|cirka|drygt|knapp|omkr|därm|innebär|avvik|gick|går|gått|back|plus|minus|vinst|förlust)/u;
const OTHER_TIME =
  /(?<!\p{L})(?:föregående|förra|tidigare|i\s+fjol|tertialrapport|månadsrapport|sedan|förbättring\p{L}*|försämring\p{L}*|ökning\p{L}*|minskning\p{L}*|öka\p{L}*|minska\p{L}*|varav|därav|bland\s+annat|främst|begär\p{L}*|ansök\p{L}*|investering\p{L}*|statsbidrag\p{L}*|intäkt\p{L}*)(?!\p{L})/iu;

type TotalRow = {
  readonly table: DocumentTable;
  readonly row: number;
  readonly amounts: readonly Decimal[];
  readonly inTkr: boolean;
};

function totals(tables: readonly DocumentTable[]): readonly TotalRow[] {
  return tables.flatMap((table) => {
    const head = [table.title ?? '', table.unit ?? '', ...table.columns].join(' ');
    const labels = table.rows.map(([label = '']) => label).join(' ');
    if (!MONEY.test(head) || /investering|(?<!\p{L})projekt/iu.test(`${head} ${labels}`)) return [];
    return table.rows.flatMap((cells, row) => {
      const amounts = cells.slice(1).flatMap((cell) => parseDecimal(cell) ?? []);
      const inTkr = table.unit === 'tkr' || /tkr/iu.test(head);
      return TOTAL.test(cells[0] ?? '') && amounts.length >= 2 ? [{ table, row, amounts, inTkr }] : [];
    });
  });
}

/** Whether the amount is a cell of the row, or the difference of two, in the decimals of the text. */
function isIn({ value }: NumberMention, { amounts, inTkr }: TotalRow, isTkr: boolean): boolean {
  const factor = inTkr === isTkr ? null : inTkr ? '1000' : null;
  if (inTkr !== isTkr && factor === null) return true;
  const own = factor === null ? amounts : amounts.flatMap((amount) => divideDecimals(amount, factor, 6) ?? []);
  const kept = decimalsOf(value);
  const same = (other: Decimal): boolean =>
    compareDecimals(absoluteDecimal(roundDecimal(other, kept)), absoluteDecimal(value)) === 0;
  return own.some((one, index) => same(one) || own.slice(index + 1).some((two) => same(subtractDecimals(one, two))));
}

/** "Efter resultatöverföringar": an amount that only a table with columns for it has. */
const AFTER = /(?<!\p{L})(?:efter|inklusive|inkl\.?)\s+(?:\p{L}+\s+)?(?:resultat|överför|disposition)/iu;
const DISPOSES = /efter|resultat|överför|disposition/iu;

const ITSELF = /(?<!\p{L})(?:vi|nämnden|förvaltningen|enheten|skolan|totalt|sammantaget|sammanlagt)s?(?!\p{L})/iu;
/** "Verksamheten redovisar …" under the heading "Förskola": the row of that name is meant, and no total. */
function isOfHeading({ owner, paragraph, text }: Sentence, rows: readonly TotalRow[]): boolean {
  if (!OF_WHOLE.test(text) || ITSELF.test(text)) return false;
  const above = owner.paragraphs.slice(0, paragraph).findLast(({ kind }) => kind === 'subheading');
  const heading = contentStems(above?.text ?? owner.heading ?? '');
  const labels = rows.flatMap(({ table }) => table.rows.map((cells) => contentStems(cells[0] ?? '')));
  return labels.some((label) => label.length > 0 && label.every((stem) => heading.includes(stem)));
}

function check(sentence: Sentence, rows: readonly TotalRow[], organisation: string | null): RuleFinding | null {
  const { text } = sentence;
  if (!OF_WHOLE.test(text) || !MONEY_NOUN.test(text)) return null;
  const amounts = sentence.numbers.filter(({ kind, unit }) => kind === 'money' && (unit === 'mnkr' || unit === 'tkr'));
  const [first] = amounts;
  if (!first || first.exactness !== 'exact') return null;
  // Only the first amount and what leads up to it; what follows explains it.
  const end = first.start + first.text.length;
  const clause = text.slice(0, end) + (/^[^,.;]{0,40}/u.exec(text.slice(end))?.[0] ?? '');
  const own = contentStems(organisation ?? '');
  const narrowed = contentStems(clause.replaceAll(/\d[\d ]*(?:[.,]\d+)?/gu, ' ')).some(
    (stem) => !PLAIN.test(stem) && !own.includes(stem),
  );
  if (narrowed || OTHER_TIME.test(clause)) return null;
  const isTkr = first.unit === 'tkr';
  const [nearest] = AFTER.test(text) ? rows.filter(({ table }) => DISPOSES.test(table.columns.join(' '))) : rows;
  if (!nearest || rows.some((row) => isIn(first, row, isTkr))) return null;
  return {
    message: `Texten anger ${first.text} för helheten, men på raden ”${nearest.table.rows[nearest.row]?.[0] ?? ''}” står ${nearest.amounts.map((amount) => formatDecimal(amount)).join('; ')}.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma belopp.',
    evidence: [quoteSentence(sentence, first.start), quoteTableRow(nearest.table, nearest.row)],
    confidence: 0.8,
    // A faulty total row is a fault of its own: the amount told is none of its differences either.
    cause: `told:${nearest.table.id}:${nearest.row}:${first.value}`,
  };
}

const WHOLE = ['nämnd', 'förvaltn', 'enhet', 'skol', 'verksam', 'samla', 'hela'];
/** The side of the budget that a sentence says of the whole. */
const side = (sentence: Sentence, rows: readonly TotalRow[], organisation: string | null): readonly RuleFinding[] =>
  OF_WHOLE.test(sentence.text) ? sideAgainstRow(sentence, rows, [...WHOLE, ...contentStems(organisation ?? '')]) : [];

const rowsOf = kept(totals);
const inSentences = overSentences((sentence, rows: readonly TotalRow[], organisation: string | null) =>
  sentence.owner.indicator === null && sentence.owner.activity === null && !isOfHeading(sentence, rows)
    ? (check(sentence, rows, organisation) ?? side(sentence, rows, organisation))
    : null,
);

const document = (text: string) => ({
  chapters: [
    { heading: 'Inledning', text },
    {
      heading: 'Ekonomi',
      table: {
        columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'],
        rows: [
          ['Park', '14,2', '14,6', '-0,4'],
          ['Idrott', '31,4', '34,2', '-2,8'],
          ['Totalt', '45,6', '48,8', '-3,2'],
        ],
      },
    },
  ],
});

export const totalInText: Rule = {
  id: 'total-in-text',
  number: 'R62',
  severity: 'warning',
  source: 'domain.md 1, 7 och 10',
  title: 'Helhetens belopp i texten finns inte på tabellens summarad',
  explanation:
    'Det belopp som texten anger för hela nämnden eller enheten ska stå på summaraden, eller vara skillnaden mellan två belopp där, och sidan av budgeten den som raden visar.',
  wrong: [
    { name: 'budgeten', document: document('Nämndens budget för året uppgår till 46,5 mnkr.') },
    { name: 'underskottet', document: document('Nämnden prognostiserar ett underskott om 2,3 mnkr.') },
    { name: 'åt andra hållet', document: document('Sammantaget visar prognosen ett överskott om 3,2 mnkr.') },
    { name: 'i balans', document: document('Nämnden har en budget i balans.') },
  ],
  right: [
    {
      name: 'verksamheten under sin rubrik',
      document: {
        chapters: [
          ...document('Kommentarer till utfallet.').chapters,
          { heading: 'Park', text: 'Verksamheten redovisar ett underskott på 0,4 mnkr.' },
        ],
      },
    },
    {
      name: 'efter dispositioner, som tabellen inte har',
      document: document('Efter resultatöverföringar redovisar nämnden ett underskott på 2,6 mnkr.'),
    },
    { name: 'samma', document: document('Nämnden prognostiserar ett underskott om 3,2 mnkr.') },
    { name: 'en önskan', document: document('Nämnden ska ha en budget i balans.') },
    { name: 'efter dispositioner', document: document('Efter resultatdispositioner visar nämnden ett överskott.') },
    { name: 'en del', document: document('Nämndens budget för ny belysning är 0,7 mnkr.') },
    { name: 'en förändring', document: document('Nämndens prognos är en förbättring med 1,1 mnkr.') },
  ],
  check: (context: ReviewContext) => {
    const rows = rowsOf(context.tables);
    return rows.length === 0 ? [] : inSentences(context, rows, context.document.organisation);
  },
};
