import { unitOf } from '../importing/number-header.ts';
import type { DocumentTable, DocumentText, Mark, Paragraph, SteeringDocument } from './steering-document.ts';

/*
 * Tables in running text. Their words stand in a paragraph like any other, so that whoever searches, compares, counts or
 * carries over words has them; whoever reads tables asks here.
 */

/** Words with what lies over them. */
export type MarkedWords = Pick<Paragraph, 'text' | 'marks'>;

export type TextTableCells = {
  readonly caption: MarkedWords | null;
  readonly headColumn: boolean;
  /** The first one heads the columns; all are as long as the longest. */
  readonly rows: readonly (readonly MarkedWords[])[];
};

/** The cells of a table paragraph, with the marks that lie over each. */
export function readTextTable(paragraph: Paragraph): TextTableCells {
  const { caption = false, headColumn = false } = paragraph.table ?? {};
  let at = 0;
  const lines = paragraph.text.split('\n').map((line) =>
    line.split('\t').map((text): MarkedWords => {
      const marks = marksWithin(paragraph.marks ?? [], at, at + text.length);
      at += text.length + 1;
      return marks.length === 0 ? { text } : { text, marks };
    }),
  );
  const [first, ...rest] = lines;
  const rows = caption ? rest : lines;
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    caption: caption ? (first?.[0] ?? null) : null,
    headColumn,
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))]),
  };
}

const marksWithin = (marks: readonly Mark[], from: number, to: number): Mark[] =>
  marks
    .filter((mark) => mark.from < to && mark.to > from)
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from }));

/** The way back. */
export function writeTextTable({ caption, headColumn, rows }: TextTableCells): Paragraph {
  const lines = [...(caption === null ? [] : [[caption]]), ...rows];
  const marks: Mark[] = [];
  let text = '';
  lines.forEach((line, index) => {
    if (index > 0) text += '\n';
    line.forEach((cell, column) => {
      if (column > 0) text += '\t';
      for (const mark of cell.marks ?? []) {
        marks.push({ ...mark, from: mark.from + text.length, to: mark.to + text.length });
      }
      // A cell is one line; letters are exchanged one for one, so that marks keep their places.
      text += cell.text.replaceAll(/[\t\n]/gu, ' ');
    });
  });
  const table = { caption: caption !== null, headColumn };
  return { kind: 'table', text, line: null, ...(marks.length === 0 ? {} : { marks }), table };
}

/** Names a table by its place among the tables of its text. */
export const textTableId = (text: string, number: number): string => `${text}~${number}`;

/** The tables of a text as tables of the document. */
export function tablesOfText(text: DocumentText): DocumentTable[] {
  return text.paragraphs
    .filter(({ kind }) => kind === 'table')
    .map((paragraph, index) => asDocumentTable(text, paragraph, index + 1));
}

export function asDocumentTable(text: DocumentText, paragraph: Paragraph, number: number): DocumentTable {
  const { caption, rows } = readTextTable(paragraph);
  const [columns = [], ...body] = rows.map((row) => row.map(({ text: words }) => words));
  return {
    id: textTableId(text.id, number),
    position: text.position,
    source: null,
    goal: text.goal,
    title: caption?.text ?? null,
    unit: unitOf([caption?.text ?? '', ...columns].join(' ')),
    columns,
    rows: body,
    doubts: [],
  };
}

/**
 * The document as whoever reckons reads it: tables in texts stand among its tables, and their cells are no sentences. The
 * paragraphs keep their places.
 */
export function withTextTables(document: SteeringDocument): SteeringDocument {
  const parted = document.texts.map(partedText);
  if (parted.every(({ tables }) => tables.length === 0)) return document;
  return {
    ...document,
    texts: parted.map(({ text }) => text),
    tables: [...document.tables, ...parted.flatMap(({ tables }) => tables)],
  };
}

type Parted = { readonly text: DocumentText; readonly tables: readonly DocumentTable[] };

/** A review after a keystroke knows what it has read by its being the same object. */
const known = new WeakMap<DocumentText, Parted>();

function partedText(text: DocumentText): Parted {
  const before = known.get(text);
  if (before !== undefined) return before;
  const hasTables = text.paragraphs.some(({ kind }) => kind === 'table');
  const parted = hasTables ? { text: withoutCells(text), tables: tablesOfText(text) } : { text, tables: [] };
  known.set(text, parted);
  return parted;
}

const withoutCells = (text: DocumentText): DocumentText => ({
  ...text,
  paragraphs: text.paragraphs.map((each) =>
    each.kind === 'table' ? { kind: 'paragraph', text: '', line: each.line } : each,
  ),
});
