import type { LineRole } from '#domain/importing/source-document.ts';

/** A paragraph as Word holds it; `text` may hold line breaks and tabs. */
export type DocxParagraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly heading: number | null;
  readonly item: boolean;
  /** A line of a contents list, which says again what the headings say. */
  readonly contents: boolean;
  readonly role: LineRole | null;
  readonly bold: boolean;
  readonly size: number;
  /** Pictures and charts that stand in it, each with its description where the file has one. */
  readonly pictures: readonly (string | null)[];
};

export type DocxCell = { content: DocxBlock[]; columns: number; rows: number };

export type DocxBlock = DocxParagraph | { readonly kind: 'table'; readonly rows: readonly (readonly DocxCell[])[] };
