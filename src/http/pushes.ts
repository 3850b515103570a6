import { pushFile, pushRows } from '#usecases/economy/push-figures.ts';
import { pushVolumes } from '#usecases/volumes/push-volumes.ts';

import { valueOf } from './answer.ts';
import { api } from './context.ts';

/** Who sends is told by the token of a machine: a session counts for nothing here, and the token for nothing elsewhere. */
export const pushes = {
  rows: api.pushes.rows.handler(async ({ context, input }) =>
    valueOf(await pushRows(context.app, context.machineToken, input)),
  ),
  file: api.pushes.file.handler(async ({ context, input }) =>
    valueOf(await pushFile(context.app, context.machineToken, input)),
  ),
  volumes: api.pushes.volumes.handler(async ({ context, input }) =>
    valueOf(await pushVolumes(context.app, context.machineToken, input)),
  ),
};
