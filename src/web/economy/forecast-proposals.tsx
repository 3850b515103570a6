import { deviationOf, printedDeviation } from '#domain/economy/deviation.ts';
import type { ForecastMethod } from '#domain/economy/forecast-methods.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { methodTotal, thousands } from './forecast-draft.ts';
import { useDeviationWord } from './forecast-standing.tsx';

type Properties = {
  readonly sheet: ForecastSheet;
  readonly budget: string;
  readonly mayFill: boolean;
  readonly onFill: (method: ForecastMethod) => void;
};

/** The methods side by side, the one that was closest before first. */
export function ForecastProposals({ sheet, budget, mayFill, onFill }: Properties) {
  const text = useTexts(forecastTexts);
  const word = useDeviationWord();
  const methods = sheet.methods
    .filter(({ method }) =>
      sheet.rows.some((row) => row.proposals.some((one) => one.method === method && one.amount !== null)),
    )
    .toSorted((one, other) => Number(one.past?.percent ?? 1_000) - Number(other.past?.percent ?? 1_000));
  return (
    <section aria-labelledby="forecast-proposals">
      <h2 id="forecast-proposals">{text.proposals}</h2>
      <p className="soft">{methods.length === 0 ? text.noProposals : text.proposalsHelp}</p>
      <ul className="forecast-methods">
        {methods.map(({ method, past }) => {
          const total = methodTotal(sheet.rows, method);
          const deviation = total === null ? null : deviationOf(budget, total);
          return (
            <li key={method}>
              <h3>{text.methods[method]}</h3>
              <p className="soft small">{text.methodHelp[method]}</p>
              <p>
                {total === null ? text.cannot : <strong>{text.tkr(thousands(total))}</strong>}
                {deviation !== null && (
                  <>
                    {' '}
                    ({thousands(printedDeviation(deviation, sheet.settings))}, {word(deviation)})
                  </>
                )}
              </p>
              <p className="small">
                {past === null ? text.noPast : text.past(formatDecimal(past.percent), past.years)}
              </p>
              {mayFill && (
                <Button
                  onClick={() => {
                    onFill(method);
                  }}
                >
                  {text.fill(text.methods[method])}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
