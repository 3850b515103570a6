import { readTextTable, writeTextTable } from '../steering/text-tables.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { EditionKind, Fulfilment, GoalLevel, IndicatorColumn, OwnerLevel } from '#domain/steering/steering-document.ts';
import type {
  DocumentActivity,
  DocumentFront,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  Paragraph,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

/** A field that a person may correct: how it reads as text and how text is laid into it; undefined where it does not fit. */
export type Field<T> = {
  readonly read: (thing: T) => string | null;
  readonly write: (thing: T, value: string | null) => T | undefined;
};

const text = <T>(key: keyof T): Field<T> => ({
  read: (thing) => (thing[key] as string | null | undefined) ?? null,
  write: (thing, value) => ({ ...thing, [key]: value }),
});

const required = <T>(key: keyof T): Field<T> => ({
  ...text<T>(key),
  write: (thing, value) => (value === null || value.trim() === '' ? undefined : { ...thing, [key]: value }),
});

const oneOf = <T>(key: keyof T, options: readonly string[], nullable: boolean): Field<T> => ({
  ...text<T>(key),
  write: (thing, value) =>
    (value === null ? nullable : options.includes(value)) ? { ...thing, [key]: value } : undefined,
});

const list = (key: 'handlers' | 'proposals'): Field<SteeringDocument> => ({
  read: ({ front }) => (front[key].length === 0 ? null : front[key].join('\n')),
  write: (document, value) => ({
    ...document,
    front: { ...document.front, [key]: (value ?? '').split('\n').filter((line) => line.trim() !== '') },
  }),
});

const front = (key: Exclude<keyof DocumentFront, 'handlers' | 'proposals'>): Field<SteeringDocument> => ({
  read: (document) => document.front[key],
  write: (document, value) => ({ ...document, front: { ...document.front, [key]: value } }),
});

export const GOAL_FIELDS: Readonly<Record<string, Field<DocumentGoal>>> = {
  title: required('title'),
  number: text('number'),
  status: oneOf('status', Fulfilment.options, true),
  statusPrinted: text('statusPrinted'),
  level: oneOf('level', GoalLevel.options, false),
  parent: text('parent'),
};

const cellField = (column: IndicatorColumn): Field<DocumentIndicator> => ({
  read: ({ cells }) => cells[column],
  write: (indicator, value) => ({ ...indicator, cells: { ...indicator.cells, [column]: value === '' ? null : value } }),
});

export const INDICATOR_FIELDS: Readonly<Record<string, Field<DocumentIndicator>>> = {
  name: required('name'),
  owner: oneOf('owner', OwnerLevel.options, true),
  goal: text('goal'),
  ...Object.fromEntries(IndicatorColumn.options.map((column) => [column, cellField(column)])),
};

/** A day is kept as printed where it was impossible from the start, but nobody may make a new impossible one. */
const day = (key: 'start' | 'end'): Field<DocumentActivity> => ({
  read: (activity) => activity[key],
  write: (activity, value) => (value === null || isCalendarDay(value) ? { ...activity, [key]: value } : undefined),
});

export const ACTIVITY_FIELDS: Readonly<Record<string, Field<DocumentActivity>>> = {
  title: required('title'),
  owner: oneOf('owner', OwnerLevel.options, true),
  goal: text('goal'),
  start: day('start'),
  end: day('end'),
  deviation: {
    read: ({ deviation }) => String(deviation),
    write: (activity, value) =>
      value === 'true' || value === 'false' ? { ...activity, deviation: value === 'true' } : undefined,
  },
};

const MARKS = { paragraph: '', item: '- ', subheading: '# ' } as const;
const CAPTION = '|# ';

/**
 * Paragraphs as a person edits them: one a line, an item begins with "- ", a sub-heading with "# ", a table's row with
 * "| " and its caption with "|# ", an image as "![what it shows](its number) caption".
 */
export const paragraphsAsText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .flatMap((paragraph) =>
      paragraph.kind === 'table'
        ? tableAsLines(paragraph)
        : paragraph.kind === 'image'
          ? [imageAsLine(paragraph, paragraphs)]
          : [`${MARKS[paragraph.kind]}${paragraph.text.replaceAll('\n', ' ')}`],
    )
    .join('\n');

const IMAGE = /^!\[(?<alt>.*)\]\((?<number>\d+)\) ?(?<caption>.*)$/u;
const imagesIn = (paragraphs: readonly Paragraph[]): Paragraph[] => paragraphs.filter(({ kind }) => kind === 'image');

const imageAsLine = (paragraph: Paragraph, all: readonly Paragraph[]): string =>
  `![${paragraph.image?.alt ?? ''}](${imagesIn(all).indexOf(paragraph) + 1}) ${paragraph.text}`.trim();

/** Words about an image are corrected; the image itself stays, and none comes in this way. */
function lineAsImage(line: string, before: readonly Paragraph[]): Paragraph | null {
  const { alt = '', number = '', caption = '' } = IMAGE.exec(line)?.groups ?? {};
  const found = imagesIn(before)[Number(number) - 1];
  return found?.image === undefined ? null : { ...found, text: caption, image: { ...found.image, alt } };
}

function tableAsLines(paragraph: Paragraph): string[] {
  const { caption, rows } = readTextTable(paragraph);
  const lines = rows.map((row) => `| ${row.map(({ text: cell }) => cell.replaceAll('|', '/')).join(' | ')} |`);
  return caption === null ? lines : [`${CAPTION}${caption.text}`, ...lines];
}

/** The way back; a paragraph whose words are unchanged keeps the line it was read from, and an unchanged table all it had. */
export function textAsParagraphs(edited: string, before: readonly Paragraph[]): Paragraph[] {
  const lineOf = new Map(before.map(({ text, line }) => [text.replaceAll('\n', ' '), line]));
  const tables = before.filter(({ kind }) => kind === 'table');
  const paragraphs: Paragraph[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) paragraphs.push(linesAsTable(rows, tables));
    rows = [];
  };
  for (const line of edited.split('\n').filter((each) => each.trim() !== '')) {
    if (line.startsWith(CAPTION) || (rows.length > 0 && !line.startsWith('|'))) endTable();
    if (line.startsWith('|')) {
      rows.push(line);
      continue;
    }
    const image = lineAsImage(line, before);
    if (image !== null) {
      paragraphs.push(image);
      continue;
    }
    const kind = line.startsWith(MARKS.item) ? 'item' : line.startsWith(MARKS.subheading) ? 'subheading' : 'paragraph';
    const words = line.slice(MARKS[kind].length);
    paragraphs.push({ kind, text: words, line: lineOf.get(words) ?? null });
  }
  endTable();
  return paragraphs;
}

function linesAsTable(lines: readonly string[], before: readonly Paragraph[]): Paragraph {
  const same = before.find((table) => tableAsLines(table).join('\n') === lines.join('\n'));
  if (same !== undefined) return same;
  const caption = lines[0]?.startsWith(CAPTION) === true ? { text: lines[0].slice(CAPTION.length) } : null;
  const rows = (caption === null ? lines : lines.slice(1)).map((line) =>
    line
      .replace(/^\|\s?/u, '')
      .replace(/\s?\|\s*$/u, '')
      .split('|')
      .map((cell) => ({ text: cell.trim() })),
  );
  const like = before.find((table) => readTextTable(table).rows[0]?.[0]?.text === rows[0]?.[0]?.text);
  return writeTextTable({ caption, headColumn: like?.table?.headColumn ?? false, rows });
}

export const TEXT_FIELDS: Readonly<Record<string, Field<DocumentText>>> = {
  heading: text('heading'),
  goal: text('goal'),
  indicator: text('indicator'),
  activity: text('activity'),
  paragraphs: {
    read: ({ paragraphs }) => paragraphsAsText(paragraphs),
    write: (thing, value) => ({ ...thing, paragraphs: textAsParagraphs(value ?? '', thing.paragraphs) }),
  },
};

export const TABLE_FIELDS: Readonly<Record<string, Field<DocumentTable>>> = {
  title: text('title'),
  unit: text('unit'),
  goal: text('goal'),
};

/** "columns.2" or "rows.3.0" names a cell that the table has; anything else is no field. */
export function tableCellField(name: string, table: DocumentTable): Field<DocumentTable> | undefined {
  const [, part, first = '', second] = /^(columns|rows)\.(\d+)(?:\.(\d+))?$/u.exec(name) ?? [];
  const row = Number(first);
  if (part === 'columns' && second === undefined && row < table.columns.length) {
    return {
      read: ({ columns }) => columns[row] ?? null,
      write: (thing, value) => ({ ...thing, columns: thing.columns.with(row, value ?? '') }),
    };
  }
  const column = Number(second);
  if (part !== 'rows' || second === undefined || table.rows[row]?.[column] === undefined) return undefined;
  return {
    read: ({ rows }) => rows[row]?.[column] ?? null,
    write: (thing, value) => {
      const cells = thing.rows[row];
      return cells === undefined
        ? undefined
        : { ...thing, rows: thing.rows.with(row, cells.with(column, value ?? '')) };
    },
  };
}

export const DOCUMENT_FIELDS: Readonly<Record<string, Field<SteeringDocument>>> = {
  kind: oneOf('kind', EditionKind.options, true),
  year: {
    read: ({ year }) => (year === null ? null : String(year)),
    write: (document, value) => {
      if (value === null) return { ...document, year: null };
      return /^\d{4}$/u.test(value) ? { ...document, year: Number(value) } : undefined;
    },
  },
  organisation: text('organisation'),
  level: oneOf('level', ['board', 'unit'], true),
  'front.title': front('title'),
  'front.administration': front('administration'),
  'front.reference': front('reference'),
  'front.date': front('date'),
  'front.recipient': front('recipient'),
  'front.handlers': list('handlers'),
  'front.proposals': list('proposals'),
};
