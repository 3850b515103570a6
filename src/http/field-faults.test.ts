import { expect, it } from 'vitest';
import { z } from 'zod';

import { fieldFault } from './field-faults.ts';

const told = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value, { error: fieldFault }).error?.issues ?? []).map(({ message }) => message);

it.each([
  [z.string(), 3, 'Ska vara text.'],
  [z.string(), undefined, 'Saknas.'],
  [z.string().min(1), '', 'Får inte vara tomt.'],
  [z.string().max(3), 'för långt', 'Är för mycket: högst 3 tecken går.'],
  [z.number(), 'tolv', 'Ska vara ett tal.'],
  [z.int(), 1.5, 'Ska vara ett heltal.'],
  [z.int().min(2000), 20, 'Är för lite: minst 2000 behövs.'],
  [z.array(z.string()).min(1), [], 'Är för lite: minst en behövs.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Är för mycket: högst 2 stycken går.'],
  [z.iso.date(), '2026-02-30', 'Ska vara ett datum som finns, skrivet år-månad-dag.'],
  [z.enum(['T1', 'T2']), 'T3', 'Ska vara något av T1, T2.'],
  [z.literal('T1'), 'T2', 'Ska vara T1.'],
  [z.uuid(), 'x', 'Är ingen beteckning som systemet har gett.'],
  [z.string().regex(/^a/u), 'b', 'Är inte skrivet på det sätt som väntas.'],
  [z.strictObject({}), { namn: 1 }, 'Okända fält: namn.'],
])('says of a field in plain words: %# %s', (schema, value, words) => {
  expect(told(schema, value)).toEqual([words]);
});

it('says all faults at once', () => {
  expect(told(z.object({ a: z.string(), b: z.number() }), { a: 1, b: 'x' })).toEqual([
    'Ska vara text.',
    'Ska vara ett tal.',
  ]);
});
