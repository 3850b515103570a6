import { endVolume, saveVolume } from '#usecases/volumes/define-volume.ts';
import { enterVolumes } from '#usecases/volumes/enter-volumes.ts';
import { proposeVolumes } from '#usecases/volumes/read-volume-file.ts';
import { showVolumeHistory, showVolumes } from '#usecases/volumes/show-volumes.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const volumes = {
  list: api.volumes.list.handler(({ context, input }) =>
    answer(context, (who) => showVolumes(context.app, who, input)),
  ),
  save: api.volumes.save.handler(({ context, input }) => answer(context, (who) => saveVolume(context.app, who, input))),
  end: api.volumes.end.handler(({ context, input }) => answer(context, (who) => endVolume(context.app, who, input))),
  enter: api.volumes.enter.handler(({ context, input }) =>
    answer(context, (who) => enterVolumes(context.app, who, input)),
  ),
  propose: api.volumes.propose.handler(({ context, input }) =>
    answer(context, (who) => proposeVolumes(context.app, who, input)),
  ),
  history: api.volumes.history.handler(({ context, input }) =>
    answer(context, (who) => showVolumeHistory(context.app, who, input.id)),
  ),
};
