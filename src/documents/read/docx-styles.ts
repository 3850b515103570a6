import type { LineRole } from '#domain/importing/source-document.ts';

import { walkXml } from './xml.ts';

/** What a paragraph style says, its own ancestors included; null where it says nothing. */
export type DocxStyle = {
  readonly heading: number | null;
  readonly bold: boolean | null;
  /** Points. */
  readonly size: number | null;
  readonly numbering: { readonly id: string; readonly level: number } | null;
  /** A line of a contents list, or its heading. */
  readonly contents: boolean;
  /** Title and caption by their names; a heading of a style of one's own, which stands in no contents list, is minor. */
  readonly role: LineRole | null;
};

export type DocxStyles = {
  readonly styleOf: (id: string | null) => DocxStyle;
  /** The size of letters where nothing says otherwise, in points. */
  readonly defaultSize: number;
};

type Raw = {
  name: string;
  parent: string | null;
  outline: number | null;
  bold: boolean | null;
  size: number | null;
  numberingId: string | null;
  numberingLevel: number | null;
};

const NO_STYLE: DocxStyle = { heading: null, bold: null, size: null, numbering: null, contents: false, role: null };

/** Word's own names for headings, which stay English in the file in every language but for very old converters. */
const HEADING_NAME = /^(?:heading|rubrik|überschrift)\s*([1-9])$/iu;
/** Word's own names for a contents list's heading and entries. */
const CONTENTS_NAME = /^toc (?:heading|[1-9])$/iu;
const TITLE_NAME = /^(?:title|titel|rubrik)$/iu;
const CAPTION_NAME = /^(?:caption|beskrivning|bildtext|tabellrubrik)$/iu;

/** Styles inherit; more steps than this are a circle. */
const MOST_ANCESTORS = 20;

/** w:val of switches such as w:b: present means on unless it says otherwise. */
export const isOn = (value: string | null): boolean => value === null || !/^(?:0|false|off|none)$/u.test(value);

export function readStyles(xml: string): DocxStyles {
  const raws = new Map<string, Raw>();
  let defaultSize = 10;
  let paragraphDefault: string | null = null;
  let open: Raw | null = null;
  let inDefaults = false;
  walkXml(xml, {
    open: (name, attribute) => {
      const value = attribute('w:val');
      if (name === 'w:docDefaults') inDefaults = true;
      if (inDefaults && name === 'w:sz') defaultSize = halfPoints(value) ?? defaultSize;
      if (name === 'w:style') {
        open = {
          name: '',
          parent: null,
          outline: null,
          bold: null,
          size: null,
          numberingId: null,
          numberingLevel: null,
        };
        const id = attribute('w:styleId') ?? '';
        raws.set(id, open);
        if (attribute('w:type') === 'paragraph' && attribute('w:default') !== null) paragraphDefault = id;
      }
      if (open !== null) readStyleElement(open, name, value);
    },
    close: (name) => {
      if (name === 'w:docDefaults') inDefaults = false;
      if (name === 'w:style') open = null;
    },
    text: () => {},
  });
  const made = new Map<string, DocxStyle>();
  const styleOf = (id: string | null): DocxStyle => {
    const key = id ?? paragraphDefault ?? '';
    const style = made.get(key) ?? resolve(key, raws);
    made.set(key, style);
    return style;
  };
  return { styleOf, defaultSize };
}

function readStyleElement(style: Raw, name: string, value: string | null): void {
  if (name === 'w:name') style.name = value ?? '';
  if (name === 'w:basedOn') style.parent = value;
  if (name === 'w:outlineLvl') style.outline = whole(value);
  if (name === 'w:b') style.bold = isOn(value);
  if (name === 'w:sz') style.size = halfPoints(value);
  if (name === 'w:numId') style.numberingId = value;
  if (name === 'w:ilvl') style.numberingLevel = whole(value);
}

function resolve(id: string, raws: ReadonlyMap<string, Raw>): DocxStyle {
  let style = NO_STYLE;
  let level: number | null = null;
  let next: string | null = id;
  for (let step = 0; step < MOST_ANCESTORS && next !== null; step += 1) {
    const raw: Raw | undefined = raws.get(next);
    if (raw === undefined) break;
    level ??= raw.numberingLevel;
    style = {
      heading: style.heading ?? headingOf(raw),
      bold: style.bold ?? raw.bold,
      size: style.size ?? raw.size,
      contents: style.contents || CONTENTS_NAME.test(raw.name),
      role: style.role ?? roleOf(raw, next === id),
      numbering: style.numbering ?? (raw.numberingId === null ? null : { id: raw.numberingId, level: level ?? 0 }),
    };
    next = raw.parent;
  }
  return style;
}

function roleOf(raw: Raw, own: boolean): DocxStyle['role'] {
  if (TITLE_NAME.test(raw.name)) return 'title';
  if (CAPTION_NAME.test(raw.name)) return 'caption';
  // Word lists the built-in headings; what is only based on one of them, it does not list.
  return own || !HEADING_NAME.test(raw.name) ? null : 'minor';
}

function headingOf(raw: Raw): number | null {
  if (TITLE_NAME.test(raw.name)) return 1;
  const named = HEADING_NAME.exec(raw.name)?.[1];
  const level = named === undefined ? raw.outline : Number(named) - 1;
  return level === null ? null : headingLevel(level);
}

/** Word counts outline levels from 0; 9 is running text. */
export function headingLevel(outline: number): number | null {
  return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : null;
}

export function whole(value: string | null): number | null {
  return value !== null && /^-?\d{1,6}$/u.test(value) ? Number(value) : null;
}

export function halfPoints(value: string | null): number | null {
  const number = whole(value);
  return number === null || number <= 0 ? null : number / 2;
}
