import { describe, expect, it } from 'vitest';

import { sampleOf } from '#test/support/writing.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { bareImages, imageFilesOf, textsWithBareImages } from '#domain/steering/text-images.ts';
import { paragraphsAsText, textAsParagraphs } from '#domain/editions/correctable-fields.ts';
import type { Paragraph, SteeringDocument } from '#domain/steering/steering-document.ts';
import { ZipArchive } from '#documents/read/zip.ts';
import { readFullJson, writeFullJson } from '#documents/write/full-json.ts';
import { writeDocument } from '#documents/write/write-document.ts';
import { words } from '#i18n/words.ts';
import { pdfStructure } from '#test/support/check-pdf-structure.ts';

import { paragraphsOf, sharedText } from './shared-text.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const file = 'a'.repeat(64);
const image = (alt: string, decorative = false): Paragraph => ({
  kind: 'image',
  text: 'Kön vid entrén',
  line: null,
  image: { file, type: 'image/png', width: 1, height: 1, alt, decorative },
});
const before: Paragraph = { kind: 'paragraph', text: 'Så här såg det ut.', line: null };
const sample = sampleOf('T1');
const withImage = (paragraph: Paragraph): SteeringDocument => ({
  ...sample,
  texts: sample.texts.map((text, index) => (index === 0 ? { ...text, paragraphs: [before, paragraph] } : text)),
});
const images = new Map([[file, new Uint8Array(PNG)]]);
const made = { language: 'sv', at: new Date(0), name: 'rapport', images } as const;

describe('an image in a text', () => {
  it('is kept in the shared text with everything that is said of it', () => {
    const paragraphs = [before, image('Kön ringlar ut på gatan.'), image('', true)];
    expect(paragraphsOf(sharedText(paragraphs))).toEqual(paragraphs);
    // A description of several lines is one, so that a correction finds the image again.
    expect(paragraphsOf(sharedText([image('Kön\nringlar ut')]))).toEqual([image('Kön ringlar ut')]);
  });

  it('is told of where nobody has said what it shows', () => {
    const bare = (paragraph: Paragraph) => textsWithBareImages(withImage(paragraph).texts).map(({ count }) => count);
    expect([image(''), image('  '), image('Kön'), image('', true)].map(bare)).toEqual([[1], [1], [], []]);
    expect(bareImages(2, 'Analys')).toBe('2 bilder i Analys saknar beskrivning för den som inte ser bilden.');
  });

  it('is corrected in words and stays the same picture', () => {
    const paragraphs = [before, image('Kön')];
    const lines = paragraphsAsText(paragraphs);
    expect(textAsParagraphs(lines, paragraphs)).toEqual(paragraphs);
    expect(textAsParagraphs(lines.replace('[Kön]', '[Lång kö]'), paragraphs)[1]?.image).toMatchObject({
      file,
      alt: 'Lång kö',
    });
  });

  it('stands in a web page with its description, and in PDF as a figure with it', async () => {
    const page = new TextDecoder().decode((await writeDocument(withImage(image('Lång kö')), 'html', made)).bytes);
    expect(page).toContain(`src="data:image/png;base64,${PNG.toString('base64')}" alt="Lång kö"`);
    expect(page).toContain('<figcaption>Kön vid entrén</figcaption>');
    const inWord = async (paragraph: Paragraph) => {
      const { bytes } = await writeDocument(withImage(paragraph), 'docx', made);
      return new TextDecoder().decode((await (await ZipArchive.open(bytes)).read('word/document.xml')) ?? undefined);
    };
    const decorations = (body: string) => body.split('<adec:decorative').length;
    const [described, decoration] = [await inWord(image('Lång kö')), await inWord(image('', true))];
    expect(/name="bild"[^>]*descr="Lång kö"/u.test(described)).toBe(true);
    expect(decorations(decoration)).toBe(decorations(described) + 1);
    const pdf = await writeDocument(withImage(image('Lång kö')), 'pdf', { ...made, charts: false });
    expect(JSON.stringify(await pdfStructure(pdf.bytes))).toContain('Lång kö');
  });

  it('is carried whole by the JSON with everything, which is read back', () => {
    const document = withImage(image('Lång kö'));
    const text = writeFullJson(document, undefined, images);
    expect(text).toContain(PNG.toString('base64'));
    expect(readFullJson(text)).toEqual({ ok: true, value: document });
    expect(imageFilesOf(document)).toEqual([file]);
  });

  it('is said in words where its file is not at hand', () => {
    const { blocks } = buildReport(withImage(image('Lång kö')), words('sv').report, 'sv');
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Bild: Lång kö. Kön vid entrén' });
  });
});
