import { z } from 'zod';

import { LoadKind } from '#domain/economy/load-view.ts';
import { PushedRow, PushReceipt } from '#domain/economy/pushed-figures.ts';

import { PushedVolume, PushedVolumeReceipt } from '#domain/volumes/pushed-volumes.ts';
import { MAX_PUSHED_ROWS } from '#limits';

import { RequestId, write } from './base.ts';

/** These are for systems: they take the token of a machine and no session, and no other route takes it. */
const security = [{ machineToken: [] }];

const common = {
  /** Sent again with the same content it makes no new load, and answers how the load stands now. */
  requestId: RequestId,
  year: z.coerce.number().int().min(1990).max(2100),
  what: LoadKind,
  /** The sum of all amounts as the sender has it, with a point before the öre. */
  controlTotal: z.string().max(40).optional(),
};

export const pushes = {
  rows: write
    .route({
      method: 'POST',
      path: '/economy/pushes/rows',
      successStatus: 202,
      summary: 'Push figures as rows; a person lets them in',
      spec: (operation) => ({ ...operation, security }),
    })
    .input(z.object({ ...common, rows: z.array(PushedRow).min(1).max(MAX_PUSHED_ROWS) }))
    .output(PushReceipt),
  file: write
    .route({
      method: 'POST',
      path: '/economy/pushes/file',
      successStatus: 202,
      summary: 'Push a file of figures; a person lets it in',
      spec: (operation) => ({ ...operation, security }),
    })
    /** `layout` is the name of a saved description; left out for SIE. */
    .input(z.object({ ...common, file: z.file(), layout: z.string().max(120).optional() }))
    .output(PushReceipt),
  volumes: write
    .route({
      method: 'POST',
      path: '/economy/pushes/volumes',
      summary: 'Push months of volumes; what a person has entered stays',
      spec: (operation) => ({ ...operation, security }),
    })
    .input(z.object({ requestId: RequestId, rows: z.array(PushedVolume).min(1).max(MAX_PUSHED_ROWS) }))
    .output(PushedVolumeReceipt),
};
