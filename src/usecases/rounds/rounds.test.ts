import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { DraftEconomy, WritingView } from '#domain/writing/writing-view.ts';
import { instructionsFor } from '#domain/rounds/round-brief.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { loadRoundBrief } from '#usecases/rounds/round-brief.ts';

type Part = {
  organisation: { id: string; name: string };
  collector: { id: string } | null;
  deadline: string;
  state: string;
  daysLate: number;
  version: number;
  openMessages: number;
  allowed: string[];
};
type Shown = {
  version: number;
  parts: Part[];
  changes: { what: string; reason: string; organisation: { name: string } }[];
  messages: { id: string; body: string; answer: string | null; mayAnswer: boolean; version: number }[];
  chapters: { id: string; heading: string }[];
  instructions: { id: string; body: string; version: number; from: { name: string } }[];
};

describeOnEachDatabase('a round', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id, { now: () => new Date('2026-05-06T09:00:00Z') });
    const signIn = async (role: Parameters<typeof addPerson>[2], at: string, name: string) =>
      signInAs(await addPerson(database, place.id, role, at, name));
    const central = await signIn('centralOffice', place.council, 'Cecilia Central');
    const planner = await signIn('planner', place.board, 'Petra Planerare');
    const head = await signIn('headOfUnit', place.unit, 'Harald Chef');
    const lead = { board: 0, department: 5, unit: 5 };
    const input = {
      year: 2026,
      kind: 'T1',
      organisation: place.council,
      title: 'Tertialrapport 1 2026',
      leadDays: lead,
      lastDay: '2026-05-20',
      copyFrom: null,
      parts: [
        { organisation: place.board, deadline: '2026-05-20' },
        { organisation: place.department, deadline: '2026-05-11' },
        { organisation: place.unit, deadline: '2026-05-04' },
      ],
    };
    const opened = await central.send('POST', 'rounds', { requestId: randomUUID(), ...input });
    expect(opened.status).toBe(201);
    const { id } = opened.body as { id: string };
    const show = async (client = central): Promise<Shown> => (await client.get(`rounds/${id}`)).body as Shown;
    const part = async (name: string): Promise<Part> => {
      const found = (await show()).parts.find(({ organisation }) => organisation.name === name);
      if (found === undefined) throw new Error(`${name} takes no part`);
      return found;
    };
    return { database, place, central, planner, head, id, input, show, part };
  };

  it('shows from the first day who has not begun, late ones on top, and is proposed in working days', async () => {
    const { central, show, place } = await prepare();
    const asked = 'rounds/proposal?year=2026&kind=T2&lastDay=2026-09-25';
    const proposal = (await central.get(asked)).body as {
      organisation: string;
      leadDays: Record<string, number>;
      tree: { id: string; chosen: boolean; deadline: string | null }[];
      basedOn: { title: string };
    };
    expect(proposal).toMatchObject({ organisation: place.council, basedOn: { title: 'Tertialrapport 1 2026' } });
    expect(proposal.tree.map(({ id, chosen, deadline }) => [id, chosen, deadline])).toEqual([
      [place.otherBoard, false, null],
      [place.board, true, '2026-09-25'],
      [place.department, true, '2026-09-18'],
      [place.unit, true, '2026-09-11'],
    ]);
    const { parts } = await show();
    expect(parts.map(({ organisation, state, daysLate }) => [organisation.name, state, daysLate])).toEqual([
      ['Lekstugan', 'notBegun', 2],
      ['Avdelningen för lek', 'notBegun', 0],
      ['Strandnämnden', 'notBegun', 0],
    ]);
    expect(parts[0]?.collector?.id).toBe(place.department);
  });

  it('is opened once, only by whoever runs it there, and with days in their order', async () => {
    const { central, planner, head, input, place } = await prepare();
    const again = await central.send('POST', 'rounds', { requestId: randomUUID(), ...input });
    expect(again.status).toBe(409);
    const other = { ...input, kind: 'T2' };
    expect((await head.send('POST', 'rounds', { requestId: randomUUID(), ...other })).status).toBe(403);
    expect((await planner.send('POST', 'rounds', { requestId: randomUUID(), ...other })).status).toBe(403);
    const late = {
      ...other,
      parts: [...input.parts.slice(0, 2), { organisation: place.unit, deadline: '2026-06-01' }],
    };
    const refused = await central.send('POST', 'rounds', { requestId: randomUUID(), ...late });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('Lekstugan ska lämna senare än Avdelningen för lek');
  });

  it('is broken down by the board’s planner: earlier days with a reason that those it concerns see', async () => {
    const { planner, head, id, place, part, show } = await prepare();
    const move = (client: typeof planner, organisation: string, more: Record<string, unknown>) =>
      client.send('POST', `rounds/${id}/parts/${organisation}/deadline`, {
        requestId: randomUUID(),
        withBelow: true,
        reason: 'Nämnden sammanträder tidigare.',
        ...more,
      });
    const department = await part('Avdelningen för lek');
    const asked = { version: department.version, deadline: '2026-05-08' };
    expect((await move(head, place.department, asked)).status).toBe(403);
    expect((await move(planner, place.board, { version: 1, deadline: '2026-06-01' })).status).toBe(403);
    expect((await move(planner, place.department, asked)).status).toBe(200);
    expect((await move(planner, place.department, asked)).status).toBe(409);
    expect((await part('Lekstugan')).deadline).toBe('2026-04-30');
    const tooLate = await move(planner, place.unit, { version: 2, deadline: '2026-05-19' });
    expect(tooLate.status).toBe(422);
    const { changes } = await show(head);
    expect(changes.map(({ organisation, what, reason }) => [organisation.name, what, reason])).toEqual([
      ['Lekstugan', 'deadline', 'Nämnden sammanträder tidigare.'],
      ['Avdelningen för lek', 'deadline', 'Nämnden sammanträder tidigare.'],
    ]);
  });

  it('excuses with a reason, and what was collected goes to the next above until it is taken in again', async () => {
    const { planner, id, place, part } = await prepare();
    const excuse = async (excused: boolean) =>
      planner.send('POST', `rounds/${id}/parts/${place.department}/excused`, {
        requestId: randomUUID(),
        version: (await part('Avdelningen för lek')).version,
        excused,
        reason: 'Avdelningen är ny.',
      });
    expect((await excuse(true)).status).toBe(200);
    expect(await part('Avdelningen för lek')).toMatchObject({ state: 'excused', daysLate: 0 });
    expect((await part('Lekstugan')).collector?.id).toBe(place.board);
    expect((await excuse(false)).status).toBe(200);
    expect((await part('Lekstugan')).collector?.id).toBe(place.department);
  });

  it('takes in somebody who was left out, on a day that fits', async () => {
    const { central, planner, id, place, part } = await prepare();
    const include = (client: typeof central, deadline: string) =>
      client.send('POST', `rounds/${id}/parts`, {
        requestId: randomUUID(),
        organisation: place.otherBoard,
        deadline,
        reason: 'Glömdes bort.',
      });
    expect((await include(planner, '2026-05-20')).status).toBe(403);
    expect((await include(central, '2026-05-20')).status).toBe(200);
    expect(await part('Fjällnämnden')).toMatchObject({ state: 'notBegun', collector: null });
    expect((await include(central, '2026-05-20')).status).toBe(409);
  });

  it('adds instructions up from above down, at their place, for whoever writes', async () => {
    const { central, planner, head, id, place, show, database } = await prepare();
    const chapters = [
      {
        id: null,
        place: 'front',
        heading: 'Sammanfattning',
        required: true,
        maxCharacters: 2000,
        kinds: null,
        tables: [],
      },
    ];
    const { version } = await show();
    const set = { requestId: randomUUID(), organisation: place.council, version, chapters };
    expect((await central.send('PUT', `rounds/${id}/chapters`, set)).status).toBe(200);
    const chapter = (await show()).chapters[0]?.id ?? '';
    const give = (client: typeof central, organisation: string, body: string, kind = 'instruction') =>
      client.send('POST', `rounds/${id}/instructions`, {
        requestId: randomUUID(),
        organisation,
        about: { at: 'chapter', chapter },
        kind,
        body,
        maxCharacters: null,
        kinds: null,
      });
    expect((await give(planner, place.board, 'Vad har lekts?', 'question')).status).toBe(200);
    expect((await give(central, place.council, 'Skriv kort.')).status).toBe(200);
    expect((await give(planner, place.council, 'Får inte.')).status).toBe(403);
    expect((await give(head, place.unit, 'Får inte.')).status).toBe(403);
    const brief = await asTest(database, place.id, async ({ db }) =>
      loadRoundBrief(db, await loadRegister(db), { organisation: place.unit, year: 2026, kind: 'T1' }),
    );
    if (brief === null) throw new Error('The unit is asked for nothing');
    expect(instructionsFor(brief, { at: 'chapter', chapter }).map(({ from, body }) => [from.name, body])).toEqual([
      ['Kommunfullmäktige', 'Skriv kort.'],
      ['Strandnämnden', 'Vad har lekts?'],
    ]);
    expect(brief).toMatchObject({ deadline: '2026-05-04', collector: { name: 'Avdelningen för lek' } });
    const own = (await show(planner)).instructions.find(({ from }) => from.name === 'Strandnämnden');
    const path = `rounds/${id}/instructions/${own?.id ?? ''}`;
    const changed = {
      about: { at: 'whole' },
      kind: 'question',
      body: 'Vad leks?',
      maxCharacters: 500,
      kinds: ['unit'],
    };
    const change = (of: number) => planner.send('POST', path, { requestId: randomUUID(), version: of, ...changed });
    expect((await change(1)).status).toBe(200);
    expect((await change(1)).status).toBe(409);
    expect((await planner.send('DELETE', path, { requestId: randomUUID(), version: 2 })).status).toBe(200);
    expect((await show(head)).instructions.map(({ body }) => body)).toEqual(['Skriv kort.']);
  });

  it('has the tables of the economy that its template wants placed in new drafts, as it says (EK-82)', async () => {
    const { central, head, id, place, show } = await prepare();
    const style = { unit: 'mnkr', rounding: 'plain' };
    const prints = { requestId: randomUUID(), version: (await show()).version, prints: [], tableStyle: style };
    expect((await central.send('PUT', `rounds/${id}/prints`, prints)).status).toBe(200);
    const asked = { place: 'back', required: true, maxCharacters: null, kinds: null, tables: [] };
    const economy = [{ table: 'months', style: { unit: 'tkr' } }, { table: 'resultUnits' }];
    const set = {
      requestId: randomUUID(),
      organisation: place.council,
      version: (await show()).version,
      chapters: [{ ...asked, id: null, heading: 'Uppföljning av ekonomi', economy }],
    };
    expect((await central.send('PUT', `rounds/${id}/chapters`, set)).status).toBe(200);
    const begun = { organisation: place.unit, year: 2026, kind: 'T1', activities: true, texts: true };
    const started = await head.send('POST', 'writing/start', { requestId: randomUUID(), ...begun });
    const draft = (started.body as { id: string }).id;
    const first = (await head.get(`writing/${draft}`)).body as WritingView;
    expect(first.economyTables.map(({ spec }) => spec)).toEqual(
      expect.arrayContaining([
        { table: 'months', unit: 'tkr', rounding: 'plain', signs: 'ledger' },
        { table: 'resultUnits', unit: 'mnkr', rounding: 'plain', signs: 'ledger' },
      ]),
    );
    const { texts, tables } = first.document;
    const chapter = texts.find(({ heading }) => heading === 'Uppföljning av ekonomi')?.position ?? 0;
    const places = tables.toSorted((one, other) => one.position - other.position).map(({ position }) => position);
    expect([places, tables.find(({ picture }) => picture === 'months')?.position]).toEqual([
      [chapter + 1, chapter + 2],
      chapter + 1,
    ]);
    const lacking = async () => ((await head.get(`writing/${draft}/economy`)).body as DraftEconomy).askedTables;
    expect(await lacking()).toBe(0);
    const gone = first.economyTables.find(({ spec }) => spec.table === 'months')?.id ?? '';
    await head.send('POST', `writing/${draft}/economy-tables/${gone}/remove`, { requestId: randomUUID() });
    expect(await lacking()).toBe(1);
    const placed = await head.send('POST', `writing/${draft}/economy-tables/asked`, { requestId: randomUUID() });
    expect(placed.body).toEqual({ placed: 1 });
    // What the template no longer wants is told; what somebody has put in is theirs.
    const unasked = async () => {
      const { unaskedTables } = (await head.get(`writing/${draft}/economy`)).body as DraftEconomy;
      const { economyTables } = (await head.get(`writing/${draft}`)).body as WritingView;
      return economyTables.filter(({ id: table }) => unaskedTables.includes(table)).map(({ spec }) => spec.table);
    };
    expect(await unasked()).toEqual([]);
    const chapterId = texts.find(({ heading }) => heading === 'Uppföljning av ekonomi')?.id;
    const kept = await head.send('POST', `writing/${draft}/chapters/${chapterId}/removal`, { requestId: randomUUID() });
    expect(kept).toMatchObject({ status: 409, body: { detail: expect.stringContaining('mall frågar efter') } });
    const own = { chapter: chapterId, spec: { table: 'balance', unit: 'tkr', rounding: 'plain', signs: 'ledger' } };
    const put = await head.send('POST', `writing/${draft}/economy-tables`, { requestId: randomUUID(), ...own });
    expect(put.status).toBe(200);
    const [told] = (await show()).chapters;
    const less = {
      ...set,
      requestId: randomUUID(),
      version: (await show()).version,
      chapters: [
        { ...asked, id: told?.id ?? null, heading: 'Uppföljning av ekonomi', economy: [{ table: 'resultUnits' }] },
      ],
    };
    expect((await central.send('PUT', `rounds/${id}/chapters`, less)).status).toBe(200);
    expect(await unasked()).toEqual(['months']);
  });

  it('asks with one click, and the question stands until somebody there has answered', async () => {
    const { central, planner, head, id, place, part, show } = await prepare();
    const send = (client: typeof central, organisations: string[]) =>
      client.send('POST', `rounds/${id}/messages`, {
        requestId: randomUUID(),
        organisations,
        kind: 'reminder',
        body: 'Hur går det?',
      });
    expect((await send(head, [place.unit])).status).toBe(403);
    expect((await send(planner, [place.unit, place.otherBoard])).status).toBe(404);
    expect((await send(planner, [place.unit, place.department])).status).toBe(200);
    expect((await part('Lekstugan')).openMessages).toBe(1);
    const [message] = (await show(head)).messages.filter(({ mayAnswer }) => mayAnswer);
    const answer = (version: number) =>
      head.send('POST', `rounds/${id}/messages/${message?.id ?? ''}/answer`, {
        requestId: randomUUID(),
        version,
        answer: 'Klart på fredag.',
      });
    expect((await answer(1)).status).toBe(200);
    expect((await answer(1)).status).toBe(409);
    expect((await part('Lekstugan')).openMessages).toBe(0);
    const answers = (await show(planner)).messages.map(({ answer: of }) => of);
    expect(new Set(answers)).toEqual(new Set(['Klart på fredag.', null]));
  });

  it('is closed and opened again, and asks for nothing meanwhile; nothing that was written is locked', async () => {
    const { central, planner, id, place, show } = await prepare();
    const close = async (closed: boolean) =>
      central.send('POST', `rounds/${id}/closed`, { requestId: randomUUID(), version: (await show()).version, closed });
    expect((await close(true)).status).toBe(200);
    const ask = { requestId: randomUUID(), organisations: [place.unit], kind: 'question', body: 'Finns det mer?' };
    expect((await planner.send('POST', `rounds/${id}/messages`, ask)).status).toBe(409);
    expect((await close(false)).status).toBe(200);
    expect((await planner.send('POST', `rounds/${id}/messages`, ask)).status).toBe(200);
  });

  it('tells another board nothing of who is late', async () => {
    const { database, place, id } = await prepare();
    const { signInAs } = await startTestServer(database, place.id);
    const stranger = await signInAs(await addPerson(database, place.id, 'planner', place.otherBoard));
    expect((await stranger.get(`rounds/${id}`)).body).toMatchObject({ parts: [], messages: [], changes: [] });
  });

  it('takes over what the round before asked for, and leaves that as it was', async () => {
    const { central, id, input, place, show } = await prepare();
    const chapters = [
      { id: null, place: 'back', heading: 'Övrigt', required: false, maxCharacters: null, kinds: null, tables: [] },
    ];
    const { version } = await show();
    const set = { requestId: randomUUID(), organisation: place.council, version, chapters };
    await central.send('PUT', `rounds/${id}/chapters`, set);
    const about = { at: 'chapter', chapter: (await show()).chapters[0]?.id };
    const instruction = { organisation: place.council, about, kind: 'instruction', body: 'Bara nytt.' };
    const given = { requestId: randomUUID(), ...instruction, maxCharacters: null, kinds: null };
    await central.send('POST', `rounds/${id}/instructions`, given);
    const next = await central.send('POST', 'rounds', { requestId: randomUUID(), ...input, kind: 'T2', copyFrom: id });
    const copied = (await central.get(`rounds/${(next.body as { id: string }).id}`)).body as Shown;
    expect(copied.chapters.map(({ heading }) => heading)).toEqual(['Övrigt']);
    expect(copied.instructions).toMatchObject([{ body: 'Bara nytt.', about: { chapter: copied.chapters[0]?.id } }]);
    expect((await show()).chapters.map(({ heading }) => heading)).toEqual(['Övrigt']);
    expect(copied.chapters[0]?.id).not.toBe((await show()).chapters[0]?.id);
  });
});
