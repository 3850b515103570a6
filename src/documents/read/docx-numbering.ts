import { whole } from './docx-styles.ts';
import { walkXml } from './xml.ts';

type Level = { start: number; format: string; text: string };
type List = { readonly levels: Map<number, Level> };

/** What Word prints before a numbered paragraph. */
export type Label = { readonly text: string; readonly isBullet: boolean };

/** Levels go from 0 to 8. */
const MOST_LEVELS = 9;

/**
 * Counts Word's automatic numbers, which stand nowhere in the text: without them a heading "1.2 En trygg stad" would
 * lose its number.
 */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #listOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(xml: string | null) {
    if (xml === null) return;
    let list: List | null = null;
    let level: Level | null = null;
    let number = '';
    walkXml(xml, {
      open: (name, attribute) => {
        const value = attribute('w:val');
        if (name === 'w:abstractNum') {
          list = { levels: new Map() };
          this.#lists.set(attribute('w:abstractNumId') ?? '', list);
        }
        if (name === 'w:lvl' && list !== null) {
          level = { start: 1, format: 'decimal', text: '' };
          list.levels.set(whole(attribute('w:ilvl')) ?? 0, level);
        }
        if (level !== null && name === 'w:start') level.start = whole(value) ?? 1;
        if (level !== null && name === 'w:numFmt') level.format = value ?? 'decimal';
        if (level !== null && name === 'w:lvlText') level.text = value ?? '';
        if (name === 'w:num') number = attribute('w:numId') ?? '';
        if (name === 'w:abstractNumId') this.#listOf.set(number, value ?? '');
      },
      close: (name) => {
        if (name === 'w:lvl') level = null;
        if (name === 'w:abstractNum') list = null;
      },
      text: () => {},
    });
  }

  /** Counts one paragraph of a list and gives what stands before it; null where it is in no list. */
  next(id: string, level: number): Label | null {
    const key = this.#listOf.get(id);
    const list = key === undefined ? undefined : this.#lists.get(key);
    const own = list?.levels.get(level);
    if (key === undefined || list === undefined || own === undefined || level < 0 || level >= MOST_LEVELS) return null;
    if (own.format === 'bullet') return { text: '', isBullet: true };
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    const text = own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const wanted = list.levels.get(at);
      return wanted === undefined ? '' : format(counters[at] ?? wanted.start, wanted.format);
    });
    return { text, isBullet: false };
  }
}

function format(count: number, kind: string): string {
  switch (kind) {
    case 'lowerLetter':
      return letter(count, 'a');
    case 'upperLetter':
      return letter(count, 'A');
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** Word goes a to z, then aa, bb: the letter repeated. */
function letter(count: number, first: 'a' | 'A'): string {
  const at = Math.max(0, count - 1);
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + (at % 26)).repeat(Math.min(20, Math.floor(at / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = Math.min(Math.max(0, count), 3_999);
  let text = '';
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
