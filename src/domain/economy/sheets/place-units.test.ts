import { expect, it } from 'vitest';

import { proposeUnits, unitsAway, unitsHere } from './place-units.ts';
import type { SavedUnits } from './place-units.ts';

const row = (name: string, organisation?: string, result = '0') => ({
  name,
  ...(organisation === undefined ? {} : { organisation }),
  grossBudget: '100',
  carriedIn: '0',
  result,
  commitmentsMet: true,
  decision: '',
});
const saved = (organisation: string, at: string, ...rows: ReturnType<typeof row>[]): SavedUnits => ({
  organisation,
  number: 3,
  at,
  sheet: { kind: 'resultUnits', caps: [{ yearPercent: '5', accumulatedPercent: '10' }], rows },
});
const where = (places: Readonly<Record<string, string>>) => ({
  isBelow: (unit: string, organisation: string) => places[unit] === organisation,
});
const names = (organisation: string, sheets: readonly SavedUnits[], at: ReturnType<typeof where>) =>
  unitsHere(organisation, sheets, at).map(({ row: { name: of, result } }) => `${of} ${result}`);

const north = saved('north', '2025-03-01', row('Granen', 'granen', '5'), row('Utan koppling'));
const south = saved('south', '2025-02-01', row('Tallen', 'tallen', '7'));
const before = where({ granen: 'north', tallen: 'south' });
const moved = where({ granen: 'south', tallen: 'south' });

it('a tied row follows its unit to another board’s table, and back when it moves back (EK-106)', () => {
  expect(names('south', [north, south], before)).toEqual(['Tallen 7']);
  expect(names('north', [north, south], moved)).toEqual(['Utan koppling 0']);
  expect(names('south', [north, south], moved)).toEqual(['Tallen 7', 'Granen 5']);
  expect(names('north', [north, south], before)).toEqual(['Granen 5', 'Utan koppling 0']);
  expect(names('south', [north], moved)).toEqual(['Granen 5']);
  // Its version is the one that it was saved in, whoever's table it stands in.
  expect(unitsHere('south', [north, south], moved).map(({ saved: { organisation } }) => organisation)).toEqual([
    'south',
    'north',
  ]);
});

it('what has moved away is kept where it was saved, and the newest of two rows counts', () => {
  expect(unitsAway(north, moved).map(({ name }) => name)).toEqual(['Granen']);
  const taken = saved('south', '2025-04-01', row('Granen', 'granen', '9'));
  expect(names('south', [north, taken], moved)).toEqual(['Granen 9']);
  expect(names('north', [north, taken], before)).toEqual(['Granen 9', 'Utan koppling 0']);
  expect(names('north', [{ ...north, at: '2025-05-01' }, taken], before)).toEqual(['Granen 5', 'Utan koppling 0']);
});

it('a row that nobody has tied is proposed the one unit of its name', () => {
  const units = [
    { id: 'granen', name: 'Granen' },
    { id: 'a', name: 'Tallen' },
    { id: 'b', name: 'Tallen' },
  ];
  const { sheet } = saved('north', '', row('granen'), row('Tallen'), row('Granen', 'annan'));
  expect(proposeUnits(sheet, units).rows.map(({ organisation }) => organisation)).toEqual([
    'granen',
    undefined,
    'annan',
  ]);
});
