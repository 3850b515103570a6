import { describe, expect, it } from 'vitest';

import { neededColumns } from './figure-layout.ts';
import { fittingLayout, guessLayout, lacksColumns } from './layout-trial.ts';

const head = (...rows: string[]) => ({
  format: 'csv' as const,
  lines: rows.map((row, index) => ({ line: index + 1, cells: row.split(';') })),
});
const ledger = head(
  'Huvudbok;Björkhamn',
  'Konto;Ansvar;Verksamhet;Datum;Belopp;Text',
  '5010;1200;4070;2025-01-31;1.234,50;Lön',
  '3010;1200;4070;2025-01-31;-50,00;Avgift',
);

describe('a guess at a layout', () => {
  it('finds the heading row, the parts and the decimal sign', () => {
    const guessed = guessLayout(ledger, 'Huvudbok');
    expect(guessed).toMatchObject({
      headerRow: 2,
      decimal: ',',
      parts: { account: 'Konto', responsibility: 'Ansvar', operation: 'Verksamhet' },
      amounts: { kind: 'amount', amount: 'Belopp', when: 'Datum' },
      text: 'Text',
      voucher: null,
    });
    expect(lacksColumns(guessed)).toBe(false);
  });

  it('knows headings by their words also where they say kod or kronor', () => {
    const printed = head(
      'Ansvarskod;Verksamhetskod;Kontonr;Bokföringsdatum;Belopp i kronor',
      '12;4010;5010;2025-01-31;1,00',
    );
    expect(guessLayout(printed, 'x')).toMatchObject({
      parts: { account: 'Kontonr', responsibility: 'Ansvarskod', operation: 'Verksamhetskod' },
      amounts: { kind: 'amount', amount: 'Belopp i kronor', when: 'Bokföringsdatum' },
    });
  });

  it('finds months beside each other, and debit and credit', () => {
    const months = guessLayout(head('Konto;Mars;April;Maj', '5010;1.50;2.25;3.75'), 'x');
    expect(months).toMatchObject({
      decimal: '.',
      amounts: { kind: 'months', columns: ['Mars', 'April', 'Maj'], firstMonth: 3 },
    });
    expect(guessLayout(head('Konto;Debet;Kredit;Period', '1;2;3;202501'), 'x').amounts).toEqual({
      kind: 'debitCredit',
      debit: 'Debet',
      credit: 'Kredit',
      when: 'Period',
    });
  });

  it('says what is left to choose where the headings say nothing', () => {
    expect(lacksColumns(guessLayout(head('A;B', '1;2'), 'x'))).toBe(true);
  });
});

describe('a file is read again by the description made for its head', () => {
  const own = { id: 'own', layout: guessLayout(ledger, 'Huvudbok') };
  const plain = { id: 'plain', layout: { ...own.layout, parts: { account: 'Konto' }, text: null } };

  it('which uses most of its columns', () => {
    expect(fittingLayout([plain, own], ledger)?.id).toBe('own');
    const next = head('Ny rubrik;', 'KONTO;Ansvar ;Verksamhet;Datum;Belopp;Text;Ny', '1;2;3;4;5;6;7');
    expect(fittingLayout([plain, own], next)?.id).toBe('own');
  });

  it('and by none where a column is gone', () => {
    const other = head('Huvudbok', 'Konto;Ansvar;Verksamhet;Datum;Summa', '1;2;3;4;5');
    expect(fittingLayout([own], other)).toBeUndefined();
    expect(neededColumns(own.layout)).toContain('Belopp');
  });
});
