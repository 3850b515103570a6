import { unitsComparable } from '../../steering/unit.ts';
import type { NumberMention } from './numbers.ts';

/** Two sides of which one is said to be larger, with a figure of each: "fler timmar än kvinnor, 34 jämfört med 38". */
export type TwoSides = {
  readonly first: NumberMention;
  readonly second: NumberMention;
  /** True where the first side is said to be the larger. */
  readonly more: boolean;
  readonly start: number;
};

const AMOUNTS: ReadonlySet<NumberMention['kind']> = new Set(['count', 'share', 'money', 'time']);
const MORE = String.raw`fler|mer|högre|större|längre|dyrare|äldre`;
const LESS = String.raw`färre|mindre|lägre|kortare|billigare|yngre`;
const COMPARES = new RegExp(
  String.raw`(?<!\p{L})(?:(?<more>${MORE})|(?<less>${LESS}))(?:\s+[\p{L}-]+){0,4}?\s+än\s+(?<other>(?:[\p{L}-]+\s+){0,3}[\p{L}-]+),\s+(?:(?:i\s+(?:genomsnitt|snitt|medel)|närmare\s+bestämt|totalt)\s+)?$`,
  'iu',
);
/** Nothing but the unit and a mean stands between the two figures, so that they are of the two sides. */
const UNIT_WORDS = String.raw`(?:\s*(?:%|procent|per\s+\p{L}+|i\s+(?:genomsnitt|snitt|medel|veckan|månaden)|(?!(?:i|på|för|under|hos|bland|vid|inom|av|till|förra|föregående)\s)[\p{L}]+))`;
const BETWEEN = new RegExp(
  String.raw`^${UNIT_WORDS}{0,4}(?:\s+för\s+[\p{L}]+)?\s*,?\s+(?:jämfört\s+med|att\s+jämföra\s+med|mot|respektive|medan|kontra|och)\s+(?:[\p{L}]+\s+(?:har|får|hade|fick)\s+)?$`,
  'iu',
);
const AFTER = new RegExp(
  String.raw`^${UNIT_WORDS}{0,3}(?:\s+(?:för|bland|hos|i)\s+(?:[\p{L}]+\s+){0,2}[\p{L}]+)?\s*[.,;]?\s*$`,
  'iu',
);
/** Other times, aims and wholes are no second side of the same figures. */
const NO_SIDE =
  /(?<!\p{L})(?:förra|föregående|tidigare|fjol|fjolåret|innan|förut|väntat|planerat|beräknat|budgeterat|20\d\d|årskurs|\p{L}*mål(?:et|en)?|genomsnittet|snittet|staden|riket|kommunen)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:inte|ej|varken|aldrig|knappast|lika|procent|procentenheter|gånger)\s+(?:\p{L}+\s+)?$/iu;

const unitWord = ({ text }: NumberMention): string => text.replaceAll(/[\d\s.,]+/gu, '').toLowerCase();

/** "34 timmar" and "38 timmar" are of one kind, "34 timmar" and "2 dagar" are not. */
const areAlike = (one: NumberMention, other: NumberMention): boolean =>
  one.kind === other.kind &&
  (one.kind === 'time'
    ? unitWord(one) !== '' && unitWord(one) === unitWord(other)
    : unitsComparable(one.unit, other.unit));

/** The two sides of a sentence; null where its figures are not plainly those of the sides it compares. */
export function readTwoSides(text: string, numbers: readonly NumberMention[]): TwoSides | null {
  const amounts = numbers.filter(({ kind }) => AMOUNTS.has(kind));
  for (const [at, first] of amounts.entries()) {
    const second = amounts[at + 1];
    const match = COMPARES.exec(text.slice(0, first.start));
    if (!match || !second || !areAlike(first, second)) continue;
    const [between, after] = [text.slice(first.end, second.start), text.slice(second.end)];
    const about = `${match[0]} ${between} ${after}`;
    if (!BETWEEN.test(between) || !AFTER.test(after) || NO_SIDE.test(about)) continue;
    if (DENIED.test(text.slice(0, match.index))) continue;
    return { first, second, more: match.groups?.['more'] !== undefined, start: match.index };
  }
  return null;
}
