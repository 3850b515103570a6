import { useQuery, useSuspenseQuery } from '@tanstack/react-query';

import type { SessionView } from '#contract/session.ts';
import type { Action } from '#domain/access/action.ts';

import { api } from './client.ts';
import { problemOf } from './problem.ts';
import { queryClient } from './query-client.ts';

export const sessionQuery = () => api.session.current.queryOptions({ staleTime: 300_000 });

/** Who is signed in, or null; throws where the server cannot say. */
export async function findSession(): Promise<SessionView | null> {
  try {
    return await queryClient.ensureQueryData(sessionQuery());
  } catch (error) {
    if (problemOf(error).status === 401) return null;
    throw error;
  }
}

/** The signed-in person; only below the shell, whose route has made sure that there is one. */
export const useSession = (): SessionView => useSuspenseQuery(sessionQuery()).data;

/** Whether the person may do this at all, somewhere. */
export function useMay(action: Action): boolean {
  const { data } = useQuery(sessionQuery());
  return data?.allowed.includes(action) ?? false;
}
