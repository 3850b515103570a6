import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { wholeWords } from '../language/words.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';

const MONTHS = MONTH_NAMES.join('|');
const UNTIL = new RegExp(
  `(?:fram till|till och med|t\\.o\\.m\\.?|fram t\\.o\\.m\\.?|(?:vid utgången|vid slutet) av|per(?: den)?(?: sista)?(?: i)?|den siste?a? |årets \\p{L}+ första månader|januari\\s?(?:[-–]|till)|(?:mellan|under) januari och|hämta\\p{L}+)\\s*(?:och med\\s+)?(?:den\\s+)?((?:\\d{1,2}/\\d{1,2})|(?:20)?\\d{2}-?\\d{2}-?\\d{2}(?!\\d)|(?:\\d{1,2}\\s+)?(?:${MONTHS}))(?!\\p{L})`,
  'iu',
);
/** A part of the year told as such: in an annual report it is no day that the figures stop at. */
const SPAN = /januari\s?(?:[-–]|till|och)/iu;
const YEAR_END = /^(?:31\/12|(?:20)?\d{2}-?12-?31|(?:31 )?december)$/iu;

const OF_FIGURES =
  /(?<!\p{L})(?:siffr|statistik|uppgift|redovisning|underlag|data)\p{L}*\s+(?:\p{L}+\s+){0,3}?(?:gäller|avser|omfattar|sträcker|är)/iu;

type Stop = { readonly sentence: Sentence; readonly stop: string };

/** The day a sentence's figures stop at, where they are figures and of the past. */
const stopsIn = overSentences((sentence: Sentence, year: number | null, isWholeYear: boolean): Stop | null => {
  const match = UNTIL.exec(sentence.text);
  const stop = match?.[1];
  const clause = match ? (sentence.text.slice(match.index).split(',')[0] ?? '') : '';
  const otherYear = [...clause.matchAll(/(?<!\d)20\d{2}(?![\d-])/gu)].some(([text]) => Number(text) !== year);
  const counts = sentence.numbers.some(({ kind }) => kind === 'count' || kind === 'share');
  // "Siffrorna avser …" says itself how far they go: in a report on part of the year that is candour, at its end a gap.
  const saysSo = isWholeYear && OF_FIGURES.test(sentence.text);
  return stop === undefined ||
    YEAR_END.test(stop) ||
    otherYear ||
    !(counts || saysSo) ||
    sentence.claims.some(({ tense }) => tense === 'future')
    ? null
    : { sentence, stop };
});

/** Month in which a tertial report's figures end. */
const CUT_OFF = { T1: 4, T2: 8 } as const;

function monthOf(stop: string): number | null {
  const named = MONTH_NAMES.findIndex((name) => stop.toLowerCase().endsWith(name));
  if (named >= 0) return named + 1;
  const digits = /^\d{1,2}\/(\d{1,2})$/u.exec(stop) ?? /^(?:20)?\d{2}-?(\d{2})-?\d{2}$/u.exec(stop);
  return digits ? Number(digits[1]) : null;
}

function beforeCutOff(stops: readonly Stop[], kind: 'T1' | 'T2'): readonly RuleFinding[] {
  return stops.flatMap(({ sentence, stop }) => {
    const month = monthOf(stop);
    if (month === null || month >= CUT_OFF[kind]) return [];
    // "…, men i april": the sentence goes on to the report's own end.
    const isLater = MONTH_NAMES.some(
      (name, index) => index + 1 >= CUT_OFF[kind] && wholeWords(name, 'iu').test(sentence.text),
    );
    if (isLater) return [];
    return [
      {
        message: `Siffran gäller till och med ${stop}, men rapporten gäller till och med ${MONTH_NAMES[CUT_OFF[kind] - 1] ?? ''}.`,
        remedy: 'Uppdatera siffran, eller skriv varför den slutar tidigare.',
        evidence: [quoteSentence(sentence, sentence.text.indexOf(stop))],
        confidence: 0.75,
      },
    ];
  });
}

/** One figure that stops early may have its reason in its source: it is told more lightly. */
function oneStop({ sentence, stop }: Stop): readonly RuleFinding[] {
  if (HAS_REASON.test(sentence.text)) return [];
  return [
    {
      severity: 'note',
      message: `Rapporten gäller hela året, men siffran slutar ”${stop}”.`,
      remedy: 'Uppdatera siffran till årets slut, eller skriv varför den slutar tidigare.',
      evidence: [quoteSentence(sentence, sentence.text.indexOf(stop))],
      confidence: 0.65,
    },
  ];
}
const HAS_REASON =
  /(?<!\p{L})(?:därefter|eftersom|stängd\p{L}*|(?:verksamhet|projekt|mottagning|insats|uppdrag)\p{L}*\s+(?:har\s+)?avsluta\p{L}*|upphörd?\p{L}*|sedan\s+dess|öppna\p{L}*|pågick|projekt\p{L}*|senaste)(?!\p{L})/iu;

export const figuresStopEarly: Rule = {
  id: 'figures-stop-early',
  number: 'R33',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Siffrorna slutar olika dagar',
  explanation: 'I en berättelse om hela året ska siffrorna gälla hela året, eller samma dag överallt.',
  wrong: [
    {
      name: 'januari–mars',
      document: {
        kind: 'T1',
        chapters: [{ heading: 'Resultat', text: 'Under perioden januari–mars hölls 16 möten om nya elever.' }],
      },
    },
    {
      name: 'tertialrapport till mars',
      document: {
        kind: 'T1',
        chapters: [{ heading: 'Resultat', text: 'Till och med den 31 mars hade 366 hushåll fått stöd.' }],
      },
    },
    {
      name: 'november och 13/12',
      document: {
        chapters: [
          {
            heading: 'Resultat',
            text: ['Fram till november har 146 personer fått arbete.', 'Fram till 13/12 har två familjer vräkts.'],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'delar av året',
      document: {
        chapters: [
          {
            heading: 'Resultat',
            text: ['Under januari–juni kom 40 brev.', 'Mellan januari och mars kom 12 av dem.'],
          },
        ],
      },
    },
    {
      name: 'något som hände en dag',
      document: { kind: 'T1', chapters: [{ heading: 'Resultat', text: 'I slutet av mars invigdes 2 lokaler.' }] },
    },
    {
      name: 'hela året',
      document: { chapters: [{ heading: 'Resultat', text: 'Under 2022 har 150 personer fått arbete.' }] },
    },
    {
      name: 'i en tertialrapport',
      document: { kind: 'T1', chapters: [{ heading: 'Resultat', text: 'Till och med 30/4 har två familjer vräkts.' }] },
    },
  ],
  check: (context: ReviewContext) => {
    const { document } = context;
    if (document.kind === 'T1' || document.kind === 'T2')
      return beforeCutOff(stopsIn(context, document.year, false), document.kind);
    if (document.kind !== 'VB') return [];
    const stops = stopsIn(context, document.year, true).filter(({ sentence }) => !SPAN.test(sentence.text));
    const days = [...new Set(stops.map(({ stop }) => stop))];
    const [only] = stops;
    if (days.length < 2) return only ? oneStop(only) : [];
    return [
      {
        message: `Rapporten gäller hela året, men siffror i den slutar ${days.map((day) => `”${day}”`).join(', ')}.`,
        remedy: 'Uppdatera siffrorna till årets slut, eller använd samma dag överallt och skriv det.',
        evidence: stops.map(({ sentence, stop }) => quoteSentence(sentence, sentence.text.indexOf(stop))),
        confidence: 0.8,
      },
    ];
  },
};
