import { expect, it } from 'vitest';

import { kindOfName } from './kind-of-name.ts';

it.each([
  ['Norrvikens stadsdelsnämnd', 'board'],
  ['Socialnämnden', 'board'],
  ['Kommunstyrelsen', 'executiveBoard'],
  ['Norrvikens stadsdelsförvaltning', 'administration'],
  ['Stadsledningskontoret', 'administration'],
  ['Avdelningen för förskola', 'department'],
  ['Avdelningen för förvaltningens lokaler', 'department'],
  ['Hamnbolaget', 'company'],
  ['Björkhamns Hamn AB', 'company'],
  ['Arbetsgruppen för ungas fritid', 'group'],
  ['Tallbackens förskolor', 'unit'],
  ['Enheten för stöd till nämnden', 'unit'],
  ['', 'unit'],
])('tells that %s is a %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
