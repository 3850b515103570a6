import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import mammoth from 'mammoth';
import { afterAll, expect, it } from 'vitest';

import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { SEALED_FORMATS } from '#domain/seal/seal-manifest.ts';
import type { TextImage } from '#domain/steering/steering-document.ts';
import { setEditionState } from '#store/editions/editions.ts';
import { saveParagraphs } from '#store/writing/texts.ts';
import { pdfStructure, tagsOf } from '#test/support/check-pdf-structure.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

const folder = mkdtempSync(join(tmpdir(), 'styrkedja-seal-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const document = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [goal('g1', 1, { title: 'Barnen leker ute' })],
  texts: [
    text('t1', 2, { goal: 'g1', heading: 'Analys', isSection: true, paragraphs: paragraphs('Utelek sker dagligen.') }),
  ],
});
const decision = { decidedOn: '2025-05-20', meeting: 'Strandnämnden', paragraph: '§ 4', reference: 'SN 2025/12' };

describeOnEachDatabase('a sealed edition with an image', (open) => {
  it('shows it with its description in every file, and each file verifies', async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs, nobody } = await startTestServer(database, place.id);
    const keptBy = await addPerson(database, place.id, 'planner', place.board);
    const planner = await signInAs(keptBy);
    const secretary = await signInAs(await addPerson(database, place.id, 'boardSecretary', place.board));
    const id = await keepEdition(database, place.id, { organisation: place.board, keptBy, document, state: 'draft' });
    const picture = new File([Uint8Array.from(PNG)], 'gård.png');
    const added = await planner.upload(`writing/${id}/images`, { requestId: randomUUID(), file: picture });
    expect(added.status).toBe(200);
    const { file, type, width, height } = added.body as TextImage;
    const image = { file, type, width, height, alt: 'Barn gräver i sandlådan', decorative: false };
    const stored = (await planner.get(`editions/${id}/images/${file}`)).raw.toString('base64');
    await asTest(database, place.id, async ({ db }) => {
      const words = [
        ...paragraphs('Utelek sker dagligen.'),
        { kind: 'image' as const, text: 'Gården', line: null, image },
      ];
      await saveParagraphs(db, { edition: id, text: 't1' }, words);
      await setEditionState(db, id, 'sent');
    });
    const { version } = (await secretary.get(`editions/${id}/lifecycle`)).body as LifecycleView;
    const sealed = await secretary.send('POST', `editions/${id}/seal`, { requestId: randomUUID(), version, decision });
    expect(sealed).toMatchObject({ status: 200, body: { state: 'sealed' } });
    const manifest = (await nobody.get(`/.well-known/styrkedja-manifest/${id}.json`)).raw;
    writeFileSync(join(folder, 'rapport.manifest.json'), manifest);
    const files = new Map<string, Buffer>();
    for (const format of SEALED_FORMATS) {
      const bytes = (await planner.get(`editions/${id}/export?format=${format}`)).raw;
      files.set(format, bytes);
      writeFileSync(join(folder, `rapport.${format}`), bytes);
      let said = '';
      const out = { out: (line: string) => (said += line), err: (line: string) => (said += line) };
      const status = await runCommandLine(['verify', join(folder, `rapport.${format}`)], fileCommands, out);
      expect([format, status, said]).toEqual([format, 0, expect.stringContaining('förseglade')]);
    }
    const page = files.get('html')?.toString('utf8') ?? '';
    expect(page).toContain(`src="data:image/png;base64,${stored}" alt="Barn gräver i sandlådan"`);
    expect(files.get('json-full')?.toString('utf8')).toContain(stored);
    const structure = await pdfStructure(files.get('pdf') ?? Buffer.alloc(0));
    expect(structure.faults).toEqual([]);
    expect(tagsOf(structure.tree).filter(({ alt }) => alt === 'Barn gräver i sandlådan')).toHaveLength(1);
    expect(files.get('pdf')?.toString('latin1')).toContain('/Subtype /Image');
    const { value } = await mammoth.convertToHtml({ buffer: files.get('docx') ?? Buffer.alloc(0) });
    expect(value).toMatch(/<img[^>]*alt="Barn gräver i sandlådan"/u);
    expect(value).toContain(stored);
    // What is sealed keeps its picture, whatever is written elsewhere.
    expect((await secretary.get(`editions/${id}/images/${file}`)).raw.toString('base64')).toBe(stored);
  });
});
