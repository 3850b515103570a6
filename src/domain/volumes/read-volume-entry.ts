import { decimalsOf } from '../kernel/decimal.ts';
import { readPrintedAmount } from '../economy/printed-amount.ts';
import type { VolumeEntry } from './volume.ts';

const UNKNOWN = /^(?:i\.?\s?u\.?|uppgift saknas|saknas)\s*(?:[:–-]\s*(.*))?$/iu;
const DECIMALS_WORDS = ['heltal', 'högst en decimal', 'högst två decimaler', 'högst tre decimaler'];

/** What is printed for a month without a value. */
export const UNKNOWN_PRINTED = 'i.u.';

/**
 * A cell as somebody types or pastes it: "1 012", "2,5", "i.u.", "i.u.: systembyte"; empty is not entered. Or what is
 * wrong with it, in Swedish.
 */
export function readVolumeEntry(
  printed: string,
  decimals: number,
): { readonly entry: VolumeEntry | null } | { readonly problem: string } {
  const text = printed.trim();
  if (text === '') return { entry: null };
  const unknown = UNKNOWN.exec(text);
  if (unknown !== null) return { entry: { value: null, reason: (unknown[1] ?? '').trim().slice(0, 200) } };
  if (/\d\s\d/u.test(text) && !/^[-−]?\d{1,3}(?:\s\d{3})+(?:,\d+)?$/u.test(text)) {
    return { problem: `”${text}” har mellanslag där ett tal inte har det.` };
  }
  const value = readPrintedAmount(text, /^\d+\.\d{1,2}$/u.test(text) ? '.' : ',');
  if (value === null) return { problem: `”${text}” är varken ett tal eller i.u.` };
  if (value.startsWith('-')) return { problem: `”${text}” är mindre än noll.` };
  const plain = value.includes('.') ? value.replace(/\.?0+$/u, '') : value;
  if (decimalsOf(plain) > decimals) return { problem: `”${text}” ska ha ${DECIMALS_WORDS[decimals] ?? 'heltal'}.` };
  if (plain.length > 15) return { problem: `”${text}” är för stort.` };
  return { entry: { value: plain, reason: '' } };
}

/** A cell as it is shown for writing in: the same text gives the same entry back. */
export function printEntry(entry: VolumeEntry | null): string {
  if (entry === null) return '';
  if (entry.value !== null) return entry.value.replace('.', ',');
  return entry.reason === '' ? UNKNOWN_PRINTED : `${UNKNOWN_PRINTED}: ${entry.reason}`;
}
