import type { OrganisationSeries } from './build/series.ts';
import type { OrganisationId } from './organisation.ts';
import { norrstrandSeries } from './series/norrstrand.ts';

/** Every measured value of the example, by organisation, indicator and period. */
export const series: { readonly [id in OrganisationId]?: OrganisationSeries } = {
  'norrstrands-stadsdelsnamnd': norrstrandSeries,
};
