import './sheet.css';

import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { percentOf, printedDeviation } from '#domain/economy/deviation.ts';
import { addDecimals, formatDecimal, subtractDecimals } from '#domain/kernel/decimal.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { thousands } from './forecast-draft.ts';
import type { readForecast } from './forecast-draft.ts';
import { useMonthNames } from './months.ts';

type Properties = { readonly sheet: ForecastSheet; readonly read: ReturnType<typeof readForecast> };

/** Surplus, deficit or even, in the words of the page. */
export function useDeviationWord() {
  const text = useTexts(forecastTexts);
  return (deviation: string): string =>
    /^-?[0.]+$/u.test(deviation) ? text.even : deviation.startsWith('-') ? text.deficit : text.surplus;
}

/** Where the organisation stands: budget, outcome, forecast and deviation, following what is typed. */
export function ForecastStanding({ sheet, read }: Properties) {
  const text = useTexts(forecastTexts);
  const months = useMonthNames();
  const word = useDeviationWord();
  const outcome = addDecimals('0.00', ...sheet.rows.map((row) => row.outcome));
  const share = percentOf(outcome, read.budget);
  const through = Math.min(sheet.month, sheet.throughMonth ?? 0);
  const norm = percentOf(String(through), '12');
  const before = sheet.rows.some((row) => row.before !== null)
    ? addDecimals('0.00', ...sheet.rows.map((row) => row.before ?? '0.00'))
    : null;
  const isWhole = read.wrong.length === 0;
  return (
    <dl className="budget-gross" aria-live="polite">
      <div>
        <dt>
          {text.budget}
          {sheet.rows.some(({ pending }) => !/^-?[0.]+$/u.test(pending)) && `, ${text.withPending}`}
        </dt>
        <dd>{text.tkr(thousands(read.budget))}</dd>
      </div>
      {through > 0 && (
        <div>
          <dt>{text.outcome(months.long(through))}</dt>
          <dd>{text.tkr(thousands(outcome))}</dd>
          {share !== null && norm !== null && (
            <dd className="forecast-more">{text.share(formatDecimal(share), formatDecimal(norm))}</dd>
          )}
        </div>
      )}
      <div>
        <dt>{text.forecast}</dt>
        <dd>{isWhole ? text.tkr(thousands(read.forecast)) : '–'}</dd>
        {isWhole && before !== null && (
          <dd className="forecast-more">
            {thousands(subtractDecimals(read.forecast, before))} {text.change}
          </dd>
        )}
      </div>
      <div>
        <dt>{text.deviation}</dt>
        <dd>{isWhole ? text.tkr(thousands(printedDeviation(read.deviation, sheet.settings))) : '–'}</dd>
        {isWhole && <dd className="forecast-more">{word(read.deviation)}</dd>}
      </div>
    </dl>
  );
}
