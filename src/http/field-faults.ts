import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'sant eller falskt',
  array: 'en lista',
  object: 'ett objekt',
  record: 'ett objekt',
  date: 'ett datum',
  file: 'en fil',
  null: 'tomt',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'Ska vara ett datum som finns, skrivet år-månad-dag.',
  datetime: 'Ska vara en tidpunkt som finns, skriven år-månad-dagTtimme:minut.',
  email: 'Ska vara en e-postadress.',
  url: 'Ska vara en webbadress.',
  uuid: 'Är ingen beteckning som systemet har gett.',
};

const sized = (count: number | bigint, origin: string): string => {
  if (origin === 'string') return `${count} tecken`;
  if (origin === 'file') return `${count} byte`;
  if (['array', 'set', 'map'].includes(origin)) return count === 1 ? 'en' : `${count} stycken`;
  return String(count);
};

/**
 * What is wrong with a field, in plain Swedish: the library's own Swedish names types and signs that only programmers know.
 */
export function fieldFault(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Saknas.';
      return `Ska vara ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value': {
      const [only, ...others] = issue.values;
      return others.length === 0 ? `Ska vara ${String(only)}.` : `Ska vara något av ${issue.values.join(', ')}.`;
    }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'Får inte vara tomt.';
      return `Är för lite: ${issue.inclusive === false ? 'mer än' : 'minst'} ${sized(issue.minimum, issue.origin)} behövs.`;
    case 'too_big':
      return `Är för mycket: ${issue.inclusive === false ? 'mindre än' : 'högst'} ${sized(issue.maximum, issue.origin)} går.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Är inte skrivet på det sätt som väntas.';
    case 'unrecognized_keys':
      return `Okända fält: ${issue.keys.join(', ')}.`;
    case 'not_multiple_of':
      return `Ska gå jämnt upp i ${issue.divisor}.`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
      break;
  }
  return 'Går inte att förstå.';
}
