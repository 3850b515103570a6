import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { routes } from 'virtual:contract-routes';

import type { contract } from '#contract/contract.ts';

import { decodeProblem } from './problem.ts';

export const apiPath = '/api/v1';

const link = new OpenAPILink(routes, {
  url: () => `${globalThis.location.origin}${apiPath}`,
  fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  customErrorResponseBodyDecoder: (body, response) => decodeProblem(body, response.status),
});

/** The typed way to the server; pages mostly use `api`, which adds caching. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

export const api = createTanstackQueryUtils(client);
