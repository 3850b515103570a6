import type { Decimal } from '../../kernel/decimal.ts';
import type { NumberInWords } from './number-fractions.ts';

import { multiplyDecimals, negateDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { readFractions, readRoundCounts } from './number-fractions.ts';
import { NUMBER_WORD, countOf } from './number-words.ts';

/**
 * What a number in a sentence is. Only count, share, points and money are amounts that may be held against a table;
 * the others look like numbers and are not ("08-508 22 000", "6 kap. 6 §", "65 år", "vecka 24").
 */
export type NumberKind =
  | 'count'
  | 'share'
  | 'points'
  | 'money'
  | 'date'
  | 'year'
  | 'ordinal'
  | 'age'
  | 'phone'
  | 'time'
  | 'reference';

/** drygt / knappt / ca / minst / högst; `range` for one end of "80–90". */
export type Exactness = 'exact' | 'about' | 'over' | 'under' | 'atLeast' | 'atMost' | 'range';

export type NumberMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: NumberKind;
  readonly value: Decimal;
  /** "%", "procentenheter", "mnkr", "tkr", "kr", "st"; null where none is written. */
  readonly unit: string | null;
  readonly exactness: Exactness;
  /** The three words after it, lower case: what is counted. */
  readonly after: string;
  /** True for "fyra", "hälften": a word and not digits. */
  readonly inWords: boolean;
};

const MONTHS = MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');
const DIGITS =
  /(?<![\p{L}\d.,:/_]|\p{L}[-–])([-+\u2212]?)(\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+)(,\d+|\.\d+(?!\.))?(?!\d)/gu;

const WORD_MENTION = new RegExp(
  `(?<![\\p{L}-])(?:${NUMBER_WORD}|(?:en|ett)(?= (?:av|miljon|miljard|procentenhet)(?!\\p{L})))(?![\\p{L}-])`,
  'giu',
);
/** What follows a number: its kind, its unit, and what the number is multiplied with to be in that unit. */
const UNIT_AFTER: readonly (readonly [RegExp, NumberKind, string | null, Decimal?])[] = [
  [/^\s?-?(?:procentenhet(?:er|ers|en|erna)?|%-enheter|p\.e\.)/iu, 'points', 'procentenheter'],
  [/^\s?(?:promille(?!\p{L})|‰)/iu, 'share', '%', '0.1'],
  [/^(?:\s?%|\s?procents?(?!\p{L})|-?procentig[at]?(?!\p{L}))/iu, 'share', '%'],
  [/^\s?(?:mdkr|md ?kr|miljard(?:er)? (?:kronor|kr))(?!\p{L})/iu, 'money', 'mnkr', '1000'],
  [/^\s?(?:mnkr|mkr|msek|miljon(?:er)? kronor|miljon(?:er)? kr|mnkronor)(?!\p{L})/iu, 'money', 'mnkr'],
  [/^\s?(?:tkr|tusen kronor|tusen kr|kkr)(?!\p{L})/iu, 'money', 'tkr'],
  [/^(?:\s?(?:kr|kronor|sek)(?!\p{L})|:-)/iu, 'money', 'kr'],
  [/^\s?öre(?!\p{L})/iu, 'money', 'kr', '0.01'],
  [/^\s?miljard(?:er)?(?!\p{L})/iu, 'count', null, '1000000000'],
  [/^\s?miljon(?:er)?(?!\p{L})/iu, 'count', null, '1000000'],
  [/^\s?tusen(?!\p{L})/iu, 'count', null, '1000'],
  [/^\s?(?:st|stycken|styck)(?!\p{L})/iu, 'count', 'st'],
  [/^(?:\s?[-–]\s?\d{1,3})?\s?-?(?:år(?:s|en|ing(?:ar|en|arna|s)?|ig[at]?|iga)?)(?!\p{L})/iu, 'age', 'år'],
  [
    /^\s?(?:timmar|timme|tim|h|dagar|dag|dygn|veckor|månader|månad|mån|minuter|min|sekunder|(?:arbets|var|kalender|skol)dagar|arbetsdag)s?(?!\p{L})/iu,
    'time',
    null,
  ],
];

/** Finds the numbers of a text in order. Pure and linear in the text's length. */
export function readNumbers(text: string): readonly NumberMention[] {
  const found = [
    ...digitMentions(text),
    ...wordMentions(text),
    ...[...readFractions(text), ...readRoundCounts(text)].map((word) => inWords(text, word)),
  ];
  return found.toSorted((a, b) => a.start - b.start);
}

function afterWords(text: string, end: number): string {
  return text
    .slice(end, end + 60)
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .slice(0, 3)
    .join(' ');
}

function exactnessOf(before: string, after: string): Exactness {
  if (
    /(?:ca|cirka|c:a|ungefär|omkring|runt|uppskattningsvis|nästan|närmare|ett|ett par|i genomsnitt ca)\.?\s*$/iu.test(
      before,
    ) &&
    /^[ -]?tal/iu.test(after)
  )
    return 'about';
  if (/(?:\bca|cirka|c:a|ungefär|omkring|runt|uppskattningsvis|nästan|närmare|runt omkring)\.?\s*$/iu.test(before))
    return 'about';
  // "förfogar över 30 bilar" has them; "över 30 bilar" has more.
  if (
    /(?:drygt|mer än|fler än|(?<!(?:förfoga|disponera|råde?|sprida|fördela|utsprid)(?:r|d|de|t|da|dda)?\s)över|överstiger|överstigande)\s*$/iu.test(
      before,
    )
  )
    return 'over';
  if (/(?:knappt|mindre än|färre än|under|understiger|lägre än)\s*$/iu.test(before)) return 'under';
  if (/(?:minst|åtminstone|lägst)\s*$/iu.test(before)) return 'atLeast';
  if (/(?:högst|max|maximalt|som mest|upp till|upp emot)\s*$/iu.test(before)) return 'atMost';
  if (/^\s?(?:%|procent)?\s?[-–]\s?\d/u.test(after) || /\d\s?(?:%|procent)?\s?[-–]\s?$/u.test(before)) return 'range';
  if (
    /(?:^|\s)mellan\s+(?:[\d ,.]+(?:\s?(?:%|procent|\p{L}{1,12}))?\s+och\s+)?$/iu.test(before) &&
    (/och\s+$/iu.test(before) || /^[^.;]{0,14}\soch\s+\d/iu.test(after))
  )
    return 'range';
  return /^[ -]?tal(?!\p{L})/iu.test(after) ? 'about' : 'exact';
}

const REFERENCE_BEFORE =
  /(?:^|[^\p{L}])(?:§+|kap\.?|kapitel|punkt(?:en)?|nr\.?|nummer|sid(?:an)?\.?|bilag[ao]r?|avsnitt|mål(?:en)?|paragraf|version|agenda|linje|fas|steg|skr|dnr|prop|sfs|åk|årskurs|nivå|tertial|halvår|kvartal|t|covid|läroplan|lpfö|wi-?fi|artikel|del|grupp|tabell|diagram|figur|bild|kategori|etapp|iso|sfs|s(?=\.))[\s.:]*-?\s*(?:\d{1,3}\s*(?:[-–,]|och|till)\s*)?$/iu;

const THING_BEFORE =
  /(?<!\p{L})(?:fas|steg|nivå|artikel|del|grupp|tabell|diagram|figur|bild|kategori|etapp|linje|version|mål(?:en)?)\s*$/iu;

/** "vecka 24", "veckorna 24 och 25", "v. 24–26", "kl 14". */
const WEEK_OR_CLOCK = /(?:(?:vecka|veckorna|kl\.?|klockan)|(?:^|[\s(])v\.?)\s*(?:\d{1,2}\s*(?:[-–,]|och|till)\s*)?$/iu;

type DigitKind = {
  readonly kind: NumberKind;
  readonly unit: string | null;
  readonly length: number;
  readonly times?: Decimal;
};

function digitKind(text: string, start: number, end: number, raw: string): DigitKind | null {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 28)];
  // "bild 182" in a list of subjects is so many of them: only small numbers are of pictures, groups and parts.
  const reference = REFERENCE_BEFORE.test(before) && !(/^\d{3,}$/u.test(raw) && THING_BEFORE.test(before));
  if (reference || /^\s?(?:§|kap(?!\p{L}))/iu.test(after)) return { kind: 'reference', unit: null, length: 0 };
  if (/^(?:-\d{1,2}-\d{1,2}|\/\d{1,2}(?!\d))/u.test(after) || /(?<!\d)(?:19|20)\d{2}-(?:\d{2}-)?$|\d\/$/u.test(before))
    return { kind: 'date', unit: null, length: 0 };
  if (/\+\d{1,3}[\d ]*$/u.test(before) || (text.startsWith('+', start) && /^\s?\(?0?\)?\s?\d{1,3}[\s-]\d/u.test(after)))
    return { kind: 'phone', unit: null, length: 0 };
  if (/^0\d/u.test(raw) && /^\s?-\s?\d/u.test(after)) return { kind: 'phone', unit: null, length: 0 };
  if (/(?:tel(?:efon)?\.?|växel):?\s*[\d -]*$/iu.test(before) || /(?<!\d)0\d{1,3}\s?-\s?[\d ]*$/u.test(before))
    return { kind: 'phone', unit: null, length: 0 };
  if (/\d{6}-$/u.test(before)) return { kind: 'reference', unit: null, length: 0 };
  if (/^-\d{4}(?!\d)/u.test(after) && /^\d{6}(?:\d{2})?$/u.test(raw))
    return { kind: 'reference', unit: null, length: 0 };
  if (new RegExp(`^(?::?[ea])?\\s(?:${MONTHS})(?!\\p{L})`, 'iu').test(after))
    return { kind: 'date', unit: null, length: 0 };
  if (WEEK_OR_CLOCK.test(before) || /^[.:]\d{2}(?!\d)/u.test(after)) return { kind: 'time', unit: null, length: 0 };
  const clock = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/u;
  if (clock.test(raw) && (/^\s?[-–]\s?\d{1,2}\.\d{2}(?!\d)/u.test(after) || /\d\.\d{2}\s?[-–]\s?$/u.test(before)))
    return { kind: 'time', unit: null, length: 0 };
  if (/^(?:1[789]|20)\d{2}$/u.test(raw) && /^:\d{1,4}(?!\d)/u.test(after))
    return { kind: 'reference', unit: null, length: 0 };
  // "på 90-talet" is a time; "ett 90-tal" is about ninety.
  if (/^[ -]?talet(?!\p{L})/iu.test(after)) return { kind: 'year', unit: null, length: 0 };
  if (/^:[ae]/u.test(after)) return { kind: 'ordinal', unit: null, length: 0 };
  // One end of "80–90 %" and "mellan 80 och 90 %" has the unit of the other.
  const otherEnd = /mellan\s*$/iu.test(before) ? /^\s+och\s+\d[\d ,]*/u : /^\s?[-–]\s?\d[\d ,]*/u;
  for (const [pattern, kind, unit, times] of UNIT_AFTER) {
    const own = pattern.exec(after);
    const match = own ?? pattern.exec(after.replace(otherEnd, ''));
    const length = own || kind !== 'age' ? (match?.[0].length ?? 0) : 0;
    if (match)
      return {
        kind,
        unit,
        length: own ? length : Math.min(length, match[0].length),
        ...(times === undefined ? {} : { times }),
      };
  }
  if (
    /^(?:19|20)\d{2}$/u.test(raw) &&
    !/^\s(?:personer|barn|ärenden|samtal|besök|hushåll|platser|elever|timmar|brukare)/iu.test(after)
  )
    return { kind: 'year', unit: null, length: 0 };
  if (/^\d{8}$|^\d{6}$/u.test(raw)) return { kind: 'date', unit: null, length: 0 };
  if (/^[-–]?\p{L}/u.test(after) && !after.startsWith('-tal')) return null;
  return { kind: 'count', unit: null, length: 0 };
}

/** "en tredjedel", "ett tjugotal": a number in words with its kind. */
function inWords(text: string, { start, end, value, kind }: NumberInWords): NumberMention {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)];
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    value,
    unit: kind === 'share' ? '%' : null,
    exactness: kind === 'count' ? 'about' : exactnessOf(before, after),
    after: afterWords(text, end),
    inWords: true,
  };
}

function digitMentions(text: string): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const printed = match[0];
    const value = parseDecimal(printed.replace(/^\+/u, ''));
    const start = match.index;
    const end = start + printed.length;
    const raw = printed.replace(/^[-+\u2212]/u, '');
    // "1." first on a line numbers a list; "1.2" at the start numbers a goal.
    const listNumber =
      start === 0 &&
      /^\.?\s?\d*\.?\s\p{Lu}\p{Ll}/u.test(text.slice(end)) &&
      /^\d{1,2}(?:\.\d)?$/u.test(raw) &&
      (raw.includes('.') || text.slice(raw.length).startsWith('.'));
    const found = value === null || listNumber ? null : digitKind(text, start, end, raw);
    if (!found || value === null) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const isYear =
      found.kind === 'year' || found.kind === 'date' || found.kind === 'reference' || found.kind === 'phone';
    const minus =
      /(?:^|\s)minus\s$/iu.test(before) &&
      (found.kind === 'money' || found.kind === 'share' || found.kind === 'points');
    const times = found.times === undefined ? value : multiplyDecimals(value, found.times);
    mentions.push({
      start,
      end,
      text: text.slice(start, end + found.length),
      kind: found.kind,
      value: minus ? negateDecimal(times) : times,
      unit: found.unit,
      // "under 2022" is a time and no limit.
      exactness:
        isYear || found.kind === 'time' || found.kind === 'ordinal'
          ? 'exact'
          : exactnessOf(before, text.slice(end, end + 24)),
      after: afterWords(text, end + found.length),
      inWords: false,
    });
  }
  return mentions;
}

function wordMentions(text: string): NumberMention[] {
  return [...text.matchAll(WORD_MENTION)].flatMap((match, _, all): NumberMention[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 28)];
    const value = String(countOf(match[0]) ?? 1);
    if (/^ (?:\p{L}+delar|gånger|olika delar|och ett halvt?)(?!\p{L})/iu.test(after)) return [];
    // "två tusen" is one number: the second word has been taken by the first.
    if (
      /^tusen$/iu.test(match[0]) &&
      (/\d\s$/u.test(before) || all.some((one) => one.index + one[0].length + 1 === start))
    )
      return [];
    const unit = UNIT_AFTER.find(([pattern]) => pattern.test(after));
    const times = unit?.[3];
    return [
      {
        start,
        end,
        text: match[0],
        kind: unit?.[1] ?? 'count',
        value: times === undefined ? value : multiplyDecimals(value, times),
        unit: unit?.[2] ?? null,
        exactness: exactnessOf(before, after),
        after: afterWords(text, end),
        inWords: true,
      },
    ];
  });
}
