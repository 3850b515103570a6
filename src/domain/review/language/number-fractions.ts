import type { Decimal } from '../../kernel/decimal.ts';

/** A share or a round count that is written as words alone. */
export type NumberInWords = {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly kind: 'share' | 'count';
};

const PARTS = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'] as const;
const OF_PARTS: Readonly<Record<string, number>> = {
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
};
const PART_OF = new RegExp(
  String.raw`(?<!\p{L})(${PARTS.join('|')})\s+(tredje|fjärde|femte|sjätte|sjunde|åtton|nion|tion)del(?:ar|en|arna)?(?!\p{L})`,
  'giu',
);
/** "var tredje elev" is a share; "var tredje vecka" is how often, "det var tredje gången" a verb. */
const EVERY = new RegExp(
  String.raw`(?<!\p{L})(?:(?:var|vart)\s+(${Object.keys(OF_PARTS).join('|')})|(varannan|vartannat))(?!\p{L})(?!\s+(?:\p{L}*(?:vecka|månad|dag|timme|år|gång|gången|minut|natt|helg|termin|mandatperiod|kvartal|plats|året|meter|kilometer)|i\s)(?!\p{L}))`,
  'giu',
);
const HALF = /(?<!\p{L})hälften(?!\p{L})/giu;

const percent = (parts: number, whole: number): Decimal => {
  const value = (100 * parts) / whole;
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
};

/** "hälften", "två tredjedelar", "var femte": shares in words, in per cent. */
export function readFractions(text: string): readonly NumberInWords[] {
  const found = (pattern: RegExp, value: (match: RegExpExecArray) => Decimal): NumberInWords[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: value(match),
      kind: 'share' as const,
    }));
  return [
    ...found(HALF, () => '50'),
    ...found(PART_OF, ([, parts = '', of = '']) => {
      const key = of.toLowerCase();
      const count = PARTS.findIndex((part) => part === parts.toLowerCase()) + 1;
      return percent(count, OF_PARTS[key] ?? OF_PARTS[`${key}de`] ?? 1);
    }),
    ...found(EVERY, ([, nth]) => percent(1, nth === undefined ? 2 : (OF_PARTS[nth.toLowerCase()] ?? 1))),
  ];
}

const ROUND: Readonly<Record<string, number>> = {
  tio: 10,
  femton: 15,
  tjugo: 20,
  tjugofem: 25,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
  hundra: 100,
  tusen: 1000,
};
/** "ett tjugotal"; the definite "nittiotalet" is a decade. */
const ROUND_COUNT = new RegExp(
  String.raw`(?<!\p{L})ett\s+(?:(${Object.keys(ROUND).join('|')})tal|(dussin))(?!\p{L})`,
  'giu',
);

/** Round counts in words: always about. */
export function readRoundCounts(text: string): readonly NumberInWords[] {
  return [...text.matchAll(ROUND_COUNT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: String(match[2] === undefined ? (ROUND[(match[1] ?? '').toLowerCase()] ?? 0) : 12),
    kind: 'count' as const,
  }));
}
