import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { routes } from 'virtual:contract-routes';

import type { contract } from '#contract/contract.ts';
import { DAY_HEADER } from '#domain/access/past-day.ts';

import { pastDay } from './past-day.ts';
import { decodeProblem } from './problem.ts';

export const apiPath = '/api/v1';

/** The library reads JSON by its plain name only; a problem is JSON under a name of its own (RFC 9457). */
function readable(response: Response): Response {
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

const link = new OpenAPILink(routes, {
  url: () => `${globalThis.location.origin}${apiPath}`,
  headers: () => {
    const day = pastDay();
    return day === null ? {} : { [DAY_HEADER]: day };
  },
  fetch: async (request, init) => readable(await fetch(request, { ...init, credentials: 'same-origin' })),
  customErrorResponseBodyDecoder: (body, response) => decodeProblem(body, response.status),
});

/** The typed way to the server; pages mostly use `api`, which adds caching. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

export const api = createTanstackQueryUtils(client);
