import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { contract } from '#contract/contract.ts';
import { allowedSomewhere, can } from '#domain/access/can.ts';
import type { Actor, Thing } from '#domain/access/can.ts';
import { Role } from '#domain/access/role.ts';
import { insertPerson } from '#store/people/people.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { on, SECRET } from './case.ts';
import type { Case, Need } from './case.ts';
import { budgetCases } from './cases-budget.ts';
import { economyCases, volumeCases } from './cases-economy.ts';
import { forecastsCases } from './cases-forecasts.ts';
import { editionsCases } from './cases-editions.ts';
import { importsCases } from './cases-imports.ts';
import { peopleCases } from './cases-people.ts';
import { reviewCases } from './cases-review.ts';
import { steeringCases } from './cases-steering.ts';
import { writingCases } from './cases-writing.ts';
import { yearCases } from './cases-year.ts';
import { prepareThings } from './prepare-things.ts';

/** Writes come with a stale version or wrong days, so that leave is asked and nothing changes. */
const CASES: readonly Case[] = [
  ...peopleCases,
  ...editionsCases,
  ...yearCases,
  ...importsCases,
  ...steeringCases,
  ...reviewCases,
  ...writingCases,
  ...economyCases,
  ...budgetCases,
  ...volumeCases,
  ...forecastsCases,
];

/**
 * These are for whoever has no session yet, end or change the own one, or take a machine's token and no session; their
 * own tests try them.
 */
const OWN_TESTS = [
  'session.options',
  'session.signIn',
  'session.signOut',
  'session.changePassword',
  'pushes.rows',
  'pushes.file',
  'pushes.volumes',
];

describeOnEachDatabase('every route', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const server = await startTestServer(database, place.id);
    const { signInAs, nobody, machine } = server;
    const things = await prepareThings(database, place, server);
    const held = async (name: string, own: readonly Role[], organisation: string) => {
      const id = await addPerson(database, place.id, own, organisation);
      const roles = own.map((role) => ({ role, organisation, validFrom: '2015-01-01', validTo: null }));
      const actor: Actor = { person: id, roles, today: '2026-01-01' };
      return { name, actor, client: await signInAs(id) };
    };
    const people = [];
    for (const role of Role.options) people.push(await held(`${role} at the board`, [role], place.board));
    // What all roles together do not open, none of them does.
    people.push(await held('every role at another board', Role.options, place.otherBoard));
    const without = randomUUID();
    await asTest(database, place.id, ({ db }) =>
      insertPerson(db, { id: without, name: 'Utan Roll', email: 'u@prov.example' }),
    );
    people.push({
      name: 'without role',
      actor: { person: without, roles: [], today: '2026-01-01' },
      client: await signInAs(without),
    });
    const atBoard = (state: Thing['state']): Thing => ({
      organisation: place.board,
      ancestors: [place.council],
      state,
    });
    const may = (actor: Actor, need: Need): boolean =>
      need === null ||
      ('anywhere' in need
        ? allowedSomewhere(actor).includes(need.anywhere)
        : can(actor, need.action, atBoard(need.state)));
    const administrator = await signInAs(await addPerson(database, place.id, 'administrator', place.council));
    const asked = { requestId: randomUUID(), name: 'Huvudboken', organisation: place.council };
    const { token } = (await administrator.send('POST', 'machine-tokens', asked)).body as { token: string };
    return { people, nobody, system: machine(token), things, may };
  };

  it('of the contract is in the table', () => {
    const routes = Object.entries(contract).flatMap(([group, named]) =>
      Object.keys(named).map((name) => `${group}.${name}`),
    );
    expect([...new Set([...CASES.map(({ route }) => route), ...OWN_TESTS])].toSorted()).toEqual(routes.toSorted());
  });

  // Some thousand questions on each database: on a busy machine they take minutes.
  it(
    'lets in whom the rules let in, and nobody else, nor a system; a draft is told by no list',
    { timeout: 900_000 },
    async () => {
      const { people, nobody, system, things, may } = await prepare();
      const wrong: string[] = [];
      for (const { route, ask, need, refused, onlyRefused } of CASES) {
        const strange = await ask(nobody, things);
        if (strange.status !== 401) wrong.push(`${route}: nobody is answered ${strange.status}`);
        const pushing = await ask(system, things);
        if (pushing.status !== 401) wrong.push(`${route}: a machine's token is answered ${pushing.status}`);
        // What each role opens is tried on the rules themselves (can.test.ts): one who may and one who may not tell that the
        // route asks them. The long suite asks everybody.
        const asking =
          process.env['TEST_ROLES'] === 'all'
            ? people
            : [true, false].flatMap((is) => people.find(({ actor }) => may(actor, need) === is) ?? []);
        for (const { name, actor, client } of asking) {
          const allowed = may(actor, need);
          if (allowed && onlyRefused === true) continue;
          const { status, raw } = await ask(client, things);
          // Whoever may read but not change is told so, not that there is nothing.
          const isRefused = status === 403 || status === refused;
          // What was asked for is not there: nobody has such a role or session, the edition has no seal, the text no version.
          const none = [
            'editions.phrase',
            'people.endRole',
            'ownSettings.endSubstitute',
            'session.revoke',
            'seals.show',
            'writing.addGoal',
            'writing.restore',
            'writing.removeChapter',
            'writing.restoreChapter',
            'reuse.takeUp',
            'reuse.follow',
            'writing.restoreActivity',
            'economyTables.place',
            'economyTables.change',
            'economyTables.remove',
            'economyTables.insertSentence',
            'economyTables.trail',
          ];
          const endsInNothing = none.includes(route);
          const isGiven = status < 500 && status !== 401 && status !== 403 && (status !== 404 || endsInNothing);
          if (allowed ? !isGiven : !isRefused) wrong.push(`${route}: ${name} is answered ${status}, may: ${allowed}`);
          const tells = raw.toString('utf8').includes(SECRET);
          if (tells && !may(actor, on('edition.read', 'draft'))) wrong.push(`${route}: ${name} reads of the draft`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
