import { createHash, randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { countQueries } from '#test/support/count-queries.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { boardReport, unitReport } from '#test/support/sample-text.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { writeFullJson } from '#documents/write/full-json.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { setImportState } from '#store/imports/imports.ts';

import { resumeReadings } from './resume-readings.ts';

type Summary = { id: string; state: string; version: number; edition: { id: string } | null };
type View = Summary & {
  result: { document: { goals: { id: string; title: string; status: string | null }[] } };
  corrections: { id: string }[];
  proposal: { organisation: { id: string } | null; year: number; kind: string };
  existing: { id: string; replaceable: boolean }[];
  faults: { message: string }[];
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describeOnEachDatabase('an import', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const { signInAs, app, failures } = started;
    const planner = await signInAs(await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare'));
    const upload = async (text: string, name = 'rapport.txt', client: TestClient = planner): Promise<Summary> => {
      const file = new File([text], name, { type: 'text/plain' });
      const { status, body } = await client.upload('imports', { requestId: randomUUID(), file });
      expect(status).toBe(202);
      await app.readings.idle();
      expect(failures).toEqual([]);
      return body as Summary;
    };
    const view = async (id: string): Promise<View> => (await planner.get(`imports/${id}`)).body as View;
    const keep = async (id: string, more: Record<string, unknown> = {}) => {
      const { version } = await view(id);
      const where = { organisation: place.board, year: 2025, kind: 'T1', ifExists: 'ask' };
      return planner.send('POST', `imports/${id}/keep`, { requestId: randomUUID(), version, ...where, ...more });
    };
    const count = async (table: 'editions' | 'indicators', client: TestClient = planner): Promise<number> =>
      ((await client.get(table)).body as { total: number }).total;
    return { ...started, database, place, planner, upload, view, keep, count };
  };

  it('is read in the background and proposes where to keep it', async () => {
    const { upload, view, place } = await prepare();
    const { id } = await upload(boardReport);
    expect(await view(id)).toMatchObject({
      state: 'read',
      proposal: { organisation: { id: place.board }, year: 2025, kind: 'T1' },
      existing: [],
      result: { document: { goals: [{ title: 'Barn växer upp trygga', status: 'full' }, { level: 'boardGoal' }] } },
    });
  });

  it('of a document that was exported as JSON is the same document, and can be kept', async () => {
    const { upload, view, keep, planner } = await prepare();
    const first = await upload(boardReport);
    const { document } = (await view(first.id)).result as unknown as { document: SteeringDocument };
    const { id } = await upload(writeFullJson(document), 'rapport.json');
    expect(await view(id)).toMatchObject({ state: 'read', result: { document: { goals: document.goals } } });
    expect((await keep(id)).status).toBe(200);
    // An image comes along in the file; what the file says is one and is none, does not.
    const hash = createHash('sha256').update(PNG).digest('hex');
    const withImage = (file: string): SteeringDocument['texts'][number]['paragraphs'][number] => {
      const image = { file, type: 'image/png' as const, width: 1, height: 1, alt: 'Gården', decorative: false };
      return { kind: 'image', text: '', line: null, image };
    };
    const other = 'b'.repeat(64);
    const [start, ...more] = document.texts;
    if (start === undefined) throw new Error('The report has no text');
    const pictured = {
      ...document,
      texts: [{ ...start, paragraphs: [...start.paragraphs, withImage(hash), withImage(other)] }, ...more],
    };
    const files = new Map([
      [hash, new Uint8Array(PNG)],
      [other, new Uint8Array(PNG)],
    ]);
    const third = await upload(writeFullJson(pictured, undefined, files), 'rapport med bild.json');
    const kept = (await keep(third.id, { ifExists: 'newVersion' })).body as { edition: string };
    const fetched = await planner.get(`editions/${kept.edition}/images/${hash}`);
    expect([fetched.status, fetched.raw.equals(PNG)]).toEqual([200, true]);
    expect((await planner.get(`editions/${kept.edition}/images/${other}`)).status).toBe(404);
    const broken = await upload('{ "goals": 1 }', 'annat.json');
    expect(await view(broken.id)).toMatchObject({ state: 'refused', faults: [{ code: 'not-interchange' }, {}] });
  });

  it('takes corrections, refuses a stale one, and carries them to the edition it becomes', async () => {
    const { upload, view, keep, planner } = await prepare();
    const { id } = await upload(boardReport);
    const { version, result } = await view(id);
    const goal = result.document.goals[1]?.id ?? '';
    const correction = { thing: 'goal', thingId: goal, field: 'status', after: 'partial' };
    const correct = (more: Record<string, unknown>) =>
      planner.send('POST', `imports/${id}/corrections`, { requestId: randomUUID(), version, ...correction, ...more });
    const first = await correct({});
    expect(first).toMatchObject({
      status: 200,
      body: { corrections: [{ before: 'full', after: 'partial', by: 'Petra Planerare' }] },
    });
    expect(await correct({ after: 'none' })).toMatchObject({ status: 409 });
    expect(await correct({ field: 'färg', version: version + 1 })).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'unknown-field' }] },
    });
    const kept = (await keep(id)).body as { edition: string };
    const edition = await planner.get(`editions/${kept.edition}`);
    expect(edition.body).toMatchObject({
      origin: 'imported',
      title: 'Tertialrapport 1 2025, Strandnämnden',
      corrections: [{ before: 'full', after: 'partial' }],
      document: { goals: [{ status: 'full' }, { status: 'partial' }] },
      source: { fileName: 'rapport.txt' },
    });
  });

  it('is kept once though it is asked twice with the same request', async () => {
    const { upload, view, planner, place, count } = await prepare();
    const { id } = await upload(boardReport);
    const { version } = await view(id);
    const asked = { requestId: randomUUID(), version, organisation: place.board, year: 2025, kind: 'T1' };
    const [one, other] = await Promise.all([1, 2].map(() => planner.send('POST', `imports/${id}/keep`, asked)));
    expect([one?.status, other?.status]).toEqual([200, 200]);
    expect(one?.body).toEqual(other?.body);
    expect(await count('editions')).toBe(1);
  });

  it('asks where such an edition stands, replaces it, stands beside it, and never replaces a sealed one', async () => {
    const { upload, keep, planner, count, database, place } = await prepare();
    const first = (await keep((await upload(boardReport)).id)).body as { edition: string };
    const { id } = await upload(boardReport, 'igen.txt');
    expect(await keep(id)).toMatchObject({
      status: 409,
      body: { current: [{ id: first.edition }], allowed: ['replace', 'newVersion'] },
    });
    const second = (await keep(id, { ifExists: 'replace' })).body as { edition: string };
    expect(await count('editions')).toBe(1);
    expect((await planner.get(`editions/${first.edition}`)).status).toBe(404);
    const third = (await keep((await upload(boardReport)).id, { ifExists: 'newVersion' })).body as { edition: string };
    expect((await planner.get(`editions/${second.edition}`)).body).toMatchObject({ state: 'superseded', number: 1 });
    expect((await planner.get(`editions/${third.edition}`)).body).toMatchObject({ state: 'decided', number: 2 });
    await asTest(database, place.id, ({ db }) => setEditionState(db, third.edition, 'sealed'));
    const last = await upload(boardReport);
    expect(await keep(last.id, { ifExists: 'replace' })).toMatchObject({
      status: 409,
      body: { allowed: ['newVersion'] },
    });
  });

  it('is one thread with the documents of the units below, and its words are found', async () => {
    const { upload, keep, planner, place } = await prepare();
    await keep((await upload(boardReport)).id);
    const alone = await countQueries(() => planner.get(`thread?organisation=${place.board}&year=2025&kind=T1`));
    const { edition } = (await keep((await upload(unitReport)).id, { organisation: place.unit })).body as {
      edition: string;
    };
    const thread = await planner.get(`thread?organisation=${place.board}&year=2025&kind=T1`);
    expect(thread.body).toMatchObject({
      missing: [],
      goals: [
        { title: 'Barn växer upp trygga', answers: [{ status: 'full' }, { status: 'partial' }] },
        {
          level: 'boardGoal',
          organisation: { id: place.board },
          answers: [{}, {}],
          activities: [{ title: 'Utbilda alla i lekens betydelse' }],
        },
        { level: 'unitGoal', organisation: { id: place.unit }, title: 'Vi leker ute varje dag' },
      ],
    });
    const both = await countQueries(() => planner.get(`thread?organisation=${place.board}&year=2025&kind=T1`));
    expect(both).toBe(alone);
    // Four commands to know who asks, and of the rest three for the transaction itself.
    expect(both).toBe(4 + 3 + 13);
    expect(await countQueries(() => planner.get(`editions/${edition}`))).toBe(4 + 3 + 11);
    const found = await planner.get(`search?q=${encodeURIComponent('förskola')}`);
    expect(found.body).toMatchObject({ hits: expect.arrayContaining([expect.objectContaining({ thing: 'goal' })]) });
    expect((await planner.get('search?q=utelek')).body).toMatchObject({ total: 1, hits: [{ thing: 'text' }] });
  });

  it('is undone as a whole: the edition, its goals and what could be found', async () => {
    const { upload, keep, planner, count, view } = await prepare();
    const { id } = await upload(boardReport);
    await keep(id);
    const undone = await planner.send('POST', `imports/${id}/undo`, { requestId: randomUUID(), reason: 'Fel fil' });
    expect(undone).toMatchObject({ status: 200, body: { state: 'undone', edition: null } });
    expect(await count('editions')).toBe(0);
    expect((await planner.get('search?q=barn')).body).toMatchObject({ total: 0 });
    expect((await planner.get('findings')).body).toMatchObject({ total: 0 });
    expect(await view(id)).toMatchObject({ state: 'undone' });
  });

  it('that replaced an edition gives it back as it was when it is undone, however often it was replaced', async () => {
    const { upload, view, keep, planner, place, database, signInAs, count } = await prepare();
    const first = await upload(boardReport);
    const { edition } = (await keep(first.id)).body as { edition: string };
    const { body } = await planner.get(`editions/${edition}`);
    const { version, document } = body as { version: number; document: { goals: { id: string }[] } };
    const correction = { thing: 'goal', thingId: document.goals[1]?.id, field: 'status', after: 'partial' };
    await planner.send('POST', `editions/${edition}/corrections`, { requestId: randomUUID(), version, ...correction });
    const seen = async () => {
      const paths = [`editions/${edition}`, 'editions', 'findings', 'search?q=barn', 'indicators'];
      const thread = `thread?organisation=${place.board}&year=2025&kind=T1`;
      const answers = await Promise.all([...paths, thread].map(async (path) => (await planner.get(path)).body));
      return answers;
    };
    const before = await seen();
    const replacing = boardReport.replaceAll('Barn växer upp trygga', 'Alla växer upp trygga');
    const [second, third] = [await upload(replacing, 'andra.txt'), await upload(replacing, 'tredje.txt')];
    await keep(second.id, { ifExists: 'replace' });
    await keep(third.id, { ifExists: 'replace' });
    expect(await view(first.id)).toMatchObject({ state: 'replaced', edition: null });
    expect((await planner.get(`editions/${edition}`)).status).toBe(404);
    expect((await planner.get(`editions/${edition}/findings`)).status).toBe(404);
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    expect(await auditor.get(`editions/${edition}`)).toMatchObject({ body: { replacedBy: expect.any(String) } });
    expect([await count('editions', auditor), await count('editions')]).toEqual([3, 1]);
    const { body: found } = await planner.get('search?q=barn');
    const { hits } = found as { hits: { edition: { id: string } }[] };
    expect(hits.filter((hit) => hit.edition.id === edition)).toEqual([]);
    const undo = (id: string) => planner.send('POST', `imports/${id}/undo`, { requestId: randomUUID(), reason: '' });
    expect(await undo(first.id)).toMatchObject({ status: 409 });
    expect(await undo(second.id)).toMatchObject({ status: 409 });
    expect(
      await planner.send('DELETE', `imports/${first.id}`, { version: (await view(first.id)).version }),
    ).toMatchObject({ status: 409 });
    expect(await undo(third.id)).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect(await view(second.id)).toMatchObject({ state: 'kept' });
    expect(await view(first.id)).toMatchObject({ state: 'replaced' });
    expect(await undo(second.id)).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect(await view(first.id)).toMatchObject({ state: 'kept', edition: { id: edition } });
    expect(await seen()).toEqual(before);
    expect(await undo(first.id)).toMatchObject({ status: 200, body: { state: 'undone' } });
  });

  it('is seen and kept by nobody whose place lies elsewhere', async () => {
    const { upload, view, signInAs, database, place, planner } = await prepare();
    const { id } = await upload(boardReport);
    const stranger = await signInAs(await addPerson(database, place.id, 'planner', place.otherBoard));
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    expect((await stranger.get(`imports/${id}`)).status).toBe(404);
    expect((await reader.get(`imports/${id}`)).status).toBe(404);
    expect((await auditor.get(`imports/${id}`)).status).toBe(200);
    const { version } = await view(id);
    const asked = { requestId: randomUUID(), version, organisation: place.otherBoard, year: 2025, kind: 'T1' };
    expect((await planner.send('POST', `imports/${id}/keep`, asked)).status).toBe(403);
    const file = new File(['x'], 'x.txt');
    expect((await reader.upload('imports', { requestId: randomUUID(), file })).status).toBe(403);
  });

  it('of a file that cannot be read is refused with a reason, and the server goes on', async () => {
    const { upload, view } = await prepare();
    const empty = await upload('', 'tom.txt');
    expect(await view(empty.id)).toMatchObject({ state: 'refused', result: null, faults: [{ severity: 'error' }] });
    expect((await view(empty.id)).faults[0]?.message).not.toBe('');
    expect(await view((await upload(boardReport)).id)).toMatchObject({ state: 'read' });
  });

  it('that was cut off while being read is taken up again at the next start', async () => {
    const { upload, view, app, database, place } = await prepare();
    const { id } = await upload(boardReport);
    await asTest(database, place.id, ({ db }) => setImportState(db, id, 'reading'));
    expect(await resumeReadings(app)).toBe(1);
    await app.readings.idle();
    expect(await view(id)).toMatchObject({ state: 'read', result: { document: { year: 2025 } } });
  });

  it('gives the file back as it came, never as a page of ours', async () => {
    const { upload, planner } = await prepare();
    const { id } = await upload(boardReport, 'rapport.html');
    const file = await planner.get(`imports/${id}/file`);
    expect(file.raw.toString('utf8')).toBe(boardReport);
    expect(file.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
    expect(String(file.headers['content-disposition'])).toMatch(/rapport\.html/u);
  });

  it('gives the file back under a name that no header breaks on, however hostile it was', async () => {
    const { upload, planner } = await prepare();
    const hostile = [
      'a"; filename="b.exe',
      'rad\r\nX-Ond: ja.txt',
      '../../etc/passwd',
      'å\u202Etxt.exe',
      '😀.txt',
      'x'.repeat(400),
    ];
    for (const name of hostile) {
      const { id } = await upload(boardReport, name);
      const file = await planner.get(`imports/${id}/file`);
      expect([name, file.status]).toEqual([name, 200]);
      const header = String(file.headers['content-disposition']);
      expect(file.headers['x-ond']).toBeUndefined();
      // One quoted name at the most, and nothing outside ASCII but in its encoded form.
      expect(header).toMatch(
        /^(?:inline|attachment)(?:; filename="(?:\\.|[^"\\\p{Cc}])*")?(?:; filename\*=utf-8''[\w.!~*'()%-]*)?$/iu,
      );
    }
  });

  it('thrown away takes its file with it', async () => {
    const { upload, view, planner } = await prepare();
    const { id } = await upload(boardReport);
    const { version } = await view(id);
    expect(await planner.send('DELETE', `imports/${id}`, { version })).toMatchObject({
      status: 200,
      body: { state: 'thrownAway' },
    });
    expect((await planner.get(`imports/${id}/file`)).status).toBe(404);
  });
});
