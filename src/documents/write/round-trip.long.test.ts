import { describe, expect, it } from 'vitest';

import { exampleDocuments } from '#test/support/example-documents.ts';
import { structureOnPaper, throughFile } from '#test/support/through-file.ts';

describe.each(['pdf', 'docx'] as const)('every edition of the example, written and imported again (%s)', (format) => {
  it.each(exampleDocuments)('says the same: %s', async (_, document) => {
    expect(await throughFile(document, format)).toEqual(structureOnPaper(document));
  });
});
