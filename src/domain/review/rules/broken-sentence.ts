import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const NEEDS_MORE =
  'när|och|att|som|för att|så att|med|till|eller|samt|av|om|på|från|genom|eftersom|utan|mellan|mot|vid|inom|hos|för|efter|men|borde|måste|skulle|bör';
/** Words that begin a clause and are no names. */
const BEGINNINGS =
  'På|I|Under|För|Det|Den|De|Detta|Denna|Dessa|Vi|När|Med|Inom|Efter|Från|Dock|Genom|Utifrån|Vidare|Många|Flera|Några|Samtliga|Varje|Även|Enligt|Sedan|Därför|Därmed|Där|Nu|Vid|Utöver|Samtidigt|Dessutom|Totalt|Trots|Eftersom|Medan|Man|Vår|Våra|Detsamma|Ytterligare|Fler|Färre|Alla|Andra|Mer|Mindre|Ingen|Inga|Inget|Båda|Hela|Vissa|Ibland|Redan|Först|Både|Förutom|Om|Hur|Här|Nästa|Alltså';
const VERB = String.raw`(?:är|var|har|hade|ska|kan|kunde|kommer|blir|blev|finns|fanns|får|fick|sker|måste|bör|gör|går|gick|\p{Ll}{3,}(?:ade|des|ats|tts))`;
/** A small word that needs something after it, followed by a capital that begins a new sentence. */
const BROKEN = new RegExp(
  String.raw`(?<!\p{L})(?:${NEEDS_MORE})\s+((?:${BEGINNINGS})\s+(?!och\s)\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}(?:erna|arna|orna)\s+${VERB}(?!\p{L}))`,
  'u',
);
/** "de tyckte att Planen kommer": a noun of the document's own, written small elsewhere, that begins a sentence here. */
const BROKEN_BY_NOUN = new RegExp(
  String.raw`(?<!\p{L})(?:${NEEDS_MORE})\s+(?<noun>(?!Enheten|Avdelningen|Förvaltningen|Nämnden|Kommunen|Staden|Regionen|Styrelsen|\p{Lu}\p{Ll}*(?:nämnden|förvaltningen|verket|kontoret|styrelsen|rådet|förbundet|enheten|myndigheten))\p{Lu}\p{Ll}{3,}(?:en|et|an|na))\s+(?:(?:av|på|till)\s+\p{Ll}+\s+)?${VERB}(?!\p{L})`,
  'u',
);

/** The last word of a text that needs something after it and stands without a full stop. */
const CUT_OFF =
  /(?<!\p{L})(?:och|att|som|den|de|en|ett|eller|samt|men|eftersom|vilket|när|där|genom att|för att|såsom|bland annat)$/iu;

/** Words that no sentence ends on: what they open is missing. */
const OPEN_END =
  /(?<!\p{L})(?:och|samt|eller|att|eftersom|för att|genom att|såsom|(?:för|till|av|med|på|hos) de|som|mellan|har|är|ska|kommer att|vilket|alla som|i|på|till|med|från|av|för|om)\s*[.!]$/iu;
/** Prepositions and "som", "är", "har" end sentences that turn something round: "det vi arbetar med". */
const TURNED =
  /(?<!\p{L})(?:som|vad|vilk\p{L}+|hur|där|det\s+(?:vi|man|de|som)|allt|vars|de\s+(?:mål|insatser|aktiviteter)|bidra\p{L}*|tycka?r?|håll\p{L}*|kom\p{L}*|del|hör|säg\p{L}*|var(?:a|it)?)(?!\p{L})/iu;
const PREPOSITION_END = /(?<!\p{L})(?:i|på|till|med|från|av|för|om)\s*[.!]$/iu;
const NOUN_BEFORE =
  /\p{L}{2,}(?:ning|ningar|ningen|else|elser|het|heter|skap|ion|ioner|arna|erna|orna|rar|arbete|stöd|plan|rutin|råd)\s+\p{L}{1,4}\s*[.!]$/iu;
const ALWAYS_OPEN = /(?<!\p{L})(?:och|samt|eller|att|eftersom|för att|genom att|såsom|mellan)\s*[.!]$/iu;

/** "Det är viktigt att." and "Enheten samverkar med polis, skola och." */
function endsOpen({ text }: Sentence): boolean {
  if (text.split(/\s+/u).length < 3 || !OPEN_END.test(text) || /["”']\s*[.!]$/u.test(text)) return false;
  // "följde med", "hunnits med", "blev av": a particle belongs to the verb before it and ends a sentence well.
  if (PREPOSITION_END.test(text) && !NOUN_BEFORE.test(text)) return false;
  return ALWAYS_OPEN.test(text) || !TURNED.test(text.split(/\s+/u).slice(0, -1).join(' '));
}

/** A paragraph that ends on such a word and is not taken up again by a list or by the next one. */
function isCutOff({ text, owner, paragraph, start }: Sentence): boolean {
  if (!CUT_OFF.test(text) || text.split(/\s+/u).length < 5) return false;
  const own = owner.paragraphs[paragraph];
  const next = owner.paragraphs[paragraph + 1];
  const isLast = own !== undefined && start + text.length >= own.text.trimEnd().length;
  return (
    isLast && own.kind === 'paragraph' && (next === undefined || /^\p{Lu}/u.test(next.text)) && next?.kind !== 'item'
  );
}

const brokenByNoun = overSentences((sentence: Sentence) => {
  const match = BROKEN_BY_NOUN.exec(sentence.text);
  const noun = match?.groups?.['noun'];
  return match && noun !== undefined
    ? { sentence, index: match.index, noun: noun.toLowerCase(), words: match[0] }
    : null;
});

/** A name in the definite form ("på Kvarnen är") is never written small; a common noun is, somewhere else. */
function atNoun(context: ReviewContext): readonly RuleFinding[] {
  return brokenByNoun(context).flatMap(({ sentence, index, noun, words }): readonly RuleFinding[] => {
    const bare = noun.replace(/(?:en|et|an|na)$/u, '');
    const small = new RegExp(`(?<!\\p{L})${bare}(?:en|et|an|na|er|ar|or|s)?(?!\\p{L})`, 'u');
    if (BROKEN.test(sentence.text) || !context.sentences.some(({ text }) => small.test(text))) return [];
    return [
      {
        message: `Meningen bryts av och går över i nästa vid ”${words}”.`,
        remedy: 'Skriv färdigt meningen eller ta bort resten.',
        evidence: [quoteSentence(sentence, index)],
        confidence: 0.75,
      },
    ];
  });
}

const inSentences = overSentences((sentence: Sentence): readonly RuleFinding[] => {
  const match = BROKEN.exec(sentence.text);
  if (!match)
    return isCutOff(sentence) || endsOpen(sentence)
      ? [
          {
            message: `Texten slutar mitt i en mening: ”… ${sentence.text.split(/\s+/u).slice(-4).join(' ')}”.`,
            remedy: 'Skriv färdigt meningen eller ta bort resten.',
            evidence: [quoteSentence(sentence)],
            confidence: 0.7,
          },
        ]
      : [];
  return [
    {
      message: `Meningen bryts av och går över i nästa vid ”${match[0]}”.`,
      remedy: 'Skriv färdigt meningen eller ta bort resten.',
      evidence: [quoteSentence(sentence, match.index)],
      confidence: 0.75,
    },
  ];
});

export const brokenSentence: Rule = {
  id: 'broken-sentence',
  number: 'R32',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Meningen är avbruten',
  explanation: 'En mening som slutar mitt i och går över i nästa är ofta en rest av en ändring.',
  wrong: [
    {
      name: 'går över i nästa',
      document: { chapters: [{ heading: 'Boende', text: 'Fler ska kunna flytta när På sikt behövs fler platser.' }] },
    },
    {
      name: 'efter ett hjälpverb',
      document: {
        chapters: [{ heading: 'Tillsyn', text: 'Där framkom att det borde Nästa gång planeras till våren.' }],
      },
    },
    {
      name: 'ett ord som annars skrivs litet',
      document: {
        chapters: [
          {
            heading: 'Året',
            text: 'Skolorna tyckte att Planen kommer att prövas i höst. Arbetet med planen fortsätter.',
          },
        ],
      },
    },
    ...[
      ['mitt i ett led', 'Förslaget har skickats till Flera föreningar vill vara med.'],
      ['bestämt substantiv', 'Rummen har målats om av Föräldrarna har hjälpt till.'],
      ['utan slut', 'Lekplatserna har rustats upp under våren och'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Året', text }] } })),
  ],
  right: [
    ...[
      ['en förvaltning', 'De möten som leds av Kommunstyrelsen har varit välbesökta.'],
      ['ett namn i bestämd form', 'Besökarna säger att Kvarnen har blivit finare.'],
      ['en lista följer', 'Under året har vi arbetat med att'],
    ].map(([name = '', text = '']) => ({
      name,
      document: { chapters: [{ heading: 'Året', text, items: ['måla om', 'plantera'] }] },
    })),
    {
      name: 'två hela meningar',
      document: {
        chapters: [{ heading: 'Boende', text: 'Fler ska kunna flytta när de vill. På sikt behövs fler platser.' }],
      },
    },
  ],
  check: (context) => [...inSentences(context), ...atNoun(context)],
};
