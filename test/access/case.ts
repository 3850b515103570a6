import { randomUUID } from 'node:crypto';

import type { Action } from '#domain/access/action.ts';
import type { Thing } from '#domain/access/can.ts';
import type { Answer, TestClient } from '#test/support/server.ts';

/** A word that stands in the draft only. */
export const SECRET = 'Hemlighetsmålet';
export const STALE = 999;
/** An image of the draft. */
export const IMAGE = '0'.repeat(64);

export type Things = Readonly<
  Record<
    | 'decided'
    | 'draft'
    | 'written'
    | 'goal'
    | 'lastingGoal'
    | 'activity'
    | 'read'
    | 'kept'
    | 'definition'
    | 'person'
    | 'board'
    | 'department'
    | 'unit'
    | 'email'
    | 'finding'
    | 'round'
    | 'instruction'
    | 'askingRound'
    | 'message'
    | 'change'
    | 'question'
    | 'thread'
    | 'load'
    | 'budgetAct'
    | 'measurePlan'
    | 'volume'
    | 'machineToken',
    string
  >
>;
/** What a route asks leave for: something of the board in a state, or anything anywhere. Null: being signed in is enough. */
export type Need = { readonly action: Action; readonly state: Thing['state'] } | { readonly anywhere: Action } | null;
export type Case = {
  readonly route: string;
  readonly ask: (client: TestClient, things: Things) => Promise<Answer>;
  readonly need: Need;
  /** What somebody without leave is answered; what may not be read does not exist. */
  readonly refused: 403 | 404;
  /** It would change the things that the other cases need: asked only of those who are refused. */
  readonly onlyRefused?: boolean;
};

export const requestId = () => randomUUID();
export const on = (action: Action, state: Thing['state'] = null): Need => ({ action, state });
export const get = (route: string, path: (things: Things) => string, need: Need, refused: 403 | 404): Case => ({
  route,
  ask: (client, things) => client.get(path(things)),
  need,
  refused,
});
export const write = (
  route: string,
  [method, path]: readonly ['POST' | 'PUT' | 'DELETE', (things: Things) => string],
  body: (things: Things) => Record<string, unknown>,
  need: Need,
  refused: 403 | 404,
): Case => ({
  route,
  ask: (client, things) => client.send(method, path(things), { requestId: requestId(), ...body(things) }),
  need,
  refused,
});

export const days = { validFrom: '2020-02-01', validTo: '2020-01-01' };
