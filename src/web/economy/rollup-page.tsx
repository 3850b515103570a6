import './forecast.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceAndYear, useEconomyPlaces } from './economy-filters.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import { useEconomyYear } from './economy-years.ts';
import { MonthSelect } from './month-select.tsx';
import { RollupBody } from './rollup-body.tsx';

/** The forecast of an organisation and all below it, live, for controllers, heads of economy and the central office. */
export function RollupPage() {
  const text = useTexts(forecastTexts);
  const search = useSearch({ from: '/shell/ekonomi/prognos' });
  const navigate = useNavigate({ from: '/ekonomi/prognos' });
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const organisation = search.organisation ?? places[0]?.id;
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
  return (
    <EconomyPageFrame title={text.rollupTitle} lead={text.rollupLead} year={year}>
      <div className="row row-end filters no-print">
        <PlaceAndYear
          places={places}
          organisation={organisation}
          year={year}
          years={years}
          onOrganisation={(id) => {
            void navigate({ search: { ...search, organisation: id }, replace: true });
          }}
          onYear={(ar) => {
            const { manad: _, ...rest } = search;
            void navigate({ search: { ...rest, ar }, replace: true });
          }}
        />
        <MonthSelect
          month={search.manad ?? rollup.data?.month}
          onMonth={(manad) => {
            void navigate({ search: { ...search, manad }, replace: true });
          }}
        />
      </div>
      {error !== null && <ProblemView error={error} />}
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
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
    </EconomyPageFrame>
  );
}
