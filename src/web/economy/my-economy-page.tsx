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
import { ForecastForm } from './forecast-form.tsx';
import { OwnMeasurePlans } from './measure-plans.tsx';
import { MonthSelect } from './month-select.tsx';
import { StaffHidden } from './staff-hidden.tsx';

/** A head of unit's economy: where it stands, and the forecast in a few minutes; made for a phone. */
export function MyEconomyPage() {
  const text = useTexts(forecastTexts);
  const search = useSearch({ from: '/shell/ekonomi/min' });
  const navigate = useNavigate({ from: '/ekonomi/min' });
  const { year, years, error } = useEconomyYear(search.ar);
  const { tree, places } = useEconomyPlaces();
  const own = places.filter(({ allowed }) => allowed.includes('economy.forecast'));
  // The head of one unit sees it at once; somebody of many begins at the first without any below it.
  const first = own.find(({ id }) => !places.some(({ parent }) => parent === id)) ?? own[0] ?? places[0];
  const organisation = search.organisation ?? first?.id;
  return (
    <EconomyPageFrame title={text.mineTitle} lead={text.mineLead} year={year}>
      <div className="row row-end filters no-print">
        <PlaceAndYear
          places={own.length > 0 ? own : places}
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
        <MonthOf year={year} organisation={organisation} month={search.manad} />
      </div>
      {error !== null && <ProblemView error={error} />}
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.isSuccess && organisation === undefined && (
        <EmptyState title={text.noUnit}>
          <p>{text.noUnitHelp}</p>
        </EmptyState>
      )}
      {year !== undefined && organisation !== undefined && (
        <OneUnit year={year} organisation={organisation} month={search.manad} />
      )}
    </EconomyPageFrame>
  );
}

type Asked = {
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly month: number | undefined;
};

const sheetOf = (year: number, organisation: string, month: number | undefined) =>
  api.forecasts.sheet.queryOptions({ input: { year, organisation, ...(month === undefined ? {} : { month }) } });

function MonthOf({ year, organisation, month }: Asked) {
  const navigate = useNavigate({ from: '/ekonomi/min' });
  const search = useSearch({ from: '/shell/ekonomi/min' });
  const sheet = useQuery({
    ...sheetOf(year ?? 0, organisation ?? '', month),
    enabled: year !== undefined && organisation !== undefined,
  });
  return (
    <MonthSelect
      month={month ?? sheet.data?.month}
      onMonth={(manad) => {
        void navigate({ search: { ...search, manad }, replace: true });
      }}
    />
  );
}

function OneUnit({
  year,
  organisation,
  month,
}: {
  readonly year: number;
  readonly organisation: string;
  readonly month: number | undefined;
}) {
  const text = useTexts(forecastTexts);
  const sheet = useQuery(sheetOf(year, organisation, month));
  if (sheet.isPending) return <Skeleton lines={10} />;
  if (sheet.isError) return <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />;
  const { data } = sheet;
  return (
    <>
      <p className="no-print">
        <Link to="/ekonomi/prognos" search={{ ar: year, organisation, manad: data.month }}>
          {text.toRollup}
        </Link>
      </p>
      <StaffHidden isHidden={data.staffHidden} />
      {data.rows.length === 0 ? (
        // Where something may be hidden it is not said that there is nothing.
        <EmptyState title={(data.staffHidden ? text.nothingSeen : text.nothing)(data.organisation.name, year)}>
          <p>{text.nothingHelp}</p>
        </EmptyState>
      ) : (
        <>
          <OwnMeasurePlans year={year} organisation={organisation} />
          <ForecastForm key={`${organisation}-${year}-${data.month}-${data.now?.number ?? 0}`} sheet={data} />
        </>
      )}
    </>
  );
}
