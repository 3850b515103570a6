import { z } from 'zod';

import { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import { DraftEconomy } from '#domain/writing/writing-view.ts';

import { Id, RequestId, route, write } from './base.ts';

const draft = { id: Id, requestId: RequestId };
const Done = z.object({ done: z.literal(true) });
const index = z.coerce.number().int().min(0).max(10_000);

/** Computed tables of the economy in drafts, and where their amounts come from. */
export const economyTables = {
  place: write
    .route({
      method: 'POST',
      path: '/writing/{id}/economy-tables',
      summary: 'Put a computed table of the economy into a chapter',
    })
    .input(z.object({ ...draft, chapter: Id, spec: EconomyTableSpec }))
    .output(z.object({ table: z.string() })),
  placeAsked: write
    .route({
      method: 'POST',
      path: '/writing/{id}/economy-tables/asked',
      summary: "Put in the tables that the round's template wants",
    })
    .input(z.object(draft))
    .output(z.object({ placed: z.number().int() })),
  change: write
    .route({
      method: 'POST',
      path: '/writing/{id}/economy-tables/{table}',
      summary: 'Print a computed table in another way',
    })
    .input(z.object({ ...draft, table: Id, spec: EconomyTableSpec }))
    .output(Done),
  remove: write
    .route({
      method: 'POST',
      path: '/writing/{id}/economy-tables/{table}/remove',
      summary: 'Take a computed table out of a draft',
    })
    .input(z.object({ ...draft, table: Id }))
    .output(Done),
  insertSentence: write
    .route({
      method: 'POST',
      path: '/writing/{id}/texts/{text}/sentence',
      summary: 'Put the sentence that the figures propose for an area into a text',
    })
    .input(z.object({ ...draft, text: Id, area: z.string().max(100).nullable() }))
    .output(Done),
  forDraft: route
    .route({
      method: 'GET',
      path: '/writing/{id}/economy',
      summary: 'What a draft may take from the economy',
    })
    .input(z.object({ id: Id }))
    .output(DraftEconomy),
  trail: route
    .route({
      method: 'GET',
      path: '/editions/{id}/tables/{table}/trail',
      summary: 'Where an amount of a computed table comes from',
    })
    .input(z.object({ id: Id, table: Id, row: index, column: index }))
    .output(TableTrail),
};
