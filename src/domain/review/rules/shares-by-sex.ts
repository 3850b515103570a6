import { formatDecimal } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const MEN = String.raw`(?:män(?:nen)?|pojkar(?:na)?|killar(?:na)?)`;
const WOMEN = String.raw`(?:kvinnor(?:na)?|flickor(?:na)?|tjejer(?:na)?)`;
const SEX = String.raw`(?:${MEN}|${WOMEN})`;
/** "60 procent kvinnor och", "andelen kvinnor är 60 procent och andelen män": how a group is made up. */
const AFTER = new RegExp(
  String.raw`^\s+(?:var\s+|är\s+)?(?<sex>${SEX})(?!\p{L})(?!\s+(?:som|har|är|i|på|får|fick|känner|upplever|anser|når))`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`andelen\s+(?<sex>${SEX})(?:\s+(?:bland|i|på)\s+\p{L}+)?(?:\s+(?:är|var|uppgår\s+till|uppgick\s+till|utgör))?\s+$`,
  'iu',
);
/** "bland pojkarna är andelen 52 procent", "52 procent av flickorna": the rate within one sex. */
const WITHIN_BEFORE = new RegExp(String.raw`(?:bland|hos|för)\s+(?<sex>${SEX})\s+(?:\p{L}+\s+){0,3}?$`, 'iu');
const WITHIN_AFTER = new RegExp(String.raw`^\s+(?:av|bland|för)\s+(?<sex>${SEX})(?!\p{L})`, 'iu');
const TOTAL =
  /(?<!\p{L})(?:totalt|sammantaget|sammanlagt|totalen\s+(?:är|blir)|tillsammans)\s+(?:är\s+|var\s+|blir\s+|det\s+)*$/iu;

const isMen = (sex: string): boolean => new RegExp(`^${MEN}$`, 'iu').test(sex);

type OfSex = { readonly men: NumberMention; readonly women: NumberMention };

/** The two shares that a sentence gives of the sexes, read by what stands before or after each. */
function pairBy({ text, numbers }: Sentence, before: RegExp, after: RegExp): OfSex | null {
  const found = numbers.flatMap((mention) => {
    if (mention.kind !== 'share' || mention.exactness !== 'exact' || mention.inWords) return [];
    const end = mention.start + mention.text.length;
    const sex = (before.exec(text.slice(0, mention.start)) ?? after.exec(text.slice(end)))?.groups?.['sex'];
    return sex === undefined ? [] : [{ mention, men: isMen(sex) }];
  });
  const [men, women] = [found.filter(({ men: is }) => is), found.filter(({ men: is }) => !is)];
  return men.length === 1 && women.length === 1 && men[0] && women[0]
    ? { men: men[0].mention, women: women[0].mention }
    : null;
}

function madeUp(sentence: Sentence): RuleFinding | null {
  const pair = pairBy(sentence, BEFORE, AFTER);
  if (!pair) return null;
  const sum = Number(pair.men.value) + Number(pair.women.value);
  // Whole per cent may be one off; what is far from the whole tells of some of them and is no distribution.
  if (Math.abs(sum - 100) <= 1.01 || sum < 85 || sum > 130) return null;
  return {
    message: `Andelarna ${pair.men.text} och ${pair.women.text} blir ${formatDecimal(String(Math.round(sum * 10) / 10))} procent tillsammans, inte 100.`,
    remedy: 'Kontrollera andelarna mot källan.',
    evidence: [quoteSentence(sentence, Math.min(pair.men.start, pair.women.start))],
    confidence: 0.85,
  };
}

/** A total that lies outside the rates of the two sexes. */
function outside(sentence: Sentence): RuleFinding | null {
  const pair = pairBy(sentence, WITHIN_BEFORE, WITHIN_AFTER);
  const total = sentence.numbers.find(
    ({ kind, start, exactness }) =>
      kind === 'share' && exactness === 'exact' && TOTAL.test(sentence.text.slice(0, start)),
  );
  if (!pair || !total || total === pair.men || total === pair.women) return null;
  const [low, high] = [Number(pair.men.value), Number(pair.women.value)].toSorted((a, b) => a - b);
  const value = Number(total.value);
  if (low === undefined || high === undefined || (value >= low - 0.5 && value <= high + 0.5)) return null;
  return {
    message: `Totalen ${total.text} ligger inte mellan ${pair.men.text} för män eller pojkar och ${pair.women.text} för kvinnor eller flickor.`,
    remedy: 'Kontrollera de tre värdena mot källan.',
    evidence: [quoteSentence(sentence, total.start)],
    confidence: 0.9,
  };
}

const chapter = (text: string) => ({ chapters: [{ heading: 'Jämställdhet', text }] });

const inSentences = overSentences((sentence) => madeUp(sentence) ?? outside(sentence));

export const sharesBySex: Rule = {
  id: 'shares-by-sex',
  number: 'R63',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Andelarna av könen går inte ihop',
  explanation: 'Kvinnors och mäns andelar av en grupp blir 100 procent, och totalen av två andelar ligger mellan dem.',
  wrong: [
    { name: 'mer än alla', document: chapter('Av de sökande var 60 procent kvinnor och 45 procent män.') },
    { name: 'andelen är', document: chapter('Andelen kvinnor är 45 procent och andelen män 65 procent.') },
    {
      name: 'totalen utanför',
      document: chapter('Bland pojkarna är andelen 52 procent och bland flickorna 61 procent, totalt 65 procent.'),
    },
  ],
  right: [
    { name: 'blir hundra', document: chapter('Av de sökande var 60 procent kvinnor och 40 procent män.') },
    { name: 'inom vart kön', document: chapter('Nöjda är 60 procent av kvinnorna och 45 procent av männen.') },
    { name: 'två kvinnogrupper', document: chapter('Andelen kvinnor är 60 procent i norr och 45 procent i söder.') },
    {
      name: 'totalen emellan',
      document: chapter('Bland pojkarna är andelen 52 procent och bland flickorna 61 procent, totalt 57 procent.'),
    },
  ],
  check: (context) => inSentences(context),
};
