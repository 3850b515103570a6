import type {
  DocumentActivity,
  DocumentIndicator,
  DocumentText,
  IndicatorColumn,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import type { Dice } from './dice.ts';
import { wrap } from './layout.ts';
import { COLUMNS } from './print-table.ts';

/**
 * The same documents as other programs give them as text: saved from Word with tabs, from LibreOffice with a cell a line,
 * with the page's layout kept, the same with texts set further out than the table and pages that end inside it, as blocks in
 * the order of their places on the page, and as a plan of another house.
 */
export const MAKERS = ['tabs', 'cell a line', 'layout', 'aligned', 'blocks', 'plain plan'] as const;
export type Maker = (typeof MAKERS)[number];

const LABELS = {
  focusArea: 'KF:s inriktningsmål:',
  areaGoal: 'KF:s mål för verksamhetsområdet:',
  boardGoal: 'Nämndmål:',
  departmentGoal: 'Enhetsmål: Avdelningsmål:',
  unitGoal: 'Enhetsmål:',
  commitment: 'Åtagande:',
} as const;
const HEADS = {
  outcome: ['Periodens', 'utfall'],
  men: ['Utfall män/', 'pojkar'],
  women: ['Utfall kvinnor/', 'flickor'],
  previous: ['Periodens', 'utfall VB 2019'],
  forecast: ['Prognos', 'helår'],
  target: ['', 'Årsmål'],
  councilTarget: ['KF:s', 'årsmål'],
  period: ['', 'Period'],
} as const satisfies Record<IndicatorColumn, readonly [string, string]>;

const KINDS = { VP: 'Verksamhetsplan', T1: 'Tertialrapport 1', T2: 'Tertialrapport 2', VB: 'Verksamhetsberättelse' };

/** A table ready to be printed: its head as two lines a column, and rows of cells, or one cell that spans them. */
type Row = readonly string[] | { readonly analysis: readonly string[] };
type Table = { readonly head: readonly (readonly [string, string])[]; readonly rows: Row[]; readonly key: string };

const single = (head: readonly [string, string]): string => head.filter((part) => part !== '').join(' ');
const isCells = (row: Row): row is readonly string[] => Array.isArray(row);

const printTabs = (table: Table): string[] => [
  table.head.map(single).join('\t'),
  ...table.rows.flatMap((row) => (isCells(row) ? [row.join('\t')] : ['Analys', ...row.analysis])),
];

const printCells = (table: Table): string[] => [
  ...table.head.map(single),
  ...table.rows.flatMap((row) => (isCells(row) ? row : ['Analys', ...row.analysis])),
];

/** Each cell a block of its own; a row's period may come before its other cells, the first name between the heads. */
function printBlocks(table: Table, dice: Dice): string[] {
  const heads = table.head.map((head) => head.filter((part) => part !== ''));
  const late = dice.chance(0.4) ? dice.whole(2, heads.length) : heads.length;
  const out: string[][] = heads.slice(0, late);
  let after: string[][] = heads.slice(late);
  for (const row of table.rows) {
    if (!isCells(row)) {
      out.push(['Analys', ...row.analysis.flatMap((text) => wrap(text, 110))]);
      continue;
    }
    const [name = '', ...cells] = row;
    const values = cells.filter((cell) => cell !== '').map((cell) => wrap(cell, 10));
    const period = values.at(-1);
    const early = table.key.endsWith('i') && period !== undefined && values.length > 2 && dice.chance(0.15);
    out.push(wrap(name, table.key.endsWith('i') ? 28 : 74), ...after);
    after = [];
    out.push(...(early ? [values[0] ?? [], period, ...values.slice(1, -1)] : values));
  }
  return out.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

/** Cells beside each other; the heads stand on two lines with the first column's name on the lower one. */
function printLayout(table: Table): string[] {
  const nameWidth = table.key.endsWith('i') ? 30 : 60;
  const widths = table.head.map(([upper, lower], at) =>
    at === 0 ? nameWidth : Math.max(upper.length, lower.length, 10),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        at === 0 || at === cells.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const upper = table.head.map((head) => head[0]);
  const body = table.rows.flatMap((row): string[] => {
    if (!isCells(row)) return ['Analys', ...row.analysis.flatMap((text) => wrap(text, 110))];
    const parts = row.map((cell, at) => (at === 0 ? wrap(cell, nameWidth) : wrap(cell, widths[at] ?? 10)));
    const height = Math.max(...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, nth) => line(parts.map((part) => part[nth] ?? '')));
  });
  return [
    ...(upper.some((part) => part !== '') ? [line(upper)] : []),
    line(table.head.map((head) => head[1])),
    ...body,
  ];
}

const CENTRED = 0.2;
const PAGE_ENDS = 0.12;

/**
 * Cells set to the left below the first line of their heads, a name's values on its first line or in the middle of it. The
 * texts stand as far out as running text, with white space around them; the page may end inside one, or inside a row.
 */
function printAligned(table: Table, dice: Dice): string[] {
  const isIndicators = table.key.endsWith('i');
  const nameWidth = isIndicators ? dice.whole(24, 32) : dice.whole(50, 60);
  const widths = table.head.map(([upper, lower], at) =>
    at === 0 ? nameWidth : Math.max(upper.length, lower.length, 10),
  );
  const line = (cells: readonly string[]): string =>
    ` ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
  const heads = table.head.map((head) => head.filter((part) => part !== ''));
  const height = Math.max(...heads.map((head) => head.length));
  const head = Array.from({ length: height }, (_, nth) => line(heads.map((parts) => parts[nth] ?? '')));
  const centred = dice.chance(CENTRED);
  let page = 2;
  const pageEnd = (): string[] => {
    if (!dice.chance(PAGE_ENDS)) return [];
    page += 1;
    const furniture = ['Tjänsteutlåtande', `Sida ${page} (40)`].map((text) => text.padStart(90));
    return ['', '', ...furniture, '', ...(dice.chance(0.6) ? [...head, ''] : [])];
  };
  const body = table.rows.flatMap((row): string[] => {
    if (!isCells(row)) {
      const [first = '', ...others] = row.analysis.flatMap((text) => wrap(text, 104));
      return [...pageEnd(), ...(dice.chance(0.5) ? [''] : []), 'Analys', first, ...pageEnd(), ...others, ''];
    }
    const parts = row.map((cell, at) => (at === 0 ? wrap(cell, nameWidth) : wrap(cell, widths[at] ?? 10)));
    const own = Math.max(...parts.map((part) => part.length));
    const names = parts[0]?.length ?? 0;
    const down = centred && own === names && /^\p{Ll}/u.test(parts[0]?.[1] ?? '') ? 1 : 0;
    const fits = parts.every((part, at) => at === 0 || part.length + down <= own);
    return Array.from({ length: own }, (_, nth) =>
      line(parts.map((part, at) => part[at === 0 || !fits ? nth : nth - down] ?? '')),
    );
  });
  return [...head, '', ...body];
}

const PRINT: Readonly<Record<Maker, (table: Table, dice: Dice) => string[]>> = {
  tabs: printTabs,
  'cell a line': printCells,
  layout: printLayout,
  aligned: printAligned,
  blocks: printBlocks,
  'plain plan': printTabs,
};

/** Prints the parts in order; tables are collected until something else comes. */
class Printer {
  readonly lines: string[] = [];
  private table: Table | null = null;
  private readonly document: SteeringDocument;
  private readonly maker: Maker;
  private readonly dice: Dice;

  constructor(document: SteeringDocument, maker: Maker, dice: Dice) {
    this.document = document;
    this.maker = maker;
    this.dice = dice;
  }

  private add(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  close(): void {
    if (this.table !== null) this.add('', ...PRINT[this.maker](this.table, this.dice), '', '');
    this.table = null;
  }

  private prose(text: string): readonly string[] {
    return this.maker === 'tabs' || this.maker === 'cell a line' ? [text] : wrap(text, 92);
  }

  goal(goal: SteeringDocument['goals'][number]): void {
    this.close();
    const number = goal.number === null ? '' : `${goal.number}. `;
    this.add('', LABELS[goal.level], ...wrap(`${number}${goal.title}`, this.maker === 'plain plan' ? 46 : 88));
    if (goal.statusPrinted !== null) {
      const led = this.maker === 'plain plan' && goal.status !== null ? 'Måluppfyllelse: ' : '';
      this.add(`${led}${goal.statusPrinted}`);
    }
  }

  text(text: DocumentText): void {
    if (text.indicator !== null || text.activity !== null) {
      this.table?.rows.push({ analysis: text.paragraphs.map((paragraph) => paragraph.text) });
      return;
    }
    this.close();
    if (text.heading !== null) this.add('', text.heading);
    for (const paragraph of text.paragraphs) this.add(...this.prose(paragraph.text), '');
  }

  private open(key: string, head: Table['head']): Table {
    if (this.table?.key !== key) this.close();
    this.table ??= { key, head, rows: [] };
    return this.table;
  }

  indicator(indicator: DocumentIndicator): void {
    const columns = COLUMNS[this.document.kind ?? 'VP'];
    const head = [['', 'Indikator'] as const, ...columns.map((column) => HEADS[column])];
    const cells = columns.map((column) => indicator.cells[column] ?? '');
    this.open(`${indicator.goal}-i`, head).rows.push([indicator.name, ...cells]);
  }

  activity(activity: DocumentActivity): void {
    const reports = this.document.kind !== 'VP';
    const head = (['Aktivitet', 'Startdatum', 'Slutdatum', ...(reports ? ['Avvikelse'] : [])] as const).map(
      (word) => ['', word] as const,
    );
    const cells = [activity.title, activity.start ?? '', activity.end ?? ''];
    if (reports) cells.push(activity.deviation ? 'Avvikelse' : '');
    this.open(`${activity.goal}-a`, head).rows.push(cells);
  }

  economy(table: SteeringDocument['tables'][number]): void {
    this.close();
    if (table.title !== null) this.add('', table.title);
    const head = table.columns.map((column) => ['', column] as const);
    this.table = { key: 'economy', head, rows: table.rows.map((row) => [...row]) };
    this.close();
  }
}

/** The document as the maker's text; a plan of another house prints its goals without numbers. */
export function printAs(maker: Maker, document: SteeringDocument, dice: Dice): string {
  const printer = new Printer(document, maker, dice);
  const parts = [
    ...document.goals.map((goal) => ({ at: goal.position, print: () => printer.goal(goal) })),
    ...document.texts.map((text) => ({ at: text.position, print: () => printer.text(text) })),
    ...document.indicators.map((indicator) => ({ at: indicator.position, print: () => printer.indicator(indicator) })),
    ...document.activities.map((activity) => ({ at: activity.position, print: () => printer.activity(activity) })),
    ...document.tables.map((table) => ({ at: table.position, print: () => printer.economy(table) })),
  ];
  for (const part of parts.toSorted((a, b) => a.at - b.at)) part.print();
  printer.close();
  const title = `${KINDS[document.kind ?? 'VP']} ${document.year ?? ''}`;
  return [title, '', document.organisation ?? '', '', ...printer.lines, ''].join('\n');
}
