import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
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
      beginning: ['Kustnämnden'],
      moving: ['Avdelningen för lek'],
      people: ['Frida Förvaltning'],
      goals: ['Barnen leker'],
      series: ['Andel nöjda barn'],
      drafts: ['Tertialrapport 1 2026, Strandnämnden'],
    });
    expect(await prepared.tree('2026-07-01')).toContain('1 Strandnämnden');
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
