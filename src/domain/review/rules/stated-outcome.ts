import { kept } from '../kept.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { unitsComparable } from '../../steering/unit.ts';
import type { NumberMention } from '../language/numbers.ts';
import { isAmountOfChange } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { toldCell, type ToldColumn } from '../told-cell.ts';
import { quoteRow, quoteSentence, type IndicatorView, type DocumentHead, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import {
  alike,
  bareName,
  checkAll,
  checkMean,
  checkParts,
  isSame,
  isWithin,
  MOST_OFF,
  NOT_VALUE,
} from './stated-in-words.ts';

/** What an indicator's own value is called. */
const VALUE_NOUN = String.raw`(?:(?:års|helårs|slut|tertial|period|mät)?(?:utfall(?:et)?|resultat(?:et)?)|(?:index|mät|års|utfalls)?värdet?|siffran?|nivån?|indikatorn|måluppfyllelsen|mätningen|undersökningen|enkäten|uppföljningen|noteringen)`;
/** Being, becoming, landing at: verbs that give a subject its value. */
const AMOUNTS = String.raw`(?:är|var|blev|blir|visa(?:r|de)|ga[vf]|ger|motsvara(?:r|de)|utgjorde|utgör|uppmättes|mättes|noterades|redovisas|stanna(?:r|de|t)|sluta(?:r|de|t)|landa(?:r|de|t)|hamna(?:r|de|t)|ligger|låg|legat|uppgår|uppgick|uppgått|nå(?:r|dde|tt)|kom(?:mer|mit)?)`;
const WHICH = String.raw`(?:\s+(?:för\s+(?:perioden|året|tertialet|helåret|vår\s+del)|(?:i|på)\s+(?:år|årets\s+\p{L}+|mätningen|enkäten)|under\s+(?:året|perioden)|vid\s+(?:årets|periodens)\s+slut|nu|därmed|slutligen|alltså|således))?`;
const TO = String.raw`(?:\s+(?:på|till|upp\s+(?:i|till)|vid|om|ett|en|resultat|nivå|andel|värde|utfall|totalt|sammantaget|sammanlagt|fram|alltså))*`;
/** When a value is of, before its verb: a place there would make it of a part. */
const WHEN = String.raw`(?:(?:under|för)\s+(?:året|perioden|helåret)|i\s+år|nu|vid\s+(?:årets\s+|den\s+)?(?:senaste\s+)?(?:slut|\p{L}*(?:mätning|enkät|undersökning|uppföljning)\p{L}*)(?:\s+i\s+\p{Ll}+)?)`;
/** "Utfallet blev 78", "Årets resultat: 78", "I år landade utfallet på 78". */
const STATES = new RegExp(
  String.raw`(?:^|[.,;:]\s|\s)(?:${WHEN}\s+(?:är|var|blev|blir|har|hade|hamnade|landade|ligger|låg)\s+andelen(?:\s+(?:varit|legat|uppgått|blivit|hamnat))?${TO}\s+|${VALUE_NOUN}${WHICH}(?:\s+${AMOUNTS}${WHICH}${TO}\s+|\s*[:=–(]\s*)|${AMOUNTS}\s+(?:årets\s+|det\s+)?${VALUE_NOUN}${WHICH}${TO}\s+)$`,
  'iu',
);
/** "Med ett utfall på 78 %", "resultatet, 78 procent,": the value put beside its noun. */
const BESIDE_NOUN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ett|årets|det)\s+(?:utfall|resultat|värde|indexvärde)\s+(?:på|om)|(?:utfallet|resultatet|årsresultatet|värdet|andelen)\s*,|(?:utfallet|resultatet|andelen)\s+(?:om|på)|(?:utfall|resultat):)\s+$`,
  'iu',
);
/** "Vi hamnar på 78 procent": whoever the document is of; only where the unit is written out. */
const WE_STAND = new RegExp(
  String.raw`(?<!\p{L})(?:(?:vi|enheten|nämnden|förvaltningen|avdelningen|verksamheten|kommunen)${WHICH}\s+(?:nå(?:r|dde)|har\s+nått|får|fick|har\s+fått|hade|hamna(?:r|de)|landa(?:r|de)|ligger|låg|stanna(?:r|de)|kom|kommer|sluta(?:r|de)|uppnå(?:r|dde))|(?:nå(?:r|dde)|hamna(?:r|de)|landa(?:r|de)|ligger|låg)\s+(?:vi|enheten|nämnden|förvaltningen|avdelningen|verksamheten))${WHICH}${TO}\s+$`,
  'iu',
);
/** "Andelen nöjda besökare är 78 procent": the indicator's name said again as a subject. */
const NAMED = new RegExp(
  String.raw`(?:^|[.,;:]\s)(?:årets\s+)?(?:andel(?:en)?|antal(?:et)?)\s+(?<named>(?:[\p{L}-]+\s+){1,8}?)${AMOUNTS}${WHICH}${TO}\s+$`,
  'iu',
);
/** Values of others, of parts and of other years. */
const OF_OTHERS =
  /(?:staden|stadens|genomsnitt|snitt|riket|landet|män|kvinnor|pojkar|flickor|förra|föregående|tidigare|20\d\d|delresultat|fråga|(?:annan|andra|egen|egna|nationell\p{L}*|brukar)\s*enkät|delenkät|avdelning|respektive|privat|egen regi|andra)/iu;

/** True where the sentence of the indicator's analysis gives the number as the indicator's value for the period. */
export function isStated({ indicator }: IndicatorView, sentence: Sentence, mention: NumberMention): boolean {
  const { start, kind, exactness, unit } = mention;
  if ((kind !== 'share' && kind !== 'count') || !(exactness in MOST_OFF)) return false;
  if (isAmountOfChange(sentence.text, start, mention.end)) return false;
  const before = sentence.text.slice(Math.max(0, start - 110), start);
  if (STATES.test(before)) return !/(?<!\p{L})(?:\p{L}*mål(?:et|en)?|prognos\p{L}*)\s*$/iu.test(before);
  if (unit !== null && BESIDE_NOUN.test(before)) return true;
  const amounts = sentence.numbers.filter((number) => number.kind === kind);
  if (amounts.length !== 1 || unit === null || NOT_VALUE.test(sentence.text)) return false;
  const subject = NAMED.exec(before)?.groups?.['named'];
  if (subject !== undefined) return isWithin(subject, indicator.name);
  if (WE_STAND.test(before)) return true;
  // "… är 78 procent nöjda med öppettiderna": the name's own words, or what it says of them, in its own analysis.
  const said = PREDICATE.exec(indicator.name)?.[1];
  const named =
    isWithin(bareName(indicator.name), sentence.text) || (said !== undefined && isWithin(said, sentence.text));
  return kind === 'share' && named && isPlain(sentence, mention, indicator.name);
}
/** What a name says of those it counts: "nöjda med öppettiderna" of "Andel lånekunder som är nöjda med öppettiderna". */
const PREDICATE = /\ssom\s+(?:(?:är|har|känner\s+sig|upplever\s+att|anser\s+att)\s+)?(.+)$/iu;

/** Said with few other words than those of the name, so that it is of all and not of some. */
function isPlain({ text }: Sentence, mention: NumberMention, name: string): boolean {
  const rest = `${text.slice(0, mention.start)} ${text.slice(mention.start + mention.text.length)}`;
  const own = contentStems(name);
  return (
    contentStems(rest).filter((stem) => !own.some((other) => alike(stem, other)) && !COMMON.test(stem)).length <= 1
  );
}
const COMMON =
  /^(?:mätning|resultat|utfall|undersökning|enkät|visa|uppge|svara|ange|tycke|anse|under|totalt|sammanlag|perio|tertial|procent|andel|dem|åre|deltagar|tillfråga)/u;

const COLUMN_WORDS: Readonly<Record<ToldColumn, string>> = {
  outcome: 'utfallet är',
  previous: 'värdet året före var',
  men: 'värdet för män är',
  women: 'värdet för kvinnor är',
};
const VALUE_WORD = new RegExp(String.raw`(?<!\p{L})${VALUE_NOUN}(?!\p{L})`, 'iu');

/** A number whose clause speaks of nothing but the indicator, held against the cell of its time and of whom it is. */
function checkTold(view: IndicatorView, sentence: Sentence, document: DocumentHead): RuleFinding | null {
  for (const mention of sentence.numbers) {
    const share = view.row.unit === '%';
    if (!(mention.exactness in MOST_OFF) || (mention.kind === 'share') !== share) continue;
    const told = toldCell(view, sentence, mention, document);
    const cell = told ? amountIn(view.row, told.column) : null;
    if (!told || !cell || !unitsComparable(mention.unit, cell.unit)) continue;
    // A count is of anything; only the name's own words or the value's say that it is the indicator's.
    const names = contentStems(view.indicator.name).length;
    const enough = share ? told.shared > 0 || VALUE_WORD.test(sentence.text) : told.shared * 2 >= names && names >= 2;
    // Of last year there is one cell; of this year another column may be meant.
    const columns = told.column === 'previous' ? (['previous'] as const) : VALUE_COLUMNS;
    const cells = columns.flatMap((column) => amountIn(view.row, column)?.value ?? []);
    if (!enough || cells.some((value) => isSame(value, mention))) continue;
    return {
      message: `Texten säger att ${COLUMN_WORDS[told.column]} ${mention.text}, men i tabellen står ${formatDecimal(cell.value)}.`,
      remedy: 'Rätta texten eller tabellen så att de visar samma värde.',
      evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', told.column, 'target')],
      confidence: 0.8,
      cause: `stated:${view.indicator.id}`,
    };
  }
  return null;
}

const OWN_COLUMNS = ['outcome', 'men', 'women', 'forecast'] as const;

function check(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const mention = sentence.numbers.find((number) => isStated(view, sentence, number));
  if (!outcome || !mention || !unitsComparable(mention.unit, outcome.unit)) return null;
  // "Utfallet (71 %) är i nivå med andra": what follows a value put in brackets is said of the value.
  const end = mention.start + mention.text.length;
  const about = sentence.text.startsWith(')', end) ? sentence.text.slice(0, end) : sentence.text;
  if (OF_OTHERS.test(about)) return null;
  // Last year's value told as this year's is a fault of its own, but for a value between others it may be meant.
  const columns = STATES.test(sentence.text.slice(0, mention.start)) ? OWN_COLUMNS : VALUE_COLUMNS;
  const cells = columns.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  if (cells.some((value) => isSame(value, mention))) return null;
  return {
    message: `Texten säger att utfallet är ${mention.text}, men i tabellen står ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller tabellen så att de visar samma värde.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous', 'target')],
    confidence: 0.85,
    cause: `stated:${view.indicator.id}`,
  };
}

const ofRow = kept((view: IndicatorView, head: DocumentHead) =>
  view.analysis.flatMap(
    (sentence) =>
      check(view, sentence) ??
      checkTold(view, sentence, head) ??
      checkMean(view, sentence, head.year) ??
      checkAll(view, sentence) ??
      checkParts(view, sentence) ??
      [],
  ),
);

export const statedOutcome: Rule = {
  id: 'stated-outcome',
  number: 'R23',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Utfallet i texten är ett annat än i tabellen',
  explanation:
    'När analysen anger utfallet ska det vara det som står i raden. Det gäller också det som räknas (”till och med augusti har 47 öppnats”) och ett medelvärde som jämförs med förra året.',
  wrong: [
    {
      name: 'nio av tio',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel trygga besökare',
                outcome: '82 %',
                analysis: 'Nio av tio säger att de är trygga hos oss.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'ett medelvärde som jämförs med förra året',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Kötid, antal dagar som en familj väntar',
                outcome: '12,8 dagar',
                previous: '13,4 dagar',
                analysis: 'I snitt väntade familjerna 11,8 dagar, vilket är en förbättring jämfört med förra året.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'alla, fast raden säger nästan alla',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel kunder med en aktuell plan',
                outcome: '92 %',
                analysis: 'Samtliga kunder har en aktuell plan.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'antalet till och med perioden',
      document: {
        kind: 'T2',
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Antal trädgårdar som öppnats',
                outcome: '44 st',
                analysis: 'Till och med augusti har 47 trädgårdar öppnats.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'enheten som subjekt',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '84 %', analysis: 'I år landar enheten på 78 procent.' }],
          },
        ],
      },
    },
    {
      name: 'namnet igen',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel gäster som är nöjda med maten',
                outcome: '84 %',
                analysis: 'Andelen nöjda gäster uppgår till 78 %.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'annat värde',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '84 %',
                previous: '80 %',
                target: '90 %',
                analysis: 'Utfallet är 78 %, vilket är lägre än väntat.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'åtta av tio, avrundat, och av en grupp',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel trygga besökare',
                outcome: '82 %',
                analysis: 'Åtta av tio säger att de är trygga. Bland kvinnorna är nio av tio trygga.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'ett medelvärde av en grupp, och antalet av en del av perioden',
      document: {
        kind: 'T2',
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Kötid, antal dagar som en familj väntar',
                outcome: '12,8 dagar',
                analysis: 'Nya familjer väntade i snitt 11,8 dagar, vilket är en förbättring jämfört med förra året.',
              },
              {
                name: 'Antal trädgårdar som öppnats',
                outcome: '44 st',
                analysis: 'Under våren öppnades 27 trädgårdar.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'alla av en annan sort, och alla som ska ha',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel kunder med en aktuell plan',
                outcome: '92 %',
                analysis:
                  'Samtliga kunder har en kontaktperson. Alla kunder ska ha en aktuell plan. Alla nya kunder har en aktuell plan.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'en del av dem',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel gäster som är nöjda med maten',
                outcome: '84 %',
                analysis:
                  'Andelen nöjda gäster i skolorna är 78 %. Vi nådde 78 procent av dem som ringdes upp om målet.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'samma värde',
      document: {
        goals: [
          { title: 'Mål', indicators: [{ name: 'Andel nöjda', outcome: '84,2 %', analysis: 'Utfallet är 84 %.' }] },
        ],
      },
    },
    {
      name: 'stadens värde',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '84 %', analysis: 'För hela staden blev resultatet 78 %.' }],
          },
        ],
      },
    },
  ],
  check: ({ indicators, head }) => indicators.flatMap((view) => ofRow(view, head)),
};
