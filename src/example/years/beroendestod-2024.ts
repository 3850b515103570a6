import type { OrganisationYear } from '../build/organisation-year.ts';

const board = 'norrstrands-stadsdelsnamnd';

export const beroendestod2024: OrganisationYear = {
  organisation: 'beroendestod',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-23',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Enheten för beroendestöd hjälper personer från 20 år som har problem med alkohol, narkotika, läkemedel eller
          spel. Vi har öppen mottagning, utreder behov av insatser och driver egen behandling i grupp och enskilt. Elva
          medarbetare arbetar här.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-14',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Två handläggare har varit borta större delen av mars, och mottagningen har fått prioritera. Ingen har nekats
          besök men några har fått vänta. Kvällsmottagningen i Tallbacken dröjer till efter sommaren.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-17',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Bemanningen är tillbaka, och väntetiderna är kortare än före vårens frånvaro. Kvällsmottagningen öppnade i
          början av september. Gruppen för anhöriga är fulltecknad.`,
        },
      ],
    },
    VB: {
      decided: '2025-01-28',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Fler har kommit till oss och fler har fullföljt sin behandling. 239 personer gjorde ett första besök, tjugotvå
          fler än 2023. Året har varit slitsamt för en liten enhet, vilket syns i både frånvaro och medskapandeindex.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten redovisar ett överskott på 1,3 mnkr. Tre placeringar på behandlingshem avslutades tidigare än
          planerat, och öppenvården har i större utsträckning räckt till.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Nio synpunkter lämnades: fyra klagomål och fem beröm. Tre av klagomålen handlade om väntan i mars, ett om
          lokalens lyhördhet. Samtalsrummen har ljudisolerats.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `Fjorton avvikelser och en rapport enligt lex Sarah. Rapporten gällde ett uppföljningssamtal som inte blev av
          efter en utskrivning. Uppföljningar bokas nu innan personen lämnar behandlingshemmet.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.3',
      indicators: [
        {
          key: 'battre-situation',
          target: '68,0 %',
          forecast: { T1: '70,0 %', T2: '70,0 %' },
          analysis: {
            VB: `Endast nio svar lämnades in under mätveckorna, så resultatet säger inte mycket. Inför nästa mätning får
            gruppledarna avsätta tid för enkäten i slutet av varje omgång.`,
          },
          misprint: { VB: { outcome: '73,7 %' } },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-beroende',
          indicators: [
            {
              key: 'forsta-besok',
              target: '85,0 %',
              forecast: { T1: '85,0 %', T2: '85,0 %' },
              quotedFrom: board,
              analysis: { T1: `Frånvaron i mars är hela förklaringen.` },
            },
          ],
          unitGoals: [
            {
              title: 'Vägen in till beroendestödet är kort och enkel',
              expected: `Minst 85 procent får ett första besök inom tre dagar, och en kvällsmottagning öppnar under året.`,
              way: `Mottagningen nås utan bokning tre dagar i veckan. Den som ringer får en tid i samma samtal.`,
              followUp: `Väntetiden räknas automatiskt från första kontakt.`,
              status: { T1: 'partial', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis, eftersom mottagningen har haft halverad bemanning i mars. En behandlare
                lånas in till och med juni.`,
                T2: `Väntetiden är i snitt 1,8 dagar. Kvällsmottagningen är öppen måndagar och torsdagar.`,
                VB: `Enhetsmålet har uppfyllts. Var sjätte ny kontakt kommer numera via kvällsmottagningen.`,
              },
              activities: [
                {
                  title: 'Öppna en kvällsmottagning tillsammans med vårdcentralen',
                  start: '2024-03-01',
                  end: '2024-10-31',
                  deviation: ['T1'],
                  analysis: {
                    T1: `Lokalen är försenad. Ny start är den 2 september.`,
                    T2: `Mottagningen har öppnat. Vårdcentralens sjuksköterska deltar varannan torsdag.`,
                    VB: `I snitt kommer nio besökare per kväll.`,
                  },
                },
              ],
            },
            {
              title: 'Den som börjar en behandling fullföljer den',
              expected: `Minst 68 procent fullföljer sin planerade behandling.`,
              way: `Planen görs i små steg. Den som uteblir blir uppringd samma dag.`,
              followUp: `Avbrott och skäl antecknas av behandlaren.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Nivån är något högre än vid samma tid i fjol. Uppringningen har gett flera en andra chans.`,
                T2: `Kvinnogruppen har högst närvaro, 91 procent.`,
                VB: `Enhetsmålet har uppfyllts. 98 av 140 fullföljde, och de vanligaste skälen till avbrott var flytt och
                sjukhusvård.`,
              },
              indicators: [
                {
                  key: 'fullfoljd',
                  target: '68,0 %',
                  forecast: { T1: '68,0 %', T2: '68,0 %' },
                  analysis: { T1: `Värdet bygger på 44 avslutade behandlingar.` },
                },
              ],
            },
            {
              title: 'Anhöriga märker att de också är viktiga',
              expected: `Anhöriga känner till vårt stöd och vill rekommendera det till andra.`,
              way: `Anhöriga bjuds in till en samtalsgrupp varje termin.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Vårens grupp har åtta deltagare.`,
                T2: `Höstens grupp fylldes på två dagar.`,
                VB: `Enhetsmålet har uppfyllts. Sexton anhöriga har deltagit under året.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        {
          key: 'ami',
          target: '81',
          forecast: { T1: '81', T2: '80' },
          analysis: { VB: `Index sjönk med två enheter. Medarbetarna pekar på vårens ensamarbete i mottagningen.` },
        },
        {
          key: 'sjukfranvaro',
          target: '7,0 %',
          forecast: { T1: '8,5 %', T2: '8,0 %' },
          analysis: {
            T1: `Två av elva medarbetare har varit sjukskrivna, vilket slår hårt i procent och gör att årsmålet inte nås i år.`,
            T2: `En är tillbaka på heltid.`,
            VB: `Frånvaron minskade under hösten men inte nog. En rehabiliteringsplan pågår.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Ingen arbetar ensam i mottagningen',
              expected: `Mottagningen är alltid bemannad av två personer.`,
              way: `Schemat läggs tillsammans med resursteamet på avdelningen.`,
              followUp: `Avsteg från schemat rapporteras som tillbud.`,
              status: { T1: 'none', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms inte uppfyllas. Under mars var mottagningen ensambemannad elva dagar. Överfallslarm har
                köpts in och öppettiderna kortats tills vidare.`,
                T2: `Målet bedöms uppfyllas delvis. Sedan juni har det alltid funnits två på plats.`,
                VB: `Enhetsmålet har uppfyllts delvis på grund av vårens avsteg. Under hösten förekom inga. Frågan om en
                gemensam mottagning med ekonomiskt bistånd utreds.`,
              },
              activities: [
                {
                  title: 'Se över säkerheten i mottagningen med skyddsombudet',
                  start: '2024-02-01',
                  end: '2024-05-31',
                  analysis: {
                    T1: `Skyddsronden är gjord, och sju åtgärder är beställda.`,
                    T2: `Alla sju åtgärder är klara.`,
                    VB: `Nästa rond görs i februari.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
