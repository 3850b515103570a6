import type { Rule } from './rule.ts';

import { activityAgainstOwnWords } from './rules/activity-against-own-words.ts';
import { brokenSentence } from './rules/broken-sentence.ts';
import { captionAgainstTable } from './rules/caption-against-table.ts';
import { changeAgainstRow } from './rules/change-against-row.ts';
import { changeInSentence } from './rules/change-in-sentence.ts';
import { claimAgainstOutcome } from './rules/claim-against-outcome.ts';
import { countAgainstList } from './rules/count-against-list.ts';
import { countWords } from './rules/count-words.ts';
import { datesAndWeekdays } from './rules/dates-and-weekdays.ts';
import { deviationInTable } from './rules/deviation-in-table.ts';
import { directionOfChange } from './rules/direction-of-change.ts';
import { endedActivity } from './rules/ended-activity.ts';
import { expectedAgainstTarget } from './rules/expected-against-target.ts';
import { figuresStopEarly } from './rules/figures-stop-early.ts';
import { goalCounts } from './rules/goal-counts.ts';
import { goalLikeItsParent } from './rules/goal-like-its-parent.ts';
import { goalWithoutWork } from './rules/goal-without-work.ts';
import { implausibleTarget } from './rules/implausible-target.ts';
import { longSentence } from './rules/long-sentence.ts';
import { missingOutcome } from './rules/missing-outcome.ts';
import { missingSection } from './rules/missing-section.ts';
import { missingTarget } from './rules/missing-target.ts';
import { namedPerson } from './rules/named-person.ts';
import { numberAgainstIndicator } from './rules/number-against-indicator.ts';
import { numberToldTwice } from './rules/number-told-twice.ts';
import { partsOfTotal } from './rules/parts-of-total.ts';
import { passiveChain } from './rules/passive-chain.ts';
import { percentUsed } from './rules/percent-used.ts';
import { percentagePoints } from './rules/percentage-points.ts';
import { personalNumber } from './rules/personal-number.ts';
import { planTenseInReport } from './rules/plan-tense-in-report.ts';
import { possibleShare } from './rules/possible-share.ts';
import { ratioAgainstOutcome } from './rules/ratio-against-outcome.ts';
import { repeatedText } from './rules/repeated-text.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { resultUnitCap } from './rules/result-unit-cap.ts';
import { sameActivityTwice } from './rules/same-activity-twice.ts';
import { sameGoalTwice } from './rules/same-goal-twice.ts';
import { shareInSentence } from './rules/share-in-sentence.ts';
import { signInTable } from './rules/sign-in-table.ts';
import { smallNumbers } from './rules/small-numbers.ts';
import { sharesBySex } from './rules/shares-by-sex.ts';
import { splitBySex } from './rules/split-by-sex.ts';
import { staleText } from './rules/stale-text.ts';
import { statedOutcome } from './rules/stated-outcome.ts';
import { statusAgainstBudget } from './rules/status-against-budget.ts';
import { statusAgainstIndicators } from './rules/status-against-indicators.ts';
import { statusAgainstText } from './rules/status-against-text.ts';
import { summaryAgainstGoals } from './rules/summary-against-goals.ts';
import { tableSums } from './rules/table-sums.ts';
import { targetInText } from './rules/target-in-text.ts';
import { textAgainstTable } from './rules/text-against-table.ts';
import { unansweredRequirement } from './rules/unanswered-requirement.ts';
import { unexplainedAbbreviation } from './rules/unexplained-abbreviation.ts';
import { unexplainedMiss } from './rules/unexplained-miss.ts';
import { unflaggedDeviation } from './rules/unflagged-deviation.ts';
import { unitsInRow } from './rules/units-in-row.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unmeasuredOutcome } from './rules/unmeasured-outcome.ts';
import { limitAgainstTold } from './rules/limit-against-told.ts';
import { stateToldTwice } from './rules/state-told-twice.ts';
import { movesInTable } from './rules/moves-in-table.ts';
import { peakInTable } from './rules/peak-in-table.ts';
import { frequencyToldTwice } from './rules/frequency-told-twice.ts';
import { restOfWhole } from './rules/rest-of-whole.ts';
import { riskValue } from './rules/risk-value.ts';
import { sexesInText } from './rules/sexes-in-text.ts';
import { timeOfTelling } from './rules/time-of-telling.ts';
import { totalInText } from './rules/total-in-text.ts';

/** Every rule, by number. Adding a rule is a file in rules/ and a line here. */
export const RULES: readonly Rule[] = [
  statusAgainstText,
  statusAgainstIndicators,
  countWords,
  directionOfChange,
  percentagePoints,
  splitBySex,
  possibleShare,
  unitsInRow,
  missingOutcome,
  unmeasuredOutcome,
  unexplainedMiss,
  implausibleTarget,
  repeatedText,
  repeatedTitle,
  sameActivityTwice,
  unflaggedDeviation,
  datesAndWeekdays,
  staleText,
  partsOfTotal,
  personalNumber,
  textAgainstTable,
  ratioAgainstOutcome,
  statedOutcome,
  claimAgainstOutcome,
  tableSums,
  captionAgainstTable,
  expectedAgainstTarget,
  goalWithoutWork,
  missingSection,
  missingTarget,
  unknownReference,
  brokenSentence,
  figuresStopEarly,
  goalCounts,
  numberAgainstIndicator,
  endedActivity,
  changeInSentence,
  shareInSentence,
  targetInText,
  deviationInTable,
  summaryAgainstGoals,
  numberToldTwice,
  goalLikeItsParent,
  activityAgainstOwnWords,
  countAgainstList,
  smallNumbers,
  planTenseInReport,
  sameGoalTwice,
  unansweredRequirement,
  resultUnitCap,
  signInTable,
  percentUsed,
  namedPerson,
  longSentence,
  unexplainedAbbreviation,
  passiveChain,
  timeOfTelling,
  restOfWhole,
  frequencyToldTwice,
  sexesInText,
  riskValue,
  totalInText,
  sharesBySex,
  changeAgainstRow,
  statusAgainstBudget,
  limitAgainstTold,
  stateToldTwice,
  movesInTable,
  peakInTable,
];

export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
