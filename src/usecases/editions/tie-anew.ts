import { applyCorrections } from '#domain/editions/apply-correction.ts';
import type { Correction } from '#domain/editions/edition-view.ts';
import { decidesTie } from '#domain/editions/tying-fields.ts';
import type { Choices } from '#domain/imports/match-indicators.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { loadCorrections } from '#store/editions/load-document.ts';
import { saveTie } from '#store/editions/tie.ts';
import { findReading } from '#store/imports/imports.ts';

import type { ReadableEdition } from './edition-access.ts';
import { familyOn, linkLasting } from './keep-document.ts';

type Changed = Pick<Correction, 'thing' | 'thingId' | 'field'>;

/**
 * Ties the thing that was corrected, or whose correction was taken back, to the lasting one that its words now say, as at
 * keeping. `document` is the one that stands now. Gives the definition by the indicator's id, where it is an indicator.
 */
export async function tieAnew(
  db: Db,
  newId: () => string,
  { row, register }: ReadableEdition,
  document: SteeringDocument,
  changed: Changed,
): Promise<Readonly<Record<string, string>>> {
  const { thing, thingId } = changed;
  if (thingId === null || !decidesTie(changed)) return {};
  if (thing !== 'goal' && thing !== 'indicator' && thing !== 'activity') return {};
  const family = familyOn(register.organisations, row.organisation, row.kind, row.year);
  if (family === undefined) throw new Error(`Organisation ${row.organisation} is not in the register`);
  const its = <T extends { readonly id: string }>(kind: Changed['thing'], list: readonly T[]): T[] =>
    kind === thing ? list.filter(({ id }) => id === thingId) : [];
  const alone = {
    ...document,
    goals: its('goal', document.goals),
    indicators: its('indicator', document.indicators),
    activities: its('activity', document.activities),
  };
  const choices = thing === 'indicator' ? await choicesAtKeeping(db, row.import, alone) : {};
  const links = await linkLasting(
    db,
    newId,
    alone,
    { year: row.year, organisation: row.organisation, choices },
    family,
  );
  const lasting = { goal: links.goals, indicator: links.indicators, activity: links.activities }[thing][thingId];
  if (lasting === undefined) return {};
  await saveTie(db, row.id, { thing, id: thingId, lasting });
  return thing === 'indicator' ? links.indicators : {};
}

/** What a person chose for an indicator when it was kept holds as long as it is called what it was called then. */
async function choicesAtKeeping(
  db: Db,
  imported: string | null,
  { indicators }: Pick<SteeringDocument, 'indicators'>,
): Promise<Choices> {
  const read = imported === null ? undefined : await findReading(db, imported);
  if (read?.result == null || imported === null || Object.keys(read.choices).length === 0) return {};
  const kept = applyCorrections(read.result.document, await loadCorrections(db, { import: imported }));
  const names = new Map(kept.indicators.map(({ id, name }) => [id, name]));
  const same = new Set(indicators.filter(({ id, name }) => names.get(id) === name).map(({ id }) => id));
  return Object.fromEntries(Object.entries(read.choices).filter(([id]) => same.has(id)));
}
