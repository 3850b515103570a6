import { implement } from '@orpc/server';

import { contract } from '#contract/contract.ts';
import type { App } from '#usecases/app.ts';

/** What a request brings besides its input. */
export type RequestContext = {
  readonly app: App;
  /** The session's token from the cookie. */
  readonly token: string | null;
  /** The token of a system that pushes figures, from the Authorization header. */
  readonly machineToken: string | null;
  /** The client's address and what it calls itself: for throttling and the person's list of sessions. */
  readonly address: string;
  readonly client: string;
  /** The day as of which everything is asked for, as it was sent; null: today. */
  readonly day: string | null;
  /** Told of a failure that nobody expected, so that it is logged with the request's id. */
  readonly onBug: (error: unknown) => void;
  /** Sets or clears the session's cookie on the answer. */
  readonly keepToken: (token: string | null) => void;
};

/** The contract, to be filled with handlers: what is not as the contract says does not compile. */
export const api = implement(contract).$context<RequestContext>();
