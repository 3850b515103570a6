import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';

import { docxOf, encryptedPdf, pdfOf, pdfOfManyPages, scannedPages, swellingPdf } from '#test/support/broken-files.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import { MAX_TEXT_BYTES } from '#limits';

import { writeFullJson } from '../write/full-json.ts';
import { importFile, readFile } from './read-file.ts';
import type { ReadOptions } from './read-file.ts';

const REAL = '../shared/documents/t1-2020-namnd.pdf';

/** The code of the only fault, and its words for the cases where they matter. */
async function faultOf(bytes: Uint8Array, options?: ReadOptions): Promise<{ code: string; message: string }> {
  const result = await readFile(bytes, 'prov', options);
  if (result.ok) throw new Error('was read');
  const [fault, ...more] = result.error;
  expect(more).toEqual([]);
  expect(fault?.remedy).toMatch(/^\p{Lu}.*\.$/u);
  return { code: fault?.code ?? '', message: fault?.message ?? '' };
}

describe('files that are documents', () => {
  it('are told apart by their bytes, whatever their name', async () => {
    const text = Buffer.from('Nämndmål:\nEn trygg stad\n');
    const kinds = [];
    for (const bytes of [await pdfOf(['Hej']), await docxOf('Hej'), text]) {
      const result = await readFile(bytes, 'namn.xyz');
      kinds.push(result.ok ? [result.value.kind, result.value.blocks.length] : result.error);
    }
    expect(kinds).toEqual([
      ['pdf', 1],
      ['docx', 1],
      ['text', 2],
    ]);
  });

  it('may be larger as JSON, which carries images, than as text', async () => {
    const images = new Map([['a'.repeat(64), new Uint8Array(MAX_TEXT_BYTES)]]);
    const bytes = Buffer.from(writeFullJson(sampleDocument(), undefined, images));
    const read = await importFile(bytes, 'rapport.json');
    expect(read.ok && read.value.result.document.goals.length).toBe(sampleDocument().goals.length);
    expect(await faultOf(new Uint8Array(MAX_TEXT_BYTES + 1).fill(65))).toMatchObject({ code: 'file-too-large' });
  });

  it('leave the bytes of the caller as they were', async () => {
    const bytes = await pdfOf(['Hej']);
    const before = bytes.slice();
    await readFile(bytes, 'prov.pdf');
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  it('tell how far the reading has come', async () => {
    const told: string[] = [];
    await readFile(await pdfOf(['a', 'b', 'c']), 'prov.pdf', { progress: (done, of) => told.push(`${done} av ${of}`) });
    expect(told).toEqual(['1 av 3', '2 av 3', '3 av 3']);
  });
});

describe('a PDF of which some pages are pictures', () => {
  it('is read, and says which pages could not be', async () => {
    const result = await readFile(await scannedPages(['Text', null, 'Text', 'Text', 'Text', null]), 'prov.pdf');
    expect(result).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'pdf-scanned', severity: 'warning', page: 2 }] },
    });
    expect(result.ok && result.value.warnings?.[0]?.message).toContain('sidan 2 och 6 av 6');
  });

  it('is refused where most of them are', async () => {
    expect((await faultOf(await scannedPages(['Omslag', null, null]))).code).toBe('pdf-scanned');
  });
});

describe('files that are not read get a reason', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from([...values, ...Buffer.alloc(64)]);

  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty', /är tom/],
    ['a file of blanks', Buffer.from('  \n\n \t'), 'file-empty', /är tom/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'file-not-a-document', /en bild \(PNG\)/],
    ['a program', bytes(0x4d, 0x5a, 0x90, 0x00), 'file-not-a-document', /ett program/],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0), 'file-not-a-document', /\(\.doc\)/],
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'file-not-a-document', /en webbsida/],
    ['bytes without meaning', bytes(1, 2, 3, 4, 5, 0, 7, 200, 0, 14), 'file-not-a-document', /okänt slag/],
    ['a PDF in name only', Buffer.from('%PDF-1.7\nrubbish\n%%EOF'), 'pdf-broken', /skadad/],
    ['a zip that breaks off', Buffer.from('PK\u0003\u0004 word/document.xml'), 'docx-broken', /skadad/],
  ])('%s', async (_, given, code, words) => {
    const fault = await faultOf(given);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(words);
  });

  it('a spreadsheet', async () => {
    const sheet = await writeXlsx([[{ value: 'a' }]]).toBuffer();
    expect(await faultOf(sheet)).toMatchObject({
      code: 'file-not-a-document',
      message: expect.stringContaining('kalkylblad'),
    });
  });

  it('a PDF that was cut off', async () => {
    const whole = await pdfOf(['Hej']);
    expect((await faultOf(whole.slice(0, whole.length - 200))).code).toBe('pdf-truncated');
  });

  it('a PDF with a password', async () => {
    expect((await faultOf(encryptedPdf())).code).toBe('pdf-encrypted');
  });

  it('a PDF without any letters', async () => {
    expect((await faultOf(await pdfOf(['', '']))).code).toBe('pdf-without-text');
  });

  it('a PDF of pictures', async () => {
    const fault = await faultOf(await scannedPages([null, null]));
    expect(fault).toMatchObject({ code: 'pdf-scanned', message: expect.stringContaining('2 sidorna') });
  });

  it('a PDF of 5,000 pages', async () => {
    expect(await faultOf(pdfOfManyPages(5_000))).toMatchObject({
      code: 'too-many-pages',
      message: expect.stringContaining('5000 sidor'),
    });
  });

  it('a PDF whose stream swells beyond the memory of a reader', async () => {
    const fault = await faultOf(swellingPdf(300 * 1024 * 1024), { limits: { buffers: 100 * 1024 * 1024 } });
    expect(fault.code).toBe('read-out-of-memory');
  });

  it('a file that takes longer than a reader may', async () => {
    expect((await faultOf(await pdfOf(['Hej']), { limits: { time: 1 } })).code).toBe('read-out-of-time');
  });

  it('a file whose reading is given up, before or while it is read', async () => {
    expect((await faultOf(await pdfOf(['Hej']), { signal: AbortSignal.abort() })).code).toBe('read-cancelled');
    const stop = new AbortController();
    const progress = (): void => stop.abort();
    const pages = Array.from({ length: 200 }, () => 'Hej');
    expect((await faultOf(await pdfOf(pages), { signal: stop.signal, progress })).code).toBe('read-cancelled');
  });
});

describe('several files at once', () => {
  it('are all read, two at a time, and one that is given up while waiting takes no place', async () => {
    const bytes = await pdfOf(['Hej']);
    const stop = new AbortController();
    const reading = Array.from({ length: 6 }, (_, at) =>
      readFile(bytes, `fil ${at}`, at === 4 ? { signal: stop.signal } : {}),
    );
    stop.abort();
    const results = await Promise.all(reading);
    expect(results.map((result) => result.ok)).toEqual([true, true, true, true, false, true]);
    expect((await readFile(bytes, 'sist')).ok).toBe(true);
  });
});

describe.skipIf(!existsSync(REAL))('a real report', () => {
  it('is refused as cut off at whatever place it was cut', async () => {
    const whole = readFileSync(REAL);
    for (const part of [0.3, 0.6, 0.95]) {
      expect((await faultOf(whole.subarray(0, Math.floor(whole.length * part)))).code).toBe('pdf-truncated');
    }
  });
});
