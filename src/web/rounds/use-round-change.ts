import { useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { toast } from '../ui/toast.tsx';

/** What every change of a round ends with: it is said, and what is shown is asked for anew. */
export function useRoundChange(): (message: string) => Promise<void> {
  const queries = useQueryClient();
  return async (message) => {
    toast(message);
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.rounds.key() }),
      queries.invalidateQueries({ queryKey: api.tasks.key() }),
    ]);
  };
}
