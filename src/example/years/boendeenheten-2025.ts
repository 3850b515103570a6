import type { OrganisationYear } from '../build/organisation-year.ts';

const board = 'socialnamnden';

export const boendeenheten2025: OrganisationYear = {
  organisation: 'boendeenheten',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-31',
      before: [
        {
          heading: 'Inledning',
          text: `Under året tar enheten över de tio lägenheterna i Bostad först. Stödet ska kunna ges även kvällar, och två
          tjänster görs om till kvällstjänster.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-19',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Kvällsstödet startade i mars och har minskat klagomålen från grannar. Sex hushåll har tagit över sina kontrakt,
          ett fler än våren 2024.`,
        },
      ],
    },
    T2: {
      decided: '2025-09-18',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Nio av tio lägenheter i Bostad först är bebodda. Fyra nya försökslägenheter har kommit från privata värdar.
          Sommaren var lugnare än vanligt.`,
        },
      ],
    },
    VB: {
      decided: '2026-01-30',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `22 hushåll har fått eget kontrakt, det högsta antalet hittills. Bostad först är fullt. Två medarbetare har gått
          i pension, och deras kunskap har tagits om hand i en handbok.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten är i balans. Färre tomma veckor har sparat ungefär det som kvällsstödet har kostat.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Sju klagomål och fyra beröm. Tre klagomål gällde samma trapphus, där ett möte med värden hölls i maj.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `En rapport enligt lex Sarah gällde en utebliven tillsyn i november. Tillsynen bekräftas nu i mobilen.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.2',
      boardGoals: [
        {
          goal: 'social-sysselsattning',
          unitGoals: [
            {
              title: 'Boende i våra lägenheter har något meningsfullt att göra på dagarna',
              expected: `Minst tjugofem boende deltar i verkstaden Svarven varje vecka.`,
              way: `Svarven öppnar även lördagar. Deltagarna håller själva i en kurs i månaden.`,
              followUp: `Närvaron antecknas och sammanställs varje månad.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Lördagsöppet lockar dem som annars sitter ensamma.`,
                T2: `I snitt kommer tjugosju personer i veckan.`,
                VB: `Enhetsmålet har uppfyllts. Cykelkursen på våren fick kö.`,
              },
              activities: [
                {
                  title: 'Utbilda tre boende till handledare i verkstaden',
                  start: '2025-09-01',
                  end: '2025-12-31',
                  misprintedPlan: { start: '2025-09-01', end: '2025-03-31' },
                  analysis: {
                    T1: `Tre personer är utvalda.`,
                    T2: `Utbildningen börjar i september.`,
                    VB: `Två av tre har gått klart. Den tredje fick ett arbete under tiden.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '1.3',
      indicators: [{ key: 'hemloshet', target: 'minska', forecast: { T1: '75 st', T2: '71 st' }, quotedFrom: board }],
      boardGoals: [
        {
          goal: 'social-boende',
          indicators: [
            {
              key: 'eget-kontrakt',
              target: '43,0 %',
              forecast: { T1: '44,0 %', T2: '46,0 %' },
              quotedFrom: board,
            },
          ],
          unitGoals: [
            {
              title: 'Den som bor i försökslägenhet får ett eget kontrakt',
              expected: `Minst 43 procent av försökslägenheterna övergår i eget kontrakt, och den som har tagit över bor kvar efter ett halvår.`,
              way: `Kvällsstöd ges tre dagar i veckan. Stödet fortsätter ett halvår efter övertagandet.`,
              followUp: `Planen för varje lägenhet gås igenom varje kvartal.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Kvällsstödet har gjort att två varningar kunde dras tillbaka.`,
                T2: `Ingen av dem som tagit över sitt kontrakt i år har flyttat.`,
                VB: `Enhetsmålet har uppfyllts. Två privata värdar har gått med i samarbetet.`,
              },
              indicators: [
                {
                  key: 'nojda-hyresgaster',
                  target: '85,0 %',
                  forecast: { T1: '85,0 %', T2: '85,0 %' },
                  analysis: {
                    VB: `Ingen systematisk mätning har gjorts under året, men de samtal vi har haft med de boende är genomgående
                    positiva.`,
                  },
                  misprint: { VB: { outcome: '100,0 %' } },
                },
                {
                  key: 'tomma-lagenheter',
                  target: 'minska',
                  forecast: { T1: '2 st', T2: '2 st' },
                  analysis: { T1: `Två av fyra väntar på ny spis.` },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '3.1',
      boardGoals: [
        {
          goal: 'social-ekonomi',
          unitGoals: [
            {
              title: 'Lägenheterna står inte tomma',
              expected: `En lägenhet hyrs ut på nytt inom fem veckor.`,
              way: `De egna målarna får sina uppdrag en månad i förväg.`,
              followUp: `Tiden redovisas för avdelningschefen varje tertial.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Snittet är fem veckor jämnt.`,
                T2: `Två snabba byten under sommaren gav fyra veckor i snitt.`,
                VB: `Enhetsmålet har uppfyllts. Årets snitt är fyra och en halv vecka.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '82', forecast: { T1: '82', T2: '82' } },
        { key: 'sjukfranvaro', target: '5,8 %', forecast: { T1: '5,7 %', T2: '5,5 %' } },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          unitGoals: [
            {
              title: 'Vi lär av varandras hembesök',
              expected: `Alla går på minst fem gemensamma besök, varav ett på kvällen.`,
              way: `Kvällsbesöken görs alltid av två. Erfarenheterna samlas i en handbok.`,
              followUp: `Handboken gås igenom på planeringsdagen i oktober.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `31 gemensamma besök, varav tolv på kvällen.`,
                T2: `Handboken har nio av tolv kapitel.`,
                VB: `Enhetsmålet har uppfyllts. Handboken används i introduktionen av de två som började i november.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
