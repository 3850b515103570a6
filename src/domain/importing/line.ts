import type { LineRole, SourceLine } from './source-document.ts';

/** A line as the stages of the importer see it: the reader's line, measured once. */
export type Line = {
  /** Number of the line in the file (documents-format.md). */
  readonly n: number;
  readonly page: number | null;
  /** With all blanks, which carry the empty cells. */
  readonly raw: string;
  readonly text: string;
  /** Blanks before the first and after the last word. */
  readonly lead: number;
  readonly trail: number;
  /** True where more white space stands before this line than between the lines of a paragraph. */
  readonly gap: boolean;
  readonly heading: number | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly item: boolean;
  readonly role: LineRole | null;
  readonly source: SourceLine;
};

/** What the lines of one document have in common. */
export type Setting = {
  /** True where wrapped lines keep their last blank, so that a line without one was broken inside a word. */
  readonly trailingBlanks: boolean;
  /** Length of a full line of running text, in characters. */
  readonly width: number;
};

const WORD_SPACE = /[\s\u00a0\u202f\u2007]+/gu;

/** Text as compared by the rules: no white space, no soft hyphens, lower case. */
export const compact = (text: string): string =>
  text.normalize('NFC').replaceAll('\u00ad', '').replace(WORD_SPACE, '').toLowerCase();

export const tidy = (text: string): string => text.replace(WORD_SPACE, ' ').trim();

/** The blank lines between two full lines of a paragraph: 1 in double-spaced files, else mostly 0. */
function baseSpacing(lines: readonly SourceLine[]): number {
  const full = lines.filter((line, at) => line.text.length > 50 && (lines[at - 1]?.text.length ?? 0) > 50);
  if (full.length < 10) {
    // Too little running text to judge by: only white space that stands before nearly every line counts.
    const all = lines
      .slice(1)
      .map((line) => line.blankBefore)
      .toSorted((a, b) => a - b);
    return all[Math.floor(all.length / 10)] ?? 0;
  }
  const blanks = full.map((line) => line.blankBefore).toSorted((a, b) => a - b);
  return blanks[Math.floor(blanks.length / 2)] ?? 0;
}

/** `spacing` is the number of blank lines inside a paragraph, where the reader of the file settles it: none in Word files and PDFs. */
export function measureLines(source: readonly SourceLine[], spacing: number | null = null): readonly Line[] {
  const base = spacing ?? baseSpacing(source);
  return source.map((line) => {
    const text = tidy(line.text);
    return {
      n: line.line,
      page: line.page,
      raw: line.text,
      text,
      lead: line.text.length - line.text.trimStart().length,
      trail: line.text.length - line.text.trimEnd().length,
      gap: line.blankBefore > base,
      heading: line.heading,
      size: line.size,
      bold: line.bold,
      item: line.item,
      role: line.role ?? null,
      source: line,
    };
  });
}

export function settingOf(lines: readonly Line[]): Setting {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const trailing = lines.filter((line) => line.trail > 0).length;
  return {
    trailingBlanks: lines.length > 0 && trailing > lines.length * 0.2,
    width: lengths[Math.floor(lengths.length * 0.8)] ?? 80,
  };
}
