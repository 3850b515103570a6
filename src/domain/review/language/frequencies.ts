import { NUMBER_WORD_OR_ARTICLE, countOf } from './number-words.ts';

/** How often something is done: "två gånger per år", "varannan månad", "veckovis". */
export type Frequency = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly timesAYear: number;
  /** "minst två gånger": may be more. */
  readonly atLeast: boolean;
};

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/^(?:arbets)?dag|^dagligen|^dygn/iu, 250],
  [/^veck/iu, 52],
  [/^månad/iu, 12],
  [/^kvartal/iu, 4],
  [/^tertial/iu, 3],
  [/^(?:halvår|termin)/iu, 2],
  [/^år/iu, 1],
];
const PERIOD = String.raw`(?:arbetsdag|dag|vecka|veckan|månad|månaden|kvartal|kvartalet|tertial|tertialet|halvår|halvåret|termin|terminen|år|året)`;
const perYear = (word: string): number => PERIODS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;

const TIMES = new RegExp(
  String.raw`(?<!\p{L})(?<least>minst\s+|åtminstone\s+)?(?<count>\d{1,2}|${NUMBER_WORD_OR_ARTICLE})\s+gång(?:er)?\s+(?:per|om|i|varje|under|på)\s+(?<period>${PERIOD})(?!\p{L})`,
  'giu',
);
const NTH: Readonly<Record<string, number>> = {
  varje: 1,
  varannan: 2,
  vartannat: 2,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
};
const EVERY = new RegExp(
  String.raw`(?<!\p{L})(?<least>minst\s+)?(?:(?<every>varje|varannan|vartannat)|var(?:t)?\s+(?<nth>tredje|fjärde|femte|sjätte))\s+(?<period>${PERIOD})(?!\p{L})`,
  'giu',
);
const ADVERB =
  /(?<!\p{L})(?<adverb>dagligen|veckovis|månadsvis|månatligen|kvartalsvis|tertialvis|halvårsvis|årligen)(?!\p{L})/giu;
const OF_ADVERB: Readonly<Record<string, number>> = {
  dagligen: 250,
  veckovis: 52,
  månadsvis: 12,
  månatligen: 12,
  kvartalsvis: 4,
  tertialvis: 3,
  halvårsvis: 2,
  årligen: 1,
};

const MAY_TELL = /gång|varje|varannan|vartannat|vart? (?:tredje|fjärde|femte|sjätte)|vis(?!\p{L})|ligen/iu;

/** The frequencies of a sentence, in order. */
export function readFrequencies(text: string): readonly Frequency[] {
  if (!MAY_TELL.test(text)) return [];
  const found = (pattern: RegExp, times: (groups: Record<string, string | undefined>) => number): Frequency[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {};
      const timesAYear = times(groups);
      const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
      return timesAYear > 0 ? [{ ...span, timesAYear, atLeast: groups['least'] !== undefined }] : [];
    });
  return [
    ...found(TIMES, ({ count = '', period = '' }) => (countOf(count) ?? 0) * perYear(period)),
    ...found(EVERY, ({ every, nth, period = '' }) => perYear(period) / (NTH[(every ?? nth ?? '').toLowerCase()] ?? 1)),
    ...found(ADVERB, ({ adverb = '' }) => OF_ADVERB[adverb.toLowerCase()] ?? 0),
  ].toSorted((a, b) => a.start - b.start);
}
