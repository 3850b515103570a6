import { texts } from './texts.ts';

/** The page for a board's edition before it is decided. */
export const decisionTexts = texts(
  {
    title: (edition: string) => `Inför beslut: ${edition}`,
    loading: 'Inför beslut',
    lead: 'Det som är värt att se innan nämnden beslutar. Förslagen följer av siffrorna enligt öppna regler; bedömningen är människors.',
    toDocument: 'Dokumentet',
    link: 'Inför beslut',
    print: 'Skriv ut',
    parting: 'Bedömningar som inte följer av underlaget',
    partingNone: 'Alla bedömningar som går att pröva följer av underlaget.',
    counts: (agreeing: number, silent: number) =>
      `Mål där bedömning och underlag säger detsamma: ${agreeing}. Mål utan underlag som går att pröva: ${silent}.`,
    chosen: 'Vald bedömning',
    proposed: 'Följer av underlaget',
    unjudged: 'Ingen vald',
    grounds: { indicators: 'Indikatorer', children: 'Målen under', activities: 'Aktiviteter' },
    errors: 'Öppna fel',
    errorsNone: 'Inga öppna fel.',
    dismissals: 'Avfärdade anmärkningar med skäl',
    dismissalsNone: 'Ingen anmärkning är avfärdad.',
    missing: 'Värden som saknas',
    missingNone: 'Alla indikatorer har värde eller skäl.',
  },
  {
    title: (edition) => `Before decision: ${edition}`,
    loading: 'Before decision',
    lead: 'What is worth seeing before the board decides. The proposals follow from the numbers by open rules; the judgement is people’s.',
    toDocument: 'The document',
    link: 'Before decision',
    print: 'Print',
    parting: 'Judgements that do not follow from the facts',
    partingNone: 'All judgements that can be tried follow from the facts.',
    counts: (agreeing, silent) =>
      `Goals where judgement and facts say the same: ${agreeing}. Goals without facts that can be tried: ${silent}.`,
    chosen: 'Chosen judgement',
    proposed: 'Follows from the facts',
    unjudged: 'None chosen',
    grounds: { indicators: 'Indicators', children: 'Goals below', activities: 'Activities' },
    errors: 'Open errors',
    errorsNone: 'No open errors.',
    dismissals: 'Dismissed findings with reasons',
    dismissalsNone: 'No finding has been dismissed.',
    missing: 'Values that are missing',
    missingNone: 'All indicators have a value or a reason.',
  },
);
