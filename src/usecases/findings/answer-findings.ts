import { can } from '#domain/access/can.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { AnswerGiven } from '#domain/review/finding-answer.ts';
import { findRule } from '#domain/review/rules.ts';
import type { Db } from '#store/db.ts';
import { insertAnswers, lockFindings, withdrawAnswers } from '#store/finding-answers.ts';
import type { AnswerableFinding } from '#store/finding-answers.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Act } from '#store/transaction.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

/** A finding by its lasting name; `answers` is what the person saw and is refused where it is stale. */
export type FindingAsked = { readonly edition: string; readonly key: string; readonly answers: number };

export type AnswerFindingsInput = {
  readonly requestId: string;
  readonly items: readonly FindingAsked[];
  readonly answer: AnswerGiven;
};

/** Gives findings one answer, all or none; an answer that stands already is taken back by it. */
export function answerFindings(
  app: App,
  who: SignedIn,
  { requestId, items, answer }: AnswerFindingsInput,
): Promise<Result<{ answered: number }, Failure>> {
  const options = { requestId, fingerprint: `answer ${answer.kind} ${items.length} ${items[0]?.key ?? ''}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ answered: number }, Failure>> => {
    const found = await answerableFindings(db, who, items);
    if (!found.ok) return found;
    const by = { person: who.id, at: app.now().toISOString() };
    await withdrawAnswers(db, found.value, by);
    await insertAnswers(
      db,
      found.value.map((finding) => ({ ...finding, id: app.newId() })),
      answer,
      by,
    );
    const because = answer.kind === 'dismissed' ? answer.because : null;
    const verb = answer.kind === 'dismissed' ? 'avfärdade' : 'bekräftade';
    tell(audit, who, found.value, { action: answer.kind === 'dismissed' ? 'dismiss' : 'confirm', verb, because });
    return ok({ answered: found.value.length });
  });
}

/** Takes back the answers that stand: the findings are open again. */
export function takeBackAnswers(
  app: App,
  who: SignedIn,
  { requestId, items }: Omit<AnswerFindingsInput, 'answer'>,
): Promise<Result<{ answered: number }, Failure>> {
  const options = { requestId, fingerprint: `take-back ${items.length} ${items[0]?.key ?? ''}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ answered: number }, Failure>> => {
    const found = await answerableFindings(db, who, items);
    if (!found.ok) return found;
    await withdrawAnswers(db, found.value, { person: who.id, at: app.now().toISOString() });
    tell(audit, who, found.value, { action: 'take-back-answer', verb: 'tog tillbaka svaret på', because: null });
    return ok({ answered: found.value.length });
  });
}

/** Locked, allowed, and as the person saw them. */
async function answerableFindings(
  db: Db,
  who: SignedIn,
  items: readonly FindingAsked[],
): Promise<Result<AnswerableFinding[], Failure>> {
  const found = await lockFindings(
    db,
    items.filter(({ edition }) => isUuid(edition)),
  );
  const { organisations } = await loadRegister(db);
  const today = who.actor.today;
  const thingOf = (one: AnswerableFinding) => thingAt(organisations, one.organisation, today, one.editionState);
  const readable = found.filter((one) => can(who.actor, 'edition.read', thingOf(one)));
  const seen = new Map(items.map(({ edition, key, answers }) => [`${edition} ${key}`, answers]));
  if (readable.length < seen.size) {
    return notFound('En anmärkning finns inte längre. Läs om sidan: dokumentet kan ha ändrats.');
  }
  if (readable.some((one) => !can(who.actor, 'finding.answer', thingOf(one)))) {
    return forbidden('Du får läsa anmärkningen men inte svara på den.');
  }
  const stale = readable.find(({ edition, key, answers }) => seen.get(`${edition} ${key}`) !== answers);
  if (stale !== undefined) {
    return conflict('Någon annan har svarat under tiden. Läs om sidan och se vad som sägs.', {
      edition: stale.edition,
      key: stale.key,
      state: stale.state,
      answers: stale.answers,
    });
  }
  return ok(readable);
}

type Told = { readonly action: string; readonly verb: string; readonly because: string | null };

/** One line of the log an edition. The words of a reason may come from a draft: they stay with the answer. */
function tell(
  audit: Act['audit'],
  who: SignedIn,
  found: readonly AnswerableFinding[],
  { action, verb, because }: Told,
): void {
  for (const [edition, list] of Map.groupBy(found, (finding) => finding.edition)) {
    const [first] = list;
    const what =
      list.length === 1 ? `”${findRule(first?.rule ?? '')?.title ?? 'en anmärkning'}”` : `${list.length} anmärkningar`;
    audit({
      action,
      kind: 'edition',
      thing: edition,
      summary: `${who.name} ${verb} ${what} i ${first?.title ?? ''}.`,
      before: list.map(({ key, state }) => ({ key, state })),
      after: because === null ? null : { because },
    });
  }
}
