import { z } from 'zod';

import { Decimal, compareDecimals, negateDecimal, parseDecimal } from '../kernel/decimal.ts';
import { readMeasure } from './measure.ts';
import { knownUnit } from './unit.ts';

const unit = z.string().nullable();

/** What a printed target asks for. The council's "Tas fram av nämnd" and "öka" are kinds of target, not strings. */
export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: Decimal, unit }),
  /** Both ends count as reached. */
  z.object({ kind: z.literal('range'), low: Decimal, high: Decimal, unit }),
  /** `strict`: the limit itself is not enough ("under 5 %"). */
  z.object({ kind: z.literal('atMost'), value: Decimal, unit, strict: z.boolean() }),
  z.object({ kind: z.literal('atLeast'), value: Decimal, unit, strict: z.boolean() }),
  /** Against the value before; `by` where an amount is given ("minska med 2 %"). */
  z.object({
    kind: z.literal('change'),
    direction: z.enum(['increase', 'decrease', 'keep']),
    by: z.object({ value: Decimal, unit }).nullable(),
  }),
  /** The council leaves it to the board: "Tas fram av nämnd/styrelse". */
  z.object({ kind: z.literal('setByBoard') }),
  z.object({ kind: z.literal('setLater'), year: z.number().int().nullable() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('unreadable'), printed: z.string() }),
]);
export type Target = z.infer<typeof Target>;

const NUMBER = String.raw`([-+\u2212\u2013]?\s?\d[\d ]*(?:\s?[.,]\s?\d+)?)`;
const AT_MOST =
  /^(?:max(?:imalt|\.)?|högst|som mest|som högst|≤|<=|under|mindre än|lägre än|färre än|<|inte mer än|upp till)\s*(?=\d)/iu;
const AT_LEAST = /^(?:min(?:st|imum|\.)?|lägst|som lägst|≥|>=|över|mer än|högre än|fler än|>|från)\s*(?=\d)/iu;
const STRICT = /^(?:under|mindre|lägre|färre|över|mer|högre|fler|<(?!=)|>(?!=))/iu;
const TOLERANCE = new RegExp(String.raw`^(?:\+\s?\/\s?[-\u2212\u2013]|±)\s*${NUMBER}\s*(.*)$`, 'u');
const RANGE = new RegExp(
  String.raw`^(?:mellan )?${NUMBER}\s*(%)?\s*(?:[-\u2013\u2014]|till|och)\s*${NUMBER}\s*(.*)$`,
  'iu',
);
const CHANGE =
  /^(?:ska )?(öka[rs]?|höja?s?|fler|mer|förbättras?|minska[rs]?|sänka?s?|färre|lägre|oförändra[td]|bibehålla?s?|behålla?s?)(?: (?:med|jämfört|mot|sedan|från|än).*)?$/iu;

/** Reads a target as printed. Never throws; what cannot be read is `unreadable` with its text. */
export function readTarget(printed: string | null): Target {
  const text = (printed ?? '').replace(/[\s\u00a0]+/gu, ' ').trim();
  if (text === '') return { kind: 'empty' };
  return readWords(text) ?? readSpan(text) ?? readLimit(text) ?? readPlain(text);
}

function readWords(text: string): Target | null {
  const words = text.toLowerCase().replace(/\s*\/\s*/gu, '/');
  if (
    /^(?:tas fram|fastställs|sätts|anges|beslutas|formuleras) av (?:respektive )?(?:nämnd|styrelse|bolag)/u.test(
      squashBreaks(words),
    )
  ) {
    return { kind: 'setByBoard' };
  }
  const later =
    /^(?:fastställs|anges|beslutas|tas fram|sätts|återkommer)(?: (?:under|i|senare|år|våren|hösten|T[12]))*(?: (\d{4}))?\.?$/iu.exec(
      text,
    );
  if (later) return { kind: 'setLater', year: later[1] === undefined ? null : Number(later[1]) };
  if (/^(?:inget (?:års)?mål|-|–|saknas|ej aktuellt|mäts ej)$/iu.test(text)) return { kind: 'none' };
  return readChange(text);
}

/** "Tas fram av nämnd/s tyrelse": a narrow cell breaks words anywhere. */
const squashBreaks = (words: string): string => words.replace(/nämn d/u, 'nämnd').replace(/av\s+nämnd/u, 'av nämnd');

function readChange(text: string): Target | null {
  const change = CHANGE.exec(text);
  if (!change) return null;
  const word = (change[1] ?? '').toLowerCase();
  const direction = /^(?:minsk|sänk|färre|lägre)/u.test(word)
    ? 'decrease'
    : /^(?:oför|bibeh|behåll)/u.test(word)
      ? 'keep'
      : 'increase';
  const amount = new RegExp(
    String.raw`med (?:minst )?${NUMBER}\s*(%|procentenheter|procent|st|personer|kr|tkr|mnkr)?`,
    'iu',
  ).exec(text);
  const value = amount ? parseDecimal(amount[1] ?? '') : null;
  const by = value === null ? null : { value, unit: knownUnit(amount?.[2] ?? '') };
  return { kind: 'change', direction, by };
}

function readSpan(text: string): Target | null {
  const tolerance = TOLERANCE.exec(text);
  if (tolerance) {
    const value = parseDecimal(tolerance[1] ?? '');
    if (value !== null)
      return { kind: 'range', low: negateDecimal(value), high: value, unit: unitOrNull(tolerance[2]) };
  }
  const range = RANGE.exec(text);
  if (!range) return null;
  const [low, high] = [parseDecimal(range[1] ?? ''), parseDecimal(range[3] ?? '')];
  const rest = (range[4] ?? '').trim();
  const known = unitOrNull(rest) ?? unitOrNull(range[2]);
  if (low === null || high === null || compareDecimals(low, high) >= 0 || (rest !== '' && known === null)) return null;
  return { kind: 'range', low, high, unit: known };
}

const unitOrNull = (printed: string | undefined): string | null => {
  const measure = readMeasure(`1 ${printed ?? ''}`);
  return measure.kind === 'number' ? measure.unit : null;
};

function readLimit(text: string): Target | null {
  const kind = AT_MOST.test(text) ? 'atMost' : AT_LEAST.test(text) ? 'atLeast' : null;
  if (kind === null) return null;
  const amount = readMeasure(text.replace(kind === 'atMost' ? AT_MOST : AT_LEAST, ''));
  if (amount.kind !== 'number') return null;
  return { kind, value: amount.value, unit: amount.unit, strict: STRICT.test(text) };
}

function readPlain(text: string): Target {
  const amount = readMeasure(text);
  if (amount.kind === 'number') return { kind: 'number', value: amount.value, unit: amount.unit };
  const suffixed = /^(.+?)\s*(?:eller (?:mer|fler|högre)|och (?:uppåt|över))$/iu.exec(text);
  const atLeast = suffixed ? readMeasure(suffixed[1] ?? '') : null;
  if (atLeast?.kind === 'number') return { kind: 'atLeast', value: atLeast.value, unit: atLeast.unit, strict: false };
  return { kind: 'unreadable', printed: text };
}

/** The number a target names, if it names exactly one. */
export function targetAmount(target: Target): { value: Decimal; unit: string | null } | null {
  const named = target.kind === 'number' || target.kind === 'atMost' || target.kind === 'atLeast';
  return named ? { value: target.value, unit: target.unit } : null;
}
