import { audit } from './audit.ts';
import { economySheets } from './economy-sheets.ts';
import { activities } from './activities.ts';
import { economyTables } from './economy-tables.ts';
import { goalMoney } from './goal-money.ts';
import { economy } from './economy.ts';
import { budget } from './budget.ts';
import { forecasts } from './forecasts.ts';
import { measures } from './measures.ts';
import { changes } from './changes.ts';
import { desk, questions } from './desk.ts';
import { comments } from './comments.ts';
import { comparisons } from './comparisons.ts';
import { fronts } from './fronts.ts';
import { reorganisations } from './reorganisations.ts';
import { reuse } from './reuse.ts';
import { editions } from './editions.ts';
import { findings } from './findings.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { lifecycle } from './lifecycle.ts';
import { organisations } from './organisations.ts';
import { ownSettings } from './own-settings.ts';
import { machineTokens } from './machine-tokens.ts';
import { people } from './people.ts';
import { prints } from './prints.ts';
import { pushes } from './pushes.ts';
import { reviewRules } from './review-rules.ts';
import { seals } from './seals.ts';
import { rounds } from './rounds.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { steeringModels } from './steering-models.ts';
import { tasks } from './tasks.ts';
import { thread } from './thread.ts';
import { volumes } from './volumes.ts';
import { writing } from './writing.ts';
import { images } from './images.ts';

/**
 * What can be asked, all of it. The server mounts it below /api/v1, the browser and the command line call it, and
 * OpenAPI 3.1 is printed from it.
 */
export const contract = {
  session,
  people,
  machineTokens,
  organisations,
  activities,
  economy,
  pushes,
  economySheets,
  goalMoney,
  budget,
  volumes,
  forecasts,
  economyTables,
  measures,
  editions,
  lifecycle,
  seals,
  changes,
  comments,
  comparisons,
  fronts,
  prints,
  reorganisations,
  reuse,
  imports,
  rounds,
  tasks,
  ownSettings,
  thread,
  steeringModels,
  indicators,
  findings,
  reviewRules,
  desk,
  questions,
  search,
  audit,
  writing,
  images,
};
