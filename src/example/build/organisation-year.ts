import type { EditionKind, Fulfilment, IndicatorCells } from '#domain/steering/steering-document.ts';

import type { AreaNumber, BoardGoalKey, FocusNumber } from '../goals.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { OrganisationId } from '../organisation.ts';

export type ByEdition<T> = { readonly [kind in EditionKind]?: T };

/** An indicator in one organisation's year: its target, the forecasts and the analyses of the editions. */
export type Row = {
  readonly key: IndicatorKey;
  /** As printed; null where the organisation has set none of its own. */
  readonly target: string | null;
  /** Of the full year, as printed, in T1 and T2. */
  readonly forecast?: { readonly T1?: string; readonly T2?: string };
  readonly analysis?: ByEdition<string>;
  /** Whose value is printed, where a unit quotes its board. */
  readonly quotedFrom?: OrganisationId;
  /** Cells that are printed otherwise than the series says: only for planted faults. */
  readonly misprint?: ByEdition<Partial<IndicatorCells>>;
};

export type ActivityPart = {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** Of the council, whoever reports on it. */
  readonly council?: true;
  readonly description?: string;
  readonly analysis?: ByEdition<string>;
  readonly deviation?: readonly EditionKind[];
  /** The last day as a report prints it after the activity was postponed. */
  readonly movedTo?: ByEdition<string>;
  /** Dates that the plan prints otherwise: only for planted faults. */
  readonly misprintedPlan?: { readonly start: string; readonly end: string };
};

type Judged = {
  readonly status?: ByEdition<Fulfilment | 'noContribution'>;
  /** Why the status is another than the one the facts propose. */
  readonly reason?: ByEdition<string>;
  readonly analysis?: ByEdition<string>;
  readonly indicators?: readonly Row[];
  readonly activities?: readonly ActivityPart[];
};

/** A unit's goal, or its department's where the year's model has those. */
export type LowestGoalPart = Judged & {
  readonly level?: 'departmentGoal';
  readonly title: string;
  readonly expected: string;
  readonly way?: string;
  readonly resources?: string;
  readonly followUp?: string;
  readonly development?: string;
};

export type BoardGoalPart = Judged & {
  readonly goal: BoardGoalKey;
  readonly description?: string;
  readonly expected?: string;
  readonly unitGoals?: readonly LowestGoalPart[];
};

export type AreaPart = Judged & {
  readonly area: AreaNumber;
  readonly introduction?: ByEdition<string>;
  readonly boardGoals: readonly BoardGoalPart[];
};

export type TablePart = {
  readonly title: string;
  readonly unit: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A chapter before or after the goals: a heading with text, tables, or both. */
export type Chapter = {
  readonly heading: string;
  readonly level?: 1 | 2 | 3;
  readonly text?: string;
  readonly tables?: readonly TablePart[];
};

/** The head of an official statement. */
export type StatementPart = {
  readonly reference: string;
  readonly date: string;
  readonly handlers: readonly string[];
  readonly proposals: readonly string[];
};

export type EditionPart = {
  /** Where the document is not simply called by its kind and year. */
  readonly title?: string;
  /** The day it was decided; null for a draft. */
  readonly decided: string | null;
  readonly statement?: StatementPart;
  readonly before: readonly Chapter[];
  readonly after?: readonly Chapter[];
};

/** What one organisation planned and reported in one year; the editions' documents are built from it. */
export type OrganisationYear = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly editions: ByEdition<EditionPart>;
  readonly focus?: { readonly [focus in FocusNumber]?: ByEdition<string> };
  readonly areas: readonly AreaPart[];
};
