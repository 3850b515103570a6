/** Letters that have a plain form: ligatures, and bullets and boxes that symbol fonts hide in the private use area. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['\uFB00', 'ff'],
  ['\uFB01', 'fi'],
  ['\uFB02', 'fl'],
  ['\uFB03', 'ffi'],
  ['\uFB04', 'ffl'],
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
  ['\uF076', '▪'],
  ['\uF0D8', '➢'],
  ['\uF0FC', '✓'],
  ['\uF0FE', '☒'],
  ['\uF0A8', '☐'],
]);

/** Letters that no paper shows: control letters but for tab and line break, marks of byte order, non-letters. */
const NOT_PRINTED = /(?![\t\n])[\p{Cc}\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu;

/** A place where a word may be broken: unseen inside a line, printed as a hyphen at its end. */
const UNSEEN_BREAK = /\u00AD(?=\S)/gu;

/**
 * The text as a reader sees it: symbol letters in their plain form, letters with their dots and rings in one piece
 * (NFC; some makers write a and a ring apart), possible word breaks unseen.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const letter of text) plain += PLAIN.get(letter) ?? letter;
  return plain.replaceAll(NOT_PRINTED, '').normalize('NFC').replaceAll(UNSEEN_BREAK, '').replaceAll('\u00AD', '-');
}
