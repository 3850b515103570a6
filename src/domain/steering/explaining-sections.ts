/** Sections that a judged goal gets when what was chosen has to be explained, whatever the year's model says. */

/** Why a goal is met in part or not at all. */
export const CAUSE = 'Orsak';
/** What is done about it. */
export const MEASURE = 'Åtgärd';
/** Why the chosen fulfilment is another than the one the goal's facts propose. */
export const REASON = 'Skäl för bedömningen';

export const EXPLAINING: readonly string[] = [CAUSE, MEASURE, REASON];
