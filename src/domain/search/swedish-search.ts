import type { SwedishLexicon } from './swedish-lexicon.ts';
import { stemSwedish } from './swedish-stem.ts';

/** A text to be found, and how much a hit in it counts: A a title, B a heading, C a section's text, D what merely surrounds it. */
export type SearchField = { readonly text: string; readonly weight: 'A' | 'B' | 'C' | 'D' };

export type SwedishSearch = {
  /** What is stored for a thing that can be found, in the text form of PostgreSQL's tsvector: cast it on the way in. */
  readonly vectorOf: (fields: readonly SearchField[]) => string;
  /**
   * What a person's words ask for, in the text form of tsquery: every word, in any form; null where there is no word.
   * `prefix`: the last word may be only begun (search while typing).
   */
  readonly queryOf: (words: string, options?: { readonly prefix?: boolean }) => string | null;
  /** The text around the first hit, at most about `length` characters, with what was found between \u0001 and \u0002. */
  readonly excerptOf: (text: string, words: string, length: number) => string;
};

/** Longer "words" are joined rubbish; PostgreSQL refuses lexemes over 2 kB. */
const LONGEST_WORD = 100;
/** Words whose terms are remembered; a municipality's documents hold some 60 000 different ones. */
const MOST_REMEMBERED = 100_000;

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Words are runs of letters and digits; lower case, and å as one sign however it was typed. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    text: found[0].normalize('NFC').toLowerCase().slice(0, LONGEST_WORD),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * Search in Swedish: förskolan finds förskola, omsorg finds äldreomsorgen. A thing is stored under its words' base forms and
 * under the parts of its compounds; a question asks for the base forms of its own words.
 */
export function createSwedishSearch(lexicon: SwedishLexicon): SwedishSearch {
  const baseForms = remembered((word: string): readonly string[] => {
    const lemmas = lexicon.lemmasOf(word);
    return lemmas.length > 0 ? lemmas : [stemSwedish(word)];
  });
  const allTerms = remembered((word: string): readonly string[] => {
    const terms = new Set(baseForms(word));
    const addParts = (whole: string): void => {
      for (const part of lexicon.partsOf(whole)) {
        for (const base of baseForms(part)) {
          if (terms.has(base)) continue;
          terms.add(base);
          addParts(base);
        }
      }
    };
    addParts(word);
    return [...terms];
  });

  return {
    vectorOf: (fields) => {
      const places = new Map<string, string[]>();
      let position = 0;
      for (const { text, weight } of fields) {
        for (const word of wordsOf(text)) {
          // PostgreSQL knows no place after 16 383; what comes later is found all the same.
          position = Math.min(position + 1, 16_383);
          for (const term of allTerms(word.text)) {
            const place = `${position}${weight}`;
            const known = places.get(term);
            if (known === undefined) places.set(term, [place]);
            else if (known.length < 255) known.push(place);
          }
        }
      }
      return [...places].map(([term, where]) => `'${term}':${where.join(',')}`).join(' ');
    },

    queryOf: (words, { prefix = false } = {}) => {
      const asked = wordsOf(words);
      if (asked.length === 0) return null;
      return asked
        .map(({ text }, index) => {
          const forms = baseForms(text).map((form) => `'${form}'`);
          if (prefix && index === asked.length - 1) forms.push(`'${text}':*`);
          return `(${forms.join(' | ')})`;
        })
        .join(' & ');
    },

    excerptOf: (text, words, length) => {
      const wanted = new Set(wordsOf(words).flatMap(({ text: word }) => baseForms(word)));
      const hits = wordsOf(text).filter((word) => allTerms(word.text).some((term) => wanted.has(term)));
      const [from, to] = windowAround(text, hits[0]?.start ?? 0, length);
      let marked = '';
      let at = from;
      for (const { start, end } of hits) {
        if (start < from || end > to) continue;
        marked += `${text.slice(at, start)}\u0001${text.slice(start, end)}\u0002`;
        at = end;
      }
      return `${from > 0 ? '… ' : ''}${marked}${text.slice(at, to)}${to < text.length ? ' …' : ''}`;
    },
  };
}

/** From a little before the hit, cut at blanks. */
function windowAround(text: string, hit: number, length: number): [number, number] {
  const wish = Math.max(0, hit - Math.floor(length / 3));
  const from = wish === 0 ? 0 : text.lastIndexOf(' ', wish) + 1;
  if (from + length >= text.length) return [from, text.length];
  const blank = text.lastIndexOf(' ', from + length);
  return [from, blank > hit ? blank : from + length];
}

function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = work(word);
    known.set(word, made);
    return made;
  };
}
