import { allowedOf, can, placesFor } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import { questionState } from '#domain/desk/question.ts';
import type { QuestionView } from '#domain/desk/question.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn, thingAt } from '#domain/organisation/standing.ts';
import {
  insertQuestion,
  listQuestions as queryQuestions,
  lockQuestion,
  saveAnswer,
  setClosed,
} from '#store/desk/questions.ts';
import type { QuestionRow } from '#store/desk/questions.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import type { Act } from '#store/transaction.ts';

import { MAX_QUESTIONS } from '#limits';

import { readingAs, todayOf, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { isUuid } from '../page-mark.ts';

const viewQuestion = (row: QuestionRow, who: SignedIn, { organisations }: Register): QuestionView => {
  const { closedAt, organisation, ...rest } = row;
  const state = questionState({ answeredAt: row.answeredAt, closedAt });
  return {
    ...rest,
    organisation: { id: organisation, name: nameOn(organisations, organisation, who.actor.today) },
    state,
    late: state === 'open' && row.due < who.actor.today,
    allowed: allowedOf(
      who.actor,
      ['question.ask', 'question.answer'],
      thingAt(organisations, organisation, who.actor.today),
    ),
  };
};

/** Questions that the person has asked or must answer; those that wait first. */
export function listQuestions(
  app: App,
  who: SignedIn,
): Promise<Result<{ items: QuestionView[]; total: number }, Failure>> {
  return readingAs(app, who, 'question.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { rows, total } = await queryQuestions(db, readablePlaces(who, register), MAX_QUESTIONS);
    return { items: rows.map((row) => viewQuestion(row, who, register)), total };
  });
}

function readablePlaces(who: SignedIn, { organisations }: Register): string[] | null {
  const places = placesFor(who.actor, 'question.read', null);
  if (places === null) return null;
  const below = organisations.filter(({ id }) =>
    [id, ...lineAbove(organisations, id, who.actor.today).map((above) => above.id)].some((place) =>
      places.below.includes(place),
    ),
  );
  return [...new Set([...places.own, ...below.map(({ id }) => id)])];
}

export type AskInput = {
  readonly requestId: string;
  readonly organisation: string;
  readonly edition: string | null;
  readonly thingId: string | null;
  readonly about: string;
  readonly question: string;
  readonly due: string;
};

/** Asks those who answer for an organisation, with the day by which an answer is wanted. */
export function askQuestion(app: App, who: SignedIn, input: AskInput): Promise<Result<{ id: string }, Failure>> {
  const { requestId, ...asked } = input;
  const options = { requestId, fingerprint: `ask ${asked.organisation}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const { organisations } = await loadRegister(db);
    if (!organisations.some(({ id }) => id === asked.organisation)) {
      return invalid(faultOf('unknown-organisation', 'Organisationen finns inte.', 'Välj en annan.', 'Organisation'));
    }
    const thing = thingAt(organisations, asked.organisation, who.actor.today);
    if (!can(who.actor, 'question.ask', thing)) return forbidden('Bara revisorer ställer frågor här.');
    if (asked.due < todayOf(app)) {
      return invalid(faultOf('past-day', 'Dagen har redan varit.', 'Välj en dag från och med i dag.', 'Svar senast'));
    }
    if (asked.edition !== null) {
      const edition = await readableEdition(db, who, asked.edition);
      if (!edition.ok) return edition;
    }
    const id = app.newId();
    await insertQuestion(db, { ...asked, id, person: who.id, askedAt: app.now().toISOString() });
    audit({
      action: 'ask',
      kind: 'question',
      thing: id,
      summary: `${who.name} ställde en fråga till ${nameOn(organisations, asked.organisation, who.actor.today)} om ${asked.about}.`,
      after: { organisation: asked.organisation, edition: asked.edition, due: asked.due },
    });
    return ok({ id });
  });
}

type Changed = { readonly id: string; readonly requestId: string; readonly version: number };

/** Answers a question, or answers it anew while it is not closed. */
export function answerQuestion(
  app: App,
  who: SignedIn,
  { answer, ...asked }: Changed & { readonly answer: string },
): Promise<Result<{ id: string }, Failure>> {
  return changeQuestion(app, who, 'question.answer', asked, async ({ db, audit }, row) => {
    if (row.closedAt !== null) return conflict('Frågan är avslutad.', { version: row.version });
    await saveAnswer(db, row.id, { answer, person: who.id, at: app.now().toISOString() });
    audit({
      action: 'answer',
      kind: 'question',
      thing: row.id,
      summary: `${who.name} svarade på frågan om ${row.about}.`,
      before: row.answer === null ? null : { answer: row.answer },
    });
    return ok({ id: row.id });
  });
}

/** The auditor says that the answer is enough, or opens the question again. */
export function closeQuestion(
  app: App,
  who: SignedIn,
  { closed, ...asked }: Changed & { readonly closed: boolean },
): Promise<Result<{ id: string }, Failure>> {
  return changeQuestion(app, who, 'question.ask', asked, async ({ db, audit }, row) => {
    await setClosed(db, row.id, closed ? app.now().toISOString() : null);
    audit({
      action: closed ? 'close' : 'reopen',
      kind: 'question',
      thing: row.id,
      summary: `${who.name} ${closed ? 'avslutade' : 'öppnade'} frågan om ${row.about}.`,
    });
    return ok({ id: row.id });
  });
}

/** Locked, readable, allowed, and of the version that the person saw. */
function changeQuestion(
  app: App,
  who: SignedIn,
  action: Action,
  { id, requestId, version }: Changed,
  change: (act: Act, row: QuestionRow) => Promise<Result<{ id: string }, Failure>>,
): Promise<Result<{ id: string }, Failure>> {
  const options = { requestId, fingerprint: `${action} ${id}` };
  return writing(app, who, options, async (act): Promise<Result<{ id: string }, Failure>> => {
    const row = isUuid(id) ? await lockQuestion(act.db, id) : undefined;
    const { organisations } = await loadRegister(act.db);
    const thing = thingAt(organisations, row?.organisation ?? null, who.actor.today);
    if (row === undefined || !can(who.actor, 'question.read', thing)) return notFound('Frågan finns inte.');
    if (!can(who.actor, action, thing)) return forbidden('Du får läsa frågan men inte göra det här.');
    if (row.version !== version) {
      return conflict('Någon annan har ändrat frågan. Läs om sidan och försök igen.', { version: row.version });
    }
    return change(act, row);
  });
}
