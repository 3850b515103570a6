import type { OrganisationSeries } from './build/series.ts';
import type { OrganisationId } from './organisation.ts';
import {
  beroendestodSeries,
  ekonomisktBistandSeries,
  hemtjanstSeries,
  tallbackenSeries,
  vuxenstodSeries,
} from './series/norrstrand-units.ts';
import { norrstrandSeries } from './series/norrstrand.ts';
import { boendeenhetenSeries, familjeenhetenSeries, socialSeries } from './series/social.ts';

/** Every measured value of the example, by organisation, indicator and period. */
export const series: { readonly [id in OrganisationId]?: OrganisationSeries } = {
  'norrstrands-stadsdelsnamnd': norrstrandSeries,
  'tallbackens-forskolor': tallbackenSeries,
  'norrstrands-hemtjanst': hemtjanstSeries,
  'ekonomiskt-bistand': ekonomisktBistandSeries,
  beroendestod: beroendestodSeries,
  vuxenstod: vuxenstodSeries,
  socialnamnden: socialSeries,
  familjeenheten: familjeenhetenSeries,
  boendeenheten: boendeenhetenSeries,
};
