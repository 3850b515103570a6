import type { Language } from '#domain/kernel/language.ts';
import type { IndicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { Fulfilment, TablePicture } from '#domain/steering/steering-document.ts';

/**
 * A document as one pure value, ready to be set: the writers (HTML, PDF, Word) only decide how it looks, never what it
 * says. Every text in it is printable: no control characters, no lone surrogates (see printable.ts).
 */

export type ReportMetadata = {
  readonly title: string;
  readonly language: Language;
  /** Null where the document does not say whose it is. */
  readonly organisation: string | null;
  /** "Tertialrapport 1 2020"; null where neither kind nor year is known. */
  readonly edition: string | null;
  /** Diarienummer. */
  readonly reference: string | null;
  /** As printed on the front page. */
  readonly date: string | null;
};

/** The head of an official statement: labelled facts in the order they are printed, then the proposals. */
export type StatementHead = {
  readonly documentName: string;
  readonly administration: string | null;
  readonly facts: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly proposalsHeading: string;
  readonly proposals: readonly string[];
};

export type ReportHeading = {
  readonly kind: 'heading';
  /** Unique in the report, safe as an anchor. */
  readonly id: string;
  /** A goal's or chapter's heading stands in the contents list; a named section and a free sub-heading do not. */
  readonly role: 'chapter' | 'goal' | 'section' | 'subheading';
  /** 1 to 6, never more than one deeper than the heading before. */
  readonly level: number;
  /** "KF:s inriktningsmål" and the like, printed before the text with a colon; null for ordinary headings. */
  readonly label: string | null;
  readonly text: string;
};

/** A part of a paragraph that looks otherwise; `href` null where it leads nowhere. */
export type ReportRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
};

/** `runs` are the same words as `text`, cut where they begin to look otherwise; left out where all look the same. */
export type ReportFlow =
  | { readonly kind: 'paragraph'; readonly text: string; readonly runs?: readonly ReportRun[] }
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      /** By the place of the item. */
      readonly runs?: Readonly<Record<number, readonly ReportRun[]>>;
    };

/** What may stand in a table row that spans all columns; its sub-headings are too small for the outline. */
export type RowFlow = ReportFlow | { readonly kind: 'subheading'; readonly text: string };

export type ReportColumn = {
  readonly text: string;
  /** Numbers are set to the right with figures of equal width. */
  readonly kind: 'text' | 'number';
};

export type ReportRow =
  | {
      readonly kind: 'cells';
      /** As many as there are columns; the first one heads the row. */
      readonly cells: readonly string[];
      /** By the place of the cell, where a part of it looks otherwise. */
      readonly runs?: Readonly<Record<number, readonly ReportRun[]>>;
      readonly weight: 'plain' | 'total';
    }
  | {
      readonly kind: 'full';
      readonly label: string | null;
      readonly body: readonly RowFlow[];
      /** Drawn beside the text, with its numbers as text alternative; says nothing that the row above does not say. */
      readonly chart: IndicatorFigures | null;
    };

export type ReportTable = {
  readonly kind: 'table';
  readonly id: string;
  readonly topic: 'indicators' | 'activities' | 'other';
  /** Printed above the table; null where the first column's heading says what it is. */
  readonly caption: string | null;
  /** What the table is, for those who cannot see where it stands; not printed. */
  readonly name: string;
  /** "mnkr" and the like; the caption says it where no heading does. */
  readonly unit: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** The first column is a column like the others: its cells do not head their rows. */
  readonly plainFirst?: true;
  /** What is drawn above the table, from its own cells; says nothing that they do not say. */
  readonly picture?: TablePicture | null;
};

/** A picture with its caption; `alt` is empty where it is decoration. */
export type ReportImage = {
  readonly kind: 'image';
  readonly file: string;
  readonly type: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly data: Uint8Array;
};

export type ReportStatus = {
  readonly kind: 'status';
  /** Null for *Ingen*: the board has no contribution to the goal. */
  readonly fulfilment: Fulfilment | null;
  readonly text: string;
};

type RemarkText = {
  readonly severity: 'error' | 'warning' | 'note';
  /** "Fel 3": its number in the document. */
  readonly label: string;
  readonly text: string;
  /** What to do. */
  readonly remedy: string;
};

/** A remark in the margin of what stands before it; links to its entry in the list of remarks. */
export type ReportNote = RemarkText & {
  readonly kind: 'note';
  /** Unique in the report, safe as an anchor; `entry` is that of its place in the list. */
  readonly id: string;
  readonly entry: string;
  /** The row it is on, where it follows a table of several; else null. */
  readonly about: string | null;
};

/** An entry of the list of remarks at the end; `note` is null where it is said of the whole document. */
export type ReportRemark = RemarkText & {
  readonly id: string;
  readonly note: string | null;
  readonly quotes: readonly string[];
};

export type ReportRemarks = { readonly kind: 'remarks'; readonly remarks: readonly ReportRemark[] };

export type ReportBlock =
  | ReportHeading
  | ReportFlow
  | ReportTable
  | ReportImage
  | ReportStatus
  | ReportNote
  | ReportRemarks;

export type Report = {
  readonly metadata: ReportMetadata;
  /** What the title leaves unsaid of edition and organisation. */
  readonly subtitle: string | null;
  readonly head: StatementHead | null;
  readonly blocks: readonly ReportBlock[];
};

/** The heading as one line, as it stands in a contents list. */
export function headingLine(heading: ReportHeading): string {
  return heading.label === null ? heading.text : `${heading.label}: ${heading.text}`;
}
