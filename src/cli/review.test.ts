import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { reviewExitStatus, reviewFile, reviewToJson, reviewToSarif, reviewToText, writeAnnotated } from './review.ts';

const report = [
  'Verksamhetsberättelse 2022',
  'Övrigt',
  'Synpunkter och klagomål',
  'Förvaltningen har under året fått in 12 ärenden. Av dessa var 9 frågor, 5 klagomål och 2 idéer.',
  'Planen beslutades den 31 november 2022.',
].join('\n');

describe('review of a file', () => {
  const bytes = new TextEncoder().encode(report);

  it('prints the findings as JSON with their lines and quotes', async () => {
    const reviewed = await reviewFile('berättelse.txt', bytes, () => 0);
    const { findings } = JSON.parse(reviewed.ok ? reviewToJson(reviewed.value) : '{}') as {
      findings: { rule: string; lines: number[]; evidence: string[] }[];
    };
    const parts = findings.find(({ rule }) => rule === 'parts-of-total');
    expect(parts?.lines).toEqual([4]);
    expect(parts?.evidence.join(' ')).toContain('9 frågor');
  });

  it('tells a person what does not fit, where, and what to do, and ends with 1 where there are errors', async () => {
    const reviewed = await reviewFile('berättelse.txt', bytes, () => 0);
    expect(reviewed.ok && reviewExitStatus(reviewed.value)).toBe(1);
    const text = reviewed.ok ? reviewToText(reviewed.value) : '';
    expect(text).toContain('31 november');
    expect(text).toContain('rad 5');
    expect(text).toContain('→');
  });

  it('prints the findings as SARIF with the lines of the file', async () => {
    const spaced = new TextEncoder().encode(report.replaceAll('\n', '\n\n'));
    const reviewed = await reviewFile('berättelse.txt', spaced, () => 0);
    const sarif = reviewed.ok ? reviewToSarif(reviewed.value, 'berättelse.txt', spaced) : '';
    expect(sarif).toMatch(/"ruleId": "parts-of-total"[\s\S]*?"startLine": 7,/u);
  });

  it('goes by the municipality’s settings of the rules, and says which are off', async () => {
    const off = [{ rule: 'parts-of-total', enabled: false, limits: {} }];
    const reviewed = await reviewFile('berättelse.txt', bytes, () => 0, off);
    const [text, sarif] = reviewed.ok
      ? [reviewToText(reviewed.value), reviewToSarif(reviewed.value, 'berättelse.txt', bytes)]
      : ['', ''];
    expect(text).toContain('31 november');
    expect(text).not.toContain('[parts-of-total]');
    expect(text).toContain('Avstängda regler: parts-of-total.');
    expect(sarif).toContain('"ruleConfigurationOverrides"');
  });

  it('writes an annotated copy, never over the file itself nor where there is no folder', async () => {
    const reviewed = await reviewFile('berättelse.txt', bytes, () => 0);
    const folder = mkdtempSync(join(tmpdir(), 'annotated-'));
    const said: string[] = [];
    const io = { out: () => {}, err: (text: string) => said.push(text) };
    const write = (target: string) =>
      reviewed.ok ? writeAnnotated(reviewed.value, { format: 'html', target, given: 'berättelse.txt' }, io) : null;
    expect(await write(join(folder, 'kopia.html'))).toBe(true);
    expect(readFileSync(join(folder, 'kopia.html'), 'utf8')).toContain('<aside class="note error"');
    expect(await write('./berättelse.txt')).toBe(false);
    expect(await write(join(folder, 'saknas', 'kopia.html'))).toBe(false);
    expect(said.join('')).toContain('skulle skriva över');
    rmSync(folder, { recursive: true });
  });

  it('says so where there is nothing to say, and ends with 0', async () => {
    const reviewed = await reviewFile(
      'plan.txt',
      new TextEncoder().encode(
        'Verksamhetsplan 2026\nNämndmål:\nDet är nära till en park\n\nAktivitet Startdatum Slutdatum\n\nAnlägga en park 2026-01-01 2026-12-31',
      ),
      () => 0,
    );
    expect(reviewed.ok && reviewExitStatus(reviewed.value)).toBe(0);
    expect(reviewed.ok && reviewToText(reviewed.value)).toContain('inget att anmärka');
  });

  it('praises nothing in which there was nothing to review, and ends with 1', async () => {
    const letter = new TextEncoder().encode('Hej!\nVi ses på torsdag.');
    const reviewed = await reviewFile('brev.txt', letter, () => 0);
    expect(reviewed.ok && reviewExitStatus(reviewed.value)).toBe(1);
    expect(reviewed.ok && reviewToText(reviewed.value)).toContain('inget att granska');
  });

  it('refuses what is no document with a message', async () => {
    const reviewed = await reviewFile('tom.txt', new Uint8Array(), () => 0);
    expect(reviewed.ok).toBe(false);
  });
});
