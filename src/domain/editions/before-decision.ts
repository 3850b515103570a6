import type { Direction } from '../steering/direction.ts';
import type { FulfilmentGround } from '../steering/propose-fulfilment.ts';
import type {
  DocumentGoal,
  DocumentIndicator,
  Fulfilment,
  GoalLevel,
  IndicatorColumn,
  SteeringDocument,
} from '../steering/steering-document.ts';

import { readMeasure } from '../steering/measure.ts';
import { reasonOf } from '../writing/parting-reason.ts';
import { fulfilmentBasis, proposeFulfilment } from '../steering/propose-fulfilment.ts';

/** A goal whose chosen status and the status that follows from its facts part. */
export type PartingGoal = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly level: GoalLevel;
  /** Null where none was chosen though other goals of the level have one. */
  readonly chosen: Fulfilment | null;
  readonly proposed: Fulfilment;
  readonly grounds: readonly FulfilmentGround[];
  /** Why people chose otherwise; null where nobody has written it. */
  readonly reason: string | null;
};

export type MissingValue = {
  readonly id: string;
  readonly name: string;
  readonly goal: string | null;
  readonly column: IndicatorColumn;
};

export type UnjudgedGoal = Pick<DocumentGoal, 'id' | 'number' | 'title'>;

export type BeforeDecision = {
  readonly parting: readonly PartingGoal[];
  /** Goals where both say the same, and goals of which nothing can be proposed. */
  readonly agreeing: number;
  readonly silent: number;
  /** Goals of a report that nobody has judged, though their level is. */
  readonly unjudged: readonly UnjudgedGoal[];
  readonly missing: readonly MissingValue[];
};

/**
 * What a board should see of a document before it decides: judgements that do not follow from the facts or are lacking,
 * and values not given. `levels` are those whose goals are judged in a report.
 */
export function beforeDecision(
  document: SteeringDocument,
  directions: ReadonlyMap<string, Direction> = new Map(),
  levels: ReadonlySet<GoalLevel> = new Set(),
): BeforeDecision {
  const judged = new Set(document.goals.filter(({ status }) => status !== null).map(({ level }) => level));
  const compared = document.goals
    .filter((goal) => judged.has(goal.level) && !saysNothing(goal))
    .map((goal) => ({ goal, proposal: proposeFulfilment(fulfilmentBasis(document, goal, directions)) }));
  const parting = compared.flatMap(({ goal, proposal }): PartingGoal[] => {
    const { status, grounds } = proposal;
    if (status === null || status === goal.status) return [];
    const { id, number, title, level } = goal;
    return [
      { id, number, title, level, chosen: goal.status, proposed: status, grounds, reason: reasonOf(document, id) },
    ];
  });
  const silent = compared.filter(({ proposal }) => proposal.status === null).length;
  const unjudged =
    document.kind === 'VP' ? [] : document.goals.filter((goal) => levels.has(goal.level) && isUnjudged(goal));
  const agreeing = compared.length - silent - parting.length;
  return {
    parting,
    silent,
    agreeing,
    unjudged: unjudged.map(({ id, number, title }) => ({ id, number, title })),
    missing: missingValues(document),
  };
}

const isUnjudged = ({ status, statusPrinted }: DocumentGoal): boolean => status === null && statusPrinted === null;

/** *Ingen*: the board has no contribution to the goal, so that there is nothing to judge. */
const saysNothing = ({ status, statusPrinted }: DocumentGoal): boolean => status === null && statusPrinted !== null;

/** Values that this kind of document should give and that are neither a number nor a reason why there is none. */
function missingValues({ kind, indicators, goals }: SteeringDocument): MissingValue[] {
  const column = kind === 'VP' ? 'target' : kind === 'VB' ? 'outcome' : 'forecast';
  // A report without forecasts at all is of a kind that prints none.
  if (column === 'forecast' && indicators.every(({ cells }) => cells.forecast === null)) return [];
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  return indicators
    .filter((indicator) => kind !== null && isMissing(indicator, column))
    .map(({ id, name, goal }) => ({ id, name, goal: titles.get(goal ?? '') ?? null, column }));
}

function isMissing({ cells }: DocumentIndicator, column: 'target' | 'outcome' | 'forecast'): boolean {
  if (column === 'target') return cells.target === null && cells.councilTarget === null;
  return readMeasure(cells[column]).kind === 'empty';
}
