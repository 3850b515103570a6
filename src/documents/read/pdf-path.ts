import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { apply, boxOf } from './pdf-geometry.ts';
import type { Box, Matrix } from './pdf-geometry.ts';

/** A drawn straight line, upright or level: `at` is its place across, `from` and `to` its ends along. */
export type Ruling = {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** True for the edge of a shaded row, which parts rows but draws no cell. */
  readonly shade?: boolean;
};

/** A shaded cell or row of a table is at least so wide and not higher than this; larger ones are backgrounds. */
const NARROWEST_SHADE = 8;
const HIGHEST_SHADE = 200;

/** Makers draw table lines as strokes or as thin filled boxes; thicker boxes are shades and bars. */
const THICKEST_LINE = 2.6;

/** Shorter strokes are parts of letters and symbols. */
const SHORTEST_LINE = 3;

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/** The numbers in pdf.js' path buffers and how many coordinates follow each. */
const MOVE = 0;
const CLOSE = 4;
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];

type Point = readonly [number, number];

/** The straight level and upright lines of one path, as it is painted; none for a path that only clips. */
export function readPath(args: readonly unknown[], ctm: Matrix, page: Box): Ruling[] {
  const operator = args[0];
  if (typeof operator !== 'number') return [];
  const stroked = STROKES.has(operator);
  if (!stroked && !FILLS.has(operator)) return [];
  const rulings: Ruling[] = [];
  let before: Box | null = null;
  for (const points of subpaths(bufferOf(args[1]), ctm)) {
    const box = boxOf(points);
    if (stroked) rulings.push(...points.slice(1).flatMap((to, at) => rulingOfBox(boxOf([points[at] ?? to, to]))));
    else if (before !== null && isFrame(before, box)) rulings.push(...sidesOf(before));
    else rulings.push(...rulingOfBox(box), ...edgesOfShade(box));
    before = box;
  }
  return rulings.filter((ruling) => onPage(ruling, page));
}

function bufferOf(value: unknown): ArrayLike<number> {
  const buffer: unknown = Array.isArray(value) ? value[0] : null;
  return buffer instanceof Float32Array || buffer instanceof Float64Array ? buffer : [];
}

function subpaths(buffer: ArrayLike<number>, ctm: Matrix): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < buffer.length;) {
    const kind = buffer[at] ?? -1;
    const coordinates = COORDINATES[kind];
    if (coordinates === undefined) break;
    if (kind === MOVE && current.length > 0) {
      paths.push(current);
      current = [];
    }
    if (kind === CLOSE && current[0] !== undefined) current.push(current[0]);
    if (coordinates > 0) {
      const end = at + coordinates;
      current.push(apply(ctm, buffer[end - 1] ?? 0, buffer[end] ?? 0));
    }
    at += coordinates + 1;
  }
  if (current.length > 0) paths.push(current);
  return paths;
}

function edgesOfShade({ left, top, right, bottom }: Box): Ruling[] {
  const isRow = right - left >= NARROWEST_SHADE && bottom - top > THICKEST_LINE && bottom - top <= HIGHEST_SHADE;
  return isRow ? [top, bottom].map((at) => ({ upright: false, at, from: left, to: right, shade: true })) : [];
}

/** A border filled between an outer and an inner box. */
function isFrame(outer: Box, inner: Box): boolean {
  const margins = [
    inner.left - outer.left,
    inner.top - outer.top,
    outer.right - inner.right,
    outer.bottom - inner.bottom,
  ];
  return margins.every((margin) => margin >= 0 && margin <= THICKEST_LINE) && margins.some((margin) => margin > 0);
}

function sidesOf({ left, top, right, bottom }: Box): Ruling[] {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return corners.slice(1).flatMap((to, at) => rulingOfBox(boxOf([corners[at] ?? to, to])));
}

function rulingOfBox(box: Box): Ruling[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (height <= THICKEST_LINE && width >= SHORTEST_LINE && width > height) {
    return [{ upright: false, at: (box.top + box.bottom) / 2, from: box.left, to: box.right }];
  }
  if (width <= THICKEST_LINE && height >= SHORTEST_LINE) {
    return [{ upright: true, at: (box.left + box.right) / 2, from: box.top, to: box.bottom }];
  }
  return [];
}

function onPage(ruling: Ruling, page: Box): boolean {
  const [low, high] = ruling.upright ? [page.left, page.right] : [page.top, page.bottom];
  return Number.isFinite(ruling.from + ruling.to) && ruling.at >= low - 1 && ruling.at <= high + 1;
}
