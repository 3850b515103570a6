import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals, parseDecimal, subtractDecimals } from '../../kernel/decimal.ts';
import { renewParagraph } from '../../steering/live-value.ts';
import { computeTable, usualStyle } from './compute-table.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { amountWords, liveAmounts } from './live-amounts.ts';
import { contradictedSentences, proposeSentences, untouchedSentences, USUAL_PHRASES } from './propose-sentence.ts';
import type { EconomyRow, EconomyTable } from './economy-table.ts';

const NOTHING: EconomyFigures = {
  year: 2025,
  kind: 'T1',
  through: 4,
  areas: [
    { code: 'barn', name: 'Barn och unga', parent: null },
    { code: 'lek', name: 'Lek', parent: 'barn' },
    { code: 'las', name: 'varav läsning', parent: 'barn' },
    { code: 'park', name: 'Park', parent: null },
  ],
  kinds: [
    { code: 'avgift', name: 'Avgifter', side: 'income', isStaff: false },
    { code: 'lon', name: 'Personal', side: 'cost', isStaff: true },
    { code: 'ovrigt', name: 'Övrigt', side: 'cost', isStaff: false },
  ],
  amounts: [],
  forecastBefore: [],
  adjustments: [],
  turnover: [],
  volumes: [],
  resultUnits: null,
  investments: null,
  lastInvestments: null,
  rentGrants: null,
  balance: null,
};

const money = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((öre) => {
  const digits = String(Math.abs(öre)).padStart(3, '0');
  return `${öre < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const amounts = fc.array(
  fc.record({
    measure: fc.constantFrom('budget', 'adjustment', 'forecast', 'outcome', 'lastOutcome'),
    area: fc.constantFrom('barn', 'lek', 'las', 'park'),
    kind: fc.constantFrom('avgift', 'lon', 'ovrigt'),
    amount: money,
  }),
  { maxLength: 40 },
) as fc.Arbitrary<EconomyFigures['amounts']>;

const printed = (row: EconomyRow | undefined, column: number): string =>
  parseDecimal(row?.cells[column]?.text ?? '') ?? '0';
const labels = ({ rows }: EconomyTable): string[] => rows.map(({ cells }) => cells[0]?.text ?? '');
const texts = ({ rows }: EconomyTable): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));
const isTop = (row: EconomyRow): boolean => !/^(?:varav|Totalt|Summa)/u.test(row.cells[0]?.text ?? '');

describe('the tables of a report', () => {
  it('add up as they are printed, down and across (EK-70)', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('mnkr', 'tkr'), fc.constantFrom('adding', 'rows'), (all, unit, rounding) => {
        const figures = { ...NOTHING, amounts: all };
        for (const table of ['areas', 'kinds'] as const) {
          const { rows, columns } = computeTable(figures, { table, unit, rounding, signs: 'ledger' });
          const sums = table === 'areas' ? columns.map((_, index) => index).slice(1) : [1, 2, 5];
          for (const column of sums) {
            const above = rows.slice(0, -1).filter(isTop);
            expect(
              compareDecimals(
                addDecimals('0', ...above.map((row) => printed(row, column))),
                printed(rows.at(-1), column),
              ),
            ).toBe(0);
          }
        }
        const { rows } = computeTable(figures, { table: 'areas', unit, rounding, signs: 'ledger' });
        for (const row of rows.filter(({ cells }) => cells[4]?.text !== '')) {
          const own = subtractDecimals(addDecimals(printed(row, 1), printed(row, 2)), printed(row, 3));
          expect(compareDecimals(own, printed(row, 4))).toBe(0);
        }
      }),
    );
  });

  it('print every amount within one step of what it is, and tell what it is made of (EK-70, EK-74)', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        for (const table of ['areas', 'driftTotal', 'kinds'] as const) {
          const { rows } = computeTable(
            { ...NOTHING, amounts: all },
            { table, unit: 'tkr', rounding: 'adding', signs: 'ledger' },
          );
          const amounts = rows.flatMap(({ cells }) => cells.slice(1));
          const far = amounts.filter(
            ({ text, exact, from }) =>
              from?.of === 'figure' &&
              exact !== null &&
              Math.abs(Number(parseDecimal(text)) * 1000 - Number(exact)) >= 1000,
          );
          expect([far, amounts.filter(({ text, from }) => text !== '' && from === null)]).toEqual([[], []]);
        }
      }),
    );
  });

  it('are empty where nothing is known, and say what they lack (EK-75)', () => {
    for (const table of ['driftTotal', 'areas', 'kinds', 'resultUnits', 'investments', 'balance', 'volumes'] as const) {
      const { missing } = computeTable(NOTHING, { table, ...usualStyle(table) });
      expect([table, missing.length > 0]).toEqual([table, true]);
    }
    expect(computeTable(NOTHING, { table: 'areas', ...usualStyle('areas') }).missing).toEqual([
      'Budgeten är inte inlagd.',
      'Prognosen är inte gjord.',
    ]);
  });

  it('print varav below its area without adding it, and incomes with the sign that is asked for (EK-71)', () => {
    const at = (measure: 'budget' | 'forecast', area: string, kind: string, amount: string) =>
      ({ measure, area, kind, amount }) as const;
    const figures: EconomyFigures = {
      ...NOTHING,
      amounts: [
        at('budget', 'barn', 'lon', '2000000'),
        at('budget', 'lek', 'lon', '1000000'),
        at('budget', 'park', 'ovrigt', '5000000'),
        at('budget', 'park', 'avgift', '-500000'),
        at('forecast', 'barn', 'lon', '2000000'),
        at('forecast', 'lek', 'lon', '2000000'),
        at('forecast', 'park', 'ovrigt', '5000000'),
        at('forecast', 'park', 'avgift', '-700000'),
      ],
    };
    expect(texts(computeTable(figures, { table: 'areas', ...usualStyle('areas') }))).toEqual([
      ['Barn och unga', '3,0', '', '4,0', '−1,0'],
      ['varav lek', '1,0', '', '2,0', '−1,0'],
      ['Park', '4,5', '', '4,3', '0,2'],
      ['Totalt', '7,5', '', '8,3', '−0,8'],
    ]);
    const total = computeTable(figures, { table: 'driftTotal', ...usualStyle('driftTotal'), signs: 'positive' });
    expect(texts(total)).toEqual([
      ['Anslag för verksamheten (netto)', '7,5', '', '8,3', '−0,8'],
      ['Intäkter', '0,5', '', '0,7', '0,2'],
      ['Kostnader', '8,0', '', '9,0', '−1,0'],
      ['Prognos/avvikelse före resultatdispositioner', '', '', '', '−0,8'],
    ]);
    const plain = computeTable(figures, { table: 'areas', unit: 'mnkr', rounding: 'plain', signs: 'ledger' });
    expect(plain.title).toContain('avrundade var för sig');
  });

  it('print a result unit’s surplus as minus where it comes in and as plus where it goes on (EK-71)', () => {
    const row = {
      name: 'Linden',
      grossBudget: '48712000',
      carriedIn: '756000',
      result: '0',
      commitmentsMet: true,
      decision: '',
    };
    const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];
    const figures: EconomyFigures = {
      ...NOTHING,
      resultUnits: { year: 2025, number: 3, sheet: { kind: 'resultUnits', caps, rows: [row] } },
    };
    const { rows } = computeTable(figures, { table: 'resultUnits', ...usualStyle('resultUnits') });
    expect(rows[0]?.cells.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Linden',
      '48 712',
      '2 436',
      '−756',
      '0',
      '756',
    ]);
    expect(rows[0]?.cells[3]?.from).toEqual({
      of: 'sheet',
      sheet: 'resultUnits',
      year: 2025,
      number: 3,
      row: 'Linden',
      column: 'carriedIn',
    });
    const other = computeTable(figures, { table: 'resultUnits', ...usualStyle('resultUnits'), signs: 'positive' });
    expect(other.rows[0]?.cells[3]?.text).toBe('756');
  });

  it('take the mean over the months that have data (i.u. left out)', () => {
    const months = [
      ...['1', '2', '1.8', null].map((value) => ({ value, reason: '' })),
      ...Array.from({ length: 8 }, () => null),
    ];
    const figures: EconomyFigures = {
      ...NOTHING,
      volumes: [{ name: 'Tomma lägenheter', decimals: 1, rows: [{ label: 'Björken', months }] }],
    };
    const { rows } = computeTable(figures, { table: 'volumes', ...usualStyle('volumes') });
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Tomma lägenheter, Björken',
      '1,0',
      '2,0',
      '1,8',
      'i.u.',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '1,6',
    ]);
  });

  it('show a balance with its groups and notes, and that its sides differ', () => {
    const item = (side: 'assets' | 'liabilities', opening: string) =>
      ({
        side,
        group: side === 'assets' ? 'Omsättningstillgångar' : 'Eget kapital',
        name: 'Kassa',
        opening,
        interim: null,
        closing: null,
        note: 'Not 1',
      }) as const;
    const figures: EconomyFigures = {
      ...NOTHING,
      balance: {
        year: 2025,
        number: 1,
        sheet: { kind: 'balance', rows: [item('assets', '5000'), item('liabilities', '4000')] },
      },
    };
    const table = computeTable(figures, { table: 'balance', ...usualStyle('balance') });
    expect(labels(table)).toEqual([
      'Tillgångar',
      'Omsättningstillgångar',
      'varav Kassa',
      'Summa tillgångar',
      'Eget kapital och skulder',
      'Eget kapital',
      'varav Kassa',
      'Summa eget kapital och skulder',
    ]);
    expect(texts(table)[2]).toEqual(['varav Kassa', '5', 'Not 1']);
    expect(table.missing).toEqual(['Balansräkningens sidor skiljer sig med 1 tkr den 1 januari 2025.']);
  });

  it('propose a sentence an area, that follows its figures and says the same as the table (EK-78, EK-79)', () => {
    const at = (measure: 'budget' | 'forecast', area: string, amount: string) =>
      ({ measure, area, kind: 'lon', amount }) as const;
    const figures: EconomyFigures = {
      ...NOTHING,
      amounts: [
        at('budget', 'lek', '3000000'),
        at('budget', 'park', '5000000'),
        at('forecast', 'lek', '4000000'),
        at('forecast', 'park', '4500000'),
      ],
      forecastBefore: [at('forecast', 'lek', '4000000'), at('forecast', 'park', '4900000')],
    };
    const sentences = proposeSentences(figures, USUAL_PHRASES);
    expect(sentences.map(({ paragraph }) => paragraph.text)).toEqual([
      'Prognosen för barn och unga visar ett underskott om 1,0 mnkr, vilket är oförändrat mot föregående prognos.',
      'Prognosen för lek visar ett underskott om 1,0 mnkr, vilket är oförändrat mot föregående prognos.',
      'Prognosen för park visar ett överskott om 0,5 mnkr, vilket är 0,4 mnkr bättre än i föregående prognos.',
      'Prognosen för verksamheten som helhet visar ett underskott om 0,5 mnkr, vilket är 0,4 mnkr bättre än i föregående prognos.',
    ]);
    const [, , park] = sentences;
    const now = { ...figures, amounts: [...figures.amounts, at('forecast', 'park', '-200000')] };
    const ground = { goals: [], indicators: [], activities: [], economy: amountWords(liveAmounts(now)) };
    const renewed = park === undefined ? null : renewParagraph(ground, park.paragraph);
    expect(renewed?.text).toContain('ett överskott om 0,7 mnkr, vilket är 0,6 mnkr bättre');
    // A year's outcome is held against the last forecast of the year.
    const ended: EconomyFigures = {
      ...figures,
      kind: 'VB',
      amounts: [...figures.amounts, { ...at('forecast', 'park', '4400000'), measure: 'outcome' }],
    };
    expect(proposeSentences(ended, USUAL_PHRASES).find(({ area }) => area === 'park')?.paragraph.text).toBe(
      'Utfallet för park visar ett överskott om 0,6 mnkr, vilket är 0,1 mnkr bättre än i föregående prognos.',
    );
    // The words hold as long as the side and the turn do, whatever was written after them (EK-80).
    const worked = renewed === null ? [] : [{ ...renewed, text: `${renewed.text} Orsaken är en mild vinter.` }];
    expect(contradictedSentences(worked, now, USUAL_PHRASES)).toEqual([]);
    const turned = { ...figures, amounts: [...figures.amounts, at('forecast', 'park', '500000')] };
    expect(contradictedSentences(worked, turned, USUAL_PHRASES)).toMatchObject([
      { now: expect.stringContaining('visar ingen avvikelse mot budget, vilket är 0,1 mnkr sämre') as string },
    ]);
    // Whoever has no figures at hand leaves the words.
    const untouched =
      park === undefined ? null : renewParagraph({ goals: [], indicators: [], activities: [] }, park.paragraph);
    expect(untouched).toEqual(park?.paragraph);
    expect(untouchedSentences(renewed === null ? [] : [renewed], proposeSentences(now, USUAL_PHRASES))).toHaveLength(1);
  });
});
