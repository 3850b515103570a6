import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readFile } from '#documents/read/read-file.ts';
import { lostWords } from '#test/support/importing/lost-words.ts';

import { importDocument } from './import-document.ts';

const folder = join(import.meta.dirname, '../../../../shared/documents');
const files = ['t1-2020-namnd', 'vb-2022-enhet', 'vp-2013-enhet'].flatMap((name) => [`${name}.txt`, `${name}.pdf`]);

describe.skipIf(!existsSync(folder))('the importer on real documents', () => {
  it.each(files)('loses no word of %s', async (file) => {
    const source = await readFile(readFileSync(join(folder, file)), file);
    if (!source.ok) throw new Error(source.error.map((fault) => fault.message).join(' '));
    const { lost, moved } = lostWords(source.value, importDocument(source.value));
    expect(lost).toEqual([]);
    expect(moved).toBeLessThan(file.endsWith('.pdf') ? 40 : 1);
  });
});
