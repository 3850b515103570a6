import type { FindingEvidence } from '../finding.ts';

import { contentStems, stem } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
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
  /(?<!\p{L})(?:tabell(?:en)?|sammanställning(?:en)?|uppställning(?:en)?)(?!\p{L})|(?<!\p{L})(?:nedan|ovan|här(?:\s+nedan)?|följande)\s+(?:\p{L}+\s+)?(?:ses|syns|visas|redovisas|framgår|finns|visar|presenteras|följer)(?!\p{L})|(?<!\p{L})(?:framgår|visas|redovisas|presenteras|ses)\s+(?:här\s+)?nedan(?!\p{L})|^så\s+här\s+många.*:$/iu;
const shows = overSentences((sentence: Sentence) => (SHOWS.test(sentence.text) ? sentence : null));
const HEADING = new RegExp(`antal(?:et)?\\s+(?:\\p{L}+\\s+){0,2}?(${COUNTABLE})(?!\\p{L})`, 'iu');

type Head = { readonly words: string; readonly shown: FindingEvidence };

/** What heads that which follows a sentence: the paragraphs after it, or the next table's title and columns. */
function headsAfter({ owner, paragraph }: Sentence, { tables }: ReviewContext): readonly Head[] {
  const next = owner.paragraphs.slice(paragraph + 1, paragraph + 3).map(({ text, line }): Head => {
    const words = text.slice(0, 80);
    const place = { thing: 'text' as const, id: owner.id, line, page: owner.source?.page ?? null };
    return { words, shown: { quote: words, place } };
  });
  const table = tables
    .filter(({ position }) => position > owner.position)
    .toSorted((a, b) => a.position - b.position)[0];
  if (table?.position !== owner.position + 1) return next;
  const words = [table.title ?? '', ...table.columns, ...(table.rows[0] ?? [])].join(' | ');
  return [...next, { words, shown: quoteTable(table) }];
}

/** "antal anställda per avdelning": what is counted, in a caption or in a sentence. */
const WHAT_COUNTED =
  /(?<!\p{L})antal(?:et)?\s+(?<what>(?:\p{L}+\s+){0,2}?\p{L}{4,})(?:\s+(?:per|i|på|efter|under|vid|framgår|framgick|visas|redovisas|som|med)(?!\p{L})|\s*[.,:]|\s*$)/iu;
const NO_COUNT = /^(?:procent|andel|budget|mnkr|tkr)/iu;

/** A caption that counts one thing under a sentence that promises another, where no word of the one is in the other. */
function otherThing(sentence: Sentence, { tables }: ReviewContext): RuleFinding | null {
  if (sentence.paragraph !== sentence.owner.paragraphs.length - 1) return null;
  const table = tables.find(({ position }) => position === sentence.owner.position + 1);
  const said = WHAT_COUNTED.exec(sentence.text)?.groups?.['what'];
  if (!table?.title || said === undefined || NO_COUNT.test(said)) return null;
  const shown = contentStems([table.title, ...table.columns, ...table.rows.map(([first = '']) => first)].join(' '));
  const promised = contentStems(said);
  const shared = promised.some((word) =>
    shown.some((other) => other.includes(word.slice(0, 6)) || word.includes(other.slice(0, 6))),
  );
  if (promised.length === 0 || shared || contentStems(table.title).length === 0) return null;
  // A caption that counts in so many words is surely another; a title without a count may be the same in other words.
  const counts = WHAT_COUNTED.test(table.title);
  return {
    severity: counts ? 'warning' : 'note',
    message: `Texten säger att tabellen visar antal ${said.toLowerCase()}, men tabellens rubrik är ”${table.title}”.`,
    remedy: 'Rätta texten eller tabellens rubrik.',
    evidence: [quoteSentence(sentence), quoteTable(table)],
    confidence: counts ? 0.75 : 0.6,
  };
}

const quoteTable = (table: ReviewContext['tables'][number]): FindingEvidence => ({
  quote: table.title ?? table.columns.join(' | '),
  place: { thing: 'table', id: table.id, line: table.source?.line ?? null, page: table.source?.page ?? null },
});

function check(sentence: Sentence, context: ReviewContext): RuleFinding | null {
  const counted = COUNTED.exec(sentence.text);
  const said = counted?.[1] ?? counted?.[2] ?? counted?.[3];
  const head = said === undefined ? undefined : headsAfter(sentence, context).find(({ words }) => HEADING.test(words));
  const headed = HEADING.exec(head?.words ?? '')?.[1];
  if (said === undefined || head === undefined || headed === undefined || stem(said) === stem(headed))
    return said === undefined || headed === undefined ? otherThing(sentence, context) : null;
  return {
    message: `Texten säger att tabellen visar antal ${said.toLowerCase()}, men tabellens rubrik säger antal ${headed.toLowerCase()}.`,
    remedy: 'Rätta texten eller tabellens rubrik.',
    evidence: [quoteSentence(sentence), head.shown],
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
  check: (context) => shows(context).flatMap((sentence) => check(sentence, context) ?? []),
};
