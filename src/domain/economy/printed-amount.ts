import type { Decimal } from '../kernel/decimal.ts';

const BLANKS = /[\s\u00A0\u2009\u202F']/gu;
/** A blank between digits that parts no group of three: "12 34" is two numbers, or one with a digit lost. */
const ODD_GROUPS =
  /\d[\s\u00A0\u2009\u202F'](?!\d{3}(?!\d))(?=\d)|\d{4}[\s\u00A0\u2009\u202F'](?=\d)|[.,]\d+[\s\u00A0\u2009\u202F'](?=\d)/u;
const CURRENCY = /^(?:kr|sek)\.?|(?:kr|sek)\.?$/giu;

/** More digits before the decimal sign than any amount of a municipality has: a number of another kind in the wrong column. */
const TOO_LONG = /\d{16}/u;

const SHAPES = {
  ',': /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u,
  '.': /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u,
} as const;

/**
 * An amount as ledgers and spreadsheets write it: "1 234,56", "1.234,56", "(1 234)", "1234-", "−12". The decimal sign is
 * known from the description of the file, because "1.234" alone may be either. Null where it is no amount.
 */
export function readPrintedAmount(printed: string, decimal: ',' | '.'): Decimal | null {
  if (ODD_GROUPS.test(printed)) return null;
  let text = printed.replaceAll(BLANKS, '').replaceAll(CURRENCY, '').replaceAll(/[−–]/gu, '-');
  const inParentheses = /^\(.+\)$/u.test(text);
  if (inParentheses) text = text.slice(1, -1);
  const signs = [text.startsWith('-'), text.endsWith('-'), inParentheses].filter(Boolean).length;
  if (signs > 1) return null;
  text = text.replace(/^[-+]|-$/gu, '');
  if (!SHAPES[decimal].test(text)) return null;
  const plain = text
    .replaceAll(decimal === ',' ? '.' : ',', '')
    .replace(decimal, '.')
    .replace(/^0+(?=\d)/u, '');
  if (TOO_LONG.test(plain.split('.', 1)[0] ?? '')) return null;
  return signs === 1 && /[1-9]/u.test(plain) ? `-${plain}` : plain;
}
