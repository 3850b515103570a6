import { isDeepStrictEqual } from 'node:util';

import * as Y from 'yjs';

import { LiveSource } from '#domain/steering/steering-document.ts';
import { runsOf } from '#domain/steering/marked-runs.ts';
import type { Mark, Paragraph } from '#domain/steering/steering-document.ts';

/*
 * A text as a document that several people change at once (Yjs), in the form that the editor (ProseMirror) keeps it:
 * paragraph, heading and bulletList > listItem > paragraph, letters with bold, italic and link, and liveValue in between.
 */

/** Where the editor's own documents have their content. */
const ROOT = 'default';

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
  one.kind === other?.kind && one.text === other.text && isDeepStrictEqual(one.marks ?? [], other.marks ?? []);

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
    elements.push(lineOf(paragraph, paragraph.kind === 'subheading' ? 'heading' : 'paragraph'));
  }
  endList();
  return elements;
}

function elementWith(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

/** The editor's headings in a text are one level deep: the real outline is the document's. */
const HEADING_LEVEL = 4;

function lineOf(paragraph: Paragraph, name: 'heading' | 'paragraph'): Y.XmlElement {
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

const isWritten = ({ text }: Paragraph): boolean => text.trim() !== '';

function blocksOf(children: readonly unknown[], inList: boolean): Paragraph[] {
  return children.flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    if (child.nodeName === 'heading') return [readLine(child, 'subheading')];
    if (child.nodeName === 'paragraph') return [readLine(child, inList ? 'item' : 'paragraph')];
    return blocksOf(childrenOf(child), inList || child.nodeName === 'listItem');
  });
}

const childrenOf = (parent: Y.XmlFragment | Y.XmlElement): unknown[] => parent.toArray();

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
      const source = readSource(child.getAttribute('source'));
      const printed = child.getAttribute('printed') ?? '';
      if (source !== null && printed !== '')
        marks.push({ kind: 'value', from: text.length, to: text.length + printed.length, source });
      text += printed;
    }
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

/** How many stretches of letters somebody wants in or out, and nobody has taken or refused yet. */
export function countSuggestions(doc: Y.Doc): number {
  let count = 0;
  const look = (parent: Y.XmlFragment | Y.XmlElement): void => {
    for (const child of childrenOf(parent)) {
      if (child instanceof Y.XmlElement) look(child);
      if (!(child instanceof Y.XmlText)) continue;
      for (const { attributes = {} } of child.toDelta() as readonly Delta[]) {
        if (attributes['insertion'] != null || attributes['deletion'] != null) count += 1;
      }
    }
  };
  look(doc.getXmlFragment(ROOT));
  return count;
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

/** Only addresses that a reader may safely follow; whatever else came in (a script) is no link. */
function hrefOf(link: unknown): string | null {
  if (typeof link !== 'object' || link === null || !('href' in link) || typeof link.href !== 'string') return null;
  return /^(?:https?:\/\/|mailto:)/iu.test(link.href) ? link.href : null;
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
