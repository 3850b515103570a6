import { formatDecimal } from '../../kernel/decimal.ts';
import { countOf } from '../language/number-words.ts';
import { readPartWholes } from '../language/part-whole.ts';
import { overNeighbours } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const REST =
  /(?<!\p{L})(?:(?:de\s+|övriga\s+|resterande\s+|återstående\s+|kvarvarande\s+)(?<a>\d+|\p{L}+)(?=\s+(?:\p{L}+\s+)?(?:som\s+)?(?:återstående|resterande|kvarvarande|återstår|är\s+kvar|återstod|saknas|inte))|(?:övriga|resterande|återstående|kvarvarande)\s+(?<b>\d+|\p{L}+)(?=\s+\p{L}))/iu;

/** "14 av 18 … De tre som återstår": what is left of a part and its whole, in the sentence or in the next. */
function wrongRest(sentence: Sentence, next: Sentence | undefined): RuleFinding | null {
  const pairs = readPartWholes(sentence.text, sentence.numbers);
  const [pair] = pairs;
  if (!pair || pairs.length !== 1) return null;
  const later = sentence.text.slice(Math.max(pair.part.end, pair.whole.end));
  const inNext = next?.owner === sentence.owner && next.paragraph === sentence.paragraph ? next : null;
  const [own, other] = [REST.exec(later), inNext ? REST.exec(inNext.text) : null];
  const groups = (own ?? other)?.groups;
  const said = countOf(groups?.['a'] ?? groups?.['b'] ?? '');
  const left = Number(pair.whole.value) - Number(pair.part.value);
  if (said === null || said === left) return null;
  return {
    message: `${pair.part.text} av ${pair.whole.text} lämnar ${left}, men texten säger att det är ${said} kvar.`,
    remedy: 'Rätta något av antalen.',
    evidence: [quoteSentence(sentence, pair.part.start), ...(own || !inNext ? [] : [quoteSentence(inNext)])],
    confidence: 0.88,
  };
}

/** "fyra gruppbostäder … Sammanlagt 23, sex i var och en": so many of each make the total. */
const EACH =
  /(?<!\p{L})(?:i|på|per|för|till|hos)\s+(?:var\s+och\s+en|vardera|varje|varsin)(?!\p{L})(?:\s+av)?(?:\s+(?:de|våra|dem))?\s*(?<noun>\p{L}*)/iu;
const TOTAL_BEFORE = /(?<!\p{L})(?:totalt|sammanlagt|sammantaget|tillsammans)\s+$/iu;
function wrongEach(sentence: Sentence, previous: Sentence | undefined): RuleFinding | null {
  const each = EACH.exec(sentence.text);
  const counts = sentence.numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  const share = each ? counts.findLast(({ end }) => end <= each.index && each.index - end <= 20) : undefined;
  const later = each
    ? counts.find(
        ({ start }) => start >= each.index + each[0].length && TOTAL_BEFORE.test(sentence.text.slice(0, start)),
      )
    : undefined;
  const total = later ?? (share ? counts.find(({ end }) => end <= share.start) : undefined);
  if (!each || !share || !total || counts.length > 3) return null;
  const noun = (each.groups?.['noun'] ?? '').toLowerCase();
  const root = noun.slice(0, Math.max(4, noun.length - 4));
  const units = [...(previous?.owner === sentence.owner ? previous.numbers : []), ...sentence.numbers].filter(
    (one) =>
      one.kind === 'count' && one !== share && one !== total && one.after.includes(root) && Number(one.value) > 1,
  );
  const [unit] = units;
  if (!unit || units.length !== 1) return null;
  const product = Number(unit.value) * Number(share.value);
  if (product === Number(total.value)) return null;
  return {
    message: `${unit.text} med ${share.text} i varje blir ${product}, men totalen anges till ${formatDecimal(total.value)}.`,
    remedy: 'Kontrollera totalen och delarna mot källan.',
    evidence: [
      quoteSentence(sentence, total.start),
      ...(previous && units[0] !== undefined && previous.numbers.includes(unit) ? [quoteSentence(previous)] : []),
    ],
    confidence: 0.85,
  };
}

/** "Två anmälningar, en inom hemtjänsten, en på boendet och en …": parts of one each, told by the article. */
const ONE_EACH =
  /(?:,|(?<!\p{L})(?:och|samt)|[:(])\s+(?:en|ett)\s+(?:inom|på|i|från|om|hos|vid|av|för|rör|gäll\p{L}*|avs\p{L}*)(?!\p{L})/giu;
function ofOneEach(sentence: Sentence): RuleFinding | null {
  const [total] = sentence.numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  if (!total || sentence.numbers.filter(({ kind }) => kind === 'count').length !== 1 || Number(total.value) > 9)
    return null;
  const parts = [...sentence.text.slice(total.end).matchAll(ONE_EACH)].length;
  if (parts < 2 || parts <= Number(total.value)) return null;
  return {
    message: `Texten räknar upp ${parts}, men antalet anges till ${total.text}.`,
    remedy: 'Rätta antalet eller uppräkningen.',
    evidence: [quoteSentence(sentence, total.start)],
    confidence: 0.85,
  };
}

const chapter = (text: string) => ({ chapters: [{ heading: 'Året', text }] });

const inSentences = overNeighbours(
  (sentence, previous, next) => ofOneEach(sentence) ?? wrongEach(sentence, previous) ?? wrongRest(sentence, next),
);

export const restOfWhole: Rule = {
  id: 'rest-of-whole',
  number: 'R58',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Resten eller antalet av varje stämmer inte',
  explanation:
    'När texten säger hur många av dem som är klara och hur många som återstår ska de bli alla, och så många i varje gånger antalet ska bli totalen.',
  wrong: [
    { name: 'resten', document: chapter('14 av 18 lekplatser är klara. De tre som återstår görs i vår.') },
    {
      name: 'i varje',
      document: chapter('Området har fyra gårdar. Totalt finns 23 bänkar, sex på var och en av gårdarna.'),
    },
    {
      name: 'en av varje',
      document: chapter('Två klagomål har kommit in, ett om bullret, ett om ljuset och ett om lukten.'),
    },
  ],
  right: [
    { name: 'resten stämmer', document: chapter('14 av 18 lekplatser är klara. De fyra som återstår görs i vår.') },
    {
      name: 'en del av resten',
      document: chapter('14 av 18 lekplatser är klara. De tre största har fått klätternät.'),
    },
    {
      name: 'i varje stämmer',
      document: chapter('Området har fyra gårdar. Totalt finns 24 bänkar, sex på var och en av gårdarna.'),
    },
    { name: 'två av tre', document: chapter('Tre klagomål har kommit in, ett om bullret och ett om ljuset.') },
  ],
  check: (context) => inSentences(context),
};
