import type { Decimal } from '../../kernel/decimal.ts';
import {
  absoluteDecimal,
  compareDecimals,
  decimalsOf,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import type { NumberMention } from '../language/numbers.ts';
import { againstTables } from '../facts/against-rows.ts';
import { amountsIn } from '../facts/read-amounts.ts';
import { kept } from '../kept.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { cellOfTime } from './cell-of-time.ts';
import { sideAgainstRow } from './side-against-row.ts';

type MoneyRow = {
  readonly table: DocumentTable;
  readonly row: number;
  readonly label: string;
  readonly stems: readonly string[];
  readonly amounts: readonly Decimal[];
  readonly decimals: number;
};

const MONEY_WORDS = /(?:mnkr|mkr|tkr|budget|prognos|avvikelse|utfall kr)/iu;
const SPEAKS_OF_MONEY =
  /(?:överskott|underskott|budget|avvikelse|investering|prognos|(?<!\p{L})g(?:å|år|ick|ått)\s+(?:(?:med|på)\s+)?(?:back|minus|plus|förlust|vinst)|(?:minus|plus)resultat)/iu;
/** Costing and setting aside are money too, but of a part as often as of the whole row. */
const SPEAKS_OF_COST =
  /(?<!\p{L})(?:kosta(?:r|de|t|d)?|kostnad(?:en|er|erna)?|avsatt?|avsätt(?:er|s)|avsatte|anslag(?:et)?|tilldela(?:s|ts|des|t)|ram(?:en)?|utfall(?:et)?|förbruka(?:t|r|de))(?!\p{L})/iu;
/** Words that do not narrow down what is spoken of. */
const PLAIN_WORDS =
  /^(?:räkn|kost|kostnad|vänt|beräkn|förvänt|slut|år|helår|total|sammanlag|nämnd|enhet|förvaltning|verksamhet|uppg|land|bli|blev|avs|avsat|ansl|tilldel|ram|utfall|förbruk|perio|tertial|mnkr|mkr|tkr|miljon|kron|vid|cirk|ung|prognos|budg|avvik|översk|undersk|helårsprognos|result|motsv|visa|pekar|därm|justering|vilk)/u;
/** Under a heading, these speak of the heading's whole and not of a part of it. */
const SPEAKS_OF_WHOLE =
  /^(?:prognosen|budgeterade medel|budgeten|utfallet|resultatet|nettobudgeten)(?!\p{L})|^(?:verksamheten|området|verksamhetsområdet)\s+(?:(?:redovisa|visa|beräkna|vänta|förvänta|bedöm|prognostisera|få|gör|lämna|ge)\p{L}*\s+){1,2}ett\s+(?:\p{L}+\s+)?(?:över|under)skott(?!\p{L})/iu;
/** Amounts of another time, or of a part. */
const OTHER_AMOUNT =
  /(?:varav|därav|föregående år|förra året|tidigare år|i fjol|fjolår|jämfört med 20\d\d|år 20\d\d var|ökat? med|minskat? med|i bidrag|statsbidrag)/iu;

/** Rows of amounts with a name. A table that goes on from one of money without a head of its own is of money too. */
function moneyRows(tables: readonly DocumentTable[]): readonly MoneyRow[] {
  let before: DocumentTable | null = null;
  return tables
    .toSorted((a, b) => a.position - b.position)
    .flatMap((table) => {
      const named = MONEY_WORDS.test([table.title ?? '', table.unit ?? '', ...table.columns].join(' '));
      const isMoney = named || (before !== null && table.position - before.position === 1);
      if (!isMoney) return [];
      before = table;
      return table.rows.flatMap((cells, row) => moneyRow(table, cells, row) ?? []);
    });
}

function moneyRow(table: DocumentTable, cells: readonly string[], row: number): MoneyRow | null {
  const label = (cells[0] ?? '').replace(/^varav\s+/iu, '');
  // "Förskoleverksamhet" is called "förskolan" in the text.
  const bare = label.replaceAll(/(?<=\p{L}{4})verksamhet(?:en|er|erna)?(?!\p{L})/giu, '');
  const amounts = cells.slice(1).flatMap((cell) => parseDecimal(cell) ?? []);
  const stems = contentStems(bare === '' ? label : bare);
  if (stems.length === 0 || amounts.length < 2 || parseDecimal(label) !== null || /^(?:totalt?|summa)/iu.test(label))
    return null;
  return { table, row, label, stems, amounts, decimals: Math.max(...amounts.map(decimalsOf)) };
}

/** The row that a piece of text names: all words of its label stand there; of several the longest label. */
function namedRows(text: string, rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const words = contentStems(text);
  const named = rows.filter(({ stems }) => stems.every((stem) => words.some((word) => names(word, stem))));
  const longest = Math.max(0, ...named.map(({ stems }) => stems.length));
  return named.filter(({ stems }) => stems.length === longest);
}

/** The label's word, or a compound that begins with it: "vuxenvården" of "vuxna". */
const names = (word: string, stem: string): boolean =>
  word === stem || (stem.length >= 6 && word.startsWith(stem)) || (stem.startsWith('vux') && word.startsWith('vux'));

/** The words about one amount: from the amount before it to the one after it, at most to the joint "samt" or "och". */
function clauseOf(sentence: Sentence, index: number, amounts: readonly NumberMention[]): string {
  const own = amounts[index];
  if (!own) return '';
  const last = amounts[index - 1];
  const before = sentence.text.slice(last ? last.start + last.text.length : 0, own.start);
  // "barn och ungdom (1,2 mnkr)": the name right before, and nothing of what follows.
  if (/\(\s*(?:\p{L}+\s+)?$/u.test(before))
    return before.split(/,|:|(?<!\p{L})(?:på|för|samt|varav)(?!\p{L})/iu).at(-1) ?? before;
  const from = own.start - before.length;
  const next = amounts[index + 1];
  const rest = sentence.text.slice(own.end, next?.start ?? sentence.text.length);
  const others = next && /\(\s*$/u.test(rest) ? /,|:/u : null;
  const joint =
    others?.exec(rest) ??
    /,\s*(?:fördela|varav|därav)|(?<!\p{L})(?:(?:till\s+)?största\s+delen|främst|huvudsak\p{L}*|bland\s+annat|framför\s+allt|delvis|i\s+synnerhet)(?!\p{L})|\s(?:samt|och (?:ett|en|för)|medan|men)\s/iu.exec(
      rest,
    );
  return `${sentence.text.slice(from, own.start)} ${joint ? rest.slice(0, joint.index) : rest}`;
}

function headingOf({ owner, paragraph }: Sentence): string {
  const above = owner.paragraphs.slice(0, paragraph).findLast(({ kind }) => kind === 'subheading');
  return above?.text ?? owner.heading ?? '';
}

const isInTkr = ({ table }: MoneyRow): boolean => table.unit === 'tkr' || /tkr/iu.test(table.columns.join(' '));

/** The row's amounts in the unit of the text; null where the text's is another kind of money. */
function inUnitOf(row: MoneyRow, { unit }: NumberMention): readonly Decimal[] | null {
  if (unit !== 'mnkr' && unit !== 'tkr') return null;
  if (isInTkr(row) === (unit === 'tkr')) return row.amounts;
  return unit === 'tkr'
    ? row.amounts.map((amount) => multiplyDecimals(amount, '1000'))
    : row.amounts.flatMap((amount) => divideDecimals(amount, '1000', 6) ?? []);
}

/** True where the amount is one of the row's cells or the difference of two of them, as exactly as both are given. */
function isInRow(mention: NumberMention, row: MoneyRow): boolean {
  const amounts = inUnitOf(row, mention);
  if (amounts === null) return true;
  const own = isInTkr(row) === (mention.unit === 'tkr') ? row.decimals : mention.unit === 'tkr' ? -3 : 9;
  const kept = Math.max(0, Math.min(own, decimalsOf(mention.value)));
  const rounded = roundDecimal(mention.value, kept);
  // Thousands that the table gives in tenths of a million are good to a hundred.
  const slack = own < 0 ? '50' : '0';
  const same = (other: Decimal): boolean =>
    compareDecimals(
      absoluteDecimal(subtractDecimals(roundDecimal(absoluteDecimal(other), kept), absoluteDecimal(rounded))),
      slack,
    ) <= 0;
  return amounts.some(
    (one, index) => same(one) || amounts.slice(index + 1).some((other) => same(subtractDecimals(one, other))),
  );
}

const SURPLUS = /överskott|plusresultat|(?<!\p{L})g(?:å|år|ick|ått)\s+(?:(?:med|på)\s+)?(?:plus|vinst)/iu;
const DEFICIT = /underskott|minusresultat|(?<!\p{L})g(?:å|år|ick|ått)\s+(?:(?:med|på)\s+)?(?:back|minus|förlust)/iu;
/** Rows of income turn what plus means. */
const INCOME = /intäkt|avgift|bidrag|försäljning/iu;

/** "ett överskott om 1,0" of a row whose deviation, budget less outcome, is -1,0. */
function isTurned(clause: string, mention: NumberMention, row: MoneyRow): boolean {
  const [surplus, deficit] = [SURPLUS.test(clause), DEFICIT.test(clause)];
  const amounts = inUnitOf(row, mention);
  if (surplus === deficit || amounts === null || INCOME.test(row.label)) return false;
  const [budget, outcome, deviation] = [amounts[0], amounts.at(-2), amounts.at(-1)].map(Number);
  if (budget === undefined || outcome === undefined || deviation === undefined || amounts.length < 3) return false;
  const isDeviation = Math.abs(budget - outcome - deviation) < 1e-6 && /avvik/iu.test(row.table.columns.join(' '));
  const same = Math.abs(Math.abs(deviation) - Math.abs(Number(mention.value))) < 1e-6;
  return isDeviation && same && deviation !== 0 && surplus !== deviation > 0;
}

/** A sentence whose only words of weight are the row's and those of money is of the row as a whole. */
function isOfWholeRow(text: string, { stems }: MoneyRow): boolean {
  return contentStems(text).every((word) => /\d/u.test(word) || PLAIN_WORDS.test(word) || stems.includes(word));
}

/** "förklarat av inhyrd personal": what brought it about, and not what the amount is of. */
const CAUSE =
  /(?<!\p{L})(?:(?:förklara|orsaka)\p{L}*\s+(?:\p{L}+\s+)?av|beror\s+(?:\p{L}+\s+)?på|på\s+grund\s+av|till\s+följd\s+av|genom|eftersom|har\s+att\s+göra\s+med|hänger\s+(?:\p{L}+\s+)?(?:samman|ihop)\s+med)(?!\p{L})/iu;
/** Under a heading that is a row's name, a row that is named only as the cause is not the one spoken of. */
function onlyInCause(sentence: Sentence, mention: NumberMention, own: readonly MoneyRow[]): boolean {
  const cause = SPEAKS_OF_WHOLE.test(sentence.text) ? CAUSE.exec(sentence.text.slice(mention.end)) : null;
  return cause !== null && namedRows(sentence.text.slice(0, mention.end + cause.index), own).length === 0;
}

function check(sentence: Sentence, rows: readonly MoneyRow[]): readonly RuleFinding[] {
  const money = SPEAKS_OF_MONEY.test(sentence.text);
  if (OTHER_AMOUNT.test(sentence.text) || (!money && !SPEAKS_OF_COST.test(sentence.text))) return [];
  const amounts = sentence.numbers.filter(({ kind }) => kind === 'money');
  let before: readonly MoneyRow[] = [];
  return amounts.flatMap((mention, index) => {
    if (mention.exactness !== 'exact' && mention.exactness !== 'about') return [];
    const clause = clauseOf(sentence, index, amounts);
    const said = namedRows(clause, rows);
    // "Budgeten för äldreomsorg är 212,4 mnkr och prognosen 214,9": the second amount is of the same row.
    const goesOn = said.length === 0 && index > 0 && before.some((one) => isOfWholeRow(clause, one));
    const own = goesOn ? before : said;
    before = own;
    const underHeading = own.length === 0 || onlyInCause(sentence, mention, own);
    const ofHeading =
      underHeading && amounts.length === 1 && SPEAKS_OF_WHOLE.test(sentence.text)
        ? namedRows(headingOf(sentence), rows)
        : [];
    const byHeading = ofHeading.length > 0;
    const meant = byHeading ? ofHeading : own;
    const [row] = meant;
    if (row && !money && !isOfWholeRow(sentence.text, row)) return [];
    const turned = row !== undefined && meant.length === 1 && isTurned(clause, mention, row);
    if (row && turned)
      return [
        {
          severity: 'error' as const,
          message: `Texten säger ${SURPLUS.test(clause) ? 'överskott' : 'underskott'} ${mention.text}, men raden ”${row.label}” i tabellen visar ett ${SURPLUS.test(clause) ? 'underskott' : 'överskott'}.`,
          remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
          evidence: [quoteSentence(sentence, mention.start), quoteTableRow(row.table, row.row)],
          confidence: 0.88,
          cause: `row:${row.table.id}:${row.row}`,
        },
      ];
    if (!row || meant.some((one) => isInRow(mention, one))) return [];
    return [
      {
        severity: byHeading || mention.exactness === 'about' ? ('warning' as const) : ('error' as const),
        message: `Texten anger ${mention.text}, men raden ”${row.label}” i tabellen har ${row.amounts.map((amount) => formatDecimal(amount)).join('; ')}.`,
        remedy: 'Rätta texten eller tabellen så att de visar samma belopp.',
        evidence: [quoteSentence(sentence, mention.start), quoteTableRow(row.table, row.row)],
        confidence: byHeading ? 0.75 : 0.9,
        cause: `row:${row.table.id}:${row.row}`,
      },
    ];
  });
}

/** The side of the budget that a sentence says in words, of the one row that it names. */
function side(sentence: Sentence, rows: readonly MoneyRow[]): readonly RuleFinding[] {
  const named = namedRows(sentence.text, rows);
  const [row] = named;
  if (row === undefined || named.some(({ label }) => label !== row.label)) return [];
  return sideAgainstRow(sentence, named, row.stems);
}

const rowsOf = kept(moneyRows);
const inSentences = overSentences((sentence, rows: readonly MoneyRow[]) => {
  if (sentence.owner.indicator !== null || sentence.owner.activity !== null) return null;
  const found = check(sentence, rows);
  return found.length > 0 ? found : side(sentence, rows);
});

const budgetTable = {
  columns: ['Mnkr', 'Budget', 'Prognos', 'Avvikelse'],
  rows: [
    ['Parkskötsel', '4,5', '4,3', '0,2'],
    ['Trygghetsarbete', '1,2', '1,2', '0,0'],
  ],
};

export const textAgainstTable: Rule = {
  id: 'text-against-table',
  number: 'R21',
  severity: 'error',
  source: 'domain.md 1, 7 och 10',
  title: 'Beloppet i texten finns inte i tabellen',
  explanation:
    'Ett belopp som texten anger för en rad i den ekonomiska tabellen ska vara ett av radens belopp eller skillnaden mellan två av dem, och sidan av budgeten den som raden visar.',
  wrong: [
    ...[
      ['sidan i andra ord', 'Parkskötsel väntas gå minus med 0,2 mnkr.'],
      ['dyrare än budgeterat', 'Kostnaderna för parkskötsel beräknas bli 0,2 mnkr högre än budget.'],
      ['budgeten spricker', 'Parkskötsel spräcker budgeten.'],
      ['budgeten hålls inte', 'Parkskötsel har en budget i balans.'],
    ].map(([name = '', text = '']) => ({
      name,
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text },
        ],
      },
    })),
    {
      name: 'vad raden kostar',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text: 'Vid årets slut beräknas parkskötsel kosta 5,9 mnkr.' },
        ],
      },
    },
    {
      name: 'annat belopp',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text: 'Budgeten för trygghetsarbete på 1,1 mnkr används till belysning.' },
        ],
      },
    },
    {
      name: 'två belopp i en mening',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          {
            heading: 'Kommentar',
            text: 'Prognosen visar ett överskott för parkskötsel om 0,2 mnkr och ett underskott för trygghetsarbete om 1,6 mnkr.',
          },
        ],
      },
    },
    {
      name: 'verksamheten under radens rubrik',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Parkskötsel', text: 'Verksamheten beräknas få ett överskott om 0,6 mnkr.' },
        ],
      },
    },
    {
      name: 'under radens rubrik',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Parkskötsel', text: 'Prognosen visar ett överskott på 0,6 mnkr.' },
        ],
      },
    },
  ],
  right: [
    ...[
      ['sidan i andra ord', 'Parkskötsel väntas gå plus med 0,2 mnkr.'],
      ['budgeten hålls', 'Trygghetsarbete håller sin budget.'],
      ['om något annat', 'Parkskötsel håller sin budget för lekredskap men inte för träd.'],
      ['en önskan', 'Parkskötsel ska hålla sin budget nästa år och inte överskrida budgeten.'],
      ['en enhet inom det', 'Enheten för parkskötsel har ett underskott.'],
      ['i fjol', 'Parkskötsel visade ett underskott på 1,2 mnkr i fjol.'],
    ].map(([name = '', text = '']) => ({
      name,
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text },
        ],
      },
    })),
    {
      name: 'kostnaden för en del',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text: 'Inom parkskötsel kostade en ny gräsklippare 0,1 mnkr.' },
        ],
      },
    },
    {
      name: 'verksamheten under radens rubrik',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          {
            heading: 'Parkskötsel',
            text: 'Verksamheten beräknas få ett överskott om 0,2 mnkr. Verksamheten för lekplatser visar ett underskott om 0,7 mnkr.',
          },
        ],
      },
    },
    {
      name: 'samma belopp',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text: 'Budgeten för trygghetsarbete på 1,2 mnkr används till belysning.' },
        ],
      },
    },
    {
      name: 'avrundat',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Kommentar', text: 'Budgeten för parkskötsel är 5 mnkr.' },
        ],
      },
    },
    {
      name: 'en del av området',
      document: {
        chapters: [
          { heading: 'Ekonomi', table: budgetTable },
          { heading: 'Parkskötsel', text: 'Enheten för lekplatser visar ett underskott på 0,4 mnkr.' },
        ],
      },
    },
  ],
  check: (context: ReviewContext) => {
    const rows = rowsOf(context.tables);
    const { year, kind } = context.head;
    const counted = [...againstTables(amountsIn(context, year, kind), context), ...cellOfTime(context)];
    return rows.length === 0 ? counted : [...inSentences(context, rows), ...counted];
  },
};
