import * as Y from 'yjs';

import { readTextTable, writeTextTable } from '#domain/steering/text-tables.ts';
import type { MarkedWords } from '#domain/steering/text-tables.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';

/* Tables in a shared text: table (with its caption) > tableRow > tableCell > paragraph. */

export function elementWith(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

/** Where the editor's own documents have their content. */
export const ROOT = 'default';

export const childrenOf = (parent: Y.XmlFragment | Y.XmlElement): unknown[] => parent.toArray();

const elementsIn = (parent: Y.XmlElement): Y.XmlElement[] =>
  childrenOf(parent).filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

export function tableElement(paragraph: Paragraph, line: (cell: MarkedWords) => Y.XmlElement): Y.XmlElement {
  const { caption, headColumn, rows } = readTextTable(paragraph);
  const element = elementWith(
    'table',
    rows.map((row) =>
      elementWith(
        'tableRow',
        row.map((cell) => elementWith('tableCell', [line(cell)])),
      ),
    ),
  );
  if (caption !== null) element.setAttribute('caption', caption.text);
  // The library's types know texts alone as attributes; the editor wants a boolean here.
  if (headColumn) (element as unknown as Y.XmlElement<{ headColumn: boolean }>).setAttribute('headColumn', true);
  return element;
}

export function readTableElement(element: Y.XmlElement, line: (cell: Y.XmlElement) => MarkedWords): Paragraph {
  const rows = elementsIn(element).map(elementsIn);
  const said = element.getAttribute('caption');
  return writeTextTable({
    caption: said === undefined || said.trim() === '' ? null : { text: said.trim() },
    headColumn: String(element.getAttribute('headColumn')) === 'true',
    rows: rows.map((row) => row.map((cell) => joined(elementsIn(cell).map(line)))),
  });
}

/** A cell holds one paragraph; more of them (two people who wrote at once) are read as one. */
function joined(lines: readonly MarkedWords[]): MarkedWords {
  const [first = { text: '' }, ...rest] = lines;
  return rest.length === 0 ? first : { text: lines.map(({ text }) => text).join(' ') };
}
