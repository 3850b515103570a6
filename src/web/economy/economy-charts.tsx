import { useQuery } from '@tanstack/react-query';

import { SCREEN } from '#charts/chart-colours.ts';
import { tableChart } from '#charts/table-chart.ts';
import { deviationsTable, monthsTable, volumeCostTable } from '#domain/economy/report-tables/chart-tables.ts';
import { usualStyle } from '#domain/economy/report-tables/usual-style.ts';
import type { EconomyTable } from '#domain/economy/report-tables/economy-table.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import type { OutcomeView } from '#domain/economy/outcome-view.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { economyChartsTexts } from '#i18n/web/economy-charts-texts.ts';

import { api } from '../api/client.ts';
import { ChartFigure, useChartWidth } from '../charts/chart-figure.tsx';
import { usePreferences, useTexts } from '../shell/preferences.tsx';
import { useMonthNames } from './months.ts';

type PictureProperties = {
  readonly table: EconomyTable;
  readonly title: string;
  readonly columns: readonly string[];
  /** False where the page has the same numbers in a table. */
  readonly withTable?: boolean;
};

/** The chart that a report prints of these figures, in the words of the page. */
function Picture({ table: { rows, unit, picture }, title, columns, withTable = true }: PictureProperties) {
  const { language } = usePreferences();
  const width = useChartWidth();
  if (picture === undefined) return null;
  const printed = rows.map(({ cells }) => cells.map(({ text }) => text));
  const chart = tableChart({ picture, name: title, unit, columns, rows: printed }, SCREEN, language, width);
  return chart === null ? null : (
    <ChartFigure
      chart={chart}
      caption={
        <strong>
          {title}
          {unit !== null && ` (${unit})`}
        </strong>
      }
      withTable={withTable}
    />
  );
}

type ByMonth = readonly { readonly months: readonly (Decimal | null)[] }[];

/** The net of each month; null where no row has anything. */
const netOf = (rows: ByMonth): (Decimal | null)[] =>
  Array.from({ length: 12 }, (_, month) => {
    const known = rows.flatMap(({ months }) => months[month] ?? []);
    return known.length === 0 ? null : addDecimals('0.00', ...known);
  });

/** The outcome against the budget month by month, with last year's. */
export function MonthsChart({ view }: { readonly view: OutcomeView }) {
  const text = useTexts(economyChartsTexts);
  const names = useMonthNames();
  const { year, organisation } = view;
  const budget = useQuery(api.budget.show.queryOptions({ input: { year, organisation } }));
  const last = useQuery(api.economy.outcome.queryOptions({ input: { year: year - 1, organisation } }));
  // Drawn when all is here, so that it does not jump; without a budget it shows what there is.
  if (budget.isPending || last.isPending) return null;
  const months = {
    outcome: netOf(view.rows),
    budget: netOf(budget.data?.rows ?? []),
    lastOutcome: netOf(last.data?.rows ?? []),
  };
  const table = monthsTable({ year, kind: 'T2', through: view.throughMonth, months }, usualStyle('months'));
  const rows = table.rows.map(({ cells: [first, ...rest] }, index) => {
    const label = index < 12 ? names.long(index + 1) : text.soFar;
    return { cells: first === undefined ? rest : [{ ...first, text: capital(label) }, ...rest] };
  });
  const columns = [text.outcome(year), text.budget(year)];
  if (table.columns.length > 3) columns.push(text.outcome(year - 1));
  const title = text.months(view.organisationName, year);
  return <Picture table={{ ...table, rows }} title={title} columns={[text.month, ...columns]} />;
}

const capital = (word: string): string => `${word.charAt(0).toLocaleUpperCase('sv')}${word.slice(1)}`;

/** The deviation of every area as bars; the page has the numbers below. */
export function DeviationsChart({ view, chart }: { readonly view: ForecastRollup; readonly chart: EconomyChart }) {
  const text = useTexts(economyChartsTexts);
  const { year, areas } = view;
  const amounts = areas.flatMap(({ area, budget, pending, forecast }) =>
    (
      [
        ['budget', budget],
        ['adjustment', pending],
        ['forecast', forecast],
      ] as const
    ).map(([measure, amount]) => ({
      measure,
      area,
      kind: null,
      amount,
    })),
  );
  const figures = { year, kind: 'T2', areas: [...chart.areas], kinds: [], amounts } as const;
  const table = deviationsTable(figures, { unit: 'tkr', rounding: 'adding', signs: 'ledger' });
  const title = text.deviations(view.organisation.name);
  return <Picture table={table} title={title} columns={[text.area, text.deviation]} withTable={false} />;
}

/** A volume's newest year and what one costs; the page has the numbers above. */
export function VolumeChart({ item }: { readonly item: VolumeView }) {
  const text = useTexts(economyChartsTexts);
  const [year] = item.years;
  const { name, unit, decimals, cost } = item.definition;
  const row = year?.total ?? year?.rows[0];
  if (year === undefined || row === undefined || cost === null || year.cost === null) return null;
  const { perVolume, mean } = year.cost;
  const volume = {
    name,
    unit,
    decimals,
    cost: { name: cost.name, perVolume, mean },
    rows: [{ label: '', months: row.months }],
  };
  const table = volumeCostTable({ year: year.year, volumes: [volume] }, usualStyle('volumeCost'));
  return (
    <Picture
      table={table}
      title={`${name} ${year.year}`}
      columns={[text.month, text.count(unit), text.each(cost.name)]}
      withTable={false}
    />
  );
}
