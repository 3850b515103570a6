import type { EconomyMeasure } from '#domain/economy/computed-indicator.ts';

import { indicators } from '../indicators.ts';
import { municipality } from '../municipality.ts';

/** Indicators that the economy works out; in decided documents they stand as they were printed. */
export const exampleMeasures: readonly {
  readonly by: string;
  readonly name: string;
  readonly measure: EconomyMeasure;
}[] = [
  { name: indicators.budgetfoljsamhet.name, measure: 'complianceAfter' as const },
  { name: indicators.prognossakerhet.name, measure: 'forecastAccuracy' as const },
].map((each) => ({ ...each, by: `henrik.tegel@${municipality.mailDomain}` }));
