import { stem } from '../language/words.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What a table may count; only these are compared, so that a free wording is no fault. */
const COUNTABLE =
  'lägenheter|dygn|platser|personer|barn|hushåll|placeringar|ärenden|timmar|brukare|elever|besök|dagar|årsarbetare|kronor';
const LEAD_IN = new RegExp(
  `tabell(?:en)?\\s+(?:nedan\\s+|ovan\\s+)?(?:visar|redovisar)\\s+(?:\\p{L}+\\s+)?antal(?:et)?\\s+(?:\\p{L}+\\s+){0,2}?(${COUNTABLE})(?!\\p{L})`,
  'iu',
);
const HEADING = new RegExp(`antal(?:et)?\\s+(?:\\p{L}+\\s+){0,2}?(${COUNTABLE})(?!\\p{L})`, 'iu');

/** The words that head what follows a sentence: the next table's title and columns, or the paragraph after it. */
function headAfter({ owner, paragraph }: Sentence, { tables }: ReviewContext): string {
  const next = owner.paragraphs.slice(paragraph + 1, paragraph + 3).map((one) => one.text.slice(0, 80));
  const table = tables
    .filter(({ position }) => position > owner.position)
    .toSorted((a, b) => a.position - b.position)[0];
  const near =
    table && table.position === owner.position + 1
      ? [table.title ?? '', ...table.columns, ...(table.rows[0] ?? [])]
      : [];
  return [...next, ...near].join(' | ');
}

function check(sentence: Sentence, context: ReviewContext): RuleFinding | null {
  const said = LEAD_IN.exec(sentence.text)?.[1];
  const headed = said === undefined ? undefined : HEADING.exec(headAfter(sentence, context))?.[1];
  if (said === undefined || headed === undefined || stem(said) === stem(headed)) return null;
  return {
    message: `Texten säger att tabellen visar antal ${said.toLowerCase()}, men tabellens rubrik säger antal ${headed.toLowerCase()}.`,
    remedy: 'Rätta texten eller tabellens rubrik.',
    evidence: [quoteSentence(sentence)],
    confidence: 0.85,
  };
}

export const captionAgainstTable: Rule = {
  id: 'caption-against-table',
  number: 'R26',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Tabellen visar något annat än texten säger',
  explanation: 'Det som texten säger att tabellen räknar ska vara det som tabellens rubrik säger.',
  wrong: [
    {
      name: 'lägenheter eller dygn',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            text: 'Nedanstående tabell visar antal tomma lägenheter per månad.',
            table: { columns: ['Genomsnittligt antal tomma dygn', 'Jan'], rows: [['Solbacken', '3']] },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma sak',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            text: 'Nedanstående tabell visar antal placeringar per månad.',
            table: { columns: ['Antal placeringar', 'Jan'], rows: [['Solbacken', '3']] },
          },
        ],
      },
    },
  ],
  check: (context) => context.sentences.flatMap((sentence) => check(sentence, context) ?? []),
};
