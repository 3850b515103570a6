import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceLine,
  SourceTable,
} from '#domain/importing/source-document.ts';
import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

import type { Dice } from './dice.ts';
import { wrap } from './layout.ts';
import { COLUMNS } from './print-table.ts';

const LABELS = {
  focusArea: 'KF:s inriktningsmål:',
  areaGoal: 'KF:s mål för verksamhetsområdet:',
  boardGoal: 'Nämndmål:',
  departmentGoal: 'Enhetsmål: Avdelningsmål:',
  unitGoal: 'Enhetsmål:',
  commitment: 'Åtagande:',
} as const;
const HEADS = {
  outcome: 'Periodens\nutfall',
  men: 'Utfall\nmän/\npojkar',
  women: 'Utfall\nkvinnor/\nflickor',
  previous: 'Periodens\nutfall VB',
  forecast: 'Prognos\nhelår',
  target: 'Årsmål',
  councilTarget: 'KF:s\nårsmål',
  period: 'Period',
} as const;

type Row = readonly { readonly text: string; readonly columns: number }[];

/** What a reader of PDF or Word gives of a document: lines, and tables with cells that page breaks cut in parts. */
class Source {
  readonly blocks: SourceBlock[] = [];
  private line = 0;
  private page = 1;
  private readonly dice: Dice;
  private table: { key: string; width: number; head: Row; rows: Row[] } | null = null;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  text(text: string, bold = false, blankBefore = 1): void {
    this.close();
    for (const [at, part] of wrap(text, 90).entries()) {
      this.line += 1;
      const line: SourceLine = {
        kind: 'line',
        line: this.line,
        page: this.page,
        text: part,
        blankBefore: at === 0 ? blankBefore : 0,
        words: null,
        heading: null,
        size: bold ? 13 : 10,
        bold,
        item: false,
      };
      this.blocks.push(line);
    }
    if (this.dice.chance(0.05)) this.breakPage();
  }

  row(key: string, head: Row, cells: Row): void {
    if (this.table?.key !== key) this.close();
    this.table ??= { key, width: head.length, head, rows: [] };
    this.table.rows.push(cells);
  }

  private breakPage(): void {
    this.page += 1;
    this.line += 1;
    this.blocks.push({
      kind: 'line',
      line: this.line,
      page: this.page,
      text: `Tjänsteutlåtande Sid ${this.page} (40)`,
      blankBefore: 0,
      words: null,
      heading: null,
      size: 8,
      bold: false,
      item: false,
    });
  }

  private cells(row: Row): SourceCell[] {
    return row.map(({ text, columns }) => {
      const cell = { text, line: this.line + 1, columns, rows: 1 };
      this.line += text.split('\n').filter((part) => part.trim() !== '').length;
      return cell;
    });
  }

  private part(head: Row, rows: readonly Row[], continues: boolean): void {
    const line = this.line + 1;
    const table: SourceTable = {
      kind: 'table',
      line,
      page: this.page,
      rows: [head, ...rows].map((row) => this.cells(row)),
      continues,
    };
    this.blocks.push(table);
  }

  /** Prints the open table; a page may end between any two of its rows, and the header comes again. */
  close(): void {
    const { table } = this;
    this.table = null;
    if (table === null) return;
    let rows: Row[] = [];
    let continues = false;
    for (const row of table.rows) {
      if (rows.length > 0 && this.dice.chance(0.12)) {
        this.part(table.head, rows, continues);
        this.breakPage();
        rows = [];
        continues = true;
      }
      rows.push(row);
    }
    this.part(table.head, rows, continues);
  }
}

const one = (text: string | null): Row[number] => ({ text: text ?? '', columns: 1 });
const folded = (text: string | null, width: number): Row[number] =>
  one(text === null ? null : wrap(text, width).join('\n'));
const wordsOf = (text: DocumentText): string =>
  text.paragraphs.map((paragraph) => wrap(paragraph.text, 110).join('\n')).join('\n');

/** The document as blocks of a file with real tables. */
export function sourceOfDocument(document: SteeringDocument, dice: Dice): SourceDocument {
  const source = new Source(dice);
  const columns = COLUMNS[document.kind ?? 'VP'];
  const measures: Row = [one('Indikator'), ...columns.map((column) => one(HEADS[column]))];
  const tasks: Row = [one('Aktivitet'), one('Startdatum'), one('Slutdatum'), one('Avvikelse')];
  const parts = [
    ...document.goals.map((goal) => ({
      at: goal.position,
      print: () => {
        source.text(LABELS[goal.level], true);
        source.text(`${goal.number === null ? '' : `${goal.number}. `}${goal.title}`, true, 0);
        if (goal.statusPrinted !== null) source.text(goal.statusPrinted);
      },
    })),
    ...document.indicators.map((indicator) => ({
      at: indicator.position,
      print: () =>
        source.row(`${indicator.goal}-i`, measures, [
          folded(indicator.name, 24),
          ...columns.map((column) => folded(indicator.cells[column], 12)),
        ]),
    })),
    ...document.activities.map((activity) => ({
      at: activity.position,
      print: () =>
        source.row(`${activity.goal}-a`, tasks, [
          folded(activity.title, 60),
          one(activity.start),
          one(activity.end),
          one(activity.deviation ? 'Avvikelse' : ''),
        ]),
    })),
    ...document.texts.map((text) => ({
      at: text.position,
      print: () => {
        const head = text.indicator !== null ? measures : tasks;
        if (text.indicator !== null || text.activity !== null) {
          source.row(`${text.goal}-${text.indicator !== null ? 'i' : 'a'}`, head, [
            { text: `Analys\n${wordsOf(text)}`, columns: head.length },
          ]);
          return;
        }
        if (text.heading !== null) source.text(text.heading, true);
        for (const paragraph of text.paragraphs) source.text(paragraph.text);
      },
    })),
  ];
  for (const part of parts.toSorted((a, b) => a.at - b.at)) part.print();
  source.close();
  return { name: 'generated', kind: 'pdf', pages: 40, blocks: source.blocks };
}
