import { correctEdition, listCorrections, withdrawEditionCorrection } from '#usecases/editions/correct-edition.ts';
import { exportFindings } from '#usecases/editions/export-findings.ts';
import { exportEdition } from '#usecases/editions/export-edition.ts';
import { listEditions } from '#usecases/editions/list-editions.ts';
import { showBeforeDecision } from '#usecases/editions/show-before-decision.ts';
import { showEditionFindings } from '#usecases/editions/show-edition-findings.ts';
import { showEdition } from '#usecases/editions/show-edition.ts';

import { phraseFinding } from '#usecases/findings/phrase-finding.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const editions = {
  list: api.editions.list.handler(({ context, input }) =>
    answer(context, (who) => listEditions(context.app, who, input)),
  ),
  show: api.editions.show.handler(({ context, input }) =>
    answer(context, (who) => showEdition(context.app, who, input.id)),
  ),
  findings: api.editions.findings.handler(({ context, input }) =>
    answer(context, (who) => showEditionFindings(context.app, who, input.id)),
  ),
  beforeDecision: api.editions.beforeDecision.handler(({ context, input }) =>
    answer(context, (who) => showBeforeDecision(context.app, who, input.id)),
  ),
  phrase: api.editions.phrase.handler(({ context, input }) =>
    answer(context, (who) => phraseFinding(context.app, who, input)),
  ),
  exportFindings: api.editions.exportFindings.handler(async ({ context, input }) => {
    const { name, mediaType, text } = await answer(context, (who) =>
      exportFindings(context.app, who, input.id, input.format),
    );
    return new File([text], name, { type: mediaType });
  }),
  correct: api.editions.correct.handler(({ context, input }) =>
    answer(context, (who) => correctEdition(context.app, who, input)),
  ),
  withdrawCorrection: api.editions.withdrawCorrection.handler(({ context, input }) =>
    answer(context, (who) => withdrawEditionCorrection(context.app, who, input)),
  ),
  exportAs: api.editions.exportAs.handler(async ({ context, input }) => {
    const { name, mediaType, bytes } = await answer(context, (who) =>
      exportEdition(context.app, who, input.id, input.format, input.charts !== 'no'),
    );
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  }),
  corrections: api.editions.corrections.handler(async ({ context, input }) => ({
    items: await answer(context, (who) => listCorrections(context.app, who, input.id)),
  })),
};
