import type { Decimal } from '../../kernel/decimal.ts';

import { parseDecimal } from '../../kernel/decimal.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';
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
  /(?<![\p{L}\d.,:/_]|\p{L}-)([-+\u2212]?)(\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+)(,\d+|\.\d+(?!\.))?(?!\d)/gu;

const WORD_MENTION = new RegExp(`(?<![\\p{L}-])(?:${NUMBER_WORD}|(?:en|ett)(?= av))(?![\\p{L}-])`, 'giu');
const FRACTIONS: readonly (readonly [RegExp, Decimal])[] = [
  [/(?<!\p{L})hälften(?!\p{L})/giu, '50'],
  [/(?<!\p{L})(?:en tredjedel|var tredje)(?!\p{L})/giu, '33.3'],
  [/(?<!\p{L})två tredjedelar(?!\p{L})/giu, '66.7'],
  [/(?<!\p{L})(?:en fjärdedel|var fjärde)(?!\p{L})/giu, '25'],
  [/(?<!\p{L})tre fjärdedelar(?!\p{L})/giu, '75'],
];

const UNIT_AFTER: readonly (readonly [RegExp, NumberKind, string | null])[] = [
  [/^\s?-?(?:procentenhet(?:er|en|erna)?|%-enheter|p\.e\.)/iu, 'points', 'procentenheter'],
  [/^\s?(?:%|procent(?!\p{L}))/iu, 'share', '%'],
  [/^\s?(?:mnkr|mkr|miljon(?:er)? kronor|miljoner kr|mnkronor)(?!\p{L})/iu, 'money', 'mnkr'],
  [/^\s?(?:tkr|tusen kronor|kkr)(?!\p{L})/iu, 'money', 'tkr'],
  [/^\s?(?:kr|kronor|sek)(?!\p{L})/iu, 'money', 'kr'],
  [/^\s?(?:st|stycken|styck)(?!\p{L})/iu, 'count', 'st'],
  [/^(?:\s?[-–]\s?\d{1,3})?\s?-?(?:år(?:s|en|ingar|ig[at]?|iga)?)(?!\p{L})/iu, 'age', 'år'],
  [/^\s?(?:timmar|tim|h|dagar|dygn|veckor|månader|minuter|arbetsdagar)(?!\p{L})/iu, 'time', null],
];

/** Finds the numbers of a text in order. Pure and linear in the text's length. */
export function readNumbers(text: string): readonly NumberMention[] {
  const found = [...digitMentions(text), ...wordMentions(text), ...fractionMentions(text)];
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
  if (/(?:drygt|mer än|fler än|över|överstiger|överstigande)\s*$/iu.test(before)) return 'over';
  if (/(?:knappt|mindre än|färre än|under|understiger|lägre än)\s*$/iu.test(before)) return 'under';
  if (/(?:minst|åtminstone|lägst)\s*$/iu.test(before)) return 'atLeast';
  if (/(?:högst|max|maximalt|som mest|upp till|upp emot)\s*$/iu.test(before)) return 'atMost';
  if (/^\s?[-–]\s?\d/u.test(after) || /\d\s?[-–]\s?$/u.test(before)) return 'range';
  return /^[ -]?tal(?!\p{L})/iu.test(after) ? 'about' : 'exact';
}

const REFERENCE_BEFORE =
  /(?:^|[^\p{L}])(?:§+|kap\.?|kapitel|punkt(?:en)?|nr\.?|nummer|sid(?:an)?\.?|bilag[ao]r?|avsnitt|mål(?:en)?|paragraf|version|agenda|linje|fas|steg|skr|dnr|prop|sfs|åk|årskurs|nivå|tertial|halvår|kvartal|t|covid|läroplan|lpfö|wi-?fi|artikel|del|grupp|tabell|diagram|kategori|etapp)[\s.:]*-?\s*$/iu;

function digitKind(
  text: string,
  start: number,
  end: number,
  raw: string,
): { kind: NumberKind; unit: string | null; length: number } | null {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 28)];
  if (REFERENCE_BEFORE.test(before) || /^\s?(?:§|kap(?!\p{L}))/iu.test(after))
    return { kind: 'reference', unit: null, length: 0 };
  if (/^0\d/u.test(raw) && /^\s?-\s?\d/u.test(after)) return { kind: 'phone', unit: null, length: 0 };
  if (/(?:tel(?:efon)?\.?|växel):?\s*[\d -]*$/iu.test(before) || /(?<!\d)0\d{1,3}\s?-\s?[\d ]*$/u.test(before))
    return { kind: 'phone', unit: null, length: 0 };
  if (/\d{6}-$/u.test(before)) return { kind: 'reference', unit: null, length: 0 };
  if (/^-\d{4}(?!\d)/u.test(after) && /^\d{6}(?:\d{2})?$/u.test(raw))
    return { kind: 'reference', unit: null, length: 0 };
  if (/^(?:-\d{1,2}-\d{1,2}|\/\d{1,2}(?!\d))/u.test(after) || /\d{4}-(?:\d{2}-)?$|\d\/$/u.test(before))
    return { kind: 'date', unit: null, length: 0 };
  if (new RegExp(`^(?::?[ea])?\\s(?:${MONTHS})(?!\\p{L})`, 'iu').test(after))
    return { kind: 'date', unit: null, length: 0 };
  if (/(?:vecka|v\.|kl\.?|klockan)\s*$/iu.test(before) || /^[.:]\d{2}(?!\d)/u.test(after))
    return { kind: 'time', unit: null, length: 0 };
  if (/^:[ae]/u.test(after)) return { kind: 'ordinal', unit: null, length: 0 };
  for (const [pattern, kind, unit] of UNIT_AFTER) {
    const match = pattern.exec(after) ?? pattern.exec(after.replace(/^\s?[-–]\s?\d[\d ,]*/u, ''));
    if (match) return { kind, unit, length: match[0].length };
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
      /^\.?\s?\d*\.?\s\p{Lu}/u.test(text.slice(end)) &&
      /^\d{1,2}(?:\.\d)?$/u.test(raw) &&
      text.slice(raw.length).startsWith('.');
    const found = value === null || listNumber ? null : digitKind(text, start, end, raw);
    if (!found || value === null) continue;
    const exactness = exactnessOf(text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12));
    mentions.push({
      start,
      end,
      text: text.slice(start, end + found.length),
      kind: found.kind,
      value,
      unit: found.unit,
      exactness,
      after: afterWords(text, end + found.length),
      inWords: false,
    });
  }
  return mentions;
}

function wordMentions(text: string): NumberMention[] {
  return [...text.matchAll(WORD_MENTION)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const after = text.slice(end, end + 28);
    const value = String(countOf(match[0]) ?? 1);
    if (/^ (?:tredjedelar|fjärdedelar|gånger|olika delar)/iu.test(after)) return [];
    const unit = UNIT_AFTER.find(([pattern]) => pattern.test(after));
    return [
      {
        start,
        end,
        text: match[0],
        kind: unit?.[1] ?? 'count',
        value,
        unit: unit?.[2] ?? null,
        exactness: exactnessOf(text.slice(Math.max(0, start - 24), start), after),
        after: afterWords(text, end),
        inWords: true,
      },
    ];
  });
}

function fractionMentions(text: string): NumberMention[] {
  return FRACTIONS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const exactness = exactnessOf(text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12));
      return {
        start,
        end,
        text: match[0],
        kind: 'share' as const,
        value,
        unit: '%',
        exactness,
        after: afterWords(text, end),
        inWords: true,
      };
    }),
  );
}
