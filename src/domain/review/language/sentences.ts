import { MAX_SENTENCE_LETTERS } from '#limits';

/** A sentence of a paragraph; `start` is its first letter's place in the paragraph. */
export type SentenceSpan = { readonly text: string; readonly start: number };

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|o\.s\.v|osv|d\.v\.s|dvs|p\.g\.a|pga|fr\.o\.m|t\.o\.m|s\.k|f\.d|f\.n|e\.d|resp|ca|c:a|kl|nr|st|tel|sid|kap|ev|inkl|exkl|jfr|max|min|jan|feb|apr|aug|sep|sept|okt|nov|dec|ek|m\.a\.a|\p{Lu}|\d{1,2})$/iu;

/** Numbers after which a full stop ends the sentence: long ones, and those behind a word, "är 47. Fler". */
const ENDS_ANYWAY = /\d{3,}$|(?:\p{Ll}{3}|\s(?:är|på|av|om|än)) \d{1,2}$/u;

/** Splits a paragraph into sentences. Also where the blank after the full stop is missing ("klart.Under"). */
export function splitSentences(paragraph: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = paragraph.slice(start, end);
    const text = raw.trim();
    if (text !== '') spans.push({ text, start: start + raw.indexOf(text.charAt(0)) });
    start = end;
  };
  const ends = /[.!?]+(?=["”')]?\s+["”'(]?[\p{Lu}\d–-])|[.!?](?=\p{Lu}\p{Ll})/gu;
  for (const match of paragraph.matchAll(ends)) {
    const before = paragraph.slice(Math.max(start, match.index - 12), match.index);
    if (match[0] === '.' && ABBREVIATION.test(before) && !ENDS_ANYWAY.test(before)) continue;
    push(match.index + match[0].length);
  }
  push(paragraph.length);
  return spans.flatMap(inPieces);
}

/** What is far too long for a sentence, cut at blanks, so that no rule has to read it whole. */
function inPieces(span: SentenceSpan): readonly SentenceSpan[] {
  const pieces: SentenceSpan[] = [];
  let rest = span;
  while (rest.text.length > MAX_SENTENCE_LETTERS) {
    const blank = rest.text.lastIndexOf(' ', MAX_SENTENCE_LETTERS);
    const end = blank > 0 ? blank : MAX_SENTENCE_LETTERS;
    const after = rest.text.slice(end);
    pieces.push({ text: rest.text.slice(0, end).trimEnd(), start: rest.start });
    rest = { text: after.trimStart(), start: rest.start + end + (after.length - after.trimStart().length) };
  }
  return [...pieces, rest];
}
