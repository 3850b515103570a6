import type { IndicatorKey } from '../indicators.ts';
import type { Measure, Period } from './measure.ts';

/** The values of one organisation: by indicator and period. */
export type OrganisationSeries = { readonly [key in IndicatorKey]?: { readonly [period in Period]?: Measure } };

type Values = { readonly [period in Period]?: Measure };

const zip = (periods: readonly Period[], measures: readonly (Measure | null)[]): Values =>
  Object.fromEntries(
    periods.flatMap((period, at) => {
      const measure = measures[at];
      return measure === undefined || measure === null ? [] : [[period, measure]];
    }),
  );

/** 2023, tertial 1 and 2 of 2024, 2024, tertial 1 and 2 of 2025, 2025; null where nothing was measured for the series. */
export const byTertial = (...measures: readonly (Measure | null)[]): Values =>
  zip(['2023', 'T1 2024', 'T2 2024', '2024', 'T1 2025', 'T2 2025', '2025'], measures);

/** 2023, 2024, 2025. */
export const byYear = (...measures: readonly (Measure | null)[]): Values => zip(['2023', '2024', '2025'], measures);

/** 2023, first half of 2024, 2024, first half of 2025, 2025. */
export const byHalfYear = (...measures: readonly (Measure | null)[]): Values =>
  zip(['2023', 'H1 2024', '2024', 'H1 2025', '2025'], measures);
