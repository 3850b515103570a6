import { expect, it } from 'vitest';

import { volumeFaults } from '#domain/volumes/volume.ts';

import { editions } from '../editions.ts';
import { organisations } from '../organisation.ts';
import { exampleGoalMoney } from './goal-money.ts';
import { exampleLedger } from './ledger.ts';
import { staffCounts } from './staff.ts';
import { exampleVolumes } from './volumes.ts';

const printed = (value: number | null | undefined): string =>
  value === null ? 'i.u.' : value === undefined ? '' : value.toLocaleString('sv-SE').replaceAll(/\s/gu, ' ');

it('every volume has a faultless definition and whole years', () => {
  const [chart] = exampleLedger.charts;
  for (const { definition, months } of [...exampleVolumes, ...staffCounts]) {
    expect(volumeFaults(definition, { chart: chart ?? { areas: [], kinds: [] }, used: [] })).toEqual([]);
    expect(organisations.map(({ id }) => id)).toContain(definition.organisation);
    expect(months.every(({ values }) => values.length === 12)).toBe(true);
    expect(new Set(months.map(({ split }) => split))).toEqual(new Set(definition.splits.map(({ code }) => code)));
  }
});

it('the district board’s costs of staff are all shown: five persons or more are counted behind each', () => {
  expect(staffCounts.every(({ definition }) => definition.countsStaff === true)).toBe(true);
  const values = staffCounts.flatMap(({ months }) => months.flatMap((month) => month.values));
  expect(Math.min(...values.filter((value) => value !== null))).toBeGreaterThanOrEqual(5);
});

it('every goal that has money stands in a plan of its organisation and year', () => {
  for (const { organisation, year, goal } of exampleGoalMoney) {
    const plans = editions.filter((one) => one.organisation === organisation && one.year === year);
    expect(plans.some(({ document }) => document.goals.some(({ title }) => title === goal))).toBe(true);
  }
});

it('the boards’ reports print the volumes’ own months', () => {
  let compared = 0;
  for (const { year, organisation, document } of editions.filter((one) => /namnd/u.test(one.organisation))) {
    for (const table of document.tables) {
      const volume = exampleVolumes.find(({ definition }) => definition.name === table.title);
      for (const [name = '', ...cells] of volume === undefined ? [] : table.rows) {
        const { splits } = volume?.definition ?? { splits: [] };
        const split = splits.length === 1 ? splits[0] : splits.find((one) => one.name === name);
        const of = /^\d{4}$/u.test(name) ? Number(name) : year;
        const own = volume?.months.find((one) => one.split === split?.code && one.year === of);
        for (const [month, cell] of cells.slice(0, 12).entries()) {
          if (cell === '') continue;
          compared += 1;
          const shown = cell.replaceAll(/\s/gu, ' ').replace(/^(\d+),0$/u, '$1');
          expect([organisation, year, name, month, shown]).toEqual([
            organisation,
            year,
            name,
            month,
            printed(own?.values[month]),
          ]);
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(150);
});
