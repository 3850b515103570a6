import type { GoalLevel, OwnerLevel } from '#domain/steering/steering-document.ts';

/** The words a document adds around what people wrote. They come from i18n; `{year}` and the like are filled in. */
export type ReportWords = {
  readonly officialStatement: string;
  readonly reference: string;
  readonly date: string;
  readonly handler: string;
  readonly recipient: string;
  readonly proposals: string;
  readonly contents: string;
  readonly page: string;
  readonly skipToText: string;
  readonly untitled: string;
  readonly plan: string;
  readonly tertialReport1: string;
  readonly tertialReport2: string;
  readonly annualReport: string;
  readonly goalLevels: Readonly<Record<GoalLevel, string>>;
  readonly full: string;
  readonly partial: string;
  readonly none: string;
  readonly indicator: string;
  readonly indicators: string;
  readonly ownedIndicators: Readonly<Record<OwnerLevel, string>>;
  readonly activity: string;
  readonly activities: string;
  readonly ownedActivities: Readonly<Record<OwnerLevel, string>>;
  readonly outcome: string;
  readonly outcomeMen: string;
  readonly outcomeWomen: string;
  readonly previousOutcome: string;
  readonly previousOutcomeOfYear: string;
  readonly forecast: string;
  readonly target: string;
  readonly councilTarget: string;
  readonly period: string;
  readonly periodicity: string;
  readonly start: string;
  readonly end: string;
  readonly deviation: string;
  readonly tableUnderGoal: string;
  readonly table: string;
  /** Words that begin the first cell of a row of sums. */
  readonly totals: readonly string[];
};
