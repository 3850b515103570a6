import { z } from 'zod';

import { CommentPlace, CommentsView } from '#domain/comments/comment-view.ts';
import { MAX_COMMENT_CHARACTERS, MAX_MENTIONS } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const Done = z.object({ done: z.literal(true) });
const asked = { edition: Id, requestId: RequestId };
const said = {
  body: z.string().trim().min(1, 'Skriv något här.').max(MAX_COMMENT_CHARACTERS),
  mentions: z.array(z.uuid()).max(MAX_MENTIONS),
};
const position = z.base64().max(1_000);
/** Words that were marked, and their place in the shared document: Yjs relative positions. */
const Quote = z.object({ words: z.string().min(1).max(2_000), start: position, end: position });
export type Quote = z.infer<typeof Quote>;

/** Comments on a draft: among those who write it and those who collect it, never in what leaves the house. */
export const comments = {
  list: route
    .route({ method: 'GET', path: '/comments/{edition}', summary: 'Every comment on an edition' })
    .input(z.object({ edition: Id }))
    .output(CommentsView),
  start: write
    .route({ method: 'POST', path: '/comments/{edition}', successStatus: 201, summary: 'Begin a thread' })
    .input(z.object({ ...asked, ...said, place: CommentPlace, quote: Quote.nullable() }))
    .output(z.object({ id: z.string() })),
  answer: write
    .route({ method: 'POST', path: '/comments/{edition}/{thread}/answers', summary: 'Answer in a thread' })
    .input(z.object({ ...asked, ...said, thread: Id }))
    .output(Done),
  change: write
    .route({
      method: 'POST',
      path: '/comments/{edition}/{thread}/{number}/words',
      summary: 'Say an own comment in other words, or take it back (null)',
    })
    .input(z.object({ ...asked, ...said, body: said.body.nullable(), thread: Id, number: z.coerce.number().int() }))
    .output(Done),
  resolve: write
    .route({ method: 'POST', path: '/comments/{edition}/{thread}/resolved', summary: 'Resolve a thread, or reopen it' })
    .input(z.object({ ...asked, thread: Id, version: z.number().int(), resolved: z.boolean() }))
    .output(Done),
  finish: write
    .route({
      method: 'POST',
      path: '/comments/{edition}/{thread}/finished',
      summary: 'Say that what one was asked is done',
    })
    .input(z.object({ ...asked, thread: Id }))
    .output(Done),
};
