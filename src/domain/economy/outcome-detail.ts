/** What the rows of the outcome's table are: areas alone, areas with their kinds of money, or kinds alone. */
export const outcomeDetails = ['areas', 'areasAndKinds', 'kinds'] as const;
export type OutcomeDetail = (typeof outcomeDetails)[number];
