import type {
  DocumentGoal,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import type { Dice } from './dice.ts';
import { wrap, type Layout, type Printed } from './layout.ts';
import { activityHeader, COLUMNS, indicatorHeader, printActivity, printIndicator } from './print-table.ts';

const LABELS: Readonly<Record<DocumentGoal['level'], readonly [string, string]>> = {
  focusArea: ['KF:s inriktningsmål:', 'KF:S INRIKTNINGSMÅL:'],
  areaGoal: ['KF:s mål för verksamhetsområdet:', 'KF:S MÅL FÖR VERKSAMHETSOMRÅDET:'],
  boardGoal: ['Nämndmål:', 'NÄMNDMÅL:'],
  departmentGoal: ['Enhetsmål: Avdelningsmål:', 'ENHETSMÅL: AVDELNINGSMÅL:'],
  unitGoal: ['Enhetsmål:', 'ENHETSMÅL:'],
  commitment: ['Åtagande:', 'ÅTAGANDE:'],
};

/** A status as years and places put it; the first is the usual way. */
const STATUSES = {
  full: [
    'Uppfylls helt',
    'Uppfylls helt',
    'Uppfylls helt',
    'Helt uppfyllt',
    'Bedöms uppfyllas helt',
    'Målet uppfylls helt',
    'Status: Uppfylls helt',
    'Uppfyllt',
    'Måluppfyllelse: helt',
    'Kommer att uppfyllas helt under året',
  ],
  partial: [
    'Uppfylls delvis',
    'Uppfylls delvis',
    'Uppfylls delvis',
    'Delvis uppfyllt',
    'Bedöms uppfyllas delvis',
    'Målet uppfylls delvis',
    'Status: Uppfylls delvis',
    'Delvis uppfyllt',
    'Måluppfyllelse: delvis',
    'Kommer delvis att uppfyllas',
  ],
  none: [
    'Uppfylls inte',
    'Uppfylls inte',
    'Uppfylls ej',
    'Ej uppfyllt',
    'Bedöms inte uppfyllas',
    'Målet uppfylls inte',
    'Status: Uppfylls inte',
    'Inte uppfyllt',
    'Måluppfyllelse: inte',
    'Kommer inte att uppfyllas',
  ],
} as const;

const MEASURE_OWNERS = {
  council: 'KF:s indikatorer',
  board: 'Nämndens indikatorer',
  department: 'Avdelningens indikatorer',
  unit: 'Enhetens indikatorer',
} as const;

/** Prints a document's parts in order, as lines before they are cut into pages. */
class Printer {
  readonly lines: Printed[] = [];
  private readonly layout: Layout;
  private readonly document: SteeringDocument;
  private header: { key: string; lines: readonly Printed[] } | null = null;

  constructor(document: SteeringDocument, layout: Layout) {
    this.document = document;
    this.layout = layout;
  }

  private add(printed: readonly Printed[]): void {
    for (const one of printed) this.lines.push({ ...one, header: this.header?.lines ?? null });
  }

  private block(text: string, width: number, gap: boolean): void {
    const wrapped = wrap(text, width);
    this.add(
      wrapped.map((line, at) => ({ text: line, gap: gap && at === 0, wrapped: at < wrapped.length - 1, header: null })),
    );
  }

  goal(goal: DocumentGoal): void {
    this.header = null;
    const { layout } = this;
    const label = LABELS[goal.level][layout.oldWords ? 1 : 0];
    const number =
      goal.number === null ? '' : `${goal.number}${layout.dotAfterNumber || goal.level === 'focusArea' ? '.' : ''} `;
    const status =
      goal.status === null
        ? (goal.statusPrinted ?? '')
        : (STATUSES[goal.status][layout.statusWords] ?? goal.statusPrinted ?? '');
    const place = layout.statusPlace;
    if (status !== '' && place === 'above') this.block(status, 90, true);
    const behind = status !== '' && place === 'behind title' && /^(?:Uppfyll|Helt|Delvis|Ej|Inte|Bedöms)/u.test(status);
    const title = `${number}${goal.title}${behind ? ` ${status}` : ''}`;
    if (layout.labelOnOwnLine) {
      this.block(label, 200, true);
      if (status !== '' && place === 'behind label') this.block(status, 90, false);
      this.block(title, layout.widths.title, false);
    } else this.block(`${label} ${title}`, layout.widths.title, true);
    if (status !== '' && (place === 'below' || (place === 'behind title' && !behind)))
      this.block(` ${status}`, 90, true);
  }

  text(text: DocumentText): void {
    const analysis = text.indicator !== null || text.activity !== null;
    if (!analysis) this.header = null;
    if (text.heading !== null) this.block(text.heading, 90, true);
    const width = analysis ? this.layout.widths.analysis : this.layout.widths.text;
    for (const [at, paragraph] of text.paragraphs.entries())
      this.block(paragraph.text, width, at > 0 || (!analysis && text.heading !== null));
  }

  private open(key: string, header: readonly Printed[]): void {
    if (this.header?.key === key) return;
    this.header = null;
    this.add(header);
    this.header = { key, lines: header };
  }

  indicator(indicator: SteeringDocument['indicators'][number]): void {
    const columns = COLUMNS[this.document.kind ?? 'VP'];
    const first = this.layout.oldWords && indicator.owner !== null ? MEASURE_OWNERS[indicator.owner] : 'Indikator';
    this.open(`${indicator.goal}-i`, indicatorHeader(this.layout, first, columns, this.document.year ?? 2020));
    this.add(printIndicator(this.layout, indicator, columns));
  }

  activity(activity: SteeringDocument['activities'][number]): void {
    this.open(
      `${activity.goal}-a`,
      activityHeader(this.layout, activity.ownerHeading ?? 'Aktivitet', this.document.kind !== 'VP'),
    );
    this.add(printActivity(this.layout, activity));
  }

  table(table: DocumentTable): void {
    this.header = null;
    if (table.title !== null) this.block(table.title, 90, true);
    this.block(table.columns.join(' '), 120, false);
    for (const row of table.rows) this.block(row.join(' '), 120, true);
  }
}

/** What the maker prints at a page's foot and the next one's head; some leave nothing in the text but a blank. */
function furnitureLines(layout: Layout, page: number, pages: number, name: string): string[] {
  const printed: Readonly<Partial<Record<Layout['furniture'], string[]>>> = {
    statement: ['', '', 'Tjänsteutlåtande', `Sid ${page} (${pages})`, ''],
    web: ['', ` SID ${page} (${pages})`, '', ` ${name}`, ' www.exempelkommun.se', ''],
    foot: ['', `${name} ${page}(${pages})`, ''],
  };
  return printed[layout.furniture] ?? [];
}

/** The text of one line with the blanks that the file keeps. */
function withBlanks(printed: Printed, layout: Layout): string {
  const broken = printed.text.endsWith('\u0000');
  const text = printed.text.replaceAll('\u0000', '');
  if (broken || layout.lastBlanks === 'none') return text;
  return layout.lastBlanks === 'all' || printed.wrapped ? `${text} ` : text;
}

/** The document as the text that is taken from its PDF, page by page. */
export function printDocument(document: SteeringDocument, layout: Layout, dice: Dice): string {
  const printer = new Printer(document, layout);
  const parts = [
    ...document.goals.map((goal) => ({ at: goal.position, print: () => printer.goal(goal) })),
    ...document.texts.map((text) => ({ at: text.position, print: () => printer.text(text) })),
    ...document.indicators.map((indicator) => ({ at: indicator.position, print: () => printer.indicator(indicator) })),
    ...document.activities.map((activity) => ({ at: activity.position, print: () => printer.activity(activity) })),
    ...document.tables.map((table) => ({ at: table.position, print: () => printer.table(table) })),
  ];
  for (const part of parts.toSorted((a, b) => a.at - b.at)) part.print();
  const kind = { VP: 'Verksamhetsplan', T1: 'Tertialrapport 1', T2: 'Tertialrapport 2', VB: 'Verksamhetsberättelse' }[
    document.kind ?? 'VP'
  ];
  const name = `${document.organisation ?? ''}, ${kind} ${document.year ?? ''}`;
  return paged(
    [` ${kind} ${document.year ?? ''}`, '', document.organisation ?? '', ''],
    printer.lines,
    layout,
    dice,
    name,
  );
}

function paged(front: readonly string[], lines: readonly Printed[], layout: Layout, dice: Dice, name: string): string {
  const out: string[] = [...front];
  const pages = Math.ceil(lines.length / layout.pageLines);
  let left = layout.pageLines;
  let page = 1;
  for (const [at, printed] of lines.entries()) {
    let text = withBlanks(printed, layout);
    const before = lines[at - 1];
    if (
      left <= 0 &&
      !text.startsWith('\u0000') &&
      before?.text.endsWith('\u0000') !== true &&
      !isInsideValues(before, printed)
    ) {
      page += 1;
      left = layout.pageLines;
      const shown = dice.chance(0.7) ? furnitureLines(layout, page, pages, name) : [];
      out.push(...shown);
      const repeated =
        before?.header !== null && printed.header !== null && printed.header === before?.header ? printed.header : [];
      for (const [nth, head] of repeated.entries())
        out.push(`${nth === 0 && shown.length === 0 ? ' ' : ''}${withBlanks(head, layout)}`);
      if (repeated.length === 0 && shown.length === 0 && !text.startsWith(' ')) text = ` ${text}`;
      if (layout.furniture === 'form-feed') out[out.length - 1] = `${out.at(-1) ?? ''}\f`;
    }
    if (layout.spacing === 'double' || (layout.spacing === 'blocks' && printed.gap)) out.push('');
    if (layout.spacing === 'double' && printed.gap) out.push(layout.lastBlanks === 'none' ? '' : ' ', '');
    out.push(text);
    left -= 1;
  }
  return `${out.join('\n')}\n`;
}

/** Pages are not broken inside a row's values: makers keep short rows together. */
const isInsideValues = (before: Printed | undefined, printed: Printed): boolean =>
  before !== undefined && before.wrapped && printed.header !== null && printed.text.length < 30;
