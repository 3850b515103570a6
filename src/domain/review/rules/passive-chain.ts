import type { Rule, RuleFinding } from '../rule.ts';

import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';

/** Passives in one sentence before nobody can tell any more who does what. */
const LEAST_PASSIVES = 4;
const MOST_SHOWN = 3;

/** Passives by their endings; of strong verbs those that reports are full of. */
const PASSIVE =
  /(?<!\p{L})(?:\p{Ll}{3,}(?:eras|erades|erats|ades|ats|des|tes|tts|ldes|ndes|rdes|evs|ogs|ås)|(?:ut|be|för|av|an|till|åter|över|upp|in|ned|fram|ge|om|sam)?(?:reds|görs|gjorts|tas|tagits|togs|läggs|lagts|lades|ges|gavs|getts|hålls|hållits|hölls|säljs|sålts|såldes|skrivs|skrevs|skrivits|bygg(?:s|ts)|drivs|drivits|följs|följts|mäts|mätts|sätts|satts|ställs|ställts)|\p{Ll}{4,}(?:as)|(?:genom|ut|full|till|be|ifråga)(?:förs|fördes|fört?s))(?!\p{L})/gu;
/** Verbs that end in -s without being passive, and nouns and genitives that look alike. */
const NO_PASSIVE =
  /^(?:finns|hoppas|lyckas|trivs|minns|andas|saknas|samlas|mötas|träffas|behövs|krävs|ökas|\p{L}*(?:klass|plats|process|hos|oss|dess|deras|alltså|också|tillfälles|bas|sedes|aldes|ungdomas|arnas|ernas|ornas|annas|allas|vilkas|andras|bådas|fleras))$/iu;

const passivesIn = ({ text }: Sentence): number =>
  [...text.matchAll(PASSIVE)].filter(([word]) => !NO_PASSIVE.test(word)).length;

const chains = overSentences((sentence) => {
  const count = passivesIn(sentence);
  return count >= LEAST_PASSIVES ? { sentence, count } : null;
});

const chapter = (text: string) => ({ chapters: [{ heading: 'Året', text }] });

export const passiveChain: Rule = {
  id: 'passive-chain',
  number: 'R56',
  severity: 'note',
  source: 'Språklagen (2009:600) 11 §',
  title: 'Många passiva verb i rad',
  explanation: 'När allt görs av ingen ser läsaren inte vem som ansvarar.',
  wrong: [{ name: 'fem i rad', document: chapter('Planen togs fram, remitterades, justerades och beslutades.') }],
  right: [
    { name: 'den som gör', document: chapter('Enheten tog fram planen, frågade föreningarna och beslutade i maj.') },
    { name: 'två', document: chapter('Planen togs fram i mars och beslutades i maj.') },
  ],
  check: (context): readonly RuleFinding[] => {
    const found = chains(context).toSorted((a, b) => b.count - a.count);
    const [most] = found;
    if (!most) return [];
    return [
      {
        message:
          found.length === 1
            ? `En mening har ${most.count} passiva verb: det syns inte vem som gör vad.`
            : `${found.length} meningar har ${LEAST_PASSIVES} passiva verb eller fler: det syns inte vem som gör vad.`,
        remedy: 'Skriv vem som gör det.',
        evidence: found.slice(0, MOST_SHOWN).map(({ sentence }) => quoteSentence(sentence)),
        confidence: 0.7,
      },
    ];
  },
};
