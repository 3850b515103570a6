import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { count, measuredCells, missing, printNumber, share, value } from './measure.ts';
import { prose } from './prose.ts';
import { monthly, operatingForecast, resultUnits } from './tables.ts';

const numberIn = (printed: string | null): number =>
  Number((printed ?? 'NaN').replace(/[^\d,-]/gu, '').replace(',', '.'));

describe('printed measures', () => {
  it('are printed as Swedish reports do', () => {
    expect(printNumber(1234567.25, 1, 'kr')).toBe('1 234 567,3 kr');
    expect(printNumber(-0.3, 1, '%')).toBe('-0,3 %');
    expect(printNumber(82, 0, '')).toBe('82');
  });

  it('give a total and both sexes for counts and shares, and nothing for what was not measured', () => {
    expect(measuredCells(count(8, 5), 0, 'st')).toEqual({ outcome: '13 st', men: '8 st', women: '5 st' });
    expect(measuredCells(share(4, 5, 3, 4), 1, '%')).toEqual({ outcome: '77,8 %', men: '80,0 %', women: '75,0 %' });
    expect(measuredCells(value(15.1), 1, 'barn')).toEqual({ outcome: '15,1 barn', men: null, women: null });
    expect(measuredCells(missing('för få svar'), 1, '%')).toEqual({ outcome: null, men: null, women: null });
    expect(measuredCells(share(0, 0, 1, 2), 0, '%')).toEqual({ outcome: '50 %', men: null, women: '50 %' });
  });

  it('of a share put the total between the rates of men and women', () => {
    const group = fc
      .integer({ min: 1, max: 500 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(group, group, ([men, allMen], [women, allWomen]) => {
        const cells = measuredCells(share(men, allMen, women, allWomen), 2, '%');
        const rates = [numberIn(cells.men), numberIn(cells.women)];
        expect(numberIn(cells.outcome)).toBeGreaterThanOrEqual(Math.min(...rates));
        expect(numberIn(cells.outcome)).toBeLessThanOrEqual(Math.max(...rates));
      }),
    );
  });
});

describe('prose', () => {
  it('parts paragraphs, sub-headings and items, and joins the lines of the source', () => {
    const text = `Första stycket
      fortsätter här.

      ## Rubrik
      Andra stycket.

      - En punkt
      på två rader

      - En till`;
    expect(prose(text).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['paragraph', 'Första stycket fortsätter här.'],
      ['subheading', 'Rubrik'],
      ['paragraph', 'Andra stycket.'],
      ['item', 'En punkt på två rader'],
      ['item', 'En till'],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(prose('  \n ')).toEqual([]);
  });
});

describe('tables', () => {
  it('of the operating budget count a surplus as plus and leave parts out of the total', () => {
    const { rows } = operatingForecast(2025, 1, [
      ['Förskola', 1000, 10, 990],
      ['varav lokaler', 200, 0, 210],
      ['Äldreomsorg', 2000, 0, 2035],
    ]);
    expect(rows).toEqual([
      ['Förskola', '100,0', '1,0', '99,0', '2,0'],
      ['varav lokaler', '20,0', '0,0', '21,0', '-1,0'],
      ['Äldreomsorg', '200,0', '0,0', '203,5', '-3,5'],
      ['Totalt', '300,0', '1,0', '302,5', '-1,5'],
    ]);
  });

  it('by month leave months to come empty and out of the mean, like those without data', () => {
    const [row] = monthly('Antal', 'st', [['Platser', 4, null, 8]]).rows;
    expect(row).toEqual(['Platser', '4', 'i.u.', '8', '', '', '', '', '', '', '', '', '', '6']);
  });

  it('of result units print a surplus as minus when it comes in and as plus when it is carried on', () => {
    expect(resultUnits(2025, [['Enheten', 50000, 600, -100]]).rows[0]).toEqual([
      'Enheten',
      '50 000',
      '2 500',
      '-600',
      '100',
      '500',
    ]);
  });
});
