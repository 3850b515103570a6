import { can } from '#domain/access/can.ts';
import { yearOf } from '#domain/economy/decide-budget.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import { lineAbove, nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { AppendixSources, BelowDocument } from '#domain/report/appendices.ts';
import type { MoneyRequest } from '#domain/report/request-appendix.ts';
import type { Db } from '#store/db.ts';
import { listBudgetActs } from '#store/economy/budget.ts';
import type { StoredBudgetAct } from '#store/economy/budget.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findRoundFor } from '#store/rounds/rounds.ts';
import { listActivityStates } from '#store/writing/draft-rows.ts';
import { listSources } from '#store/writing/start.ts';
import { MAX_APPENDED_DOCUMENTS, MAX_BUDGET_ACTS_BELOW } from '#limits';

import type { SignedIn } from '../app.ts';
import { placesBelow } from '../economy/economy-place.ts';
import { stoodOn } from './edition-access.ts';
import { standingDocument } from './standing-document.ts';

/** What the edition prints, by its own choice or its round's, and what that is made of; nothing where neither says. */
export async function loadAppendices(
  db: Db,
  who: SignedIn,
  row: EditionRow,
  register: Register,
): Promise<AppendixSources> {
  const round = await findRoundFor(db, row.organisation, row.year, row.kind);
  const prints = row.prints ?? round?.prints ?? [];
  return {
    prints,
    states: new Map(
      prints.includes('activities')
        ? (await listActivityStates(db, row.id)).map(({ id, ...state }) => [id, state])
        : [],
    ),
    requests: prints.includes('requests') ? await loadRequests(db, row, register) : [],
    below: prints.includes('plansBelow') ? await loadBelow(db, who, row, register) : [],
  };
}

const TAKEN: readonly string[] = ['approved', 'decided', 'sealed'];

/** The documents of those below that are taken in, in the order of their names. */
async function loadBelow(
  db: Db,
  who: SignedIn,
  { organisation, year, kind }: EditionRow,
  { organisations }: Register,
): Promise<BelowDocument[]> {
  const day = editionDay(kind, year);
  const below = organisations.filter(({ id }) =>
    lineAbove(organisations, id, day).some((one) => one.id === organisation),
  );
  const rows = await listSources(
    db,
    below.map(({ id }) => id),
  );
  const taken = rows
    .filter(
      (row) => row.year === year && row.kind === kind && TAKEN.includes(row.state) && stoodOn(row, who.actor.pastDay),
    )
    .filter((row) =>
      can(who.actor, 'edition.read', thingAt(organisations, row.organisation, who.actor.today, row.state)),
    );
  const newest = [...new Map(taken.toReversed().map((row) => [row.organisation, row])).values()]
    .toSorted((one, other) => one.title.localeCompare(other.title, 'sv'))
    .slice(0, MAX_APPENDED_DOCUMENTS);
  const documents: BelowDocument[] = [];
  for (const row of newest)
    documents.push({ id: row.id, title: row.title, document: (await standingDocument(db, row)).document });
  return documents;
}

/**
 * Requests of the organisation and those below it that have not been taken back. Their sums may hold staff costs: whoever
 * runs the round or writes the document chooses to print them, as with a table of the budget (EK-77).
 */
async function loadRequests(db: Db, { organisation, year }: EditionRow, register: Register): Promise<MoneyRequest[]> {
  const places = placesBelow(register, organisation, year);
  const acts = await listBudgetActs(db, { year, organisations: places }, MAX_BUDGET_ACTS_BELOW);
  return acts.toReversed().flatMap((act) => {
    const { kind, state } = act;
    const isRequest = kind === 'adjustment' || kind === 'turnover';
    if (!isRequest || state === 'withdrawn' || state === 'annulled') return [];
    return [requestOf({ ...act, kind }, nameOn(register.organisations, act.organisation, editionDay('VB', year)))];
  });
}

function requestOf(
  { title, kind, state, steps, lines }: StoredBudgetAct & Pick<MoneyRequest, 'kind'>,
  organisation: string,
): MoneyRequest {
  const numbers = lines.map(({ step }) => step);
  // A change of turnover is nothing net: it is told by what its costs change (EK-24).
  const isCounted = (amount: string): boolean => kind === 'adjustment' || !amount.startsWith('-');
  const amountsAt = (step: number): string[] =>
    lines.flatMap((line) => (line.step === step ? [yearOf(line.months)] : [])).filter(isCounted);
  const sumOf = (step: number) => addDecimals('0.00', ...amountsAt(step));
  const advice = steps.findLast(({ step }) => step === 'support' || step === 'discourage');
  const decision = steps.findLast(({ step }) => step === 'grant' || step === 'refuse');
  const verdict = advice?.step === 'support' ? 'Tillstyrks' : 'Avstyrks';
  return {
    title,
    organisation,
    kind,
    state,
    asked: sumOf(Math.min(...numbers)),
    granted: state === 'granted' ? sumOf(Math.max(...numbers)) : null,
    reason: steps[0]?.reason ?? '',
    opinion: advice === undefined ? null : advice.reason === '' ? verdict : `${verdict}: ${advice.reason}`,
    reference: decision?.reference ?? '',
  };
}
