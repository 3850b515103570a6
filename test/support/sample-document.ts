import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

/** Makes the parts of a document with only what a test cares about; everything else is empty. */
export const emptyCells = {
  outcome: null,
  men: null,
  women: null,
  previous: null,
  forecast: null,
  target: null,
  councilTarget: null,
  period: null,
};

export function goal(id: string, position: number, given: Partial<DocumentGoal> = {}): DocumentGoal {
  return {
    id,
    position,
    source: null,
    parent: null,
    level: 'boardGoal',
    number: null,
    title: `Mål ${id}`,
    status: null,
    statusPrinted: null,
    ...given,
  };
}

export function text(id: string, position: number, given: Partial<DocumentText> = {}): DocumentText {
  return {
    id,
    position,
    source: null,
    goal: null,
    indicator: null,
    activity: null,
    heading: null,
    headingLevel: null,
    isSection: false,
    paragraphs: [],
    understood: true,
    ...given,
  };
}

export function paragraphs(...texts: string[]): DocumentText['paragraphs'] {
  return texts.map((each) => ({ kind: 'paragraph', text: each, line: null }));
}

export function indicator(id: string, position: number, given: Partial<DocumentIndicator> = {}): DocumentIndicator {
  return {
    id,
    position,
    source: null,
    goal: null,
    owner: null,
    name: `Indikator ${id}`,
    cells: emptyCells,
    confidence: 1,
    doubts: [],
    ...given,
  };
}

export function activity(id: string, position: number, given: Partial<DocumentActivity> = {}): DocumentActivity {
  return {
    id,
    position,
    source: null,
    goal: null,
    owner: null,
    ownerHeading: null,
    title: `Aktivitet ${id}`,
    start: null,
    end: null,
    deviation: false,
    doubts: [],
    ...given,
  };
}

export function table(id: string, position: number, given: Partial<DocumentTable> = {}): DocumentTable {
  return {
    id,
    position,
    source: null,
    goal: null,
    title: null,
    unit: null,
    columns: [],
    rows: [],
    doubts: [],
    ...given,
  };
}

export function steeringDocument(given: Partial<SteeringDocument> = {}): SteeringDocument {
  return {
    kind: 'T1',
    year: 2031,
    organisation: 'Kvarnby stadsdelsnämnd',
    level: 'board',
    front: {
      title: null,
      administration: null,
      reference: null,
      date: null,
      handlers: [],
      recipient: null,
      proposals: [],
    },
    goals: [],
    indicators: [],
    activities: [],
    texts: [],
    tables: [],
    ...given,
  };
}

/** A small tertial report with one of everything, in prose of our own. */
export function sampleDocument(): SteeringDocument {
  return steeringDocument({
    front: {
      title: 'Tertialrapport 1 2031 för Kvarnby stadsdelsnämnd',
      administration: 'Kvarnby stadsdelsförvaltning',
      reference: 'KV 2031/118',
      date: '2031-05-20',
      handlers: ['Mona Lind, controller', 'Per Öst, verksamhetsplanerare'],
      recipient: 'Kvarnby stadsdelsnämnd',
      proposals: ['Nämnden godkänner rapporten.', 'Paragrafen justeras omedelbart.'],
    },
    texts: [
      text('t1', 0, {
        heading: 'Sammanfattande analys',
        headingLevel: 1,
        paragraphs: [
          ...paragraphs('Våren har präglats av växande köer till bostadsförmedlingen.'),
          { kind: 'subheading', text: 'Bostäder', line: null },
          { kind: 'item', text: 'Tre trapphus har rustats.', line: null },
          { kind: 'item', text: 'Två lokaler har lämnats.', line: null },
        ],
      }),
      text('t2', 1, { heading: 'Uppföljning av mål', headingLevel: 1 }),
      text('t3', 3, { goal: 'g1', paragraphs: paragraphs('Nämnden bidrar genom sina två mål.') }),
      text('t4', 6, {
        goal: 'g3',
        heading: 'Förväntat resultat',
        isSection: true,
        paragraphs: paragraphs('Fler hushåll klarar sig utan bistånd.'),
      }),
      text('t5', 8, {
        goal: 'g3',
        indicator: 'i1',
        heading: 'Analys',
        isSection: true,
        paragraphs: paragraphs('Utfallet ligger under målet eftersom inflyttningen var stor.'),
      }),
      text('t6', 11, {
        goal: 'g3',
        activity: 'a1',
        heading: 'Analys',
        isSection: true,
        paragraphs: paragraphs('Kursen har skjutits upp till hösten.'),
      }),
      text('t7', 12, {
        heading: 'Uppföljning av ekonomi',
        headingLevel: 1,
        paragraphs: paragraphs('Budgeten håller.'),
      }),
    ],
    goals: [
      goal('g1', 2, { level: 'focusArea', number: '1', title: 'En trygg kommun' }),
      goal('g2', 4, {
        level: 'areaGoal',
        parent: 'g1',
        number: '1.1',
        title: 'Alla har en bostad',
        status: 'partial',
        statusPrinted: 'Uppfylls delvis',
      }),
      goal('g3', 5, { parent: 'g2', title: 'Hushållen bor kvar', status: 'full' }),
    ],
    indicators: [
      indicator('i1', 7, {
        goal: 'g3',
        owner: 'council',
        name: 'Andel hushåll som bor kvar',
        cells: {
          ...emptyCells,
          outcome: '47,37 %',
          men: '45 %',
          women: '50 %',
          previous: '44 %',
          forecast: '48 %',
          target: '50 %',
          councilTarget: 'Tas fram av nämnd',
          period: 'Tertial 1 2031',
        },
      }),
      indicator('i2', 9, {
        goal: 'g3',
        owner: 'council',
        name: 'Antal vräkta barn',
        cells: { ...emptyCells, outcome: '0' },
      }),
    ],
    activities: [
      activity('a1', 10, {
        goal: 'g3',
        owner: 'board',
        ownerHeading: 'Nämndens aktiviteter',
        title: 'Hålla kurs i hushållsekonomi',
        start: '2031-01-01',
        end: '2031-06-30',
        deviation: true,
      }),
    ],
    tables: [
      table('b1', 13, {
        title: 'Driftbudget',
        unit: 'mnkr',
        columns: ['Verksamhet', 'Budget', 'Prognos', 'Avvikelse'],
        rows: [
          ['Förskola', '686,4', '682,9', '3,5'],
          ['Äldreomsorg', '609,6', '613,1', '-3,5'],
          ['Totalt', '1 296,0', '1 296,0', '0'],
        ],
      }),
    ],
  });
}
