import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SignedIn } from '#usecases/app.ts';
import { addGoal, setFulfilment } from '#usecases/writing/change-goal.ts';
import { addActivity, changeActivity } from '#usecases/writing/change-activity.ts';
import { addIndicator, recordCells, recordValues } from '#usecases/writing/change-indicator.ts';
import { removeActivity, restoreActivity, showActivityHistory } from '#usecases/writing/remove-activity.ts';
import { removeChapter, restoreChapter } from '#usecases/writing/remove-chapter.ts';
import { showAbove, takeUpAbove } from '#usecases/writing/take-up-above.ts';
import { enterValueFile, previewValueFile } from '#usecases/writing/value-file.ts';
import { addText, restoreVersion } from '#usecases/writing/change-text.ts';
import { showBefore, showDraft, showValueHistory, showVersions } from '#usecases/writing/show-draft.ts';
import { showWritingHome } from '#usecases/writing/show-writing-home.ts';
import { showStart, startEdition } from '#usecases/writing/start-edition.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';
import type { RequestContext } from './context.ts';

const { writing: routes } = api;

/** A change says only that it was done: the page hears of it over the live connection and asks for what it needs. */
async function done(
  context: RequestContext,
  act: (who: SignedIn) => Promise<Result<true, Failure>>,
): Promise<{ done: true }> {
  return { done: await answer(context, act) };
}

async function items<T>(
  context: RequestContext,
  act: (who: SignedIn) => Promise<Result<T[], Failure>>,
): Promise<{ items: T[] }> {
  return { items: await answer(context, act) };
}

export const writing = {
  home: routes.home.handler(({ context }) => answer(context, (who) => showWritingHome(context.app, who))),
  showStart: routes.showStart.handler(({ context, input }) =>
    answer(context, (who) => showStart(context.app, who, input)),
  ),
  start: routes.start.handler(({ context, input }) => answer(context, (who) => startEdition(context.app, who, input))),
  show: routes.show.handler(({ context, input }) => answer(context, (who) => showDraft(context.app, who, input.id))),
  before: routes.before.handler(({ context, input }) => items(context, (who) => showBefore(context.app, who, input))),
  above: routes.above.handler(({ context, input }) => answer(context, (who) => showAbove(context.app, who, input.id))),
  takeUpAbove: routes.takeUpAbove.handler(({ context, input }) =>
    done(context, (who) => takeUpAbove(context.app, who, input)),
  ),
  setFulfilment: routes.setFulfilment.handler(({ context, input }) =>
    done(context, (who) => setFulfilment(context.app, who, input)),
  ),
  addGoal: routes.addGoal.handler(({ context, input }) => answer(context, (who) => addGoal(context.app, who, input))),
  recordValues: routes.recordValues.handler(({ context, input }) =>
    done(context, (who) => recordValues(context.app, who, input)),
  ),
  recordCells: routes.recordCells.handler(({ context, input }) =>
    done(context, (who) => recordCells(context.app, who, input)),
  ),
  previewFile: routes.previewFile.handler(({ context, input }) =>
    answer(context, (who) => previewValueFile(context.app, who, input)),
  ),
  enterFile: routes.enterFile.handler(({ context, input }) =>
    answer(context, (who) => enterValueFile(context.app, who, input)),
  ),
  valueHistory: routes.valueHistory.handler(({ context, input }) =>
    items(context, (who) => showValueHistory(context.app, who, input)),
  ),
  addIndicator: routes.addIndicator.handler(({ context, input }) =>
    answer(context, (who) => addIndicator(context.app, who, input)),
  ),
  changeActivity: routes.changeActivity.handler(({ context, input }) =>
    done(context, (who) => changeActivity(context.app, who, input)),
  ),
  addActivity: routes.addActivity.handler(({ context, input }) =>
    answer(context, (who) => addActivity(context.app, who, input)),
  ),
  removeActivity: routes.removeActivity.handler(({ context, input }) =>
    done(context, (who) => removeActivity(context.app, who, input)),
  ),
  restoreActivity: routes.restoreActivity.handler(({ context, input }) =>
    done(context, (who) => restoreActivity(context.app, who, input)),
  ),
  activityHistory: routes.activityHistory.handler(({ context, input }) =>
    items(context, (who) => showActivityHistory(context.app, who, input)),
  ),
  addText: routes.addText.handler(({ context, input }) => answer(context, (who) => addText(context.app, who, input))),
  removeChapter: routes.removeChapter.handler(({ context, input }) =>
    done(context, (who) => removeChapter(context.app, who, input)),
  ),
  restoreChapter: routes.restoreChapter.handler(({ context, input }) =>
    done(context, (who) => restoreChapter(context.app, who, input)),
  ),
  versions: routes.versions.handler(({ context, input }) =>
    items(context, (who) => showVersions(context.app, who, input)),
  ),
  restore: routes.restore.handler(({ context, input }) =>
    done(context, (who) => restoreVersion(context.app, who, input)),
  ),
};
