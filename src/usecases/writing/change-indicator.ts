import { matchIndicators } from '#domain/imports/match-indicators.ts';
import { proposeDefinition } from '#domain/indicators/propose-definition.ts';
import { conflict, faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import type { DocumentIndicator, SteeringDocument } from '#domain/steering/steering-document.ts';
import { enterValues } from '#domain/writing/enter-value.ts';
import type { EnteredCell, EnteredValue, ValueEntry } from '#domain/writing/enter-value.ts';
import { orderWith } from '#domain/writing/place-thing.ts';
import { ownerOfLevel } from '#domain/writing/own-level.ts';
import { periodFor } from '#domain/writing/start-document.ts';
import { findIndicatorNames, insertDefinitions } from '#store/editions/lasting.ts';
import { insertIndicatorRow, saveOrder, saveValues } from '#store/writing/draft-rows.ts';

import type { App, SignedIn } from '../app.ts';
import { notComputed } from '../economy/renew-indicators.ts';
import { changeDraft, seenRow } from './change-draft.ts';
import type { DraftAct, DraftAsked } from './change-draft.ts';
import { renewTexts } from './renew-texts.ts';

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
    const typed = asked.values.map(({ cell }) => ({ indicator: row.id, cell }));
    const may = await notComputed(act.db, asked.id, act.document, typed);
    if (!may.ok) return may;
    const entered = enterValues(row.cells, asked.values);
    if (!entered.ok) return invalid(...entered.error);
    const place = { edition: asked.id, id: row.id };
    const seen = await seenRow(act.db, 'indicator', place, asked.version, row.cells);
    if (!seen.ok) return seen;
    const document = await keepValues(act, who, asked, row, entered.value);
    await renewTexts(act.db, asked.id, document.texts, document);
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
    // Whoever pasted many rows hears of every fault at once.
    const wrong: Fault[] = [];
    const may = await notComputed(act.db, asked.id, document, asked.cells);
    if (!may.ok) return may;
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
      if (!entered.ok) {
        wrong.push(...entered.error.map((fault) => ({ ...fault, message: `${row.name}: ${fault.message}` })));
        continue;
      }
      const about = { ...asked, source: null, measuredOn: null };
      document = await keepValues({ ...act, document }, who, about, row, entered.value);
    }
    if (wrong.length > 0) return invalid(...wrong);
    await renewTexts(act.db, asked.id, document.texts, document);
    return ok(true);
  });
}

/** Keeps the values of one row; gives the document with them. */
export async function keepValues(
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
