import './sheet.css';

import { printedDeviation } from '#domain/economy/deviation.ts';
import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import { amountTable } from '#domain/economy/outcome-table.ts';
import type { AmountLine } from '#domain/economy/outcome-table.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AmountTable } from './amount-table.tsx';
import { AskForecasts } from './ask-forecasts.tsx';
import { DeviationsChart } from './economy-charts.tsx';
import { EconomySettingsForm } from './economy-settings-form.tsx';
import { thousands } from './forecast-draft.ts';
import { useDeviationWord } from './forecast-standing.tsx';
import { AllMeasurePlans } from './measure-plans.tsx';
import { useMonthNames } from './months.ts';
import { RollupTree } from './rollup-tree.tsx';
import { rowsOf } from './rows-link.tsx';
import { StaffHidden } from './staff-hidden.tsx';
import { useChartOfAmounts } from './use-chart.ts';

const COLUMNS = ['budget', 'pending', 'outcome', 'forecast', 'deviation', 'change'] as const;

export function RollupBody({ view }: { readonly view: ForecastRollup }) {
  const text = useTexts(forecastTexts);
  const words = useTexts(economyTexts);
  const months = useMonthNames();
  const { settings, year } = view;
  const chart = useChartOfAmounts(year);
  const captionOf = (what: string): string => text.caption(what, view.organisation.name, months.long(view.month), year);
  const columns = COLUMNS.map((column) => ({ name: text.columns[column], isSum: column === 'deviation' }));
  // Deviations are turned before the table rounds, so that its columns still add up.
  const cellsOf = (sum: ForecastRollup['total']) =>
    COLUMNS.map((column) =>
      column === 'deviation' || column === 'change' ? printedDeviation(sum[column], settings) : sum[column],
    );
  const through = Math.min(view.month, view.throughMonth ?? 0);
  const rowsBehind = (line: AmountLine, column: number) =>
    COLUMNS[column] === 'outcome' && through > 0 && view.allowed.includes('seeRows')
      ? rowsOf({ year, organisation: view.organisation.id }, line.part, { through })
      : null;
  return (
    <>
      <StaffHidden isHidden={view.staffHidden} />
      <TotalFacts view={view} />
      <Waiting view={view} />
      <h2>{text.byOrganisation}</h2>
      <RollupTree view={view} caption={captionOf(text.byOrganisation)} />
      {chart.isPending && <Skeleton lines={6} />}
      {chart.data !== undefined && (
        <>
          <h2>{text.byArea}</h2>
          <DeviationsChart view={view} chart={chart.data} />
          <AmountTable
            lines={amountTable(
              view.areas.map((sum) => ({ area: sum.area, kind: '', cells: cellsOf(sum) })),
              chart.data,
              { detail: 'areas', thousands: true },
            )}
            caption={captionOf(text.byArea)}
            nameOfRows={words.area}
            columns={columns}
            rowsOf={rowsBehind}
          />
          <h2>{text.byKind}</h2>
          <AmountTable
            lines={amountTable(
              view.kinds.map((sum) => ({ area: '', kind: sum.kind, cells: cellsOf(sum) })),
              chart.data,
              { detail: 'kinds', thousands: true },
            )}
            caption={captionOf(text.byKind)}
            nameOfRows={words.kind}
            columns={columns}
            rowsOf={rowsBehind}
          />
          <Notes view={view} nameOf={(area) => chart.data.areas.find(({ code }) => code === area)?.name ?? area} />
        </>
      )}
      <Risks view={view} />
      <AllMeasurePlans year={year} organisation={view.organisation.id} />
      <p className="soft small">
        {words.sign} {settings.surplus === 'plus' ? text.signPlus : text.signMinus}
      </p>
      {view.allowed.includes('set') && <EconomySettingsForm />}
    </>
  );
}

function TotalFacts({ view }: { readonly view: ForecastRollup }) {
  const text = useTexts(forecastTexts);
  const word = useDeviationWord();
  const { total, settings } = view;
  const printed = (amount: string): string => text.tkr(thousands(printedDeviation(amount, settings)));
  const hasTransfers = [total.carriedIn, total.carriedOut].some((amount) => !/^-?[0.]+$/u.test(amount));
  return (
    <dl className="budget-gross">
      <div>
        <dt>{text.columns.budget}</dt>
        <dd>{text.tkr(thousands(total.budget))}</dd>
      </div>
      <div>
        <dt>{text.columns.forecast}</dt>
        <dd>{text.tkr(thousands(total.forecast))}</dd>
      </div>
      <div>
        <dt>{text.before}</dt>
        <dd>{printed(total.deviation)}</dd>
        <dd className="forecast-more">
          {word(total.deviation)}, {printed(total.change)} {text.change}
        </dd>
      </div>
      {hasTransfers && (
        <div>
          <dt>{text.after}</dt>
          <dd>{printed(total.deviationAfter)}</dd>
          <dd className="forecast-more">
            {text.carriedIn} {thousands(total.carriedIn)}, {text.carriedOut} {thousands(total.carriedOut)}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Who is late, and who has changed most: what a controller looks at first. */
function Waiting({ view }: { readonly view: ForecastRollup }) {
  const text = useTexts(forecastTexts);
  const { day } = useFormats();
  const late = view.organisations.filter(({ isLate }) => isLate);
  const changed = view.organisations
    .filter(({ hasOwn, ownChange, basis }) => hasOwn && basis === 'month' && Number(ownChange) !== 0)
    .toSorted((one, other) => Math.abs(Number(other.ownChange)) - Math.abs(Number(one.ownChange)))
    .slice(0, 5);
  return (
    <>
      {late.length > 0 && (
        <Banner tone="part" title={text.lateTitle(late.length)}>
          <ul>
            {late.map(({ organisation, name, due }) => (
              <li key={organisation}>
                {name}: {text.late(day(due ?? ''))}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {view.allowed.includes('ask') && <AskForecasts view={view} />}
      <h2>{text.biggest}</h2>
      {changed.length === 0 ? (
        <p className="soft">{text.noChanges}</p>
      ) : (
        <ul>
          {changed.map(({ organisation, name, ownChange }) => (
            <li key={organisation}>
              {text.biggestRow(name, thousands(printedDeviation(ownChange, view.settings)))} (
              {ownChange.startsWith('-') ? text.worse : text.better})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Notes({ view, nameOf }: { readonly view: ForecastRollup; readonly nameOf: (area: string) => string }) {
  const text = useTexts(forecastTexts);
  const { day } = useFormats();
  return (
    <section aria-labelledby="rollup-notes">
      <h2 id="rollup-notes">{text.causesTitle}</h2>
      {view.notes.length === 0 && <p className="soft">{text.noNotes}</p>}
      <ul>
        {view.notes.map((note) => (
          <li key={`${note.organisation.id}/${note.area}`}>
            <strong>
              {note.organisation.name}, {nameOf(note.area)}:
            </strong>{' '}
            {note.cause} {note.action}{' '}
            {note.effect !== null &&
              text.effectOf(thousands(note.effect), note.effectDay === null ? '' : day(note.effectDay))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Risks({ view }: { readonly view: ForecastRollup }) {
  const text = useTexts(forecastTexts);
  return (
    <section aria-labelledby="rollup-risks">
      <h2 id="rollup-risks">{text.risksTitle}</h2>
      {view.risks.length === 0 && <p className="soft">{text.noRisks}</p>}
      <ul>
        {view.risks.map((risk) => (
          <li key={`${risk.organisation.id}/${risk.text}`}>
            <strong>
              {text[risk.what]}, {risk.organisation.name}:
            </strong>{' '}
            {risk.text} {text.riskLine(thousands(risk.amount), risk.percent)}
          </li>
        ))}
      </ul>
    </section>
  );
}
