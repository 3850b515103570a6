import type { Fault } from '../kernel/fault.ts';

/** A load as far as the decision needs it: which months it is for. */
export type LoadedMonths = {
  readonly id: string;
  readonly fileName: string;
  readonly from: number;
  readonly to: number;
};

export type LoadingDecision =
  /** It may be loaded; `replaces` then no longer count. */
  | { readonly kind: 'load'; readonly replaces: readonly string[] }
  /** It covers a part of what another load covers: taking it in would count months twice or lose some. */
  | { readonly kind: 'overlap'; readonly with: LoadedMonths }
  /** The file has errors, which somebody must accept with a reason. */
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/**
 * Whether a read load may count beside those that count already (same year, same kind, same organisation). A load of all
 * the months of an earlier one takes its place, as a ledger's printout from January onwards does every month.
 */
export function decideLoading(
  load: { readonly from: number; readonly to: number; readonly faults: readonly Fault[]; readonly accepted: boolean },
  standing: readonly LoadedMonths[],
): LoadingDecision {
  const errors = load.faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !load.accepted) return { kind: 'faults', faults: errors };
  const touching = standing.filter(({ from, to }) => from <= load.to && load.from <= to);
  const partly = touching.find(({ from, to }) => from < load.from || to > load.to);
  if (partly !== undefined) return { kind: 'overlap', with: partly };
  return { kind: 'load', replaces: touching.map(({ id }) => id) };
}
