import { createHash, randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { deleteEdition } from '#store/editions/delete-edition.ts';
import { saveParagraphs } from '#store/writing/texts.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { MAX_IMAGES_IN_DRAFT, MAX_IMAGE_BYTES } from '#limits';

import { removeUnusedImages } from './remove-unused-images.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const document: SteeringDocument = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [goal('g1', 1, { title: 'Barnen leker ute' })],
  texts: [
    text('t1', 2, { goal: 'g1', heading: 'Analys', isSection: true, paragraphs: paragraphs('Utelek sker dagligen.') }),
  ],
});

describeOnEachDatabase('an image that is sent to a draft', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, nobody, app } = await startTestServer(database, place.id);
    const keptBy = await addPerson(database, place.id, 'planner', place.board);
    const keep = (state: 'draft' | 'sent') =>
      keepEdition(database, place.id, {
        organisation: place.board,
        keptBy,
        document,
        state,
        kind: state === 'draft' ? 'T1' : 'T2',
      });
    const planner = await signInAs(keptBy);
    const send = (id: string, content: Uint8Array<ArrayBuffer>, by = planner, name = 'gård.png') =>
      by.upload(`writing/${id}/images`, { requestId: randomUUID(), file: new File([content], name) });
    const signIn = async (role: Parameters<typeof addPerson>[2], organisation: string) =>
      signInAs(await addPerson(database, place.id, role, organisation));
    return { database, app, place, planner, nobody, signIn, send, keep, draft: await keep('draft') };
  };

  it('is kept under the hash of its bytes and fetched by whoever may read the draft, and by nobody else', async () => {
    const { send, draft, planner, nobody, signIn, place, keep } = await prepare();
    const added = await send(draft, Uint8Array.from(PNG));
    const { file } = added.body as { file: string };
    expect(added).toMatchObject({ status: 200, body: { type: 'image/png', width: 1, height: 1 } });
    const fetched = await planner.get(`editions/${draft}/images/${file}`);
    expect(fetched.status).toBe(200);
    expect(createHash('sha256').update(fetched.raw).digest('hex')).toBe(file);
    expect((await send(draft, Uint8Array.from(PNG))).body).toMatchObject({ file });
    const path = `editions/${draft}/images/${file}`;
    const other = await signIn('planner', place.otherBoard);
    expect([(await nobody.get(path)).status, (await other.get(path)).status]).toEqual([401, 404]);
    const elsewhere = await keep('sent');
    expect((await planner.get(`editions/${elsewhere}/images/${file}`)).status).toBe(404);
    expect((await planner.get(`editions/${draft}/images/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('is refused with what to do where it is no picture, another kind, broken or too large', async () => {
    const { send, draft } = await prepare();
    const refused = async (content: Uint8Array<ArrayBuffer>, name: string): Promise<string> => {
      const { status, body } = await send(draft, content, undefined, name);
      expect(status).toBe(422);
      const [fault] = (body as { faults: { code: string; message: string; remedy: string }[] }).faults;
      expect(fault?.message).toContain(name);
      expect(fault?.remedy.length).toBeGreaterThan(10);
      return fault?.code ?? '';
    };
    const letters = (words: string) => Uint8Array.from(Buffer.from(words));
    expect(await refused(letters('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logga.svg')).toBe('image-kind');
    expect(await refused(letters('GIF89a........'), 'film.png')).toBe('image-kind');
    expect(await refused(letters('Bara ord.'), 'ord.png')).toBe('image-kind');
    expect(await refused(Uint8Array.from(PNG.subarray(0, 40)), 'avbruten.png')).toBe('image-broken');
    const large = new Uint8Array(MAX_IMAGE_BYTES + 1);
    large.set(PNG);
    expect(await refused(large, 'stor.png')).toBe('image-large');
  });

  it('is refused where the texts have as many as they may, until one is taken out', async () => {
    const { send, draft, database, place } = await prepare();
    const own = createHash('sha256').update(PNG).digest('hex');
    const images = (files: readonly string[]) =>
      files.map((file) => ({
        kind: 'image' as const,
        text: '',
        line: null,
        image: { file, type: 'image/png' as const, width: 1, height: 1, alt: 'Gården', decorative: false },
      }));
    const many = Array.from({ length: MAX_IMAGES_IN_DRAFT }, (_, at) => at.toString(16).padStart(64, '0'));
    const put = (files: readonly string[]) =>
      asTest(database, place.id, ({ db }) => saveParagraphs(db, { edition: draft, text: 't1' }, images(files)));
    await put(many);
    expect(await send(draft, Uint8Array.from(PNG))).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'image-many', remedy: expect.stringContaining('Ta bort') as string }] },
    });
    await put(many.slice(1));
    expect(await send(draft, Uint8Array.from(PNG))).toMatchObject({ status: 200, body: { file: own } });
  });

  it('is taken from nobody who may not write there, and into nothing that has been sent', async () => {
    const { send, draft, signIn, place, nobody, keep } = await prepare();
    const content = Uint8Array.from(PNG);
    const auditor = await signIn('auditor', place.council);
    const other = await signIn('planner', place.otherBoard);
    const answers = [await send(draft, content, nobody), await send(draft, content, other)];
    expect(answers.map(({ status }) => status)).toEqual([401, 404]);
    expect([403, 404]).toContain((await send(draft, content, auditor)).status);
    expect((await send(await keep('sent'), content)).status).toBe(403);
    expect((await send(randomUUID(), content)).status).toBe(404);
  });

  it('goes with the last edition that has it, and the log says so', async () => {
    const { send, draft, planner, keep, database, place, app } = await prepare();
    const { file } = (await send(draft, Uint8Array.from(PNG))).body as { file: string };
    const other = await keep('sent');
    const image = { file, type: 'image/png' as const, width: 1, height: 1, alt: 'Gården', decorative: false };
    const words = [{ kind: 'image' as const, text: '', line: null, image }];
    await asTest(database, place.id, ({ db }) => saveParagraphs(db, { edition: other, text: 't1' }, words));
    const remove = (id: string) => asTest(database, place.id, ({ db }) => deleteEdition(db, id));
    expect(await removeUnusedImages(app)).toBe(0);
    await remove(draft);
    // The other edition shows it, though nobody has put it there by hand.
    expect(await removeUnusedImages(app)).toBe(0);
    expect((await planner.get(`editions/${other}/images/${file}`)).status).toBe(200);
    await remove(other);
    expect(await removeUnusedImages(app)).toBe(1);
    const { rows } = await sql<{ summary: string }>`
      select summary from audit_entry where municipality = ${place.id} and action = 'remove-images'
    `.execute(database.owner);
    expect(rows.map(({ summary }) => summary)).toEqual(['En bild togs bort, eftersom inget dokument har kvar den.']);
    expect(await removeUnusedImages(app)).toBe(0);
  });
});
