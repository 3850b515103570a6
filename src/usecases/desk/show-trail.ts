import { editionDay } from '#domain/editions/edition-title.ts';
import type { NumberTrail } from '#domain/desk/number-trail.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { IndicatorColumn } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { findLinesAround, findOtherPoints, findTrailRow, listCellCorrections } from '#store/desk/trail.ts';
import { loadCorrections, loadIndicators } from '#store/editions/load-document.ts';

import { LINES_AROUND_SOURCE, MAX_TRAIL_POINTS } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts, readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { viewEdition } from '../editions/show-edition.ts';

export type TrailAsked = { readonly id: string; readonly row: string; readonly column: IndicatorColumn };

/** The trail of a number: document, cell, value, source line, who and when, what stood there before, and its other editions. */
export function showTrail(app: App, who: SignedIn, asked: TrailAsked): Promise<Result<NumberTrail, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<NumberTrail, Failure>> => {
    const readable = await readableEdition(db, who, asked.id);
    return readable.ok ? trailOf(db, who, readable.value, asked) : readable;
  });
}

/** The trail within an act that has found the edition readable. */
export async function trailOf(
  db: Db,
  who: SignedIn,
  readable: ReadableEdition,
  { id, row, column }: TrailAsked,
): Promise<Result<NumberTrail, Failure>> {
  const {
    document,
    source,
    corrections: _corrections,
    links: _links,
    ...edition
  } = await viewEdition(db, who, readable);
  const shown = document.indicators.find((indicator) => indicator.id === row);
  const known = await findTrailRow(db, id, row, column);
  if (shown === undefined || known === undefined) return notFound('Raden finns inte i utgåvan.');
  const { register, row: kept } = readable;
  const printed = (await loadIndicators(db, [id])).find(([, { thing }]) => thing.id === row)?.[1].thing;
  const { definition, quotedFrom, ...rest } = known;
  const place = shown.source;
  const lines =
    source === null || place === null
      ? []
      : await findLinesAround(db, source.importId, place.line, LINES_AROUND_SOURCE);
  return ok({
    edition,
    indicator: {
      id: row,
      name: shown.name,
      definition,
      goal: document.goals.find((goal) => goal.id === shown.goal)?.title ?? null,
    },
    column,
    period: shown.cells.period,
    printed: printed?.cells[column] ?? null,
    shown: shown.cells[column],
    ...rest,
    quotedFrom:
      quotedFrom === null
        ? null
        : { id: quotedFrom, name: nameOn(register.organisations, quotedFrom, editionDay(kept.kind, kept.year)) },
    confidence: shown.confidence,
    doubts: shown.doubts,
    corrections: await listCellCorrections(db, id, row, column),
    source:
      source === null
        ? null
        : {
            fileName: source.fileName,
            sha256: source.sha256,
            importedBy: source.importedBy,
            line: place?.line ?? null,
            page: place?.page ?? null,
            lines,
          },
    others: await otherPoints(db, who, readable, { id, definition, column }),
  });
}

async function otherPoints(
  db: Db,
  who: SignedIn,
  { row, register }: ReadableEdition,
  { id, definition, column }: { readonly id: string; readonly definition: string; readonly column: IndicatorColumn },
): Promise<NumberTrail['others']> {
  const points = await findOtherPoints(db, {
    edition: id,
    organisation: row.organisation,
    definition,
    column,
    drafts: readableDrafts(who, register),
    limit: MAX_TRAIL_POINTS,
  });
  const corrections = await loadCorrections(db, { editions: [...new Set(points.map((point) => point.edition))] });
  return points.map(({ printed, ...point }) => {
    const corrected = corrections.findLast(
      ({ edition, thing, thingId, field }) =>
        edition === point.edition && thing === 'indicator' && thingId === point.row && field === column,
    );
    return { ...point, shown: corrected === undefined ? printed : corrected.after };
  });
}
