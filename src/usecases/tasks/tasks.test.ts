import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { Role } from '#domain/access/role.ts';
import type { PartView } from '#domain/rounds/round-view.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { WritingHome } from '#domain/writing/start-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { keepDocument } from '#usecases/editions/keep-document.ts';
import { reviewDocument } from '#usecases/editions/review-document.ts';
import { insertStep } from '#store/editions/steps.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

describeOnEachDatabase('what waits for a person', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id, { now: () => new Date('2026-05-06T09:00:00Z') });
    const { signInAs } = started;
    const signIn = async (role: Role, at: string) => signInAs(await addPerson(database, place.id, role, at));
    const central = await signIn('centralOffice', place.council);
    const headId = await addPerson(database, place.id, 'headOfUnit', place.unit);
    const head = await signInAs(headId);
    const boss = await signIn('headOfUnit', place.department);
    const planner = await signIn('planner', place.board);
    const opened = await central.send('POST', 'rounds', {
      requestId: randomUUID(),
      year: 2026,
      kind: 'T1',
      organisation: place.council,
      title: 'Tertialrapport 1 2026',
      leadDays: {},
      prints: [],
      lastDay: '2026-05-20',
      copyFrom: null,
      parts: [
        { organisation: place.board, deadline: '2026-05-20' },
        { organisation: place.department, deadline: '2026-05-11' },
        { organisation: place.unit, deadline: '2026-05-04' },
      ],
    });
    const { id } = opened.body as { id: string };
    const keep = async (state: 'draft' | 'sent', reason: string | null): Promise<string> => {
      const by = await addPerson(database, place.id, 'headOfUnit', place.department, 'Lena Lek');
      return asTest(database, place.id, async ({ db }) => {
        const { organisations } = await loadRegister(db);
        const edition = randomUUID();
        const document = { ...sampleDocument(), kind: 'T1' as const, year: 2026 };
        await keepDocument(db, randomUUID, organisations, {
          id: edition,
          organisation: place.unit,
          year: 2026,
          kind: 'T1',
          number: 1,
          state,
          origin: 'written',
          import: null,
          decidedOn: null,
          keptAt: '2026-05-01T09:00:00Z',
          keptBy: by,
          document,
          corrections: [],
          choices: {},
          review: await reviewDocument(document),
        });
        const step = {
          id: randomUUID(),
          edition,
          section: null,
          person: by,
          at: '2026-05-05T09:00:00Z',
          editionVersion: 1,
        };
        const said = { contentHash: '0'.repeat(64), details: {}, reason };
        await insertStep(db, { ...step, ...said, step: reason === null ? 'send' : 'return' });
        return edition;
      });
    };
    return { ...started, database, place, central, head, headId, boss, planner, id, keep };
  };
  const tasksOf = async (client: TestClient): Promise<Task[]> =>
    ((await client.get('tasks')).body as { items: Task[] }).items;
  const told = async (client: TestClient) =>
    (await tasksOf(client)).map(({ kind, organisation, due, state }) => [kind, organisation.name, due, state]);

  it('is a part to write for its head, and parts to collect for whoever runs them', async () => {
    const { head, planner, central } = await prepare();
    expect(await told(head)).toEqual([['write', 'Lekstugan', '2026-05-04', 'notBegun']]);
    // With what is to be begun, so that the list leads to the beginning.
    expect(await tasksOf(head)).toMatchObject([{ edition: null, begins: { year: 2026, kind: 'T1' } }]);
    const home = (await head.get('writing')).body as WritingHome;
    expect(home.asked).toMatchObject([{ organisation: { name: 'Lekstugan' }, kind: 'T1', due: '2026-05-04' }]);
    expect(await told(planner)).toEqual([
      ['collect', 'Strandnämnden', '2026-05-06', null],
      ['write', 'Strandnämnden', '2026-05-20', 'notBegun'],
    ]);
    expect(await tasksOf(central)).toMatchObject([
      { kind: 'collect', organisation: { name: 'Kommunfullmäktige' }, counts: { late: 1, open: 3, all: 3 } },
    ]);
  });

  it('is an answer for the next level when it is sent, by the day of that level', async () => {
    const { head, boss, keep } = await prepare();
    const edition = await keep('sent', null);
    expect(await tasksOf(head)).toEqual([]);
    const asked = (await tasksOf(boss)).find(({ kind }) => kind === 'approve');
    expect(asked).toMatchObject({ edition, organisation: { name: 'Lekstugan' }, due: '2026-05-11', by: 'Lena Lek' });
  });

  it('is a returned part with its reason, for those who write it and nobody else', async () => {
    const { head, planner, keep } = await prepare();
    await keep('draft', 'Förklara väntetiden.');
    const tasks = await tasksOf(head);
    expect(tasks).toMatchObject([
      { kind: 'write', state: 'returned', words: 'Förklara väntetiden.', by: 'Lena Lek', due: '2026-05-04' },
    ]);
    expect((await head.get('writing')).body).toMatchObject({ drafts: [{ state: 'returned', due: '2026-05-04' }] });
    expect(JSON.stringify(await tasksOf(planner))).not.toContain('väntetiden');
  });

  it('is a question until it is answered, and a day that was moved; a closed round waits for nobody', async () => {
    const { head, planner, central, place, id } = await prepare();
    const ask = { organisations: [place.unit], kind: 'question', body: 'Kommer ni?' };
    await planner.send('POST', `rounds/${id}/messages`, { requestId: randomUUID(), ...ask });
    const move = { version: 1, deadline: '2026-05-08', withBelow: false, reason: 'Sjukdom.' };
    await planner.send('POST', `rounds/${id}/parts/${place.unit}/deadline`, { requestId: randomUUID(), ...move });
    expect((await tasksOf(head)).map(({ kind, words }) => [kind, words])).toEqual([
      ['answer', 'Kommer ni?'],
      ['write', null],
      ['notice', 'Sjukdom.'],
    ]);
    const { version } = (await central.get(`rounds/${id}`)).body as { version: number };
    await central.send('POST', `rounds/${id}/closed`, { requestId: randomUUID(), version, closed: true });
    expect(await tasksOf(head)).toEqual([]);
    expect(await tasksOf(planner)).toEqual([]);
  });

  it('belongs to a post: where nobody holds it the next level sees it, with who can appoint somebody', async () => {
    const { database, place, boss, central, headId, id } = await prepare();
    await addPerson(database, place.id, 'administrator', place.council, 'Adam Admin');
    await asTest(database, place.id, ({ db }) =>
      sql`update role_assignment set valid_to = '2026-05-01' where person = ${headId}`.execute(db),
    );
    const [vacancy] = (await tasksOf(boss)).filter(({ kind }) => kind === 'vacancy');
    expect(vacancy).toMatchObject({
      organisation: { name: 'Lekstugan' },
      title: 'Tertialrapport 1 2026',
      due: '2026-05-04',
      words: 'Be Adam Admin att utse någon.',
    });
    const { parts } = (await central.get(`rounds/${id}`)).body as { parts: PartView[] };
    const part = parts.find(({ organisation }) => organisation.id === place.unit);
    expect(part?.vacancy).toMatchObject({ next: { name: 'Avdelningen för lek' }, appoint: ['Adam Admin'] });
    expect(parts.filter((one) => one.vacancy !== null)).toHaveLength(1);
  });

  it('stands in the calendar, and in the file that other calendars read', async () => {
    const { head, id, place } = await prepare();
    const { items } = (await head.get('calendar')).body as { items: { day: string; organisation: { name: string } }[] };
    expect(items.map(({ day, organisation }) => [day, organisation.name])).toEqual([
      ['2026-05-04', 'Lekstugan'],
      ['2026-05-11', 'Avdelningen för lek'],
      ['2026-05-20', 'Strandnämnden'],
    ]);
    const file = await head.get('calendar/file');
    expect(String(file.headers['content-type'])).toContain('text/calendar');
    const text = file.raw.toString('utf8').replaceAll('\r\n ', '');
    expect(text).toContain(`UID:${id}-${place.unit}@`);
    expect(text).toContain('SUMMARY:Tertialrapport 1 2026: Lekstugan');
    expect(text).toContain('DTSTART;VALUE=DATE:20260504');
  });

  it('follows in a calendar by a secret address, until it is replaced or taken away', async () => {
    const { head, nobody, server } = await prepare();
    const set = async (on: boolean) =>
      (await head.send('POST', 'calendar/address', { requestId: randomUUID(), on })).body as {
        address: string | null;
        since: string | null;
      };
    const fetched = async (address: string | null) => {
      const url = new URL(address ?? 'http://prov.example/kalender/ingen.ics').pathname;
      return server.inject({ method: 'GET', url });
    };
    const first = await set(true);
    expect(first.address).toMatch(/^http:\/\/styrning\.prov\.example\/kalender\/[\w-]{43}\.ics$/u);
    expect((await head.get('calendar/address')).body).toEqual({ since: first.since, address: null });
    const file = await fetched(first.address);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.body).toContain('SUMMARY:Tertialrapport 1 2026: Lekstugan');
    const second = await set(true);
    expect((await fetched(first.address)).statusCode).toBe(404);
    expect((await fetched(second.address)).statusCode).toBe(200);
    expect(await set(false)).toEqual({ since: null, address: null });
    expect((await fetched(second.address)).statusCode).toBe(404);
    expect((await nobody.get('calendar/address')).status).toBe(401);
  });
});
