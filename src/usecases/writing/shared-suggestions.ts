import * as Y from 'yjs';
import { z } from 'zod';

import { ROOT, childrenOf } from './shared-table.ts';

/* What waits in a shared text as suggestions (docs/domain/writing.md, law 23). */

/** How many suggestions wait: what one person wants of letters, values and lines that stand together is one. */
export function countSuggestions(doc: Y.Doc): number {
  let count = 0;
  let open = new Set<string>();
  let lines: string | null = null;
  const meet = (said: readonly string[]): void => {
    count += said.filter((each) => !open.has(each)).length;
    open = new Set(said);
  };
  const look = (parent: Y.XmlFragment | Y.XmlElement): void => {
    for (const child of childrenOf(parent)) {
      if (child instanceof Y.XmlElement) {
        const own = suggestedOf(child);
        const isLine = child.nodeName === 'paragraph' || child.nodeName === 'heading';
        if (isLine) {
          const shape = shapeWantedOf(child);
          if (shape !== null && shape !== lines) count += 1;
          lines = shape;
        }
        if (own !== null) meet([`${own.kind} ${own.person}`]);
        else if (isLine || child.nodeName === 'liveValue') meet([]);
        look(child);
      }
      if (!(child instanceof Y.XmlText)) continue;
      for (const { attributes = {} } of child.toDelta() as readonly Delta[]) meet(suggestedIn(attributes));
    }
  };
  look(doc.getXmlFragment(ROOT));
  return count;
}

const WAITING = ['insertion', 'deletion', 'suggestBold', 'suggestItalic', 'suggestLink'] as const;

const suggestedIn = (attributes: Readonly<Record<string, unknown>>): string[] =>
  WAITING.flatMap((kind) => {
    const said = attributes[kind];
    if (typeof said !== 'object' || said === null) return [];
    return [`${kind} ${'person' in said ? String(said.person) : ''} ${'href' in said ? String(said.href) : ''}`.trim()];
  });

/** What somebody suggests of a paragraph's beginning or of a live value. */
export function suggestedOf(element: Y.XmlElement): { readonly kind: string; readonly person: string } | null {
  const said: unknown = element.getAttribute('suggested');
  if (typeof said !== 'string') return null;
  try {
    return Suggested.safeParse(JSON.parse(said)).data ?? null;
  } catch {
    return null;
  }
}

/** What somebody wants a line to be (a heading, an item), and who; null where nobody does. */
function shapeWantedOf(element: Y.XmlElement): string | null {
  const said: unknown = element.getAttribute('suggestedShape');
  if (typeof said !== 'string') return null;
  try {
    const wanted = Shaped.safeParse(JSON.parse(said)).data;
    return wanted === undefined ? null : `${wanted.to} ${wanted.person}`;
  } catch {
    return null;
  }
}

const Shaped = z.object({ to: z.enum(['paragraph', 'heading', 'item']), person: z.string() });
const Suggested = z.object({ kind: z.enum(['insertion', 'deletion']), person: z.string() });

type Delta = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> };
