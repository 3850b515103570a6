import { localeOf } from '#i18n/web/language.ts';

import { usePreferences } from '../shell/preferences.tsx';

/** Names of months counted from 1: "januari", and "jan." where there is little room. */
export function useMonthNames(): {
  readonly long: (month: number) => string;
  readonly short: (month: number) => string;
} {
  const { language } = usePreferences();
  const inStyle = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(localeOf(language), { month: style, timeZone: 'UTC' });
    return (month: number) => format.format(new Date(Date.UTC(2000, month - 1, 1)));
  };
  return { long: inStyle('long'), short: inStyle('short') };
}
