import type {
  DocumentGoal,
  DocumentText,
  GoalLevel,
  IndicatorCells,
  OwnerLevel,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import type { Dice } from './dice.ts';
import { randomIndicator } from './random-indicator.ts';
import {
  activityTitle,
  boardName,
  commitmentTitle,
  goalTitle,
  paragraph,
  somewhere,
  SUBHEADINGS,
  unitName,
} from './swedish.ts';

type Kind = 'VP' | 'T1' | 'T2' | 'VB';
const SECTIONS: Readonly<Record<GoalLevel, readonly string[]>> = {
  focusArea: [],
  areaGoal: ['Analys'],
  boardGoal: ['Beskrivning', 'Förväntat resultat', 'Analys'],
  departmentGoal: ['Förväntat resultat', 'Arbetssätt', 'Analys'],
  unitGoal: ['Förväntat resultat', 'Arbetssätt', 'Resursanvändning', 'Uppföljning', 'Utveckling', 'Analys'],
  commitment: ['Förväntat resultat', 'Arbetssätt', 'Resursanvändning', 'Uppföljning', 'Utveckling'],
};
const OWNERS: Readonly<Partial<Record<GoalLevel, OwnerLevel>>> = {
  areaGoal: 'council',
  boardGoal: 'board',
  departmentGoal: 'department',
  unitGoal: 'unit',
  commitment: 'unit',
};
const STATUSES = ['full', 'full', 'full', 'partial', 'none'] as const;
/** Goals to which the board has nothing to contribute are printed with a word of their own. */
const NO_CONTRIBUTION = 'Ingen';
const PRINTED = { full: 'Uppfylls helt', partial: 'Uppfylls delvis', none: 'Uppfylls inte' } as const;

/** A random plan or report of the family, whose truth is known. */
export class RandomDocument {
  readonly document: SteeringDocument;
  private position = 0;
  private readonly dice: Dice;
  private readonly names = new Set<string>();

  constructor(dice: Dice) {
    this.dice = dice;
    const kind = dice.pick<Kind>(['VP', 'T1', 'T2', 'VB']);
    const year = dice.whole(2013, 2026);
    const level = kind === 'T1' || kind === 'T2' || dice.chance(0.4) ? 'board' : 'unit';
    this.document = {
      kind,
      year,
      level,
      organisation: level === 'board' ? boardName(dice) : unitName(dice),
      front: {
        title: null,
        administration: null,
        reference: null,
        date: null,
        handlers: [],
        recipient: null,
        proposals: [],
      },
      goals: [],
      indicators: [],
      activities: [],
      texts: [],
      tables: [],
    };
    this.chapters(['Inledning', 'Sammanfattande analys', 'Verksamhetsidé'], 0.6);
    this.tree();
    this.endMatter();
  }

  private place(prefix: string, count: number) {
    this.position += 1;
    return { id: `${prefix}${count + 1}`, position: this.position, source: null };
  }

  private once(make: () => string): string {
    for (let tries = 0; tries < 60; tries += 1) {
      const found = tries < 4 ? make() : `${make().replace(/[.]$/u, '')} ${somewhere(this.dice)}`;
      if (this.names.has(found)) continue;
      this.names.add(found);
      return found;
    }
    const named = `${make().replace(/[.]$/u, '')} ${somewhere(this.dice)} ${somewhere(this.dice)} och ${somewhere(this.dice)}`;
    this.names.add(named);
    return named;
  }

  private text(options: Partial<DocumentText>, paragraphs: DocumentText['paragraphs']): void {
    this.document.texts.push({
      ...this.place('t', this.document.texts.length),
      goal: null,
      indicator: null,
      activity: null,
      heading: null,
      headingLevel: null,
      isSection: false,
      understood: true,
      paragraphs,
      ...options,
    });
  }

  private paragraphs(most: number, subheadings = 0): DocumentText['paragraphs'] {
    const found: DocumentText['paragraphs'] = [];
    for (let count = this.dice.whole(1, most); count > 0; count -= 1) {
      if (this.dice.chance(subheadings))
        found.push({ kind: 'subheading', text: this.dice.pick(SUBHEADINGS), line: null });
      found.push({ kind: 'paragraph', text: paragraph(this.dice), line: null });
    }
    return found;
  }

  private chapters(headings: readonly string[], probability: number): void {
    for (const heading of headings) {
      if (this.dice.chance(probability)) this.text({ heading, headingLevel: 1 }, this.paragraphs(4));
    }
  }

  private goal(level: GoalLevel, parent: DocumentGoal | null, number: string | null): DocumentGoal {
    const reports = this.document.kind !== 'VP' && level !== 'focusArea' && this.dice.chance(0.9);
    const none = reports && this.dice.chance(0.05);
    const status = reports && !none ? this.dice.pick(STATUSES) : null;
    const goal: DocumentGoal = {
      ...this.place('g', this.document.goals.length),
      parent: parent?.id ?? null,
      level,
      number,
      title: this.once(() => (level === 'commitment' ? commitmentTitle(this.dice) : goalTitle(this.dice))),
      status,
      statusPrinted: status === null ? (none ? NO_CONTRIBUTION : null) : PRINTED[status],
    };
    this.document.goals.push(goal);
    if (level === 'focusArea' && this.dice.chance(0.5)) this.text({ goal: goal.id }, this.paragraphs(1));
    for (const section of SECTIONS[level]) {
      const fits = section !== 'Analys' || this.document.kind !== 'VP';
      if (fits && this.dice.chance(0.75))
        this.text({ goal: goal.id, heading: section, isSection: true }, this.paragraphs(3, 0.25));
    }
    this.rowsUnder(goal);
    return goal;
  }

  private rowsUnder(goal: DocumentGoal): void {
    const owner = OWNERS[goal.level];
    if (owner === undefined) return;
    const heading = this.document.year !== null && this.document.year < 2016 ? OLD_OWNERS[owner] : '';
    if (this.dice.chance(owner === 'council' ? 0.8 : 0.4)) {
      for (let count = this.dice.whole(1, 6); count > 0; count -= 1) this.indicator(goal, owner);
    }
    if (this.dice.chance(0.5)) {
      const name = heading === '' ? 'Aktivitet' : `${heading} aktiviteter`;
      for (let count = this.dice.whole(1, 5); count > 0; count -= 1) this.activity(goal, owner, name);
    }
  }

  private indicator(goal: DocumentGoal, owner: OwnerLevel): void {
    const made = randomIndicator(this.dice, {
      kind: this.document.kind ?? 'VP',
      year: this.document.year ?? 2020,
      owner,
    });
    const name = this.once(() => made.name());
    const cells: IndicatorCells = made.cells;
    const indicator = {
      ...this.place('i', this.document.indicators.length),
      goal: goal.id,
      owner,
      name,
      cells,
      confidence: 1,
      doubts: [],
    };
    this.document.indicators.push(indicator);
    if (this.document.kind !== 'VP' && this.dice.chance(0.75)) {
      this.text({ goal: goal.id, indicator: indicator.id, heading: 'Analys', isSection: true }, this.paragraphs(2));
    }
  }

  private activity(goal: DocumentGoal, owner: OwnerLevel, ownerHeading: string): void {
    const year = this.document.year ?? 2020;
    const start = `${this.dice.chance(0.8) ? year : year - 1}-${this.dice.pick(['01-01', '01-01', '02-15', '09-01'])}`;
    const end = `${this.dice.chance(0.8) ? year : year + 1}-${this.dice.pick(['12-31', '12-31', '10-31'])}`;
    const reports = this.document.kind !== 'VP';
    const activity = {
      ...this.place('a', this.document.activities.length),
      goal: goal.id,
      owner,
      ownerHeading,
      title: this.once(() => activityTitle(this.dice)),
      start,
      end,
      deviation: reports && this.dice.chance(0.1),
      doubts: [],
    };
    this.document.activities.push(activity);
    if (reports && this.dice.chance(0.7)) {
      this.text({ goal: goal.id, activity: activity.id, heading: 'Analys', isSection: true }, this.paragraphs(2));
    }
  }

  private tree(): void {
    const { dice } = this;
    const old = (this.document.year ?? 2020) < 2015;
    for (let focus = 1; focus <= dice.whole(1, 3); focus += 1) {
      const top = this.goal('focusArea', null, `${focus}`);
      for (let area = 1; area <= dice.whole(1, 3); area += 1) {
        const council = this.goal('areaGoal', top, `${focus}.${area}`);
        for (let board = dice.whole(0, 2); board > 0; board -= 1) {
          const own = this.goal('boardGoal', council, null);
          if (this.document.level !== 'unit') continue;
          for (let unit = dice.whole(0, 2); unit > 0; unit -= 1) {
            this.goal(old ? 'commitment' : dice.chance(0.15) ? 'departmentGoal' : 'unitGoal', own, null);
          }
        }
      }
    }
  }

  private endMatter(): void {
    this.text({ heading: 'Uppföljning av ekonomi', headingLevel: 1 }, this.paragraphs(3));
    if (this.dice.chance(0.7)) this.economy();
    this.chapters(['Systematiskt kvalitetsarbete', 'Synpunkter och klagomål', 'Agenda 2030', 'Övrigt'], 0.5);
  }

  private economy(): void {
    const year = this.document.year ?? 2020;
    const names = [
      'Nämnd och administration',
      'Förskoleverksamhet',
      'Äldreomsorg',
      'Barn, kultur och fritid',
      'Ekonomiskt bistånd',
      'Totalt',
    ];
    const amount = (): string => `${this.dice.whole(10, 900)},${this.dice.whole(0, 9)}`;
    this.document.tables.push({
      ...this.place('b', this.document.tables.length),
      goal: null,
      title: 'Budget och prognos',
      unit: 'mnkr',
      columns: ['Mnkr', `Budget ${year}`, `Prognos ${year}`, 'Avvikelse'],
      rows: names
        .slice(0, this.dice.whole(3, names.length))
        .map((name) => [name, amount(), amount(), `${this.dice.whole(-9, 9)},${this.dice.whole(0, 9)}`]),
      doubts: [],
    });
  }
}

const OLD_OWNERS: Readonly<Record<OwnerLevel, string>> = {
  council: 'KF:s',
  board: 'Nämndens',
  department: 'Avdelningens',
  unit: 'Enhetens',
};
