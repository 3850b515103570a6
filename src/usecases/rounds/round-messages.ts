import { can } from '#domain/access/can.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { insertMessage, lockMessage, saveAnswer } from '#store/rounds/status.ts';

import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { changeRound, doneWith, mayNotRun, mayRunPart } from './round-access.ts';
import type { RoundAsked, RoundDone } from './round-access.ts';

export type SendMessageInput = RoundAsked & {
  readonly organisations: readonly string[];
  readonly kind: 'question' | 'reminder';
  readonly body: string;
};

/** Asks or reminds those who take part; it stands in the list of whoever writes there until it is answered. */
export function sendMessage(app: App, who: SignedIn, input: SendMessageInput): Promise<Result<RoundDone, Failure>> {
  const organisations = [...new Set(input.organisations)];
  const body = input.body.trim();
  const to = organisations.toSorted().join();
  return changeRound(app, who, input, `message ${to}`.slice(0, 500), async (hand) => {
    const { act, round, parts, register } = hand;
    const chosen = parts.filter(({ organisation }) => organisations.includes(organisation));
    if (chosen.length !== organisations.length || chosen.length === 0) return notFound('Organisationen är inte med.');
    if (chosen.some((part) => !mayRunPart(who, register, round, part))) return mayNotRun;
    if (body === '') return invalid(faultOf('message-empty', 'Meddelandet är tomt.', 'Skriv det.', 'Meddelande'));
    const at = app.now().toISOString();
    for (const { organisation } of chosen) {
      const message = { id: app.newId(), round: round.id, organisation, kind: input.kind, body, person: who.id, at };
      await insertMessage(act.db, message);
    }
    const names = chosen.map((part) => nameOn(register.organisations, part.organisation, who.actor.today)).join(', ');
    act.audit({
      action: input.kind === 'question' ? 'ask' : 'remind',
      kind: 'round',
      thing: round.id,
      summary: `${who.name} ${input.kind === 'question' ? 'frågade' : 'påminde'} ${names} om ${round.title}.`,
      after: { organisations, body },
    });
    return doneWith(round.id);
  });
}

/** Whoever writes for an organisation answers what it is asked; everybody there has seen it then. */
export const mayAnswerFor = (who: SignedIn, { organisations }: Register, organisation: string): boolean =>
  can(who.actor, 'edition.write', thingAt(organisations, organisation, who.actor.today, 'draft'));

export type AnswerMessageInput = RoundAsked & {
  readonly message: string;
  readonly version: number;
  readonly answer: string;
};

/** Answers a question, or says that a reminder is seen; also after the round was closed. */
export function answerMessage(app: App, who: SignedIn, input: AnswerMessageInput): Promise<Result<RoundDone, Failure>> {
  const answer = input.answer.trim();
  return changeRound(
    app,
    who,
    input,
    `answer ${input.message}`,
    async ({ act, round, register }) => {
      const message = isUuid(input.message) ? await lockMessage(act.db, input.message) : undefined;
      if (message === undefined || message.round !== round.id) return notFound('Meddelandet finns inte.');
      if (!mayAnswerFor(who, register, message.organisation)) return forbidden('Du får inte svara för dem.');
      if (message.version !== input.version) return conflict('Någon har redan svarat.', message);
      if (answer === '') return invalid(faultOf('answer-empty', 'Svaret är tomt.', 'Skriv ett svar.', 'Svar'));
      await saveAnswer(act.db, { id: message.id, answer, person: who.id, at: app.now().toISOString() });
      const name = nameOn(register.organisations, message.organisation, who.actor.today);
      act.audit({
        action: 'answer-message',
        kind: 'round',
        thing: round.id,
        summary: `${who.name} svarade ${message.by} för ${name} om ${round.title}.`,
        before: { body: message.body },
        after: { answer },
      });
      return doneWith(round.id);
    },
    { whenClosed: true },
  );
}
