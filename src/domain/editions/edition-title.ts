import type { EditionKind } from '../steering/steering-document.ts';

/** What each kind of edition is called (domain.md section 6). */
const EDITION_NAMES: Readonly<Record<EditionKind, string>> = {
  VP: 'Verksamhetsplan',
  T1: 'Tertialrapport 1',
  T2: 'Tertialrapport 2',
  VB: 'Verksamhetsberättelse',
};

/** "Tertialrapport 1 2025, Norrstrands stadsdelsnämnd". */
export const editionTitle = (kind: EditionKind, year: number, organisation: string): string =>
  `${EDITION_NAMES[kind]} ${year}, ${organisation}`;

/** The day an edition tells about: the organisation is shown as it stood then. */
export const editionDay = (kind: EditionKind, year: number): string =>
  `${year}-${{ VP: '01-01', T1: '04-30', T2: '08-31', VB: '12-31' }[kind]}`;
