import { linkActivities } from '#domain/editions/lasting-things.ts';
import { matchIndicators } from '#domain/imports/match-indicators.ts';
import { proposeDefinition } from '#domain/indicators/propose-definition.ts';
import { conflict, faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import { renewParagraph } from '#domain/steering/live-value.ts';
import type { DocumentIndicator, SteeringDocument } from '#domain/steering/steering-document.ts';
import { enterValues } from '#domain/writing/enter-value.ts';
import type { EnteredCell, EnteredValue, ValueEntry } from '#domain/writing/enter-value.ts';
import { orderWith } from '#domain/writing/place-thing.ts';
import { ownerOfLevel } from '#domain/writing/own-level.ts';
import { periodFor } from '#domain/writing/start-document.ts';
import type { Participation } from '#domain/writing/writing-view.ts';
import type { Db } from '#store/db.ts';
import { findActivities, findIndicatorNames, insertActivities, insertDefinitions } from '#store/editions/lasting.ts';
import {
  insertActivityRow,
  insertIndicatorRow,
  listActivityStates,
  saveActivity,
  saveOrder,
  saveValues,
} from '#store/writing/draft-rows.ts';
import { saveParagraphs, setSharedVersion } from '#store/writing/texts.ts';

import type { App, SignedIn } from '../app.ts';
import { familyOn } from '../editions/keep-document.ts';
import { changeDraft, seenRow } from './change-draft.ts';
import type { DraftAct, DraftAsked } from './change-draft.ts';

export type ValuesAsked = DraftAsked & {
  readonly indicator: string;
  readonly version: number;
  readonly values: readonly ValueEntry[];
  readonly source: string | null;
  readonly measuredOn: string | null;
};

/** Enters values of one indicator; what they replaced is kept, and texts that print them follow. */
export function recordValues(app: App, who: SignedIn, asked: ValuesAsked): Promise<Result<true, Failure>> {
  return changeDraft(app, who, asked, `values ${asked.indicator}`, async (act): Promise<Result<true, Failure>> => {
    const row = act.document.indicators.find(({ id }) => id === asked.indicator);
    if (row === undefined) return notFound('Indikatorn finns inte i utkastet.');
    const entered = enterValues(row.cells, asked.values);
    if (!entered.ok) return invalid(...entered.error);
    const place = { edition: asked.id, id: row.id };
    const seen = await seenRow(act.db, 'indicator', place, asked.version, row.cells);
    if (!seen.ok) return seen;
    const document = await keepValues(act, who, asked, row, entered.value);
    await renewTexts(act.db, asked.id, document);
    return ok(true);
  });
}

/** A cell of the grid, with what stood there when it was changed. */
export type CellAsked = {
  readonly indicator: string;
  readonly cell: EnteredCell;
  readonly printed: string | null;
  readonly seen: string | null;
};

/** Enters many values at once, all or none: what somebody pasted from a spreadsheet. */
export function recordCells(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly cells: readonly CellAsked[] },
): Promise<Result<true, Failure>> {
  return changeDraft(app, who, asked, 'cells', async (act): Promise<Result<true, Failure>> => {
    let { document } = act;
    for (const [indicator, cells] of Map.groupBy(asked.cells, (cell) => cell.indicator)) {
      const row = document.indicators.find(({ id }) => id === indicator);
      if (row === undefined) return notFound('En indikator finns inte längre i utkastet.');
      const stale = cells.find(({ cell, seen }) => row.cells[cell] !== seen);
      if (stale !== undefined) {
        const current = { indicator, cell: stale.cell, printed: row.cells[stale.cell] };
        return conflict(`Någon annan har ändrat ”${row.name}” under tiden.`, current);
      }
      const blank = { numerator: null, denominator: null, reason: null };
      const entered = enterValues(
        row.cells,
        cells.map(({ cell, printed }) => ({ cell, printed, ...blank })),
      );
      if (!entered.ok)
        return invalid(...entered.error.map((fault) => ({ ...fault, message: `${row.name}: ${fault.message}` })));
      const about = { ...asked, source: null, measuredOn: null };
      document = await keepValues({ ...act, document }, who, about, row, entered.value);
    }
    await renewTexts(act.db, asked.id, document);
    return ok(true);
  });
}

/** Keeps the values of one row; gives the document with them. */
async function keepValues(
  { db, document, audit, at }: DraftAct,
  who: SignedIn,
  { id, source, measuredOn }: Pick<ValuesAsked, 'id' | 'source' | 'measuredOn'>,
  row: DocumentIndicator,
  values: readonly EnteredValue[],
): Promise<SteeringDocument> {
  const cells = { ...row.cells, ...Object.fromEntries(values.map(({ cell, printed }) => [cell, printed])) };
  const kept = values.map((value) => ({ ...value, replaced: row.cells[value.cell] }));
  const day = measuredOn !== null && isCalendarDay(measuredOn) ? measuredOn : null;
  await saveValues(db, { edition: id, id: row.id }, cells, {
    values: kept,
    source,
    measuredOn: day,
    person: who.id,
    at,
  });
  const told = (of: DocumentIndicator['cells']) => Object.fromEntries(values.map(({ cell }) => [cell, of[cell]]));
  const summary = `${who.name} skrev in värden för ”${row.name}”.`;
  audit({ action: 'record-values', kind: 'edition', thing: id, summary, before: told(row.cells), after: told(cells) });
  return {
    ...document,
    indicators: document.indicators.map((each) => (each.id === row.id ? { ...row, cells } : each)),
  };
}

/** Texts that print a live value print it anew; what people write in them meanwhile is not touched. */
async function renewTexts(db: Db, edition: string, document: SteeringDocument): Promise<void> {
  for (const text of document.texts) {
    const paragraphs = text.paragraphs.map((paragraph) => renewParagraph(document, paragraph));
    if (paragraphs.every((paragraph, index) => paragraph === text.paragraphs[index])) continue;
    const place = { edition, text: text.id };
    await setSharedVersion(db, place, await saveParagraphs(db, place, paragraphs));
  }
}

export type NewIndicatorAsked = DraftAsked & {
  readonly goal: string;
  readonly name: string;
  readonly target: string | null;
};

/** An own indicator under a goal; one that the municipality has keeps its definition. Gives its id. */
export function addIndicator(
  app: App,
  who: SignedIn,
  asked: NewIndicatorAsked,
): Promise<Result<{ indicator: string }, Failure>> {
  return changeDraft(app, who, asked, `indicator ${asked.name}`, async ({ db, document, readable, audit }) => {
    const { row } = readable;
    if (!document.goals.some(({ id }) => id === asked.goal)) return notFound('Målet finns inte i utkastet.');
    if (
      document.indicators.some(
        ({ name, goal }) => goal === asked.goal && indicatorKey(name) === indicatorKey(asked.name),
      )
    ) {
      return invalid(faultOf('twice', 'Indikatorn finns redan under målet.', 'Välj ett annat namn.', 'Indikator'));
    }
    const id = `i-${app.newId()}`;
    const order = orderWith(document, id, { kind: 'indicator', goal: asked.goal });
    const none = { outcome: null, men: null, women: null, previous: null, forecast: null, councilTarget: null };
    const period = periodFor(row.kind === 'VP' ? 'År' : null, row.kind, row.year);
    const indicator: DocumentIndicator = {
      id,
      position: order.indexOf(id) + 1,
      source: null,
      goal: asked.goal,
      owner: ownerOfLevel(document.level),
      name: asked.name,
      cells: { ...none, target: asked.target, period },
      confidence: 1,
      doubts: [],
    };
    const [match] = matchIndicators([indicator], await findIndicatorNames(db), {});
    const definition = match?.definition?.id ?? app.newId();
    if (match?.definition == null) {
      const { organisation } = row;
      const made = { id: definition, key: indicatorKey(asked.name), name: asked.name, organisation };
      await insertDefinitions(db, [{ ...made, ...proposeDefinition(indicator) }]);
    }
    await insertIndicatorRow(db, asked.id, indicator, definition);
    await saveOrder(db, asked.id, order);
    audit({
      action: 'add-indicator',
      kind: 'edition',
      thing: asked.id,
      summary: `${who.name} lade till indikatorn ”${asked.name}”.`,
    });
    return ok({ indicator: id });
  });
}

export type ActivityAsked = DraftAsked & {
  readonly activity: string;
  readonly version: number;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly deviation: boolean;
  readonly participation: Participation | null;
};

/** Changes an activity. A later end day postpones it: the day it was planned for is kept beside it. */
export function changeActivity(app: App, who: SignedIn, asked: ActivityAsked): Promise<Result<true, Failure>> {
  return changeDraft(
    app,
    who,
    asked,
    `activity ${asked.activity}`,
    async ({ db, document, audit }): Promise<Result<true, Failure>> => {
      const row = document.activities.find(({ id }) => id === asked.activity);
      if (row === undefined) return notFound('Aktiviteten finns inte i utkastet.');
      const wrong = wrongDays(asked);
      if (wrong !== null) return invalid(wrong);
      const place = { edition: asked.id, id: row.id };
      const seen = await seenRow(db, 'activity', place, asked.version, row);
      if (!seen.ok) return seen;
      const before = (await listActivityStates(db, asked.id)).find(({ id }) => id === row.id);
      const { title, start, end, deviation, participation } = asked;
      const isPostponed = row.end !== null && end !== null && end > row.end;
      const plannedEnd = before?.plannedEnd ?? (isPostponed ? row.end : null);
      await saveActivity(db, place, {
        title,
        start,
        end,
        deviation,
        participation,
        plannedEnd: end === plannedEnd ? null : plannedEnd,
      });
      const told = {
        title: row.title,
        start: row.start,
        end: row.end,
        deviation: row.deviation,
        participation: before?.participation ?? null,
      };
      const summary = isPostponed
        ? `${who.name} sköt upp ”${title}” till ${end}.`
        : `${who.name} ändrade aktiviteten ”${title}”.`;
      audit({
        action: 'change-activity',
        kind: 'edition',
        thing: asked.id,
        summary,
        before: told,
        after: { title, start, end, deviation, participation },
      });
      return ok(true);
    },
  );
}

function wrongDays({ start, end }: Pick<ActivityAsked, 'start' | 'end'>) {
  const impossible = [start, end].find((day) => day !== null && !isCalendarDay(day));
  if (impossible !== undefined) return faultOf('day', 'Datumet finns inte.', 'Skriv datumet som 2026-04-30.', 'Datum');
  if (start !== null && end !== null && end < start) {
    return faultOf('days', 'Slutdatumet ligger före startdatumet.', 'Ändra något av datumen.', 'Slutdatum');
  }
  return null;
}

export type NewActivityAsked = DraftAsked & Pick<ActivityAsked, 'title' | 'start' | 'end'> & { readonly goal: string };

/** An own activity under a goal. Gives its id. */
export function addActivity(
  app: App,
  who: SignedIn,
  asked: NewActivityAsked,
): Promise<Result<{ activity: string }, Failure>> {
  return changeDraft(app, who, asked, `activity ${asked.title}`, async ({ db, document, readable, audit }) => {
    const { row, register } = readable;
    if (!document.goals.some(({ id }) => id === asked.goal)) return notFound('Målet finns inte i utkastet.');
    const wrong = wrongDays(asked);
    if (wrong !== null) return invalid(wrong);
    const family = familyOn(register.organisations, row.organisation, row.kind, row.year);
    if (family === undefined) throw new Error(`Organisation ${row.organisation} is not in the register`);
    const id = `a-${app.newId()}`;
    const order = orderWith(document, id, { kind: 'activity', goal: asked.goal });
    const { goal, title, start, end } = asked;
    const owner = ownerOfLevel(document.level);
    const placed = { id, position: order.indexOf(id) + 1, source: null, deviation: false, doubts: [] };
    const activity = { ...placed, goal, owner, ownerHeading: null, title, start, end };
    const line = [family.self.id, ...family.above.map((above) => above.id), ...family.below];
    const linked = linkActivities(
      { ...document, activities: [activity] },
      await findActivities(db, row.year, line),
      family,
      app.newId,
    );
    await insertActivities(
      db,
      linked.made.map((made) => ({ ...made, year: row.year })),
    );
    await insertActivityRow(db, asked.id, activity, linked.links[id] ?? '');
    await saveOrder(db, asked.id, order);
    audit({
      action: 'add-activity',
      kind: 'edition',
      thing: asked.id,
      summary: `${who.name} lade till aktiviteten ”${title}”.`,
    });
    return ok({ activity: id });
  });
}
