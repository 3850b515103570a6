import { z } from 'zod';

/** A unit in its one spelling: "%", "st", "index", "kr", "tkr", "mnkr", "procentenheter", "barn/avd.", or as printed. */
export const Unit = z.string().min(1);
export type Unit = z.infer<typeof Unit>;

/** What kind of amount a unit speaks of; amounts of two different known kinds can never be compared. */
export type UnitKind = 'share' | 'sharePoints' | 'count' | 'money' | 'index' | 'other';

const SPELLINGS: readonly (readonly [Unit, UnitKind, readonly string[]])[] = [
  ['%', 'share', ['%', 'procent']],
  ['procentenheter', 'sharePoints', ['procentenheter', 'procentenhet', '%-enheter', 'p.e.']],
  ['st', 'count', ['st', 'st.', 'styck', 'stycken', 'antal']],
  ['personer', 'count', ['personer', 'person', 'pers', 'pers.']],
  ['barn', 'count', ['barn']],
  ['barn/avd.', 'count', ['barn/avd.', 'barn/avd', 'barn/avdelning']],
  ['dagar', 'count', ['dagar', 'dag', 'dgr']],
  ['timmar', 'count', ['timmar', 'tim', 'tim.', 'h']],
  ['index', 'index', ['index', 'indexenheter', 'poäng']],
  ['kr', 'money', ['kr', 'kr.', 'kronor', 'sek']],
  ['tkr', 'money', ['tkr', 'tkr.', 'tusenkronor', 'kkr']],
  ['mnkr', 'money', ['mnkr', 'mnkr.', 'mkr', 'miljonerkronor', 'mnkronor']],
];

/** Units are compared without blanks, because a narrow cell may break "barn/a vd." anywhere. */
const squashed = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();

/** The one spelling of a known unit; null for a text that is not one. */
export function knownUnit(printed: string): Unit | null {
  const key = squashed(printed);
  return SPELLINGS.find(([, , forms]) => forms.includes(key))?.[0] ?? null;
}

export function unitKind(unit: Unit): UnitKind {
  return SPELLINGS.find(([spelling]) => spelling === unit)?.[1] ?? 'other';
}

/** True where two amounts in these units may be held against each other as they stand. */
export function unitsComparable(a: Unit | null, b: Unit | null): boolean {
  if (a === null || b === null || a === b) return true;
  const [one, other] = [unitKind(a), unitKind(b)];
  return one === 'count' && other === 'count';
}
