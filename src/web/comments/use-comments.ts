import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { CommentPlace, CommentsView, CommentThread } from '#domain/comments/comment-view.ts';

import { api, client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';

const none: CommentsView = { threads: [], mayStart: false, mayAnswer: false, people: [] };

/** Every comment of an edition; none for whoever may not read them. */
export function useComments(edition: string): CommentsView {
  const shown = useQuery({
    ...api.comments.list.queryOptions({ input: { edition } }),
    retry: (count, error) => problemOf(error).status !== 404 && count < 2,
  });
  return shown.data ?? none;
}

/** Threads on a thing, with those on the cells of an indicator; open ones first. */
export const threadsOn = ({ threads }: CommentsView, { kind, thing }: CommentPlace): CommentThread[] =>
  threads
    .filter((thread) => thread.thing === thing && (thread.kind === kind || thread.kind === 'value'))
    .toSorted((one, other) => Number(one.resolved !== null) - Number(other.resolved !== null));

/** What one may do with comments; every window that shows them asks for them anew afterwards. */
export function useCommentActs(edition: string) {
  const queries = useQueryClient();
  const after = async <T>(act: Promise<T>): Promise<T> => {
    const done = await act;
    await queries.invalidateQueries({ queryKey: api.comments.list.queryKey({ input: { edition } }) });
    return done;
  };
  const asked = () => ({ edition, requestId: crypto.randomUUID() });
  return {
    start: (input: Pick<Parameters<typeof client.comments.start>[0], 'place' | 'quote' | 'body' | 'mentions'>) =>
      after(client.comments.start({ ...asked(), ...input })),
    answer: (input: { thread: string; body: string; mentions: string[] }) =>
      after(client.comments.answer({ ...asked(), ...input })),
    change: (input: { thread: string; number: number; body: string | null; mentions: string[] }) =>
      after(client.comments.change({ ...asked(), ...input })),
    resolve: ({ id, version }: CommentThread, resolved: boolean) =>
      after(client.comments.resolve({ ...asked(), thread: id, version, resolved })),
    finish: (thread: string) => after(client.comments.finish({ ...asked(), thread })),
  };
}
