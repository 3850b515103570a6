import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { OrganisationId } from './organisation.ts';

/** The families of findings in domain.md section 10. */
export type FaultFamily =
  | 'status-against-text'
  | 'status-against-indicator'
  | 'expected-against-outcome'
  | 'expected-against-target'
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
const norrstrand2025 = planted('norrstrands-stadsdelsnamnd', 2025);
const tallbacken2024 = planted('tallbackens-forskolor', 2024);
const tallbacken2025 = planted('tallbackens-forskolor', 2025);
const hemtjanst2024 = planted('norrstrands-hemtjanst', 2024);
const ekonomisktBistand2024 = planted('ekonomiskt-bistand', 2024);
const social2024 = planted('socialnamnden', 2024);
const social2025 = planted('socialnamnden', 2025);
const familjeenheten2024 = planted('familjeenheten', 2024);
const boendeenheten2024 = planted('boendeenheten', 2024);
const boendeenheten2025 = planted('boendeenheten', 2025);
const beroendestod2024 = planted('beroendestod', 2024);

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
    'Staden är trygg, ren och väl omhändertagen',
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

  tallbacken2024(
    'VB',
    'stale-text',
    'Under 2023 fortsätter arbetet',
    'The report is about 2024: text left from a year before.',
  ),
  tallbacken2025('T1', 'unit', '95', 'The target lacks the per cent sign that outcome and forecast have.'),
  hemtjanst2024(
    'T2',
    'split-against-total',
    '93,9 %',
    'The total is above both the rate of men and that of women (88,7 % and 90,9 %).',
  ),
  hemtjanst2024('VB', 'placeholder', 'väntas bli XX mnkr', 'A placeholder was left in a decided report.'),
  ekonomisktBistand2024(
    'VB',
    'percentage-points',
    'minskade med 0,11 %',
    'From 2,02 % to 1,91 % is 0,11 percentage points.',
  ),
  ekonomisktBistand2024(
    'VB',
    'parts-against-total',
    '28 synpunkter och klagomål under året',
    'The parts add up to 30.',
  ),
  ekonomisktBistand2024(
    'VB',
    'number-in-text',
    'avvärjde enheten 23 vräkningar',
    'The indicator and the analysis say 21.',
  ),
  beroendestod2024(
    'VB',
    'impossible-share',
    '73,7 %',
    'Nine answers cannot give this share; seven of nine are 77,8 %.',
  ),
  beroendestod2024(
    'VP',
    'goal-without-follow-up',
    'Anhöriga märker att de också är viktiga',
    'No indicator, no activity and no section on follow-up.',
  ),

  social2024(
    'VP',
    'goal-without-children',
    'Socialnämndens resor och transporter är fossilfria',
    'No unit works for it.',
  ),
  social2024('T1', 'unit', '30 %', 'A number of persons has a target in per cent.'),
  social2024(
    'T2',
    'ended-without-analysis',
    'Utbilda mottagningen i en ny modell för skyddsbedömning',
    'The activity ended on 30 June and nothing is said about it.',
  ),
  social2024(
    'VB',
    'number-in-text',
    '96 procent av förhandsbedömningarna var klara i tid',
    'The indicator beside it says 93,8 %.',
  ),
  social2025(
    'VP',
    'goal-without-children',
    'Socialnämndens resor och transporter är fossilfria',
    'No unit works for it.',
  ),
  ...(['T1', 'T2', 'VB'] as const).map((kind) =>
    social2025(kind, 'target-already-passed', '20 st', `Last year ended at 34, long before ${kind} of this year.`),
  ),
  familjeenheten2024(
    'VB',
    'stale-text',
    'Enheten kommer under 2024 att utbilda',
    'The plan stands as future in the report on the same year.',
  ),
  boendeenheten2024(
    'VB',
    'distribution-not-rate',
    '66,7 %',
    'Men and women add up to 100 %: a distribution; the rates are 41,4 % and 40,0 %.',
  ),
  boendeenheten2024(
    'VB',
    'expected-against-outcome',
    'Minst 45 procent av försökslägenheterna',
    'The outcome is 40,9 % but the unit goal is marked as fully met.',
  ),
  ...(['VP', 'T1', 'T2'] as const).map((kind) =>
    boendeenheten2024(
      kind,
      'expected-against-target',
      'Minst 45 procent av försökslägenheterna',
      `The target of the indicator in ${kind} is 40,0 %.`,
    ),
  ),
  boendeenheten2025('VP', 'dates', '2025-09-01 – 2025-03-31', 'The activity ends before it begins.'),
  boendeenheten2025(
    'VB',
    'unmeasured-outcome',
    'Ingen systematisk mätning har gjorts',
    'The outcome is given as 100,0 %.',
  ),

  norrstrand2025(
    'T1',
    'pasted-text',
    'Förvaltningen ser att färre hushåll söker bistånd',
    'The same analysis stands under two indicators.',
  ),
  norrstrand2025(
    'T1',
    'unflagged-deviation',
    'Invigningen har skjutits upp till hösten',
    'The activity is postponed beyond its end without the word Avvikelse.',
  ),
  norrstrand2025(
    'T1',
    'missing-outcome',
    'Under tertialet åtgärdades 80,1 procent av anmälningarna',
    'The cell of the outcome is empty while the text gives it.',
  ),
  norrstrand2025('T1', 'table-sum', '1 189,9', 'The rows of the forecast add up to 1 190,9.'),
  norrstrand2025(
    'VB',
    'number-in-text',
    'ett underskott på 0,6 mnkr',
    'The table says −0,8 for the area, the computed one too.',
  ),
  norrstrand2025(
    'T1',
    'cut-off-days',
    'Till och med den 31 mars hade 366 hushåll',
    'Everything else in the report stops at 30 April.',
  ),
];
