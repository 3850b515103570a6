import './forecast.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { EconomySearch } from './economy-search.ts';
import { MonthSelect } from './month-select.tsx';
import { RollupBody } from './rollup-body.tsx';

/** The forecast of an organisation and all below it, live, for controllers, heads of economy and the central office. */
export function RollupPage() {
  const text = useTexts(forecastTexts);
  const search = useSearch({ from: '/shell/ekonomi/prognos' });
  const navigate = useNavigate({ from: '/ekonomi/prognos' });
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  const rollup = useQuery({
    ...api.forecasts.rollup.queryOptions({
      input: {
        year: year ?? 0,
        organisation: organisation ?? '',
        ...(search.manad === undefined ? {} : { month: search.manad }),
      },
    }),
    enabled: year !== undefined && organisation !== undefined,
  });
  const choose = (next: EconomySearch): void => {
    const { manad, ...rest } = search;
    // Another year has other months.
    const same = next.ar === undefined && manad !== undefined ? { manad } : {};
    void navigate({ search: { ...rest, ...same, ...next }, replace: true });
  };
  return (
    <EconomyPlacePage
      title={text.rollupTitle}
      lead={text.rollupLead}
      place={place}
      onChoose={choose}
      filters={
        <MonthSelect
          month={search.manad ?? rollup.data?.month}
          onMonth={(manad) => {
            void navigate({ search: { ...search, manad }, replace: true });
          }}
        />
      }
    >
      {rollup.isError && <ProblemView error={rollup.error} onRetry={() => void rollup.refetch()} />}
      {rollup.isPending && !rollup.isError && <Skeleton lines={10} />}
      {rollup.data !== undefined && rollup.data.organisations.length === 0 && (
        <EmptyState title={text.nothing(rollup.data.organisation.name, rollup.data.year)}>
          <p>{text.nothingHelp}</p>
        </EmptyState>
      )}
      {rollup.data !== undefined && rollup.data.organisations.length > 0 && (
        <>
          {rollup.data.allowed.includes('forecast') && (
            <p className="no-print">
              <Link
                to="/ekonomi/min"
                search={{ ar: rollup.data.year, organisation: rollup.data.organisation.id, manad: rollup.data.month }}
              >
                {text.toMine}
              </Link>
            </p>
          )}
          <RollupBody view={rollup.data} />
        </>
      )}
    </EconomyPlacePage>
  );
}
