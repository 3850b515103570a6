import { compareDecimals, formatDecimal, subtractDecimals, absoluteDecimal } from '../../kernel/decimal.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { readFromTo, type FromTo } from '../language/from-to.ts';
import { comparativesIn } from '../language/trends.ts';
import type { NumberMention } from '../language/numbers.ts';
import { readTwoSides } from '../language/two-sides.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** "en fördubbling", "har halverats": what the second number must be of the first. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})fördubbl\p{L}*/iu, 2],
  [/(?<!\p{L})(?:tredubbl|trefaldig)\p{L}*/iu, 3],
  [/(?<!\p{L})halver\p{L}*/iu, 0.5],
];
/** People round: "nästan fördubblats" and a fourth off are let go. */
const TIMES_SLACK = 0.2;

function wrongTimes(sentence: Sentence, { from, to }: FromTo): RuleFinding | null {
  const said = TIMES.find(([word]) => word.test(sentence.text));
  const [a, b] = [Number(from.value), Number(to.value)];
  if (!said || a === 0 || /(?:inte|ej)\s/iu.test(sentence.text)) return null;
  const [word, times] = said;
  if (Math.abs(b / a - times) <= TIMES_SLACK * times) return null;
  return {
    message: `Texten säger ”${word.exec(sentence.text)?.[0] ?? ''}”, men från ${formatDecimal(from.value)} till ${formatDecimal(to.value)} är ${(b / a).toFixed(1).replace('.', ',')} gånger.`,
    remedy: 'Rätta ordet eller siffrorna.',
    evidence: [quoteSentence(sentence, from.start)],
    confidence: 0.85,
  };
}

/** "ökade med 20 procent, från 5 000 till 5 500": the part of a count or of an amount that the change is. */
function wrongPart(by: NumberMention, { from, to }: FromTo): Omit<RuleFinding, 'evidence'> | null {
  const [a, b] = [Number(from.value), Number(to.value)];
  if ((from.kind !== 'count' && from.kind !== 'money') || by.exactness !== 'exact' || a <= 0) return null;
  const real = Math.abs((100 * (b - a)) / a);
  const backwards = Math.abs((100 * (b - a)) / Math.max(1e-9, b));
  const slack = 1 + 0.05 * real;
  if (Math.abs(real - Number(by.value)) <= slack || Math.abs(backwards - Number(by.value)) <= 0.6) return null;
  return {
    message: `Texten säger ${by.text}, men från ${formatDecimal(from.value)} till ${formatDecimal(to.value)} är ${formatDecimal(real.toFixed(1))} %.`,
    remedy: 'Räkna om förändringen.',
    confidence: 0.85,
  };
}

/** "Män får fler timmar än kvinnor, 34 timmar jämfört med 38": the figures say the other way. */
function wrongSides(sentence: Sentence): RuleFinding | null {
  const sides = readTwoSides(sentence.text, sentence.numbers);
  if (!sides) return null;
  const sign = compareDecimals(sides.first.value, sides.second.value);
  if (sign === 0 || sign > 0 === sides.more) return null;
  return {
    message: `Texten säger att det första är ${sides.more ? 'större' : 'mindre'}, men ${formatDecimal(sides.first.value)} är ${sides.more ? 'mindre' : 'mer'} än ${formatDecimal(sides.second.value)}.`,
    remedy: 'Rätta ordet, eller byt plats på siffrorna.',
    evidence: [quoteSentence(sentence, sides.start)],
    confidence: 0.88,
  };
}

/** "fler böcker än flickor" is more than others have, and no change. */
const THAN_OTHERS =
  /^\s*(?:[\p{L}-]+\s+){0,4}?än\s+(?:i\s+|på\s+|hos\s+|bland\s+)?(?!(?:förra|föregående|tidigare|fjol|fjolåret|året|årets|förut|innan|vid|under|någonsin|väntat|planerat|budgeterat|de|det|den)(?!\p{L}))\p{L}/iu;

/** A clause that goes on with "men" speaks of something else. */
const ANOTHER_CLAUSE = /,\s+(?:men|medan|samtidigt)\s|;\s/iu;

function check(sentence: Sentence, year: number | null): RuleFinding | null {
  const sides = wrongSides(sentence);
  if (sides) return sides;
  const span = readFromTo(sentence, year);
  if (!span) return null;
  const times = wrongTimes(sentence, span);
  if (times) return times;
  const said = sentence.claims.filter(({ kind, negated }) => (kind === 'rose' || kind === 'fell') && !negated);
  const compared = comparativesIn(sentence.text).filter(({ end }) => !THAN_OTHERS.test(sentence.text.slice(end)));
  const claims = said.length > 0 ? said : compared;
  const [claim] = claims;
  if (!claim || claims.some(({ kind }) => kind !== claim.kind)) return null;
  const { from, to, by } = span;
  const sign = compareDecimals(to.value, from.value);
  const evidence = [quoteSentence(sentence, from.start)];
  const [near, far] = [Math.min(claim.start, from.start), Math.max(claim.start, from.start)];
  const isOther = said.length === 0 && ANOTHER_CLAUSE.test(sentence.text.slice(near, far));
  if (sign !== 0 && (claim.kind === 'rose') !== sign > 0 && far - near < 80 && !isOther) {
    return {
      message: `Texten säger ${claim.kind === 'rose' ? 'ökning' : 'minskning'}, men från ${formatDecimal(from.value)} till ${formatDecimal(to.value)} är en ${sign > 0 ? 'ökning' : 'minskning'}.`,
      remedy: 'Rätta ordet eller siffrorna.',
      evidence,
      confidence: 0.9,
    };
  }
  const ofPart = by?.kind === 'share' ? wrongPart(by, span) : null;
  if (ofPart) return { ...ofPart, evidence };
  const difference = absoluteDecimal(subtractDecimals(to.value, from.value));
  const comparable =
    by !== null &&
    by.exactness === 'exact' &&
    from.exactness === 'exact' &&
    by.kind !== 'share' &&
    (by.unit ?? from.unit) === (from.unit ?? by.unit);
  if (!by || !comparable || equalWhenRounded(by.value, difference)) return null;
  return {
    message: `Texten säger att skillnaden är ${by.text}, men mellan ${formatDecimal(from.value)} och ${formatDecimal(to.value)} är den ${formatDecimal(difference)}.`,
    remedy: 'Räkna om skillnaden.',
    evidence,
    confidence: 0.85,
  };
}

const inSentences = overSentences(check);

export const changeInSentence: Rule = {
  id: 'change-in-sentence',
  number: 'R37',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Förändringen eller jämförelsen stämmer inte med sina egna tal',
  explanation:
    'I ”har minskat med 3 från 12 till 15” säger orden och talen emot varandra, och i ”fler än i Norr, 12 mot 15”.',
  wrong: [
    {
      name: 'fler än då vi hade',
      document: {
        chapters: [
          { heading: 'Året', text: 'Tjänsten hade 63 låntagare i december, åtta fler än året före då vi hade 58.' },
        ],
      },
    },
    {
      name: 'minskat uppåt',
      document: { chapters: [{ heading: 'Resultat', text: 'Antalet klagomål har minskat från 12 till 15.' }] },
    },
    {
      name: 'fel skillnad',
      document: {
        chapters: [{ heading: 'Resultat', text: 'Antalet platser har ökat med 8 platser från 20 till 25.' }],
      },
    },
    ...[
      ['fler som är färre', 'Biblioteket hade 40 besök i fjol mot 31 i år, vilket är fler.'],
      ['enheter lägre', 'Indexet var 65, vilket är tre enheter lägre än föregående års 67.'],
      ['en ökning efter talen', 'Kön gick från 20 till 25 personer, en ökning med 8.'],
      ['krympt uppåt', 'Kön har krympt från 20 till 25 personer.'],
      ['fler som är färre än de andra', 'Pojkar lånar fler böcker än flickor, 9 böcker per månad jämfört med 12.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Resultat', text }] } })),
  ],
  right: [
    ...[
      ['fler än de andra', 'Pojkar lånar fler böcker än flickor, 12 böcker per månad jämfört med 9.'],
      ['fler än de andra, och än i fjol', 'Pojkar lånar fler böcker än flickor, 9 böcker jämfört med 12 förra året.'],
      ['enheter lägre', 'Indexet var 65, vilket är två enheter lägre än föregående års 67.'],
      ['lägre än en annan', 'Norra skolan hade 65, vilket är tre enheter lägre än södra skolans 67 sökande platser.'],
      ['två ting', 'Det var 40 pojkar i fjol och 31 flickor i år, alltså en ökning av flickor.'],
      ['färre i år', 'Biblioteket hade 40 besök i fjol mot 31 i år, alltså färre.'],
      ['i år först', 'I år hade vi 31 besök, jämfört med 40 förra året, en minskning.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Resultat', text }] } })),
    {
      name: 'ökat',
      document: { chapters: [{ heading: 'Resultat', text: 'Antalet klagomål har ökat från 12 till 15.' }] },
    },
    {
      name: 'procent av ett antal',
      document: { chapters: [{ heading: 'Resultat', text: 'Antalet platser har ökat med 25 % från 20 till 25.' }] },
    },
    {
      name: 'åldrar',
      document: { chapters: [{ heading: 'Resultat', text: 'Intresset har minskat bland barn från 6 till 12 år.' }] },
    },
  ],
  check: (context) => inSentences(context, context.document.year),
};
