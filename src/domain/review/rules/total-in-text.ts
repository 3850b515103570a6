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

const TOTAL = /^(?:totalt?|summa|netto\p{L}*|nämnden\s+totalt|summa\s+\p{L}+)(?!\p{L})/iu;
const MONEY = /(?:mnkr|mkr|tkr|budget|prognos|avvikelse|netto)/iu;
/** The whole of whoever the document is of, and what is said of it. */
const OF_WHOLE =
  /(?<!\p{L})(?:nämnden(?:s)?|förvaltningen(?:s)?|enheten(?:s)?|skolan(?:s)?|verksamheten(?:s)?|den\s+samlade|det\s+samlade|totalt|sammantaget|sammanlagt|helårsprognosen|prognosen|budgeten|nettobudgeten|resultatet)(?!\p{L})/iu;
const MONEY_NOUN =
  /(?<!\p{L})(?:netto)?budget(?:en|ram(?:en)?)?(?!\p{L})|överskott|underskott|(?<!\p{L})(?:utfall|prognos)(?:et|en)?(?!\p{L})|resultat(?:et)?(?!\p{L})/iu;
/** Words that a sentence on the whole may hold: anything else narrows it down. */
const PLAIN =
  /^(?:nämnd|förvaltn|enhet|skolan|skola|verksam|samla|samlad|totalt|total|sammantag|sammanlag|prognos|prognostiser|helår|helårsprognos|budg|nettobudg|budgetram|netto|översk|undersk|utfall|result|uppgå|uppgår|uppgick|visa|visar|redovis|beräkn|vänta|väntas|mnkr|mkr|tkr|miljon|kron|blir|blev|ligg|beslutad|fastställ|året|årets|hela|stanna|landa|hamn|motsvar|pekar|jämfört|jämför|inför|innan|före|efter|resultatöverför|resultathanter|kommunfull|cirka|drygt|knapp|omkr|därm|innebär|avvik|gick)/u;
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
    if (!MONEY.test(head) || /investering/iu.test(head)) return [];
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
  const [nearest] = rows;
  if (!nearest || rows.some((row) => isIn(first, row, isTkr))) return null;
  return {
    message: `Texten anger ${first.text} för helheten, men på raden ”${nearest.table.rows[nearest.row]?.[0] ?? ''}” står ${nearest.amounts.map((amount) => formatDecimal(amount)).join(', ')}.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma belopp.',
    evidence: [quoteSentence(sentence, first.start), quoteTableRow(nearest.table, nearest.row)],
    confidence: 0.8,
    cause: `row:${nearest.table.id}:${nearest.row}`,
  };
}

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
    'Det belopp som texten anger för hela nämnden eller enheten ska stå på summaraden, eller vara skillnaden mellan två belopp där.',
  wrong: [
    { name: 'budgeten', document: document('Nämndens budget för året uppgår till 46,5 mnkr.') },
    { name: 'underskottet', document: document('Nämnden prognostiserar ett underskott om 2,3 mnkr.') },
  ],
  right: [
    { name: 'samma', document: document('Nämnden prognostiserar ett underskott om 3,2 mnkr.') },
    { name: 'en del', document: document('Nämndens budget för ny belysning är 0,7 mnkr.') },
    { name: 'en förändring', document: document('Nämndens prognos är en förbättring med 1,1 mnkr.') },
  ],
  check: ({ sentences, tables, document: { organisation } }: ReviewContext) => {
    const rows = totals(tables);
    return rows.length === 0
      ? []
      : sentences
          .filter(({ owner }) => owner.indicator === null && owner.activity === null)
          .flatMap((sentence) => check(sentence, rows, organisation) ?? []);
  },
};
