import type { CommentsView, CommentThread } from '#domain/comments/comment-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listComments, listThreads } from '#store/comments.ts';
import type { CommentRow, ThreadRow } from '#store/comments.ts';
import { MAX_COMMENT_THREADS } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { peopleToMention, readableComments } from './comment-access.ts';

/** Every thread of an edition, oldest first: a fixed number of queries. */
export function showComments(app: App, who: SignedIn, edition: string): Promise<Result<CommentsView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<CommentsView, Failure>> => {
    const found = await readableComments(db, who, edition);
    if (!found.ok) return found;
    const said = Map.groupBy(await listComments(db, edition), ({ thread }) => thread);
    const threads = await listThreads(db, edition, MAX_COMMENT_THREADS);
    return ok({
      threads: threads.map((thread) => viewThread(thread, said.get(thread.id) ?? [])),
      mayStart: found.value.mayComment,
      mayAnswer: found.value.mayComment,
      people: await peopleToMention(db, found.value, who.actor.today),
    });
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function viewThread(row: ThreadRow, comments: readonly CommentRow[]): CommentThread {
  const { id, kind, thing, cell, about, quote, quoteStart, quoteEnd, resolvedAt, resolvedBy, version } = row;
  return {
    id,
    kind,
    thing,
    cell,
    about,
    quote:
      quote === null || quoteStart === null || quoteEnd === null
        ? null
        : { words: quote, start: base64(quoteStart), end: base64(quoteEnd) },
    resolved: resolvedAt === null || resolvedBy === null ? null : { by: resolvedBy, at: resolvedAt },
    version,
    comments: comments.map(({ number, person, name, mentions, before, ...said }) => ({
      number,
      by: { id: person, name },
      at: said.at,
      body: said.body,
      changedAt: said.changedAt,
      removedAt: said.removedAt,
      before: [...before],
      mentions: [...mentions],
    })),
  };
}
