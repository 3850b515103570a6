import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { economyChartTexts } from '#i18n/web/economy-chart-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChartEditor } from './chart-editor.tsx';
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
  if (chart.isPending) return <Skeleton lines={8} />;
  if (chart.isError) return <ProblemView error={chart.error} onRetry={() => void chart.refetch()} />;
  return <ChartEditor key={`${year}-${chart.data.mark}`} view={chart.data} />;
}
