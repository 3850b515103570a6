import type { Rule } from '../rule.ts';

import { calendarDay } from '../../kernel/calendar.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence } from '../review-context.ts';

const CANDIDATE = /(?<!\d)((?:19|20)?\d{2})(\d{2})(\d{2})\s?[-+]?\s?(\d{4})(?!\d)/gu;
/** A coordination number adds 60 to the day (Skatteverket). */
const COORDINATION_DAY = 60;

/** The check digit of Swedish personal identity numbers (Luhn over the ten last digits). */
function hasValidCheckDigit(tenDigits: string): boolean {
  const sum = Array.from(tenDigits).reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return tenDigits.length === 10 && sum % 10 === 0;
}

function isPersonalNumber(year: string, month: string, day: string, last: string): boolean {
  const inMonth = Number(day) > COORDINATION_DAY ? Number(day) - COORDINATION_DAY : Number(day);
  const full = year.length === 4 ? Number(year) : 2000 + Number(year);
  return (
    calendarDay(full, Number(month), inMonth) !== null && hasValidCheckDigit(`${year.slice(-2)}${month}${day}${last}`)
  );
}

const inSentences = overSentences((sentence) =>
  [...sentence.text.matchAll(CANDIDATE)]
    .filter(([, year = '', month = '', day = '', last = '']) => isPersonalNumber(year, month, day, last))
    .map((match) => {
      const { place } = quoteSentence(sentence, match.index);
      // The number itself is never quoted: a finding is shown to more people than the text.
      const quote = sentence.text.replace(CANDIDATE, '••••••-••••');
      return {
        message: 'Texten innehåller ett personnummer.',
        remedy: 'Ta bort personnumret innan dokumentet skickas vidare.',
        evidence: [{ quote, place }],
        confidence: 0.95,
      };
    }),
);

export const personalNumber: Rule = {
  id: 'personal-number',
  number: 'R20',
  severity: 'error',
  source: 'domain.md 11: GDPR, offentlighets- och sekretesslagen',
  title: 'Personnummer i fri text',
  explanation:
    'Ett dokument som publiceras får inte innehålla personnummer. Kontrollsiffran skiljer dem från diarienummer och telefonnummer.',
  wrong: [
    {
      name: 'giltig kontrollsiffra',
      document: { chapters: [{ heading: 'Bakgrund', text: 'Ärendet gäller 811228-9874 och öppnades i mars.' }] },
    },
  ],
  right: [
    {
      name: 'fel kontrollsiffra',
      document: { chapters: [{ heading: 'Bakgrund', text: 'Diarienummer 811228-9875 avser upphandlingen.' }] },
    },
    {
      name: 'ett belopp',
      document: { chapters: [{ heading: 'Bakgrund', text: 'Kostnaden blev 8 112 289 874 kronor.' }] },
    },
  ],
  check: (context) => inSentences(context),
};
