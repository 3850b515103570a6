import { describe, expect, it } from 'vitest';

import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument, type DocumentSketch } from '#domain/review/sketch-document.ts';

/**
 * What is left in a report that was to be taken out of it, and outcomes that nobody has measured: each sentence alone in a
 * small document, the wrong ones beside right ones that look like them.
 */
const told = (sketch: DocumentSketch): readonly string[] =>
  runReview(sketchDocument(sketch))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => rule);

const inReport =
  (kind: 'T1' | 'T2' | 'VB') =>
  (text: string): DocumentSketch => ({ kind, year: 2022, chapters: [{ heading: 'Verksamheten', text }] });
const underOutcome = (analysis: string): DocumentSketch => ({
  kind: 'VB',
  year: 2022,
  goals: [
    {
      title: 'Mål',
      indicators: [
        {
          name: 'Andel kunder som fått hela sin ledsagning',
          outcome: '100 %',
          target: '100 %',
          period: '2022',
          analysis,
        },
      ],
    },
  ],
});

describe('notes to the writer', () => {
  it.each([
    'Biblioteket har [antal] öppna timmar i veckan.',
    'Uppgiften om fordon är osäker – kolla med garaget innan utskick, Siv!',
    'Antalet vikarier (stäm av med lönekontoret) har varit högt.',
    'Beloppen stäms av med ekonomi före publicering.',
    'Siffrorna i tabellen är till och med oktober och ersätts så snart bokslutet är klart.',
  ])('%s', (text) => expect(told(inReport('VB')(text))).toContain('stale-text'));

  it.each([
    'Föreningen skrev att ”det [sic] var en bra dag”.',
    'Tidningen har 12 000 läsare [1] och ges ut i Norrbo [Nb].',
    'Uppdraget är klart – utställningen på torget är öppen.',
    'Fakturorna stäms av med leverantören före betalning.',
    'Siffrorna på dörrarna byts ut när de har blivit otydliga på varje våning.',
    'Uppgifterna i registret uppdateras löpande när en kund flyttar.',
  ])('%s', (text) => expect(told(inReport('VB')(text))).not.toContain('stale-text'));
});

describe('what a report puts off to itself', () => {
  it.each([
    ['T2', 'Hyrorna för juni redovisas i tertialrapport 2, när fakturorna har kommit.'],
    ['T2', 'Resultatet kommer att presenteras i tertialrapport 1.'],
    ['VB', 'Utfallet kommer att redovisas i verksamhetsberättelsen.'],
  ] as const)('%s: %s', (kind, text) => expect(told(inReport(kind)(text))).toContain('stale-text'));

  it.each([
    ['T1', 'Hyrorna för juni redovisas i tertialrapport 2, när fakturorna har kommit.'],
    ['T2', 'Utfallet kommer att redovisas i verksamhetsberättelsen.'],
    ['T2', 'Uppföljningen av hyrorna redovisas i tertialrapport 2.'],
    ['VB', 'Arbetet kommer att följas upp i verksamhetsberättelsen för 2023.'],
    ['VB', 'Resultatet kommer att redovisas i tertialrapport 1 nästa år.'],
  ] as const)('%s: %s', (kind, text) => expect(told(inReport(kind)(text))).not.toContain('stale-text'));
});

describe('outcomes that nobody measured', () => {
  it.each([
    'Någon avstämning av antalet timmar per kund har vi inte hunnit göra.',
    'Någon räkning har enheten inte haft tid att göra.',
    'Utfallet har satts utifrån att ledsagning alltid erbjuds.',
    'Värdet är satt till 100 procent eftersom alla har rätt till det.',
  ])('%s', (text) => expect(told(underOutcome(text))).toContain('unmeasured-outcome'));

  it.each([
    'Någon avstämning per område har vi inte hunnit göra.',
    'Någon skillnad mellan kunderna har vi inte kunnat se.',
    'Utfallet har satts utifrån statistik ur verksamhetssystemet.',
    'Värdet är satt till 100 procent utifrån kundernas svar.',
  ])('%s', (text) => expect(told(underOutcome(text))).not.toContain('unmeasured-outcome'));
});
