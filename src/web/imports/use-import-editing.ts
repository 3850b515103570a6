import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Correction } from '#domain/editions/edition-view.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';

import { api, client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { sessionState } from '../api/session-state.ts';
import { placeKey } from '../corrections/editing.tsx';
import type { Place, SaveResult } from '../corrections/editing.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';

/** What was printed where a correction stands; the oldest one at a place knows it. */
export const correctedPlaces = (corrections: readonly Correction[]): ReadonlyMap<string, string | null> =>
  new Map(corrections.map(({ thing, thingId, field, before }) => [placeKey({ thing, id: thingId, field }), before]));

/** A failed save in words for the field; a session that ended opens the sign-in above the page. */
export function saveResultOf(error: unknown, whenSilent: string): SaveResult {
  const { status, title, detail, faults } = problemOf(error);
  if (status === 401) sessionState.expire();
  if (status === 409) return { kind: 'conflict' };
  const message = [faults[0]?.message ?? title, faults[0]?.remedy ?? detail].filter(Boolean).join(' ');
  return { kind: 'refused', message: message || whenSilent };
}

/** Saves and withdraws corrections of an import; each save tells how to undo it. */
export function useImportEditing(view: ImportView, unreachable: string) {
  const text = useTexts(correctionTexts);
  const queries = useQueryClient();
  const key = api.imports.show.queryKey({ input: { id: view.id } });
  // Asked of the cache and not of what is drawn: a correction right after another must carry the version it got back.
  const version = (): number => queries.getQueryData(key)?.version ?? view.version;
  const corrected = useMemo(() => correctedPlaces(view.corrections), [view.corrections]);

  const take = (next: ImportView): void => {
    queries.setQueryData(key, next);
  };
  const withdraw = async (correctionId: string): Promise<SaveResult> => {
    try {
      take(await client.imports.withdrawCorrection({ id: view.id, correctionId, version: version() }));
      toast(text.undone);
      return { kind: 'saved' };
    } catch (error) {
      await queries.invalidateQueries({ queryKey: key });
      return saveResultOf(error, unreachable);
    }
  };
  const save = async ({ thing, id, field }: Place, after: string | null): Promise<SaveResult> => {
    const known = new Set(view.corrections.map((one) => one.id));
    try {
      const input = {
        id: view.id,
        requestId: crypto.randomUUID(),
        version: version(),
        thing,
        thingId: id,
        field,
        after,
      };
      const next = await client.imports.correct(input);
      take(next);
      const made = next.corrections.find((one) => !known.has(one.id) && one.field === field && one.thingId === id);
      if (made !== undefined) {
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
