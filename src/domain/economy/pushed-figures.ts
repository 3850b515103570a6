import { z } from 'zod';

import { Fault } from '../kernel/fault.ts';
import { isCalendarDay } from '../kernel/calendar.ts';
import { addDecimals, compareDecimals, Decimal, formatDecimal } from '../kernel/decimal.ts';
import { faultOf } from '../kernel/failure.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { FigureRow } from './figure-row.ts';
import { LoadKind, LoadState } from './load-view.ts';

const part = z.string().trim().max(100).default('');

/** One amount as a system sends it. Amount and period are text, so that a fault is told of the row and not of the whole. */
export const PushedRow = z.object({
  account: part,
  responsibility: part,
  operation: part,
  activity: part,
  project: part,
  counterpart: part,
  /** A day (2026-03-31) or a month (2026-03) of the load's year. */
  period: z.string().max(40),
  /** Kronor, debit positive, with a point before the öre: "-1234.50". Text, because numbers in JSON are not exact. */
  amount: z.string().max(40),
  text: z.string().max(500).default(''),
  voucher: z.string().max(100).default(''),
});
export type PushedRow = z.infer<typeof PushedRow>;

/** What the sender is told: the load, how it stands now, and what is wrong with it. */
export const PushReceipt = z.object({
  id: z.string(),
  year: z.number().int(),
  what: LoadKind,
  state: LoadState,
  rows: z.number().int(),
  total: Decimal.nullable(),
  faults: z.array(Fault),
});
export type PushReceipt = z.infer<typeof PushReceipt>;

const AMOUNT = /^-?\d{1,15}(?:\.\d{1,2})?$/u;

/** An amount as a system writes it; null where it is none. */
export const readPushedAmount = (text: string): Decimal | null => (AMOUNT.test(text.trim()) ? text.trim() : null);

const AMOUNT_REMEDY = 'Skriv kronor som text med siffror och högst två decimaler efter punkt: "-1234.50".';

export const notAnAmount = (text: string, field: string): Fault =>
  faultOf('figure-amount', `”${text}” är inget belopp.`, AMOUNT_REMEDY, field);

/** The rows whole, or everything that is wrong with them by row (from 1) and field (EK-86). */
export function readPushedRows(
  rows: readonly PushedRow[],
  { year, controlTotal }: { readonly year: number; readonly controlTotal: Decimal | null },
): Result<FigureRow[], Fault[]> {
  const faults: Fault[] = [];
  const read = rows.map((row, index): FigureRow => {
    const line = index + 1;
    const tell = (fault: Fault): void => {
      faults.push({ ...fault, message: `Rad ${line}: ${fault.message}`, line });
    };
    const { period, amount: sent, text, voucher, ...string } = row;
    const amount = readPushedAmount(sent);
    if (amount === null) tell(notAnAmount(sent, 'amount'));
    const date = readPeriod(period);
    if (date === null) {
      const message = `”${period}” är varken en dag eller en månad.`;
      tell(faultOf('figure-date', message, 'Skriv dagen som 2026-03-31 eller månaden som 2026-03.', 'period'));
    } else if (!date.startsWith(`${year}-`)) {
      const message = `”${period}” ligger utanför ${year}.`;
      tell(faultOf('outside-year', message, 'Skicka ett år i taget.', 'period'));
    }
    if (string.account === '') {
      tell(faultOf('figure-account', 'Kontot saknas.', 'Varje rad ska ha ett konto.', 'account'));
    }
    return { line, string, date: date ?? '', amount: amount ?? '0', text, voucher };
  });
  if (faults.length > 0) return err(faults);
  const counting = read.filter(({ amount }) => /[1-9]/u.test(amount));
  if (counting.length === 0) {
    return err([faultOf('no-rows', 'Inga belopp skickades.', 'Skicka minst en rad som inte är noll.', 'rows')]);
  }
  const total = addDecimals(...counting.map(({ amount }) => amount));
  if (controlTotal !== null && compareDecimals(total, controlTotal) !== 0) {
    const message = `Radernas summa är ${formatDecimal(total)} kr, men kontrollsumman är ${formatDecimal(controlTotal)} kr.`;
    const remedy = 'Kontrollera att alla rader kom med och att summan är rätt.';
    return err([faultOf('control-total', message, remedy, 'controlTotal')]);
  }
  return ok(counting);
}

function readPeriod(text: string): string | null {
  const day = /^\d{4}-\d{2}$/u.test(text.trim()) ? `${text.trim()}-01` : text.trim();
  return isCalendarDay(day) ? day : null;
}
