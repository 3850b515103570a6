import type { OrganisationYear } from '../build/organisation-year.ts';

const board = 'socialnamnden';

export const boendeenheten2024: OrganisationYear = {
  organisation: 'boendeenheten',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-26',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Boendeenheten hyr ut 64 tränings- och försökslägenheter och ger stöd i dem. Enheten driver även verkstaden
          Svarven, där boende som vill kan arbeta några timmar i veckan. Vi är sexton medarbetare.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-17',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Fem hushåll har tagit över sina kontrakt. Sex träningslägenheter stod tomma i april i väntan på renovering.
          Svarven har fått nya lokaler på Varvsgatan.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-19',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Tretton hushåll har eget kontrakt efter åtta månader. Renoveringarna går fortare sedan två boende från Svarven
          anställdes för att måla. Två lägenheter har fått lämnas tillbaka till värden på grund av vattenskada.`,
        },
      ],
    },
    VB: {
      decided: '2025-01-31',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Arton hushåll har under året fått ett eget kontrakt. Färre lägenheter står tomma, och de boende är mer nöjda.
          Svarven har blivit en plats dit även grannar kommer för att få sina cyklar lagade.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten redovisar ett underskott på 0,3 mnkr, vilket motsvarar hyran för de lägenheter som stod tomma under
          våren.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Tolv klagomål kom in, varav sju från grannar. I fem fall hjälpte ett gemensamt möte i trapphuset.`,
        },
        {
          heading: 'Jämställdhet',
          text: `Två tredjedelar av de övertagna kontrakten gick till män och en tredjedel till kvinnor. Män lyckas alltså
          dubbelt så ofta som kvinnor med att ta över sitt kontrakt, vilket enheten behöver förstå bättre.`,
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
              expected: `Minst tjugo boende deltar i verkstaden Svarven varje vecka.`,
              way: `Svarven har öppet fyra dagar. Den som vill får hjälp vidare till praktik.`,
              followUp: `Närvaron antecknas dagligen.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Närvaron var tjugotvå i snitt före flytten.`,
                T2: `De nya lokalerna har dubblat antalet arbetsbänkar.`,
                VB: `Enhetsmålet har uppfyllts. Sex deltagare har gått vidare till praktik och två till anställning.`,
              },
              activities: [
                {
                  title: 'Flytta verkstaden Svarven till Varvsgatan',
                  start: '2024-02-01',
                  end: '2024-05-31',
                  analysis: {
                    T1: `Flytten är klar sånär som på svetsen.`,
                    T2: `Invigningen hölls den 4 juni.`,
                    VB: `Lokalen delas med en ideell cykelverkstad.`,
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
      indicators: [{ key: 'hemloshet', target: 'minska', forecast: { T1: '85 st', T2: '82 st' }, quotedFrom: board }],
      boardGoals: [
        {
          goal: 'social-boende',
          indicators: [
            {
              key: 'eget-kontrakt',
              target: '40,0 %',
              forecast: { T1: '40,0 %', T2: '41,0 %' },
              quotedFrom: board,
              misprint: { VB: { men: '66,7 %', women: '33,3 %' } },
            },
          ],
          unitGoals: [
            {
              title: 'Den som bor i försökslägenhet får ett eget kontrakt',
              expected: `Minst 45 procent av försökslägenheterna övergår i eget kontrakt.`,
              way: `Målen för boendet skrivs upp redan vid inflyttningen. Värden, den boende och vi träffas var tredje månad.`,
              followUp: `Varje lägenhet följs upp i en gemensam plan.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Åtta överlåtelser väntas före sommaren.`,
                T2: `Värdarna är mer villiga än tidigare att skriva över kontrakt.`,
                VB: `Arbetet har gått bra och hyresvärdarna är nöjda med hur vi sköter kontakterna.`,
              },
              indicators: [
                {
                  key: 'nojda-hyresgaster',
                  target: '84,0 %',
                  forecast: { T1: '84,0 %', T2: '84,0 %' },
                },
                {
                  key: 'tomma-lagenheter',
                  target: 'minska',
                  forecast: { T1: '4 st', T2: '3 st' },
                  analysis: { T1: `Sex lägenheter väntar på renovering, fyra av dem i samma hus.` },
                },
              ],
              activities: [
                {
                  title: 'Anställa två boende för enklare renoveringar',
                  start: '2024-04-01',
                  end: '2024-09-30',
                  analysis: {
                    T1: `Utlysningen är klar.`,
                    T2: `Båda arbetar sedan juni och har målat sju lägenheter.`,
                    VB: `Anställningarna har förlängts ett år.`,
                  },
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
              expected: `En lägenhet hyrs ut på nytt inom sex veckor.`,
              way: `Besiktning görs två veckor före avflyttning. Städ och målning bokas samtidigt.`,
              followUp: `Tiden mellan två hyresgäster antecknas.`,
              status: { T1: 'none', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms inte uppfyllas. Snittet är elva veckor på grund av renoveringar. Egna målare anställs.`,
                T2: `Målet bedöms uppfyllas delvis. Snittet är nu sju veckor.`,
                VB: `Enhetsmålet har uppfyllts delvis. Andra halvåret tog det i snitt fem veckor, men våren drog upp årets
                snitt till åtta.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '81', forecast: { T1: '81', T2: '81' } },
        {
          key: 'sjukfranvaro',
          target: '6,0 %',
          forecast: { T1: '6,2 %', T2: '6,0 %' },
          analysis: { T1: `En medarbetare har varit borta hela tertialet.` },
        },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          unitGoals: [
            {
              title: 'Vi lär av varandras hembesök',
              expected: `Alla medarbetare går med en kollega på minst fyra besök under året.`,
              way: `Besöken bokas i kalendern i januari och samtalas om på måndagsmötet.`,
              followUp: `Antalet gemensamma besök räknas varje månad.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `26 gemensamma besök har gjorts.`,
                T2: `Besöken har lett till en gemensam checklista för oanmälda besök.`,
                VB: `Enhetsmålet har uppfyllts. 71 gemensamma besök har gjorts av sexton medarbetare.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
