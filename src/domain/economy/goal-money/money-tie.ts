import { z } from 'zod';

import { faultOf } from '../../kernel/failure.ts';
import type { Fault } from '../../kernel/fault.ts';
import { compareDecimals, Decimal } from '../../kernel/decimal.ts';
import { Money } from '../budget-act.ts';
import type { EconomyChart } from '../economy-chart.ts';

/** Per cent above 0, at most 100, with at most two decimals. */
const Share = Decimal.regex(/^\d{1,3}(\.\d{1,2})?$/u, { message: 'Skriv andelen i procent, som 100 eller 37,5.' });

const place = {
  /** The activity under the goal that the money is for; null for the goal as a whole. */
  activity: z.string().max(100).nullable(),
  /** Whose money, those below it included. */
  organisation: z.string().max(100),
  /** Code of the year's area, what is a part of it included; null for all. */
  area: z.string().max(63).nullable(),
  /** Code of the year's kind; null for all. */
  kind: z.string().max(63).nullable(),
};

/** A share of what is booked, budgeted and forecast somewhere. */
const ShareTie = z.object({
  what: z.literal('share'),
  ...place,
  /** The ledger's project; empty for all. Budget and forecast know no projects. */
  project: z.string().trim().max(100),
  share: Share,
});

/** An amount set apart for the goal within somebody's money; no ledger tells what became of it. */
const AmountTie = z.object({
  what: z.literal('amount'),
  ...place,
  amount: Money,
  /** Where the amount comes from: a decision, an agreement, an estimate. */
  basis: z.string().trim().min(1).max(300),
});

/** What a goal's, or one of its activities', money is (EK-90). */
export const MoneyTie = z.discriminatedUnion('what', [ShareTie, AmountTie]);
export type MoneyTie = z.infer<typeof MoneyTie>;
export type ShareTie = z.infer<typeof ShareTie>;

/** Everything wrong with a goal's ties by themselves. */
export function tieFaults(
  ties: readonly MoneyTie[],
  known: { readonly chart: Pick<EconomyChart, 'areas' | 'kinds'>; readonly activities: readonly string[] },
): Fault[] {
  return ties.flatMap((tie, index) => {
    const row = `Rad ${index + 1}`;
    const faults: Fault[] = [];
    const add = (code: string, message: string, remedy: string): void => {
      faults.push(faultOf(code, `${row}: ${message}`, remedy, row));
    };
    if (tie.area !== null && !known.chart.areas.some(({ code }) => code === tie.area)) {
      add('tie-area', `området ”${tie.area}” finns inte i årets kodplan.`, 'Välj ett annat område.');
    }
    if (tie.kind !== null && !known.chart.kinds.some(({ code }) => code === tie.kind)) {
      add('tie-kind', `kontoslaget ”${tie.kind}” finns inte i årets kodplan.`, 'Välj ett annat kontoslag.');
    }
    if (tie.activity !== null && !known.activities.includes(tie.activity)) {
      add(
        'tie-activity',
        'aktiviteten står inte under målet.',
        'Välj en av målets aktiviteter, eller målet som helhet.',
      );
    }
    if (tie.what === 'share' && (compareDecimals(tie.share, '0') <= 0 || compareDecimals(tie.share, '100') > 0)) {
      add('tie-share', `andelen ${tie.share} % går inte.`, 'Skriv mer än 0 och högst 100 procent.');
    }
    if (tie.what === 'amount' && compareDecimals(tie.amount, '0') <= 0) {
      add('tie-amount', 'beloppet är inte större än noll.', 'Skriv kostnaden i kronor, utan tecken.');
    }
    return faults;
  });
}
