import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Pagination } from '../ui/pagination.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ProblemView } from './problem-view.tsx';

/** What every list of the server answers: some of the items, how many there are, and where the next begin. */
type ListPage<Item> = { readonly items: readonly Item[]; readonly total: number; readonly next: string | null };

type Properties<Item> = {
  readonly list: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>;
  /** How much room the list takes while it is on its way, in lines. */
  readonly lines: number;
  /** Shown in the place of a list with nothing in it. */
  readonly none: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
};

/** How a list is asked for page by page; goes into the options of its query. */
export const byPage = {
  initialPageParam: undefined,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};

/** Where to go on after what has been read; nothing at the start. */
export const from = (after: string | undefined): { readonly after?: string } => (after === undefined ? {} : { after });

/** A list that grows on demand: on its way, failed, empty or there, with how much of it is shown. */
export function PagedList<Item>({ list, lines, none, children }: Properties<Item>) {
  if (list.isPending) return <Skeleton lines={lines} />;
  if (list.isError) return <ProblemView error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return none;
  return (
    <>
      {children(items)}
      <Pagination
        shown={items.length}
        total={list.data.pages[0]?.total ?? items.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
