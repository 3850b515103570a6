/**
 * Text that every kind of file can carry. Control characters, noncharacters and lone surrogates break XML and the PDF
 * standards; directional overrides let a text look like another one than it is. They are taken out, blanks of every kind
 * of line break become one blank; nothing else changes.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/^ +| +$/g, '');
}

const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Cc, directional embeddings, overrides and isolates, byte order mark, noncharacters, private use. */
const UNPRINTABLE = /[\p{Cc}\p{Co}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/gu;

/** As `printable`; null and a text of blanks alone both give null. */
export function printableOrNull(text: string | null): string | null {
  const clean = text === null ? '' : printable(text);
  return clean === '' ? null : clean;
}
