import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { economyChartTexts } from '#i18n/web/economy-chart-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChartEditor } from './chart-editor.tsx';
import { useHeld } from './use-held.ts';
import { YearSelect } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { useEconomyYear } from './economy-years.ts';

/** The areas and kinds of a year, in the order of the tables. */
export function ChartPage() {
  const text = useTexts(economyChartTexts);
  const { ar } = useSearch({ from: '/shell/ekonomi/kodplan' });
  const navigate = useNavigate({ from: '/ekonomi/kodplan' });
  const { year, years, error } = useEconomyYear(ar);
  return (
    <EconomyPageFrame title={text.title} lead={text.lead} year={year}>
      {error !== null && <ProblemView error={error} />}
      <div className="row row-end filters no-print">
        <YearSelect
          year={year}
          years={years}
          onYear={(chosen) => {
            void navigate({ search: { ar: chosen } });
          }}
        />
      </div>
      {year !== undefined && <OneYear year={year} />}
    </EconomyPageFrame>
  );
}

function OneYear({ year }: { readonly year: number }) {
  const chart = useQuery(api.economy.chart.queryOptions({ input: { year } }));
  const { view, hold, release } = useHeld(chart.data, String(year));
  if (chart.isLoadingError) return <ProblemView error={chart.error} onRetry={() => void chart.refetch()} />;
  if (view === undefined) return <Skeleton lines={8} />;
  return <ChartEditor key={`${year}-${view.mark}`} view={view} onTouch={hold} onSaved={release} />;
}
