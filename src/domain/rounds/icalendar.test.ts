import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { icalendar } from './icalendar.ts';

const entry = { id: 'a@b', day: '2026-12-31', title: 'VB', description: '', url: 'https://prov.example/rundor/1' };
const stamp = '2026-05-06T09:30:00.123Z';

/** Reads a file back as a calendar does: unfolds, then unescapes. */
const valueOf = (file: string, name: string): string | undefined =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/u, '')
    .replaceAll(/\\([\\;,n])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));

it('a day lasts to the next, over the turn of the year', () => {
  const file = icalendar('Årets dagar', [entry], stamp);
  expect(valueOf(file, 'DTSTART')).toBe('20261231');
  expect(valueOf(file, 'DTEND')).toBe('20270101');
  expect(valueOf(file, 'DTSTAMP')).toBe('20260506T093000Z');
});

it('any words come back as they were, in lines of at most 75 octets', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !text.includes('\r'));
  fc.assert(
    fc.property(words, (title) => {
      const file = icalendar('Kalender', [{ ...entry, title }], stamp);
      expect(valueOf(file, 'SUMMARY')).toBe(title);
      const encoder = new TextEncoder();
      expect(file.split('\r\n').every((line) => encoder.encode(line).length <= 75)).toBe(true);
    }),
  );
});
