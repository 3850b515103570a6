import type { Paragraph } from '#domain/steering/steering-document.ts';

import type { Line } from './line.ts';

const BULLET = /^(?:[•▪●○◦‣\uf0b7\uf0a7·*–—]|-(?=\s)|o(?=\s\p{Lu}))\s*/u;
const CONNECTS = /^(?:och|eller|samt|respektive)\b/u;

/** Puts the words of two lines together: a hyphen at the end of a line before a small letter was made by the wrapping. */
export const joinWrapped = (before: string, after: string): string => joinLines([before, after]);

/** Joins wrapped lines. Linear: a paragraph may have thousands of lines, and each is looked at once. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined) parts.push(line);
    else if (line === '' || last === '') parts.push(line);
    else if (/\p{L}-$/u.test(last.slice(-3)) && /^\p{Ll}/u.test(line) && !CONNECTS.test(line)) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(line);
    } else if (/\p{L}-$/u.test(last.slice(-3)) && /^\p{Lu}/u.test(line)) parts.push(line);
    // "1–" before "14" is a range that was broken at its dash.
    else if (/\d–$/u.test(last.slice(-2)) && /^\d/u.test(line)) parts.push(line);
    else parts.push(' ', line);
  }
  return parts.join('');
}

const startsItem = (line: Line): boolean => line.item || BULLET.test(line.text);

/** A short line without a full stop, with a capital, before a line that begins with a capital: a free sub-heading. */
function looksLikeSubheading(line: Line, before: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line.heading !== null) return true;
  if (line.text.length > Math.min(80, width * 0.8) || /[.,;:!?]$/u.test(line.text) || !/^[\p{Lu}\d"”]/u.test(line.text))
    return false;
  if (next === undefined || !/^[\p{Lu}\d•"”\uf0b7-]/u.test(next.text) || startsItem(line)) return false;
  return before === undefined || line.gap || line.lead > 0 || /[.:!?]$/u.test(before.text);
}

function startsParagraph(line: Line, before: Line, width: number): boolean {
  if (line.gap || startsItem(line)) return true;
  const short = before.text.length < width * 0.72;
  if (/[.!?:]$/u.test(before.text)) return short && /^[\p{Lu}\d"”]/u.test(line.text);
  return line.lead > 0 && before.text.length < width * 0.6 && /^\p{Lu}/u.test(line.text);
}

/** Makes paragraphs, list items and sub-headings of wrapped lines. Every word is kept. */
export function paragraphsOf(lines: readonly Line[], width: number): Paragraph[] {
  const found: { kind: Paragraph['kind']; lines: string[]; line: number }[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const heading = looksLikeSubheading(line, before, lines[at + 1], width);
    const last = found.at(-1);
    if (!heading && open && last !== undefined && before !== undefined && !startsParagraph(line, before, width)) {
      last.lines.push(line.text);
      continue;
    }
    const item = startsItem(line);
    const text = item ? line.text.replace(BULLET, '') : line.text;
    if (text === '' && !item) continue;
    found.push({ kind: heading ? 'subheading' : item ? 'item' : 'paragraph', lines: [text], line: line.n });
    open = !heading;
  }
  return found
    .map(({ kind, lines: own, line }) => ({ kind, text: joinLines(own), line }))
    .filter(({ text }) => text !== '');
}

export const plainText = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join(' ');
