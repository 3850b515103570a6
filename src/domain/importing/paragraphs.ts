import type { Paragraph } from '#domain/steering/steering-document.ts';

import type { Line } from './line.ts';

const BULLET = /^(?:[•▪●○◦‣\uf0b7\uf0a7·*–—]|-(?=\s)|o(?=\s\p{Lu}))\s*/u;
const CONNECTS = /^(?:och|eller|samt|respektive)\b/u;

/** Puts the words of two lines together: a hyphen at the end of a line before a small letter was made by the wrapping. */
export function joinWrapped(before: string, after: string): string {
  if (before === '') return after;
  if (/\p{L}-$/u.test(before)) {
    if (/^\p{Ll}/u.test(after) && !CONNECTS.test(after)) return before.slice(0, -1) + after;
    if (/^\p{Lu}/u.test(after)) return before + after;
  }
  return `${before} ${after}`;
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
  const found: Paragraph[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const heading = looksLikeSubheading(line, before, lines[at + 1], width);
    const last = found.at(-1);
    if (!heading && open && last !== undefined && before !== undefined && !startsParagraph(line, before, width)) {
      found[found.length - 1] = { ...last, text: joinWrapped(last.text, line.text) };
      continue;
    }
    const item = startsItem(line);
    const text = item ? line.text.replace(BULLET, '') : line.text;
    if (text === '' && !item) continue;
    found.push({ kind: heading ? 'subheading' : item ? 'item' : 'paragraph', text, line: line.n });
    open = !heading;
  }
  return found.filter((paragraph) => paragraph.text !== '');
}

export const plainText = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join(' ');
