import { z } from 'zod';

import { AccountMapping } from '#domain/economy/account-mapping.ts';
import { AccountKind, EconomyArea, EconomyChart } from '#domain/economy/economy-chart.ts';
import { CellSeparator, FigureLayout, TablePreview, TextEncoding } from '#domain/economy/figure-layout.ts';
import { LedgerRowsView } from '#domain/economy/ledger-rows-view.ts';
import { LayoutTrial } from '#domain/economy/layout-trial.ts';
import { LoadKind, LoadSummary, LoadView } from '#domain/economy/load-view.ts';
import { OutcomeView } from '#domain/economy/outcome-view.ts';
import { MappingTrial } from '#domain/economy/try-mapping.ts';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';

const year = z.coerce.number().int().min(1990).max(2100);
const month = z.coerce.number().int().min(1).max(12);
const Version = z.number().int();
const Reason = z.string().max(1000).default('');

const ChartView = z.object({
  year: z.number().int(),
  areas: z.array(EconomyArea),
  kinds: z.array(AccountKind),
  mark: z.string(),
  years: z.array(z.number().int()),
  allowed: z.array(z.literal('map')),
});
const MappingView = z.object({
  year: z.number().int(),
  number: z.number().int(),
  mapping: AccountMapping,
  versions: z.array(
    z.object({ number: z.number().int(), reason: z.string(), by: z.string(), at: z.string(), rules: z.number().int() }),
  ),
  /** Organisations that rules name and that are no longer there, with their names. */
  gone: z.array(z.object({ id: z.string(), name: z.string() })),
  allowed: z.array(z.literal('map')),
});
const StoredLayout = z.object({ id: Id, layout: FigureLayout, version: Version });

export const economy = {
  outcome: route
    .route({ method: 'GET', path: '/economy/{year}/outcome', summary: 'What is booked, by area, kind and month' })
    .input(z.object({ year, organisation: Id }))
    .output(OutcomeView),
  rows: route
    .route({
      method: 'GET',
      path: '/economy/{year}/rows',
      summary: 'The rows of loaded files that an outcome is the sum of, the largest first',
    })
    .input(
      PageQuery.extend({
        year,
        organisation: Id,
        area: z.string().max(100).optional(),
        /** Codes with commas between where it is of several. */
        kind: z.string().max(1000).optional(),
        project: z.string().max(100).optional(),
        side: z.enum(['income', 'cost']).optional(),
        from: month.default(1),
        through: month.default(12),
      }),
    )
    .output(LedgerRowsView),
  chart: route
    .route({ method: 'GET', path: '/economy/{year}/chart', summary: 'Areas and kinds of a year' })
    .input(z.object({ year }))
    .output(ChartView),
  setChart: write
    .route({ method: 'PUT', path: '/economy/{year}/chart', summary: 'Set the areas and kinds of a year' })
    .input(EconomyChart.extend({ year, requestId: RequestId, mark: z.string().max(100) }))
    .output(ChartView),
  mapping: route
    .route({
      method: 'GET',
      path: '/economy/{year}/mapping',
      summary: 'Where account strings belong, with its history',
    })
    // "carriedTo": for a later year, with those named that carry on the work of organisations that have ended.
    .input(z.object({ year, carriedTo: year.optional() }))
    .output(MappingView),
  testMapping: route
    .route({
      method: 'POST',
      path: '/economy/{year}/mapping/test',
      summary: 'What a mapping would do; nothing is saved',
    })
    .input(z.object({ year, mapping: AccountMapping }))
    .output(MappingTrial),
  saveMapping: write
    .route({ method: 'PUT', path: '/economy/{year}/mapping', summary: 'Save a new version of the mapping' })
    .input(
      z.object({
        year,
        requestId: RequestId,
        number: z.number().int().min(0),
        mapping: AccountMapping,
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .output(MappingView),
  layouts: route
    .route({ method: 'GET', path: '/economy/layouts', summary: 'Saved descriptions of files' })
    .output(z.object({ items: z.array(StoredLayout) })),
  saveLayout: write
    .route({ method: 'POST', path: '/economy/layouts', summary: 'Save a description of a file, new or changed' })
    .input(z.object({ requestId: RequestId, id: Id.nullable(), version: Version, layout: FigureLayout }))
    .output(StoredLayout),
  preview: route
    .route({ method: 'POST', path: '/economy/preview', summary: 'The first lines of a file; nothing is stored' })
    .input(
      z.object({
        file: z.file(),
        sheet: z.string().max(120).optional(),
        encoding: TextEncoding.optional(),
        separator: CellSeparator.optional(),
      }),
    )
    .output(TablePreview),
  tryLayout: route
    .route({
      method: 'POST',
      path: '/economy/layouts/try',
      summary: 'What a description would make of a file; nothing is stored',
    })
    .input(z.object({ file: z.file(), year, layout: z.string().max(20_000) }))
    .output(LayoutTrial),
  loads: route
    .route({ method: 'GET', path: '/economy/loads', summary: 'Files of figures, newest first' })
    .input(PageQuery.extend({ year: year.optional() }))
    .output(page(LoadSummary)),
  upload: write
    .route({ method: 'POST', path: '/economy/loads', successStatus: 202, summary: 'Send a file of figures to be read' })
    .input(
      z.object({
        requestId: RequestId,
        file: z.file(),
        year,
        what: LoadKind,
        layout: Id.optional(),
        controlTotal: z.string().max(40).optional(),
      }),
    )
    .output(LoadSummary),
  loadProgress: route
    .route({ method: 'GET', path: '/economy/loads/{id}/progress', summary: 'How far the reading has come' })
    .input(z.object({ id: Id }))
    .output(LoadSummary),
  load: route
    .route({ method: 'GET', path: '/economy/loads/{id}', summary: 'A load with faults, months and what lacks a place' })
    .input(z.object({ id: Id }))
    .output(LoadView),
  confirm: write
    .route({ method: 'POST', path: '/economy/loads/{id}/load', summary: 'Let its figures count' })
    .input(z.object({ id: Id, requestId: RequestId, version: Version, reason: Reason }))
    .output(LoadSummary),
  undo: write
    .route({ method: 'POST', path: '/economy/loads/{id}/undo', summary: 'Take a load out, or throw it away' })
    .input(z.object({ id: Id, requestId: RequestId, version: Version, reason: Reason }))
    .output(LoadSummary),
};
