import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { editionDay, editionTitle } from '#domain/editions/edition-title.ts';
import type { Correction } from '#domain/editions/edition-view.ts';
import { linkActivities, linkGoals } from '#domain/editions/lasting-things.ts';
import type { Family } from '#domain/editions/lasting-things.ts';
import { matchIndicators } from '#domain/imports/match-indicators.ts';
import type { Choices } from '#domain/imports/match-indicators.ts';
import { proposeDefinition } from '#domain/indicators/propose-definition.ts';
import { lineAbove, standing } from '#domain/organisation/standing.ts';
import type { Organisation } from '#domain/organisation/organisation.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { insertCorrection } from '#store/editions/corrections.ts';
import { insertEdition } from '#store/editions/editions.ts';
import type { NewEdition } from '#store/editions/editions.ts';
import {
  findActivities,
  findGoals,
  findIndicatorNames,
  insertActivities,
  insertDefinitions,
  insertGoals,
  insertIndicatorNames,
} from '#store/editions/lasting.ts';
import { saveDocument } from '#store/editions/save-document.ts';

import { deriveEdition } from './derive-edition.ts';
import type { Review } from './review-document.ts';

export type KeptDocument = Pick<
  NewEdition,
  'id' | 'organisation' | 'year' | 'kind' | 'number' | 'state' | 'origin' | 'import' | 'decidedOn' | 'keptAt' | 'keptBy'
> & {
  /** As printed; corrections lie over it and go with it. */
  readonly document: SteeringDocument;
  readonly corrections: readonly (Correction & { readonly person: string })[];
  readonly choices: Choices;
  /** Of the document with its corrections. */
  readonly review: Review;
};

/** An organisation as of an edition's day, with those above and below. */
export function familyOn(
  organisations: readonly Organisation[],
  id: string,
  kind: EditionKind,
  year: number,
): Family | undefined {
  const day = editionDay(kind, year);
  const organisation = organisations.find((candidate) => candidate.id === id);
  const self = organisation === undefined ? undefined : standing(organisation, day);
  if (self === undefined) return undefined;
  const below = organisations
    .filter((other) => lineAbove(organisations, other.id, day).some((above) => above.id === id))
    .map((other) => other.id);
  return { self, above: lineAbove(organisations, id, day), below };
}

/**
 * Writes a document as an edition within an act: ties its goals, indicators and activities to those that last, carries
 * its corrections over, and derives what is looked up fast. Gives the edition's title.
 */
export async function keepDocument(
  db: Db,
  newId: () => string,
  organisations: readonly Organisation[],
  kept: KeptDocument,
): Promise<string> {
  const { id, organisation, year, kind, document, corrections } = kept;
  const family = familyOn(organisations, organisation, kind, year);
  if (family === undefined) throw new Error(`Organisation ${organisation} is not in the register`);
  const corrected = applyCorrections(document, corrections);
  const links = await linkLasting(db, newId, corrected, kept, family);
  const title = editionTitle(kind, year, family.self.name);
  const { goals: _, indicators: __, activities: ___, texts: ____, tables: _____, ...head } = document;
  await insertEdition(db, { ...kept, title, head });
  await saveDocument(db, id, document, links);
  for (const correction of corrections) await insertCorrection(db, { ...correction, id: newId() }, { edition: id });
  await deriveEdition(db, { id, title }, corrected, links.indicators, family, kept.review);
  return title;
}

/** What the things of a document are among the lasting ones; what is new among them is made. */
export async function linkLasting(
  db: Db,
  newId: () => string,
  document: SteeringDocument,
  { year, organisation, choices }: Pick<KeptDocument, 'year' | 'organisation' | 'choices'>,
  family: Family,
) {
  const line = [family.self.id, ...family.above.map(({ id }) => id), ...family.below];
  const goals = linkGoals(document, await findGoals(db, year, line), family, newId);
  await insertGoals(
    db,
    goals.made.map((goal) => ({ ...goal, year })),
  );
  const activities = linkActivities(document, await findActivities(db, year, line), family, newId);
  await insertActivities(
    db,
    activities.made.map((activity) => ({ ...activity, year })),
  );
  const indicators = await linkIndicators(db, newId, document, organisation, choices);
  return { goals: goals.links, activities: activities.links, indicators, quotedFrom: {} };
}

/** The definition of every indicator: chosen, known by name, or made now; a new name of a known one is remembered. */
async function linkIndicators(
  db: Db,
  newId: () => string,
  { indicators }: SteeringDocument,
  organisation: string,
  choices: Choices,
): Promise<Record<string, string>> {
  const known = await findIndicatorNames(db);
  const byKey = new Map<string, string>();
  const definitions: Parameters<typeof insertDefinitions>[1][number][] = [];
  const names: Parameters<typeof insertIndicatorNames>[1][number][] = [];
  const links: Record<string, string> = {};
  for (const [index, match] of matchIndicators(indicators, known, choices).entries()) {
    const indicator = indicators[index];
    if (indicator === undefined) continue;
    const key = indicatorKey(indicator.name);
    const definition = match.definition?.id ?? byKey.get(key) ?? newId();
    links[indicator.id] = definition;
    if (match.definition !== null) names.push({ key, name: indicator.name, definition });
    else if (!byKey.has(key)) {
      byKey.set(key, definition);
      definitions.push({ id: definition, key, name: indicator.name, organisation, ...proposeDefinition(indicator) });
    }
  }
  await insertDefinitions(db, definitions);
  await insertIndicatorNames(db, names);
  return links;
}
