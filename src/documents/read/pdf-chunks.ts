import { holds } from './pdf-geometry.ts';
import type { Box } from './pdf-geometry.ts';
import { plainText } from './plain-text.ts';

/**
 * Letters that were printed one after another without a gap, usually a word. `left`, `right` and `baseline` are measured
 * along the direction of the letters (`angle`, degrees clockwise), so that turned text is grouped by the same rules;
 * `x` and `y` are the middle on the page.
 */
export type Chunk = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  angle: number;
  x: number;
  y: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
  /** The number that ties it to the tags of a tagged PDF; null outside every tag. */
  readonly mcid: number | null;
  /** True where the file says that this is page furniture. */
  readonly artifact: boolean;
};

export type Glyph = {
  readonly unicode: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly size: number;
  readonly bold: boolean;
};

/** A gap wider than this part of the letter size separates words: a blank is at least 0.2 em even in tight justified text. */
export const WORD_GAP = 0.13;

/** Kerning and italics move letters back a little; further back is a new start. */
const BACKWARDS = 0.35;

/** Collects letters in the order they were drawn and cuts them into chunks. */
export class ChunkWriter {
  readonly #page: Box;
  readonly #chunks: Chunk[] = [];
  readonly #marks: { mcid: number | null; artifact: boolean }[] = [];
  #open: Chunk | null = null;
  #afterSpace = false;

  constructor(page: Box) {
    this.#page = page;
  }

  mark(tag: unknown, mcid: unknown): void {
    this.#open = null;
    const outer = this.#marks.at(-1);
    this.#marks.push({
      mcid: typeof mcid === 'number' ? mcid : (outer?.mcid ?? null),
      artifact: isArtifact(tag) || (outer?.artifact ?? false),
    });
  }

  unmark(): void {
    this.#open = null;
    this.#marks.pop();
  }

  glyph(glyph: Glyph): void {
    const isBlank = glyph.unicode !== '' && glyph.unicode.trim() === '';
    const text = isBlank ? ' ' : plainText(glyph.unicode);
    const middle = [(glyph.from[0] + glyph.to[0]) / 2, (glyph.from[1] + glyph.to[1]) / 2] as const;
    if (text === '' || glyph.size < 0.5 || !holds(this.#page, middle[0], middle[1])) return;
    if (isBlank) {
      if (this.#open !== null) this.#open.spaceAfter = true;
      this.#open = null;
      this.#afterSpace = true;
      return;
    }
    const placed = place(glyph);
    if (this.#open !== null && goesOn(this.#open, placed, glyph)) {
      this.#open.text += text;
      this.#open.right = Math.max(this.#open.right, placed.right);
      this.#open.x = (this.#open.x * (this.#open.text.length - 1) + middle[0]) / this.#open.text.length;
      this.#open.y = (this.#open.y * (this.#open.text.length - 1) + middle[1]) / this.#open.text.length;
      return;
    }
    const mark = this.#marks.at(-1);
    this.#open = {
      text,
      ...placed,
      size: glyph.size,
      bold: glyph.bold,
      x: middle[0],
      y: middle[1],
      spaceBefore: this.#afterSpace,
      spaceAfter: false,
      mcid: mark?.mcid ?? null,
      artifact: mark?.artifact ?? false,
    };
    this.#afterSpace = false;
    this.#chunks.push(this.#open);
  }

  done(): readonly Chunk[] {
    for (const chunk of this.#chunks) chunk.text = chunk.text.normalize('NFC');
    return this.#chunks;
  }
}

type Placed = Pick<Chunk, 'left' | 'right' | 'baseline' | 'angle'>;

/** Turns the page so that the letter's direction is to the right: four directions exactly, others by their own angle. */
function place({ from, to }: Glyph): Placed {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (Math.abs(dy) <= 0.02 * dx || (dx === 0 && dy === 0)) {
    return { left: from[0], right: to[0], baseline: from[1], angle: 0 };
  }
  const angle = (Math.round((Math.atan2(dy, dx) * 180) / Math.PI) + 360) % 360;
  const turn = (angle * Math.PI) / 180;
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
  const along = (p: readonly [number, number]): number => p[0] * ux + p[1] * uy;
  return { left: along(from), right: along(to), baseline: from[1] * ux - from[0] * uy, angle };
}

function goesOn(open: Chunk, placed: Placed, glyph: Glyph): boolean {
  if (open.angle !== placed.angle || open.bold !== glyph.bold) return false;
  if (Math.abs(open.baseline - placed.baseline) > 0.05 * glyph.size) return false;
  if (Math.abs(open.size - glyph.size) > 0.05 * glyph.size) return false;
  const gap = placed.left - open.right;
  return gap < WORD_GAP * glyph.size && gap > -BACKWARDS * glyph.size;
}

/** pdf.js hands the tag over as text where it has properties, and as a name object where it has none. */
const isArtifact = (tag: unknown): boolean =>
  tag === 'Artifact' || (typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === 'Artifact');
