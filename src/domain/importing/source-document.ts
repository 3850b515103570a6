import type { Fault } from '#domain/kernel/fault.ts';

/**
 * What a reader saw in a file, in reading order, before anything is understood. One reader per kind of file
 * (documents/read) makes it; the importer (this folder) makes structure of it.
 */
export type SourceKind = 'text' | 'pdf' | 'docx';

export type LineRole = 'title' | 'caption' | 'minor';

/** A word with its place on the page, in points from the left edge; only readers that know positions give words. */
export type SourceWord = { readonly text: string; readonly left: number; readonly right: number };

export type SourceLine = {
  readonly kind: 'line';
  /** Counts the non-blank lines of the document as read, from 1. */
  readonly line: number;
  readonly page: number | null;
  /** As printed: leading, doubled and trailing blanks kept, because an empty table cell leaves an extra blank. */
  readonly text: string;
  /** Number of blank lines before this one. */
  readonly blankBefore: number;
  readonly words: readonly SourceWord[] | null;
  /** 1 to 6 where the file itself says that this is a heading (a Word style, a tag). */
  readonly heading: number | null;
  /** Size of the letters in points and weight, where known: headings of untagged PDFs. */
  readonly size: number | null;
  readonly bold: boolean;
  /** True where the file itself marks a list item. */
  readonly item: boolean;
  /** True where the file itself says that it is a running head or foot (an artifact in a tagged PDF, Word's header). */
  readonly furniture?: boolean;
  /**
   * What the file itself says that the line is besides: the document's title, a table's caption, or a heading too small
   * for the contents list.
   */
  readonly role?: LineRole;
};

export type SourceCell = {
  readonly text: string;
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
  /** True where the reader could not be sure of the cell's column. */
  readonly guessed?: boolean;
};

/** A table that the file itself shows as one (Word, a tagged PDF, ruled lines); not yet understood. */
export type SourceTable = {
  readonly kind: 'table';
  /** Line of the first cell; the lines of a table's cells count on through it. */
  readonly line: number;
  readonly page: number | null;
  readonly rows: readonly (readonly SourceCell[])[];
  /** True where it goes on from a table on the page before (same columns, after a page break). */
  readonly continues: boolean;
};

export type SourceBlock = SourceLine | SourceTable;

export type SourceDocument = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly pages: number | null;
  readonly blocks: readonly SourceBlock[];
  /** What could be read but not in full, told to the person (pages without a text layer). */
  readonly warnings?: readonly Fault[];
};
