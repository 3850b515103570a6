import { z } from 'zod';

import { VolumeFile } from '#domain/volumes/volume-file.ts';
import { VolumeChange, VolumeView } from '#domain/volumes/volume-view.ts';
import { VolumeCell, VolumeDefinition, VolumeEntry } from '#domain/volumes/volume.ts';

import { MAX_FILE_NAME_CHARACTERS, MAX_VOLUME_CELLS } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const year = z.coerce.number().int().min(1990).max(2100);
const Version = z.number().int();

export const volumes = {
  list: route
    .route({
      method: 'GET',
      path: '/economy/volumes',
      summary: 'Volumes by month, up to three years beside each other',
    })
    .input(z.object({ organisation: Id, year, years: z.coerce.number().int().min(1).max(3).default(1) }))
    .output(z.object({ items: z.array(VolumeView), allowed: z.array(z.literal('define')) })),
  save: write
    .route({ method: 'POST', path: '/economy/volumes', summary: 'Define a volume, new or changed' })
    .input(z.object({ requestId: RequestId, id: Id.nullable(), version: Version, definition: VolumeDefinition }))
    .output(z.object({ id: Id })),
  end: write
    .route({ method: 'POST', path: '/economy/volumes/{id}/end', summary: 'End a volume, or open it again' })
    .input(z.object({ id: Id, requestId: RequestId, version: Version, ended: z.boolean() }))
    .output(z.object({ id: Id })),
  enter: write
    .route({ method: 'PUT', path: '/economy/volume-months', summary: 'Set values of months, all or none' })
    .input(
      z.object({
        requestId: RequestId,
        cells: z
          .array(VolumeCell.extend({ seen: VolumeEntry.nullable() }))
          .min(1)
          .max(MAX_VOLUME_CELLS),
        source: z.string().max(MAX_FILE_NAME_CHARACTERS).nullable().default(null),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  propose: route
    .route({ method: 'POST', path: '/economy/volumes/file', summary: 'What a file would set; nothing is stored' })
    .input(z.object({ file: z.file(), organisation: Id, year }))
    .output(VolumeFile),
  history: route
    .route({ method: 'GET', path: '/economy/volumes/{id}/history', summary: 'Who changed a volume’s values' })
    .input(z.object({ id: Id }))
    .output(z.object({ items: z.array(VolumeChange) })),
};
