import { saveMapping, showMapping, testMapping } from '#usecases/economy/account-mapping.ts';
import { setChart, showChart } from '#usecases/economy/economy-chart.ts';
import { listLayouts, previewFigures, saveLayout } from '#usecases/economy/figure-layouts.ts';
import { listLoads } from '#usecases/economy/list-loads.ts';
import { tryLayout } from '#usecases/economy/try-layout.ts';
import { loadFigures, undoLoad } from '#usecases/economy/load-figures.ts';
import { showLoad, showLoadSummary } from '#usecases/economy/show-load.ts';
import { showLedgerRows } from '#usecases/economy/show-ledger-rows.ts';
import { showOutcome } from '#usecases/economy/show-outcome.ts';
import { uploadFigures } from '#usecases/economy/upload-figures.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const economy = {
  outcome: api.economy.outcome.handler(({ context, input }) =>
    answer(context, (who) => showOutcome(context.app, who, input)),
  ),
  rows: api.economy.rows.handler(({ context, input }) =>
    answer(context, (who) => showLedgerRows(context.app, who, input)),
  ),
  chart: api.economy.chart.handler(({ context, input }) =>
    answer(context, (who) => showChart(context.app, who, input.year)),
  ),
  setChart: api.economy.setChart.handler(({ context, input }) =>
    answer(context, (who) => setChart(context.app, who, input)),
  ),
  mapping: api.economy.mapping.handler(({ context, input }) =>
    answer(context, (who) => showMapping(context.app, who, input)),
  ),
  testMapping: api.economy.testMapping.handler(({ context, input }) =>
    answer(context, (who) => testMapping(context.app, who, input)),
  ),
  saveMapping: api.economy.saveMapping.handler(({ context, input }) =>
    answer(context, (who) => saveMapping(context.app, who, input)),
  ),
  layouts: api.economy.layouts.handler(({ context }) => answer(context, (who) => listLayouts(context.app, who))),
  saveLayout: api.economy.saveLayout.handler(({ context, input }) =>
    answer(context, (who) => saveLayout(context.app, who, input)),
  ),
  preview: api.economy.preview.handler(({ context, input }) => answer(context, (who) => previewFigures(who, input))),
  tryLayout: api.economy.tryLayout.handler(({ context, input }) => answer(context, (who) => tryLayout(who, input))),
  loads: api.economy.loads.handler(({ context, input }) =>
    answer(context, (who) => listLoads(context.app, who, input)),
  ),
  upload: api.economy.upload.handler(({ context, input }) =>
    answer(context, (who) => uploadFigures(context.app, who, input)),
  ),
  loadProgress: api.economy.loadProgress.handler(({ context, input }) =>
    answer(context, (who) => showLoadSummary(context.app, who, input.id)),
  ),
  load: api.economy.load.handler(({ context, input }) =>
    answer(context, (who) => showLoad(context.app, who, input.id)),
  ),
  confirm: api.economy.confirm.handler(({ context, input }) =>
    answer(context, (who) => loadFigures(context.app, who, input)),
  ),
  undo: api.economy.undo.handler(({ context, input }) => answer(context, (who) => undoLoad(context.app, who, input))),
};
