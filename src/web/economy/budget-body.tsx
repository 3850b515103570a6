import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { BudgetView } from '#domain/economy/budget-view.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import type { OutcomeDetail } from '#domain/economy/outcome-detail.ts';
import { amountTable } from '#domain/economy/outcome-table.ts';
import { formatDecimal, multiplyDecimals, roundDecimal } from '#domain/kernel/decimal.ts';
import { budgetTexts } from '#i18n/web/budget-texts.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { AmountsShown } from './amounts-page.tsx';
import { AmountTable } from './amount-table.tsx';
import { BudgetActs } from './budget-acts.tsx';
import { BudgetEditor } from './budget-editor.tsx';
import { useMonthNames } from './months.ts';
import { StaffHidden } from './staff-hidden.tsx';
import { useChartOfAmounts } from './use-chart.ts';

export function BudgetBody({ year, organisation, detail, thousands }: AmountsShown) {
  const text = useTexts(budgetTexts);
  const mayMap = useMay('economy.map');
  const chart = useChartOfAmounts(year);
  const budget = useQuery(api.budget.show.queryOptions({ input: { year, organisation } }));
  // As it stood when the editing began: what is typed stays when the budget is fetched anew.
  const [edited, setEdited] = useState<BudgetView | null>(null);
  const isEditing = edited !== null;
  for (const query of [chart, budget]) {
    if (query.isLoadingError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (chart.data === undefined || budget.data === undefined) return <Skeleton lines={10} />;
  const view = budget.data;
  if (chart.data.areas.length === 0 || chart.data.kinds.length === 0) {
    return (
      <EmptyState title={text.noChart(year)}>
        <p>{text.noChartHelp}</p>
        {mayMap && (
          <Link to="/ekonomi/kodplan" search={{ ar: year }}>
            {text.toChart}
          </Link>
        )}
      </EmptyState>
    );
  }
  const mayEdit = view.allowed.includes('budget');
  return (
    <>
      <StaffHidden isHidden={view.staffHidden} />
      {mayEdit && !isEditing && (
        <div className="economy-tools no-print">
          <Button
            icon="pencil"
            onClick={() => {
              setEdited(view);
            }}
          >
            {text.edit}
          </Button>
        </div>
      )}
      {edited !== null && (
        <BudgetEditor
          view={edited}
          chart={chart.data}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      {view.rows.length === 0
        ? !isEditing && (
            <EmptyState title={text.none(view.organisationName, year)}>
              <p>{mayEdit ? text.noneHelp : text.noneForOthers}</p>
            </EmptyState>
          )
        : !isEditing && <BudgetTables view={view} chart={chart.data} detail={detail} thousands={thousands} />}
      <BudgetActs view={view} chart={chart.data} />
    </>
  );
}

type TablesProperties = {
  readonly view: BudgetView;
  readonly chart: Pick<EconomyChart, 'areas' | 'kinds'>;
  readonly detail: OutcomeDetail;
  readonly thousands: boolean;
};

const COLUMNS = ['decided', 'granted', 'turnover', 'total', 'pending', 'carried'] as const;

function BudgetTables({ view, chart, detail, thousands }: TablesProperties) {
  const text = useTexts(budgetTexts);
  const words = useTexts(economyTexts);
  const months = useMonthNames();
  const unit = thousands ? words.units.tkr : words.units.kr;
  const printed = (amount: string): string =>
    formatDecimal(thousands ? roundDecimal(multiplyDecimals(amount, '0.001'), 0) : amount);
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  // Columns where nothing stands say nothing: most organisations have neither requests nor carried results.
  const columns = COLUMNS.filter(
    (column) => column === 'total' || view.rows.some((row) => !/^-?[0.]+$/u.test(row[column])),
  );
  const sums = view.rows.map((row) => ({
    area: row.area,
    kind: row.kind,
    cells: columns.map((column) => row[column]),
  }));
  const byMonth = view.rows.map(({ area, kind, months: own, total }) => ({ area, kind, cells: [...own, total] }));
  const nameOfRows = detail === 'kinds' ? words.kind : words.area;
  return (
    <>
      <dl className="budget-gross">
        {(['cost', 'income', 'net'] as const).map((what) => (
          <div key={what}>
            <dt>
              {text[what]}, {unit}
            </dt>
            <dd>{printed(view.gross[what])}</dd>
          </div>
        ))}
      </dl>
      <h2>{text.summary}</h2>
      <AmountTable
        lines={amountTable(sums, chart, { detail, thousands })}
        caption={text.captionSum(view.organisationName, view.year, unit)}
        nameOfRows={nameOfRows}
        columns={columns.map((column) => ({ name: text.columns[column], isSum: column === 'total' }))}
      />
      <h2>{text.byMonth}</h2>
      <AmountTable
        lines={amountTable(byMonth, chart, { detail, thousands })}
        caption={text.captionMonths(view.organisationName, view.year, unit)}
        nameOfRows={nameOfRows}
        columns={[
          ...numbers.map((month) => ({ name: months.long(month), short: months.short(month) })),
          { name: text.wholeYear, isSum: true },
        ]}
      />
      <p className="soft small">
        {words.sign} {thousands && words.rounding}
      </p>
    </>
  );
}
