import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '../kernel/decimal.ts';
import { PushedRow, readPushedRows } from './pushed-figures.ts';

const row = (more: Partial<PushedRow> = {}): PushedRow =>
  PushedRow.parse({ account: '5011', responsibility: '1200', period: '2025-01', amount: '100.50', ...more });
const read = (rows: readonly PushedRow[], controlTotal: string | null = null) =>
  readPushedRows(rows, { year: 2025, controlTotal });
const faultsOf = (rows: readonly PushedRow[], controlTotal: string | null = null) => {
  const result = read(rows, controlTotal);
  return result.ok ? [] : result.error.map(({ code, line, field }) => [code, line, field]);
};

describe('rows that a system pushes (EK-86)', () => {
  it('have a day or a month, an exact amount and an account string', () => {
    const result = read([row(), row({ period: '2025-02-28', amount: '-0.5', text: 'Hyra', voucher: 'A1' })], '100');
    expect(result).toMatchObject({
      ok: true,
      value: [
        { line: 1, date: '2025-01-01', amount: '100.50', string: { account: '5011', responsibility: '1200' } },
        { line: 2, date: '2025-02-28', amount: '-0.5', text: 'Hyra', voucher: 'A1' },
      ],
    });
  });

  it('are told every fault by row and field, and none of them is taken', () => {
    const rows = [
      row(),
      row({ amount: '1 000,50' }),
      row({ amount: '1.005', period: '2025-13' }),
      row({ account: ' ', period: '2024-12' }),
      row({ period: '2025-02-30' }),
    ].map((one) => PushedRow.parse(one));
    expect(faultsOf(rows)).toEqual([
      ['figure-amount', 2, 'amount'],
      ['figure-amount', 3, 'amount'],
      ['figure-date', 3, 'period'],
      ['outside-year', 4, 'period'],
      ['figure-account', 4, 'account'],
      ['figure-date', 5, 'period'],
    ]);
  });

  it('that are nothing but zeros, or not the sender’s sum, are refused', () => {
    expect(faultsOf([row({ amount: '0.00' })])).toEqual([['no-rows', null, 'rows']]);
    expect(faultsOf([row()], '100.49')).toEqual([['control-total', null, 'controlTotal']]);
  });

  it('keep their sum to the öre, and one wrong amount among any refuses them all', () => {
    const ore = integer({ min: -999_999_999, max: 999_999_999 }).filter((value) => value !== 0);
    const printed = (value: number): string => {
      const digits = String(Math.abs(value)).padStart(3, '0');
      return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    assert(
      property(array(ore, { minLength: 1, maxLength: 30 }), nat(), (values, at) => {
        const rows = values.map((value) => row({ amount: printed(value) }));
        const sum = addDecimals(...rows.map(({ amount }) => amount));
        const result = read(rows, sum);
        expect(result.ok && compareDecimals(addDecimals(...result.value.map(({ amount }) => amount)), sum)).toBe(0);
        const wrong = at % rows.length;
        const spoilt = rows.map((one, index) => (index === wrong ? { ...one, amount: `${one.amount} kr` } : one));
        expect(faultsOf(spoilt)).toEqual([['figure-amount', wrong + 1, 'amount']]);
      }),
    );
  });
});
