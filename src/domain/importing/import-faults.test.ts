import { describe, expect, it } from 'vitest';

import { linesOfText } from '#documents/read/text.ts';
import { MAX_FAULTS_OF_A_KIND } from '#limits';
import { generateDocument } from '#test/support/generator/generate-document.ts';

import { importDocument } from './import-document.ts';

const faultsOf = (text: string) => importDocument(linesOfText('test', text)).faults;
const codes = (text: string) => faultsOf(text).map((fault) => fault.code);
const ACTIVITIES = 'Nämndmål: Parkerna är öppna\n\nAktivitet Startdatum Slutdatum\n\n';
const INDICATORS = 'Nämndmål: Parkerna är öppna\n\nIndikator Årsmål KF:s årsmål Periodicitet\n\n';

describe('the faults of an imported document', () => {
  it('say that an empty file holds no text', () => {
    expect(codes(' \n\n')).toEqual(['document-empty']);
  });

  it('say that a document of another kind was not recognised, and keep its text', () => {
    const result = importDocument(
      linesOfText('test', 'Recept på kanelbullar\n\nBlanda mjöl och mjölk. Grädda i ugn.\n'),
    );
    expect(result.faults.map((fault) => fault.code)).toEqual(['nothing-recognised']);
    expect(JSON.stringify(result.document.texts)).toContain('Blanda mjöl och mjölk.');
  });

  it('say that a second document begins where the numbers of the focus areas begin again', () => {
    const two = ['1. En kommun för alla', '2. En ren kommun', '1. En kommun som växer'];
    const text = two.map((title) => `KF:s inriktningsmål:\n${title}\n\nText om målet.\n`).join('\n');
    expect(faultsOf(text)).toContainEqual(
      expect.objectContaining({ code: 'several-documents', message: expect.stringContaining('En kommun som växer') }),
    );
    expect(codes(text.replace('1. En kommun som växer', '3. En kommun som växer'))).not.toContain('several-documents');
  });

  it('keep an impossible date as it is printed and name its place', () => {
    const { document, faults } = importDocument(
      linesOfText('test', `${ACTIVITIES}Rensa dammen 2026-02-30 2026-12-31\n`),
    );
    expect(document.activities[0]).toMatchObject({ start: '2026-02-30', end: '2026-12-31' });
    expect(faults).toContainEqual(
      expect.objectContaining({
        code: 'impossible-date',
        line: 3,
        field: 'Startdatum',
        message: expect.stringContaining('2026-02-30'),
      }),
    );
  });

  it('find an activity that ends before it begins', () => {
    expect(codes(`${ACTIVITIES}Rensa dammen 2026-05-01 2026-03-31\n`)).toContain('ends-before-start');
  });

  it('find a value that is no number', () => {
    expect(codes(`${INDICATORS}Andel nöjda besökare\n\nabc % 80 % År\n`)).toContain('not-a-value');
    expect(codes(`${INDICATORS}Andel nöjda besökare\n\n75 % 80 % År\n`)).not.toContain('not-a-value');
  });

  it.each([
    ['Andel nöjda besökare abc % 80 % År', 'abc %'],
    ['Andel nöjda besökare abc% 80% År', 'abc%'],
    ['Andel nöjda besökare 78 % abc % År', 'abc %'],
  ])('find a value that is no number on the line of its name: %s', (row, value) => {
    const { document, faults } = importDocument(linesOfText('test', `${INDICATORS}${row}\n`));
    expect(document.indicators[0]?.name).toBe('Andel nöjda besökare');
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'not-a-value', message: expect.stringContaining(`”${value}”`) }),
    );
  });

  it.each([
    'Andel sjukfrånvaro i % 5,1 % 4,9 % År',
    'Sjukfrånvaro % 5,1 4,9 År',
    'Andel bostäder byggda under 60 % av normen 5 % 4 % År',
  ])('leave a unit in a name alone: %s', (row) => {
    expect(codes(`${INDICATORS}${row}\n`)).not.toContain('not-a-value');
  });

  it('find goals that stand twice under the same goal', () => {
    expect(
      codes(
        'KF:s mål för verksamhetsområdet: 1.1 Hamnen lever\n\nNämndmål: Parkerna är öppna\n\nText.\n\nNämndmål: Baden är rena\n\nNämndmål: Parkerna är öppna\n',
      ),
    ).toContain('duplicate-goal');
  });

  it('find several documents in one file', () => {
    const { text } = generateDocument(12);
    expect(codes(`${text}\n${text}`)).toContain('several-documents');
    expect(codes(text)).not.toContain('several-documents');
  });

  it('find a name of 2 000 letters', () => {
    expect(codes(`${ACTIVITIES}${'Rensa dammen '.repeat(160)}2026-01-01 2026-12-31\n`)).toContain('name-too-long');
  });

  it('tell only the first of very many', () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `Rensa damm ${'abcdefghij'.charAt(at % 10)} 2026-02-30 2026-12-31\n`,
    ).join('\n');
    const faults = faultsOf(`${ACTIVITIES}${rows}`).filter((fault) => fault.code === 'impossible-date');
    expect(faults).toHaveLength(MAX_FAULTS_OF_A_KIND);
  });

  it('are said in words with what to do', () => {
    for (const fault of faultsOf(`${ACTIVITIES}Rensa dammen 2026-02-30 2026-12-31\n`)) {
      expect(fault.message).toMatch(/^\p{Lu}.*\.$/u);
      expect(fault.remedy).toMatch(/\.$/u);
    }
  });
});
