import type { Chunk } from './pdf-chunks.ts';
import { asLayoutLine, inReadingOrder, topOf } from './pdf-elements.ts';
import { layOut, toTable } from './pdf-layout.ts';
import type { LayoutElement, LayoutLine, LayoutTable } from './pdf-elements.ts';
import type { Grid } from './pdf-grid.ts';
import { toFlow } from './pdf-columns.ts';
import { toTaggedTable } from './pdf-tagged-table.ts';
import type { TaggedCell } from './pdf-tagged-table.ts';

/** A tag as pdf.js gives it: `role` is null for the content itself, which then has its number. */
export type Tag = {
  readonly role: string | null;
  readonly mcid: number | null;
  readonly columns: number;
  readonly rows: number;
  /** True where it has a text alternative: the words drawn in a picture are not the document's. */
  readonly alternative: boolean;
  readonly children: readonly Tag[];
};

/** Tags that begin a block of their own; everything else (Span, Link, NonStruct …) belongs to the block it stands in. */
const BLOCKS: ReadonlySet<string> = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title L LI Table TR TH TD Caption Figure BlockQuote Note FENote TOC TOCI Formula Aside'.split(
    ' ',
  ),
);

/** Where less than this part of a page's letters is tagged, the tags were made by halves and places tell more. */
const LEAST_TAGGED = 0.85;

/** Deeper trees than this are broken or a trick. */
const DEEPEST = 60;

/**
 * What a tagged page shows, in the order of its tags; null where the tags cannot be trusted.
 * Where the tags of a table are not whole, it is read from its drawn lines: many makers leave empty cells out.
 */
export function layOutTagged(root: Tag, chunks: readonly Chunk[], grids: readonly Grid[]): LayoutElement[] | null {
  const byMcid = Map.groupBy(chunks, (chunk) => chunk.mcid);
  const reader = new TagReader(byMcid, grids);
  reader.read(root);
  const tagged = reader.taken;
  const rest = chunks.filter((chunk) => !tagged.has(chunk));
  const letters = (some: Iterable<Chunk>): number => [...some].reduce((sum, chunk) => sum + chunk.text.length, 0);
  const untagged = letters(rest.filter((chunk) => !chunk.artifact));
  if (tagged.size === 0 || untagged > (1 - LEAST_TAGGED) * (letters(tagged) + untagged)) return null;
  return insert(reader.elements, layOut(rest, [], []));
}

/** Puts what stands outside the tags (running heads) where it stands on the page. */
function insert(elements: readonly LayoutElement[], rest: readonly LayoutElement[]): LayoutElement[] {
  const all = [...elements];
  for (const element of rest) {
    const at = all.findIndex((other) => topOf(other) > topOf(element));
    all.splice(at === -1 ? all.length : at, 0, element);
  }
  return all;
}

class TagReader {
  readonly elements: LayoutElement[] = [];
  readonly taken = new Set<Chunk>();
  readonly #byMcid: ReadonlyMap<number | null, readonly Chunk[]>;
  readonly #grids: readonly Grid[];
  #loose: Chunk[] = [];

  constructor(byMcid: ReadonlyMap<number | null, readonly Chunk[]>, grids: readonly Grid[]) {
    this.#byMcid = byMcid;
    this.#grids = grids;
  }

  read(root: Tag): void {
    this.#walk(root, 0);
    this.#flush();
  }

  #walk(tag: Tag, depth: number): void {
    if (depth > DEEPEST || this.#isPicture(tag)) return;
    if (tag.role === 'Table') {
      this.#flush();
      this.#table(tag);
      return;
    }
    const heading = headingLevel(tag.role);
    if (heading !== null || tag.role === 'LI' || tag.role === 'Caption') {
      this.#flush();
      this.#paragraph(this.#contentOf(tag, depth, 'L'), heading, tag.role === 'LI', roleOf(tag.role));
      if (tag.role === 'LI') this.#nestedLists(tag, depth);
      return;
    }
    if (tag.mcid !== null) this.#loose.push(...this.#take(tag.mcid));
    const isBlock = tag.role !== null && BLOCKS.has(tag.role);
    if (isBlock) this.#flush();
    for (const child of tag.children) this.#walk(child, depth + 1);
    if (isBlock) this.#flush();
  }

  #nestedLists(tag: Tag, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of tag.children) {
      if (child.role === 'L') this.#walk(child, depth + 1);
      else this.#nestedLists(child, depth + 1);
    }
  }

  /** A picture that is told in words: what is drawn in it is read by nobody, and left where it is. */
  #isPicture(tag: Tag): boolean {
    if (tag.role !== 'Figure' || !tag.alternative) return false;
    this.#contentOf({ ...tag, role: null }, 0);
    return true;
  }

  #take(mcid: number): readonly Chunk[] {
    const chunks = (this.#byMcid.get(mcid) ?? []).filter((chunk) => !this.taken.has(chunk));
    for (const chunk of chunks) this.taken.add(chunk);
    return chunks;
  }

  #contentOf(tag: Tag, depth: number, without?: string): Chunk[] {
    if (depth > DEEPEST || this.#isPicture(tag)) return [];
    const own = tag.mcid === null ? [] : this.#take(tag.mcid);
    const inner = tag.children.flatMap((child) =>
      child.role === without ? [] : this.#contentOf(child, depth + 1, without),
    );
    return [...own, ...inner];
  }

  /** The letters in a cell, parted where a block begins or ends in it. */
  #paragraphsOf(tag: Tag, depth: number): Chunk[][] {
    if (depth > DEEPEST || this.#isPicture(tag)) return [];
    const parts: Chunk[][] = tag.mcid === null ? [] : [[...this.#take(tag.mcid)]];
    let open = parts.length > 0;
    for (const child of tag.children) {
      const isBlock = child.role !== null && BLOCKS.has(child.role);
      const [first, ...rest] = this.#paragraphsOf(child, depth + 1);
      if (first === undefined) continue;
      if (isBlock || !open) parts.push(first);
      else parts.at(-1)?.push(...first);
      parts.push(...rest);
      open = !isBlock;
    }
    return parts;
  }

  #flush(): void {
    const chunks = this.#loose;
    this.#loose = [];
    this.#paragraph(chunks, null, false);
  }

  #paragraph(chunks: readonly Chunk[], heading: number | null, item: boolean, role?: LayoutLine['role']): void {
    const flow = toFlow(chunks).map((lines) => lines.map(asLayoutLine));
    for (const [at, line] of inReadingOrder(flow).entries()) {
      if (line.kind !== 'line') continue;
      const shown: LayoutLine = { ...line, heading, starts: at === 0, ...(role === undefined ? {} : { role }) };
      this.elements.push({ ...shown, item: at === 0 && (item || shown.item) });
    }
  }

  #table(tag: Tag): void {
    const rows = rowsOf(tag, 0).map((row) =>
      row.children
        .filter((child) => child.role === 'TH' || child.role === 'TD')
        .map((cell): TaggedCell => {
          const paragraphs = this.#paragraphsOf(cell, 0);
          return { chunks: paragraphs.flat(), paragraphs, columns: cell.columns, rows: cell.rows };
        }),
    );
    const chunks = rows.flat().flatMap((cell) => cell.chunks);
    this.#paragraph(this.#contentOf(tag, 0), null, false, 'caption');
    if (chunks.length === 0) return;
    const ruled = isWhole(rows) ? null : this.#ruledTable(chunks);
    this.elements.push(ruled ?? toTaggedTable(rows));
  }

  /** The table that the drawn lines show, where they hold the same words. */
  #ruledTable(chunks: readonly Chunk[]): LayoutTable | null {
    for (const grid of this.#grids) {
      const { left, right, top, bottom } = grid.box;
      const isInside = ({ x, y }: Chunk): boolean => x >= left && x <= right && y >= top && y <= bottom;
      if (grid.edges.length > 2 && chunks.every(isInside)) return toTable(grid, chunks);
    }
    return null;
  }
}

/** True where every row fills the same columns, so that the tags alone say where each cell stands. */
function isWhole(rows: readonly (readonly TaggedCell[])[]): boolean {
  const widths = new Set(rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const [width] = widths;
  return widths.size === 1 && width !== undefined && width > 1 && rows.flat().every((cell) => cell.rows === 1);
}

function roleOf(role: string | null): LayoutLine['role'] {
  if (role === 'Title') return 'title';
  return role === 'Caption' ? 'caption' : undefined;
}

function headingLevel(role: string | null): number | null {
  if (role === 'Title' || role === 'H') return 1;
  return role !== null && /^H[1-6]$/u.test(role) ? Number(role.slice(1)) : null;
}

function rowsOf(tag: Tag, depth: number): Tag[] {
  if (depth > DEEPEST) return [];
  return tag.children.flatMap((child) => {
    if (child.role === 'TR') return [child];
    return child.role === 'Table' || child.role === 'Caption' ? [] : rowsOf(child, depth + 1);
  });
}

/** The tag tree of a page from what pdf.js hands over; `page` is the number that its content ids begin with. */
export function readTagTree(value: unknown, page: string, depth = 0): Tag | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  if ('type' in value) {
    const id = 'id' in value && typeof value.id === 'string' ? value.id : '';
    const mcid = id.startsWith(`p${page}_mc`) ? Number(id.slice(`p${page}_mc`.length)) : null;
    return mcid === null ? null : { role: null, mcid, columns: 1, rows: 1, alternative: false, children: [] };
  }
  const role = 'role' in value && typeof value.role === 'string' ? value.role : null;
  const children: unknown[] = 'children' in value && Array.isArray(value.children) ? value.children : [];
  return {
    role,
    mcid: null,
    columns: 'colSpan' in value ? spanOf(value.colSpan) : 1,
    rows: 'rowSpan' in value ? spanOf(value.rowSpan) : 1,
    alternative: 'alt' in value && typeof value.alt === 'string' && value.alt !== '',
    children: children.flatMap((child) => readTagTree(child, page, depth + 1) ?? []),
  };
}

const spanOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100 ? value : 1;
