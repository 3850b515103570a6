import { mayClaim } from './claim-hints.ts';
import { swedishLetters } from './words.ts';
import {
  DROPPED,
  FELL,
  MISSED,
  NOT,
  NOT_BEGUN,
  ONLY_PARTLY,
  PUT_OFF,
  REACH,
  ROSE,
  UNCHANGED,
  UNMEASURED,
} from './claim-words.ts';

/** What a sentence says of what it speaks of. */
export type ClaimKind =
  | 'rose'
  | 'fell'
  | 'unchanged'
  | 'reached'
  | 'partly'
  | 'notReached'
  | 'notMeasured'
  | 'postponed'
  | 'cancelled'
  | 'ended'
  | 'notBegun'
  | 'notConcerned'
  | 'uncertain';

export type Claim = {
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  /** The words that make the claim. */
  readonly text: string;
  /** "har inte ökat": only for the kinds that do not themselves say no. */
  readonly negated: boolean;
  /** What happened, what is, or what is planned or hoped for. */
  readonly tense: 'past' | 'present' | 'future';
};

const GAP = String.raw`(?:\s+[\p{L}-]+){0,4}?\s+`;

/** In order of weight: a span claimed by an earlier pattern is not claimed again by a later one. */
const PATTERNS: readonly (readonly [ClaimKind, string])[] = [
  [
    'notMeasured',
    String.raw`(?:ingen|inget|inga)\s+(?:[\p{L}]+\s+){0,3}(?:mätning(?:ar)?|statistik|mätdata|uppföljning)(?:\s+[\p{L},]+){0,8}?\s+(?:gjorts|genomförts|skett|finns|förs|gjord|har gjorts)|(?:finns|har|förs)\s+(?:det\s+)?(?:ingen|inte någon)\s+(?:[\p{L}]+\s+){0,3}statistik|(?:har|kan|kunnat|går)\s+${NOT}\s+(?:kunnat\s+)?(?:att\s+)?(?:mätas?|mätts|mätt)|mäts\s+${NOT}|${NOT}\s+(?:har\s+)?mätts|saknas\s+(?:mätning|statistik|mätvärden)|${NOT}\s+mätbar[at]?|${UNMEASURED}`,
  ],
  [
    'postponed',
    String.raw`(?:skjut(?:its|s|as|a|it)|sköts)(?:\s+[\p{L}]+){0,2}?\s+(?:upp|fram|på\s+framtiden)|uppskjut(?:en|na|et|s|its)|framskjut(?:en|na|et|s|its)|senarelag(?:ts|d|da|t|s)|senareläggs|flytta(?:s|ts|des)\s+fram|pausa(?:s|ts|d|des|t)|fördröj(?:ts|s|d|das)|försen(?:ats|ad|as|ade|at)|${PUT_OFF}`,
  ],
  [
    'cancelled',
    String.raw`ställ(?:s|ts|des|as|er|de)(?:\s+[\p{L}]+){0,2}?\s+in|inställ(?:ts|s|(?:d|da|t)(?!\s+(?!på|till|av|under|i|och|då|eftersom|pga|med|men|för|tills|som|vid|efter|samt|p\.g\.a)\p{L}{3,}))|avbrutits|avbröts|nedlagt|lagts\s+ne[dr]|(?:kommer|kan|kunnat|har|kunde)\s+${NOT}\s+(?:[\p{L}]+\s+){0,2}(?:genomföras?|genomförts|hållas|hållits|ske|slutföras|slutförts|bli av|blivit av|arbeta enligt|prioriteras?)(?:\s+(?:som planerat|enligt plan))?|genomförs\s+${NOT}|blir\s+${NOT}\s+av|${NOT}\s+(?:kunnat|kunna|möjligt att|varit möjligt att)\s+(?:[\p{L}]+\s+){0,2}(?:genomföra|hålla|slutföra)s?|${DROPPED}`,
  ],
  [
    'notBegun',
    String.raw`(?:har|är)\s+(?:ännu\s+)?${NOT}\s+(?:ännu\s+)?(?:påbörja(?:ts|t|d|de)|startat|kommit\s+igång|inletts)|${NOT}\s+(?:påbörjat|påbörjats|igångsatt)|${NOT_BEGUN}`,
  ],
  [
    'notConcerned',
    String.raw`deltar\s+${NOT}|${NOT}\s+delta(?:git|r)|ingår\s+${NOT}|${NOT}\s+(?:blivit\s+)?kallats?|${NOT}\s+aktuellt\s+för|berör\s+${NOT}|berörs\s+${NOT}`,
  ],
  ['uncertain', String.raw`osäkert\s+(?:om|i\s+vilken|hur|när)|oklart\s+(?:om|när|i\s+vilken)`],
  [
    'partly',
    String.raw`(?:endast\s+|bara\s+)?delvis(?:\s+(?!(?:och|men|samt|som)\s)[\p{L}]+){0,4}?\s+${REACH}|${REACH}(?:\s+[\p{L}]+){0,2}?\s+delvis|${REACH}\s+${NOT}\s+(?:helt|fullt)(?:\s+ut)?|${NOT}\s+(?:helt|fullt)(?:\s+ut)?\s+${REACH}|${ONLY_PARTLY}`,
  ],
  [
    'notReached',
    String.raw`${NOT}${GAP}${REACH}|${NOT}\s+${REACH}|${REACH}\s+${NOT}|(?:når|nådde|nått)\s+(?:vi\s+|enheten\s+|nämnden\s+)?${NOT}|långt\s+(?:från|ifrån|kvar\s+till)\s+(?:årsmål|mål)\p{L}*|en\s+bit\s+kvar\s+till\s+mål\p{L}*|under\s+målvärdet|missa(?:s|r|t|des)\s+(?:års)?mål\p{L}*|(?:färre|lägre|mindre|sämre)(?:\s+\p{L}+){0,3}?\s+än\s+(?:estimerat|planerat|beräknat|förväntat|väntat|målet|årsmålet|målsatt)|(?:dessvärre|tyvärr)\s+inte\s+(?:skett|lyckats|blivit\s+så)|${MISSED}`,
  ],
  ['reached', String.raw`${REACH}(?:\s+helt)?`],
  [
    'unchanged',
    String.raw`${UNCHANGED}|oförändra(?:d|t|de)|samma\s+(?:nivå|resultat|värde)\p{L}*|(?:ingen|inga)\s+förändring(?:ar)?(?:\s+har\s+(?:skett|noterats|märkts))?|detsamma\s+som(?=\s+(?:förra|föregående|året|i\s+fjol|tidigare|vid|20))|samma\s+som(?=\s+(?:förra|föregående|året|i\s+fjol))`,
  ],
  ['rose', ROSE],
  ['fell', FELL],
  [
    'ended',
    String.raw`avsluta(?:ts|des|d|de|t)|slutför(?:ts|des|d|t)|upphört|upphörde|(?:är|blev|var|står|stod)\s+(?:nu\s+|numera\s+|redan\s+|helt\s+){0,2}(?:klar|färdig|genomförd|genomfört|slutförd|slutfört|färdigställd|färdigställt)(?:t|a)?|färdigställ(?:ts|des)|genomför(?:ts|des)(?=\s*(?:[.,;]|$|enligt))|(?:lagts|lades|läggs)\s+ne[dr]|stäng(?:ts|des|d|t|da)`,
  ],
];
const COMPILED = PATTERNS.map(
  ([kind, source]) => [kind, new RegExp(swedishLetters(`(?<!\\p{L})(?:${source})(?!\\p{L})`), 'gi')] as const,
);

/** Whole words: "ekologiska" and "tekniska" end in "ska" and promise nothing. */
const FUTURE =
  /(?<!\p{L})(?:kommer\s+(?:\p{L}+\s+){0,2}(?:att|troligen)|ska(?:ll)?(?!\p{L})|väntas|förväntas|beräknas|planeras|avser|riskerar|risk\s+(?:för|att)|\p{L}*målet\s+är\s+(?:[\p{L}]+\s+)?att|\p{L}*målsättning\p{L}*|\p{L}*syft\p{L}+|för\s+att(?!\p{L})|kan\s+komma|önska\p{L}*|strävar|arbeta\p{L}*\s+(?:för|med)\s+att|bidra\p{L}*\s+till|ambition\p{L}*|vill)/giu;
const PAST = /(?:des?|[aei]ts?|tts?|sjönk|steg)$/u;

/**
 * Finds the claims of one sentence, in order. A negated fall is no rise: it stays a fall that was denied. `hinted` false
 * tries every pattern, which only a test of the hints asks for.
 */
export function readClaims(sentence: string, hinted = true): readonly Claim[] {
  const taken: Claim[] = [];
  const lower = sentence.toLowerCase().replaceAll(/\s+/gu, ' ');
  for (const [kind, pattern] of COMPILED) {
    if (hinted && !mayClaim(kind, lower)) continue;
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((claim) => start < claim.end && claim.start < end)) continue;
      const negated = isDenied(kind, sentence.slice(Math.max(0, start - 60), start));
      taken.push({ kind, start, end, text: match[0], negated, tense: tenseOf(sentence, start, match[0], kind) });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

/** "inget tyder på att arbetet försenas". */
const NO_SIGN =
  /(?<!\p{L})(?:inget|ingenting|inga\s+tecken|lite)\s+(?:som\s+)?(?:tyder|talar|pekar|finns)(?:\s+\p{L}+){0,2}\s+att(?:\s+\p{L}+){0,4}\s+$/iu;

/** "inte har minskat", "varken ökat": only the kinds whose pattern does not itself hold the negation. */
function isDenied(kind: ClaimKind, before: string): boolean {
  const plain =
    kind === 'rose' ||
    kind === 'fell' ||
    kind === 'ended' ||
    kind === 'unchanged' ||
    kind === 'postponed' ||
    kind === 'cancelled';
  if (NO_SIGN.test(before)) return true;
  return (
    plain &&
    /(?<!\p{L})(?:inte|ej|varken|utan att|inga|ingen|inget|ingenting|aldrig)(?:\s+\p{L}+){0,2}\s+$/iu.test(
      before.slice(-30),
    )
  );
}

function tenseOf(sentence: string, start: number, words: string, kind: ClaimKind): Claim['tense'] {
  const clauseStart =
    Math.max(
      sentence.lastIndexOf(',', start),
      sentence.lastIndexOf(';', start),
      sentence.lastIndexOf(' men ', start),
      -1,
    ) + 1;
  const clause = sentence.slice(clauseStart, start + words.length);
  // "saknar underlag för att beräkna": the purpose within the claim is no plan.
  const plan = kind === 'notMeasured' ? sentence.slice(clauseStart, start) : clause;
  if ([...plan.matchAll(FUTURE)].length > 0) return 'future';
  return PAST.test(words.split(/\s+/u)[0]?.toLowerCase() ?? '') || /(?:har|hade)\s/u.test(clause) ? 'past' : 'present';
}
