import { z } from 'zod';

import { Sheet, SheetKind } from '#domain/economy/sheets/sheet.ts';
import { SheetView } from '#domain/economy/sheets/sheet-view.ts';

import { Id, RequestId, route, write } from './base.ts';

const place = { year: z.coerce.number().int().min(1990).max(2100), organisation: Id };

/** Tables of a year that people keep and no ledger sends. */
export const economySheets = {
  show: route
    .route({ method: 'GET', path: '/economy/{year}/sheets/{kind}', summary: 'A year’s table that is entered by hand' })
    .input(z.object({ ...place, kind: SheetKind }))
    .output(SheetView),
  save: write
    .route({ method: 'PUT', path: '/economy/{year}/sheets', summary: 'Save a new version of such a table' })
    .input(
      z.object({
        ...place,
        requestId: RequestId,
        number: z.number().int().min(0),
        sheet: Sheet,
        reason: z.string().trim().max(1000).default(''),
      }),
    )
    .output(SheetView),
};
