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
  /** The last chapter of a sealed document; `{day}` and the like are filled in. */
  readonly seal: string;
  readonly sealDecision: string;
  readonly sealSealed: string;
  readonly sealCheck: string;
  /** Of what is not decided yet. */
  readonly standings: Readonly<Record<'draft' | 'sent' | 'approved', string>>;
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
  readonly goals: string;
  readonly goal: string;
  readonly level: string;
  readonly number: string;
  readonly parentGoal: string;
  readonly status: string;
  readonly owner: string;
  readonly unit: string;
  readonly asPrinted: string;
  readonly analysis: string;
  readonly continues: string;
  readonly owners: Readonly<Record<OwnerLevel, string>>;
  readonly tableUnderGoal: string;
  readonly table: string;
  readonly image: string;
  readonly undescribedImage: string;
  /** The chapter of remarks at the end of an annotated copy, and what is said before them. */
  readonly remarks: string;
  readonly remarksIntroduction: string;
  readonly noRemarks: string;
  readonly remarkLabels: Readonly<Record<'error' | 'warning' | 'note', string>>;
  /** Words that begin the first cell of a row of sums. */
  readonly totals: readonly string[];
};
