import { compareDecimals, formatDecimal, subtractDecimals, absoluteDecimal } from '../../kernel/decimal.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { readFromTo, type FromTo } from '../language/from-to.ts';
import { comparativesIn } from '../language/trends.ts';
import type { NumberMention } from '../language/numbers.ts';
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

function check(sentence: Sentence, year: number | null): RuleFinding | null {
  const span = readFromTo(sentence, year);
  if (!span) return null;
  const times = wrongTimes(sentence, span);
  if (times) return times;
  const said = sentence.claims.filter(({ kind, negated }) => (kind === 'rose' || kind === 'fell') && !negated);
  const claims = said.length > 0 ? said : comparativesIn(sentence.text);
  const [claim] = claims;
  if (!claim || claims.some(({ kind }) => kind !== claim.kind)) return null;
  const { from, to, by } = span;
  const sign = compareDecimals(to.value, from.value);
  const evidence = [quoteSentence(sentence, from.start)];
  if (sign !== 0 && (claim.kind === 'rose') !== sign > 0 && Math.abs(claim.start - from.start) < 80) {
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

export const changeInSentence: Rule = {
  id: 'change-in-sentence',
  number: 'R37',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Förändringen stämmer inte med sina egna tal',
  explanation: 'I ”har minskat med 3 från 12 till 15” säger orden och talen emot varandra.',
  wrong: [
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
      ['en ökning efter talen', 'Kön gick från 20 till 25 personer, en ökning med 8.'],
      ['krympt uppåt', 'Kön har krympt från 20 till 25 personer.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Resultat', text }] } })),
  ],
  right: [
    ...[
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
  check: ({ sentences, document: { year } }) => sentences.flatMap((sentence) => check(sentence, year) ?? []),
};
