import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { WritingView } from '#domain/writing/writing-view.ts';

import { api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useSession } from '../api/use-session.ts';
import { LiveDraft } from './live-draft.ts';
import { Outbox } from './outbox.ts';
import type { ActInput, ActName } from './outbox.ts';

type Writing = {
  readonly view: WritingView;
  readonly live: LiveDraft;
  readonly mayWrite: boolean;
  /** Does one change; what cannot be sent now is kept and sent later. Gives the problem where it was refused. */
  readonly act: <N extends ActName>(name: N, input: ActInput<N>) => Promise<Problem | null>;
};

const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (writing === null) throw new Error('A part of the writing page stands outside it.');
  return writing;
}

type Properties = { readonly view: WritingView; readonly children: ReactNode };

/** The draft that is written in, its live connection, and the way in which changes go out. */
export function WritingProvider({ view, children }: Properties) {
  const queries = useQueryClient();
  const { person } = useSession();
  const { id } = view;
  const refresh = useCallback(async () => {
    // Nobody waits for the amounts: they take longer than all the rest.
    void queries.invalidateQueries({ queryKey: api.economyTables.forDraft.queryKey({ input: { id } }) });
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.writing.show.queryKey({ input: { id } }) }),
      queries.invalidateQueries({ queryKey: api.reuse.origins.queryKey({ input: { id } }) }),
      queries.invalidateQueries({ queryKey: api.comments.list.queryKey({ input: { edition: id } }) }),
      queries.invalidateQueries({ queryKey: api.editions.findings.queryKey({ input: { id } }) }),
      queries.invalidateQueries({ queryKey: api.lifecycle.show.queryKey({ input: { id } }) }),
    ]);
  }, [queries, id]);
  const live = useMemo(() => new LiveDraft(id, person.id, () => void refresh()), [id, person.id, refresh]);
  const outbox = useMemo(() => new Outbox(`${person.id}/${id}/acts`, id), [person.id, id]);
  useEffect(() => {
    live.start();
    outbox.start();
    return () => {
      live.end();
      outbox.end();
    };
  }, [live, outbox]);
  const act: Writing['act'] = useCallback(
    async (name, input) => {
      const problem = await outbox.send(name, input);
      await refresh();
      return problem;
    },
    [outbox, refresh],
  );
  const mayWrite = view.allowed.includes('edition.write');
  const value = useMemo(() => ({ view, live, mayWrite, act }), [view, live, mayWrite, act]);
  return (
    <WritingContext value={value}>
      <OutboxContext value={outbox}>{children}</OutboxContext>
    </WritingContext>
  );
}

const OutboxContext = createContext<Outbox | null>(null);

export type SaveKind = 'saved' | 'saving' | 'offline' | 'refused';

/** How it stands with everything that was written on the page. */
export function useSaveState(): SaveKind {
  const { live } = useWriting();
  const outbox = use(OutboxContext);
  const texts = useSyncExternalStore(live.subscribe, live.worst);
  const acts = useSyncExternalStore(outbox?.subscribe ?? nothing, () => outbox?.state ?? 'saved');
  const kinds: readonly string[] = [texts, acts];
  return (['refused', 'offline', 'saving'] as const).find((kind) => kinds.includes(kind)) ?? 'saved';
}

const nothing = (): (() => void) => () => undefined;
