import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Select } from '../ui/field.tsx';
import { useMonthNames } from './months.ts';

type Properties = { readonly month: number | undefined; readonly onMonth: (month: number) => void };

/** The month that a forecast is made after. */
export function MonthSelect({ month, onMonth }: Properties) {
  const text = useTexts(forecastTexts);
  const names = useMonthNames();
  return (
    <Select
      label={text.month}
      value={String(month ?? '')}
      options={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: names.long(index + 1),
      }))}
      onChange={(chosen) => {
        onMonth(Number(chosen));
      }}
    />
  );
}
