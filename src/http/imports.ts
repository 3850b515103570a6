import { correctImport, withdrawImportCorrection } from '#usecases/imports/correct-import.ts';
import { fetchFile } from '#usecases/imports/fetch-file.ts';
import { keepImport } from '#usecases/imports/keep-import.ts';
import { listImports } from '#usecases/imports/list-imports.ts';
import { matchIndicator } from '#usecases/imports/match-indicator.ts';
import { showImport, showProgress } from '#usecases/imports/show-import.ts';
import { throwAwayImport } from '#usecases/imports/throw-away-import.ts';
import { undoImport } from '#usecases/imports/undo-import.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const imports = {
  list: api.imports.list.handler(({ context, input }) =>
    answer(context, (who) => listImports(context.app, who, input)),
  ),
  upload: api.imports.upload.handler(({ context, input }) =>
    answer(context, (who) => uploadFile(context.app, who, input)),
  ),
  progress: api.imports.progress.handler(({ context, input }) =>
    answer(context, (who) => showProgress(context.app, who, input.id)),
  ),
  show: api.imports.show.handler(({ context, input }) =>
    answer(context, (who) => showImport(context.app, who, input.id)),
  ),
  file: api.imports.file.handler(async ({ context, input }) => {
    const { fileName, content } = await answer(context, (who) => fetchFile(context.app, who, input.id));
    // Never with the type the sender claimed: a page from outside must not open under our address.
    return new File([new Uint8Array(content)], fileName, { type: 'application/octet-stream' });
  }),
  correct: api.imports.correct.handler(({ context, input }) =>
    answer(context, (who) => correctImport(context.app, who, input)),
  ),
  withdrawCorrection: api.imports.withdrawCorrection.handler(({ context, input }) =>
    answer(context, (who) => withdrawImportCorrection(context.app, who, input)),
  ),
  matchIndicator: api.imports.matchIndicator.handler(({ context, input }) =>
    answer(context, (who) => matchIndicator(context.app, who, input)),
  ),
  keep: api.imports.keep.handler(({ context, input }) => answer(context, (who) => keepImport(context.app, who, input))),
  throwAway: api.imports.throwAway.handler(({ context, input }) =>
    answer(context, (who) => throwAwayImport(context.app, who, input)),
  ),
  undo: api.imports.undo.handler(({ context, input }) => answer(context, (who) => undoImport(context.app, who, input))),
};
