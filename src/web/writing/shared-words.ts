import * as Y from 'yjs';

import { LiveSource } from '#domain/steering/steering-document.ts';
import { writeTextTable } from '#domain/steering/text-tables.ts';
import type { Mark, Paragraph } from '#domain/steering/steering-document.ts';

/** What a shared text says now, for reading along: its words and live values without bold, italic and links. */
export function wordsOf(doc: Y.Doc): Paragraph[] {
  return blocksOf(doc.getXmlFragment('default'), false).filter(({ text }) => text.trim() !== '');
}

function blocksOf(parent: Y.XmlFragment | Y.XmlElement, inList: boolean): Paragraph[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    if (child.nodeName === 'table') return [tableOf(child)];
    if (child.nodeName === 'heading') return [lineOf(child, 'subheading')];
    if (child.nodeName === 'paragraph') return [lineOf(child, inList ? 'item' : 'paragraph')];
    return blocksOf(child, inList || child.nodeName === 'listItem');
  });
}

const elementsIn = (parent: Y.XmlElement): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

function tableOf(element: Y.XmlElement): Paragraph {
  const caption = element.getAttribute('caption') ?? '';
  return writeTextTable({
    caption: caption.trim() === '' ? null : { text: caption.trim() },
    headColumn: false,
    rows: elementsIn(element).map((row) =>
      elementsIn(row).map((cell) => {
        const [first] = elementsIn(cell);
        return first === undefined ? { text: '' } : lineOf(first, 'paragraph');
      }),
    ),
  });
}

function lineOf(element: Y.XmlElement, kind: Paragraph['kind']): Paragraph {
  let text = '';
  const marks: Mark[] = [];
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      const parts = child.toDelta() as readonly { readonly insert?: unknown }[];
      text += parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
    } else if (child instanceof Y.XmlElement && child.nodeName === 'liveValue') {
      const printed = child.getAttribute('printed') ?? '';
      const source = sourceOf(child.getAttribute('source'));
      if (source !== null) marks.push({ kind: 'value', from: text.length, to: text.length + printed.length, source });
      text += printed;
    }
  }
  return { kind, text, line: null, ...(marks.length === 0 ? {} : { marks }) };
}

function sourceOf(text: string | undefined): LiveSource | null {
  try {
    return LiveSource.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
