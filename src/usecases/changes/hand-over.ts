import { editionDay } from '#domain/editions/edition-title.ts';
import { readMeasure } from '#domain/steering/measure.ts';
import type {
  DocumentGoal,
  DocumentIndicator,
  Fulfilment,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import { findLevel } from '#domain/steering/steering-model.ts';
import { enterValues } from '#domain/writing/enter-value.ts';
import { inOrder, orderWith } from '#domain/writing/place-thing.ts';
import type { NewPlace } from '#domain/writing/place-thing.ts';
import { periodFor } from '#domain/writing/start-document.ts';
import type { ChangeRow, EditionRef } from '#store/changes.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import type { Linked, LoadedDocument } from '#store/editions/load-document.ts';
import { countChange, findNewest, sayOfActivities, sayOfGoals, takeOverState } from '#store/handed-over.ts';
import { findModel } from '#store/steering-models.ts';
import {
  insertActivityRow,
  insertGoalRow,
  insertIndicatorRow,
  raiseDraftVersion,
  saveOrder,
  saveValues,
} from '#store/writing/draft-rows.ts';

import type { App } from '../app.ts';
import { addTextRow } from '../writing/change-goal.ts';

/** A change by which somebody takes over, with what it is about. */
export type Handover = ChangeRow & { readonly thing: string; readonly successor: string };

const loadedOf = async (db: Db, edition: string): Promise<LoadedDocument> => {
  const loaded = (await loadDocuments(db, [edition])).get(edition);
  if (loaded === undefined) throw new Error(`Edition ${edition} has no document`);
  return loaded;
};

/** A goal and everything below it, by document id. */
function goalsBelow(goals: readonly Linked<DocumentGoal>[], id: string): string[] {
  const below = goals.filter(({ thing }) => thing.parent === id).flatMap(({ thing }) => goalsBelow(goals, thing.id));
  return [id, ...below];
}

/** A judgement of a goal that gives way when the goal is handed over, for the log to keep. */
export type JudgementGone = { readonly edition: string; readonly goal: string; readonly status: Fulfilment };

/** Whether the draft had what is handed over, and what was judged of it until then. */
export type LetGo = { readonly had: boolean; readonly gone: readonly JudgementGone[] };

/**
 * Writes into a draft that its organisation is no longer responsible: the goal as one that it has no part in, with its
 * activities, the activity as not theirs, the indicator without an outcome as not theirs to measure. Texts and values
 * stay, and so does what was judged in a report about a day when the goal was theirs; another judgement gives way.
 */
export async function letGo(app: App, db: Db, draft: EditionRef, change: Handover): Promise<LetGo> {
  const { thing, subject, year, after } = change;
  const { goals, indicators, activities } = await loadedOf(db, draft.id);
  const own = <T extends { readonly id: string }>(rows: readonly Linked<T>[]): T[] =>
    rows.filter(({ lasting }) => lasting === thing).map((row) => row.thing);
  if (subject === 'responsible') {
    const ids = own(activities).map(({ id }) => id);
    await sayOfActivities(db, draft.id, ids, 'notApplicable');
    return { had: await counted(db, draft.id, ids), gone: [] };
  }
  if (subject === 'goalResponsible') {
    const model = (await findModel(db, year)) ?? modelWithUnitGoals(year);
    const below = new Set(own(goals).flatMap(({ id }) => goalsBelow(goals, id)));
    const { kind } = draft.head;
    const wasTheirs = kind !== null && editionDay(kind, year) < change.from;
    const things = goals.map((goal) => goal.thing).filter(({ id }) => below.has(id));
    const ids = things.filter(({ status }) => status === null || !wasTheirs).map(({ id }) => id);
    const gone = things.flatMap(({ id, title, status }) =>
      status === null || !ids.includes(id) ? [] : [{ edition: draft.id, goal: title, status }],
    );
    await sayOfGoals(db, draft.id, ids, model.statusWords.noContribution);
    const under = activities.filter(({ thing: { goal } }) => goal !== null && ids.includes(goal));
    await sayOfActivities(
      db,
      draft.id,
      under.map((row) => row.thing.id),
      'notApplicable',
    );
    return { had: await counted(db, draft.id, ids), gone };
  }
  const rows = own(indicators);
  for (const row of rows) {
    if (row.cells.outcome === null) {
      await setOutcome(app, db, { edition: draft.id, row, reason: 'notApplicable', source: `Tas över: ${after}` });
    }
  }
  const ids = rows.map(({ id }) => id);
  return { had: await counted(db, draft.id, ids), gone: [] };
}

async function counted(db: Db, edition: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length > 0) await raiseDraftVersion(db, edition);
  return ids.length > 0;
}

async function setOutcome(
  app: App,
  db: Db,
  asked: { edition: string; row: DocumentIndicator; reason: 'notApplicable' | null; source: string },
): Promise<void> {
  const { edition, row, reason, source } = asked;
  const entry = { cell: 'outcome' as const, printed: null, numerator: null, denominator: null, reason };
  const entered = enterValues(row.cells, [entry]);
  if (!entered.ok) throw new Error('An empty outcome can always be entered');
  const values = entered.value.map((value) => ({ ...value, replaced: row.cells.outcome }));
  const [outcome = null] = values.map(({ printed }) => printed);
  const at = app.now().toISOString();
  const told = { values, source, measuredOn: null, person: null, at };
  await saveValues(db, { edition, id: row.id }, { ...row.cells, outcome }, told);
  await countChange(db, { edition, id: row.id });
}

/**
 * Puts what somebody takes over into a draft of theirs: a goal with those above it that are missing and with what is
 * asked under it, an indicator or an activity under the goal that it stood under. A draft without that goal is left as
 * it is; where the thing stands as not theirs, it is theirs again. Gives whether anything was written.
 */
export async function takeOver(app: App, db: Db, draft: EditionRef, change: Handover): Promise<boolean> {
  const source = await findNewest(db, change.organisation, change.year);
  if (source === undefined) return false;
  const from = await loadedOf(db, source.id);
  const taking = new TakingOver(app, db, { draft, source: source.id, from, to: await loadedOf(db, draft.id) });
  return taking.take(change);
}

type Both = {
  readonly draft: EditionRef;
  readonly source: string;
  readonly from: LoadedDocument;
  readonly to: LoadedDocument;
};

/** Writes what is taken over row by row; the document follows, so that each row gets its place. */
class TakingOver {
  readonly #app: App;
  readonly #db: Db;
  readonly #both: Both;
  #document: SteeringDocument;
  /** Lasting goal → the draft's own goal. */
  readonly #goals: Map<string, string>;

  constructor(app: App, db: Db, both: Both) {
    this.#app = app;
    this.#db = db;
    this.#both = both;
    this.#document = asDocument(both.draft.head, both.to);
    this.#goals = new Map(both.to.goals.map(({ thing, lasting }) => [lasting, thing.id]));
  }

  async take({ subject, thing }: Handover): Promise<boolean> {
    const { from, draft } = this.#both;
    const isIt = ({ lasting }: { readonly lasting: string }): boolean => lasting === thing;
    let took = false;
    if (subject === 'goalResponsible') {
      for (const goal of from.goals.filter(isIt)) took = (await this.#goalWithAll(goal)) || took;
    } else if (subject === 'indicatorResponsible') {
      for (const row of from.indicators.filter(isIt)) took = (await this.#indicator(row)) || took;
    } else {
      for (const row of from.activities.filter(isIt)) took = (await this.#activity(row)) || took;
    }
    if (took) await raiseDraftVersion(this.#db, draft.id);
    return took;
  }

  async #goalWithAll(goal: Linked<DocumentGoal>): Promise<boolean> {
    const { from, to, draft } = this.#both;
    const had = this.#goals.get(goal.lasting);
    const isNotTheirs = to.goals.some(
      ({ thing: { id, status, statusPrinted } }) => id === had && status === null && statusPrinted !== null,
    );
    if (had !== undefined && isNotTheirs) await sayOfGoals(this.#db, draft.id, [had], null);
    const own = await this.#goal(goal);
    if (own === null) return false;
    const rows = <T extends { readonly goal: string | null }>(linked: readonly Linked<T>[]): Linked<T>[] =>
      linked.filter(({ thing }) => thing.goal === goal.thing.id);
    let took = had === undefined || isNotTheirs;
    for (const row of rows(from.indicators)) took = (await this.#indicator(row)) || took;
    for (const row of rows(from.activities)) took = (await this.#activity(row)) || took;
    for (const below of from.goals.filter(({ thing }) => thing.parent === goal.thing.id)) {
      took = (await this.#goalWithAll(below)) || took;
    }
    return took;
  }

  /** The draft's own goal that is the same lasting one, made with those above it where it is missing. */
  async #goal({ thing, lasting }: Linked<DocumentGoal>): Promise<string | null> {
    const had = this.#goals.get(lasting);
    if (had !== undefined) return had;
    const { from, draft } = this.#both;
    const { kind, year } = draft.head;
    if (kind === null || year === null) return null;
    const over = from.goals.find((each) => each.thing.id === thing.parent);
    const parent = over === undefined ? null : await this.#goal(over);
    const id = `g-${this.#app.newId()}`;
    const order = orderWith(this.#document, id, { kind: 'goal', parent });
    const { level, number, title } = thing;
    const made = { id, position: order.indexOf(id) + 1, source: null, parent, level, number, title };
    const placed: DocumentGoal = { ...made, status: null, statusPrinted: null };
    await insertGoalRow(this.#db, draft.id, placed, lasting);
    this.#goals.set(lasting, id);
    await this.#place(order, { goals: [...this.#document.goals, placed] });
    const model = (await findModel(this.#db, year)) ?? modelWithUnitGoals(year);
    for (const heading of findLevel(model, level)?.sections[kind] ?? []) {
      const at = { goal: id, indicator: null, activity: null, heading, isSection: true, headingLevel: null };
      this.#document = await addTextRow(this.#app, this.#db, { document: this.#document }, draft.id, at);
    }
    return id;
  }

  async #indicator({ thing: row, lasting }: Linked<DocumentIndicator>): Promise<boolean> {
    const { to, draft } = this.#both;
    const { kind, year } = draft.head;
    const goal = this.#ownGoal(row.goal);
    if (goal === null || kind === null || year === null) return false;
    const standing = to.indicators.filter((each) => each.lasting === lasting);
    if (standing.length > 0) {
      const notTheirs = standing.filter(({ thing }) => isNotApplicable(thing.cells.outcome));
      for (const { thing } of notTheirs) {
        const asked = { edition: draft.id, row: thing, reason: null, source: 'Ansvaret är övertaget' };
        await setOutcome(this.#app, this.#db, asked);
      }
      return notTheirs.length > 0;
    }
    const none = { outcome: null, men: null, women: null, previous: null, forecast: null };
    const cells = { ...row.cells, ...none, period: periodFor(row.cells.period, kind, year) };
    const placed = this.#newRow('indicator', goal, (id, position) => {
      return { ...row, id, position, goal, cells, source: null, confidence: 1, doubts: [] };
    });
    await insertIndicatorRow(this.#db, draft.id, placed.row, lasting);
    await this.#place(placed.order, { indicators: [...this.#document.indicators, placed.row] });
    return true;
  }

  async #activity({ thing: row, lasting }: Both['from']['activities'][number]): Promise<boolean> {
    const { to, draft, source } = this.#both;
    const goal = this.#ownGoal(row.goal);
    if (goal === null) return false;
    const standing = to.activities.filter((each) => each.lasting === lasting).map(({ thing }) => thing.id);
    if (standing.length > 0) {
      await sayOfActivities(this.#db, draft.id, standing, 'leads');
      return true;
    }
    const placed = this.#newRow('activity', goal, (id, position) => {
      return { ...row, id, position, goal, deviation: false, source: null, doubts: [] };
    });
    await insertActivityRow(this.#db, draft.id, placed.row, lasting);
    await takeOverState(this.#db, { edition: source, id: row.id }, { edition: draft.id, id: placed.row.id });
    await this.#place(placed.order, { activities: [...this.#document.activities, placed.row] });
    return true;
  }

  /** The draft's goal for a goal of whoever hands over. */
  #ownGoal(goal: string | null): string | null {
    const lasting = this.#both.from.goals.find(({ thing }) => thing.id === goal)?.lasting;
    return lasting === undefined ? null : (this.#goals.get(lasting) ?? null);
  }

  #newRow<T>(kind: 'indicator' | 'activity', goal: string, make: (id: string, position: number) => T) {
    const id = `${kind[0]}-${this.#app.newId()}`;
    const at: NewPlace = { kind, goal };
    const order = orderWith(this.#document, id, at);
    return { order, row: make(id, order.indexOf(id) + 1) };
  }

  async #place(order: readonly string[], grown: Partial<SteeringDocument>): Promise<void> {
    await saveOrder(this.#db, this.#both.draft.id, order);
    this.#document = inOrder({ ...this.#document, ...grown }, order);
  }
}

const isNotApplicable = (outcome: string | null): boolean => {
  const measure = readMeasure(outcome);
  return measure.kind === 'none' && measure.reason === 'notApplicable';
};
