import { useQuery } from '@tanstack/react-query';

import type { DraftEconomy } from '#domain/writing/writing-view.ts';

import { api } from '../api/client.ts';
import { useWriting } from './writing-context.tsx';

const NOTHING: DraftEconomy = {
  askedTables: 0,
  unaskedTables: [],
  amounts: [],
  costedVolumes: [],
  sentences: [],
  contradicted: [],
};

/** What the draft may take from the economy: asked for when something on the page wants it, nothing before that. */
export function useDraftEconomy(wanted: boolean): DraftEconomy {
  const { id } = useWriting().view;
  return useQuery(api.economyTables.forDraft.queryOptions({ input: { id }, enabled: wanted })).data ?? NOTHING;
}
