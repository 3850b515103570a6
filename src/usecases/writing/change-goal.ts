import { linkGoals } from '#domain/editions/lasting-things.ts';
import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { DocumentText, GoalLevel, Fulfilment } from '#domain/steering/steering-document.ts';
import { findLevel } from '#domain/steering/steering-model.ts';
import { partsFromProposal } from '#domain/writing/parting-reason.ts';
import { inOrder, orderWith } from '#domain/writing/place-thing.ts';
import { CAUSE, MEASURE, REASON } from '#domain/steering/explaining-sections.ts';
import type { Db } from '#store/db.ts';
import { findGoals, insertGoals } from '#store/editions/lasting.ts';
import { findModel } from '#store/steering-models.ts';
import {
  insertGoalRow,
  insertText,
  listDraftDefinitions,
  saveFulfilment,
  saveOrder,
} from '#store/writing/draft-rows.ts';

import type { App, SignedIn } from '../app.ts';
import { familyOn } from '../editions/keep-document.ts';
import { changeDraft, seenRow } from './change-draft.ts';
import type { DraftAct, DraftAsked } from './change-draft.ts';

export type FulfilmentAsked = DraftAsked & {
  readonly goal: string;
  readonly version: number;
  readonly status: Fulfilment | 'noContribution' | null;
};

/** Sets how a goal is met. What then has to be explained gets its sections at once. */
export function setFulfilment(app: App, who: SignedIn, asked: FulfilmentAsked): Promise<Result<true, Failure>> {
  return changeDraft(app, who, asked, `fulfilment ${asked.goal}`, async (act): Promise<Result<true, Failure>> => {
    const { db, document, readable, audit } = act;
    const goal = document.goals.find(({ id }) => id === asked.goal);
    if (goal === undefined) return notFound('Målet finns inte i utkastet.');
    const model = (await findModel(db, readable.row.year)) ?? modelWithUnitGoals(readable.row.year);
    if (readable.row.kind === 'VP' || findLevel(model, goal.level)?.hasStatus !== true) {
      return invalid(faultOf('status', 'Målet ska inte ha någon måluppfyllelse här.', null, 'Måluppfyllelse'));
    }
    const seen = await seenRow(db, 'goal', { edition: asked.id, id: goal.id }, asked.version, goal.status);
    if (!seen.ok) return seen;
    const { status } = asked;
    const printed = status === null ? null : model.statusWords[status];
    const place = { edition: asked.id, id: goal.id };
    await saveFulfilment(db, place, { status: status === 'noContribution' ? null : status, statusPrinted: printed });
    await addSections(app, act, asked.id, goal.id, await neededSections(act, asked.id, goal, status));
    const summary = `${who.name} satte ”${goal.title}” till ${printed ?? 'ingen måluppfyllelse'}.`;
    audit({ action: 'set-fulfilment', kind: 'edition', thing: asked.id, summary, before: goal.status, after: status });
    return ok(true);
  });
}

/** Cause and measure of a goal that is not met in full, and the reason where the choice parts from the proposal. */
async function neededSections(
  { db, document }: DraftAct,
  edition: string,
  { id }: { readonly id: string },
  chosen: FulfilmentAsked['status'],
): Promise<string[]> {
  const status = chosen === 'noContribution' ? null : chosen;
  const explained = status === 'partial' || status === 'none' ? [CAUSE, MEASURE] : [];
  const known = new Map((await listDraftDefinitions(db, edition)).map((each) => [each.id, each.direction]));
  return partsFromProposal(document, { id, status }, known) ? [...explained, REASON] : explained;
}

/** Those sections that the goal does not have yet. */
async function addSections(
  app: App,
  act: DraftAct,
  edition: string,
  goal: string,
  headings: readonly string[],
): Promise<void> {
  let { document } = act;
  for (const heading of headings) {
    const has = document.texts.some(
      (text) => text.goal === goal && text.heading === heading && text.indicator === null && text.activity === null,
    );
    if (has) continue;
    document = await addTextRow(app, act.db, { ...act, document }, edition, {
      goal,
      indicator: null,
      activity: null,
      heading,
      isSection: true,
      headingLevel: null,
    });
  }
}

/** Puts an empty text in its place; gives the document with it. */
export async function addTextRow(
  app: App,
  db: Db,
  { document }: Pick<DraftAct, 'document'>,
  edition: string,
  {
    after,
    ...at
  }: Pick<DocumentText, 'goal' | 'indicator' | 'activity' | 'heading' | 'isSection' | 'headingLevel'> & {
    /** The chapter that a new chapter follows. */
    readonly after?: string;
  },
): Promise<DraftAct['document']> {
  const id = `t-${app.newId()}`;
  const order = orderWith(
    document,
    id,
    after === undefined
      ? { kind: 'text', goal: at.goal, row: at.indicator ?? at.activity }
      : { kind: 'chapter', after },
  );
  const text: DocumentText = {
    ...at,
    id,
    position: order.indexOf(id) + 1,
    source: null,
    paragraphs: [],
    understood: true,
  };
  await insertText(db, edition, text);
  await saveOrder(db, edition, order);
  return inOrder({ ...document, texts: [...document.texts, text] }, order);
}

export type GoalAsked = DraftAsked & { readonly parent: string; readonly level: GoalLevel; readonly title: string };

/** An own goal under one that is there, as the year's model allows, with its sections. Gives its id. */
export function addGoal(app: App, who: SignedIn, asked: GoalAsked): Promise<Result<{ goal: string }, Failure>> {
  return changeDraft(
    app,
    who,
    asked,
    `goal ${asked.title}`,
    async (act): Promise<Result<{ goal: string }, Failure>> => {
      const { db, document, readable, audit } = act;
      const { row, register } = readable;
      const parent = document.goals.find(({ id }) => id === asked.parent);
      if (parent === undefined) return notFound('Målet att lägga det under finns inte i utkastet.');
      const model = (await findModel(db, row.year)) ?? modelWithUnitGoals(row.year);
      const level = findLevel(model, asked.level);
      if (level === undefined || level.numbered || !level.parents.includes(parent.level)) {
        return invalid(faultOf('level', 'Ett sådant mål kan inte ligga där.', 'Välj en annan nivå.', 'Nivå'));
      }
      const family = familyOn(register.organisations, row.organisation, row.kind, row.year);
      if (family === undefined) throw new Error(`Organisation ${row.organisation} is not in the register`);
      const id = `g-${app.newId()}`;
      const order = orderWith(document, id, { kind: 'goal', parent: parent.id });
      const goal = {
        id,
        position: order.indexOf(id) + 1,
        source: null,
        parent: parent.id,
        level: asked.level,
        number: null,
        title: asked.title,
        status: null,
        statusPrinted: null,
      };
      const line = [family.self.id, ...family.above.map((above) => above.id), ...family.below];
      const known = await findGoals(db, row.year, line);
      const linked = linkGoals({ ...document, goals: [goal] }, known, family, app.newId);
      await insertGoals(
        db,
        linked.made.map((made) => ({ ...made, year: row.year })),
      );
      await insertGoalRow(db, asked.id, goal, linked.links[id] ?? '');
      await saveOrder(db, asked.id, order);
      let grown = { ...document, goals: [...document.goals, goal] };
      for (const heading of level.sections[row.kind]) {
        const at = { goal: id, indicator: null, activity: null, heading, isSection: true, headingLevel: null };
        grown = await addTextRow(app, db, { document: grown }, asked.id, at);
      }
      const summary = `${who.name} lade till målet ”${asked.title}” i ${row.title}.`;
      audit({
        action: 'add-goal',
        kind: 'edition',
        thing: asked.id,
        summary,
        after: { level: asked.level, parent: parent.title },
      });
      return ok({ goal: id });
    },
  );
}
