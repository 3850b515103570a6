import type {
  DocumentFront,
  DocumentGoal,
  EditionKind,
  Fulfilment,
  OwnerLevel,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import { REASON } from '#domain/steering/explaining-sections.ts';

import { areaGoals, boardGoals, focusAreas } from '../goals.ts';
import type { FocusNumber } from '../goals.ts';
import { indicators } from '../indicators.ts';
import { exampleModels } from '../steering-models.ts';
import { describeOrganisation } from './describe-organisation.ts';
import { indicatorCells } from './indicator-cells.ts';
import type {
  ActivityPart,
  AreaPart,
  BoardGoalPart,
  ByEdition,
  Chapter,
  EditionPart,
  LowestGoalPart,
  OrganisationYear,
  Row,
} from './organisation-year.ts';
import { prose } from './prose.ts';

const kindNames = {
  VP: 'Verksamhetsplan',
  T1: 'Tertialrapport 1',
  T2: 'Tertialrapport 2',
  VB: 'Verksamhetsberättelse',
};
const statusWords = {
  full: 'Uppfylls helt',
  partial: 'Uppfylls delvis',
  none: 'Uppfylls inte',
  noContribution: 'Ingen',
};
const lowestOwner = { unitGoal: 'unit', departmentGoal: 'department' } as const;

/** Builds the document of one edition, or throws when the year has no such edition: that is a fault in the example. */
export function buildDocument(year: OrganisationYear, kind: EditionKind): SteeringDocument {
  const edition = year.editions[kind];
  if (edition === undefined) throw new Error(`${year.organisation} has no ${kind} for ${year.year}`);
  const builder = new DocumentBuilder(year, kind, edition);
  builder.chapters(edition.before);
  for (const number of ['1', '2', '3'] as const) builder.focusArea(number);
  builder.chapters(edition.after ?? []);
  return builder.document;
}

/** Puts things into the document in the order they are printed, so that positions and ids follow from the order. */
class DocumentBuilder {
  readonly document: SteeringDocument;
  readonly #year: OrganisationYear;
  readonly #kind: EditionKind;
  readonly #owner: OwnerLevel;
  #position = 0;

  constructor(year: OrganisationYear, kind: EditionKind, edition: EditionPart) {
    const { name, level, administration } = describeOrganisation(year.organisation, year.year, kind);
    const front: DocumentFront = {
      title: edition.title ?? `${kindNames[kind]} ${year.year}`,
      administration,
      reference: edition.statement?.reference ?? null,
      date: edition.statement?.date ?? null,
      handlers: [...(edition.statement?.handlers ?? [])],
      recipient: edition.statement === undefined ? null : name,
      proposals: [...(edition.statement?.proposals ?? [])],
    };
    this.#year = year;
    this.#kind = kind;
    this.#owner = level === 'board' ? 'board' : 'unit';
    this.document = {
      kind,
      year: year.year,
      organisation: name,
      level,
      front,
      goals: [],
      indicators: [],
      activities: [],
      texts: [],
      tables: [],
    };
  }

  chapters(chapters: readonly Chapter[]): void {
    for (const { heading, level = 1, text, tables = [] } of chapters) {
      this.#text(text ?? '', { heading, headingLevel: level });
      for (const { title, unit, columns, rows } of tables) {
        this.document.tables.push({
          ...this.#place('b'),
          goal: null,
          title,
          unit,
          columns: [...columns],
          rows: rows.map((row) => [...row]),
          doubts: [],
        });
      }
    }
  }

  focusArea(number: FocusNumber): void {
    const parts = this.#year.areas.filter(({ area }) => area.startsWith(`${number}.`));
    if (parts.length === 0) return;
    const goal = this.#goal('focusArea', null, number, focusAreas[number]);
    const introduction = this.#year.focus?.[number]?.[this.#kind];
    if (introduction !== undefined) this.#text(introduction, { goal });
    for (const part of parts) this.#areaGoal(goal, part);
  }

  #areaGoal(parent: string, part: AreaPart): void {
    const goal = this.#goal('areaGoal', parent, part.area, areaGoals[part.area], part.status);
    const introduction = part.introduction?.[this.#kind];
    if (introduction !== undefined) this.#text(introduction, { goal });
    this.#analysis(goal, part.analysis);
    this.#rows(goal, part.indicators ?? []);
    this.#activities(goal, this.#owner, part.activities ?? []);
    for (const boardGoal of part.boardGoals) this.#boardGoal(goal, boardGoal);
  }

  #boardGoal(parent: string, part: BoardGoalPart): void {
    const goal = this.#goal('boardGoal', parent, null, boardGoals[part.goal], part.status);
    this.#section(goal, 'Beskrivning', part.description);
    this.#section(goal, 'Förväntat resultat', part.expected);
    this.#analysis(goal, part.analysis);
    this.#section(goal, REASON, part.reason?.[this.#kind]);
    this.#rows(goal, part.indicators ?? []);
    this.#activities(goal, 'board', part.activities ?? []);
    for (const unitGoal of part.unitGoals ?? []) this.#lowestGoal(goal, unitGoal);
  }

  #lowestGoal(parent: string, part: LowestGoalPart): void {
    const level = part.level ?? 'unitGoal';
    const goal = this.#goal(level, parent, null, part.title, part.status);
    this.#section(goal, 'Förväntat resultat', part.expected);
    if (this.#kind === 'VP') {
      this.#section(goal, 'Arbetssätt', part.way);
      this.#section(goal, 'Resursanvändning', part.resources);
      this.#section(goal, 'Uppföljning', part.followUp);
      this.#section(goal, 'Utveckling', part.development);
    }
    this.#analysis(goal, part.analysis);
    this.#section(goal, REASON, part.reason?.[this.#kind]);
    this.#rows(goal, part.indicators ?? []);
    this.#activities(goal, lowestOwner[level], part.activities ?? []);
  }

  #goal(
    level: DocumentGoal['level'],
    parent: string | null,
    number: string | null,
    title: string,
    statuses: ByEdition<Fulfilment | 'noContribution'> = {},
  ): string {
    const status = statuses[this.#kind];
    const placed = this.#place('g');
    this.document.goals.push({
      ...placed,
      parent,
      level,
      number,
      title,
      status: status === undefined || status === 'noContribution' ? null : status,
      statusPrinted: status === undefined ? null : statusWords[status],
    });
    return placed.id;
  }

  #rows(goal: string, rows: readonly Row[]): void {
    for (const row of rows) {
      const { name, owner } = indicators[row.key];
      const placed = this.#place('i');
      this.document.indicators.push({
        ...placed,
        goal,
        owner,
        name,
        cells: indicatorCells(row, this.#year, this.#kind),
        confidence: 1,
        doubts: [],
      });
      const analysis = row.analysis?.[this.#kind];
      if (analysis !== undefined)
        this.#text(analysis, { goal, indicator: placed.id, heading: 'Analys', isSection: true });
    }
  }

  #activities(goal: string, owner: OwnerLevel, activities: readonly ActivityPart[]): void {
    for (const activity of activities) {
      const { title, council, description, analysis, deviation } = activity;
      const { start, end: planned } = this.#kind === 'VP' ? (activity.misprintedPlan ?? activity) : activity;
      const end = activity.movedTo?.[this.#kind] ?? planned;
      const placed = this.#place('a');
      const actualOwner = council === true ? 'council' : owner;
      this.document.activities.push({
        ...placed,
        goal,
        owner: actualOwner,
        ownerHeading: exampleModels[0]?.ownerHeadings[actualOwner].activities ?? null,
        title,
        start,
        end,
        deviation: deviation?.includes(this.#kind) ?? false,
        doubts: [],
      });
      const text = analysis?.[this.#kind];
      if (text !== undefined) this.#text(text, { goal, activity: placed.id, heading: 'Analys', isSection: true });
      if (this.#kind === 'VP' && description !== undefined) this.#text(description, { goal, activity: placed.id });
    }
  }

  #section(goal: string, heading: string, text: string | undefined): void {
    if (text !== undefined) this.#text(text, { goal, heading, isSection: true });
  }

  #analysis(goal: string, texts: ByEdition<string> | undefined): void {
    this.#section(goal, 'Analys', texts?.[this.#kind]);
  }

  #text(text: string, where: Partial<SteeringDocument['texts'][number]>): void {
    this.document.texts.push({
      ...this.#place('t'),
      goal: null,
      indicator: null,
      activity: null,
      heading: null,
      headingLevel: null,
      isSection: false,
      paragraphs: prose(text),
      understood: true,
      ...where,
    });
  }

  #place(prefix: string): { id: string; position: number; source: null } {
    this.#position += 1;
    return { id: `${prefix}${this.#position}`, position: this.#position, source: null };
  }
}
