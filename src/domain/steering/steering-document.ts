import { z } from 'zod';

/**
 * One edition as a document: the value at the middle of the house. The importer makes it from a file, the store keeps
 * and loads it, the reviewer reads it, the report builder prints it, the browser shows it.
 *
 * Everything printed is kept verbatim (cells, dates, titles); what it means is derived by pure functions beside this
 * file, so that a better reading later never needs the file again. The order of a document is the order of `position`,
 * which is unique over goals, texts, indicators, activities and tables together.
 */

/** VP verksamhetsplan, T1 and T2 tertialrapport, VB verksamhetsberättelse (domain.md section 6). */
export const EditionKind = z.enum(['VP', 'T1', 'T2', 'VB']);
export type EditionKind = z.infer<typeof EditionKind>;

export const GoalLevel = z.enum(['focusArea', 'areaGoal', 'boardGoal', 'departmentGoal', 'unitGoal', 'commitment']);
export type GoalLevel = z.infer<typeof GoalLevel>;

/** uppfylls helt, delvis, inte. */
export const Fulfilment = z.enum(['full', 'partial', 'none']);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** Who owns an indicator or activity: taken from the heading it stands under ("KF:s indikatorer"). */
export const OwnerLevel = z.enum(['council', 'board', 'department', 'unit']);
export type OwnerLevel = z.infer<typeof OwnerLevel>;

/** Where in a file a thing was read: `line` counts the non-blank lines as read from 1, `page` where the file has pages. */
export const Source = z.object({ line: z.number().int(), page: z.number().int().nullable() });
export type Source = z.infer<typeof Source>;

const placed = { id: z.string(), position: z.number().int(), source: Source.nullable() };

export const DocumentGoal = z.object({
  ...placed,
  parent: z.string().nullable(),
  level: GoalLevel,
  /** As printed without a closing dot: "1", "1.2"; null where the level is not numbered. */
  number: z.string().nullable(),
  title: z.string(),
  status: Fulfilment.nullable(),
  /** The printed words, which keep *Ingen* (the board has no contribution) apart from no status at all. */
  statusPrinted: z.string().nullable(),
});
export type DocumentGoal = z.infer<typeof DocumentGoal>;

/** The cells of an indicator row, in the order of the printed table. */
export const IndicatorColumn = z.enum([
  'outcome',
  'men',
  'women',
  'previous',
  'forecast',
  'target',
  'councilTarget',
  'period',
]);
export type IndicatorColumn = z.infer<typeof IndicatorColumn>;

/** A reason why the reader was unsure: which cell or field, and why, in plain Swedish. */
export const Doubt = z.object({ field: z.string(), reason: z.string() });
export type Doubt = z.infer<typeof Doubt>;

const cell = z.string().nullable();
export const IndicatorCells = z.object({
  outcome: cell,
  men: cell,
  women: cell,
  previous: cell,
  forecast: cell,
  target: cell,
  councilTarget: cell,
  period: cell,
});
export type IndicatorCells = z.infer<typeof IndicatorCells>;

export const DocumentIndicator = z.object({
  ...placed,
  goal: z.string().nullable(),
  owner: OwnerLevel.nullable(),
  name: z.string(),
  /** Verbatim as printed, cell breaks joined; null where empty. */
  cells: IndicatorCells,
  /** 1 where every column was certain, below 1 where a value's column had to be guessed. */
  confidence: z.number(),
  doubts: z.array(Doubt),
});
export type DocumentIndicator = z.infer<typeof DocumentIndicator>;

export const DocumentActivity = z.object({
  ...placed,
  goal: z.string().nullable(),
  owner: OwnerLevel.nullable(),
  /** The heading the activity stands under, as printed. */
  ownerHeading: z.string().nullable(),
  title: z.string(),
  /** ISO dates; an impossible date is kept as printed and listed as a fault. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** True where the word *Avvikelse* stands in the row. */
  deviation: z.boolean(),
  doubts: z.array(Doubt),
});
export type DocumentActivity = z.infer<typeof DocumentActivity>;

/** Where a live value in a text comes from: a cell of an indicator of the same document, a count of its activities, or an amount of the economy. */
export const LiveSource = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('indicator'),
    id: z.string(),
    show: z.enum(['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget', 'change']),
  }),
  z.object({
    of: z.literal('activities'),
    /** Those under this goal and the goals below it; null for the whole document. */
    goal: z.string().nullable(),
    show: z.enum(['count', 'deviating']),
  }),
  z.object({
    of: z.literal('economy'),
    /** Code of the area in the year's chart; null for all areas together. */
    area: z.string().nullable(),
    show: z.enum(['budget', 'forecast', 'outcome', 'deviation', 'change']),
  }),
]);
export type LiveSource = z.infer<typeof LiveSource>;

const span = { from: z.number().int(), to: z.number().int() };

/** What lies over a part of a paragraph's text: `from` (inclusive) and `to` (exclusive) count UTF-16 units. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bold'), ...span }),
  z.object({ kind: z.literal('italic'), ...span }),
  z.object({ kind: z.literal('link'), ...span, href: z.string() }),
  /** The words are printed from the source, anew until the edition is sealed. */
  z.object({ kind: z.literal('value'), ...span, source: LiveSource }),
]);
export type Mark = z.infer<typeof Mark>;

/** How a table in a running text is built; its words stand in the paragraph's text (text-tables.ts). */
export const TextTable = z.object({
  /** The first line of the text is the table's caption. */
  caption: z.boolean(),
  /** The first cell of each row says what the row is about. The first row always heads the columns. */
  headColumn: z.boolean(),
});
export type TextTable = z.infer<typeof TextTable>;

/** An image in a running text; its caption is the paragraph's text. */
export const TextImage = z.object({
  /** SHA-256 of the file, which is kept beside the document. */
  file: z.string().regex(/^[0-9a-f]{64}$/u),
  type: z.enum(['image/png', 'image/jpeg']),
  /** In pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What it shows, for those who cannot see it; empty where nobody has said. */
  alt: z.string(),
  /** It says nothing that the text does not say. */
  decorative: z.boolean(),
});
export type TextImage = z.infer<typeof TextImage>;

export const Paragraph = z.object({
  kind: z.enum(['paragraph', 'item', 'subheading', 'table', 'image']),
  /** Of a table: its rows parted by line breaks, the cells of a row by tabs. */
  text: z.string(),
  /** The line its first word stands on, where it was read from a file. */
  line: z.number().int().nullable(),
  /** In order of their place; left out where there are none. Whoever does not know them still reads every word. */
  marks: z.array(Mark).optional(),
  /** Of a table only. */
  table: TextTable.optional(),
  /** Of an image only. */
  image: TextImage.optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/**
 * A run of text in its place: a chapter before or after the goals (`goal` null, `heading` set), a section under a goal
 * ("Beskrivning", "Analys"), the analysis of an indicator or activity (that one is set), or an activity's description.
 */
export const DocumentText = z.object({
  ...placed,
  goal: z.string().nullable(),
  indicator: z.string().nullable(),
  activity: z.string().nullable(),
  heading: z.string().nullable(),
  /** 1 to 4 for a chapter's heading, null for a section or an analysis. */
  headingLevel: z.number().int().nullable(),
  /** True for the named sections of a goal, an indicator or an activity (Beskrivning, Analys, ...). */
  isSection: z.boolean(),
  paragraphs: z.array(Paragraph),
  /** False for what the reader could not place: kept, shown in its place and listed. */
  understood: z.boolean(),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** What a table is drawn as besides: bars of deviation, the months of money, the months of a volume and what one costs. */
export const TablePicture = z.enum(['deviations', 'months', 'volumeCost']);
export type TablePicture = z.infer<typeof TablePicture>;

export const DocumentTable = z.object({
  ...placed,
  goal: z.string().nullable(),
  title: z.string().nullable(),
  /** "mnkr", "tkr", "%", "st"; null where none is printed. */
  unit: z.string().nullable(),
  columns: z.array(z.string()),
  /** Verbatim cells; an empty cell is an empty string. */
  rows: z.array(z.array(z.string())),
  /** The line that each row begins on, where the table was read from text. */
  rowLines: z.array(z.number().int()).optional(),
  /** Drawn beside its rows, from what they print; left out where it is a table alone. */
  picture: TablePicture.optional(),
  doubts: z.array(Doubt),
});
export type DocumentTable = z.infer<typeof DocumentTable>;

/** The head of an official statement (tjänsteutlåtande), as far as the document has one. */
export const DocumentFront = z.object({
  title: z.string().nullable(),
  administration: z.string().nullable(),
  /** Diarienummer. */
  reference: z.string().nullable(),
  date: z.string().nullable(),
  handlers: z.array(z.string()),
  recipient: z.string().nullable(),
  /** Förslag till beslut, one entry a point. */
  proposals: z.array(z.string()),
});
export type DocumentFront = z.infer<typeof DocumentFront>;

export const SteeringDocument = z.object({
  kind: EditionKind.nullable(),
  year: z.number().int().nullable(),
  /** As printed; null is asked for. */
  organisation: z.string().nullable(),
  level: z.enum(['board', 'unit']).nullable(),
  front: DocumentFront,
  goals: z.array(DocumentGoal),
  indicators: z.array(DocumentIndicator),
  activities: z.array(DocumentActivity),
  texts: z.array(DocumentText),
  tables: z.array(DocumentTable),
});
export type SteeringDocument = z.infer<typeof SteeringDocument>;
