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

/** Paragraphs as a person edits them: one a line, an item begins with "- ", a sub-heading with "# ". */
export const paragraphsAsText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ kind, text }) => `${MARKS[kind]}${text.replaceAll('\n', ' ')}`).join('\n');

/** The way back; a paragraph whose words are unchanged keeps the line it was read from. */
export function textAsParagraphs(edited: string, before: readonly Paragraph[]): Paragraph[] {
  const lineOf = new Map(before.map(({ text, line }) => [text.replaceAll('\n', ' '), line]));
  return edited
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const kind = line.startsWith(MARKS.item)
        ? 'item'
        : line.startsWith(MARKS.subheading)
          ? 'subheading'
          : 'paragraph';
      const words = line.slice(MARKS[kind].length);
      return { kind, text: words, line: lineOf.get(words) ?? null };
    });
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
