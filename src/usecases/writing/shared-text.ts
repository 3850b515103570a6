import { isDeepStrictEqual } from 'node:util';

import * as Y from 'yjs';

import { LiveSource } from '#domain/steering/steering-document.ts';
import { runsOf, safeAddress } from '#domain/steering/marked-runs.ts';
import type { Mark, Paragraph } from '#domain/steering/steering-document.ts';
import type { MarkedWords } from '#domain/steering/text-tables.ts';

import { imageElement, readImageElement } from './shared-image.ts';
import { countSuggestions, suggestedOf } from './shared-suggestions.ts';
import { ROOT, childrenOf, elementWith, readTableElement, tableElement } from './shared-table.ts';

/*
 * A text as a document that several people change at once (Yjs), in the form that the editor (ProseMirror) keeps it:
 * paragraph, heading, bulletList > listItem > paragraph and table (shared-table.ts), letters with bold, italic and link, and liveValue in between.
 */

/** A shared document that holds the paragraphs. */
export function sharedText(paragraphs: readonly Paragraph[]): Y.Doc {
  const doc = new Y.Doc();
  replaceParagraphs(doc, paragraphs);
  return doc;
}

/**
 * Puts other paragraphs in place of those that stand there; everybody who writes sees it happen. What they begin alike is
 * left as it is, so that what somebody writes there in the same moment is not lost.
 */
export function replaceParagraphs(doc: Y.Doc, paragraphs: readonly Paragraph[]): void {
  doc.transact(() => {
    const root = doc.getXmlFragment(ROOT);
    const { elements, lines } = countSameStart(doc, paragraphs);
    root.delete(elements, root.length - elements);
    root.push(elementsOf(paragraphs.slice(lines)));
  });
}

/** How many elements of the document, and lines in them, read as the paragraphs begin. None while suggestions wait. */
function countSameStart(
  doc: Y.Doc,
  paragraphs: readonly Paragraph[],
): { readonly elements: number; readonly lines: number } {
  let lines = 0;
  if (countSuggestions(doc) > 0) return { elements: 0, lines };
  const children = childrenOf(doc.getXmlFragment(ROOT));
  for (const [elements, child] of children.entries()) {
    const own = blocksOf([child], false).filter(isWritten);
    const after = lines + own.length;
    const isSame = own.every((line, index) => sameLine(line, paragraphs[lines + index]));
    // A list that goes on is made anew whole.
    const goesOn = own.at(-1)?.kind === 'item' && paragraphs[after]?.kind === 'item';
    if (!isSame || goesOn) return { elements, lines };
    lines = after;
  }
  return { elements: children.length, lines };
}

const sameLine = (one: Paragraph, other: Paragraph | undefined): boolean =>
  one.kind === other?.kind &&
  one.text === other.text &&
  isDeepStrictEqual(one.table, other.table) &&
  isDeepStrictEqual(one.image, other.image) &&
  isDeepStrictEqual(one.marks ?? [], other.marks ?? []);

function elementsOf(paragraphs: readonly Paragraph[]): Y.XmlElement[] {
  const elements: Y.XmlElement[] = [];
  let items: Y.XmlElement[] = [];
  const endList = (): void => {
    if (items.length > 0) elements.push(elementWith('bulletList', items));
    items = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'item') {
      items.push(elementWith('listItem', [lineOf(paragraph, 'paragraph')]));
      continue;
    }
    endList();
    if (paragraph.kind === 'table') {
      elements.push(tableElement(paragraph, (cell) => lineOf(cell, 'paragraph')));
      continue;
    }
    if (paragraph.image !== undefined) {
      elements.push(imageElement(paragraph.image, paragraph.text));
      continue;
    }
    elements.push(lineOf(paragraph, paragraph.kind === 'subheading' ? 'heading' : 'paragraph'));
  }
  endList();
  return elements;
}

/** The editor's headings in a text are one level deep: the real outline is the document's. */
const HEADING_LEVEL = 4;

function lineOf(paragraph: MarkedWords, name: 'heading' | 'paragraph'): Y.XmlElement {
  const parts: (Y.XmlElement | Letters[])[] = [];
  for (const { from, to, marks } of runsOf(paragraph)) {
    const value = marks.find((mark) => mark.kind === 'value');
    const words = paragraph.text.slice(from, to);
    const last = parts.at(-1);
    if (value !== undefined) parts.push(liveValue(value.source, words));
    else if (Array.isArray(last)) last.push(lettersOf(words, marks));
    else parts.push([lettersOf(words, marks)]);
  }
  const children = parts.map((part) => (Array.isArray(part) ? textOf(part) : part));
  const element = elementWith(name, children);
  // The library's types know texts alone as attributes; the editor wants a number here.
  if (name === 'heading') (element as unknown as Y.XmlElement<{ level: number }>).setAttribute('level', HEADING_LEVEL);
  return element;
}

type Letters = { readonly insert: string; readonly attributes: Readonly<Record<string, unknown>> };

function lettersOf(insert: string, marks: readonly Mark[]): Letters {
  // Everything is said of every run, because letters that are added take over what the letters before them had.
  const href = marks.find((mark) => mark.kind === 'link')?.href;
  const has = (kind: Mark['kind']) => (marks.some((mark) => mark.kind === kind) ? {} : null);
  return {
    insert,
    attributes: { bold: has('bold'), italic: has('italic'), link: href === undefined ? null : { href } },
  };
}

function textOf(letters: Letters[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(letters);
  return text;
}

function liveValue(source: LiveSource, printed: string): Y.XmlElement {
  const element = new Y.XmlElement('liveValue');
  element.setAttribute('source', JSON.stringify(source));
  element.setAttribute('printed', printed);
  return element;
}

/** The paragraphs that a shared document holds now; empty ones and what is none of ours are left out. */
export function paragraphsOf(doc: Y.Doc): Paragraph[] {
  return blocksOf(childrenOf(doc.getXmlFragment(ROOT)), false).filter(isWritten);
}

const isWritten = ({ text, kind }: Paragraph): boolean => text.trim() !== '' || kind === 'image';

function blocksOf(children: readonly unknown[], inList: boolean, into: Paragraph[] = []): Paragraph[] {
  for (const child of children) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.nodeName === 'table') into.push(readTableElement(child, (cell) => readLine(cell, 'paragraph')));
    else if (child.nodeName === 'textImage') into.push(...readImageElement(child));
    else if (child.nodeName === 'heading') addLine(into, child, 'subheading');
    else if (child.nodeName === 'paragraph') addLine(into, child, inList ? 'item' : 'paragraph');
    else blocksOf(childrenOf(child), inList || child.nodeName === 'listItem', into);
  }
  return into;
}

/** A paragraph that somebody wants to begin there is the end of the one before until that is taken (law 23). */
function addLine(into: Paragraph[], element: Y.XmlElement, kind: Paragraph['kind']): void {
  const line = readLine(element, kind);
  const before = into.at(-1);
  const isOwn = before === undefined || before.kind === 'table' || before.kind === 'image';
  if (isOwn || suggestedOf(element)?.kind !== 'insertion') {
    into.push(line);
    return;
  }
  const moved = (line.marks ?? []).map((mark) => ({
    ...mark,
    from: mark.from + before.text.length,
    to: mark.to + before.text.length,
  }));
  const marks = [...(before.marks ?? []), ...moved];
  into[into.length - 1] = { ...before, text: before.text + line.text, ...(marks.length === 0 ? {} : { marks }) };
}

type Delta = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

function readLine(element: Y.XmlElement, kind: Paragraph['kind']): Paragraph {
  let text = '';
  const marks: Mark[] = [];
  const add = (mark: Mark): void => {
    const last = marks.findLast((each) => each.kind === mark.kind);
    // One mark over several runs that stand together ("bold" that goes on through a link).
    if (last !== undefined && last.to === mark.from && sameMark(last, mark))
      marks[marks.indexOf(last)] = { ...last, to: mark.to };
    else marks.push(mark);
  };
  for (const child of childrenOf(element)) {
    if (child instanceof Y.XmlElement && child.nodeName === 'liveValue') {
      if (suggestedOf(child)?.kind === 'insertion') continue;
      const source = readSource(child.getAttribute('source'));
      const printed = child.getAttribute('printed') ?? '';
      if (source !== null && printed !== '')
        marks.push({ kind: 'value', from: text.length, to: text.length + printed.length, source });
      text += printed;
    }
    // A line that was broken by hand is one line in print.
    if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') text += ' ';
    if (!(child instanceof Y.XmlText)) continue;
    for (const { insert, attributes = {} } of child.toDelta() as readonly Delta[]) {
      // What somebody wants in is no part of the text until it is taken (law 23).
      if (typeof insert !== 'string' || attributes['insertion'] != null) continue;
      const [from, to] = [text.length, text.length + insert.length];
      text += insert;
      if (attributes['bold'] != null) add({ kind: 'bold', from, to });
      if (attributes['italic'] != null) add({ kind: 'italic', from, to });
      const href = hrefOf(attributes['link']);
      if (href !== null) add({ kind: 'link', from, to, href });
    }
  }
  const ordered = marks.toSorted((one, other) => one.from - other.from);
  return { kind, text, line: null, ...(ordered.length === 0 ? {} : { marks: ordered }) };
}

const sameMark = (one: Mark, other: Mark): boolean =>
  one.kind === 'link' && other.kind === 'link'
    ? one.href === other.href
    : one.kind === other.kind && one.kind !== 'value';

function readSource(text: unknown): LiveSource | null {
  if (typeof text !== 'string') return null;
  try {
    return LiveSource.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function hrefOf(link: unknown): string | null {
  if (typeof link !== 'object' || link === null || !('href' in link) || typeof link.href !== 'string') return null;
  return safeAddress(link.href);
}

/** Whether bytes are an update that can be read; those that cannot must not come near a document. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}
