import type { BudgetActKind, BudgetState } from '../economy/budget-act.ts';
import { printAmount } from '../economy/report-tables/print-sums.ts';
import type { Decimal } from '../kernel/decimal.ts';

/** A request for money as its appendix tells of it. */
export type MoneyRequest = {
  readonly title: string;
  readonly organisation: string;
  readonly kind: Extract<BudgetActKind, 'adjustment' | 'turnover'>;
  /** Kronor, more cost is positive: net, and of a change of turnover its costs. */
  readonly asked: Decimal;
  /** Null before it is granted. */
  readonly granted: Decimal | null;
  readonly reason: string;
  /** What whoever advises has said last; null where nobody has. */
  readonly opinion: string | null;
  readonly state: BudgetState;
  /** Number of the decision; empty where there is none. */
  readonly reference: string;
};

const KINDS = { adjustment: 'justering', turnover: 'omslutning' } as const;
const STATES: Readonly<Record<BudgetState, string>> = {
  requested: 'Begärd',
  supported: 'Tillstyrkt',
  discouraged: 'Avstyrkt',
  granted: 'Beviljad',
  refused: 'Avslagen',
  withdrawn: 'Återtagen',
  annulled: 'Upphävd',
};

/** One row a request, with why, what was said of it and what was decided. */
export function requestTable(requests: readonly MoneyRequest[]) {
  const amount = (value: Decimal | null): string => (value === null ? '' : printAmount(value, { unit: 'tkr' }));
  const rows = requests.map((request) => [
    `${request.title} (${KINDS[request.kind]})`,
    request.organisation,
    amount(request.asked),
    amount(request.granted),
    request.reason,
    request.opinion ?? '',
    [STATES[request.state], request.reference].filter((part) => part !== '').join(', '),
  ]);
  return {
    id: 'appendix-requests',
    title:
      'Bilaga: begäran om budgetjusteringar och omslutningsförändringar (tkr; justeringar netto, omslutning brutto)',
    columns: ['Begäran', 'Organisation', 'Begärt', 'Beviljat', 'Skäl', 'Yttrande', 'Beslut'],
    rows,
  };
}
