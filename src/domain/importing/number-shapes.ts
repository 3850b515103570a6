import type { Line } from './line.ts';

/** What lines of text are to a reader of tables of numbers: rows, their names, or prose. */
export const CELL = /^(?:[+\-−–]?\d{1,9}(?:[.,]\d{1,4})? ?%?|i\.?u\.?|[-–])$/iu;
const NAME_LINE = 60;

/** The words of a line; "2,7 %" is one. */
export const words = (text: string): readonly string[] => text.match(/\S*\d %(?!\S)|\S+/gu) ?? [];
export const isYear = (word: string): boolean => /^20[0-4]\d$/u.test(word);

/** Index of the first word of the line's tail of numbers; a year after words belongs to the name. */
export function tailOf(all: readonly string[]): number {
  let at = all.length;
  while (at > 0 && CELL.test(all[at - 1] ?? '')) at -= 1;
  if (at > 0 && isYear(all[at] ?? '') && all.slice(at).some((word) => !isYear(word))) at += 1;
  if (at > 0 && all.slice(at).every(isYear)) return all.length;
  return at;
}

/** A row of 'dated' is named by a year: "2016 402 405 399". */
export type Shape = 'numbers' | 'mixed' | 'dated' | 'name' | 'prose';

export const isRow = (shape: Shape | undefined): boolean => shape === 'mixed' || shape === 'dated';

/** Index of the word at which the numbers of a line begin. */
export function numbersFrom(all: readonly string[], shape: Shape | undefined): number {
  if (shape === 'numbers') return 0;
  return shape === 'dated' ? 1 : shape === 'mixed' ? tailOf(all) : all.length;
}

function shapeOf(line: Line): Shape {
  if (line.text.length > 130) return 'prose';
  const all = words(line.text);
  const tail = tailOf(all);
  const numbers = all.length - tail;
  if (all.every(isYear)) return 'name';
  if (tail === 0) return all.some((word) => /\d|i\.u/iu.test(word)) ? 'numbers' : 'name';
  if (numbers >= 2 && line.text.length < 110) return 'mixed';
  if (/[.!?:;,]$/u.test(line.text) && !/^i\.u\.$/iu.test(all.at(-1) ?? '')) return 'prose';
  if (
    numbers === 1 &&
    line.text.length < NAME_LINE &&
    /[,\d]/u.test(all.at(-1) ?? '') &&
    /,\d$/u.test(all.at(-1) ?? '')
  )
    return 'mixed';
  return line.text.length <= NAME_LINE ? 'name' : 'prose';
}

const NEAR_ROWS = 5;

/** The year that a line of numbers begins with. */
function leadingYear(line: Line | undefined, shape: Shape | undefined): number | null {
  const all = shape === 'numbers' ? words(line?.text ?? '') : [];
  return all.length > 1 && isYear(all[0] ?? '') && !isYear(all[1] ?? '') ? Number(all[0]) : null;
}

/** What each line is. Rows named by years are known by each other: near a line that begins with a year one begins with the next. */
export function shapesOf(lines: readonly Line[]): readonly Shape[] {
  const shapes = lines.map(shapeOf);
  const years = lines.map((line, at) => leadingYear(line, shapes[at]));
  return shapes.map((shape, at) => {
    const year = years[at] ?? null;
    const near = year === null ? [] : years.slice(Math.max(0, at - NEAR_ROWS), at + NEAR_ROWS + 1);
    return near.some((other) => other !== null && year !== null && Math.abs(other - year) === 1) ? 'dated' : shape;
  });
}
