import type { EditionKind, GoalLevel, IndicatorColumn, OwnerLevel } from '#domain/steering/steering-document.ts';

import { texts } from './texts.ts';

type Names<K extends string> = Readonly<Record<K, string>>;

const levelsSv: Names<GoalLevel> = {
  focusArea: 'Inriktningsmål',
  areaGoal: 'Mål för verksamhetsområdet',
  boardGoal: 'Nämndmål',
  departmentGoal: 'Avdelningsmål',
  unitGoal: 'Enhetsmål',
  commitment: 'Åtagande',
};
const levelsEn: Names<GoalLevel> = {
  focusArea: 'Focus area',
  areaGoal: 'Goal for the area',
  boardGoal: 'Board goal',
  departmentGoal: 'Department goal',
  unitGoal: 'Unit goal',
  commitment: 'Commitment',
};
const kindsSv: Names<EditionKind> = {
  VP: 'Verksamhetsplan',
  T1: 'Tertialrapport 1',
  T2: 'Tertialrapport 2',
  VB: 'Verksamhetsberättelse',
};
const kindsEn: Names<EditionKind> = {
  VP: 'Plan',
  T1: 'Tertial report 1',
  T2: 'Tertial report 2',
  VB: 'Annual report',
};
const ownersSv: Names<OwnerLevel> = { council: 'KF', board: 'Nämnden', department: 'Avdelningen', unit: 'Enheten' };
const ownersEn: Names<OwnerLevel> = { council: 'Council', board: 'Board', department: 'Department', unit: 'Unit' };
const columnsSv: Names<IndicatorColumn> = {
  outcome: 'Periodens utfall',
  men: 'Utfall män/pojkar',
  women: 'Utfall kvinnor/flickor',
  previous: 'Periodens utfall VB',
  forecast: 'Prognos helår',
  target: 'Årsmål',
  councilTarget: 'KF:s årsmål',
  period: 'Period',
};
const columnsEn: Names<IndicatorColumn> = {
  outcome: 'Outcome of the period',
  men: 'Outcome men/boys',
  women: 'Outcome women/girls',
  previous: 'Outcome last year',
  forecast: 'Full-year forecast',
  target: 'Target',
  councilTarget: 'Council’s target',
  period: 'Period',
};

/** The field's own words, in the words of domain.md section 12. */
export const statusTexts = texts(
  {
    full: 'Uppfylls helt',
    partial: 'Uppfylls delvis',
    none: 'Uppfylls inte',
    unset: 'Ingen status',
    severity: { error: 'Fel', warning: 'Varning', note: 'Notering' },
    levels: levelsSv,
    kinds: kindsSv,
    owners: ownersSv,
    columns: columnsSv,
    judgement: {
      reached: 'Når målet',
      missed: 'Når inte målet',
      unknown: 'Går inte att avgöra',
      missing: 'Utfall saknas',
      notDue: 'Inget utfall än',
    },
    states: {
      draft: 'Utkast',
      sent: 'Inskickad',
      approved: 'Godkänd',
      decided: 'Beslutad',
      sealed: 'Förseglad',
      superseded: 'Ersatt av nyare',
    },
    origins: { imported: 'Inläst från fil', example: 'Exempel', written: 'Skriven här' },
  },
  {
    full: 'Fully met',
    partial: 'Partly met',
    none: 'Not met',
    unset: 'No status',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    levels: levelsEn,
    kinds: kindsEn,
    owners: ownersEn,
    columns: columnsEn,
    judgement: {
      reached: 'Target reached',
      missed: 'Target missed',
      unknown: 'Cannot be told',
      missing: 'No outcome',
      notDue: 'No outcome yet',
    },
    states: {
      draft: 'Draft',
      sent: 'Sent',
      approved: 'Approved',
      decided: 'Decided',
      sealed: 'Sealed',
      superseded: 'Superseded',
    },
    origins: { imported: 'Imported from a file', example: 'Example', written: 'Written here' },
  },
);
