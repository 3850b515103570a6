import { titleKey } from '../editions/lasting-things.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '../steering/steering-document.ts';

/** An edition that a draft is built from. */
export type SourceEdition = {
  readonly id: string;
  readonly document: SteeringDocument;
  /** Where each thing came from, where the document is several organisations' joined. */
  readonly origins?: ReadonlyMap<string, { readonly edition: string; readonly thing: string }>;
};

/** The same goal in two documents: same level, same words. */
export const goalKey = ({ level, title }: Pick<DocumentGoal, 'level' | 'title'>): string =>
  `${level} ${titleKey(title)}`;

/** Which thing of which edition a thing of the draft was taken from. */
export type Carried = {
  readonly thing: 'goal' | 'indicator' | 'activity' | 'text' | 'table';
  readonly thingId: string;
  readonly source: string;
  readonly sourceThing: string;
};

type Head = {
  readonly kind: SteeringDocument['kind'];
  readonly year: number;
  readonly organisation: string;
  readonly administration: string | null;
  readonly level: SteeringDocument['level'];
  readonly title: string;
};

/** What a text is about, and its heading. */
export type TextAt = Partial<
  Pick<DocumentText, 'goal' | 'indicator' | 'activity' | 'heading' | 'headingLevel' | 'isSection'>
>;

/** Puts things into a new document in reading order: ids and places follow from the order, sources are noted. */
export class DraftBuilder {
  readonly document: SteeringDocument;
  readonly carried: Carried[] = [];
  readonly #goals = new Map<string, string>();
  #position = 0;

  constructor({ kind, year, organisation, administration, level, title }: Head) {
    const front = { administration, reference: null, date: null, handlers: [], recipient: null, proposals: [] };
    this.document = {
      kind,
      year,
      organisation,
      level,
      front: { title, ...front },
      goals: [],
      indicators: [],
      activities: [],
      texts: [],
      tables: [],
    };
  }

  /** `parent` is the key that the goal above was placed under. Gives the goal's id. */
  goal(
    goal: DocumentGoal,
    parent: string | null,
    from: { readonly edition: SourceEdition; readonly goal: DocumentGoal } | null,
  ): string {
    const placed = this.#place('g');
    this.#goals.set(goalKey(goal), placed.id);
    this.document.goals.push({
      ...placed,
      parent: parent === null ? null : (this.#goals.get(parent) ?? null),
      level: goal.level,
      number: goal.number,
      title: goal.title,
      status: null,
      statusPrinted: null,
    });
    if (from !== null) this.#note('goal', placed.id, from.edition, from.goal.id);
    return placed.id;
  }

  indicator(row: DocumentIndicator, goal: string, from: SourceEdition | null, cells: DocumentIndicator['cells']): void {
    const placed = this.#place('i');
    const { owner, name } = row;
    this.document.indicators.push({ ...placed, goal, owner, name, cells, confidence: 1, doubts: [] });
    if (from !== null) this.#note('indicator', placed.id, from, row.id);
  }

  /** Gives the activity's id. */
  activity(row: DocumentActivity, goal: string, from: SourceEdition | null, deviation: boolean): string {
    const placed = this.#place('a');
    const { owner, ownerHeading, title, start, end } = row;
    this.document.activities.push({ ...placed, goal, owner, ownerHeading, title, start, end, deviation, doubts: [] });
    if (from !== null) this.#note('activity', placed.id, from, row.id);
    return placed.id;
  }

  text(
    at: TextAt,
    paragraphs: DocumentText['paragraphs'],
    from: { readonly edition: SourceEdition; readonly text: DocumentText } | null,
  ): void {
    const placed = this.#place('t');
    this.document.texts.push({
      ...placed,
      goal: null,
      indicator: null,
      activity: null,
      heading: null,
      headingLevel: null,
      isSection: false,
      ...at,
      paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, line: null })),
      understood: true,
    });
    if (from !== null) this.#note('text', placed.id, from.edition, from.text.id);
  }

  /** The table with its columns and the names of its rows; the figures are another period's and stay behind. */
  tableFrame(table: DocumentTable, from: SourceEdition): void {
    const placed = this.#place('b');
    const rows = table.rows.map((row) => row.map((cell, column) => (column === 0 ? cell : '')));
    const { title, unit, columns } = table;
    this.document.tables.push({ ...placed, goal: null, title, unit, columns: [...columns], rows, doubts: [] });
    this.#note('table', placed.id, from, table.id);
  }

  #place(letter: string): { id: string; position: number; source: null } {
    this.#position += 1;
    return { id: `${letter}${this.#position}`, position: this.#position, source: null };
  }

  #note(thing: Carried['thing'], thingId: string, { id, origins }: SourceEdition, sourceThing: string): void {
    const origin = origins?.get(sourceThing) ?? { edition: id, thing: sourceThing };
    this.carried.push({ thing, thingId, source: origin.edition, sourceThing: origin.thing });
  }
}
