import { MAX_REMEMBERED_STEMS } from '#limits';

/** Small helpers for Swedish text. JavaScript's \b knows only a to z, so word edges are written with \p{L}. */

/** A pattern that matches any of the alternatives as whole words. */
export function wholeWords(alternatives: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);
}

const LETTERS = 'a-zåäöéèêëáàâüúùïíñøæç';

/**
 * The source of a pattern with the letters of Swedish in place of \\p{L}, to be compiled with "i" and without "u". Large
 * patterns with many \\p{L} take most of a short review's time to compile: the class holds a hundred thousand letters.
 */
export function swedishLetters(source: string): string {
  return source
    .replaceAll('[\\p{L}]', '\\p{L}')
    .replaceAll(/\[([^\]]*)\\p\{L\}([^\]]*)\]/gu, (_, before: string, after: string) => `[${before}${LETTERS}${after}]`)
    .replaceAll('\\p{L}', `[${LETTERS}]`)
    .replaceAll('\\p{Ll}', `[${LETTERS}]`);
}

/** One spelling for comparing texts: lower case, one blank, no hyphenation, no punctuation. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/\u00ad/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/**
 * The beginning of a word that its inflections share: "indikatorerna" and "indikatorer" give the same. A light stemmer
 * for comparing words within one document, never shown.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  const cut = lower.replace(
    /(?:arnas|ernas|ornas|andes|arna|erna|orna|andet|aren|ande|arens|ets|ens|ans|ers|ade|are|ar|er|or|en|an|et|na|as|es|ad|at|a|e|s|t|n)$/u,
    '',
  );
  return cut.length >= 4 ? cut : lower;
}

const EMPTY_WORDS = new Set(
  'och att det som en ett den de i på av för med till är har om vid från inte men så kan ska under inom också eller samt genom mot där när vi sin sina sitt dessa detta alla varit vara blir blivit även enligt utifrån bland annat mer hos via över efter åt ut upp då denna hade var kommer han hon hen deras dess sedan finns få får fått ges antal antalet andel andelen år året'.split(
    ' ',
  ),
);

/** Several rules ask for the stems of the same sentences; of the last ones asked for they are kept. */
const REMEMBERED = new Map<string, readonly string[]>();

/** The stems of the words that carry meaning, in order. Pure: what is remembered is what would be found again. */
export function contentStems(text: string): readonly string[] {
  const known = REMEMBERED.get(text);
  if (known) return known;
  const stems = plainText(text)
    .split(' ')
    .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word))
    .map(stem);
  if (REMEMBERED.size >= MAX_REMEMBERED_STEMS) REMEMBERED.clear();
  REMEMBERED.set(text, stems);
  return stems;
}

/** Letters of a part of a compound that is a word of its own. */
const LEAST_PART = 5;
/** One word, or a compound that begins or ends with the other: "omsorgskontakt" and "kontakt". */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= LEAST_PART && (long.endsWith(short) || long.startsWith(short));
}

/** Share of `a`'s different stems that also stand in `b`, 0 to 1. */
export function sharedStems(a: string, b: string): number {
  const [one, other] = [new Set(contentStems(a)), new Set(contentStems(b))];
  if (one.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / one.size;
}

/** As `sharedStems`, also of words that are a part of a compound of the other's. */
export function sharedParts(a: string, b: string): number {
  const [one, other] = [new Set(contentStems(a)), new Set(contentStems(b))];
  if (one.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word) || [...other].some((said) => isPartOf(word, said))) shared += 1;
  return shared / one.size;
}
