import type { EditionView } from './edition-view.ts';

type Standing = { readonly id: string; readonly number: number; readonly state: EditionView['state'] };

/** What keeping a document does with the editions of the same organisation, year and kind that stand already. */
export type Keeping =
  | {
      readonly kind: 'keep';
      readonly number: number;
      readonly replace: string | null;
      readonly supersede: string | null;
    }
  /** Somebody must choose, or chose what cannot be: `allowed` are the ways that are open. */
  | { readonly kind: 'ask'; readonly allowed: readonly ('replace' | 'newVersion')[] };

/**
 * A sealed edition is never replaced: a new version stands beside it. Replacing sets the newest edition aside; a new
 * version counts on from it.
 */
export function decideKeeping(
  standing: readonly Standing[],
  ifExists: 'ask' | 'replace' | 'newVersion',
  mayRemove: (edition: Standing) => boolean,
): Keeping {
  const newest = standing.toSorted((one, other) => other.number - one.number)[0];
  if (newest === undefined) return { kind: 'keep', number: 1, replace: null, supersede: null };
  const replaceable = newest.state !== 'sealed' && mayRemove(newest);
  if (ifExists === 'newVersion') {
    const supersede = newest.state === 'sealed' ? null : newest.id;
    return { kind: 'keep', number: newest.number + 1, replace: null, supersede };
  }
  if (ifExists === 'replace' && replaceable) {
    return { kind: 'keep', number: newest.number, replace: newest.id, supersede: null };
  }
  return { kind: 'ask', allowed: replaceable ? ['replace', 'newVersion'] : ['newVersion'] };
}
