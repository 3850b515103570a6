/** Languages of the interface; documents keep the language they were written in. */
export const interfaceLanguages = ['sv', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const isInterfaceLanguage = (value: unknown): value is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === value);

/** For Intl: English with Swedish dates would confuse, so each language keeps its own customs. */
export const localeOf = (language: InterfaceLanguage): string => (language === 'sv' ? 'sv-SE' : 'en-GB');
