import { z } from 'zod';

import { titleKey } from '../editions/lasting-things.ts';
import { isCalendarDay } from '../kernel/calendar.ts';
import { Fault } from '../kernel/fault.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import type { DocumentIndicator, EditionKind, SteeringDocument } from '../steering/steering-document.ts';
import { EnteredCell, enterValues } from './enter-value.ts';
import type { EnteredValue, ValueEntry } from './enter-value.ts';

/** A file's lines as text. */
export type ValueTable = {
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly faults: readonly Fault[];
};

/** One value that a file would enter. */
export const FileValue = z.object({
  /** Line of the file, counted from 1. */
  line: z.number().int(),
  indicator: z.string(),
  name: z.string(),
  cell: EnteredCell,
  before: z.string().nullable(),
  after: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  source: z.string().nullable(),
  measuredOn: z.string().nullable(),
});
export type FileValue = z.infer<typeof FileValue>;

/** What a file would enter, before anything is stored (docs/domain/value-files.md). */
export const ValuePlan = z.object({
  values: z.array(FileValue),
  /** Cells that say what stands there already. */
  same: z.number().int(),
  /** Headings that were not understood. */
  unread: z.array(z.string()),
  /** Errors stop everything; warnings do not. */
  faults: z.array(Fault),
});
export type ValuePlan = z.infer<typeof ValuePlan>;

type Column = EnteredCell | 'indicator' | 'goal' | 'numerator' | 'denominator' | 'source' | 'measuredOn';

/** Headings without case, blanks and marks; the first of each is the one that is told. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  indicator: ['Indikator', 'Indikatornamn', 'Mått', 'Nyckeltal'],
  goal: ['Mål', 'Nämndmål', 'Enhetsmål'],
  outcome: ['Periodens utfall', 'Utfall', 'Resultat'],
  men: ['Utfall män/pojkar', 'Män/pojkar', 'Män', 'Pojkar', 'Utfall män', 'Utfall pojkar'],
  women: ['Utfall kvinnor/flickor', 'Kvinnor/flickor', 'Kvinnor', 'Flickor', 'Utfall kvinnor', 'Utfall flickor'],
  forecast: ['Prognos helår', 'Prognos', 'Helårsprognos'],
  target: ['Årsmål', 'Målvärde'],
  numerator: ['Täljare', 'Antal'],
  denominator: ['Nämnare', 'Av'],
  source: ['Källa'],
  measuredOn: ['Mätt den', 'Mätdatum', 'Mätdag'],
};

const CELLS: Readonly<Record<EditionKind, readonly EnteredCell[]>> = {
  VP: ['target'],
  T1: EnteredCell.options,
  T2: EnteredCell.options,
  VB: ['outcome', 'men', 'women', 'target'],
};

/** Lines above the headings that a file may have: a title, a date, whom it concerns. */
const LINES_BEFORE_HEADINGS = 20;

const fault = (code: string, message: string, remedy: string | null, at: Partial<Fault> = {}): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field: null,
  ...at,
});

type Headings = { readonly at: number; readonly columns: ReadonlyMap<Column, number>; readonly unread: string[] };

function findHeadings({ lines }: ValueTable): Headings | null {
  for (const [at, { cells }] of lines.slice(0, LINES_BEFORE_HEADINGS).entries()) {
    const columns = new Map<Column, number>();
    const unread: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const key = titleKey(cell);
      if (key === '') continue;
      const column = (Object.keys(HEADINGS) as Column[]).find(
        (one) => !columns.has(one) && HEADINGS[one].some((heading) => titleKey(heading) === key),
      );
      if (column === undefined) unread.push(cell.trim());
      else columns.set(column, index);
    }
    const hasValues = EnteredCell.options.some((cell) => columns.has(cell)) || columns.has('numerator');
    if (columns.has('indicator') && hasValues) return { at, columns, unread };
  }
  return null;
}

/**
 * What a file would enter into a draft. A value is only read where its indicator and its column are known; everything
 * that is wrong is told with its line and column, and with a single error nothing is entered.
 */
export function planValues(document: SteeringDocument, kind: EditionKind, table: ValueTable, file: string): ValuePlan {
  const headings = findHeadings(table);
  if (headings === null) {
    const remedy =
      'Filen behöver en rad med rubrikerna Indikator och till exempel Periodens utfall eller Prognos helår.';
    return { values: [], same: 0, unread: [], faults: [fault('value-headings', 'Inga rubriker hittades.', remedy)] };
  }
  const reader = new PlanReader(document, kind, headings, file);
  for (const { line, cells } of table.lines.slice(headings.at + 1)) reader.read(line, cells);
  const { values, same, faults } = reader;
  const none =
    values.length + same === 0 && faults.length === 0
      ? [fault('value-none', 'Filen har inga värden.', 'Fyll i värden under rubrikerna.')]
      : [];
  return { values, same, unread: headings.unread, faults: [...table.faults, ...faults, ...none] };
}

class PlanReader {
  readonly values: FileValue[] = [];
  readonly faults: Fault[] = [];
  same = 0;
  readonly #document: SteeringDocument;
  readonly #kind: EditionKind;
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #file: string;
  readonly #seen = new Map<string, number>();

  constructor(document: SteeringDocument, kind: EditionKind, { columns }: Headings, file: string) {
    this.#document = document;
    this.#kind = kind;
    this.#columns = columns;
    this.#file = file;
  }

  read(line: number, cells: readonly string[]): void {
    const at = (column: Column): string => cells[this.#columns.get(column) ?? -1]?.trim() ?? '';
    const name = at('indicator');
    const given = [...this.#columns.keys()].filter((column) => column !== 'goal' && column !== 'indicator');
    if (given.every((column) => at(column) === '')) return;
    const rows = this.#rowsOf(name, at('goal'), line);
    const day = at('measuredOn');
    if (day !== '' && !isCalendarDay(day)) {
      this.#wrong(line, 'measuredOn', 'value-day', `”${day}” är inget datum.`, 'Skriv datumet som 2026-04-30.');
    }
    const about = { source: at('source') === '' ? `Fil: ${this.#file}` : at('source'), measuredOn: day || null };
    const entries = this.#entriesOf(line, at);
    for (const row of rows) this.#enter(line, row, entries, about);
  }

  /** The rows of the draft that a line is about: the indicator may stand under several goals. */
  #rowsOf(name: string, goal: string, line: number): readonly DocumentIndicator[] {
    if (name === '') {
      this.#wrong(
        line,
        'indicator',
        'value-nameless',
        'Raden har värden men ingen indikator.',
        'Skriv indikatorns namn.',
      );
      return [];
    }
    const { goals, indicators } = this.#document;
    const named = indicators.filter((row) => indicatorKey(row.name) === indicatorKey(name));
    const under = new Set(goals.filter(({ title }) => titleKey(title) === titleKey(goal)).map(({ id }) => id));
    const rows = goal === '' ? named : named.filter((row) => row.goal !== null && under.has(row.goal));
    if (rows.length === 0) {
      const message =
        named.length === 0
          ? `Indikatorn ”${name}” finns inte i utkastet.`
          : `Indikatorn ”${name}” står inte under målet ”${goal}”.`;
      this.#wrong(
        line,
        named.length === 0 ? 'indicator' : 'goal',
        'value-unknown',
        message,
        'Rätta namnet, ta bort raden, eller lägg till indikatorn i utkastet först.',
      );
    }
    return rows.filter((row) => this.#isFirst(row, line));
  }

  #isFirst(row: DocumentIndicator, line: number): boolean {
    const earlier = this.#seen.get(row.id);
    this.#seen.set(row.id, earlier ?? line);
    if (earlier === undefined) return true;
    const message = `Indikatorn ”${row.name}” finns redan på rad ${earlier}.`;
    this.#wrong(line, 'indicator', 'value-twice', message, 'Behåll en av raderna.');
    return false;
  }

  #entriesOf(line: number, at: (column: Column) => string): ValueEntry[] {
    const none = { numerator: null, denominator: null, reason: null };
    const written = EnteredCell.options.filter((cell) => at(cell) !== '');
    for (const cell of written.filter((one) => !CELLS[this.#kind].includes(one))) {
      this.#wrong(
        line,
        cell,
        'value-column',
        'Kolumnen hör inte till det här dokumentet.',
        'Ta bort kolumnen ur filen.',
      );
    }
    const entries = written
      .filter((cell) => CELLS[this.#kind].includes(cell))
      .map((cell): ValueEntry => ({ ...none, cell, printed: at(cell) }));
    const [numerator, denominator] = [at('numerator'), at('denominator')];
    if (numerator === '' && denominator === '') return entries;
    const share: ValueEntry = { cell: 'outcome', printed: null, numerator, denominator, reason: null };
    return [...entries.filter(({ cell }) => cell !== 'outcome'), share];
  }

  #enter(
    line: number,
    row: DocumentIndicator,
    entries: readonly ValueEntry[],
    about: Pick<FileValue, 'source' | 'measuredOn'>,
  ): void {
    for (const entry of entries) {
      const entered = enterValues(row.cells, [entry]);
      if (!entered.ok) {
        this.faults.push(...entered.error.map((one) => ({ ...one, line, message: `${row.name}: ${one.message}` })));
        continue;
      }
      for (const value of entered.value) this.#keep(line, row, value, about);
    }
  }

  #keep(
    line: number,
    row: DocumentIndicator,
    { cell, printed, numerator, denominator }: EnteredValue,
    about: Pick<FileValue, 'source' | 'measuredOn'>,
  ): void {
    const before = row.cells[cell];
    if (before === printed) this.same += 1;
    else {
      const { id: indicator, name } = row;
      this.values.push({ line, indicator, name, cell, before, after: printed, numerator, denominator, ...about });
    }
  }

  #wrong(line: number, column: Column, code: string, message: string, remedy: string): void {
    this.faults.push(fault(code, message, remedy, { line, field: HEADINGS[column][0] ?? null }));
  }
}
