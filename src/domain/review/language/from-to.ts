import type { NumberMention } from './numbers.ts';
import { EARLIER } from './trends.ts';
import { contentStems } from './words.ts';

type Numbered = { readonly text: string; readonly numbers: readonly NumberMention[] };

/** Two levels of one thing at two times, and by how much it changed where that is said. */
export type FromTo = { readonly from: NumberMention; readonly to: NumberMention; readonly by: NumberMention | null };

const isQuantity = ({ kind }: NumberMention): boolean =>
  kind === 'count' || kind === 'share' || kind === 'money' || kind === 'points' || kind === 'time';
/** Words that may stand between the two: "från 12 år 2021 till 15". */
const JOINT =
  /^\s*(?:%|procent|st|personer|kr|kronor|mnkr|tkr)?(?:\s+(?:under |för |i |år |föregående år|förra året|\p{L}+|20\d\d|\(20\d\d\)|,)){0,4}\s*till\s+(?:ca |cirka |drygt |knappt |hela |endast |bara )?$/iu;

/** "från A till B" of one kind and unit, and "med X" before it. */
function fromTo(sentence: Numbered): FromTo | null {
  const { text } = sentence;
  const quantities = sentence.numbers.filter(isQuantity);
  for (const [index, from] of quantities.entries()) {
    const to = quantities[index + 1];
    if (!to || !/från\s+(?:ca |cirka |drygt |knappt )?$/iu.test(text.slice(0, from.start))) continue;
    const sameUnit = from.unit === to.unit || from.unit === null;
    if (!sameUnit || !JOINT.test(text.slice(from.end, to.start))) continue;
    const [before, after] = [quantities[index - 1], quantities[index + 2]];
    const by =
      (before && from.start - before.end < 40 && isBy(text, before) ? before : null) ??
      (after && after.start - to.end < 60 && isBy(text, after) ? after : null);
    return { from, to, by };
  }
  return null;
}

/** "med 3", "en ökning på 3", "3 fler", "tre enheter lägre". */
function isBy(text: string, { start, end }: NumberMention): boolean {
  return (
    /(?:med|ning(?:en)? (?:på|om)|gång(?:en)? (?:på|om)|skillnad(?:en)? (?:på|om))\s+(?:ca |drygt |knappt |hela )?$/iu.test(
      text.slice(0, start),
    ) ||
    /^\s*(?:(?:st|\p{L}{3,}(?:er|ar|or|en|ng|t))\s)?(?:fler|färre|högre|lägre)(?!\p{L})/iu.test(
      text.slice(end, end + 32),
    )
  );
}

/** "Jämfört med 60 ärenden i fjol är årets 75 …": the number to compare with comes first. */
const COMPARED = /(?:jämfört|i\s+jämförelse)\s+med\s+(?:förra\s+årets\s+|fjolårets\s+|de\s+)?$/iu;
/** "Jämfört med 2021, då 52 personer …, fick i år 45". */
const SINCE = /(?:jämfört|i\s+jämförelse)\s+med\s+(?:år\s+)?(20\d{2})\s*,?\s*då\s+(?:\p{L}+\s+){0,3}$/iu;
function comparedWith(sentence: Numbered): FromTo | null {
  const quantities = sentence.numbers.filter(isQuantity);
  const [from, to, third] = quantities;
  const by = third && isBy(sentence.text, third) ? third : null;
  if (
    !from ||
    !to ||
    quantities.length > 3 ||
    (quantities.length === 3 && !by) ||
    from.kind !== to.kind ||
    from.unit !== to.unit
  )
    return null;
  const text = sentence.text;
  const then = COMPARED.test(text.slice(0, from.start)) && by !== null;
  const year = SINCE.exec(text.slice(0, from.start))?.[1];
  return then || (year !== undefined && NOW.test(text.slice(from.end))) ? { from, to, by } : null;
}

const THEN = new RegExp(`(?<!\\p{L})(?:${EARLIER})(?!\\p{L})`, 'iu');
const NOW = /(?<!\p{L})(?:i år|årets|nu|detta år|innevarande år)(?!\p{L})/iu;

/** "123 i fjol och 134 i år": two numbers of the same thing with their times, in either order. */
function thenNow(sentence: Numbered): FromTo | null {
  const { text } = sentence;
  const quantities = sentence.numbers.filter(isQuantity);
  const [one, two] = quantities;
  if (!one || !two || quantities.length !== 2 || one.kind !== two.kind || one.unit !== two.unit) return null;
  const [early, late] = [text.slice(one.end, two.start), text.slice(two.end)];
  const middle = early.split(/,|(?<!\p{L})(?:och|mot|jämfört med|medan)(?!\p{L})/u);
  const timeOf = (near: string): 'then' | 'now' | null => (THEN.test(near) ? 'then' : NOW.test(near) ? 'now' : null);
  const counted = (after: string): string => contentStems(after.replace(THEN, '').replace(NOW, '')).join(' ');
  const first = timeOf(middle[0] ?? '') ?? timeOf(text.slice(0, one.start));
  const rest = late.split(/[,;]/u)[0] ?? '';
  const second = timeOf(rest) ?? timeOf(middle.slice(1).join(' '));
  const [things, others] = [counted(middle[0] ?? ''), counted(rest)];
  if (first === null || second === null || first === second || (things !== '' && others !== '' && things !== others))
    return null;
  return first === 'then' ? { from: one, to: two, by: null } : { from: two, to: one, by: null };
}

const CHANGE_FROM =
  /(?:ökning|minskning|uppgång|nedgång|förbättring|försämring|höjning|sänkning)(?:en)?(?:\s+(?:med|på|om)\s+(?:ca\s+|cirka\s+|drygt\s+|knappt\s+)?[\d\s,]+(?:%|procent|procentenheter|mnkr|tkr|st)?)?\s+från\s+(?:ca |cirka |drygt |knappt )?$/iu;
const AGAINST =
  /(?:jämfört\s+med|i\s+jämförelse\s+med|att\s+jämföra\s+med|(?<=,\s)mot|(?:fler|färre|högre|lägre|mer|mindre)\s+än)\s+(?:de\s+|(?<then>(?:förra|föregående)\s+år(?:et)?s\s+|fjolårets\s+))?(?:ca |cirka )?$/iu;
const THEN_HAD =
  /(?<!\p{L})då\s+(?:den|det|de|antalet|andelen|siffran|kostnaden|vi|enheten|nämnden|verksamheten|förvaltningen)\s+(?:hade|var|låg\s+på|uppgick\s+till)\s+(?:ca |cirka )?$/iu;

/** "12 400, att jämföra med 13 100 i fjol, en ökning med 700": the change is told last. */
function changeLast({ text, numbers }: Numbered): FromTo | null {
  const [to, from, by, more] = numbers.filter(isQuantity);
  if (!to || !from || !by || more || to.kind !== from.kind || to.unit !== from.unit || !isBy(text, by)) return null;
  const between = text.slice(from.end, by.start);
  const told = AGAINST.test(text.slice(0, from.start)) && THEN.test(between) && !/[.;]\s/u.test(between);
  return told && !THEN.test(text.slice(0, to.start)) ? { from, to, by } : null;
}

/** The level comes first: "1 250, en minskning med 100 jämfört med 1 150 förra året", "82 %, en ökning från 84 %". */
function levelFirst({ text, numbers }: Numbered, year: number | null): FromTo | null {
  const quantities = numbers.filter(isQuantity);
  const [to, second, third] = quantities;
  const from = third ?? second;
  if (!to || !second || !from || quantities.length > 3 || to.kind !== from.kind || to.unit !== from.unit) return null;
  const by = third ? second : null;
  if (by && !isBy(text, by)) return null;
  const lead = text.slice(0, from.start);
  const rest = text.slice(from.start + from.text.length).split(/[,;]\s/u)[0] ?? '';
  const years = [...rest.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map(([found]) => Number(found));
  const against = AGAINST.exec(lead);
  const earlier =
    THEN.test(rest) || against?.groups?.['then'] !== undefined || (year !== null && years.some((one) => one < year));
  const between = text.slice(to.start + to.text.length, from.start);
  if (/[.;]\s/u.test(between) || THEN.test(text.slice(0, to.start))) return null;
  if (CHANGE_FROM.test(lead) || (against && earlier)) return { from, to, by };
  return by && THEN_HAD.test(lead) ? { from, to, by } : null;
}

/** What a sentence tells of a change by its levels; `year` is the year that the text is on. */
export function readFromTo(sentence: Numbered, year: number | null): FromTo | null {
  return (
    fromTo(sentence) ??
    comparedWith(sentence) ??
    levelFirst(sentence, year) ??
    changeLast(sentence) ??
    thenNow(sentence)
  );
}
