import { changedOnly } from '#domain/activities/activity-state.ts';
import { conflict, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';
import { findLevel } from '#domain/steering/steering-model.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { differencesAbove } from '#domain/writing/above-differences.ts';
import type { AboveDifference, FoundDifference } from '#domain/writing/above-differences.ts';
import { goalKey } from '#domain/writing/draft-builder.ts';
import type { SourceEdition } from '#domain/writing/draft-builder.ts';
import { inOrder, orderWith } from '#domain/writing/place-thing.ts';
import { periodFor } from '#domain/writing/start-document.ts';
import { insertActivityChange } from '#store/activities/activities.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import { findModel } from '#store/steering-models.ts';
import {
  insertActivityRow,
  insertGoalRow,
  insertIndicatorRow,
  listActivityStates,
  retitleGoal,
  saveActivity,
  saveCouncilTarget,
  saveOrder,
} from '#store/writing/draft-rows.ts';
import { insertCarried } from '#store/writing/start.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { familyOn, linkLasting } from '../editions/keep-document.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftAct, DraftAsked } from './change-draft.ts';
import { addTextRow } from './change-goal.ts';
import { editionAbove } from './start-sources.ts';

export type AboveShown = {
  readonly edition: { readonly id: string; readonly title: string } | null;
  readonly items: AboveDifference[];
};

/** What the level above has decided and a plan reads otherwise. Reports follow decisions during the year instead. */
export function showAbove(app: App, who: SignedIn, id: string): Promise<Result<AboveShown, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<AboveShown, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const loaded = (await loadDocuments(db, [id])).get(id);
    if (loaded === undefined) throw new Error(`Edition ${id} has no document`);
    const found = await compare(db, who, readable.value, asDocument(readable.value.row.head, loaded));
    if (found === null) return ok({ edition: null, items: [] });
    const items = found.differences.map(({ above: _above, own: _own, ...difference }) => difference);
    return ok({ edition: { id: found.above.id, title: found.title }, items });
  });
}

type Compared = {
  readonly above: SourceEdition;
  readonly title: string;
  readonly model: SteeringModel;
  readonly differences: readonly FoundDifference[];
};

async function compare(
  db: Db,
  who: SignedIn,
  { row, register }: ReadableEdition,
  draft: SteeringDocument,
): Promise<Compared | null> {
  if (row.kind !== 'VP') return null;
  const found = await editionAbove(db, who, register, row);
  if (found === null) return null;
  const model = (await findModel(db, row.year)) ?? modelWithUnitGoals(row.year);
  const { source: above, title } = found;
  return { above, title, model, differences: differencesAbove({ draft, above: above.document, model }) };
}

/** Takes up one thing that the level above has decided, with where it came from. */
export function takeUpAbove(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly key: string },
): Promise<Result<true, Failure>> {
  return changeDraft(app, who, asked, `take up ${asked.key}`, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit } = act;
    const compared = await compare(db, who, readable, document);
    const difference = compared?.differences.find(({ key }) => key === asked.key);
    if (compared === null || difference === undefined) {
      return conflict('Det skiljer sig inte längre. Läs om sidan.', { key: asked.key });
    }
    if (difference.kind === 'gone') return notFound('Det finns inget att ta upp: nivån ovanför har tagit bort det.');
    await new TakingUp(app, act, asked.id, compared, who).take(difference);
    const summary = `${who.name} tog upp ”${difference.title}” från ${compared.title} i ${readable.row.title}.`;
    const { before, after, kind } = difference;
    audit({ action: 'take-up', kind: 'edition', thing: asked.id, summary, before, after: { kind, value: after } });
    return ok(true);
  });
}

/** Writes what is taken up into the draft, thing by thing; the document follows, so that each gets its place. */
class TakingUp {
  readonly #app: App;
  readonly #act: DraftAct;
  readonly #edition: string;
  readonly #compared: Compared;
  readonly #who: SignedIn;
  #document: SteeringDocument;

  constructor(app: App, act: DraftAct, edition: string, compared: Compared, who: SignedIn) {
    this.#app = app;
    this.#act = act;
    this.#edition = edition;
    this.#compared = compared;
    this.#who = who;
    this.#document = act.document;
  }

  async take({ kind, above, own, goal }: FoundDifference): Promise<void> {
    if (above === null) throw new Error('Nothing above to take up');
    if (kind === 'goal' && 'level' in above) await this.#goal(above);
    else if (kind === 'title' && 'level' in above && own !== null) await this.#retitle(above, own);
    else if (kind === 'indicator' && 'cells' in above) await this.#indicator(above, goal);
    else if (kind === 'target' && 'cells' in above && own !== null) await this.#target(above, own);
    else if (kind === 'activity' && 'deviation' in above) await this.#activity(above, goal);
    else if (kind === 'days' && 'deviation' in above && own !== null) await this.#days(above, own);
  }

  /** A goal comes with those above it that the plan lacks, and with what is asked under it. */
  async #goal(goal: DocumentGoal): Promise<string> {
    const { above, model } = this.#compared;
    const standing = this.#document.goals.find((each) => goalKey(each) === goalKey(goal));
    if (standing !== undefined) return standing.id;
    const over = above.document.goals.find(({ id }) => id === goal.parent);
    const parent = over === undefined ? null : await this.#goal(over);
    const id = `g-${this.#app.newId()}`;
    const order = orderWith(this.#document, id, { kind: 'goal', parent });
    const { level, number, title } = goal;
    const made = { id, position: order.indexOf(id) + 1, source: null, parent, level, number, title };
    const placed: DocumentGoal = { ...made, status: null, statusPrinted: null };
    const links = await this.#link({ goals: [placed] });
    await insertGoalRow(this.#act.db, this.#edition, placed, links.goals[id] ?? '');
    await this.#keep('goal', id, goal.id, order, { goals: [...this.#document.goals, placed] });
    for (const heading of findLevel(model, level)?.sections.VP ?? []) {
      const at = { goal: id, indicator: null, activity: null, heading, isSection: true, headingLevel: null };
      this.#document = await addTextRow(this.#app, this.#act.db, { document: this.#document }, this.#edition, at);
    }
    const under = differencesAbove({ draft: this.#document, above: above.document, model });
    for (const each of under.filter((one) => one.goal === id)) await this.take(each);
    return id;
  }

  async #retitle({ title, id: source }: DocumentGoal, own: string): Promise<void> {
    const goal = this.#document.goals.find(({ id }) => id === own);
    if (goal === undefined) return;
    const links = await this.#link({ goals: [{ ...goal, title }] });
    await retitleGoal(this.#act.db, { edition: this.#edition, id: own }, title, links.goals[own] ?? '');
    await this.#note('goal', own, source);
  }

  async #indicator(row: DocumentIndicator, goal: string | null): Promise<void> {
    const id = `i-${this.#app.newId()}`;
    const order = orderWith(this.#document, id, { kind: 'indicator', goal: goal ?? '' });
    const { year } = this.#act.readable.row;
    const none = { outcome: null, men: null, women: null, previous: null, forecast: null, target: null };
    const councilTarget = row.cells.councilTarget ?? row.cells.target;
    const cells = { ...none, councilTarget, period: periodFor(row.cells.period, 'VP', year) };
    const placed = { ...row, id, position: order.indexOf(id) + 1, source: null, goal, cells, doubts: [] };
    const links = await this.#link({ indicators: [placed] });
    await insertIndicatorRow(this.#act.db, this.#edition, placed, links.indicators[id] ?? '');
    await this.#keep('indicator', id, row.id, order, { indicators: [...this.#document.indicators, placed] });
  }

  async #target(row: DocumentIndicator, own: string): Promise<void> {
    const standing = this.#document.indicators.find(({ id }) => id === own);
    if (standing === undefined) return;
    const cells = { ...standing.cells, councilTarget: row.cells.councilTarget ?? row.cells.target };
    await saveCouncilTarget(this.#act.db, { edition: this.#edition, id: own }, cells);
    await this.#note('indicator', own, row.id);
  }

  async #activity(row: DocumentActivity, goal: string | null): Promise<void> {
    const id = `a-${this.#app.newId()}`;
    const order = orderWith(this.#document, id, { kind: 'activity', goal: goal ?? '' });
    const made = { id, position: order.indexOf(id) + 1, source: null, goal, deviation: false, doubts: [] };
    const placed: DocumentActivity = { ...row, ...made };
    const links = await this.#link({ activities: [placed] });
    await insertActivityRow(this.#act.db, this.#edition, placed, links.activities[id] ?? '');
    await this.#keep('activity', id, row.id, order, { activities: [...this.#document.activities, placed] });
  }

  async #days({ start, end, id: source }: DocumentActivity, own: string): Promise<void> {
    const { db, at } = this.#act;
    const standing = this.#document.activities.find(({ id }) => id === own);
    const state = (await listActivityStates(db, this.#edition)).find(({ id }) => id === own);
    if (standing === undefined || state === undefined) return;
    const place = { edition: this.#edition, id: own };
    const { title, deviation } = standing;
    await saveActivity(db, place, { ...state, title, start, end, deviation });
    const changed = changedOnly({ start: standing.start, end: standing.end }, { start, end });
    if (changed !== null) await insertActivityChange(db, place, changed, { person: this.#who.id, at });
    await this.#note('activity', own, source);
  }

  /** What a thing is among the lasting ones; what is new among them is made. */
  #link(things: Partial<Pick<SteeringDocument, 'goals' | 'indicators' | 'activities'>>) {
    const { row, register } = this.#act.readable;
    const { organisation, year, kind } = row;
    const family = familyOn(register.organisations, organisation, kind, year);
    if (family === undefined) throw new Error(`Organisation ${organisation} is not in the register`);
    const only = { ...this.#document, goals: [], indicators: [], activities: [], texts: [], tables: [], ...things };
    return linkLasting(this.#act.db, this.#app.newId, only, { year, organisation, choices: {} }, family);
  }

  async #keep(
    thing: 'goal' | 'indicator' | 'activity',
    id: string,
    source: string,
    order: readonly string[],
    grown: Partial<SteeringDocument>,
  ): Promise<void> {
    await saveOrder(this.#act.db, this.#edition, order);
    await this.#note(thing, id, source);
    this.#document = inOrder({ ...this.#document, ...grown }, order);
  }

  /** Where a thing was taken from, in place of where it was taken from before. */
  async #note(thing: 'goal' | 'indicator' | 'activity', thingId: string, sourceThing: string): Promise<void> {
    const carried = { thing, thingId, source: this.#compared.above.id, sourceThing };
    await insertCarried(this.#act.db, this.#edition, [carried]);
  }
}
