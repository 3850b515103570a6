import { compareEditions } from '#domain/editions/compare-editions.ts';
import type { EditionSide } from '#domain/editions/compare-editions.ts';
import type { ComparedView } from '#domain/editions/compared-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { listEditions } from '#store/editions/editions.ts';
import type { EditionRow } from '#store/editions/editions.ts';

import { MAX_EDITIONS_TO_COMPARE } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts, readableEdition } from './edition-access.ts';
import type { ReadableEdition } from './edition-access.ts';
import { viewEdition } from './show-edition.ts';
import { summariseEdition } from './summarise-edition.ts';

type Sides = Omit<ComparedView, 'changes'> & { readonly sides: readonly [EditionSide, EditionSide] | null };

/** What differs between an edition and another one, or the one before it. Words are compared after the database is let go. */
export async function compareWith(
  app: App,
  who: SignedIn,
  { id, other }: { readonly id: string; readonly other?: string | undefined },
): Promise<Result<ComparedView, Failure>> {
  const found = await reading(app, who, async ({ db }): Promise<Result<Sides, Failure>> => {
    const after = await readableEdition(db, who, id);
    if (!after.ok) return after;
    const { row, register } = after.value;
    const rows = await othersOf(db, who, after.value);
    const earlier = rows.find((one) => orderOf(one) < orderOf(row));
    const chosen = other ?? earlier?.id;
    const before = chosen === undefined ? null : await readableEdition(db, who, chosen);
    if (before !== null && !before.ok) return before;
    return ok({
      before: before === null ? null : summariseEdition(before.value.row, register),
      after: summariseEdition(row, register),
      others: rows.map(({ id: one, title, number }) => ({ id: one, title, number })),
      sides: before === null ? null : await sidesOf(db, who, before.value, after.value),
    });
  });
  if (!found.ok) return found;
  const { sides, ...rest } = found.value;
  const changes = sides === null ? [] : compareEditions(...sides);
  return ok({
    ...rest,
    changes: changes.map(({ fields, ...change }) => ({
      ...change,
      fields: fields.map(({ words, ...field }) => ({ ...field, words: words === null ? null : [...words] })),
    })),
  });
}

/** Other editions of the organisation, newest first in the order in which they tell of the years. */
async function othersOf(db: Db, who: SignedIn, { row, register }: ReadableEdition): Promise<EditionRow[]> {
  const drafts = readableDrafts(who, register);
  const filter = { organisation: row.organisation, year: null, kind: null, replaced: false, drafts };
  const { rows } = await listEditions(db, filter, null, MAX_EDITIONS_TO_COMPARE);
  return rows.filter(({ id }) => id !== row.id).toSorted((one, another) => (orderOf(one) < orderOf(another) ? 1 : -1));
}

/** 2025 VP 1 < 2025 T1 1 < 2025 T1 2 < 2026 VP 1. */
const orderOf = ({ year, kind, number }: Pick<EditionRow, 'year' | 'kind' | 'number'>): string =>
  `${year} ${EditionKind.options.indexOf(kind)} ${String(number).padStart(6, '0')}`;

async function sidesOf(
  db: Db,
  who: SignedIn,
  before: ReadableEdition,
  after: ReadableEdition,
): Promise<[EditionSide, EditionSide]> {
  const isSameYear = before.row.year === after.row.year;
  return [await sideOf(db, who, before, isSameYear), await sideOf(db, who, after, isSameYear)];
}

/** Lasting goals and activities are of one year; between years names tell what is the same. */
async function sideOf(db: Db, who: SignedIn, edition: ReadableEdition, isSameYear: boolean): Promise<EditionSide> {
  const { document, links } = await viewEdition(db, who, edition);
  return { document, links: isSameYear ? links : { goals: {}, indicators: links.indicators, activities: {} } };
}
