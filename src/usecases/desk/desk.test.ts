import { createHash, randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { verifyExport } from '#domain/desk/sealed-export.ts';
import type { NumberTrail } from '#domain/desk/number-trail.ts';
import type { QuestionView } from '#domain/desk/question.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import type { DocumentSketch } from '#domain/review/sketch-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Task } from '#domain/tasks/task.ts';
import { setReplaced } from '#store/editions/editions.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepSketch } from '#test/support/keep-sketch.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const sketch = (outcome: string, analysis: string): DocumentSketch => ({
  goals: [
    {
      title: 'Trygga barn',
      sections: { Analys: analysis },
      indicators: [
        { name: 'Andel nöjda', outcome, target: '80 %', period: '2022' },
        ...['trygga', 'delaktiga', 'glada', 'mätta'].map((what) => ({ name: `Andel ${what}`, outcome: '70 %' })),
      ],
    },
  ],
});

describeOnEachDatabase("the auditor's desk", (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id, { now: () => new Date('2026-05-04T10:00:00Z') });
    const owner = await addPerson(database, place.id, 'headOfUnit', place.board, 'Harald Chef');
    const keep = (year: number, document: DocumentSketch) =>
      keepSketch(database, place.id, {
        organisation: place.board,
        keptBy: owner,
        document: sketchDocument({ ...document, year }),
        year,
      });
    const clientOf = async (role: 'auditor' | 'planner' | 'reader', name: string) =>
      started.signInAs(
        await addPerson(database, place.id, role, role === 'auditor' ? place.council : place.board, name),
      );
    return {
      ...started,
      database,
      place,
      keep,
      owner: await started.signInAs(owner),
      auditor: await clientOf('auditor', 'Rakel Revisor'),
      planner: await clientOf('planner', 'Petra Planerare'),
      reader: await clientOf('reader', 'Rut Läsare'),
    };
  };

  it('follows a number to who kept it, what it was corrected from, and its other editions', async () => {
    const { keep, auditor, planner } = await prepare();
    const earlier = await keep(2021, sketch('75 %', 'Bra.'));
    const id = await keep(2022, sketch('81 %', 'Bra.'));
    const { version, document } = (await planner.get(`editions/${id}`)).body as {
      version: number;
      document: { indicators: { id: string }[] };
    };
    const row = document.indicators[0]?.id ?? '';
    const correction = { version, thing: 'indicator', thingId: row, field: 'outcome', after: '78 %' };
    await planner.send('POST', `editions/${id}/corrections`, { requestId: randomUUID(), ...correction });
    expect(await auditor.get(`editions/${id}/trail?row=${row}&column=outcome`)).toMatchObject({
      status: 200,
      body: {
        indicator: { name: 'Andel nöjda', goal: 'Trygga barn' },
        printed: '81 %',
        shown: '78 %',
        value: '78',
        unit: '%',
        keptBy: 'Harald Chef',
        corrections: [{ before: '81 %', after: '78 %', by: 'Petra Planerare', withdrawnAt: null }],
        others: [{ edition: earlier, shown: '75 %' }],
      },
    });
    expect((await auditor.get(`editions/${id}/trail?row=nope&column=outcome`)).status).toBe(404);
  });

  it('tells all changes between two editions, texts word by word', async () => {
    const { keep, auditor } = await prepare();
    const before = await keep(2021, sketch('75 %', 'Målet nås helt.'));
    const after = await keep(2022, sketch('81 %', 'Målet nås delvis.'));
    const { changes } = (await auditor.get(`editions/${after}/compare?other=${before}`)).body as {
      changes: { thing: string; fields: { field: string; words: unknown }[] }[];
    };
    expect(changes.map(({ thing, fields }) => [thing, fields.map(({ field }) => field)])).toEqual([
      ['text', ['paragraphs']],
      ['indicator', ['outcome']],
    ]);
    expect(changes[0]?.fields[0]?.words).toContainEqual({ kind: 'added', text: 'delvis' });
  });

  it('follows a number through editions that were replaced', async () => {
    const { keep, auditor, database, place } = await prepare();
    const replaced = await keep(2021, sketch('81 %', 'Bra.'));
    const id = await keep(2022, sketch('78 %', 'Bra.'));
    await asTest(database, place.id, ({ db }) => setReplaced(db, replaced, id));
    const { document } = (await auditor.get(`editions/${id}`)).body as { document: SteeringDocument };
    const { body } = await auditor.get(`editions/${id}/trail?row=${document.indicators[0]?.id ?? ''}&column=outcome`);
    expect((body as NumberTrail).others).toMatchObject([{ edition: replaced, shown: '81 %', replaced: true }]);
  });

  it('draws the same sample for the same seed, another for another, and for auditors alone', async () => {
    const { keep, auditor, planner } = await prepare();
    await keep(2021, sketch('75 %', 'Bra.'));
    await keep(2022, sketch('81 %', 'Bra.'));
    const draw = async (seed: string, more = '') =>
      (await auditor.get(`desk/sample?seed=${seed}&size=4${more}`)).body as {
        population: number;
        items: { edition: string; row: string }[];
      };
    const first = await draw('granskning');
    expect(first).toMatchObject({ population: 10, items: expect.objectContaining({ length: 4 }) });
    expect(await draw('granskning')).toEqual(first);
    expect((await draw('annat')).items).not.toEqual(first.items);
    expect(await draw('granskning', '&year=2022')).toMatchObject({ population: 5 });
    expect((await planner.get('desk/sample?seed=x')).status).toBe(403);
  });

  it('asks owners, who answer, and closes the question; others neither see nor answer it', async () => {
    const { place, auditor, owner, planner, reader } = await prepare();
    const waiting = async (client: typeof owner) =>
      ((await client.get('tasks')).body as { items: Task[] }).items.filter(({ kind }) => kind === 'question');
    const ask = (more: object = {}) =>
      auditor.send('POST', 'questions', {
        requestId: randomUUID(),
        organisation: place.board,
        edition: null,
        thingId: null,
        about: 'Andel nöjda',
        question: 'Var finns underlaget till utfallet?',
        due: '2026-05-20',
        ...more,
      });
    const asked = await ask();
    expect(asked.status).toBe(201);
    const { id } = asked.body as { id: string };
    expect((await ask({ due: '2020-01-01' })).status).toBe(422);
    const act = (client: typeof owner, what: string, body: object) =>
      client.send('POST', `questions/${id}/${what}`, { requestId: randomUUID(), ...body });
    expect((await reader.get('questions')).status).toBe(403);
    expect(await waiting(owner)).toMatchObject([
      { title: 'Andel nöjda', due: '2026-05-20', by: 'Rakel Revisor', words: 'Var finns underlaget till utfallet?' },
    ]);
    expect(await waiting(reader)).toEqual([]);
    expect(await waiting(auditor)).toEqual([]);
    expect((await act(auditor, 'answer', { version: 1, answer: 'Själv' })).status).toBe(403);
    expect((await act(owner, 'answer', { version: 1, answer: 'I enkätsystemet, bilaga 2.' })).status).toBe(200);
    expect((await act(owner, 'answer', { version: 1, answer: 'Igen.' })).status).toBe(409);
    expect(await waiting(owner)).toEqual([]);
    expect((await act(planner, 'closed', { version: 2, closed: true })).status).toBe(403);
    expect((await act(auditor, 'closed', { version: 2, closed: true })).status).toBe(200);
    const { items } = (await owner.get('questions')).body as { items: QuestionView[] };
    expect(items).toMatchObject([
      { state: 'closed', answer: 'I enkätsystemet, bilaga 2.', answeredBy: 'Harald Chef', askedBy: 'Rakel Revisor' },
    ]);
    // On a day gone by nobody had asked.
    expect((await owner.get('questions?den=2020-01-01')).body).toMatchObject({ items: [], total: 0 });
  });

  it('exports the sample with its trails, the findings and the questions, sealed by hashes', async () => {
    const { keep, auditor, planner } = await prepare();
    await keep(2022, sketch('12 %', 'Bra.'));
    const file = await auditor.get('desk/export?seed=vår&size=3');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const read = JSON.parse(file.raw.toString('utf8')) as { items: { sort: string; content: { shown?: string } }[] };
    expect(verifyExport(read, hash).result).toBe('whole');
    expect(read.items.filter(({ sort }) => sort === 'value')).toHaveLength(3);
    const [first] = read.items;
    if (first !== undefined) first.content.shown = '99 %';
    expect(verifyExport(read, hash)).toMatchObject({ result: 'broken', items: [1] });
    expect((await planner.get('desk/export?seed=x')).status).toBe(403);
  });
});
