import type { Decimal } from '#domain/kernel/decimal.ts';
import { decimalsOf } from '#domain/kernel/decimal.ts';
import type { Language } from '#domain/kernel/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/**
 * A number as people write it: in Swedish with decimal comma, no-break space between thousands and a true minus sign.
 * Exact for any length, because it never becomes a float. `decimals` null keeps those the number has.
 */
export function formatNumber(value: Decimal, language: Language, decimals: number | null = null): string {
  const digits = decimals ?? decimalsOf(value);
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: true,
  });
  // Exact decimals go in as text, which keeps every digit (ECMA-402, Intl mathematical values).
  return format.format(value as `${number}`);
}

/** A number with its unit, kept on one line: "47,37 %", "2 312,2 mnkr", "12 st". */
export function formatAmount(value: Decimal, unit: string | null, language: Language): string {
  const number = formatNumber(value, language);
  return unit === null || unit === '' ? number : `${number}\u00a0${unit}`;
}

/** An amount of money in the unit it is given in, with the decimals the municipality prints ("mnkr" has one). */
export function formatMoney(value: Decimal, unit: 'mnkr' | 'tkr' | 'kr', language: Language): string {
  return `${formatNumber(value, language, unit === 'mnkr' ? 1 : 0)}\u00a0${unit}`;
}

/** A calendar day (ISO) as running text has it: "15 maj 2031". What is no ISO day is given back as it is. */
export function formatDay(day: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (found === null) return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
