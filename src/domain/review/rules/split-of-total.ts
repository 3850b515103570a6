import type { NumberMention } from '../language/numbers.ts';
import type { Sentence } from '../review-context.ts';

const OF_THESE =
  /(?<!\p{L})(?:av (?:dessa|de|dem)|varav|därav|fördela(?:de|t|s) (?:på|sig)|uppdela(?:de|t)|nämligen)(?!\p{L})/iu;
/** "41 ansökningar kom in: 26 om …" and "44 har gått kursen (23 i …": what follows at once breaks the number down. */
const OPENS_PARTS = /[:(]\s*(?=\d)/u;
/** "Av 46 gäster kom 24 från …": the whole stands first in its own sentence. */
const WHOLE_FIRST = /^(?:av|bland)\s+(?:de\s+|våra\s+|totalt\s+|\p{L}+s\s+){0,2}$/iu;
/** A number that goes on from the sentence before without a noun of its own: "30 arbetade i parken". */
const NO_NOUN =
  /^\s+(?:(?:av\s+(?:dem|dessa)\s+)?(?:är|var|har|hade|kom|gick|fick|blev|\p{L}{3,}(?:ade|dde|tte|kte|lde|nde))|i|på|från|till|inom|vid|hos)(?!\p{L})/iu;
/** "buller (21), lukt (14) och": each part in brackets after its name. */
const BRACKETED = /^\)\s*(?:,|och|samt|, och)\s+(?:[\p{L}-]+\s+){1,4}\($/iu;
/**
 * Between two parts of a list: "277 felanmälningar, 127 frågor och 8 beröm". Each word ends where it ends: could one be cut
 * into several, a step of fifty letters that is none would be tried in millions of ways.
 */
const LIST_STEP =
  /^\s*(?:[\p{L}/-]+\s+){0,7}(?:[\p{L}/-]+(?:\s+|(?=[,;])))?(?:,|;|och|samt|medan|respektive|, och)\s+(?:[\p{L}-]+[:=]?\s+){0,3}$/iu;

/** The words between two counts; "årskurs F–3" and "13–15 år" are words of a part and no parts. */
function stepBetween({ text, numbers }: Sentence, from: number, to: number): string {
  const others = numbers.filter(({ kind, start, end }) => kind !== 'count' && start >= from && end <= to);
  return others
    .toReversed()
    .reduce((step, { start, end }) => `${step.slice(0, start - from)}x${step.slice(end - from)}`, text.slice(from, to))
    .replaceAll(/\d+/gu, 'x')
    .replaceAll(/(?<=\p{L})\s?[–-]\s?x/gu, ' x');
}

/** "Sex av dem rör": what follows the first part of all. */
const FIRST_OF = /^\s*av (?:dem|dessa|de)(?!\p{L})/iu;

/** The longest run of counts that a sentence lists one after the other, from `from` on. */
function listedParts(sentence: Sentence, from: number): readonly NumberMention[] {
  const counts = sentence.numbers.filter(
    ({ kind, start, exactness }) => kind === 'count' && start >= from && exactness === 'exact',
  );
  const parts: NumberMention[] = [];
  for (const count of counts) {
    const last = parts.at(-1);
    const step = last ? stepBetween(sentence, last.end, count.start) : '';
    if (last && (!(LIST_STEP.test(step) || BRACKETED.test(step)) || OF_THESE.test(step.replace(FIRST_OF, '')))) break;
    parts.push(count);
  }
  return parts;
}

/** "184 synpunkter, att jämföra med 171 året innan": the second is no total of this year's. */
const COMPARED = /(?<!\p{L})(?:jämför(?:t|a|as|s)\s+med|mot|från|än)\s+$/iu;
const YEAR_BEFORE =
  /^\s*(?:\p{L}+\s+)?(?:(?:året|perioden)\s+(?:innan|före)|föregående\s+\p{L}+|förra\s+\p{L}+|i\s+fjol)(?!\p{L})/iu;
const isOfEarlier = (text: string, { start, end }: NumberMention): boolean =>
  COMPARED.test(text.slice(Math.max(0, start - 20), start)) || YEAR_BEFORE.test(text.slice(end));

function totalBefore(
  sentence: Sentence,
  at: number,
  previous: Sentence | undefined,
): { total: NumberMention; sentence: Sentence } | null {
  const isTotal = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';
  const own = sentence.numbers.filter((number) => isTotal(number) && number.end <= at).at(-1);
  if (own) return { total: own, sentence };
  const earlier =
    previous?.owner === sentence.owner
      ? previous.numbers.filter((number) => isTotal(number) && !isOfEarlier(previous.text, number))
      : [];
  const [only] = earlier;
  return earlier.length === 1 && only && previous && at < 25 ? { total: only, sentence: previous } : null;
}

/** Says that what follows is the whole, part by part. */
const EXHAUSTIVE = /fördela(?:de|t|s)\s+(?:på|sig)|uppdela(?:de|t)|nämligen|^\s*[:(]/iu;
/** What is shared out is shared out whole. */
const SHARED_OUT = /fördela(?:de|t|s)\s+(?:på|sig)|uppdela(?:de|t)/iu;
/** Two words of which nobody and nothing is both: said of two parts, the two are all there are or fewer. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/kommunal/iu, /fristående|privat|enskild/iu],
  [/egen\s+regi/iu, /entreprenad|privat|extern/iu],
  [/tillsvidare/iu, /visstid|tidsbegräns|vikari/iu],
  [/fullfölj|slutför/iu, /hoppa\p{L}*\s+av|avbr[uöo]t|avhopp/iu],
  [/fast\p{L}*\s+anställ/iu, /tillfällig|timanställ|vikari/iu],
  [/bevilja|antag|antog|godkän/iu, /avslag|avslog|avslå|underkän|nek/iu],
  [/avsluta|klar/iu, /pågå|öppna|kvar/iu],
  [/bokad|planera|anmäl/iu, /obokad|oplanera|oanmäl|drop/iu],
  [/(?<!\p{L})(?:nya|nytt|ny)(?!\p{L})|nyin/iu, /tidigare|gamla|befintlig|kvarstå/iu],
  [/vår(?:en|termin)/iu, /höst/iu],
  [/dag(?:en|tid)/iu, /kväll|natt/iu],
  [/norr/iu, /söder/iu],
  [/öster/iu, /väster/iu],
  [/förmiddag/iu, /eftermiddag/iu],
  [/heltid|hela/iu, /deltid|halva/iu],
  [/intern|egen/iu, /extern|privat/iu],
  [/(?:män|pojk|kill)/iu, /(?:kvinn|flick|tjej)/iu],
];
const isOpposite = (text: string): boolean => OPPOSITES.some(([one, other]) => one.test(text) && other.test(text));
const OTHERS = /(?:medan|resten|övriga|resterande)(?!\p{L})/iu;

function isWholeSplit(sentence: Sentence, parts: readonly NumberMention[]): boolean {
  const bySex = /(?:män|pojkar|kill)/iu.test(sentence.text) && /(?:kvinn|flick|tjej)/iu.test(sentence.text);
  return parts.length >= 3 || (parts.length === 2 && bySex);
}

/** "45 till möten och 35 till resor": told the same way, so that nothing is both. */
function areAlike(parts: readonly NumberMention[]): boolean {
  const [one, other] = parts.map(
    ({ after }) => /^(?:till|om|i|på|från|för|hos|vid|inom|avsåg|avser|gällde|rörde)\s/u.exec(after)?.[0],
  );
  return one !== undefined && one === other;
}

/** A total and the parts that a sentence gives of it. */
export type Split = {
  readonly total: { readonly total: NumberMention; readonly sentence: Sentence };
  readonly parts: readonly NumberMention[];
  /** Where the parts begin; `tied` where a word says that they are parts. */
  readonly at: number;
  readonly tied: boolean;
  /** True where the total sums up all that was listed. */
  readonly whole?: boolean;
  /** True where the word that ties them says that all are told: "fördelade på". */
  readonly shared?: boolean;
};

/** A total and its parts by a word that ties them ("varav"), or by where they stand. */
export function splitOf(sentence: Sentence, previous: Sentence | undefined): Split | null {
  const { text, numbers } = sentence;
  const link = OF_THESE.exec(text) ?? OPENS_PARTS.exec(text);
  if (link) {
    // "Sex av dem rör tider, fem …": the first part stands before the word.
    const leads = /^av/iu.test(link[0])
      ? numbers.find(
          ({ end, kind }) => kind === 'count' && end <= link.index && text.slice(end, link.index).trim() === '',
        )
      : undefined;
    const from = leads?.start ?? link.index + link[0].length;
    const parts = listedParts(sentence, from);
    const total = totalBefore(sentence, leads?.start ?? link.index, previous);
    const shared = SHARED_OUT.test(link[0]);
    if (total && isWholeSplit(sentence, parts)) return { total, parts, at: link.index, tied: true, shared };
    const both = parts.length === 2 && (EXHAUSTIVE.test(link[0]) || isOpposite(sentence.text.slice(link.index)));
    if (total && both) return { total, parts, at: link.index, tied: true, shared };
    if (total && parts.length === 2 && areAlike(parts)) return { total, parts, at: link.index, tied: true };
  }
  const [first] = numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  if (!first || link?.[0] === ':') return null;
  const parts = listedParts(sentence, first.end);
  const [part] = parts;
  const between = text.slice(first.end, part?.start ?? first.end);
  const own = { total: { total: first, sentence }, parts, at: first.start, tied: false };
  const bracketed = part !== undefined && between.endsWith('(') && text.startsWith(')', part.end);
  const listed = /,\s*(?:[\p{L}-]+\s+){0,2}$/u.test(between) && parts.every(({ inWords }) => !inWords);
  if (parts.length >= 3 && (bracketed || listed || WHOLE_FIRST.test(text.slice(0, first.start)))) return own;
  // From the first part on: what stands before it is said of the total.
  const rest = text.slice(part?.start ?? first.end);
  const opposed =
    parts.length === 2 && (isOpposite(rest) || OTHERS.test(rest)) && !/(?<!\p{L})till(?!\p{L})/iu.test(between);
  if (opposed && (WHOLE_FIRST.test(text.slice(0, first.start)) || /,\s*$/u.test(between))) return own;
  const sexes =
    parts.length === 2 &&
    /,\s*$/u.test(between) &&
    isWholeSplit(sentence, parts) &&
    parts.every(({ after }) => A_SEX.test(after));
  if (sexes) return own;
  const going = first.start === 0 && NO_NOUN.test(text.slice(first.end)) ? totalBefore(sentence, 0, previous) : null;
  const all = going ? listedParts(sentence, 0) : [];
  return going && all.length >= 3 ? { total: going, parts: all, at: 0, tied: false } : null;
}
/** Begins with a word for one of the sexes. */
export const A_SEX = /^(?:pojk|flick|män(?!\p{L})|kvinn|tjej|kill)/iu;

const TOTAL_LAST = /,\s+(?:alltså\s+|det\s+vill\s+säga\s+)?(?:totalt|sammanlagt|sammantaget|tillsammans|summa)\s+$/iu;

/** "12 undersköterskor, 4 vårdbiträden och 2 sjuksköterskor, totalt 20 personer": the total comes last. */
export function totalLast(sentence: Sentence): Split | null {
  const counts = sentence.numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  const total = counts.at(-1);
  const [first] = counts;
  if (!total || !first || counts.length < 3 || !TOTAL_LAST.test(sentence.text.slice(0, total.start))) return null;
  const parts = listedParts(sentence, first.start).filter((one) => one !== total);
  return parts.length === counts.length - 1
    ? { total: { total, sentence }, parts, at: first.start, tied: true, whole: true }
    : null;
}
