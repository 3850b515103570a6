import type { Action } from '#domain/access/action.ts';
import { can } from '#domain/access/can.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { findChange, lockChange, setDecision, setOpinion } from '#store/changes.ts';
import type { ChangeRow } from '#store/changes.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { applyDue } from './apply-changes.ts';

type Asked = { readonly id: string; readonly requestId: string; readonly version: number };
export type OpinionAsked = Asked & { readonly kind: 'supports' | 'opposes'; readonly reason: string };
export type DecisionAsked = Asked & {
  readonly kind: 'approved' | 'refused';
  readonly decidedOn: string;
  readonly reference: string;
};

const stale = ({ version }: ChangeRow) =>
  conflict('Ändringen har ändrats sedan du läste den. Läs om sidan.', { version });

/** The central office says what it thinks of a proposal (AN-2). */
export function giveOpinion(app: App, who: SignedIn, asked: OpinionAsked): Promise<Result<true, Failure>> {
  const { id, requestId, kind, reason } = asked;
  return writing(
    app,
    who,
    { requestId, fingerprint: `opinion ${id}` },
    async ({ db, audit }): Promise<Result<true, Failure>> => {
      const found = await answerable(db, who, id, 'change.advise');
      if (!found.ok) return found;
      if (!(await setOpinion(db, { ...asked, person: who.id, at: app.now().toISOString() }))) return stale(found.value);
      const told = kind === 'supports' ? 'tillstyrkte' : 'avstyrkte';
      const summary = `${who.name} ${told} ändringen av ${found.value.name}.`;
      audit({ action: 'advise-change', kind: 'change', thing: id, summary, after: { kind, reason } });
      return ok(true);
    },
  );
}

/** Records the decision on a proposal (AN-3); where its day has come it is carried out at once. */
export function decideChange(app: App, who: SignedIn, asked: DecisionAsked): Promise<Result<true, Failure>> {
  const { id, requestId, kind, decidedOn, reference } = asked;
  return writing(app, who, { requestId, fingerprint: `decide ${id}` }, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const found = await answerable(db, who, id, 'change.decide');
    if (!found.ok) return found;
    if (!(await setDecision(db, { ...asked, person: who.id, at: app.now().toISOString() }))) return stale(found.value);
    const told = kind === 'approved' ? 'beslutade' : 'avslog';
    const summary = `${who.name} ${told} ändringen av ${found.value.name} (${reference}).`;
    audit({ action: 'decide-change', kind: 'change', thing: id, summary, after: { kind, decidedOn, reference } });
    await applyDue(app, act, id);
    return ok(true);
  });
}

async function answerable(db: Db, who: SignedIn, id: string, action: Action): Promise<Result<ChangeRow, Failure>> {
  if (isUuid(id)) await lockChange(db, id);
  const change = isUuid(id) ? await findChange(db, id) : undefined;
  if (change === undefined) return notFound('Ändringen finns inte.');
  const { organisations } = await loadRegister(db);
  if (!can(who.actor, action, thingAt(organisations, change.organisation, who.actor.today))) {
    return forbidden('Det här görs av någon annan.');
  }
  return change.decision === null ? ok(change) : conflict('Ändringen är redan beslutad.', { version: change.version });
}
