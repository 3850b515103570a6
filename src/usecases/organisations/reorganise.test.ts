import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

describeOnEachDatabase('a reorganisation', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const head = await addPerson(database, place.id, 'headOfUnit', place.board, 'Frida Förvaltning');
    const central = await signInAs(
      await addPerson(database, place.id, 'centralOffice', place.council, 'Cecilia Central'),
    );
    const document = steeringDocument({
      kind: 'T1',
      year: 2026,
      goals: [goal('g1', 1, { title: 'Barnen leker' })],
      indicators: [indicator('i1', 2, { goal: 'g1', name: 'Andel nöjda barn' })],
    });
    await keepEdition(database, place.id, {
      organisation: place.board,
      keptBy: head,
      document,
      state: 'draft',
      year: 2026,
    });
    const asked = {
      kind: 'merger',
      date: '2026-07-01',
      from: [place.board, place.otherBoard],
      into: { name: 'Kustnämnden', kind: 'board', parent: place.council },
    };
    const tree = async (asOf: string) => {
      const { items } = (await central.get(`organisations?asOf=${asOf}`)).body as {
        items: { name: string; depth: number }[];
      };
      return items.map(({ name, depth }) => `${depth} ${name}`);
    };
    return { database, place, signInAs, head, central, asked, tree };
  };
  const preview = async ({ central, asked }: Awaited<ReturnType<typeof prepare>>) => {
    const answer = await central.send('POST', 'reorganisations/preview', { asked });
    expect(answer.status).toBe(200);
    return answer.body as ReorganisationPreview;
  };

  it('is shown with everything it touches, and changes nothing until it is carried out', async () => {
    const prepared = await prepare();
    expect(await preview(prepared)).toMatchObject({
      ending: ['Strandnämnden', 'Fjällnämnden'],
      beginning: [{ name: 'Kustnämnden', under: 'Kommunfullmäktige' }],
      moving: [{ name: 'Avdelningen för lek', from: 'Strandnämnden', to: 'Kustnämnden' }],
      people: ['Frida Förvaltning'],
      goals: ['Barnen leker'],
      series: ['Andel nöjda barn'],
      drafts: ['Tertialrapport 1 2026, Strandnämnden'],
    });
    expect(await prepared.tree('2026-07-01')).toContain('1 Strandnämnden');
  });

  it('says where something moves from and to, and so does the log', async () => {
    const { central, database, place, signInAs } = await prepare();
    const move = { kind: 'move', date: '2026-07-01', organisation: place.unit, parent: place.otherBoard };
    const { moving, seen } = (await central.send('POST', 'reorganisations/preview', { asked: move }))
      .body as ReorganisationPreview;
    expect(moving).toEqual([{ name: 'Lekstugan', from: 'Avdelningen för lek', to: 'Fjällnämnden' }]);
    const done = await central.send('POST', 'reorganisations', { requestId: randomUUID(), asked: move, seen });
    expect(done.status).toBe(201);
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    expect(JSON.stringify((await auditor.get('audit')).body)).toContain(
      'flyttade Lekstugan från Avdelningen för lek till Fjällnämnden från och med 2026-07-01.',
    );
  });

  it('is one act: organisations end and begin, what lies below and the posts follow, and each day shows as it stood', async () => {
    const prepared = await prepare();
    const { central, asked, tree, signInAs, head } = prepared;
    const { seen } = await preview(prepared);
    const order = { requestId: randomUUID(), asked, seen };
    expect((await central.send('POST', 'reorganisations', order)).status).toBe(201);
    expect((await central.send('POST', 'reorganisations', order)).status).toBe(201);
    expect(await tree('2026-06-30')).toEqual([
      '0 Kommunfullmäktige',
      '1 Fjällnämnden',
      '1 Strandnämnden',
      '2 Avdelningen för lek',
      '3 Lekstugan',
    ]);
    expect(await tree('2026-07-01')).toEqual([
      '0 Kommunfullmäktige',
      '1 Kustnämnden',
      '2 Avdelningen för lek',
      '3 Lekstugan',
    ]);
    const { roles } = (await (await signInAs(head)).get('session')).body as {
      roles?: { organisation: { name: string } }[];
    };
    expect(JSON.stringify(roles ?? [])).toMatch(/Strandnämnden|Kustnämnden/u);
    expect((await central.send('POST', 'reorganisations', { ...order, requestId: randomUUID() })).status).toBe(422);
  });

  it('lets whoever carries others on begin from what they all said last, with where each thing came from', async () => {
    const { central, asked, database, place, signInAs, head } = await prepare();
    const plan = (organisation: string, goals: string[], target: string) =>
      keepEdition(database, place.id, {
        organisation,
        keptBy: head,
        state: 'decided',
        kind: 'T2',
        year: 2026,
        document: steeringDocument({
          kind: 'T2',
          year: 2026,
          goals: goals.map((title, at) => goal(`g${at}`, at + 1, { title, level: 'boardGoal' })),
          indicators: [indicator('i1', 9, { goal: 'g0', name: 'Andel nöjda barn', cells: { ...emptyCells, target } })],
        }),
      });
    await plan(place.board, ['Barnen leker', 'Stranden är ren'], '80 %');
    await plan(place.otherBoard, ['Barnen leker', 'Fjället är rent'], '90 %');
    const { seen } = (await central.send('POST', 'reorganisations/preview', { asked })).body as ReorganisationPreview;
    const done = await central.send('POST', 'reorganisations', { requestId: randomUUID(), asked, seen });
    const [merged] = (done.body as { created: string[] }).created;
    const writer = await signInAs(await addPerson(database, place.id, 'headOfUnit', merged ?? ''));
    const wanted = { organisation: merged, kind: 'VB', year: 2026, activities: true, texts: true };
    const shown = await writer.get(`writing/start?organisation=${merged}&kind=VB&year=2026`);
    expect((shown.body as { previous: { title: string }[] }).previous.map(({ title }) => title)).toEqual([
      'Tertialrapport 2 2026, Fjällnämnden',
      'Tertialrapport 2 2026, Strandnämnden',
    ]);
    const begun = await writer.send('POST', 'writing/start', { requestId: randomUUID(), ...wanted });
    const { id } = begun.body as { id: string };
    await plan(merged ?? '', ['Barnen leker'], '85 %');
    const former = await signInAs(await addPerson(database, place.id, 'headOfUnit', place.board));
    expect((await former.get('session')).body).toMatchObject({ home: { organisation: merged, year: 2026 } });
    const { document } = (await writer.get(`editions/${id}`)).body as { document: SteeringDocument };
    expect(document.goals.map(({ title }) => title).toSorted()).toEqual([
      'Barnen leker',
      'Fjället är rent',
      'Stranden är ren',
    ]);
    // Two targets for one thing: neither is carried over, and somebody has to say.
    expect(document.indicators.map(({ name, cells }) => [name, cells.target])).toEqual([['Andel nöjda barn', null]]);
  });

  it('is refused when what it touches has changed since it was shown, and to whoever may not', async () => {
    const prepared = await prepare();
    const { central, asked, database, place, signInAs, head } = prepared;
    const { seen } = await preview(prepared);
    await addPerson(database, place.id, 'planner', place.board, 'Nytillkomna Nora');
    const order = { requestId: randomUUID(), asked, seen };
    expect(await central.send('POST', 'reorganisations', order)).toMatchObject({
      status: 409,
      body: { current: { people: ['Frida Förvaltning', 'Nytillkomna Nora'] } },
    });
    expect((await (await signInAs(head)).send('POST', 'reorganisations', order)).status).toBe(403);
  });
});
