import { allowedOf } from '#domain/access/can.ts';
import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { proposeKeeping } from '#domain/imports/propose-keeping.ts';
import type { ImportSummary, ImportView } from '#domain/imports/import-view.ts';
import { matchIndicators } from '#domain/imports/match-indicators.ts';
import { quotedFrom } from '#domain/imports/find-quotes.ts';
import { readRow } from '#domain/indicators/read-row.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn } from '#domain/organisation/standing.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { findStanding } from '#store/editions/editions.ts';
import { findVisibleNames } from '#store/editions/lasting.ts';
import { loadCorrections } from '#store/editions/load-document.ts';
import { findOwnValues } from '#store/editions/quotes.ts';
import { findReading } from '#store/imports/imports.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { readableImport, summariseImport } from './import-access.ts';
import type { ReadableImport } from './import-access.ts';

/** How far the reading has come: cheap enough to ask every half second. */
export function showProgress(app: App, who: SignedIn, id: string): Promise<Result<ImportSummary, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ImportSummary, Failure>> => {
    const readable = await readableImport(db, who, id);
    return readable.ok ? ok(summariseImport(app, readable.value.row)) : readable;
  });
}

/** What was read, with corrections laid over, doubts, matches and what is proposed for keeping it. */
export function showImport(app: App, who: SignedIn, id: string): Promise<Result<ImportView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ImportView, Failure>> => {
    const readable = await readableImport(db, who, id);
    return readable.ok ? ok(await viewImport(app, db, who, readable.value)) : readable;
  });
}

async function viewImport(
  app: App,
  db: Db,
  who: SignedIn,
  { row, register, thing }: ReadableImport,
): Promise<ImportView> {
  const read = await findReading(db, row.id);
  if (read === undefined) throw new Error(`Import ${row.id} has gone`);
  const corrections = await loadCorrections(db, { import: row.id });
  const document = read.result === null ? null : applyCorrections(read.result.document, corrections);
  const proposal = document === null ? NOTHING : proposeKeeping(document, register.organisations);
  const { organisation, year, kind } = proposal;
  const standing =
    organisation === null || year === null || kind === null ? [] : await findStanding(db, organisation.id, year, kind);
  return {
    ...summariseImport(app, row),
    result: read.result === null || document === null ? null : { ...read.result, document },
    lines: [...read.lines],
    corrections: corrections.map(({ edition: _edition, person: _person, ...correction }) => correction),
    faults: [...read.faults],
    matches: document === null ? [] : await matchesOf(db, who, document, organisation?.id ?? null, { read, register }),
    proposal,
    existing: standing
      .filter(({ state }) => state !== 'superseded')
      .map(({ id, number, state }) => ({ id, number, state, replaceable: state !== 'sealed' })),
    allowed: allowedOf(
      who.actor,
      ['import.read', 'import.create', 'import.correct', 'import.keep', 'import.undo', 'organisation.create'],
      row.state === 'kept' ? { ...thing, state: 'decided' } : thing,
    ),
    version: row.version,
  };
}

const NOTHING = { organisation: null, organisationPrinted: null, year: null, kind: null } as const;

async function matchesOf(
  db: Db,
  who: SignedIn,
  { indicators }: SteeringDocument,
  organisation: string | null,
  known: {
    readonly read: { readonly choices: Parameters<typeof matchIndicators>[2] };
    readonly register: ReadableImport['register'];
  },
): Promise<ImportView['matches']> {
  const names = await findVisibleNames(db, readableDrafts(who, known.register));
  const matches = matchIndicators(indicators, names, known.read.choices);
  const { organisations } = known.register;
  const above =
    organisation === null ? [] : lineAbove(organisations, organisation, who.actor.today).map(({ id }) => id);
  const definitions = matches.flatMap(({ definition }) => (definition === null ? [] : [definition.id]));
  const values = await findOwnValues(db, above, definitions);
  const rows = new Map(indicators.map(({ id, cells }) => [id, readRow(cells)]));
  return matches.map((match) => {
    const { measures, start = null, end = null } = rows.get(match.indicator) ?? {};
    const cells = Object.fromEntries(
      Object.entries(measures ?? {}).flatMap(([cell, { value }]) => (value === null ? [] : [[cell, value]])),
    );
    const row = { definition: match.definition?.id ?? null, start, end, values: cells };
    const from = quotedFrom(row, values, above);
    const name = from === null ? '' : nameOn(organisations, from, who.actor.today);
    return { ...match, quotedFrom: from === null ? null : { id: from, name } };
  });
}
