import { z } from 'zod';

import { Correction, EditionSummary, EditionView } from '#domain/editions/edition-view.ts';
import { Action } from '#domain/access/action.ts';
import { KeptFinding } from '#domain/review/finding-answer.ts';
import { EditionKind, Fulfilment, GoalLevel, IndicatorColumn } from '#domain/steering/steering-document.ts';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';

export const CorrectionInput = z.object({
  thing: z.enum(['goal', 'indicator', 'activity', 'text', 'table', 'document']),
  thingId: z.string().max(100).nullable(),
  field: z.string().min(1).max(100),
  after: z.string().max(100_000).nullable(),
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;

export const BeforeDecisionView = z.object({
  edition: EditionSummary,
  parting: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      level: GoalLevel,
      chosen: Fulfilment.nullable(),
      proposed: Fulfilment,
      reason: z.string().nullable(),
      grounds: z.array(
        z.object({
          from: z.enum(['indicators', 'children', 'activities']),
          says: Fulfilment,
          text: z.string(),
          things: z.array(z.string()),
        }),
      ),
    }),
  ),
  agreeing: z.number().int(),
  silent: z.number().int(),
  unjudged: z.array(z.object({ id: z.string(), number: z.string().nullable(), title: z.string() })),
  errors: z.array(KeptFinding),
  dismissals: z.array(KeptFinding),
  missing: z.array(
    z.object({ id: z.string(), name: z.string(), goal: z.string().nullable(), column: IndicatorColumn }),
  ),
});
export type BeforeDecisionView = z.infer<typeof BeforeDecisionView>;

export const ExportFormat = z.enum(['pdf', 'docx', 'html', 'json', 'json-full', 'xlsx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const editions = {
  list: route
    .route({ method: 'GET', path: '/editions', summary: 'Editions the person may read' })
    .input(
      PageQuery.extend({
        organisation: Id.optional(),
        year: z.coerce.number().int().optional(),
        kind: EditionKind.optional(),
      }),
    )
    .output(page(EditionSummary)),
  show: route
    .route({ method: 'GET', path: '/editions/{id}', summary: 'One edition with its document' })
    .input(z.object({ id: Id }))
    .output(EditionView),
  findings: route
    .route({ method: 'GET', path: '/editions/{id}/findings', summary: 'What does not add up in it' })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        edition: EditionSummary,
        items: z.array(KeptFinding),
        allowed: z.array(Action),
        /** Whether a service that phrases corrections is set up. */
        phrasing: z.boolean(),
      }),
    ),
  beforeDecision: route
    .route({
      method: 'GET',
      path: '/editions/{id}/before-decision',
      summary: 'Judgements that part from what the facts propose, open errors, dismissals and missing values',
    })
    .input(z.object({ id: Id }))
    .output(BeforeDecisionView),
  phrase: write
    .route({
      method: 'POST',
      path: '/editions/{id}/findings/phrasing',
      summary: 'A correction of a finding, phrased by the service of the municipality’s own',
    })
    .input(z.object({ id: Id, requestId: RequestId, key: z.string().min(1).max(200) }))
    .output(
      z.object({
        suggestion: z.string().nullable(),
        because: z.enum(['slow', 'unreachable', 'broken', 'unfaithful']).nullable(),
      }),
    ),
  exportFindings: route
    .route({
      method: 'GET',
      path: '/editions/{id}/findings/export',
      summary: 'The findings with their answers as a file',
    })
    .input(z.object({ id: Id, format: z.enum(['json', 'sarif']) }))
    .output(z.file()),
  correct: write
    .route({ method: 'POST', path: '/editions/{id}/corrections', summary: 'Lay a correction over what was printed' })
    .input(CorrectionInput.extend({ id: Id, requestId: RequestId, version: z.number().int() }))
    .output(EditionView),
  withdrawCorrection: write
    .route({ method: 'DELETE', path: '/editions/{id}/corrections/{correctionId}', summary: 'Take a correction back' })
    .input(z.object({ id: Id, correctionId: Id, version: z.coerce.number().int() }))
    .output(EditionView),
  corrections: route
    .route({ method: 'GET', path: '/editions/{id}/corrections', summary: 'Corrections, newest first' })
    .input(z.object({ id: Id }))
    .output(z.object({ items: z.array(Correction) })),
  exportAs: route
    .route({ method: 'GET', path: '/editions/{id}/export', summary: 'The edition as a file' })
    .input(z.object({ id: Id, format: ExportFormat, charts: z.enum(['yes', 'no']).optional() }))
    .output(z.file()),
};
