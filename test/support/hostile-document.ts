import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { sampleDocument } from './sample-document.ts';

/** Texts that break careless writers: markup of every format, names without blanks, other scripts, what no file carries. */
export const HOSTILE_TEXTS: readonly string[] = [
  'N'.repeat(2_000),
  'En mycket lång rubrik '.repeat(100),
  '#set page(width: 1pt) #read("/etc/passwd") $x$ @ref <label> *fet* _kursiv_ `rå` \\u{41} [a] //',
  '</td></table><script>alert(1)</script><img src=x onerror=alert(1)> &amp; &lt; "citat" \'apostrof\'',
  ']]><w:p/><?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
  "=CMD|' /C calc'!A0",
  'مرحبا بالعالم 123 שלום עולם',
  '👩‍👩‍👧 🙂 ☃ 你好 𠮷 ẞ ﬁ',
  'a\u0000b\u0007c\u001Fd\u007F e\u0085f\u2028g\u2029h\uFFFEi\uFFFFj\uD800k\uDFFFl',
  '\u202Etxet adnäv\u202C \u2066isolerad\u2069 \u200Bnollbredd\u00AD mjukt\u2060',
  '   \t\n ',
  'e\u0301\u0323\u0308'.repeat(40),
];

/** The sample document with every text replaced by a hostile one, in turn; dates, numbers and ids stay. */
export function hostileDocument(offset: number): SteeringDocument {
  let count = offset;
  const next = () => HOSTILE_TEXTS[(count += 1) % HOSTILE_TEXTS.length] ?? '';
  const maybe = (value: string | null) => (value === null ? null : next());
  const document = sampleDocument();
  return {
    ...document,
    organisation: next(),
    front: {
      title: next(),
      administration: next(),
      reference: next(),
      date: next(),
      handlers: [next(), next()],
      recipient: next(),
      proposals: [next(), next()],
    },
    goals: document.goals.map((goal) => ({
      ...goal,
      number: maybe(goal.number),
      title: next(),
      statusPrinted: next(),
    })),
    indicators: document.indicators.map((indicator) => ({
      ...indicator,
      name: next(),
      cells: { ...indicator.cells, outcome: next(), men: next(), target: next(), period: next() },
    })),
    activities: document.activities.map((activity) => ({
      ...activity,
      title: next(),
      start: next(),
      ownerHeading: next(),
    })),
    texts: document.texts.map((text) => ({
      ...text,
      heading: maybe(text.heading),
      paragraphs: text.paragraphs.map((paragraph) => ({ ...paragraph, text: next() })),
    })),
    tables: document.tables.map((table) => ({
      ...table,
      title: next(),
      unit: next(),
      columns: table.columns.map(next),
      rows: table.rows.map((row) => row.map(next)),
    })),
  };
}
