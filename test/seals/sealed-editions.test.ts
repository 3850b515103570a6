import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';

import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';
import { contract } from '#contract/contract.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { Role } from '#domain/access/role.ts';
import { SEALED_FORMATS } from '#domain/seal/seal-manifest.ts';
import type { SealView } from '#domain/seal/seal-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const folder = mkdtempSync(join(tmpdir(), 'styrkedja-seal-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const document = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [goal('g1', 1, { title: 'Barnen leker ute' })],
  texts: [
    text('t1', 2, { goal: 'g1', heading: 'Analys', isSection: true, paragraphs: paragraphs('Utelek sker dagligen.') }),
  ],
});
const decision = { decidedOn: '2025-05-20', meeting: 'Strandnämnden', paragraph: '§ 4', reference: 'SN 2025/12' };

/** The command line on a file, as a person calls it. */
async function verify(...words: string[]): Promise<{ status: number; said: string }> {
  let said = '';
  const say = (line: string): void => {
    said += line;
  };
  return { status: await runCommandLine(['verify', ...words], fileCommands, { out: say, err: say }), said };
}

describeOnEachDatabase('a sealed edition', (open) => {
  const prepare = async (state: 'sent' | 'decided' = 'sent') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, nobody } = await startTestServer(database, place.id);
    const by = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const secretary = await signInAs(await addPerson(database, place.id, 'boardSecretary', place.board, 'Nils Nämnd'));
    const keep = () => keepEdition(database, place.id, { organisation: place.board, keptBy: by, document, state });
    const planner = await signInAs(by);
    const version = async (id: string) =>
      ((await secretary.get(`editions/${id}/lifecycle`)).body as LifecycleView).version;
    const seal = async (id: string, more: Record<string, unknown> = {}) =>
      secretary.send('POST', `editions/${id}/seal`, {
        requestId: randomUUID(),
        version: await version(id),
        decision,
        ...more,
      });
    return { database, place, signInAs, nobody, planner, secretary, keep, seal };
  };
  const download = async (client: TestClient, id: string, format: string) =>
    (await client.get(`editions/${id}/export?format=${format}`)).raw;

  it('is decided and sealed in one act, and its files are the very bytes that were sealed', async () => {
    const { keep, seal, secretary, planner } = await prepare();
    const id = await keep();
    expect(await seal(id)).toMatchObject({ status: 200, body: { state: 'sealed' } });
    const shown = ((await planner.get(`editions/${id}/seal`)).body as { seal: SealView }).seal;
    expect(shown).toMatchObject({ decision, by: 'Nils Nämnd' });
    for (const format of SEALED_FORMATS) {
      const bytes = await download(planner, id, format);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(shown.files.find((file) => file.format === format)).toMatchObject({ sha256, bytes: bytes.length });
    }
    const { history, whole } = (await secretary.get(`editions/${id}/lifecycle`)).body as LifecycleView;
    expect(history.map(({ step }) => step)).toEqual(['seal', 'decide']);
    expect(whole.contentHash).toBe(shown.contentHash);
    expect((await planner.get(`editions/${id}`)).body).toMatchObject({ state: 'sealed', decidedOn: '2025-05-20' });
    expect(await seal(id)).toMatchObject({ status: 403, body: { detail: expect.stringContaining('förseglad') } });
  });

  it('is verified by anybody with the command line alone, and one flipped byte is told', async () => {
    const { keep, seal, nobody, planner } = await prepare();
    const id = await keep();
    await seal(id);
    const manifest = await nobody.get(`/.well-known/styrkedja-manifest/${id}.json`);
    const keys = await nobody.get('/.well-known/styrkedja-keys.json');
    expect([manifest.status, keys.status]).toEqual([200, 200]);
    const own = mkdtempSync(join(folder, 'files-'));
    writeFileSync(join(own, 'rapport.manifest.json'), manifest.raw);
    writeFileSync(join(own, 'nycklar.json'), keys.raw);
    for (const format of SEALED_FORMATS) {
      const bytes = await download(planner, id, format);
      const path = join(own, `rapport.${format}`);
      writeFileSync(path, bytes);
      const good = await verify(path, '--keys', join(own, 'nycklar.json'));
      expect(good).toMatchObject({
        status: 0,
        said: expect.stringContaining('filen är den som Provköping förseglade'),
      });
      expect((await verify(path)).said).toContain('Nyckeln är inte jämförd');
      const at = Math.floor(bytes.length / 2);
      writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 1));
      expect(await verify(path)).toMatchObject({ status: 1, said: expect.stringContaining('ändrad') });
    }
    const forged = manifest.raw.toString('utf8').replace('"§ 4"', '"§ 5"');
    const path = join(own, 'annat.json');
    writeFileSync(path, forged);
    const pdf = join(own, 'hel.pdf');
    writeFileSync(pdf, await download(planner, id, 'pdf'));
    expect(await verify(pdf, '--manifest', path)).toMatchObject({
      status: 1,
      said: expect.stringContaining('signaturen stämmer inte'),
    });
    const alone = join(mkdtempSync(join(folder, 'alone-')), 'ensam.pdf');
    writeFileSync(alone, 'x');
    expect((await verify(alone)).said).toContain('inget manifest');
  });

  it('tells in itself where its manifest is', async () => {
    const { keep, seal, planner } = await prepare();
    const id = await keep();
    await seal(id);
    for (const format of ['html', 'json-full']) {
      expect((await download(planner, id, format)).toString('utf8')).toContain(
        `/.well-known/styrkedja-manifest/${id}.json`,
      );
    }
  });

  it('was perhaps decided long ago and read from a file: it is sealed afterwards without deciding it again', async () => {
    const { keep, seal, secretary } = await prepare('decided');
    const id = await keep();
    expect((await seal(id)).status).toBe(200);
    const { history } = (await secretary.get(`editions/${id}/lifecycle`)).body as LifecycleView;
    expect(history.map(({ step }) => step)).toEqual(['seal']);
  });

  it('is corrected by a new edition with a reason; the old one stays as it was, superseded', async () => {
    const { keep, seal, planner, secretary, signInAs, database, place } = await prepare();
    const id = await keep();
    await asTest(database, place.id, ({ db }) =>
      sql`update edition set prints = '["indicators"]' where id = ${id}`.execute(db),
    );
    await seal(id);
    const before = await download(planner, id, 'pdf');
    const begun = await secretary.send('POST', `editions/${id}/revision`, {
      requestId: randomUUID(),
      reason: 'Fel siffra på sidan 3.',
    });
    expect(begun.status).toBe(200);
    const { id: correction } = begun.body as { id: string };
    expect((await secretary.get(`editions/${correction}/prints`)).body).toMatchObject({ own: ['indicators'] });
    expect(
      (await secretary.send('POST', `editions/${id}/revision`, { requestId: randomUUID(), reason: 'Igen' })).status,
    ).toBe(409);
    const head = await signInAs(await addPerson(database, place.id, 'headOfUnit', place.board, 'Frida Förvaltning'));
    const { version } = (await head.get(`editions/${correction}`)).body as { version: number };
    expect((await head.send('POST', `editions/${correction}/send`, { requestId: randomUUID(), version })).status).toBe(
      200,
    );
    expect((await seal(correction)).status).toBe(200);
    expect((await planner.get(`editions/${id}`)).body).toMatchObject({ state: 'superseded', number: 1 });
    expect((await planner.get(`editions/${correction}`)).body).toMatchObject({ state: 'sealed', number: 2 });
    expect((await planner.get(`editions/${correction}/seal`)).body).toMatchObject({
      seal: { corrects: { edition: id, reason: 'Fel siffra på sidan 3.' } },
    });
    expect(await download(planner, id, 'pdf')).toEqual(before);
  });

  it('is changed by no route that writes, whoever asks', async () => {
    const { keep, seal, planner, signInAs, database, place } = await prepare();
    const id = await keep();
    await seal(id);
    const shown = async () => {
      const {
        document: content,
        state,
        corrections,
        decidedOn,
      } = (await planner.get(`editions/${id}`)).body as Record<string, unknown>;
      return { content, state, corrections, decidedOn, seal: (await planner.get(`editions/${id}/seal`)).body };
    };
    const before = await shown();
    const bodies = {
      version: ((await planner.get(`editions/${id}`)).body as { version: number }).version,
      thing: 'goal',
      thingId: 'g1',
      field: 'title',
      after: 'Annat',
      decision,
      section: null,
      ready: true,
      contentHash: '0'.repeat(64),
      sections: [],
      goal: 'g1',
      text: 't1',
      paragraphs: [],
      value: '1',
      key: 'k',
    };
    const answers: string[] = [];
    for (const role of Role.options) {
      const client = await signInAs(await addPerson(database, place.id, role, place.council));
      const own = await signInAs(await addPerson(database, place.id, role, place.board));
      for (const [name, method, path] of writesOnEdition()) {
        for (const who of [client, own]) {
          const filled = path.replace(/\{\w+\}/u, id).replaceAll(/\{\w+\}/gu, randomUUID());
          const { status } = await who.send(method, filled, { ...bodies, requestId: randomUUID() });
          if (status >= 500) answers.push(`${name} by ${role}: ${status}`);
        }
      }
    }
    expect(answers).toEqual([]);
    expect(await shown()).toEqual(before);
  });

  it('is guarded by the database itself', async () => {
    const { keep, seal, database, place } = await prepare();
    const id = await keep();
    await seal(id);
    const attempts = [
      sql`update edition set title = 'Annan' where id = ${id}`,
      sql`update edition set state = 'draft' where id = ${id}`,
      sql`delete from edition where id = ${id}`,
      sql`update edition_goal set title = 'Annat' where edition = ${id}`,
      sql`delete from edition_text where edition = ${id}`,
      sql`update edition_text set edition = ${randomUUID()} where edition = ${id}`,
      sql`delete from edition_step where edition = ${id}`,
      sql`update sealed_file set content = '' where edition = ${id}`,
      sql`update seal set manifest = '' where edition = ${id}`,
      sql`insert into correction (municipality, id, edition, thing, field, person, at)
        select municipality, ${randomUUID()}, id, 'document', 'x', kept_by, now() from edition where id = ${id}`,
    ];
    for (const attempt of attempts) {
      await expect(asTest(database, place.id, ({ db }) => attempt.execute(db))).rejects.toThrow(
        /sealed|never|permission/u,
      );
    }
  });
});

type Method = 'POST' | 'PUT' | 'DELETE';

/** Every route of the contract that writes below an edition, but for those that only answer its findings. */
function writesOnEdition(): [string, Method, string][] {
  return Object.entries(contract).flatMap(([group, routes]) =>
    Object.entries(routes).flatMap(([name, procedure]): [string, Method, string][] => {
      const { method, path = '' } = procedure['~orpc'].route;
      const writes = method === 'POST' || method === 'PUT' || method === 'DELETE';
      return writes && /^\/(?:editions|writing|drafts)\/\{/u.test(path) ? [[`${group}.${name}`, method, path]] : [];
    }),
  );
}
