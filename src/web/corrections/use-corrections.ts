import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { CorrectionInput } from '#contract/editions.ts';
import type { Correction } from '#domain/editions/edition-view.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { shellTexts } from '#i18n/web/shell-texts.ts';

import { problemOf } from '../api/problem.ts';
import { sessionState } from '../api/session-state.ts';
import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';
import { placeKey } from './editing.tsx';
import type { Editing, SaveResult } from './editing.tsx';

type Corrected = { readonly id: string; readonly version: number; readonly corrections: readonly Correction[] };

type Calls<V> = {
  readonly correct: (input: CorrectionInput & { id: string; requestId: string; version: number }) => Promise<V>;
  readonly withdraw: (input: { id: string; correctionId: string; version: number }) => Promise<V>;
};

/** A failed save in words for the field; a session that ended opens the sign-in above the page. */
function saveResultOf(error: unknown, whenSilent: string): SaveResult {
  const { status, title, detail, faults } = problemOf(error);
  if (status === 401) sessionState.expire();
  if (status === 409) return { kind: 'conflict' };
  const message = [faults[0]?.message ?? title, faults[0]?.remedy ?? detail].filter(Boolean).join(' ');
  return { kind: 'refused', message: message || whenSilent };
}

/** Corrections over an import or an edition: saving, taking back, and what was printed where they stand. */
export function useCorrections<V extends Corrected>(view: V, key: QueryKey, calls: Calls<V>) {
  const text = useTexts(correctionTexts);
  const { unreachable } = useTexts(shellTexts);
  const queries = useQueryClient();
  // Asked of the cache and not of what is drawn: a correction right after another must carry the version it got back.
  const version = (): number => queries.getQueryData<V>(key)?.version ?? view.version;
  const corrected = useMemo(
    () =>
      new Map(
        view.corrections.map(({ thing, thingId, field, before }) => [placeKey({ thing, id: thingId, field }), before]),
      ),
    [view.corrections],
  );

  const withdraw = async (correctionId: string): Promise<SaveResult> => {
    try {
      queries.setQueryData(key, await calls.withdraw({ id: view.id, correctionId, version: version() }));
      toast(text.undone);
      return { kind: 'saved' };
    } catch (error) {
      await queries.invalidateQueries({ queryKey: key });
      return saveResultOf(error, unreachable);
    }
  };
  const save: Editing['save'] = async ({ thing, id, field }, after, quiet = false) => {
    const known = new Set(view.corrections.map((one) => one.id));
    const asked = { thing, thingId: id, field, after };
    try {
      const next = await calls.correct({ ...asked, id: view.id, requestId: crypto.randomUUID(), version: version() });
      queries.setQueryData(key, next);
      const made = next.corrections.find((one) => !known.has(one.id) && one.field === field && one.thingId === id);
      if (made !== undefined && !quiet) {
        toast(text.saved(after ?? '–'), { label: text.undo, run: () => void withdraw(made.id) });
      }
      return { kind: 'saved' };
    } catch (error) {
      const result = saveResultOf(error, unreachable);
      if (result.kind === 'conflict') await queries.invalidateQueries({ queryKey: key });
      return result;
    }
  };
  return { corrected, save, withdraw };
}
