import type { OrganisationYear } from '../build/organisation-year.ts';

export const hemtjanst2025: OrganisationYear = {
  organisation: 'norrstrands-hemtjanst',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-27',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Enheten hjälper omkring 290 personer i sex planeringsområden. Under 2025 tar vi även över nattpatrullen från
          den tidigare entreprenören, vilket ger fjorton nya kollegor från den 1 april.`,
        },
        {
          heading: 'Medarbetarnas delaktighet',
          text: `Varje lag har skrivit ett eget löfte till sina kunder. Löftena hänger i lagets lokal och följs upp i juni.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-16',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Övertagandet av natten gick enligt plan, även om schemasystemet krånglade de första dagarna. Kontinuiteten
          fortsätter att förbättras och är nu 11,1 medarbetare.`,
        },
      ],
    },
    T2: {
      decided: '2025-09-17',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `För första gången närmar vi oss tio medarbetare på fjorton dagar. Digital tillsyn prövas hos nitton
          personer, och ingen av dem har valt att gå tillbaka till besök.`,
        },
      ],
    },
    VB: {
      decided: '2026-01-26',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Nöjdheten är den högsta som enheten har mätt och kontinuiteten den bästa. Ekonomin är i balans sedan
          augusti. Kvar att lösa är korttidsfrånvaron, som inte följer med nedåt.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten slutar på ett underskott på 0,9 mnkr, att jämföra med 2,3 mnkr föregående år. Nattens övertagande
          medförde engångskostnader på 0,6 mnkr.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `49 synpunkter kom in: 26 klagomål och 23 beröm. Klagomålen om tider är nu elva, färre än hälften av vad de
          var 2024.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `Antalet avvikelser minskade till 268. En rapport enligt lex Sarah gällde ett nattbesök som inte utfördes
          under övertagandet i april.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.4',
      indicators: [
        { key: 'nojda-hemtjanst', target: '88 %', forecast: { T1: '88 %', T2: '89 %' } },
        {
          key: 'trygga-hemtjanst',
          target: '86 %',
          forecast: { T1: '86 %', T2: '86 %' },
          quotedFrom: 'norrstrands-stadsdelsnamnd',
        },
        {
          key: 'kontinuitet',
          target: 'Max 10 personer',
          forecast: { T1: '10,0 personer', T2: '10,2 personer' },
          analysis: {
            T1: `Natten ingår i mätningen från april och höjer talet något.`,
            T2: `Tre av sex områden klarar tio personer.`,
            VB: `Gränsen missades med två tiondelar. Helgerna är det som återstår att lösa.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-aldre',
          unitGoals: [
            {
              title: 'Den som har hemtjänst vet vem som kommer och när',
              expected: `En äldre möter högst tio medarbetare under fjorton dagar, och minst 95 procent har en aktuell
              genomförandeplan.`,
              way: `Lagen planerar helgen gemensamt så att omsorgskontakten alltid arbetar en dag. Den äldre får sitt
              veckoschema på papper eller i mobilen.`,
              followUp: `Kontinuiteten redovisas per område varje månad.`,
              status: { T1: 'full', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Takten i förbättringen räcker för att nå tio personer till årsskiftet, om sommarbemanningen håller.`,
                T2: `Målet bedöms uppfyllas delvis. Planerna är på plats, men helgerna gör att snittet stannar strax över
                tio. Ett helglag prövas från oktober.`,
                VB: `Enhetsmålet har uppfyllts delvis. 97 procent har en aktuell plan, medan kontinuiteten blev 10,2.
                Helglaget fortsätter eftersom området där det prövades nådde 9,1.`,
              },
              indicators: [
                {
                  key: 'genomforandeplan',
                  target: '95,0 %',
                  forecast: { T1: '95,0 %', T2: '96,0 %' },
                  analysis: { T1: `De fjorton som fick hjälp enbart nattetid saknade plan vid övertagandet.` },
                },
              ],
              activities: [
                {
                  title: 'Erbjuda digital tillsyn på natten',
                  start: '2025-02-01',
                  end: '2025-11-30',
                  analysis: {
                    T1: `Upphandlad utrustning är testad i två lägenheter.`,
                    T2: `Nitton personer har tackat ja.`,
                    VB: `Vid årets slut använde 31 personer tjänsten.`,
                  },
                },
                {
                  title: 'Pröva ett helglag i område Hamnen',
                  start: '2025-10-01',
                  end: '2026-03-31',
                  analysis: {
                    VB: `Försöket pågår till mars och har börjat bra.`,
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
          goal: 'norrstrand-ekonomi',
          unitGoals: [
            {
              title: 'Enhetens bemanning följer de beviljade timmarna',
              expected: `Arbetad tid överstiger utförd tid med högst 21 procent.`,
              way: `Planeringen görs i fyraveckorsperioder. Överskottstid byts mellan lagen i en gemensam kalender.`,
              followUp: `Kvoten stäms av den femte varje månad.`,
              status: { T1: 'partial', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis. Övertagandet av natten kräver dubbel bemanning under april och maj, och
                vi räknar med att vara i fas från juni.`,
                T2: `Kvoten är 20 procent sedan juli.`,
                VB: `Enhetsmålet har uppfyllts. Snittet för året blev 20,6 procent trots den dyra våren.`,
              },
              activities: [
                {
                  title: 'Byta överskottstid mellan lagen i en gemensam kalender',
                  start: '2025-01-15',
                  end: '2025-12-31',
                  analysis: {
                    T1: `Kalendern används av fem lag.`,
                    T2: `Omkring fyrtio timmar i veckan byts.`,
                    VB: `Övertiden har halverats.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '77', forecast: { T1: '77', T2: '77' } },
        {
          key: 'sjukfranvaro',
          target: '9,5 %',
          forecast: { T1: '9,5 %', T2: '9,3 %' },
          analysis: { T1: `De nya kollegorna i natten ingår inte förrän i nästa mätning.` },
        },
        {
          key: 'korttid',
          target: '2,9 %',
          forecast: { T1: '3,2 %', T2: '3,0 %' },
          analysis: {
            T1: `Vabb och förkylningar i februari.`,
            T2: `Sommarens låga frånvaro räcker nästan hela vägen.`,
            VB: `Korttidsfrånvaron ligger kvar över årsmålet. Två grupper står för hälften och får stöd av hälsostrategen.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Det går att arbeta heltid i hemtjänsten och orka',
              expected: `Sjukfrånvaron är högst 9,5 procent, och minst fyra av fem arbetar heltid.`,
              way: `Hälsoschemat införs i fyra grupper. Gruppcheferna har avstämning med varje medarbetare två gånger om året.`,
              followUp: `Frånvaro och heltid följs per grupp.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Sex av åtta grupper ligger redan under 9,5 procent.`,
                T2: `Hälsoschemat uppskattas av dem som har provat, och två grupper till har anmält intresse.`,
                VB: `Enhetsmålet har uppfyllts. Frånvaron blev 8,9 procent, och 82 procent arbetar heltid.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
