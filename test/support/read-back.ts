import mammoth from 'mammoth';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a file says when it is read by a program that is not ours; texts without white space, which writers may set. */
export type ReadBack = {
  /** All letters in reading order, without the contents list. */
  readonly letters: string;
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
};

export const letters = (text: string): string =>
  text.normalize('NFC').replaceAll(/[\s\u00a0\u00ad\u200b\u202f]+/gu, '');

/** Our web page; the title is its h1, so that every heading stands one deeper. */
export function readHtml(page: string): ReadBack {
  const body = page
    .replace(/^[\s\S]*<header>/, '')
    .replace(/<nav[\s\S]*?<\/nav>/, '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '');
  return fromMarkup(body, 1);
}

export async function readDocx(bytes: Uint8Array): Promise<ReadBack> {
  const styleMap = [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Section heading ${level}'] => h${level}:fresh`);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap });
  return fromMarkup(value.replace('<p>Innehåll</p>', '').replaceAll(/<p><a href="#_Toc[\s\S]*?<\/p>/g, ''), 0);
}

function fromMarkup(markup: string, deeper: number): ReadBack {
  const plain = (part: string) => letters(decode(part.replaceAll(/<[^>]*>/g, '')));
  const headings = [...markup.matchAll(/<h([1-6])([^>]*)>([\s\S]*?)<\/h\1>/g)].flatMap(([, tag, attributes, text]) => {
    const level = Number(/aria-level="(\d)"/.exec(attributes ?? '')?.[1] ?? tag) - deeper;
    return level === 0 ? [] : [`${level} ${plain(text ?? '')}`];
  });
  const tables = [...markup.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((cell) => plain(cell[1] ?? '')),
    ),
  );
  return { letters: plain(markup), headings, tables };
}

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

type Node = { alt?: string; role?: string; type?: string; id?: string; children?: Node[] };

/** A PDF by its tags alone, as a screen reader goes through it; artifacts and the contents list are not read. */
export async function readPdfTags(bytes: Uint8Array): Promise<ReadBack> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  let all = '';
  const headings: string[] = [];
  const tables: string[][][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = textsById(await page.getTextContent({ includeMarkedContent: true }));
    const tree = await page.getStructTree();
    const textOf = (node: Node): string =>
      node.role === 'Figure'
        ? ''
        : node.type === 'content'
          ? (texts.get(node.id ?? '') ?? '')
          : (node.children ?? []).map(textOf).join('');
    const walk = (node: Node): void => {
      if (node.role === 'TOC') return;
      const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
      const text = letters(textOf(node));
      if (level !== undefined) {
        if (text === 'Innehåll') return;
        headings.push(`${level} ${text}`);
      }
      if (node.role === 'Table') addTable(tables, rowsOf(node, textOf));
      if (level !== undefined || node.role === 'Table' || node.type === 'content') all += text;
      else for (const child of node.children ?? []) walk(child);
    };
    walk(tree);
  }
  return { letters: all, headings, tables };
}

function rowsOf(table: Node, textOf: (node: Node) => string): string[][] {
  return (table.children ?? []).flatMap((child) => {
    if (child.role !== 'TR') return child.role === 'Caption' ? [] : rowsOf(child, textOf);
    return [(child.children ?? []).map((cell) => letters(textOf(cell)))];
  });
}

/** A table comes once a page, whole; what stands on other pages is empty there. */
function addTable(tables: string[][][], rows: string[][]): void {
  const last = tables.at(-1);
  const goesOn = last !== undefined && rows[0]?.every((cell) => cell === '') === true;
  if (!goesOn) tables.push(rows);
  else tables[tables.length - 1] = last.map((row, at) => row.map((cell, column) => cell + (rows[at]?.[column] ?? '')));
}

function textsById(content: { items: readonly unknown[] }): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items as readonly { type?: string; id?: string; str?: string }[]) {
    if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.id ?? '');
    else if (item.type === 'endMarkedContent') open.pop();
    else texts.set(open.at(-1) ?? '', (texts.get(open.at(-1) ?? '') ?? '') + (item.str ?? ''));
  }
  return texts;
}
