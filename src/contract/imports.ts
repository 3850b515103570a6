import { z } from 'zod';

import { ImportSummary, ImportView } from '#domain/imports/import-view.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';
import { CorrectionInput } from './editions.ts';

export const imports = {
  list: route
    .route({ method: 'GET', path: '/imports', summary: 'Imports, newest first' })
    .input(PageQuery)
    .output(page(ImportSummary)),
  upload: write
    .route({
      method: 'POST',
      path: '/imports',
      successStatus: 202,
      summary: 'Send a file; it is read in the background',
    })
    .input(z.object({ requestId: RequestId, file: z.file() }))
    .output(ImportSummary),
  /** Without result and lines: cheap enough to ask every half second while it is being read. */
  progress: route
    .route({ method: 'GET', path: '/imports/{id}/progress', summary: 'How far the reading has come' })
    .input(z.object({ id: Id }))
    .output(ImportSummary),
  show: route
    .route({ method: 'GET', path: '/imports/{id}', summary: 'What was read, with doubts and matches' })
    .input(z.object({ id: Id }))
    .output(ImportView),
  file: route
    .route({ method: 'GET', path: '/imports/{id}/file', summary: 'The file as it came in' })
    .input(z.object({ id: Id }))
    .output(z.file()),
  correct: write
    .route({ method: 'POST', path: '/imports/{id}/corrections', summary: 'Correct something the reader got wrong' })
    .input(CorrectionInput.extend({ id: Id, requestId: RequestId, version: z.number().int() }))
    .output(ImportView),
  withdrawCorrection: write
    .route({ method: 'DELETE', path: '/imports/{id}/corrections/{correctionId}', summary: 'Take a correction back' })
    .input(z.object({ id: Id, correctionId: Id, version: z.coerce.number().int() }))
    .output(ImportView),
  matchIndicator: write
    .route({
      method: 'POST',
      path: '/imports/{id}/matches',
      summary: 'Say which definition an indicator is; null makes a new one',
    })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        indicator: Id,
        definition: Id.nullable(),
      }),
    )
    .output(ImportView),
  keep: write
    .route({ method: 'POST', path: '/imports/{id}/keep', summary: 'Keep it as an edition' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        organisation: Id,
        year: z.number().int().min(1990).max(2100),
        kind: EditionKind,
        /** What to do where such an edition stands: ask refuses with CONFLICT and lists them. */
        ifExists: z.enum(['ask', 'replace', 'newVersion']).default('ask'),
      }),
    )
    .output(z.object({ edition: Id, import: ImportSummary })),
  throwAway: write
    .route({ method: 'DELETE', path: '/imports/{id}', summary: 'Throw it away before it is kept' })
    .input(z.object({ id: Id, version: z.coerce.number().int() }))
    .output(ImportSummary),
  undo: write
    .route({ method: 'POST', path: '/imports/{id}/undo', summary: 'Undo a kept import as a whole' })
    .input(z.object({ id: Id, requestId: RequestId, reason: z.string().max(1000).default('') }))
    .output(ImportSummary),
};
