import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { OrganisationId } from './organisation.ts';

/** The families of findings in domain.md section 10. */
export type FaultFamily =
  | 'status-against-text'
  | 'status-against-indicator'
  | 'expected-against-outcome'
  | 'number-in-text'
  | 'parts-against-total'
  | 'count-words'
  | 'wrong-direction'
  | 'percentage-points'
  | 'impossible-share'
  | 'split-against-total'
  | 'distribution-not-rate'
  | 'unit'
  | 'missing-outcome'
  | 'unmeasured-outcome'
  | 'unexplained-miss'
  | 'target-already-passed'
  | 'stale-text'
  | 'placeholder'
  | 'cut-off-days'
  | 'pasted-text'
  | 'unflagged-deviation'
  | 'ended-without-analysis'
  | 'dates'
  | 'table-sum'
  | 'goal-without-follow-up'
  | 'goal-without-children';

/** A fault put into the example on purpose, so that the reviewer has something true to find. */
export type PlantedFault = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly family: FaultFamily;
  /** Words or a cell that stand in the document exactly so. */
  readonly quote: string;
  /** What is wrong, for whoever reads the list. */
  readonly why: string;
};

const planted =
  (organisation: OrganisationId, year: number) =>
  (kind: EditionKind, family: FaultFamily, quote: string, why: string): PlantedFault => ({
    organisation,
    year,
    kind,
    family,
    quote,
    why,
  });

const norrstrand2024 = planted('norrstrands-stadsdelsnamnd', 2024);

export const plantedFaults: readonly PlantedFault[] = [
  norrstrand2024(
    'T1',
    'status-against-text',
    'kommer att uppfyllas delvis',
    'Area goal 1.4 is marked as fully met while its analysis says partly.',
  ),
  norrstrand2024('T2', 'count-words', 'tre av de fem indikatorerna', 'There are four indicators under area goal 1.2.'),
  norrstrand2024(
    'VB',
    'wrong-direction',
    'Andelen invånare med ekonomiskt bistånd har ökat något',
    'The share fell from 2,02 % to 1,91 %.',
  ),
  norrstrand2024(
    'VB',
    'status-against-indicator',
    'Nämnden bedömer att målet har uppfyllts helt',
    'Both indicators of area goal 2.1 miss their targets (73 against 75, 76 against 78).',
  ),
  norrstrand2024(
    'VB',
    'unexplained-miss',
    'Andel felanmälningar i utemiljön som åtgärdats inom fem arbetsdagar',
    '83,7 % against a target of 85,0 %, without a word of analysis.',
  ),
  norrstrand2024(
    'VB',
    'expected-against-outcome',
    'Minst 85 procent av felanmälningarna',
    'The expected result was not reached (83,7 %) but the board goal is marked as fully met.',
  ),
];
