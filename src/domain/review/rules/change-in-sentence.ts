import { compareDecimals, formatDecimal, subtractDecimals, absoluteDecimal } from '../../kernel/decimal.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import { EARLIER, comparativesIn } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import type { NumberMention } from '../language/numbers.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

type FromTo = { readonly from: NumberMention; readonly to: NumberMention; readonly by: NumberMention | null };

const isQuantity = ({ kind }: NumberMention): boolean =>
  kind === 'count' || kind === 'share' || kind === 'money' || kind === 'points' || kind === 'time';
/** Words that may stand between the two: "från 12 år 2021 till 15". */
const JOINT =
  /^\s*(?:%|procent|st|personer|kr|kronor|mnkr|tkr)?(?:\s+(?:under |för |i |år |föregående år|förra året|\p{L}+|20\d\d|\(20\d\d\)|,)){0,4}\s*till\s+(?:ca |cirka |drygt |knappt |hela |endast |bara )?$/iu;

/** "från A till B" of one kind and unit, and "med X" before it. */
function fromTo(sentence: Sentence): FromTo | null {
  const { text } = sentence;
  const quantities = sentence.numbers.filter(isQuantity);
  for (const [index, from] of quantities.entries()) {
    const to = quantities[index + 1];
    if (!to || !/från\s+(?:ca |cirka |drygt |knappt )?$/iu.test(text.slice(0, from.start))) continue;
    const sameUnit = from.unit === to.unit || from.unit === null;
    if (!sameUnit || !JOINT.test(text.slice(from.end, to.start))) continue;
    const [before, after] = [quantities[index - 1], quantities[index + 2]];
    const by =
      (before && from.start - before.end < 40 && isBy(text, before) ? before : null) ??
      (after && after.start - to.end < 60 && isBy(text, after) ? after : null);
    return { from, to, by };
  }
  return null;
}

/** "med 3", "en ökning på 3", "3 fler". */
function isBy(text: string, { start, end }: NumberMention): boolean {
  return (
    /(?:med|ning(?:en)? (?:på|om)|gång(?:en)? (?:på|om)|skillnad(?:en)? (?:på|om))\s+(?:ca |drygt |knappt |hela )?$/iu.test(
      text.slice(0, start),
    ) || /^\s*(?:st\s|stycken\s)?(?:fler|färre|högre|lägre)(?!\p{L})/iu.test(text.slice(end, end + 20))
  );
}

/** "Jämfört med 60 ärenden i fjol är årets 75 …": the number to compare with comes first. */
const COMPARED = /(?:jämfört|i\s+jämförelse)\s+med\s+(?:förra\s+årets\s+|fjolårets\s+|de\s+)?$/iu;
/** "Jämfört med 2021, då 52 personer …, fick i år 45". */
const SINCE = /(?:jämfört|i\s+jämförelse)\s+med\s+(?:år\s+)?(20\d{2})\s*,?\s*då\s+(?:\p{L}+\s+){0,3}$/iu;
function comparedWith(sentence: Sentence): FromTo | null {
  const quantities = sentence.numbers.filter(isQuantity);
  const [from, to, third] = quantities;
  const by = third && isBy(sentence.text, third) ? third : null;
  if (!from || !to || quantities.length > 3 || (quantities.length === 3 && !by) || from.kind !== to.kind || from.unit !== to.unit) return null;
  const text = sentence.text;
  const then = COMPARED.test(text.slice(0, from.start)) && by !== null;
  const year = SINCE.exec(text.slice(0, from.start))?.[1];
  return then || (year !== undefined && NOW.test(text.slice(from.end))) ? { from, to, by } : null;
}

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

const THEN = new RegExp(`(?<!\\p{L})(?:${EARLIER})(?!\\p{L})`, 'iu');
const NOW = /(?<!\p{L})(?:i år|årets|nu|detta år|innevarande år)(?!\p{L})/iu;

/** "123 i fjol och 134 i år": two numbers of the same thing with their times, in either order. */
function thenNow(sentence: Sentence): FromTo | null {
  const { text } = sentence;
  const quantities = sentence.numbers.filter(isQuantity);
  const [one, two] = quantities;
  if (!one || !two || quantities.length !== 2 || one.kind !== two.kind || one.unit !== two.unit) return null;
  const [early, late] = [text.slice(one.end, two.start), text.slice(two.end)];
  const middle = early.split(/,|(?<!\p{L})(?:och|mot|jämfört med|medan)(?!\p{L})/u);
  const timeOf = (near: string): 'then' | 'now' | null => (THEN.test(near) ? 'then' : NOW.test(near) ? 'now' : null);
  const counted = (after: string): string => contentStems(after.replace(THEN, '').replace(NOW, '')).join(' ');
  const first = timeOf(middle[0] ?? '') ?? timeOf(text.slice(0, one.start));
  const rest = late.split(/[,;]/u)[0] ?? '';
  const second = timeOf(rest) ?? timeOf(middle.slice(1).join(' '));
  const [things, others] = [counted(middle[0] ?? ''), counted(rest)];
  if (first === null || second === null || first === second || (things !== '' && others !== '' && things !== others))
    return null;
  return first === 'then' ? { from: one, to: two, by: null } : { from: two, to: one, by: null };
}

function check(sentence: Sentence): RuleFinding | null {
  const span = fromTo(sentence) ?? comparedWith(sentence) ?? thenNow(sentence);
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
  check: ({ sentences }) => sentences.flatMap((sentence) => check(sentence) ?? []),
};
