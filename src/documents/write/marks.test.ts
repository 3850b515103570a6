import { describe, expect, it } from 'vitest';

import type { Paragraph, SteeringDocument } from '#domain/steering/steering-document.ts';
import { readFile } from '#documents/read/read-file.ts';
import { sampleOf } from '#test/support/writing.ts';

import { writeDocument } from './write-document.ts';

const paragraphs: Paragraph[] = [
  {
    kind: 'paragraph',
    text: 'Läs hela rapporten här.',
    line: null,
    marks: [
      { kind: 'bold', from: 4, to: 8 },
      { kind: 'link', from: 19, to: 22, href: 'https://exempel.example/?a=1&b=2' },
    ],
  },
  { kind: 'item', text: 'En punkt', line: null, marks: [{ kind: 'italic', from: 3, to: 8 }] },
];
const sample = sampleOf('T1');
const document: SteeringDocument = {
  ...sample,
  texts: sample.texts.map((text, index) => (index === 0 ? { ...text, paragraphs } : text)),
};
const made = { language: 'sv', at: new Date(0), name: 'rapport' } as const;

describe('marks in a text', () => {
  it('are strong, leaning and a link on a web page', async () => {
    const { bytes } = await writeDocument(document, 'html', made);
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain(
      'Läs <strong>hela</strong> rapporten <a href="https://exempel.example/?a=1&amp;b=2">här</a>.',
    );
    expect(page).toContain('<li>En <em>punkt</em></li>');
  });

  it.each(['docx', 'pdf'] as const)('keep every word of the sentence in %s', async (format) => {
    const { bytes } = await writeDocument(document, format, made);
    const read = await readFile(new Uint8Array(bytes), `rapport.${format}`);
    expect(JSON.stringify(read)).toContain('Läs hela rapporten här.');
  });
});
