import type { NumberMention } from '../language/numbers.ts';
import type { Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { overNeighbours } from '../over-sentences.ts';

import { addDecimals, compareDecimals, formatDecimal, type Decimal } from '../../kernel/decimal.ts';
import { quoteSentence } from '../review-context.ts';
import { resultOfSides } from './result-of-sides.ts';
import { A_SEX, splitOf, totalLast } from './split-of-total.ts';
import type { Split } from './split-of-total.ts';

/** Parts that no word ties to the total are only read as such where they come near it. */
const NEAR = 1.35;

/** Words that say that not all parts are told, in the sentence itself or at the beginning of the next. */
const NOT_ALL =
  /(?<!\p{L})(?:bland\s+annat|bl\.?\s?a\.?|främst|framför\s+allt|huvudsakligen|i\s+huvudsak|till\s+exempel|t\.?\s?ex\.?|exempelvis|de\s+flesta|flesta|flera|minst|varav|några|enstaka|vanligast\p{L}*|störst\p{L}*)(?!\p{L})/iu;
const THE_REST =
  /(?<!\p{L})(?:övriga?|övrigt|resten|resterande|återstående|kvarvarande|de\s+andra|den\s+sista|ytterligare|dessutom|därutöver)(?!\p{L})/iu;
/** Three parts that come so near the total are meant to be all of it. */
const ALMOST = 0.85;

/** "… och 241 övrigt": the last part is the rest, so that the parts are all there are. */
const IS_THE_REST =
  /^(?:[\p{L}-]+\s+){0,2}?(?:övrigt|övriga|annat|andra|resten|resterande|det\s+övriga|det\s+andra|diverse)(?!\p{L})/iu;
/** "34 personer, 27 kvinnor och 6 män.": nothing more is said of either sex. */
const A_SEX_ALONE = /^(?:pojkar(?:na)?|flickor(?:na)?|män(?:nen)?|kvinnor(?:na)?|killar(?:na)?|tjejer(?:na)?)$/iu;

/** "… två samordnare och en enhetschef": the last one is told by an article. */
const ONE_MORE = /^[^.;]{0,60}?(?:,|\soch|\ssamt)\s+(?:en|ett)\s+\p{L}/iu;

/** Parts that say themselves that they are all there are. */
function areAll(sentence: Sentence, parts: readonly NumberMention[], sum: Decimal, total: NumberMention): boolean {
  const last = parts.at(-1);
  if (last === undefined || NOT_ALL.test(sentence.text.replace(/(?<!\p{L})varav(?!\p{L})/iu, ''))) return false;
  const near = Number(sum) >= ALMOST * Number(total.value);
  const bySex = parts.length === 2 && parts.every(({ after }) => A_SEX.test(after));
  const ends = /^\s*[\p{L}]+\s*(?:[.;)]|$)/u.test(sentence.text.slice(last.end));
  const noun = last.after.split(/[^\p{L}]+/u)[0] ?? '';
  return near && ((parts.length >= 3 && IS_THE_REST.test(last.after)) || (bySex && ends && A_SEX_ALONE.test(noun)));
}

/** "46 deltagare fördelade på 28 mammor och 16 pappor": nobody is left out in words. */
function leavesNone({ text }: Sentence, { parts, shared, total }: Split, sum: Decimal, next: Sentence | undefined) {
  const ends = /^\s*[\p{L}-]+(?:\s+[\p{L}-]+){0,2}\s*(?:[.;)]|$)/u.test(text.slice(parts.at(-1)?.end ?? 0));
  const others = NOT_ALL.test(text) || THE_REST.test(text) || THE_REST.test(next?.text.slice(0, 60) ?? '');
  return shared === true && ends && !others && Number(sum) >= ALMOST * Number(total.total.value);
}

/** A list ended by "och" after a word that ties it to its total, without a word for what it leaves out. */
function seemsWhole(sentence: Sentence, split: Split, sum: Decimal, next: Sentence | undefined): boolean {
  const { parts, tied, total } = split;
  const [before, last] = [parts.at(-2), parts.at(-1)];
  if (!tied || !before || !last || parts.length < 3) return false;
  const { text } = sentence;
  const ended = /(?<!\p{L})(?:och|samt)(?!\p{L})/iu.test(text.slice(before.end, last.start));
  const others = NOT_ALL.test(text) || THE_REST.test(text) || THE_REST.test(next?.text.slice(0, 60) ?? '');
  return ended && !others && Number(sum) >= ALMOST * Number(total.total.value);
}

function check(sentence: Sentence, previous: Sentence | undefined, next: Sentence | undefined): RuleFinding | null {
  const split = totalLast(sentence) ?? splitOf(sentence, previous);
  if (!split) return null;
  const { total, parts, at, tied } = split;
  const sum = addDecimals(...parts.map(({ value }) => value));
  if (
    /(?<!\p{L})(?:båda|både|flera\s+gånger|överlapp\p{L}*|samma\s+person\p{L}*|fler\s+än\s+en)(?!\p{L})/iu.test(
      sentence.text,
    )
  )
    return null;
  const sign = compareDecimals(sum, total.total.value);
  if (Number(total.total.value) - Number(sum) === 1 && ONE_MORE.test(sentence.text.slice(parts.at(-1)?.end ?? 0)))
    return null;
  const isFew = Number(total.total.value) < 12;
  const all = areAll(sentence, parts, sum, total.total);
  if (!tied && !all && (sign < 0 || Number(sum) > (isFew ? 1.6 : NEAR) * Number(total.total.value))) return null;
  // Parts that are fewer than the total may just leave out the rest, unless they are many.
  const told = all || seemsWhole(sentence, split, sum, next) || leavesNone(sentence, split, sum, next);
  const few = parts.length < 4 && split.whole !== true && !told;
  if (sign === 0 || (sign < 0 && few)) return null;
  return {
    severity: sign > 0 ? 'error' : 'warning',
    message: `Delarna ${parts.map(({ value }) => formatDecimal(value)).join(' + ')} blir ${formatDecimal(sum)}, men totalen anges till ${formatDecimal(total.total.value)}.`,
    remedy: 'Kontrollera totalen och delarna mot källan.',
    evidence: [
      ...(total.sentence === sentence ? [] : [quoteSentence(total.sentence, total.total.start)]),
      quoteSentence(sentence, at),
    ],
    confidence: sign > 0 ? 0.93 : 0.75,
  };
}

const inSentences = overNeighbours(
  (sentence, previous, next) => check(sentence, previous, next) ?? resultOfSides(sentence, previous, next),
);

export const partsOfTotal: Rule = {
  id: 'parts-of-total',
  number: 'R19',
  severity: 'error',
  source: 'domain.md 1, 8 och 10',
  title: 'Delarna blir inte totalen',
  explanation:
    'När texten delar upp ett antal (”av dessa var …”) ska delarna bli summan. Är delarna nästan alla, och inget sägs om resten, är någon glömd.',
  wrong: [
    ...[
      ['delas ut och en saknas', 'Kursen hade 46 deltagare fördelade på 28 mammor och 16 pappor.'],
      [
        'året innan är ingen total',
        'Under året kom 184 brev, att jämföra med 171 året innan. Av dessa var 96 klagomål, 41 förslag, 29 beröm och 13 frågor.',
      ],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Året', text }] } })),
    {
      name: 'budget minus utfall',
      document: {
        chapters: [
          {
            heading: 'Ekonomi',
            text: 'Enheten redovisar ett underskott på 1,9 mnkr. Budgeten var 61,2 mnkr och utfallet 63,5 mnkr.',
          },
        ],
      },
    },
    {
      name: 'intäkter minus kostnader',
      document: {
        chapters: [
          {
            heading: 'Ekonomi',
            text: 'Enheten redovisar ett överskott på 0,7 mnkr. Intäkterna blev 58,4 mnkr och kostnaderna 57,9 mnkr.',
          },
        ],
      },
    },
    {
      name: 'resten är en av delarna',
      document: {
        chapters: [
          {
            heading: 'Samtal',
            text: 'Totalt kom 1 284 samtal, varav 702 om snö, 331 om belysning och 241 övrigt.',
          },
        ],
      },
    },
    {
      name: 'två delar som är fler än alla',
      document: {
        chapters: [{ heading: 'Tid', text: 'Till växeln kom 70 frågor, därav 45 om snö och 35 om el.' }],
      },
    },
    {
      name: 'kvinnor och män utan mer',
      document: { chapters: [{ heading: 'Personal', text: 'Hos oss arbetar 34 personer, 27 kvinnor och 6 män.' }] },
    },
    {
      name: 'en är glömd',
      document: {
        chapters: [
          {
            heading: 'Remisser',
            text: 'Nämnden fick 28 remisser. Av dem gällde 15 bygglov, åtta vägar och fyra parker.',
          },
        ],
      },
    },
    {
      name: 'helheten först',
      document: {
        chapters: [{ heading: 'Resor', text: 'Av 50 resor gick 26 med tåg, 18 med buss och 9 med färja.' }],
      },
    },
    {
      name: 'efter kolon',
      document: {
        chapters: [
          { heading: 'Synpunkter', text: '41 brev kom in: 26 om parkering, 12 om skolskjuts och 6 om bygglov.' },
        ],
      },
    },
    {
      name: 'mer än totalen',
      document: {
        chapters: [
          {
            heading: 'Synpunkter',
            text: 'Förvaltningen har fått 512 ärenden. Av dessa var 277 felanmälningar, 127 frågor, 102 klagomål, 48 idéer och 8 beröm.',
          },
        ],
      },
    },
    {
      name: 'kön',
      document: {
        chapters: [{ heading: 'Jobb', text: 'Totalt 40 personer har fått arbete, varav 26 män och 16 kvinnor.' }],
      },
    },
  ],
  right: [
    {
      name: 'budget minus utfall',
      document: {
        chapters: [
          {
            heading: 'Ekonomi',
            text: 'Enheten redovisar ett underskott på 2,3 mnkr. Budgeten var 61,2 mnkr och utfallet 63,5 mnkr.',
          },
        ],
      },
    },
    ...[
      ['delas ut helt', 'Kursen hade 44 deltagare fördelade på 28 mammor och 16 pappor.'],
      ['resten sägs', 'Kursen hade 46 deltagare fördelade på 28 mammor och 16 pappor. Övriga var anhöriga.'],
      ['delas ut bland annat', 'Bidraget gick till 46 föreningar fördelat på bland annat 28 idrotter och 16 körer.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Året', text }] } })),
    {
      name: 'intäkter minus kostnader, avrundat',
      document: {
        chapters: [
          {
            heading: 'Ekonomi',
            text: 'Enheten redovisar ett överskott på 0,6 mnkr. Intäkterna blev 58,4 mnkr och kostnaderna 57,9 mnkr.',
          },
        ],
      },
    },
    {
      name: 'två delar av olika slag',
      document: {
        chapters: [{ heading: 'Personal', text: 'Hos oss arbetar 70 personer, varav 45 på heltid och 35 med barn.' }],
      },
    },
    {
      name: 'resten och några av flera',
      document: {
        chapters: [
          { heading: 'Samtal', text: 'Av 1 284 samtal gällde bland annat 702 snö, 331 belysning och 141 övrigt.' },
          { heading: 'Personal', text: 'Hos oss arbetar 34 personer, varav 27 kvinnor och 6 män på heltid.' },
        ],
      },
    },
    {
      name: 'resten för sig',
      document: {
        chapters: [
          {
            heading: 'Remisser',
            text: 'Nämnden fick 28 remisser. Av dem gällde 15 bygglov, åtta vägar och fyra parker. Den sista gällde buller.',
          },
        ],
      },
    },
    {
      name: 'ingen uppdelning',
      document: {
        chapters: [
          {
            heading: 'Förskolor',
            text: 'Området har 3 förskolor. 45 barn går i Norr, 30 barn i Söder och 20 barn i Väst. Av 14 lag möttes 6 i mars, 9 i maj och 12 i juni.',
          },
        ],
      },
    },
    {
      name: 'kolon och stämmer',
      document: {
        chapters: [
          { heading: 'Synpunkter', text: '41 brev kom in: 23 om parkering, 12 om skolskjuts och 6 om bygglov.' },
        ],
      },
    },
    {
      name: 'summan stämmer',
      document: {
        chapters: [
          {
            heading: 'Synpunkter',
            text: 'Förvaltningen har fått 12 ärenden. Av dessa var 7 frågor, 3 klagomål och 2 idéer.',
          },
        ],
      },
    },
    {
      name: 'bara en del nämns',
      document: {
        chapters: [{ heading: 'Synpunkter', text: 'Enheten har 18 bilar, varav 3 elbilar och 13 miljöbilar.' }],
      },
    },
  ],
  check: (context) => inSentences(context),
};
