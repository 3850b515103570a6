import { compareDecimals } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { levelToldTwice } from './level-told-twice.ts';
import { allAgainstSome, allButSome, stockToldTwice } from './stock-told-twice.ts';

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

function tellings({ sentences, document }: ReviewContext): readonly Told[] {
  return sentences.flatMap((sentence) => {
    const otherYear = sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== document.year);
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
}

/** Words before a noun that say what kind: "registrerade", "unika", "nya". */
const ADJECTIVE = /^(?:\p{L}+(?:ade|ande|ende|iga|ska|ella|nya)|nya|olika|unika|fler)$/iu;
const VERB_BEFORE =
  /(?:^|[\s,])(?<noun>\p{L}{4,}(?:are|ar|er|or|na|n))(?:\s+(?:med|i|på|till|från|av|för)\s+\p{L}+)?\s+(?:var|är|blev|uppgick\s+till|uppgår\s+till)\s+$/iu;

/** What is counted: the noun after the number behind its adjectives, or the subject in "besökarna var 36". */
function countedThing({ mention, sentence }: Told): string {
  const before = VERB_BEFORE.exec(sentence.text.slice(Math.max(0, mention.start - 80), mention.start));
  const noun = mention.after.split(/[^\p{L}-]+/u).find((word) => word.length > 2 && !ADJECTIVE.test(word)) ?? '';
  const subject = before?.groups?.['noun'];
  return contentStems(subject ?? noun)[0] ?? '';
}

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

function differ(a: Told, b: Told): boolean {
  const [one, two] = [Number(a.mention.value), Number(b.mention.value)];
  const likeness = alike(a.stems, b.stems);
  const near = Math.abs(one - two) <= (likeness >= SAME_WORDS ? FAR : NEAR) * Math.max(one, two);
  return (
    a.sentence.owner !== b.sentence.owner &&
    compareDecimals(a.mention.value, b.mention.value) !== 0 &&
    near &&
    likeness >= ALIKE &&
    sameNames(a, b)
  );
}

export const numberToldTwice: Rule = {
  id: 'number-told-twice',
  number: 'R42',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Samma sak med olika antal',
  explanation: 'Två texter som räknar samma sak för samma tid ska ange samma antal.',
  wrong: [
    {
      name: 'så många någon har',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämnden driver 14 badplatser.' },
          { heading: 'Ekonomi', text: 'Nämndens 15 badplatser har hållit budget.' },
        ],
      },
    },
    {
      name: 'alla och en del',
      document: {
        chapters: [{ heading: 'Året', text: 'Alla badvärdar har gått utbildningen i livräddning.' }],
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'A', analysis: 'Utbildningen i livräddning har 19 av 24 badvärdar gått.' }],
          },
        ],
      },
    },
    {
      name: 'alla, och meningen efter några som saknar',
      document: {
        chapters: [{ heading: 'Året', text: 'Samtliga båtar har flytvästar. Två av dem saknar ännu flytvästar.' }],
      },
    },
    {
      name: 'en nivå för helheten',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämndens personalomsättning var 12 procent.' },
          { heading: 'Personal', text: 'Nämndens personalomsättning uppgick till 15 procent under året.' },
        ],
      },
    },
    {
      name: 'med och utan bestämning, i annan ordning',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Till skridskobanan kom 236 nya åkare med hyrda skridskor.' },
            activities: [{ title: 'A', analysis: 'Skridskobanan har tagit emot 254 åkare med hyrda skridskor.' }],
          },
        ],
      },
    },
    {
      name: 'två antal',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året har enheten tagit emot 36 unika meddelanden om avhysning.' },
            activities: [{ title: 'A', analysis: 'Enheten har tagit emot 34 unika meddelanden om avhysning.' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'avrundat, och en annan del',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämndens personalomsättning var 12 procent. Alla badvärdar har gått kursen.' },
          { heading: 'Personal', text: 'Nämndens personalomsättning var 12,4 procent. 19 av 24 vaktmästare är nya.' },
        ],
      },
    },
    {
      name: 'två platser',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Öppna förskolan i Norrdalen har haft 36 besökare per dag.' },
            activities: [{ title: 'A', analysis: 'Öppna förskolan i Söderby har haft 34 besökare per dag.' }],
          },
        ],
      },
    },
    {
      name: 'samma antal',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året har enheten tagit emot 36 unika meddelanden om avhysning.' },
            activities: [{ title: 'A', analysis: 'Enheten har tagit emot 36 unika meddelanden om avhysning.' }],
          },
        ],
      },
    },
    {
      name: 'olika saker',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Parkleken hade 36 besökare en vanlig dag.' },
            activities: [{ title: 'A', analysis: 'Kursen hade 34 besökare från hela staden.' }],
          },
        ],
      },
    },
  ],
  check: (context) => {
    const byThing = new Map<string, Told[]>();
    for (const told of tellings(context)) {
      const thing = countedThing(told);
      if (thing !== '') byThing.set(thing, [...(byThing.get(thing) ?? []), told]);
    }
    const counted = [...byThing.values()].flatMap((tellings): RuleFinding[] => {
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
    return [
      ...counted,
      ...stockToldTwice(context),
      ...levelToldTwice(context),
      ...allAgainstSome(context),
      ...allButSome(context),
    ];
  },
};
