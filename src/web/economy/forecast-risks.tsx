import type { ForecastRisk } from '#domain/economy/forecast.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fromThousands } from './forecast-draft.ts';
import type { Keyed } from './row-list.ts';

/** A risk as it is typed: thousands and whole per cent. */
export type TypedRisk = {
  readonly what: ForecastRisk['what'];
  readonly text: string;
  readonly amount: string;
  readonly percent: string;
};

export const emptyRisk = (): TypedRisk => ({ what: 'risk', text: '', amount: '', percent: '50' });

/** The risks as they are sent; null where one of them cannot be read. */
export function readRisks(risks: readonly TypedRisk[]): ForecastRisk[] | null {
  const read = risks.map(({ what, text, amount, percent }): ForecastRisk | null => {
    const kronor = fromThousands(amount);
    const share = /^\d{1,3}$/u.test(percent.trim()) ? Number(percent) : 101;
    const isWhole = text.trim() !== '' && kronor !== null && !kronor.startsWith('-') && share <= 100;
    return isWhole ? { what, text: text.trim(), amount: kronor, percent: share } : null;
  });
  return read.some((risk) => risk === null) ? null : read.filter((risk) => risk !== null);
}

type Properties = {
  readonly risks: readonly Keyed<TypedRisk>[];
  readonly wrong: boolean;
  readonly locked: boolean;
  readonly onChange: (risks: readonly Keyed<TypedRisk>[]) => void;
  readonly onAdd: () => void;
};

/** What may come and is not within the forecast. */
export function ForecastRisks({ risks, wrong, locked, onChange, onAdd }: Properties) {
  const text = useTexts(forecastTexts);
  return (
    <section aria-labelledby="forecast-risks">
      <h2 id="forecast-risks">{text.risks}</h2>
      <p className="soft">{text.risksHelp}</p>
      {wrong && (
        <p role="alert" className="field-error">
          {text.riskWrong}
        </p>
      )}
      {risks.map(({ key, value }, index) => {
        const row = index + 1;
        const set = (next: TypedRisk): void => {
          onChange(risks.with(index, { key, value: next }));
        };
        return (
          <div key={key} className="forecast-risk">
            <Select
              label={text.riskWhat(row)}
              disabled={locked}
              value={value.what}
              options={[
                { value: 'risk', label: text.risk },
                { value: 'possibility', label: text.possibility },
              ]}
              onChange={(what) => {
                set({ ...value, what: oneIn(['risk', 'possibility'] as const, what) ?? 'risk' });
              }}
            />
            <Field
              label={text.riskText(row)}
              disabled={locked}
              maxLength={2000}
              value={value.text}
              onChange={(next) => {
                set({ ...value, text: next });
              }}
            />
            <Field
              label={text.riskAmount(row)}
              inputMode="decimal"
              disabled={locked}
              maxLength={30}
              value={value.amount}
              onChange={(amount) => {
                set({ ...value, amount });
              }}
            />
            <Field
              label={text.riskPercent(row)}
              inputMode="numeric"
              disabled={locked}
              maxLength={3}
              value={value.percent}
              onChange={(percent) => {
                set({ ...value, percent });
              }}
            />
            {!locked && (
              <IconButton
                icon="cross"
                label={text.removeRisk(row)}
                onClick={() => {
                  onChange(risks.toSpliced(index, 1));
                }}
              />
            )}
          </div>
        );
      })}
      {!locked && <Button onClick={onAdd}>{text.addRisk}</Button>}
    </section>
  );
}
