import type { OrganisationYear } from '../build/organisation-year.ts';

const board = 'socialnamnden';

/** The annual report for 2025 has not been begun. */
export const familjeenheten2025: OrganisationYear = {
  organisation: 'familjeenheten',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-30',
      before: [
        {
          heading: 'Inledning',
          text: `Från den 1 juli får vi ge stöd utan utredning. Planen för 2025 utgår därför från två vägar in: en öppen för dem
          som själva söker, och en för barn som riskerar att fara illa.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-19',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Förberedelserna för den nya lagen tar mycket tid, men vardagen fungerar. Bara nio utredningar är äldre än fyra
          månader och de flesta av dem väntar på utlåtanden.`,
        },
      ],
    },
    T2: {
      decided: '2025-09-18',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Den öppna vägen in har använts av 46 familjer sedan i juli. Bytet av system i samma månad var olyckligt
          tajmat; två anmälningar blev liggande och har rapporterats.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.3',
      indicators: [
        {
          key: 'skyddsbedomning',
          target: '99,0 %',
          forecast: { T1: '99,0 %', T2: '99,3 %' },
          quotedFrom: board,
          analysis: {
            T1: `Påskhelgen visade att jouren behöver två läsare.`,
            T2: `Bytet av system i juli förklarar båda överskridandena.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-barn',
          indicators: [
            {
              key: 'fyra-manader',
              target: '90,0 %',
              forecast: { T1: '90,0 %', T2: '90,0 %' },
              quotedFrom: board,
              analysis: { T1: `Utlåtanden från barnpsykiatrin tar i snitt elva veckor.` },
            },
          ],
          unitGoals: [
            {
              title: 'Barnet kommer till tals i varje utredning',
              expected: `I minst 92 procent av utredningarna finns barnets egna ord.`,
              way: `Bildmetoden används för de minsta. Tonåringar får läsa sin del innan utredningen blir klar.`,
              followUp: `Gruppledarna granskar tio utredningar i månaden.`,
              status: { T1: 'full', T2: 'full' },
              analysis: {
                T1: `Granskningen pekar mot att målet nås under hösten.`,
                T2: `Målet är nått. Tonåringarnas egna ändringar har gjort flera utredningar bättre.`,
              },
              indicators: [
                {
                  key: 'barnets-rost',
                  target: '92,0 %',
                  forecast: { T1: '92,0 %', T2: '93,0 %' },
                  analysis: { T1: `Småbarnen är fortfarande det svåra.` },
                },
              ],
            },
            {
              title: 'Familjer får stöd innan en utredning behövs',
              expected: `Minst hundra familjer får stöd utan utredning under andra halvåret.`,
              way: `En öppen mottagning i familjecentralen bemannas fyra dagar i veckan från juli.`,
              followUp: `Antal familjer och vad de fick räknas varje vecka.`,
              status: { T1: 'full', T2: 'full' },
              analysis: {
                T1: `Lokalen är klar och två familjebehandlare är utsedda.`,
                T2: `46 familjer på två månader gör att hundra är inom räckhåll.`,
              },
              activities: [
                {
                  title: 'Öppna en mottagning för familjer utan krav på utredning',
                  start: '2025-03-01',
                  end: '2025-08-31',
                  analysis: {
                    T1: `Planeringen är klar.`,
                    T2: `Mottagningen öppnade den 1 juli.`,
                  },
                },
              ],
            },
          ],
        },
        {
          goal: 'social-vald',
          unitGoals: [
            {
              title: 'Vi frågar om våld i alla utredningar',
              expected: `Frågan är ställd i samtliga utredningar, även till papporna.`,
              way: `Pappor bjuds in till ett eget samtal. Tolk bokas alltid för båda föräldrarna.`,
              followUp: `Fältet i systemet granskas varje månad.`,
              status: { T1: 'full', T2: 'full' },
              analysis: {
                T1: `Andelen pappor som fått frågan har ökat från 71 till 88 procent.`,
                T2: `Det nya systemet saknade fältet till och med augusti, så frågan antecknades för hand.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '79', forecast: { T1: '79', T2: '79' } },
        { key: 'sjukfranvaro', target: '7,5 %', forecast: { T1: '7,5 %', T2: '7,3 %' } },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          unitGoals: [
            {
              title: 'Nya handläggare växer in i sitt uppdrag',
              expected: `Alla nya har mentor, och mentorerna har avsatt tid.`,
              way: `Mentorstid ligger i schemat. Nya går bredvid i jouren innan de går själva.`,
              followUp: `Intervjuer görs efter tre och sex månader.`,
              status: { T1: 'full', T2: 'full' },
              analysis: {
                T1: `Fyra nya har börjat och alla har mentor.`,
                T2: `Mentorstiden höll även under sommaren.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
