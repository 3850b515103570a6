import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import { contract } from '#contract/contract.ts';
import { problemOf } from '#contract/problem.ts';

import { api } from './context.ts';
import type { RequestContext } from './context.ts';
import { economySheets } from './economy-sheets.ts';
import { budget } from './budget.ts';
import { forecasts } from './forecasts.ts';
import { activities } from './activities.ts';
import { economyTables } from './economy-tables.ts';
import { goalMoney } from './goal-money.ts';
import { measures } from './measures.ts';
import { economy } from './economy.ts';
import { changes } from './changes.ts';
import { desk, questions } from './desk.ts';
import { comments } from './comments.ts';
import { comparisons } from './comparisons.ts';
import { fronts } from './fronts.ts';
import { reorganisations } from './reorganisations.ts';
import { reuse } from './reuse.ts';
import { editions } from './editions.ts';
import { audit } from './audit.ts';
import { findings } from './findings.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { lifecycle } from './lifecycle.ts';
import { ownSettings } from './own-settings.ts';
import { machineTokens } from './machine-tokens.ts';
import { people } from './people.ts';
import { prints } from './prints.ts';
import { pushes } from './pushes.ts';
import { invalidInput } from './invalid-input.ts';
import { organisations } from './organisations.ts';
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

/** Every route of the contract has its handler here, or this does not compile. */
const router = api.router({
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
});

/** Mounts the contract. Every failure leaves as a problem; what nobody expected says nothing of what is inside. */
export const makeHandler = (): OpenAPIHandler<RequestContext> =>
  new OpenAPIHandler<RequestContext>(router, {
    customErrorResponseBodyEncoder: problemOf,
    clientInterceptors: [
      async (options) => {
        try {
          return await options.next();
        } catch (error) {
          throw told(error, options.context.onBug);
        }
      },
    ],
  });

function told(error: unknown, onBug: RequestContext['onBug']): unknown {
  const invalid = invalidInput(error);
  if (invalid !== null) return invalid;
  if (error instanceof ORPCError && error.status < 500) return error;
  onBug(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    status: 500,
    message: 'Något gick fel hos oss.',
    data: { detail: 'Felet är antecknat. Försök igen; hjälper det inte, säg till den som sköter systemet.' },
  });
}

/** How a system that pushes figures says who it is. */
const MACHINE_TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'Made and revoked by an administrator; may push figures of one organisation and do nothing else.',
} as const;

/** The contract as OpenAPI 3.1. */
export const describeApi = (version: string): Promise<unknown> =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Styrkedja', version },
    servers: [{ url: '/api/v1' }],
    components: { securitySchemes: { machineToken: MACHINE_TOKEN } },
  });
