import { compareDecimals } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence } from '../review-context.ts';
import type { ReviewContext, Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

type Told = { readonly sentence: Sentence; readonly mention: NumberMention; readonly stems: ReadonlySet<string> };

/** Small numbers count many different things; two large ones that differ a little are one thing told twice. */
const LEAST = 20;
const NEAR = 0.25;
/** Two sentences with nearly the same words speak of one thing although the numbers are farther apart. */
const SAME_WORDS = 0.75;
const FAR = 0.5;
/** Share of the words that both sentences must have in common. */
const ALIKE = 0.5;
const OTHER_TIME =
  /(?:förra|föregående|tidigare|jämfört|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|tertial|halvår|varav|ytterligare|budget|mål|planera|prognos|minst|sedan|vecka)/iu;

const tellings = overSentences((sentence: Sentence, year: number | null): readonly Told[] => {
  const otherYear = sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year);
  if (otherYear || OTHER_TIME.test(sentence.text)) return [];
  return sentence.numbers
    .filter(
      ({ kind, exactness, inWords, value, after }) =>
        kind === 'count' &&
        exactness === 'exact' &&
        !inWords &&
        Number(value) >= LEAST &&
        // "23 av 30 butiker" counts some of them.
        !/^(?:\p{L}+\s+)?av\s/u.test(after),
    )
    .map((mention) => ({ sentence, mention, stems: new Set(contentStems(sentence.text)) }));
});

/** Words before a noun that say what kind: "registrerade", "unika", "nya". */
const ADJECTIVE = /^(?:\p{L}+(?:ade|ande|ende|iga|ska|ella|nya)|nya|olika|unika|fler)$/iu;
const VERB_BEFORE =
  /(?:^|[\s,])(?<noun>\p{L}{4,}(?:are|ar|er|or|na|n))(?:\s+(?:med|i|på|till|från|av|för)\s+\p{L}+)?\s+(?:var|är|blev|uppgick\s+till|uppgår\s+till)\s+$/iu;

/** What is counted: the noun after the number behind its adjectives, or the subject in "besökarna var 36". */
const countedThing = kept(({ mention, sentence }: Told): string => {
  const before = VERB_BEFORE.exec(sentence.text.slice(Math.max(0, mention.start - 80), mention.start));
  const noun = mention.after.split(/[^\p{L}-]+/u).find((word) => word.length > 2 && !ADJECTIVE.test(word)) ?? '';
  const subject = before?.groups?.['noun'];
  return contentStems(subject ?? noun)[0] ?? '';
});

/** Names within a sentence: of two sentences on one thing neither names what the other does not. */
const namesIn = ({ sentence }: Told): readonly string[] =>
  [...sentence.text.matchAll(/(?<=[\p{L},]\s)\p{Lu}\p{L}+/gu)].map(([name]) => name.toLowerCase());
const sameNames = (a: Told, b: Told): boolean => {
  const [one, two] = [a.sentence.text.toLowerCase(), b.sentence.text.toLowerCase()];
  return namesIn(a).every((name) => two.includes(name)) && namesIn(b).every((name) => one.includes(name));
};

/** The same stems must be this many, so that two short sentences with a common noun are not one thing. */
const LEAST_SHARED = 3;

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  // Two short sentences with hardly another word between them are one thing with fewer words in common.
  const short = shared >= 2 && Math.max(a.size, b.size) <= 4 && shared / Math.min(a.size, b.size) >= 0.66;
  return shared < LEAST_SHARED && !short ? 0 : short ? 1 : shared / Math.max(1, Math.min(a.size, b.size));
}

/** "program för barn och unga": the noun with what it is for or about. */
const PHRASE =
  /^\s+(?:(?:olika|nya|unika|\p{L}+(?:ade|ande|iga|ska))\s+){0,2}(?<noun>\p{Ll}{4,})\s+(?<joint>om|för|till|av|mot|kring|med)\s+(?<what>\p{Ll}{3,}(?:\s+och\s+\p{Ll}{3,})?)(?!\p{L})/u;
/** Having, holding and getting: verbs that say no more than that they were so many. */
const PLAIN_VERB =
  /^(?:har|hade|haft|ordna|genomför|håll|höll|hållit|finns|fanns|funnits|anordna|arrangera|erbjud|bjöd|bjud|tog|tag|emot|kom|komm|inkom|registrera|fick|fått|gjor|bliv|blev|varit|uppgå|uppgick|totalt|sammanlag|tillsamman|deltagar|period|nämnd|enhet|förvaltning|verksamhet|besök)/u;
const VERB = /(?:ade|ades|ats|at|dde|ddes|tts|its|ts|des|tes|te)$/u;

const phraseOf = kept(({ mention, sentence }: Told): string | null => {
  const { noun, joint, what } = PHRASE.exec(sentence.text.slice(mention.end))?.groups ?? {};
  if (noun === undefined || what === undefined) return null;
  const words = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  // "avslogs", "beviljades": another verb counts some of them.
  if (words.some((word) => word.length > 4 && VERB.test(word) && !PLAIN_VERB.test(word))) return null;
  return `${contentStems(noun).join(' ')} ${joint} ${contentStems(what).join(' ')}`;
});

/** The same thing by the same words, whatever is said to have been done with it. */
const samePhrase = (a: Told, b: Told): boolean => phraseOf(a) !== null && phraseOf(a) === phraseOf(b);

/** What became of some of them: "36 avslogs" counts a part of the 41 that came in. */
const OF_SOME =
  /(?<!\p{L})(?:avslog\p{L}*|avslag\p{L}*|avsl[åa]\p{L}*|bevilja\p{L}*|avsluta\p{L}*|återkall\p{L}*|antog\p{L}*|antag\p{L}*|godkän\p{L}*|avbr[uöo]t\p{L}*|slutför\p{L}*|besvara\p{L}*|obesvara\p{L}*|avvisa\p{L}*|utred\p{L}*|åtgärda\p{L}*|återstå\p{L}*|kvar(?:står)?|väntar|pågår|öppna|överklaga\p{L}*)(?!\p{L})/iu;

function differ(a: Told, b: Told): boolean {
  const [one, two] = [Number(a.mention.value), Number(b.mention.value)];
  const likeness = alike(a.stems, b.stems);
  const near = Math.abs(one - two) <= (likeness >= SAME_WORDS ? FAR : NEAR) * Math.max(one, two);
  return (
    a.sentence.owner !== b.sentence.owner &&
    compareDecimals(a.mention.value, b.mention.value) !== 0 &&
    near &&
    OF_SOME.test(a.sentence.text) === OF_SOME.test(b.sentence.text) &&
    (likeness >= ALIKE || samePhrase(a, b)) &&
    sameNames(a, b)
  );
}

/** Two sentences in different texts that count the same thing and say different numbers. */
export function sameThingCounted(context: ReviewContext): RuleFinding[] {
  const byThing = new Map<string, Told[]>();
  for (const told of tellings(context, context.document.year)) {
    const thing = countedThing(told);
    if (thing !== '') byThing.set(thing, [...(byThing.get(thing) ?? []), told]);
  }
  return [...byThing.values()].flatMap((tellings): RuleFinding[] => {
    const [first] = tellings;
    const other = first ? tellings.slice(1, 12).find((one) => differ(first, one)) : undefined;
    if (!first || !other) return [];
    return [
      {
        message: `På ett ställe står ${first.mention.text} och på ett annat ${other.mention.text} om samma sak.`,
        remedy: 'Kontrollera vilket antal som är rätt, eller skriv vad som skiljer dem.',
        evidence: [
          quoteSentence(first.sentence, first.mention.start),
          quoteSentence(other.sentence, other.mention.start),
        ],
        confidence: 0.75,
      },
    ];
  });
}
