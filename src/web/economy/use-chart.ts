import { useQuery } from '@tanstack/react-query';

import { MERGED_COSTS } from '#domain/economy/staff-cover.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';

/** A year's chart for tables of amounts: with the row where costs stand in one sum, last, which nobody can choose. */
export function useChartOfAmounts(year: number) {
  const text = useTexts(economyTexts);
  return useQuery({
    ...api.economy.chart.queryOptions({ input: { year } }),
    select: (chart) => ({
      ...chart,
      kinds: [...chart.kinds, { code: MERGED_COSTS, name: text.mergedCosts, side: 'cost' as const, isStaff: false }],
    }),
  });
}
