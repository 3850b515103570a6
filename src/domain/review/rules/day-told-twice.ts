import type { DateMention } from '../language/dates.ts';
import { readDates } from '../language/dates.ts';
import { contentStems, stem } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';
import { sameNames } from './stock-told-twice.ts';

/** The day that something was begun, which is one day only. */
type Begun = {
  readonly sentence: Sentence;
  readonly date: DateMention;
  /** What: the definite noun, and the words that pick it out ("till Hultnäs"). */
  readonly noun: string;
  readonly lead: string;
  /** Which of the things that happen to it once: it is opened on one day and closed on another. */
  readonly act: string;
};

/** What happens to a thing once. */
const ONCE = String.raw`(?:invigdes|invigts|invigd|öppnade(?:s)?|(?:togs|tagits|(?:kunde|har\s+kunnat)\s+tas)\s+i\s+(?:bruk|drift)|driftsattes|stod\s+klar[at]?|var\s+klar[at]?|färdigställdes|slutbesiktigades|trädde\s+i\s+kraft|inrättades|lanserades|driftsatts|stängde[s]?|lades\s+ner|avvecklades|överlämnades|undertecknades|antogs|fastställdes|godkändes|flyttade(?:s)?|flyttats)`;
/** "Biblioteket i Berga invigdes (till slut) den …" and "Ledningen, som togs i bruk den …". */
const BEGUN = new RegExp(
  String.raw`(?:^|[.;:]\s|,\s(?:och\s+|men\s+)?)(?<noun>\p{L}{2,}(?:en|et|an|on))(?<lead>(?:\s+(?:i|på|till|vid|för|mellan|av|och)\s+[\p{L}-]+){0,3})(?:,?\s+(?:som|vilken|vilket))?(?:\s+\p{L}+(?:s|es|ade|ats)(?:\s+\p{Ll}+){0,2}\s+och)?\s+${ONCE}(?:\s+(?!(?:av|inte|ej)\s)[\p{L}-]+){0,3}?\s+(?:redan\s+|först\s+)?(?:\p{L}+dagen\s+)?(?:den\s+)?$`,
  'iu',
);
/** "Mottagningens flytt den 1 oktober": the same told by a noun. */
const BY_NOUN =
  /(?:^|[.;:,]\s|\s)(?<noun>\p{L}{2,}(?:en|et|an|on))s\s+(?<act>flytt|öppning|öppnande|invigning|stängning|avveckling)(?:en|et)?\s+(?:\p{L}+dagen\s+)?(?:den\s+)?$/iu;
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/flytt/iu, 'moved'],
  [/stäng|lades\s+ner|avveck/iu, 'closed'],
  [/antog|fastställ|godkän|undertecknad|kraft/iu, 'decided'],
];
const actOf = (words: string): string => ACTS.find(([pattern]) => pattern.test(words))?.[1] ?? 'opened';
const OTHER_TIME =
  /(?<!\p{L})(?:skulle|planera\p{L}*|ursprunglig\p{L}*|först\s+tänkt|förra|föregående|i\s+fjol)(?!\p{L})/iu;
/** Each decision, plan and meeting has another of its kind. */
const ONE_OF_MANY =
  /^(?:ärend|beslut|möt|sammanträd|rapport|plan(?:en|erna)?$|budget|avtal|program|handling|lokal|enhet|nämnd|kommun)/iu;

const begunIn = overSentences((sentence: Sentence): readonly Begun[] =>
  readDates(sentence.text).flatMap((date) => {
    if (!date.exists || OTHER_TIME.test(sentence.text)) return [];
    const before = sentence.text.slice(0, date.start);
    const [told, named] = [BEGUN.exec(before), BY_NOUN.exec(before)];
    const { noun, lead = '' } = told?.groups ?? named?.groups ?? {};
    if (noun === undefined || ONE_OF_MANY.test(noun)) return [];
    // A clause may open and move in one breath: the verb that stands nearest to the day tells which.
    const act = actOf(told?.[0].slice(noun.length).slice(-45) ?? named?.groups?.['act'] ?? '');
    return [{ sentence, date, noun: stem(noun), lead, act }];
  }),
);

const isSameDay = (a: DateMention, b: DateMention): boolean =>
  a.month === b.month && a.day === b.day && (a.year === b.year || a.year === null || b.year === null);
/** "till Hultnäs" in both, or in neither: the words right after the noun pick out which one. */
const isSameThing = (a: Begun, b: Begun): boolean =>
  a.noun === b.noun &&
  a.act === b.act &&
  contentStems(a.lead).join(' ') === contentStems(b.lead).join(' ') &&
  sameNames(a.lead, b.lead);

/** "Bron över ån invigdes den 4 maj" in one text, and "den 14 maj" in another. */
export function dayToldTwice(context: ReviewContext): readonly RuleFinding[] {
  const all = begunIn(context);
  return all.flatMap((one, index): readonly RuleFinding[] => {
    const first = all.slice(0, index).find((other) => isSameThing(one, other));
    if (first === undefined || isSameDay(first.date, one.date)) return [];
    return [
      {
        severity: 'warning',
        message: `På ett ställe står ”${first.date.text}” och på ett annat ”${one.date.text}” om samma händelse.`,
        remedy: 'Kontrollera vilken dag som är rätt.',
        evidence: [quoteSentence(first.sentence, first.date.start), quoteSentence(one.sentence, one.date.start)],
        confidence: 0.8,
      },
    ];
  });
}
