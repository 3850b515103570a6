import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { pdfStructure, tagsOf } from '#test/support/check-pdf-structure.ts';
import { hostileDocument, HOSTILE_TEXTS } from '#test/support/hostile-document.ts';
import { reportOf } from '#test/support/report-of.ts';
import { sampleDocument, steeringDocument } from '#test/support/sample-document.ts';
import { someOf } from '#test/support/some-of.ts';

import { writePdf } from './pdf.ts';

const AT = new Date('2031-05-20T08:00:00Z');
const veraPdf = spawnSync('verapdf', ['--version']).status === 0;

describe('the PDF of a report', () => {
  it('is tagged, named, in Swedish, with outline, and claims both standards', async () => {
    const structure = await pdfStructure(await writePdf(reportOf(sampleDocument()), AT));
    expect(structure.faults).toEqual([]);
    expect(structure.title).toBe('Tertialrapport 1 2031 för Kvarnby stadsdelsnämnd');
    expect(structure.language).toBe('sv');
    expect(structure.outlines).toBeGreaterThanOrEqual(7);
  });

  it('has the headings, tables and lists of the report as tags', async () => {
    const tags = tagsOf((await pdfStructure(await writePdf(reportOf(sampleDocument()), AT))).tree);
    const count = (role: string) => tags.filter((tag) => tag.role === role).length;
    expect([count('Table'), count('TH'), count('Caption'), count('H4'), count('H5')]).toEqual([3, 17, 1, 1, 1]);
    expect(tags.filter((tag) => tag.role === 'TH').every((tag) => tag.scope === 'Column')).toBe(true);
  });

  it('can be set from an empty document', async () => {
    expect((await pdfStructure(await writePdf(reportOf(steeringDocument()), AT))).faults).toEqual([]);
  });

  it.each(someOf([...HOSTILE_TEXTS.keys()], 4))('can be set whatever the texts hold (%i)', async (offset) => {
    expect((await pdfStructure(await writePdf(reportOf(hostileDocument(offset)), AT))).faults).toEqual([]);
  });

  it('is the same file for the same report and time', async () => {
    const report = reportOf(sampleDocument());
    expect(await writePdf(report, AT)).toEqual(await writePdf(report, AT));
  });

  it('passes veraPDF for PDF/UA-1 and PDF/A-2a', async ({ skip }) => {
    skip(!veraPdf, 'veraPDF is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'styrkedja-pdf-'));
    try {
      const file = join(folder, 'report.pdf');
      writeFileSync(file, await writePdf(reportOf(sampleDocument()), AT));
      for (const flavour of ['ua1', '2a'])
        expect(execFileSync('verapdf', ['--flavour', flavour, '--format', 'text', file], { encoding: 'utf8' })).toMatch(
          /^PASS/,
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
