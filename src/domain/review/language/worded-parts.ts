import type { NumberMention } from './numbers.ts';

/** A part of a whole said in words, "fler än hälften", with the shares in per cent that it may stand for. */
export type WordedPart = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly low: number;
  readonly high: number;
};

const MOST =
  /(?<!\p{L})(?:(?:en|den)\s+(?:klar\s+|stor\s+|knapp\s+|övervägande\s+)?(?:majoritet|merpart|större\s+del)(?:en)?|majoriteten|merparten|de\s+(?:allra\s+)?flesta|flertalet|huvuddelen)(?!\p{L})/giu;
/** A quick look before the others. */
const MAJORITY = /majoritet|minoritet|merpart|större\s+del|flesta|flertalet|huvuddelen/iu;
const FEWEST = /(?<!\p{L})(?:(?:en|den)\s+(?:klar\s+|liten\s+)?minoritet(?:en)?|minoriteten)(?!\p{L})/giu;
const ABOVE = /(?<!\p{L})(?:(?:fler|flera|mer|mera)\s+än|över)\s+$/iu;
const BELOW = /(?<!\p{L})(?:(?:färre|mindre)\s+än|under)\s+$/iu;
const JUST_ABOVE = /(?<!\p{L})(?:drygt|något\s+(?:mer|fler)\s+än|strax\s+över|lite\s+(?:mer|fler)\s+än)\s+$/iu;
const JUST_BELOW =
  /(?<!\p{L})(?:knappt|nästan|närmare|nära|strax\s+under|inte\s+(?:riktigt|fullt)|något\s+(?:mindre|färre)\s+än)\s+$/iu;
const ABOUT = /(?<!\p{L})(?:cirka|ca|ungefär|omkring|runt|uppemot)\s+$/iu;
const DENIED = /(?<!\p{L})(?:inte|ej|varken|än|till)\s+$/iu;
/** How far above or below a fraction words like "drygt" reach, and the slack of "hälften" alone, in per cent. */
const NEAR = 12;
const SLACK = 8;

/** The words before a fraction and the shares that they leave; the nearest word counts. */
function rangeBy(before: string, value: number): readonly [low: number, high: number, from: number] {
  const ranges: readonly (readonly [RegExp, number, number])[] = [
    [JUST_ABOVE, value, value + NEAR],
    [JUST_BELOW, value - NEAR, value],
    [ABOVE, value, 100],
    [BELOW, 0, value],
    [ABOUT, value - SLACK, value + SLACK],
  ];
  for (const [pattern, low, high] of ranges) {
    const match = pattern.exec(before);
    if (match) return [low, high, match.index];
  }
  return [value - 1, value + 1, before.length];
}

const LONGEST_LEAD = 30;

/** The parts in words of a sentence whose numbers are read: fractions with what stands before them, and majorities. */
function readWordedParts(text: string, numbers: readonly NumberMention[]): readonly WordedPart[] {
  const fractions = numbers.flatMap((number): WordedPart[] => {
    if (number.kind !== 'share' || !number.inWords || /procent|\d/iu.test(number.text)) return [];
    const bare = text.slice(number.start, number.end).replace(/^.*\s(?=hälften|var|vart|en|ett|två|tre|fyra)/iu, '');
    const at = number.end - bare.length;
    const from = Math.max(0, at - LONGEST_LEAD);
    const before = text.slice(from, at);
    const [low, high, lead] = rangeBy(before, Number(number.value));
    const start = from + lead;
    if (DENIED.test(text.slice(0, start))) return [];
    return [{ start, end: number.end, text: text.slice(start, number.end), low, high }];
  });
  if (fractions.length === 0 && !MAJORITY.test(text)) return [];
  const worded = (pattern: RegExp, low: number, high: number): WordedPart[] =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
      start: index,
      end: index + said.length,
      text: said,
      low,
      high,
    }));
  return [...fractions, ...worded(MOST, 50, 100), ...worded(FEWEST, 0, 50)].toSorted((a, b) => a.start - b.start);
}

export type CountedPart = { readonly said: WordedPart; readonly part: NumberMention; readonly whole: NumberMention };

const NOUN = String.raw`(?:\s+(?:av\s+)?(?:(?:de|alla|våra|årets)\s+)?[\p{L}-]+(?:na|en|er|ar|or|n|s|a))`;
/** A noun at most stands between the words and the figures put in beside them. */
const PUT_IN = new RegExp(
  String.raw`^(?:\s+av)?${NOUN}{0,3}\s*(?:,\s*|\(\s*)(?:alltså\s+|det\s+vill\s+säga\s+)?$`,
  'iu',
);
const ENDS = /^[^,;.()]{0,30}(?:[,)]|\.?\s*$)/u;
const STAYS = /^\s*(?:stycken|st\.?|till\s+antalet|[\p{L}-]{3,})?\s*(?:[,)]|\.?\s*$)/iu;
const SAID_AFTER =
  /^(?:\s+[\p{L}-]+){0,7},?\s*(?:(?:vilket|som|det)\s+)?(?:är|var|motsvarar|motsvarade|innebär|betyder|utgör)?\s*(?:alltså\s+|det\s+vill\s+säga\s+)?$/iu;
const OF = /^\s+av\s+(?:[\p{L}]+\s+){0,3}$/iu;
const WHOLE_FIRST = /(?:^|[.,;:]\s+)av\s+(?:[\p{L}]+\s+){0,3}$/iu;
const COMMA = /^[^,;.:()]{1,60}(?:,|\()\s*(?:alltså\s+|det\s+vill\s+säga\s+)?$/iu;
const TIME_AFTER = /^\s*(?:\p{L}+\s+)?(?:år|dagar|veckor|månader|timmar|procent)(?!\p{L})/iu;

/**
 * Parts in words whose figures stand beside them: "fler än hälften (19 av 40)", "19 av 40, alltså färre än hälften", "fler
 * än hälften av de 40 butikerna, 19 stycken,", "av 40 besök har hälften gjorts, 19 stycken". `pairs` are the sentence's own.
 */
export function countedParts(
  text: string,
  numbers: readonly NumberMention[],
  pairs: readonly { readonly part: NumberMention; readonly whole: NumberMention }[],
): readonly CountedPart[] {
  const said = readWordedParts(text, numbers);
  if (said.length === 0) return [];
  const counts = numbers.filter(
    ({ kind, exactness, end }) => kind === 'count' && exactness === 'exact' && !TIME_AFTER.test(text.slice(end)),
  );
  return said.flatMap((words): CountedPart[] => {
    for (const { part, whole } of pairs) {
      const [first, last] = part.start < whole.start ? [part, whole] : [whole, part];
      const before =
        words.end <= first.start && PUT_IN.test(text.slice(words.end, first.start)) && ENDS.test(text.slice(last.end));
      const lead = text.slice(last.end, words.start);
      const after = words.start >= last.end && /,/u.test(lead) && SAID_AFTER.test(lead);
      if ((before && first === part) || (after && !/^\s+(?:av|i)\s/iu.test(text.slice(words.end))))
        return [{ said: words, part, whole }];
    }
    const next = counts.filter(({ start }) => start >= words.end);
    const [one, two] = next;
    const whole =
      one && OF.test(text.slice(words.end, one.start))
        ? one
        : counts.find(({ start, end }) => end <= words.start && WHOLE_FIRST.test(text.slice(0, start)));
    const part = whole === one ? two : one;
    if (!whole || !part || Number(part.value) > Number(whole.value)) return [];
    const from = Math.max(words.end, whole.end);
    return COMMA.test(text.slice(from, part.start)) && STAYS.test(text.slice(part.end))
      ? [{ said: words, part, whole }]
      : [];
  });
}
