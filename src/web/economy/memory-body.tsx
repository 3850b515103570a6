import './forecast.css';

import { accuracyChart } from '#charts/accuracy-chart.ts';
import { SCREEN } from '#charts/chart-colours.ts';
import type { Accuracy, ForecastMemory } from '#domain/economy/forecast-accuracy.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { memoryTexts } from '#i18n/web/memory-texts.ts';

import { ChartFigure } from '../charts/chart-figure.tsx';
import { usePreferences, useTexts } from '../shell/preferences.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { CopyableTable } from './copyable-table.tsx';
import { thousands } from './forecast-draft.ts';
import { useMonthNames } from './months.ts';
import { StaffHidden } from './staff-hidden.tsx';

type When = { readonly year: number; readonly month: number };

/** "T2 2025" for the tertials, "mars 2025" for other months. */
function useWhen() {
  const text = useTexts(memoryTexts);
  const months = useMonthNames();
  const editions: Readonly<Record<number, string>> = text.editions;
  return ({ year, month }: When): string => `${editions[month] ?? months.short(month)} ${year}`;
}

export function MemoryBody({ memory }: { readonly memory: ForecastMemory }) {
  const text = useTexts(memoryTexts);
  const nameOf = useWhen();
  const { organisation, settings, whole } = memory;
  const limit = formatDecimal(settings.accuracyPercent);
  const good = (points: readonly Accuracy[]): number => points.filter(({ isGood }) => isGood).length;
  const ofT2 = whole.filter(({ month }) => month === 8);
  return (
    <>
      <StaffHidden isHidden={memory.staffHidden} />
      {whole.length === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <Picture memory={memory} />
          <p>
            {text.hits(good(whole), whole.length, limit)} {ofT2.length > 0 && text.hitsOfT2(good(ofT2), ofT2.length)}
          </p>
          <h2>{text.byEdition}</h2>
          <Came
            caption={`${text.byEdition}, ${organisation.name}`}
            heading={null}
            rows={whole.map((one) => ({ ...one, key: nameOf(one), name: null }))}
          />
          <h2>{text.byArea}</h2>
          <Came
            caption={`${text.byArea}, ${organisation.name}`}
            heading={text.area}
            rows={memory.areas.map((one) => ({ ...one, key: `${nameOf(one)}/${one.area}` }))}
          />
          <h2>{text.byUnit}</h2>
          <Came
            caption={`${text.byUnit}, ${organisation.name}`}
            heading={text.unit}
            rows={memory.units.map((one) => ({
              ...one,
              key: `${nameOf(one)}/${one.organisation.id}`,
              name: one.organisation.name,
            }))}
          />
        </>
      )}
      {memory.compliance.length > 0 && <ComplianceTable memory={memory} />}
      <p className="soft small">{text.source}</p>
    </>
  );
}

function Picture({ memory }: { readonly memory: ForecastMemory }) {
  const text = useTexts(memoryTexts);
  const { language } = usePreferences();
  const nameOf = useWhen();
  const { organisation, settings } = memory;
  const points = memory.whole
    .toSorted((one, other) => one.year - other.year || one.month - other.month)
    .flatMap((one) => (one.error === null ? [] : [{ name: nameOf(one), error: one.error }]));
  const chart = accuracyChart(organisation.name, points, settings.accuracyPercent, SCREEN, language);
  if (chart === null) return null;
  const caption = (
    <>
      <strong>{text.chart(organisation.name)}</strong> {text.chartHelp(formatDecimal(settings.accuracyPercent))}
    </>
  );
  return <ChartFigure chart={chart} caption={caption} />;
}

type CameProperties = {
  readonly caption: string;
  /** What the names are; null where a row is the whole. */
  readonly heading: string | null;
  readonly rows: readonly (Accuracy & When & { readonly key: string; readonly name: string | null })[];
};

function Came({ caption, heading, rows }: CameProperties) {
  const text = useTexts(memoryTexts);
  const nameOf = useWhen();
  return (
    <CopyableTable>
      <Table caption={caption} hideCaption className="economy-table">
        <thead>
          <tr>
            <th scope="col">{text.when}</th>
            {heading !== null && <th scope="col">{heading}</th>}
            <th scope="col" className="numbers">
              {text.forecast}
            </th>
            <th scope="col" className="numbers">
              {text.outcome}
            </th>
            <th scope="col" className="numbers">
              {text.error}
            </th>
            <th scope="col">{text.inside}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              {heading !== null && <td>{row.name}</td>}
              <td className="numbers">{thousands(row.forecast)}</td>
              <td className="numbers">{thousands(row.outcome)}</td>
              <td className="numbers">{row.error === null ? '–' : formatDecimal(row.error)}</td>
              <td>{row.isGood ? text.yes : text.no}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </CopyableTable>
  );
}

function ComplianceTable({ memory }: { readonly memory: ForecastMemory }) {
  const text = useTexts(memoryTexts);
  const printed = (percent: string | null): string => (percent === null ? '–' : formatDecimal(percent));
  return (
    <>
      <h2>{text.compliance}</h2>
      <p className="soft">{text.complianceHelp}</p>
      <CopyableTable>
        <Table caption={`${text.compliance}, ${memory.organisation.name}`} hideCaption className="economy-table">
          <thead>
            <tr>
              <th scope="col">{text.year}</th>
              {[text.budget, text.outcome, text.before, text.after].map((column) => (
                <th key={column} scope="col" className="numbers">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {memory.compliance.map((one) => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td className="numbers">{thousands(one.budget)}</td>
                <td className="numbers">{thousands(one.outcome)}</td>
                <td className="numbers">{printed(one.before)}</td>
                <td className="numbers">{printed(one.after)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </CopyableTable>
    </>
  );
}
