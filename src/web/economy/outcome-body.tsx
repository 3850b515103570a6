import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { outcomeTable } from '#domain/economy/outcome-table.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { AmountsShown } from './amounts-page.tsx';
import { MonthsChart } from './economy-charts.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useMonthNames } from './months.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { StaffHidden } from './staff-hidden.tsx';
import { useChartOfAmounts } from './use-chart.ts';

export function OutcomeBody({ year, organisation, detail, thousands }: AmountsShown) {
  const text = useTexts(economyTexts);
  const chart = useChartOfAmounts(year);
  const outcome = useQuery(api.economy.outcome.queryOptions({ input: { year, organisation } }));
  if (chart.isError) return <ProblemView error={chart.error} onRetry={() => void chart.refetch()} />;
  if (outcome.isError) return <ProblemView error={outcome.error} onRetry={() => void outcome.refetch()} />;
  if (chart.isPending || outcome.isPending) return <Skeleton lines={10} />;
  const view = outcome.data;
  if (view.throughMonth === null) return <FirstSteps year={year} chart={chart.data} />;
  return (
    <>
      <StaffHidden isHidden={view.staffHidden} />
      {view.rows.length === 0 ? (
        <EmptyState title={text.noRows(view.organisationName, year)}>
          <p>{text.noRowsHelp}</p>
        </EmptyState>
      ) : (
        <>
          <MonthsChart view={view} />
          <OutcomeTable
            lines={outcomeTable(view.rows, chart.data, { detail, thousands })}
            caption={text.caption(view.organisationName, year, thousands ? text.units.tkr : text.units.kr)}
            nameOfRows={detail === 'kinds' ? text.kind : text.area}
            throughMonth={view.throughMonth}
            rowsAt={view.allowed.includes('seeRows') ? { year, organisation } : null}
          />
        </>
      )}
      <p className="soft small">
        {view.allowed.includes('seeRows') && view.rows.length > 0 && `${text.toRows} `}
        {text.sign} {thousands && view.rows.length > 0 && text.rounding}
      </p>
      <RestsOn view={view} throughMonth={view.throughMonth} />
    </>
  );
}

function RestsOn({ view, throughMonth }: { readonly view: OutcomeView; readonly throughMonth: number }) {
  const text = useTexts(economyTexts);
  const { moment } = useFormats();
  const maySee = useMay('economy.seeLoads');
  const months = useMonthNames();
  return (
    <section className="economy-sources">
      <h2>{text.restsOn}</h2>
      <p>{text.through(months.long(throughMonth))}</p>
      <ul>
        {view.loads.map(({ id, fileName, at, fromMonth, toMonth }) => (
          <li key={id}>
            {maySee ? (
              <Link to="/ekonomi/inlasningar/$id" params={{ id }}>
                {fileName}
              </Link>
            ) : (
              fileName
            )}
            <span className="soft">
              {' '}
              ({months.span(fromMonth, toMonth)}, {moment(at)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
