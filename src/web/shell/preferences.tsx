import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import { isInterfaceLanguage, localeOf } from '#i18n/web/language.ts';
import type { InterfaceLanguage } from '#i18n/web/language.ts';
import type { Texts } from '#i18n/web/texts.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

type Preferences = {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  readonly setLanguage: (language: InterfaceLanguage) => void;
  readonly setTheme: (theme: Theme) => void;
};

/** A megabyte as the limits of files count it, in bytes. */
const MB = 1024 ** 2;

const PreferencesContext = createContext<Preferences | null>(null);

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(`styrkedja.${key}`);
  } catch {
    return null;
  }
};

/** Storage may be closed (a browser's strictest settings): then the choice lasts as long as the page. */
export const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(`styrkedja.${key}`, value);
  } catch {
    // Nothing to do: the page works without.
  }
};

export const recall = stored;

/** Language and theme, chosen in the account menu and remembered by the browser. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<InterfaceLanguage>(() => {
    const kept = stored('language');
    return isInterfaceLanguage(kept) ? kept : 'sv';
  });
  const [theme, setTheme] = useState<Theme>(() => themes.find((name) => name === stored('theme')) ?? 'system');

  useEffect(() => {
    document.documentElement.lang = language;
    store('language', language);
  }, [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    store('theme', theme);
  }, [theme]);

  const value = useMemo(() => ({ language, theme, setLanguage, setTheme }), [language, theme]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error('Preferences are read outside their provider.');
  return preferences;
}

export const useTexts = <T,>(group: Texts<T>): T => group[usePreferences().language];

/** Formats of the chosen language; moments are shown in the browser's own time zone. */
export function useFormats() {
  const { language } = usePreferences();
  return useMemo(() => {
    const locale = localeOf(language);
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    return {
      count: (value: number) => whole.format(value),
      share: (value: number) => share.format(value),
      clock: (iso: string) => clock.format(new Date(iso)),
      moment: (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : moment.format(new Date(iso))),
      day: (iso: string) => (/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? day.format(new Date(`${iso}T00:00:00Z`)) : iso),
      bytes: (value: number) =>
        value < MB
          ? `${whole.format(value / 1024)} kB`
          : `${(value / MB).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`,
    };
  }, [language]);
}
