import type { LifecycleStep } from './lifecycle.ts';

/** A kept step as the marks are folded from it. */
export type KeptStep = {
  readonly step: LifecycleStep;
  readonly section: string | null;
  readonly contentHash: string;
  readonly reason: string | null;
};

/**
 * unmarked: nobody has said anything. ready: said to be ready, and what it was then. changed: ready once, written in
 * since (LC-5). returned: the level above asked for more, with a reason (LC-6).
 */
export type SectionMark = 'unmarked' | 'ready' | 'changed' | 'returned';

/** What was said last about a section (null: the whole), and by which step; `hash` is of its content today. */
export function markOf<S extends KeptStep>(
  steps: readonly S[],
  section: string | null,
  hash: string,
): { readonly mark: SectionMark; readonly by: S | null } {
  const last = steps.findLast(
    ({ step, section: about }) => about === section && ['ready', 'notReady', 'return'].includes(step),
  );
  if (last === undefined || last.step === 'notReady') return { mark: 'unmarked', by: last ?? null };
  if (last.step === 'return') return { mark: 'returned', by: last };
  return { mark: last.contentHash === hash ? 'ready' : 'changed', by: last };
}
