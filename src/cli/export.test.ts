import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { interchangeOf } from '#documents/write/interchange-json.ts';
import { writeFullJson } from '#documents/write/full-json.ts';
import { EXPORT_FORMATS } from '#documents/write/write-document.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

import { runExportCommand } from './export.ts';
import { importFile } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'styrkedja-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...words: string[]) => {
  const said: string[] = [];
  const status = await runExportCommand(words, {
    out: (text) => said.push(`ut: ${text}`),
    err: (text) => said.push(text),
  });
  return { status, said: said.join('') };
};

const source = join(folder, 'rapport.json');
writeFileSync(source, writeFullJson(sampleDocument()));

const STARTS = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', html: '<!doctype html>', json: '{', 'json-full': '{' };

describe('a document exported as JSON', () => {
  it.each(['json', 'json-full'] as const)('is read back by import and says the same (%s)', async (format) => {
    const out = join(folder, `åter.${format}.json`);
    await run(source, '--to', format, '--out', out);
    const read = await importFile(readFileSync(out), 'åter.json');
    if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
    const { goals, tables, activities } = interchangeOf('x', read.value.document);
    const printed = interchangeOf('x', sampleDocument());
    expect(goals.map(({ title, status }) => [title, status])).toEqual(
      printed.goals.map(({ title, status }) => [title, status]),
    );
    expect([tables, activities]).toEqual([printed.tables, printed.activities]);
    expect(read.value.document.indicators.map(({ cells }) => cells)).toEqual(
      sampleDocument().indicators.map(({ cells }) => cells),
    );
  });

  it('in the full form is the same value', async () => {
    const read = await importFile(readFileSync(source), 'rapport.json');
    expect(read.ok && read.value.document).toEqual(sampleDocument());
  });

  it('that was changed by hand into something else is refused with its place', async () => {
    const broken = new TextEncoder().encode('{ "document": {}, "goals": [{ "id": 1 }] }');
    const read = await importFile(broken, 'ändrad.json');
    expect(read.ok ? [] : read.error.map(({ code, field }) => [code, field])).toContainEqual([
      'not-interchange',
      'goals.0.id',
    ]);
  });
});

describe('styrkedja export', () => {
  it.each(EXPORT_FORMATS)('writes %s', async (format) => {
    const out = join(folder, `ut.${format}`);
    expect((await run(source, '--to', format, '--out', out)).status).toBe(0);
    expect(readFileSync(out, 'latin1').startsWith(STARTS[format])).toBe(true);
  });

  it('reads a plain text file as import does', async () => {
    const file = join(folder, 'plan.txt');
    writeFileSync(file, 'Verksamhetsplan 2031\n\nNämndmål:\nAlla har en bostad\n\nBeskrivning\nVi bygger.\n');
    const out = join(folder, 'plan.html');
    expect((await run(file, '--to', 'html', '--out', out)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Alla har en bostad');
  });

  it('says what is wrong with the call', async () => {
    expect(await run()).toMatchObject({ status: 2, said: expect.stringContaining('Ange en fil') });
    expect(await run(source, '--to', 'wps')).toMatchObject({ status: 2, said: expect.stringContaining('pdf, docx') });
    expect((await run(source, '--flyg')).status).toBe(2);
  });

  it('says what is wrong with the file, and writes nothing', async () => {
    const out = join(folder, 'inget.pdf');
    expect(await run(join(folder, 'saknas.pdf'), '--to', 'pdf', '--out', out)).toMatchObject({ status: 1 });
    const broken = join(folder, 'trasig.json');
    writeFileSync(broken, '{"format"');
    expect(await run(broken, '--to', 'pdf', '--out', out)).toMatchObject({
      status: 1,
      said: expect.stringContaining('inte giltig JSON'),
    });
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over the file it reads', async () => {
    expect((await run(source, '--to', 'json', '--out', source)).status).toBe(1);
    expect(readFileSync(source, 'utf8')).toBe(writeFullJson(sampleDocument()));
  });
});
