import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { ChangeListItem, ChangeSubjects } from '#domain/changes/change-views.ts';
import type { EditionView } from '#domain/editions/edition-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { applyDueChanges } from './apply-changes.ts';

const documentWith = (target: string, kind: 'VP' | 'T1' | 'T2'): SteeringDocument =>
  steeringDocument({
    kind,
    year: 2025,
    goals: [goal('g1', 1, { title: 'Barnen trivs' })],
    indicators: [indicator('i1', 2, { goal: 'g1', name: 'Andel nöjda barn', cells: { ...emptyCells, target } })],
  });

describeOnEachDatabase('a change during the year', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    let today = new Date('2025-03-01T10:00:00Z');
    const { signInAs, app } = await startTestServer(database, place.id, { now: () => today });
    const by = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const keep = (kind: 'VP' | 'T1' | 'T2', state: 'decided' | 'draft', target: string) =>
      keepEdition(database, place.id, {
        organisation: place.board,
        keptBy: by,
        kind,
        state,
        document: documentWith(target, kind),
      });
    await keep('VP', 'decided', '80 %');
    // Days go by in these tests, and a session does not last over them.
    const always = (person: string) => ({
      get: async (path: string) => (await signInAs(person)).get(path),
      send: async (method: 'POST', path: string, body: unknown) => (await signInAs(person)).send(method, path, body),
    });
    const planner = always(by);
    const signIn = async (role: Parameters<typeof addPerson>[2], organisation: string) =>
      always(await addPerson(database, place.id, role, organisation));
    const propose = async (after: string, from: string) => {
      const { body } = await planner.get(`changes/subjects?year=2025&organisation=${place.board}`);
      const [subject] = (body as ChangeSubjects).indicators;
      return planner.send('POST', 'changes', {
        requestId: randomUUID(),
        organisation: place.board,
        year: 2025,
        subject: 'target',
        thing: subject?.thing ?? null,
        name: subject?.name ?? '',
        before: subject?.target ?? null,
        after,
        reason: 'Enkäten är ny.',
        from,
      });
    };
    const list = async () => ((await planner.get('changes?year=2025')).body as { items: ChangeListItem[] }).items;
    return {
      database,
      place,
      app,
      planner,
      keep,
      propose,
      list,
      central: await signIn('centralOffice', place.council),
      secretary: await signIn('boardSecretary', place.board),
      head: await signIn('headOfUnit', place.board),
      setDay: (day: string) => {
        today = new Date(`${day}T10:00:00Z`);
      },
    };
  };
  type Prepared = Awaited<ReturnType<typeof prepare>>;
  const answer = async ({ list, central, secretary }: Prepared, kind: 'approved' | 'refused') => {
    const [change] = await list();
    if (change === undefined) throw new Error('nothing is proposed');
    const opinion = { requestId: randomUUID(), version: change.version, kind: 'supports', reason: 'Rimligt.' };
    expect((await central.send('POST', `changes/${change.id}/opinion`, opinion)).status).toBe(200);
    const decision = { kind, decidedOn: '2025-03-10', reference: 'SN 2025/31', version: change.version + 1 };
    const asked = { requestId: randomUUID(), ...decision };
    const decided = await secretary.send('POST', `changes/${change.id}/decision`, asked);
    expect(decided.status).toBe(200);
    expect(
      (await secretary.send('POST', `changes/${change.id}/decision`, { ...asked, requestId: randomUUID() })).status,
    ).toBe(409);
    return change.id;
  };
  const targetIn = async ({ planner }: Prepared, id: string) =>
    ((await planner.get(`editions/${id}`)).body as EditionView).document.indicators[0]?.cells.target;

  it('is proposed, judged and decided, and written into the drafts on its day and no earlier', async () => {
    const prepared = await prepare();
    const { propose, keep, list, app, setDay } = prepared;
    const draft = await keep('T1', 'draft', '80 %');
    expect((await propose('80 %', '2025-04-01')).status).toBe(422);
    expect((await propose('85 %', '2025-04-01')).status).toBe(201);
    expect((await list()).map(({ state }) => state)).toEqual(['proposed']);
    await answer(prepared, 'approved');
    expect((await list()).map(({ state, opinion, decision }) => [state, opinion?.kind, decision?.reference])).toEqual([
      ['approved', 'supports', 'SN 2025/31'],
    ]);
    setDay('2025-03-31');
    expect(await applyDueChanges(app)).toBe(0);
    expect(await targetIn(prepared, draft)).toBe('80 %');
    setDay('2025-04-01');
    expect(await applyDueChanges(app)).toBe(1);
    expect(await applyDueChanges(app)).toBe(0);
    expect(await targetIn(prepared, draft)).toBe('85 %');
    expect((await list())[0]).toMatchObject({ state: 'inForce', before: '80 %', after: '85 %' });
  });

  it('is carried out though another that is due cannot be', async () => {
    const prepared = await prepare();
    const { database, place, propose, keep, app, setDay } = prepared;
    const draft = await keep('T1', 'draft', '80 %');
    await propose('85 %', '2025-04-01');
    const id = await answer(prepared, 'approved');
    const broken = { id: randomUUID(), thing: randomUUID(), from_day: '2025-03-20' };
    await asTest(database, place.id, ({ db }) =>
      sql`insert into year_change select (jsonb_populate_record(c, ${JSON.stringify(broken)}::jsonb)).*
        from year_change c where id = ${id}`.execute(db),
    );
    await sql
      .raw(
        `create function fail_this_one() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
         create trigger fail_this_one before update on year_change
           for each row when (old.id = '${broken.id}') execute function fail_this_one()`,
      )
      .execute(database.owner);
    setDay('2025-04-02');
    await expect(applyDueChanges(app)).rejects.toThrow('1 of 2 due changes');
    expect(await targetIn(prepared, draft)).toBe('85 %');
    await sql.raw('drop trigger fail_this_one on year_change; drop function fail_this_one').execute(database.owner);
    expect(await applyDueChanges(app)).toBe(1);
  });

  it('is not carried out where it was refused', async () => {
    const prepared = await prepare();
    const { propose, keep, app, setDay } = prepared;
    const draft = await keep('T1', 'draft', '80 %');
    await propose('85 %', '2025-03-01');
    await answer(prepared, 'refused');
    setDay('2025-05-01');
    expect(await applyDueChanges(app)).toBe(0);
    expect(await targetIn(prepared, draft)).toBe('80 %');
  });

  it('is the only way to another target: a report that has one without decision is not sent', async () => {
    const prepared = await prepare();
    const { propose, keep, head, setDay } = prepared;
    const draft = await keep('T1', 'draft', '85 %');
    const send = async () => {
      const { version } = (await head.get(`editions/${draft}`)).body as EditionView;
      return head.send('POST', `editions/${draft}/send`, { requestId: randomUUID(), version });
    };
    expect(await send()).toMatchObject({ status: 422, body: { faults: [{ code: 'target-without-decision' }] } });
    await propose('85 %', '2025-03-05');
    await answer(prepared, 'approved');
    expect((await send()).status).toBe(422);
    setDay('2025-03-05');
    expect((await send()).status).toBe(200);
  });

  it('stands in the reports of the year as an appendix that nobody wrote', async () => {
    const prepared = await prepare();
    const { propose, keep, planner, setDay } = prepared;
    const draft = await keep('T1', 'draft', '80 %');
    const html = async () => (await planner.get(`editions/${draft}/export?format=html`)).raw.toString('utf8');
    expect(await html()).not.toContain('beslutade ändringar');
    setDay('2025-03-20');
    await propose('85 %', '2025-03-20');
    await answer(prepared, 'approved');
    const printed = await html();
    for (const words of ['beslutade ändringar', 'Andel nöjda barn', '80 %', '85 %', 'Tillstyrks', 'SN 2025/31']) {
      expect(printed).toContain(words);
    }
  });

  it('never changes once it is decided, not even by the database', async () => {
    const prepared = await prepare();
    const { propose, database, place } = prepared;
    await propose('85 %', '2025-04-01');
    const id = await answer(prepared, 'approved');
    const attempt = asTest(database, place.id, ({ db }) =>
      sql`update year_change set after = '99 %' where id = ${id}`.execute(db),
    );
    await expect(attempt).rejects.toThrow('never changes');
  });
});
