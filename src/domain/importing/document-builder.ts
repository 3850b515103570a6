import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  OwnerLevel,
  Paragraph,
  Source,
} from '#domain/steering/steering-document.ts';

import type { ImportResult } from './import-result.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';
import type { PrintedStatus } from './status-line.ts';

type LeftOut = ImportResult['leftOut'][number];

export type GoalFound = Pick<DocumentGoal, 'level' | 'number' | 'title'> & { readonly rank: number };
type Open = { readonly goal: DocumentGoal; readonly rank: number; readonly heading: number | null };
type Owner = { readonly goal: string | null; readonly indicator: string | null; readonly activity: string | null };

const OWNER_OF_LEVEL: Readonly<Record<DocumentGoal['level'], OwnerLevel>> = {
  focusArea: 'council',
  areaGoal: 'council',
  boardGoal: 'board',
  departmentGoal: 'department',
  unitGoal: 'unit',
  commitment: 'unit',
};

/** Collects the parts of the document in reading order; `position` counts over all of them. */
export class DocumentBuilder {
  readonly goals: DocumentGoal[] = [];
  readonly indicators: DocumentIndicator[] = [];
  readonly activities: DocumentActivity[] = [];
  readonly texts: DocumentText[] = [];
  readonly tables: DocumentTable[] = [];
  readonly leftOut: LeftOut[] = [];
  private readonly open: Open[] = [];
  private inTree = false;
  private position = 0;
  private text: DocumentText | null = null;
  private caption: Paragraph | null = null;
  private held: PrintedStatus | null = null;

  private place(prefix: string, count: number, source: Source | null) {
    this.position += 1;
    return { id: `${prefix}${count + 1}`, position: this.position, source };
  }

  /** The goal that what follows belongs to; null before the goals and after them. */
  get goal(): DocumentGoal | null {
    return this.inTree ? (this.open.at(-1)?.goal ?? null) : null;
  }

  get lastGoal(): DocumentGoal | null {
    return this.goals.at(-1) ?? null;
  }

  ownerByGoal(): OwnerLevel | null {
    const goal = this.goal;
    return goal === null ? null : OWNER_OF_LEVEL[goal.level];
  }

  leaveOut(lines: readonly Line[], reason: LeftOut['reason']): void {
    for (const line of lines) this.leftOut.push({ line: line.n, text: line.text, reason });
  }

  /** True where a heading says again what the goal just opened says; page tops of some files do. */
  repeatsOpenGoal(found: GoalFound): boolean {
    return (
      this.inTree &&
      this.open.some(
        ({ goal }) =>
          goal.level === found.level && compact(goal.title) === compact(found.title) && goal.number === found.number,
      )
    );
  }

  /** `heading` is the level that the file itself gives the goal's heading; null where it gives none. */
  addGoal(found: GoalFound, source: Source, heading: number | null = null): DocumentGoal {
    while ((this.open.at(-1)?.rank ?? -1) >= found.rank) this.open.pop();
    // A unit's goal after a department's may hang beside it: only graded headings tell.
    if (heading !== null && this.isGraded()) while (deepest(this.open) >= heading) this.open.pop();
    const goal: DocumentGoal = {
      ...this.place('g', this.goals.length, source),
      parent: this.open.at(-1)?.goal.id ?? null,
      level: found.level,
      number: found.number,
      title: found.title,
      status: this.held?.status ?? null,
      statusPrinted: this.held?.printed ?? null,
    };
    this.held = null;
    this.goals.push(goal);
    this.open.push({ goal, rank: found.rank, heading });
    this.inTree = true;
    this.text = null;
    return goal;
  }

  /** True where the open goals' headings go down level by level, so that their levels show the tree. */
  private isGraded(): boolean {
    return (
      this.open.length > 1 &&
      this.open.every(
        ({ heading }, at) => heading !== null && (at === 0 || heading > (this.open[at - 1]?.heading ?? 6)),
      )
    );
  }

  setStatus(status: DocumentGoal['status'], printed: string): boolean {
    const goal = this.goal;
    if (goal === null || goal.statusPrinted !== null) return false;
    goal.status = status;
    goal.statusPrinted = printed;
    return true;
  }

  /** Keeps a status that is printed above the goal it is said of. */
  holdStatus(status: PrintedStatus): boolean {
    if (this.held !== null) return false;
    this.held = status;
    this.text = null;
    return true;
  }

  /** The tree of goals ends, or rests: what follows belongs to a chapter of its own. */
  leaveTree(): void {
    this.inTree = false;
    this.text = null;
  }

  openText(
    heading: string | null,
    options: { level?: number | null; section?: boolean; owner?: Partial<Owner>; source: Source },
  ): void {
    this.text = {
      ...this.place('t', this.texts.length, options.source),
      goal: this.goal?.id ?? null,
      indicator: options.owner?.indicator ?? null,
      activity: options.owner?.activity ?? null,
      heading,
      headingLevel: options.level ?? null,
      isSection: options.section ?? false,
      paragraphs: [],
      understood: true,
    };
    this.texts.push(this.text);
  }

  /** The caption or sub-heading that ends the open text becomes the title of the table that follows it. */
  takeHeading(): string | null {
    const last = this.text?.paragraphs.at(-1);
    if (last === undefined) return null;
    if (last !== this.caption && (last.text.length > 90 || /[.:;,]$/u.test(last.text))) return null;
    this.text?.paragraphs.pop();
    if (this.text !== null && this.text.heading === null && this.text.paragraphs.length === 0) this.texts.pop();
    return last.text;
  }

  /** What the file itself says is a table's caption: kept as a sub-heading until its table takes it. */
  addCaption(text: string, source: Source): void {
    this.caption = { kind: 'subheading', text, line: source.line };
    this.addParagraphs([this.caption], source);
  }

  /**
   * True where a heading of this level is none of the open goals': it stands outside the tree, or as high as the first of
   * the open goals, whose own heading the file graded.
   */
  isChapter(heading: number): boolean {
    return !this.inTree || heading <= (this.open[0]?.heading ?? 0);
  }

  closeText(): void {
    this.text = null;
  }

  addParagraphs(paragraphs: readonly Paragraph[], source: Source): void {
    if (paragraphs.length === 0) return;
    if (this.text === null) this.openText(null, { source });
    this.text?.paragraphs.push(...paragraphs);
  }

  /** Paragraphs that the reader could not place: kept where they stand and listed. */
  addUnplaced(paragraphs: readonly Paragraph[], source: Source): void {
    if (paragraphs.length === 0) return;
    this.openText(null, { source });
    if (this.text !== null) {
      this.text.understood = false;
      this.text.paragraphs.push(...paragraphs);
    }
    this.text = null;
  }

  addIndicator(
    found: Pick<DocumentIndicator, 'owner' | 'name' | 'cells' | 'confidence' | 'doubts'>,
    source: Source,
  ): DocumentIndicator {
    const indicator = { ...this.place('i', this.indicators.length, source), goal: this.goal?.id ?? null, ...found };
    this.indicators.push(indicator);
    this.text = null;
    return indicator;
  }

  addActivity(found: Omit<DocumentActivity, 'id' | 'position' | 'source' | 'goal'>, source: Source): DocumentActivity {
    const activity = { ...this.place('a', this.activities.length, source), goal: this.goal?.id ?? null, ...found };
    this.activities.push(activity);
    this.text = null;
    return activity;
  }

  addTable(
    found: Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'rowLines' | 'doubts'>,
    source: Source,
  ): DocumentTable {
    const table = { ...this.place('b', this.tables.length, source), goal: this.goal?.id ?? null, ...found };
    this.tables.push(table);
    this.text = null;
    return table;
  }
}

const deepest = (open: readonly Open[]): number => open.at(-1)?.heading ?? 0;
