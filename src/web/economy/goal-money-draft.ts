import type { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import { compareDecimals, parseDecimal } from '#domain/kernel/decimal.ts';

/** A row as it is typed; empty stands for all of them. */
export type TieDraft = {
  readonly what: MoneyTie['what'];
  readonly activity: string;
  readonly organisation: string;
  readonly area: string;
  readonly kind: string;
  readonly project: string;
  readonly share: string;
  readonly amount: string;
  readonly basis: string;
};

export const emptyTie = (organisation: string): TieDraft => ({
  what: 'share',
  activity: '',
  organisation,
  area: '',
  kind: '',
  project: '',
  share: '100',
  amount: '',
  basis: '',
});

export const draftOf = (tie: MoneyTie): TieDraft => ({
  ...emptyTie(tie.organisation),
  what: tie.what,
  activity: tie.activity ?? '',
  area: tie.area ?? '',
  kind: tie.kind ?? '',
  ...(tie.what === 'share'
    ? { project: tie.project, share: tie.share.replace('.', ',') }
    : { amount: tie.amount.replace('.', ','), basis: tie.basis }),
});

const readAmount = (typed: string): string | null => {
  const amount = parseDecimal(typed);
  return amount === null || !/^\d{1,15}(?:\.\d{1,2})?$/u.test(amount) || compareDecimals(amount, '0') <= 0
    ? null
    : amount;
};

/** What is wrong with a row, by the word for it. */
export function faultOfDraft({ what, share, amount, basis }: TieDraft): 'badShare' | 'badAmount' | 'noBasis' | null {
  if (what === 'share') {
    const percent = readAmount(share);
    return percent === null || compareDecimals(percent, '100') > 0 ? 'badShare' : null;
  }
  if (readAmount(amount) === null) return 'badAmount';
  return basis.trim() === '' ? 'noBasis' : null;
}

/** The row as it is sent; call only where nothing is wrong with it. */
export function tieOf(draft: TieDraft): MoneyTie {
  const or = (value: string): string | null => (value === '' ? null : value);
  const place = {
    activity: or(draft.activity),
    organisation: draft.organisation,
    area: or(draft.area),
    kind: or(draft.kind),
  };
  return draft.what === 'share'
    ? { what: 'share', ...place, project: draft.project.trim(), share: readAmount(draft.share) ?? '0' }
    : { what: 'amount', ...place, amount: readAmount(draft.amount) ?? '0', basis: draft.basis.trim() };
}
