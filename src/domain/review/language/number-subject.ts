import { MONTH_NAMES } from '../../kernel/calendar.ts';
import type { NumberMention } from './numbers.ts';
import { EARLIER, isAmountOfChange } from './trends.ts';
import { wholeWords } from './words.ts';

/**
 * What a number in a sentence speaks of, as far as the words around it say: whether it is a level or by how much
 * something changed, which time it is of, and of whom. What is measured is left to the caller, who knows the names.
 */
export type NumberSubject = {
  readonly role: 'level' | 'change' | 'aim' | 'forecast';
  /** `part`: a part of the year, or some of the times it was measured. */
  readonly time: 'now' | 'before' | 'later' | 'part';
  readonly who: 'all' | 'men' | 'women' | 'others';
  /** The words of the number's own clause, with the number taken out: what is measured stands here. */
  readonly clause: string;
};

/** Where one thing said of a number ends and another begins. */
const EDGE =
  /[,;()–]\s|\s\(|[)]|[:]\s|(?<!\p{L})(?:medan|men|däremot|jämfört\s+med|att\s+jämföra\s+med|i\s+jämförelse\s+med|gentemot|mot(?=\s+(?:\p{L}+\s+){0,3}\d)|samtidigt\s+som|vilket|varav|därav|även\s+om|trots\s+att|eftersom|då|så\s+att)(?!\p{L})/giu;
const AND = /\s(?:och|samt)\s/giu;
/** What the number is held against, and no longer what it is of: "i nivå med stadens genomsnitt". */
const HELD_AGAINST =
  /(?<!\p{L})(?:i\s+(?:nivå|paritet|linje|enlighet)\s+med|på\s+samma\s+nivå\s+som|högre\s+än|lägre\s+än|bättre\s+än|sämre\s+än|(?:strax\s+|klart\s+|långt\s+|något\s+)?(?:över|under)\s+(?:\p{L}+\s+){0,2}?(?:snitt|genomsnitt|mål|målet|årsmålet|medel))(?!\p{L}).*$/iu;

const BEFORE = new RegExp(`(?<!\\p{L})(?:${EARLIER})(?!\\p{L})`, 'iu');
const LATER = /(?<!\p{L})(?:nästa|nästkommande|kommande|framöver)\s+(?:år|mätning|period)\p{L}*/iu;
const PART = wholeWords(
  `${MONTH_NAMES.join('|')}|(?:vår|höst|sommar|vinter)(?:en|terminen)?|tertial\\p{L}*|kvartal\\p{L}*|halvår\\p{L}*|vecka|veckan|sedan(?!\\s+(?:i\\s+fjol|förra|föregående|senaste))|vissa|enstaka|några`,
  'iu',
);
/** The same months of the year before are no whole year. */
const SAME_MONTHS =
  /(?<!\p{L})(?:samma\s+(?:period|tid|månad\p{L}*)|motsvarande\s+(?:period|tid)|för\s+ett\s+år\s+sedan)(?!\p{L})/iu;
/** A survey or count is made some time: the month is when, not a part of what it is of. */
const WHEN_MEASURED =
  /(?<!\p{L})(?:\p{L}*mätning\p{L}*|\p{L}*enkät\p{L}*|\p{L}*undersökning\p{L}*|\p{L}*uppföljning\p{L}*|egenkontroll\p{L}*|\p{L}*inventering\p{L}*|\p{L}*granskning\p{L}*|årsskiftet|årets\s+slut|presentera\p{L}*|publicera\p{L}*)(?!\p{L})/iu;
const FORECAST = wholeWords('prognos\\p{L}*|beräknas|väntas|förväntas|bedöms\\s+(?:bli|hamna|landa)|uppskattas', 'iu');
const AIM = wholeWords(
  '\\p{L}*mål(?:et|en|värdet|värde|nivån|sättning(?:en)?)?|ambition(?:en)?|ska(?:ll)?|skulle|bör|krav(?:et)?|gräns(?:en)?|riktvärdet?',
  'iu',
);
const MEN = wholeWords('män(?:nen|s|nens)?|pojkar(?:na|nas|s)?|killar(?:na|nas|s)?', 'iu');
const WOMEN = wholeWords('kvinnor(?:na|nas|s)?|flickor(?:na|nas|s)?|tjejer(?:na|nas|s)?', 'iu');
const OTHERS = wholeWords(
  'stadens?|staden|hela\\s+kommunen|kommunens|genomsnittet|snittet|medelvärdet|riket|rikets|landet|landets|nationell\\p{L}*|regionen?s?|andra|annan|annat|övriga|respektive|privat\\p{L}*|egen\\s+regi|delresultat|frågan?|del(?:index|fråga|enkät)\\p{L}*|bortfall\\p{L}*|svarsfrekvens\\p{L}*|varav|därav|de\\s+som|däribland',
  'iu',
);

type Numbered = { readonly text: string; readonly numbers: readonly NumberMention[] };

/** Begin and end of the clause that holds the number. */
function clauseSpan({ text, numbers }: Numbered, { start, end }: NumberMention): readonly [number, number] {
  const amounts = numbers.filter(({ kind }) => kind === 'share' || kind === 'count' || kind === 'money');
  // "och" parts two numbers, each with its own words; between others it joins words of one clause.
  const joints = [...text.matchAll(AND)].filter(
    (match) =>
      amounts.some((one) => one.end <= match.index) &&
      (amounts.some((one) => one.start >= match.index) || match.index >= end),
  );
  // "71,4" and "i fjol, 64 %," hold no edges of clauses within the number.
  const edges = [...text.matchAll(EDGE), ...joints].filter(
    (match) => match.index + match[0].length <= start || match.index >= end,
  );
  const before = edges.filter((match) => match.index + match[0].length <= start).map((match) => match.index);
  const nearest = Math.max(0, ...before);
  // "jämfört med 2020, då 83 procent var nöjda": a clause of time goes with what it is of.
  const from = /^[,\s]*(?:då|när|där)\s/iu.test(text.slice(nearest))
    ? Math.max(0, ...before.filter((edge) => edge < nearest - 2))
    : nearest;
  const to = Math.min(text.length, ...edges.filter((match) => match.index >= end).map((match) => match.index));
  return [from, to];
}

function timeOf(clause: string, numbers: readonly NumberMention[], year: number | null): NumberSubject['time'] {
  const years = numbers.filter(({ kind }) => kind === 'year').map(({ value }) => Number(value));
  if (SAME_MONTHS.test(clause) || (year !== null && years.some((one) => one < year - 1))) return 'part';
  if (BEFORE.test(clause) || (year !== null && years.some((one) => one < year))) return 'before';
  if (LATER.test(clause) || (year !== null && years.some((one) => one > year))) return 'later';
  return PART.test(clause) && !WHEN_MEASURED.test(clause) ? 'part' : 'now';
}

function whoOf(clause: string): NumberSubject['who'] {
  const [men, women] = [MEN.test(clause), WOMEN.test(clause)];
  if (OTHERS.test(clause) || (men && women)) return 'others';
  return men ? 'men' : women ? 'women' : 'all';
}

/** Reads what a number of a sentence speaks of; `year` is the year that the text is on. */
export function subjectOfNumber(sentence: Numbered, mention: NumberMention, year: number | null): NumberSubject {
  const { text, numbers } = sentence;
  const [from, to] = clauseSpan(sentence, mention);
  const after = text.slice(mention.start + mention.text.length, to).replace(HELD_AGAINST, ' ');
  const before = text.slice(from, mention.start);
  const clause = `${before} ${after}`;
  const own = numbers.filter(({ start, end }) => start >= from && end <= to);
  const leads =
    /(?:från|ifrån)\s+(?:ca |cirka |drygt |knappt )?$/iu.test(before) &&
    /^[^.;]*?\still\s/u.test(text.slice(mention.end));
  return {
    role: isAmountOfChange(text, mention.start, mention.end)
      ? 'change'
      : AIM.test(clause)
        ? 'aim'
        : FORECAST.test(clause)
          ? 'forecast'
          : 'level',
    time: leads ? 'before' : timeOf(sinceOut(before, leadsTo(before, clause)), own, year),
    who: whoOf(clause),
    clause,
  };
}

/** "från 64 till 71 procent sedan förra mätningen": the time after "sedan" is that of what it was before. */
function sinceOut(before: string, clause: string): string {
  return /(?:från|ifrån)\s.*\still\s+(?:\p{L}+\s+)?$/iu.test(before) ? clause.replace(SINCE_BEFORE, ' ') : clause;
}
const SINCE_BEFORE =
  /(?<!\p{L})(?:sedan|jämfört\s+med)\s+(?:vid\s+)?(?:i\s+fjol|fjol\p{L}*|(?:den\s+)?(?:förra|föregående|senaste)\s+\p{L}+|året\s+(?:innan|före))/iu;

/** "från 64 procent i fjol till 71": what stands before "till" is said of the first number. */
function leadsTo(before: string, clause: string): string {
  const joint = /(?:från|ifrån)\s.*\still\s+(?:\p{L}+\s+)?$/iu.exec(before);
  return joint ? clause.slice(before.length) : clause;
}
