import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { readPartWholes, type PartWhole } from '../language/part-whole.ts';
import { countedParts } from '../language/worded-parts.ts';
import { overNeighbours } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What ties a share to the "A av B" right before it. */
const TIES =
  /^[^.;:]{0,60}?(?:\(|,\s*|(?<!\p{L})(?:vilket|som|det|detta)\s+(?:är|ger|gav|motsvarar|motsvarade|innebär|blir|blev|utgör|betyder)|(?<!\p{L})(?:motsvarande|det vill säga|d\.?v\.?s\.?|eller|alltså|en andel (?:på|om)|en svarsfrekvens (?:på|om)|lika med|=))\s*(?:av\s+)?(?:en andel (?:på|om)\s+)?(?:totalt\s+|hela\s+|ca\.? |cirka |ungefär |drygt |knappt )?$/iu;
const NEXT_TIES =
  /^(?:det(?:ta|\s+här)?|andelen|svarsfrekvensen|deltagandet)\s+(?:är|ger|gav|motsvarar|motsvarade|innebär|blir|blev|var|utgör|betyder)\s+(?:att\s+)?(?:en andel (?:på|om)\s+)?(?:ca\.? |cirka |ungefär )?$/iu;
/** A share of another time, or one that is aimed at, is not the share of these. */
const OTHER_SHARE =
  /(?:mål\p{L}*|jämfört|förra|föregående|i fjol|tidigare|budget\p{L}*|krav\p{L}*|fler|färre|ökning|minskning|öka\p{L}*|minska\p{L}*)/iu;
const LEAST_WHOLE = 3;
const TENTHS = 10;

/** The share that a sentence ties to its one pair: between, right after, or before it in "63 procent (19 av 30)". */
function tiedShare(sentence: Sentence, { part, whole }: PartWhole): NumberMention | null {
  const { text, numbers } = sentence;
  const [first, last] = part.start < whole.start ? [part, whole] : [whole, part];
  const shares = numbers.filter(({ kind }) => kind === 'share');
  const between = shares.find(({ start }) => start > first.end && start < last.start);
  if (between) {
    const lead = text.slice(first.end, between.start);
    return first === part && TIES.test(lead) && !OTHER_SHARE.test(lead) ? between : null;
  }
  const after = shares.find(({ start }) => start > last.end);
  if (after) {
    const lead = text.slice(last.end, after.start);
    const other = numbers.some(
      ({ start, kind }) =>
        start > last.end &&
        start < after.start &&
        kind !== 'year' &&
        kind !== 'time' &&
        kind !== 'date' &&
        kind !== 'age',
    );
    const rest = text.slice(after.start + after.text.length);
    const alone = !/,\s*$/u.test(lead) || /^\s*(?:[,.;)]|$)/u.test(rest);
    return !other && alone && TIES.test(lead) && !OTHER_SHARE.test(lead) ? after : null;
  }
  const before = shares.findLast(({ start }) => start < first.start);
  const lead = before ? text.slice(before.start + before.text.length, first.start) : '';
  // "Hälften, 20 av 40, har …": the pair is put in to say the share again.
  const putIn =
    /^(?:\s+(?!av\s|och\s)[\p{L}-]+){0,2}\s*,\s*$/u.test(lead) &&
    first === part &&
    /^[^,;]{0,30}(?:,|\.?$|\s\p{L}+(?:de|ade|r|t)(?!\p{L}))/u.test(text.slice(last.end));
  if (before && putIn && shares.length === 1 && !OTHER_SHARE.test(text.slice(0, before.start))) return before;
  return before &&
    /^\s*(?:\p{L}+\s+){0,3}\(\s*(?:\p{L}+\s+)?$/iu.test(text.slice(before.start + before.text.length, first.start))
    ? before
    : null;
}

/** "40 % av de 25 deltagarna, 14 personer, …": a share of a number, and then how many that is. */
function shareOfWhole(sentence: Sentence): RuleFinding | null {
  const { text, numbers } = sentence;
  for (const [index, share] of numbers.entries()) {
    const [whole, part] = [numbers[index + 1], numbers[index + 2]];
    if (share.kind !== 'share' || share.exactness !== 'exact' || whole?.kind !== 'count' || part?.kind !== 'count')
      continue;
    const [link, between] = [
      text.slice(share.start + share.text.length, whole.start),
      text.slice(whole.end, part.start),
    ];
    const told =
      /^\s+av\s+(?:de\s+|våra\s+|totalt\s+)?$/iu.test(link) &&
      /^(?:\s+[\p{L}-]+){1,3}\s*(?:,\s*(?:alltså|det vill säga|dvs\.?|eller|motsvarande)?\s*|\()$/iu.test(between) &&
      /^(?:\s+[\p{L}-]+){0,2}\s*[,).]/u.test(text.slice(part.end));
    const exact = (100 * Number(part.value)) / Number(whole.value);
    // Half a person to either side, and the share's own rounding.
    const slack = 50 / Number(whole.value) + 10 ** -decimalsOf(share.value);
    if (!told || Math.abs(exact - Number(share.value)) <= slack) continue;
    return {
      message: `${part.text} av ${whole.text} är ${formatDecimal(exact.toFixed(1))} %, inte ${share.text}.`,
      remedy: 'Räkna om andelen eller rätta antalen.',
      evidence: [quoteSentence(sentence, share.start)],
      confidence: 0.9,
    };
  }
  return null;
}

/** The largest count of the sentence before, which "102 av dem" takes up. */
function wholeBefore(
  previous: Sentence | undefined,
  sentence: Sentence,
): { whole: NumberMention; text: string } | null {
  if (!previous || previous.owner !== sentence.owner) return null;
  const counts = previous.numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  const whole = counts.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
  return whole ? { whole, text: previous.text } : null;
}

/** "120 planer granskades. Av dem var 102 aktuella, vilket är 95 procent." */
function acrossSentences(sentence: Sentence, previous: Sentence | undefined): RuleFinding | null {
  const before = wholeBefore(previous, sentence);
  const pair = before
    ? readPartWholes(sentence.text, sentence.numbers, before).find(({ whole }) => whole === before.whole)
    : undefined;
  if (!pair || !previous) return null;
  const { text, numbers } = sentence;
  const share = numbers.find(({ kind, start }) => kind === 'share' && start > pair.part.end);
  const lead = share ? text.slice(pair.part.end, share.start) : '';
  if (!share || !TIES.test(lead) || OTHER_SHARE.test(lead) || Number(pair.whole.value) < LEAST_WHOLE) return null;
  return wrongShare(pair, share, [quoteSentence(sentence, pair.part.start), quoteSentence(previous, pair.whole.start)]);
}

/** "drygt 80 procent" of 84: up to the next five, where a ten is said. */
function isRound(exact: number, { value, exactness }: NumberMention): boolean {
  const said = Number(value);
  if (said % 10 !== 0) return false;
  return exactness === 'over'
    ? exact >= said && exact < said + 5
    : exactness === 'under' && exact <= said && exact > said - 5;
}

const FRACTION_SLACK = 1.6;
function wrongShare(
  { part, whole }: PartWhole,
  share: NumberMention,
  evidence: RuleFinding['evidence'],
): RuleFinding | null {
  const exact = (100 * Number(part.value)) / Number(whole.value);
  const said = Number(share.value);
  // "två tredjedelar" of 67,2: a fraction in words is always rounded.
  const isFraction = share.inWords && !/procent|%/iu.test(share.text);
  const slack =
    Math.max(isFraction ? FRACTION_SLACK : 0, 10 ** -decimalsOf(share.value)) +
    (share.exactness === 'exact' ? 0 : share.inWords ? 8 : 2);
  if (Math.abs(exact - said) <= slack || isRound(exact, share)) return null;
  // "9 av 10 vill komma tillbaka, 92 procent": said in tenths, and then exactly.
  if (Number(whole.value) === TENTHS && Math.abs(exact - said) < 100 / TENTHS / 2) return null;
  return {
    message: `${part.text} av ${whole.text} är ${formatDecimal(exact.toFixed(1))} %, inte ${share.text}.`,
    remedy: 'Räkna om andelen eller rätta antalen.',
    evidence,
    confidence: 0.93,
  };
}

/** "Fler än hälften, 19 av 40": words that leave a range. */
function wordedPart(sentence: Sentence, pairs: readonly PartWhole[]): RuleFinding | 'right' | null {
  const all = countedParts(sentence.text, sentence.numbers, pairs);
  for (const { said, part, whole } of all) {
    const exact = (100 * Number(part.value)) / Number(whole.value);
    // Half a thing to either side: half of 41 is no whole number.
    const slack = 50 / Number(whole.value);
    const isIn =
      said.low === 50 && said.high === 100 ? exact > 50 : exact >= said.low - slack && exact <= said.high + slack;
    if (Number(whole.value) < LEAST_WHOLE || isIn) continue;
    return {
      message: `${part.text} av ${whole.text} är ${formatDecimal(exact.toFixed(1))} %, inte ”${said.text}”.`,
      remedy: 'Rätta orden eller antalen.',
      evidence: [quoteSentence(sentence, said.start)],
      confidence: 0.9,
    };
  }
  return all.length > 0 ? 'right' : null;
}

function check(sentence: Sentence, previous: Sentence | undefined, next: Sentence | undefined): RuleFinding | null {
  const pairs = readPartWholes(sentence.text, sentence.numbers);
  const worded = wordedPart(sentence, pairs);
  if (worded === 'right') return null;
  const elsewhere = worded ?? shareOfWhole(sentence) ?? acrossSentences(sentence, previous);
  if (elsewhere) return elsewhere;
  for (const pair of pairs) {
    const { part, whole } = pair;
    const own = tiedShare(sentence, pair);
    const follows = own === null && pairs.length === 1 && next?.owner === sentence.owner ? next : null;
    const [first] = follows?.numbers ?? [];
    const tied =
      follows && first?.kind === 'share' && NEXT_TIES.test(follows.text.slice(0, first.start)) ? first : null;
    const share = own ?? tied;
    if (!share || Number(whole.value) < LEAST_WHOLE) continue;
    const wrong = wrongShare(pair, share, [
      quoteSentence(sentence, part.start),
      ...(own === null && follows ? [quoteSentence(follows)] : []),
    ]);
    if (wrong) return wrong;
  }
  return null;
}

const inSentences = overNeighbours(check);

export const shareInSentence: Rule = {
  id: 'share-in-sentence',
  number: 'R38',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Andelen stämmer inte med sina antal',
  explanation:
    'I ”12 av 19 (75 %)” är andelen fel: 12 av 19 är 63,2 %. Det gäller också andelar i ord: ”fler än hälften, 19 av 40”.',
  wrong: [
    {
      name: 'andelen i ord',
      document: {
        chapters: [
          { heading: 'Tillsyn', text: 'Av årets 50 butiksbesök har fler än hälften gjorts, 22 stycken.' },
          { heading: 'Planer', text: 'En majoritet av lagen, 14 av 31, har en plan.' },
        ],
      },
    },
    {
      name: 'andelen först',
      document: { chapters: [{ heading: 'Resultat', text: 'I enkäten svarade 75 procent (12 av 19) att de trivs.' }] },
    },
    {
      name: 'i nästa mening',
      document: {
        chapters: [{ heading: 'Resultat', text: 'Av 19 brukare har 12 svarat. Det ger en andel på 75 procent.' }],
      },
    },
    {
      name: 'inom parentes',
      document: { chapters: [{ heading: 'Resultat', text: 'Totalt svarade 12 av 19 brukare (75 %) på enkäten.' }] },
    },
  ],
  right: [
    {
      name: 'drygt ett tiotal procent, och nio av tio',
      document: {
        chapters: [
          {
            heading: 'Året',
            text: 'Av lekplatserna är 26 av 31 inventerade, det vill säga drygt 80 procent. 9 av 10 vill komma tillbaka, 92 procent.',
          },
        ],
      },
    },
    {
      name: 'andelen i ord',
      document: {
        chapters: [
          { heading: 'Tillsyn', text: 'Av årets 50 butiksbesök har fler än hälften gjorts, 27 stycken.' },
          {
            heading: 'Planer',
            text: 'Färre än hälften av lagen (14 av 31) har en plan. De flesta kom i maj, 9 av 20 i juni.',
          },
        ],
      },
    },
    {
      name: 'efter ett komma, om något annat',
      document: {
        chapters: [{ heading: 'Resultat', text: 'Av 19 brev besvarades 12 i tid, 90 procent inom en vecka.' }],
      },
    },
    {
      name: 'målet i samma mening',
      document: {
        chapters: [{ heading: 'Resultat', text: 'Av 19 brukare svarade 12 på enkäten, målet var 75 %.' }],
      },
    },
    {
      name: 'andelen av något annat',
      document: {
        chapters: [{ heading: 'Resultat', text: 'Vid 12 av 19 enheter har nöjdheten ökat med 75 %.' }],
      },
    },
    {
      name: 'rätt andel',
      document: { chapters: [{ heading: 'Resultat', text: 'Totalt svarade 12 av 19 brukare (63 %) på enkäten.' }] },
    },
    {
      name: 'annan andel',
      document: { chapters: [{ heading: 'Resultat', text: 'Av enheterna deltog 12 av 19. Nöjdheten var 75 %.' }] },
    },
  ],
  check: (context) => inSentences(context),
};
