import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';
import { stem } from '../language/words.ts';

/** A level that the whole organisation has, told outright: "Sjukfrånvaron uppgick till 7,4 procent." */
type Level = {
  readonly sentence: Sentence;
  readonly index: number;
  readonly key: string;
  readonly value: string;
  readonly text: string;
};

const IS = String.raw`(?:är|var|uppgår\s+till|uppgick\s+till|ligger\s+på|låg\s+på|har\s+varit|har\s+uppgått\s+till|blev|har\s+(?:minskat|ökat|sjunkit|stigit|gått\s+(?:ner|ned|upp))\s+till|(?:minskade|ökade|sjönk|steg)\s+till)`;
const THE_YEAR = String.raw`(?:(?:under|för)\s+(?:året|perioden|helåret|hela\s+året)|i\s+(?:snitt|genomsnitt))`;
const END = String.raw`(?=\s*(?:[.;]|,\s(?!varav|därav|före|efter|exklusive|inklusive)|${THE_YEAR}(?:[.;,]|\s*$)|$))`;
const RATE = new RegExp(
  String.raw`^(?:(?<whole>nämndens|förvaltningens|enhetens|skolans|förskolans)\s+)?(?<noun>\p{L}{8,}n?)\s+${IS}\s+(?:${THE_YEAR}\s+)?(?<value>\d{1,3}(?:,\d+)?)\s*(?:%|procent(?!\p{L}))${END}`,
  'iu',
);
const RESULT = new RegExp(
  String.raw`^(?:(?<whole>nämnden|förvaltningen)|enheten|skolan|förskolan|(?<forecast>(?:helårs|års)prognosen|prognosen\s+för\s+(?:helåret|året)|prognosen(?=[^.;]*\sför\s+(?:helåret|året))))\s+(?:\p{L}+\s+){1,4}?ett\s+(?:prognostiserat\s+|beräknat\s+)?(?<noun>(?:över|under)skott)\s+(?:om|på)\s+(?<value>\d{1,4}(?:,\d+)?)\s*(?:mnkr|miljoner\s+kronor|mkr)${END}`,
  'iu',
);
/** Says nothing of what is measured, or is measured of another thing each time. */
const PLAIN =
  /^(?:andel|utfall|resultat|kostnad|svarsfrekvens|ökning|minskning|skillnad|avvikels|prognos|målvärd|årsmål|differens|förändring|fördelning|målsättning|nivå)/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:tidigare|budget\p{L}*|före|efter|mål\p{L}*|tertial\p{L}*|delår\p{L}*|kvartal\p{L}*|månad\p{L}*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|kvinno\p{L}*|män|bland|inom|hos)(?!\p{L})/iu;

/** What a sentence after the level compares with is no level of its own. */
const ownClause = (text: string): string => text.split(/,\s|\sjämfört\s/u)[0] ?? text;

type Document = ReviewContext['document'];

const levelsOf = overSentences((sentence: Sentence, level: Document['level'], year: Document['year']): Level | null => {
  const match = RATE.exec(sentence.text) ?? RESULT.exec(sentence.text);
  const groups = match?.groups ?? {};
  const noun = groups['noun'] ?? '';
  // In a board's report a rate without an owner may be of the part that the text is on.
  const ofWhole = level === 'unit' || groups['whole'] !== undefined || groups['forecast'] !== undefined;
  const clause = ownClause(sentence.text);
  const otherYear = sentence.numbers.some(
    ({ kind, value, start }) => kind === 'year' && start < clause.length && Number(value) !== year,
  );
  if (!match || !ofWhole || otherYear || PLAIN.test(noun) || OTHER_TIME.test(clause)) return null;
  return { sentence, index: match.index, key: stem(noun), value: groups['value'] ?? '', text: match[0].trim() };
});

const decimals = (value: string): number => value.split(',')[1]?.length ?? 0;
const numeric = (value: string): number => Number(value.replace(',', '.'));

/** 7 and 7,4 are one number, rounded. */
function isSame(one: string, other: string): boolean {
  const places = Math.min(decimals(one), decimals(other));
  return Math.abs(numeric(one) - numeric(other)) <= 0.5 / 10 ** places + 1e-9 && decimals(one) !== decimals(other)
    ? true
    : numeric(one) === numeric(other);
}

export function levelToldTwice(context: ReviewContext): readonly RuleFinding[] {
  const first = new Map<string, Level>();
  const told = new Set<string>();
  const { document } = context;
  return levelsOf(context, document.level, document.year).flatMap((level): readonly RuleFinding[] => {
    const other = first.get(level.key);
    if (!other) first.set(level.key, level);
    if (!other || told.has(level.key) || isSame(other.value, level.value)) return [];
    told.add(level.key);
    return [
      {
        message: `På ett ställe står ”${other.text}” och på ett annat ”${level.text}”.`,
        remedy: 'Kontrollera vilket värde som är rätt, eller skriv vad som skiljer dem.',
        evidence: [quoteSentence(other.sentence, other.index), quoteSentence(level.sentence, level.index)],
        confidence: 0.75,
      },
    ];
  });
}
