import type { ReactNode } from 'react';

import { ForecastMethod } from '#domain/economy/forecast-methods.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { addDecimals, formatDecimal, multiplyDecimals, roundDecimal } from '#domain/kernel/decimal.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fromThousands, rowKey, thousands } from './forecast-draft.ts';
import type { TypedRows } from './forecast-draft.ts';
import { useMonthNames } from './months.ts';
import { RowsLink, rowsOf } from './rows-link.tsx';

type Row = ForecastSheet['rows'][number];
type Properties = {
  readonly sheet: ForecastSheet;
  readonly typed: TypedRows;
  readonly tried: boolean;
  readonly locked: boolean;
  readonly labelOf: (row: Row) => string;
  readonly onChange: (typed: TypedRows) => void;
};

/** Each area and kind with what is known of it, and its forecast to fill in. */
export function ForecastRows({ sheet, typed, tried, locked, labelOf, onChange }: Properties) {
  const text = useTexts(forecastTexts);
  const months = useMonthNames();
  const through = Math.min(sheet.month, sheet.throughMonth ?? 0);
  return (
    <section aria-labelledby="forecast-rows">
      <h2 id="forecast-rows">{text.rows}</h2>
      <p className="soft">{text.rowsHelp}</p>
      <ul className="forecast-rows">
        {sheet.rows.map((row) => {
          const key = rowKey(row);
          const label = labelOf(row);
          const own = typed[key] ?? { text: '', method: null };
          const outcome = (
            <RowsLink
              isFirst
              to={
                sheet.allowed.includes('seeRows')
                  ? rowsOf(
                      { year: sheet.year, organisation: sheet.organisation.id },
                      { ...row, side: null },
                      { through },
                    )
                  : null
              }
            >
              {thousands(row.outcome)}
            </RowsLink>
          );
          const known: readonly (readonly [string, ReactNode])[] = [
            [text.budget, thousands(addDecimals(row.budget, row.pending))],
            ...(through > 0 ? [[text.outcome(months.short(through)), outcome] as const] : []),
            ...(row.lastYear === null || row.lastYearSame === null
              ? []
              : [[text.lastYear, `${thousands(row.lastYear)} (${text.same} ${thousands(row.lastYearSame)})`] as const]),
            [text.left, thousands(row.budgetLeft)],
          ];
          return (
            <li key={key}>
              <h3>{label}</h3>
              <dl>
                {known.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <div className="forecast-fields">
                <Select
                  label={text.rowMethod(label)}
                  hideLabel
                  disabled={locked}
                  value={own.method ?? ''}
                  options={[
                    { value: '', label: text.typed },
                    ...row.proposals.flatMap(({ method, amount, past }) =>
                      amount === null
                        ? []
                        : [
                            {
                              value: method,
                              label: `${text.methods[method]}: ${thousands(amount)}${past === null ? '' : ` (±${formatDecimal(past.percent)} %)`}`,
                            },
                          ],
                    ),
                  ]}
                  onChange={(chosen) => {
                    const method = ForecastMethod.safeParse(chosen).data ?? null;
                    const amount = row.proposals.find((one) => one.method === method)?.amount ?? null;
                    const filled = amount === null ? own.text : roundDecimal(multiplyDecimals(amount, '0.001'), 0);
                    onChange({ ...typed, [key]: { text: filled, method } });
                  }}
                />
                <Field
                  label={text.rowForecast(label)}
                  hideLabel
                  inputMode="decimal"
                  disabled={locked}
                  maxLength={30}
                  error={tried && fromThousands(own.text) === null ? text.notAmount : null}
                  value={own.text}
                  onChange={(next) => {
                    onChange({ ...typed, [key]: { text: next, method: null } });
                  }}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
