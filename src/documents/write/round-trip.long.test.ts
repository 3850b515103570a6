import { describe, expect, it } from 'vitest';

import { exampleDocuments } from '#test/support/example-documents.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { structureOnPaper, throughFile } from '#test/support/through-file.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => 7_001 + index);

describe.each(['pdf', 'docx'] as const)('every edition of the example, written and imported again (%s)', (format) => {
  it.each(SEEDS)('says the same, whatever the document (seed %i)', async (seed) => {
    const { truth } = generateDocument(seed);
    expect(await throughFile(truth, format)).toEqual(structureOnPaper(truth));
  });

  it.each(exampleDocuments)('says the same: %s', async (_, document) => {
    expect(await throughFile(document, format)).toEqual(structureOnPaper(document));
  });
});
