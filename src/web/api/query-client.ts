import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { problemOf } from './problem.ts';
import { sessionState } from './session-state.ts';

const noteExpiry = (error: unknown, key: readonly unknown[] | undefined): void => {
  const isAboutSession = JSON.stringify(key ?? []).includes('"session"');
  if (!isAboutSession && problemOf(error).status === 401) sessionState.expire();
};

/** Failures that asking again cannot mend are not asked again. */
const retry = (count: number, error: unknown): boolean => {
  const { status } = problemOf(error);
  return (status === 0 || status >= 500) && count < 2;
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => noteExpiry(error, query.queryKey) }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => noteExpiry(error, mutation.options.mutationKey),
  }),
  defaultOptions: { queries: { retry, staleTime: 30_000 }, mutations: { retry: false } },
});
