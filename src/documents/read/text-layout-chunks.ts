import { isMonth } from '#domain/importing/cell-words.ts';

/** The parts of a line of text that keeps the page's layout, each with its place in the line. */
export type Chunk = { readonly left: number; readonly right: number; readonly text: string };

/** The lower part of a value stands at most so many letters beside its upper part. */
export const REACH = 8;

export const leadOf = (text: string): number => text.length - text.trimStart().length;

/** A date and the word in the next column, when no blank is left between them. */
export const GLUED = /(20\d\d-\d\d-\d\d)(?=\p{L})/u;
const TIGHT_DATES = / 20\d\d-\d\d-\d\d 20\d\d-\d\d-\d\d(?: avvikelse)?\s*$/iu;
export const DATE = /^20\d\d-\d\d-\d\d$/u;

export const chunk = (left: number, text: string): Chunk => ({ left, right: left + text.length, text });

/** The parts of a line with at least two blanks between them; running text is one part. */
export function chunksOf(text: string, edge: number): Chunk[] {
  const parts = [...text.matchAll(/\S+(?: \S+)*/gu)];
  const isRow = parts.length > 1 || leadOf(text) >= edge || TIGHT_DATES.test(text);
  return parts.flatMap((found) => (isRow ? partTight(found.index, found[0], edge) : [chunk(found.index, found[0])]));
}

const YEAR = /^20[0-4]\d$/u;
const PERIOD = /^(?:Tertial|Halvår|Kvartal|Månad|År|VB|VP|T[123])$/u;
const WORD_CELL = /^(?:Tas|Fastställs|Öka|Minska|öka|minska)$/u;
/** After these a year goes on with the cell; "nämnd 2020" is the end of one cell and of the period beside it. */
const LEADS_TO_YEAR = /^(?:fastställ\p{L}*|beslut\p{L}*|år|till|från|sedan|mot|relativt|vb|vp|t[123]|\d)$/iu;

/** A number with its unit, and nothing behind it. */
const MEASURED = /^\d+(?: \d{3})*(?:,\d+)? ?(?:%|st|tkr|mnkr|kr|kg|ton|GWh|MWh|barn\/avd\.?|personer)$/u;

/** True where a word begins a cell though one blank only stands before it: a date, a number after a unit. */
function beginsTight(rest: string, before: string, place: number, edge: number): boolean {
  const word = rest.split(' ', 1)[0] ?? '';
  if (DATE.test(word) || DATE.test(before)) return true;
  if (place >= edge - REACH && /^\d+(?:,\d+)? ?%$/u.test(rest) && /^\p{Ll}{3}/u.test(before)) return true;
  if (Math.abs(place - edge) < REACH && MEASURED.test(rest) && /^(?:\p{Ll}+|\d{1,2})$/u.test(before))
    return /\p{L}/u.test(before) || word.includes(',');
  if (place < edge) return false;
  if (WORD_CELL.test(word) && /(?:\d|%|st)$/u.test(before)) return true;
  if (PERIOD.test(word) && !/^per$/iu.test(before)) return true;
  if (/^[1-4] 20\d\d(?: |$)/u.test(rest) && /[\p{L}/]$/u.test(before)) return !PERIOD.test(before);
  if (YEAR.test(word)) return !LEADS_TO_YEAR.test(before) && !isMonth(before);
  if (/^[+\-−]?\d/u.test(word) && (/^(?:%|st)$/u.test(before) || /\d,\d|%$/u.test(before))) return true;
  return /^\d+(?:,\d+)?%?$/u.test(word) && place < edge + REACH && /^\p{Ll}{3}/u.test(before);
}

function partTight(left: number, text: string, edge: number): Chunk[] {
  const parts: Chunk[] = [];
  let before = '';
  for (const found of text.matchAll(/\S+/gu)) {
    const place = left + found.index;
    const last = parts.at(-1);
    if (last === undefined || beginsTight(text.slice(found.index, found.index + 40), before, place, edge))
      parts.push(chunk(place, found[0]));
    else parts[parts.length - 1] = chunk(last.left, `${last.text} ${found[0]}`);
    before = found[0];
  }
  return parts;
}
