import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';

import { hostileDocument } from '#test/support/hostile-document.ts';
import { reportOf } from '#test/support/report-of.ts';
import { sampleDocument, steeringDocument } from '#test/support/sample-document.ts';

import { ZipArchive } from '../read/zip.ts';
import { writeDocx } from './docx.ts';
import { setDocx } from './set-docx.ts';

async function part(file: Uint8Array, name: string): Promise<string> {
  const bytes = await (await ZipArchive.open(file)).read(name);
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

describe('the Word file of a report', () => {
  it('has real headings, heading rows, a contents field, its language and title', async () => {
    const file = await writeDocx(reportOf(sampleDocument()));
    const body = await part(file, 'word/document.xml');
    expect(body.match(/<w:tblHeader\/?>/g)).toHaveLength(3);
    expect(body).toMatch(/TOC \\h \\o &quot;1-6&quot;/);
    expect(body).toContain('<w:pStyle w:val="Heading4"/>');
    expect(await part(file, 'word/styles.xml')).toContain('w:val="sv-SE"');
    expect(await part(file, 'docProps/core.xml')).toContain('Tertialrapport 1 2031 för Kvarnby stadsdelsnämnd');
  });

  it('says that line heights grow with the letters, or a title of two lines is printed over itself', async () => {
    const styles = await part(await writeDocx(reportOf(sampleDocument())), 'word/styles.xml');
    const spacings = styles.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
    expect(spacings.length).toBeGreaterThan(2);
    expect(spacings.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([]);
  });

  it('marks the status marks as decoration, for their words stand beside them', async () => {
    const body = await part(await writeDocx(reportOf(sampleDocument())), 'word/document.xml');
    expect(body.match(/decorative[^>]*val="1"/g)).toHaveLength(2);
  });

  it('has a contents list of chapters and goals with links, whose pages Word fills in', async () => {
    const file = await writeDocx(reportOf(sampleDocument()));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect([...value.matchAll(/<a href="#_Toc\d+">([^<]*)/g)].map((found) => found[1]?.trim())).toEqual([
      'Sammanfattande analys',
      'Uppföljning av mål',
      'KF:s inriktningsmål: 1. En trygg kommun',
      'KF:s mål för verksamhetsområdet: 1.1. Alla har en bostad',
      'Nämndmål: Hushållen bor kvar',
      'Uppföljning av ekonomi',
    ]);
    expect(await part(file, 'word/document.xml')).toContain('w:fldCharType="begin" w:dirty="true"');
  });

  it('can be written from an empty document', async () => {
    expect(await part(await writeDocx(reportOf(steeringDocument())), 'word/document.xml')).toContain('<w:body>');
  });

  it.each([0, 3, 6, 9])('can be written whatever the texts hold (%i)', async (offset) => {
    const file = Buffer.from(await setDocx(reportOf(hostileDocument(offset))));
    const { value } = await mammoth.extractRawText({ buffer: file });
    expect(value).toContain('#read("/etc/passwd")');
    expect(value).toContain('<script>alert(1)</script>');
  });
});
