import { addDays } from '../kernel/calendar.ts';
import type { CalendarDay } from '../kernel/calendar.ts';

/** A whole day in a calendar. */
export type CalendarEntry = {
  /** Lasting, so that a calendar that reads the file again moves the entry and does not add one. */
  readonly id: string;
  readonly day: CalendarDay;
  readonly title: string;
  readonly description: string;
  readonly url: string;
};

/** TEXT values escape backslash, semicolon, comma and line breaks (RFC 5545 section 3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/gu, String.raw`\$&`).replace(/\r\n|\r|\n/gu, String.raw`\n`);

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** At most 75 octets a line, without splitting a letter; the rest goes on after a blank (section 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    if (bytes + bytesOf(letter) > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += letter;
    bytes += bytesOf(letter);
  }
  return [...parts, part].join('\r\n');
}

const plainDay = (day: CalendarDay): string => day.replaceAll('-', '');

/** An iCalendar file (RFC 5545) of whole days; `stamp` is the moment it is made, as an ISO instant in UTC. */
export function icalendar(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const made = `${stamp.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
  const events = entries.flatMap(({ id, day, title, description, url }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    `DTEND;VALUE=DATE:${plainDay(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Styrkedja//Styrkedja//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
