import { stem } from '../language/words.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What a table may count; only these are compared, so that a free wording is no fault. */
const COUNTABLE =
  'lägenheter|dygn|platser|personer|barn|hushåll|placeringar|ärenden|timmar|brukare|elever|besök|dagar|årsarbetare|kronor';
/** "antal besök", "antalet unika besök", "hur många besök", "så här många besök", "besök i antal". */
const COUNTED = new RegExp(
  `(?<!\\p{L})(?:antal(?:et)?\\s+(?:\\p{L}+\\s+){0,2}?(${COUNTABLE})|(?:hur|så(?:\\s+här)?)\\s+många\\s+(?:\\p{L}+\\s+)?(${COUNTABLE})|(${COUNTABLE})\\s+i\\s+antal)(?!\\p{L})`,
  'iu',
);
/** That a table is spoken of, or that something is shown right here. */
const SHOWS =
  /(?<!\p{L})(?:tabell(?:en)?|sammanställning(?:en)?|uppställning(?:en)?)(?!\p{L})|(?<!\p{L})(?:nedan|ovan|här(?:\s+nedan)?|följande)\s+(?:\p{L}+\s+)?(?:ses|syns|visas|redovisas|framgår|finns|visar|presenteras|följer)(?!\p{L})|^så\s+här\s+många.*:$/iu;
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
  const counted = SHOWS.test(sentence.text) ? COUNTED.exec(sentence.text) : null;
  const said = counted?.[1] ?? counted?.[2] ?? counted?.[3];
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
      name: 'framgår av tabellen',
      document: {
        chapters: [
          {
            heading: 'Volymer',
            text: 'Hur många placeringar det har blivit framgår av tabellen nedan.',
            table: { columns: ['Antal dygn', 'Jan'], rows: [['Solbacken', '3']] },
          },
        ],
      },
    },
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
