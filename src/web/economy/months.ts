import { localeOf } from '#i18n/web/language.ts';

import { usePreferences } from '../shell/preferences.tsx';

/** Names of months counted from 1: "januari", "jan." where there is little room, and spans of them. */
export function useMonthNames() {
  const { language } = usePreferences();
  const inStyle = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(localeOf(language), { month: style, timeZone: 'UTC' });
    return (month: number) => format.format(new Date(Date.UTC(2000, month - 1, 1)));
  };
  const long = inStyle('long');
  /** "januari–mars"; empty where there are no months. */
  const span = (from: number | null, to: number | null): string =>
    from === null || to === null ? '' : from === to ? long(from) : `${long(from)}–${long(to)}`;
  return { long, short: inStyle('short'), span };
}
