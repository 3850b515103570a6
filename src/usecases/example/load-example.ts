import type { Role } from '#domain/access/role.ts';
import type { Sheet } from '#domain/economy/sheets/sheet.ts';
import type { Organisation, Succession } from '#domain/organisation/organisation.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import type { Db } from '#store/db.ts';
import { insertSheet } from '#store/economy/sheets.ts';
import { sayActivityState } from '#store/activities/activities.ts';
import type { SaidActivity } from '#store/activities/activities.ts';
import { findStanding } from '#store/editions/editions.ts';
import {
  insertOrganisation,
  insertOrganisationVersion,
  insertSuccession,
  loadRegister,
} from '#store/organisations/organisations.ts';
import { insertLocalAccount } from '#store/people/accounts.ts';
import { insertPerson, insertRole } from '#store/people/people.ts';
import { saveModel } from '#store/steering-models.ts';

import { actingAs, todayOf } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { keepDocument } from '../editions/keep-document.ts';
import { reviewDocument } from '../editions/review-document.ts';
import { hashPassword } from '../session/password.ts';
import { loadForecasts } from './load-forecasts.ts';
import type { ExampleForecast } from './load-forecasts.ts';
import { loadBudget } from './load-budget.ts';
import type { ExampleBudget } from './load-budget.ts';
import { loadComments } from './load-comments.ts';
import type { ExampleCommentData } from './load-comments.ts';
import { loadGoalMoney, loadMeasures } from './load-goal-money.ts';
import type { ExampleGoalMoney, ExampleMeasures } from './load-goal-money.ts';
import { loadLedger, loadVolumes } from './load-ledger.ts';
import type { ExampleLedger, ExamplePeople, ExampleVolumes } from './load-ledger.ts';
import { placeTables } from './place-tables.ts';
import type { ExampleTables } from './place-tables.ts';
import { loadRounds } from './load-rounds.ts';
import type { ExampleRoundData } from './load-rounds.ts';
import { startEdition } from '../writing/start-edition.ts';

/** The example municipality as data; ids are words here and become lasting ids in the database. */
export type Example = {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly Succession[];
  readonly models: readonly SteeringModel[];
  readonly people: readonly {
    readonly name: string;
    readonly signIn: string;
    readonly roles: readonly { readonly role: Role; readonly at: string }[];
  }[];
  readonly editions: readonly {
    readonly organisation: string;
    readonly year: number;
    readonly kind: EditionKind;
    readonly document: SteeringDocument;
    readonly decided: string | null;
  }[];
  /** What people have said of activities in them besides what is printed. */
  readonly activityStates: readonly SaidActivity[];
  /** Drafts that somebody has begun and not written in yet. */
  readonly drafts: readonly {
    readonly organisation: string;
    readonly year: number;
    readonly kind: EditionKind;
    /** Sign-in name of whoever began it. */
    readonly by: string;
  }[];
  readonly rounds: readonly ExampleRoundData[];
  readonly ledger: ExampleLedger;
  readonly volumes: ExampleVolumes;
  /** Tables of the economy that no ledger sends. */
  readonly sheets: readonly { readonly organisation: string; readonly year: number; readonly sheet: Sheet }[];
  readonly comments: readonly ExampleCommentData[];
  readonly budget: ExampleBudget;
  readonly forecasts: readonly ExampleForecast[];
  readonly goalMoney: ExampleGoalMoney;
  readonly measures: ExampleMeasures;
  /** Computed tables in drafts. */
  readonly economyTables: ExampleTables;
};

/**
 * Fills an empty municipality with the example, whole or not at all; then its people begin their drafts, load
 * their ledger and write their budget as anybody would. Gives the number of editions.
 */
export async function loadExample(app: App, example: Example, password: string): Promise<number> {
  const passwordHash = await hashPassword(password);
  const ids = new Map(example.organisations.map(({ id }) => [id, app.newId()]));
  const kept = await keepExample(app, example, ids, passwordHash);
  for (const { organisation, year, kind, by } of example.drafts) {
    const person = example.people.findIndex(({ signIn }) => signIn === by);
    const who = signedInAs(app, example, ids, person, kept[person]);
    const asked = {
      organisation: idOf(ids, organisation),
      year,
      kind,
      activities: true,
      texts: true,
      goals: true,
      indicators: true,
      without: [],
    };
    const begun = await startEdition(app, who, { ...asked, requestId: app.newId() });
    if (!begun.ok) throw new Error(`The example's draft cannot be begun: ${begun.error.detail}`);
  }
  const words: ExamplePeople = {
    organisation: (word) => idOf(ids, word),
    signedIn: (email) => {
      const person = example.people.findIndex(({ signIn }) => signIn === email);
      return signedInAs(app, example, ids, person, kept[person]);
    },
  };
  await loadLedger(app, example.ledger, words);
  await loadBudget(app, example.budget, words);
  await loadVolumes(app, example.volumes, words);
  await loadForecasts(app, example.forecasts, words);
  await loadGoalMoney(app, example.goalMoney, words);
  await loadMeasures(app, example.measures, words);
  await placeTables(app, example.economyTables, words);
  return example.editions.length + example.drafts.length;
}

/** Somebody of the example as if signed in, so that what they do goes the way of everybody. */
function signedInAs(
  app: App,
  { people, organisations }: Example,
  ids: ReadonlyMap<string, string>,
  index: number,
  id: string | undefined,
): SignedIn {
  const person = people[index];
  if (person === undefined || id === undefined) throw new Error('The example has no such person');
  const validFrom = firstDayOf(organisations) ?? todayOf(app);
  const roles = person.roles.map(({ role, at }) => ({ role, organisation: idOf(ids, at), validFrom, validTo: null }));
  const actor = { person: id, roles, today: todayOf(app) };
  return { id, name: person.name, email: person.signIn, session: 'example', actor };
}

const firstDayOf = (organisations: Example['organisations']): string | undefined =>
  organisations.flatMap(({ versions }) => versions.map(({ validFrom }) => validFrom)).toSorted()[0];

/** Gives the people's ids in their order. */
function keepExample(
  app: App,
  example: Example,
  ids: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<string[]> {
  return actingAs(app, 'example', async ({ db, audit }) => {
    await addOrganisations(db, example, ids);
    const people = await addPeople(app, db, example, ids, passwordHash);
    for (const model of example.models) await saveModel(db, model);
    const keeper = people[0];
    if (keeper === undefined) throw new Error('An example needs people');
    for (const edition of example.editions) await addEdition(app, db, edition, idOf(ids, edition.organisation), keeper);
    const at = app.now().toISOString();
    for (const { organisation, year, sheet } of example.sheets) {
      const place = { organisation: idOf(ids, organisation), year, kind: sheet.kind };
      await insertSheet(db, place, { number: 1, sheet, reason: '', person: keeper, at });
    }
    const named = {
      organisation: (word: string) => idOf(ids, word),
      person: (signIn: string) =>
        idOf(new Map(example.people.map((person, at) => [person.signIn, people[at] ?? ''])), signIn),
    };
    await loadRounds(app, db, example.rounds, named);
    await loadComments(app, db, example.comments, named);
    for (const said of example.activityStates) {
      await sayActivityState(db, { ...said, organisation: idOf(ids, said.organisation) });
    }
    audit({
      action: 'load-example',
      kind: 'municipality',
      thing: app.municipality.id,
      summary: `Exempelkommunen lades in med ${example.editions.length} dokument.`,
    });
    return people;
  });
}

function idOf(ids: ReadonlyMap<string, string>, word: string): string {
  const id = ids.get(word);
  if (id === undefined) throw new Error(`The example has no ${word}`);
  return id;
}

async function addOrganisations(
  db: Db,
  { organisations, successions }: Example,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  // Those above come first, so that every parent is there when its child comes.
  for (const { id, versions } of organisations) {
    const own = versions.map((version) => ({
      ...version,
      parent: version.parent === null ? null : idOf(ids, version.parent),
    }));
    const [first, ...later] = own;
    if (first === undefined) continue;
    await insertOrganisation(db, idOf(ids, id), first);
    for (const version of later) await insertOrganisationVersion(db, idOf(ids, id), version);
  }
  for (const { predecessor, successor, date, event } of successions) {
    await insertSuccession(db, { predecessor: idOf(ids, predecessor), successor: idOf(ids, successor), date, event });
  }
}

async function addPeople(
  app: App,
  db: Db,
  { people, organisations }: Example,
  ids: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<string[]> {
  const firstDay = firstDayOf(organisations);
  const made: string[] = [];
  for (const { name, signIn, roles } of people) {
    const person = app.newId();
    await insertPerson(db, { id: person, name, email: signIn });
    await insertLocalAccount(db, person, passwordHash, app.now().toISOString());
    for (const { role, at } of roles) {
      await insertRole(db, {
        id: app.newId(),
        person,
        role,
        organisation: idOf(ids, at),
        validFrom: firstDay ?? todayOf(app),
        validTo: null,
      });
    }
    made.push(person);
  }
  return made;
}

async function addEdition(
  app: App,
  db: Db,
  { year, kind, document, decided }: Example['editions'][number],
  organisation: string,
  keptBy: string,
): Promise<void> {
  const { organisations } = await loadRegister(db);
  const standing = await findStanding(db, organisation, year, kind);
  await keepDocument(db, app.newId, organisations, {
    id: app.newId(),
    organisation,
    year,
    kind,
    number: standing.length + 1,
    state: decided === null ? 'draft' : 'decided',
    origin: 'example',
    import: null,
    decidedOn: decided,
    keptAt: app.now().toISOString(),
    keptBy,
    document,
    corrections: [],
    choices: {},
    review: await reviewDocument(document),
  });
}
