import type { Fault } from '#domain/kernel/fault.ts';
import { replaceById } from '#domain/kernel/replace-by-id.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Doubt, SteeringDocument } from '#domain/steering/steering-document.ts';

import {
  ACTIVITY_FIELDS,
  DOCUMENT_FIELDS,
  GOAL_FIELDS,
  INDICATOR_FIELDS,
  TABLE_FIELDS,
  tableCellField,
  TEXT_FIELDS,
} from './correctable-fields.ts';
import type { Field } from './correctable-fields.ts';
import type { Correction } from './edition-view.ts';

/** What a person wants to read otherwise: which thing of the document, which field, and what it should say. */
export type CorrectionAsked = Pick<Correction, 'thing' | 'thingId' | 'field' | 'after'>;

/** The document with the correction laid over it, and what stood there before. */
export type Corrected = { readonly document: SteeringDocument; readonly before: string | null };

const fault = (code: string, message: string, remedy: string, field: string): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field,
});

const unknownThing = ({ field }: CorrectionAsked): Fault =>
  fault('unknown-thing', 'Det som ska rättas finns inte i dokumentet.', 'Läs om sidan och försök igen.', field);
const unknownField = ({ field }: CorrectionAsked): Fault =>
  fault('unknown-field', `Fältet ”${field}” kan inte rättas.`, 'Välj ett fält som sidan visar.', field);
const badValue = ({ field }: CorrectionAsked): Fault =>
  fault('bad-value', `Värdet passar inte i fältet ”${field}”.`, 'Skriv ett värde av rätt slag och försök igen.', field);

const belowItself = ({ field }: CorrectionAsked): Fault =>
  fault(
    'cyclic-goal',
    'Ett mål kan inte ligga under sig självt eller under ett mål som ligger under det.',
    'Välj ett annat överordnat mål.',
    field,
  );

const LISTS = {
  goal: 'goals',
  indicator: 'indicators',
  activity: 'activities',
  text: 'texts',
  table: 'tables',
} as const;
type Kind = keyof typeof LISTS;
type ThingOf<K extends Kind> = SteeringDocument[(typeof LISTS)[K]][number];

/**
 * Lays one correction over a document. What was printed is never changed: the caller keeps the printed document and
 * lays all standing corrections over it anew each time.
 */
export function applyCorrection(document: SteeringDocument, asked: CorrectionAsked): Result<Corrected, Fault> {
  if (asked.thing === 'document') {
    const field = own(DOCUMENT_FIELDS, asked.field);
    return field === undefined ? err(unknownField(asked)) : writeDocument(document, field, asked);
  }
  if (asked.thing === 'goal') return writeThing(document, 'goal', own(GOAL_FIELDS, asked.field), asked);
  if (asked.thing === 'indicator') return writeThing(document, 'indicator', own(INDICATOR_FIELDS, asked.field), asked);
  if (asked.thing === 'activity') return writeThing(document, 'activity', own(ACTIVITY_FIELDS, asked.field), asked);
  if (asked.thing === 'text') return writeThing(document, 'text', own(TEXT_FIELDS, asked.field), asked);
  const table = document.tables.find(({ id }) => id === asked.thingId);
  const cell = table === undefined ? undefined : tableCellField(asked.field, table);
  return writeThing(document, 'table', own(TABLE_FIELDS, asked.field) ?? cell, asked);
}

/** The names of fields come from outside: "__proto__" is no field. */
const own = <T>(fields: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** All standing corrections over what was printed, oldest first; one that no longer fits is left out. */
export function applyCorrections(printed: SteeringDocument, corrections: readonly CorrectionAsked[]): SteeringDocument {
  return corrections.reduce((document, correction) => {
    const result = applyCorrection(document, correction);
    return result.ok ? result.value.document : document;
  }, printed);
}

function writeDocument(
  document: SteeringDocument,
  field: Field<SteeringDocument>,
  asked: CorrectionAsked,
): Result<Corrected, Fault> {
  const changed = field.write(document, asked.after);
  return changed === undefined ? err(badValue(asked)) : ok({ document: changed, before: field.read(document) });
}

function writeThing<K extends Kind>(
  document: SteeringDocument,
  kind: K,
  field: Field<ThingOf<K>> | undefined,
  asked: CorrectionAsked,
): Result<Corrected, Fault> {
  const list = document[LISTS[kind]] as readonly ThingOf<K>[];
  const thing = list.find(({ id }) => id === asked.thingId);
  if (thing === undefined) return err(unknownThing(asked));
  if (field === undefined) return err(unknownField(asked));
  if (!referenceFits(document, asked)) return err(badValue(asked));
  if (makesCircle(document, asked)) return err(belowItself(asked));
  const changed = field.write(thing, asked.after);
  if (changed === undefined) return err(badValue(asked));
  const settled = withoutDoubt(changed, asked.field);
  return ok({
    document: { ...document, [LISTS[kind]]: replaceById(list, thing.id, () => settled) },
    before: field.read(thing),
  });
}

/** The goal, parent, indicator or activity that is named must be there. */
function referenceFits(document: SteeringDocument, { field, after }: CorrectionAsked): boolean {
  if (after === null) return true;
  if (field === 'indicator') return document.indicators.some(({ id }) => id === after);
  if (field === 'activity') return document.activities.some(({ id }) => id === after);
  if (field === 'goal' || field === 'parent') return document.goals.some(({ id }) => id === after);
  return true;
}

/** Whether a goal would come to stand below itself. */
function makesCircle({ goals }: SteeringDocument, { thing, thingId, field, after }: CorrectionAsked): boolean {
  if (thing !== 'goal' || field !== 'parent') return false;
  const parentOf = new Map(goals.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let at = after; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === thingId) return true;
    seen.add(at);
  }
  return false;
}

/** What a person has looked at is no longer doubtful. */
function withoutDoubt<T extends { readonly id: string }>(thing: T, field: string): T {
  if (!('doubts' in thing)) return thing;
  const doubts = (thing.doubts as readonly Doubt[]).filter((doubt) => doubt.field !== field);
  const certain = 'confidence' in thing && doubts.length === 0 ? { confidence: 1 } : {};
  return { ...thing, doubts, ...certain };
}
