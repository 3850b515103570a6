import type { GoalLevel } from '#domain/steering/steering-document.ts';

/**
 * The label before a goal's title, with the words of all years: "KF:s inriktningsmål:", "KF:S MÅL FÖR
 * VERKSAMHETSOMRÅDET:", "NÄMNDMÅL:", "ÅTAGANDE:", "Enhetsmål: Avdelningsmål: ...". A label ends with a colon, stands
 * alone on its line, or is followed by a number.
 */
export type GoalLabel = {
  readonly level: GoalLevel;
  /** Depth in the tree: 0 focus area to 4 unit goal. "Enhetsmål: Avdelningsmål:" stands where unit goals stand. */
  readonly rank: number;
  /** A number printed in the label itself: "KF:S INRIKTNINGSMÅL 1:". */
  readonly number: string | null;
  /** What follows the label on its line; empty where the title stands on the next. */
  readonly rest: string;
};

const COUNCIL = "(?:(?:kf|(?:kommun)?fullmäktige)\\s*[:´'’.]?\\s*s?|(?:stad|kommun|region)ens)";
/** A board's kind or its own name: "nämnd", "stadsdelsnämnd", "Barn- och skolnämnd". */
const OWNER_OF_BOARD = '(?:(?:\\p{L}+-,? )*(?:\\p{L}*-? och )?\\p{L}+)?(?:nämnd|styrelse)';
/** The areas that many municipalities put above their goals instead of goals of direction. */
const AREA =
  '(?:målområde|prioriterat\\s+(?:mål)?område|fokusområde|(?:strategiskt|övergripande)\\s+(?:mål)?område|strategisk\\s+inriktning)';
/** The council's goals as one word, or without the council's name. */
const COUNCIL_GOAL = '(?:(?:fullmäktige|kommun)mål|(?:kommun)?övergripande\\s+mål|kommungemensam(?:t|ma)\\s+mål)';
const OWN_UNIT = '(?:skola|förskola|verksamhete|hemtjänste|boende)(?:n|t)s\\s+mål(?=\\s*(?:\\d|:\\s*\\S))';

type Rule = { readonly level: GoalLevel; readonly rank: number; readonly words: RegExp };

const rule = (level: GoalLevel, rank: number, words: string): Rule => ({
  level,
  rank,
  words: new RegExp(
    `^(?:${words})(?![\\p{L}])\\s*(?<number>\\d{1,2}(?:[.:]\\d{1,2}){0,3}(?:[a-z](?![\\p{L}]))?)?\\.?\\s*(?<colon>:|[-–—](?=\\s*[\\p{Lu}\\d]))?\\s*(?<rest>.*)$`,
    'iu',
  ),
});

const RULES: readonly Rule[] = [
  rule('focusArea', 0, `(?:${COUNCIL}\\s*)?(?:inriktningsmål|${AREA})|${COUNCIL}\\s*övergripande\\s+mål`),
  rule(
    'areaGoal',
    1,
    `${COUNCIL}\\s*mål\\s+för\\s+verksamhetsområde(?:t|n)?|${COUNCIL}\\s*(?:verksamhetsområdes|verksamhets)mål|mål\\s+för\\s+verksamhetsområdet?|verksamhetsområdes?mål|${COUNCIL}[\\s-]*mål(?=\\s*(?:\\d|:\\s*\\S))|(?:${COUNCIL}\\s*)?${COUNCIL_GOAL}`,
  ),
  rule('departmentGoal', 4, 'enhetsmål\\s*(?::|/)\\s*avdelningsmål|enhetsmål\\s*\\(\\s*avdelningsmål\\s*\\)'),
  rule('boardGoal', 2, `${OWNER_OF_BOARD}(?:mål|ens\\s+mål|smål)|bolags(?:mål|styrelsemål)`),
  rule('departmentGoal', 3, 'avdelningsmål|avdelningens\\s+mål|förvaltningsmål'),
  rule('unitGoal', 4, `enhetsmål|enhetens\\s+mål|${OWN_UNIT}`),
  rule('commitment', 4, '(?:enhetens\\s+)?åtagande(?:n)?'),
];

const LONGEST = 600;

export function goalLabel(text: string): GoalLabel | null {
  if (text.length > LONGEST || !/^\p{Lu}/u.test(text)) return null;
  for (const { level, rank, words } of RULES) {
    const groups = words.exec(text)?.groups;
    if (groups === undefined) continue;
    const rest = (groups['rest'] ?? '').trim();
    const number = groups['number'] ?? null;
    const colon = groups['colon'] !== undefined;
    const numbered = number !== null && /^\p{Lu}/u.test(rest);
    if (colon || rest === '' || numbered) return { level, rank, number, rest };
  }
  return null;
}

/** True where a line is the first part of a label that is broken over two lines: "KF:s mål för". */
export const beginsLabel = (text: string): boolean =>
  /^(?:kf|kommunfullmäktige)\s*:?s?(?:\s+mål(?:\s+för)?)?$/iu.test(text) && text.length < 40;

const NUMBERED = /^(?<number>\d{1,2}(?:[.:]\d{1,2}){1,3}(?:[a-z](?!\p{L}))?\.?|\d{1,2}\.)\s*(?<title>\p{L}.*)$/u;
const PLAIN_NUMBER = /^(?<number>\d{1,2})\s+(?<title>\p{Lu}.*)$/u;

/** Parts the number from a goal's title: "1.2. Stockholm är" → "1.2" and "Stockholm är". */
export function splitNumber(title: string): { number: string | null; title: string } {
  const groups = (NUMBERED.exec(title) ?? PLAIN_NUMBER.exec(title))?.groups;
  if (groups === undefined) return { number: null, title };
  return { number: (groups['number'] ?? '').replace(/\.$/u, ''), title: groups['title'] ?? title };
}
