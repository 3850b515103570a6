import type { OrganisationYear } from '../build/organisation-year.ts';

export const hemtjanst2024: OrganisationYear = {
  organisation: 'norrstrands-hemtjanst',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-22',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Norrstrands hemtjänst är stadsdelens egen utförare. Vi hjälper drygt 280 personer med omsorg, service,
          ledsagning och trygghetslarm, dygnet runt. Enheten har 118 medarbetare i åtta grupper.`,
        },
        {
          heading: 'Risker under året',
          text: `Den största risken är bemanningen. Om rekryteringen av undersköterskor inte lyckas behöver fler timvikarier
          tas in, och då möter den äldre fler ansikten.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-16',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Beviljade timmar har ökat med sex procent sedan årsskiftet. Vi har inte hunnit anställa i samma takt, vilket
          syns i både kontinuitet och frånvaro. De äldre är ändå trygga med hjälpen, enligt de uppföljningar som
          omsorgskontakterna gör.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-18',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Sommaren bemannades nästan helt med egna vikarier som arbetat hos oss förut. Sedan maj planerar vi i
          mindre områden, och restiden mellan besöken har minskat med elva minuter per pass.`,
        },
      ],
    },
    VB: {
      decided: '2025-01-27',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Vi lämnar ett år som började tungt och slutade i bättre balans. Kontinuiteten har förbättrats från 12,4
          till 11,4 medarbetare, och nästan alla har en aktuell genomförandeplan. Sjukfrånvaron är fortfarande för hög.`,
        },
        {
          heading: 'Goda exempel',
          text: `- Lag Söder har provat att planera veckan tillsammans med fyra av sina kunder.

          - Matlådorna har bytts mot gemensam lunch på träffpunkten för elva personer som åt ensamma.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Ekonomiskt utfall kompletteras när bokslutet är klart, underskottet väntas bli XX mnkr. Den viktigaste
          orsaken är övertid under årets första fyra månader.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Enheten tog emot 63 synpunkter. 41 var klagomål, varav 28 om tider, och 22 var beröm. Rutinen att ringa
          vid försening infördes i mars.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `312 avvikelser registrerades, flest om uteblivna eller försenade besök. Två lex Sarah-rapporter lämnades.
          Båda gällde mediciner som inte överlämnats och har lett till dubbel signering.`,
        },
        {
          heading: 'Jämställdhet',
          text: `Kvinnor och män är ungefär lika nöjda. Män får oftare hjälp med matlagning, kvinnor oftare med städning;
          biståndsenheten har fått del av iakttagelsen.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.4',
      indicators: [
        {
          key: 'nojda-hemtjanst',
          target: '88 %',
          forecast: { T1: '88 %', T2: '88 %' },
          analysis: {
            VB: `Resultatet är en procentenhet under årsmålet. De som är missnöjda nämner tiderna, inte bemötandet.`,
          },
        },
        {
          key: 'trygga-hemtjanst',
          target: '84 %',
          forecast: { T1: '84 %', T2: '84 %' },
          quotedFrom: 'norrstrands-stadsdelsnamnd',
        },
        {
          key: 'kontinuitet',
          target: 'Max 11 personer',
          forecast: { T1: '11,5 personer', T2: '11,5 personer' },
          analysis: {
            T1: `Vintern gav fler vikarier än planerat.`,
            T2: `Effekten av de nya områdena syns först i juli och augusti.`,
            VB: `Årsmålet nåddes inte, men lag Söder och lag Hamnen ligger under elva personer.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-aldre',
          unitGoals: [
            {
              title: 'Den som har hemtjänst vet vem som kommer och när',
              expected: `En äldre möter högst elva medarbetare under fjorton dagar, och minst 92 procent har en aktuell
              genomförandeplan.`,
              way: `Besöken planeras i små lag. Omsorgskontakten skriver planen tillsammans med den äldre och ser över den
              var sjätte månad.`,
              resources: `Två planerare delas av åtta grupper.`,
              followUp: `Kontinuiteten mäts varje månad och visas på lagets tavla.`,
              status: { T1: 'partial', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis eftersom kontinuiteten har försämrats. Från maj delas två grupper och
                planeringen läggs om.`,
                T2: `Målet bedöms uppfyllas delvis. Planerna är nästan i fas, men kontinuiteten når inte elva personer
                under året. Orsaken är att två lag ännu inte har gått över.`,
                VB: `Enhetsmålet har uppfyllts delvis. Genomförandeplanerna nådde målet, kontinuiteten gjorde det inte. Alla
                lag arbetar nu på det nya sättet.`,
              },
              indicators: [
                {
                  key: 'genomforandeplan',
                  target: '92,0 %',
                  forecast: { T1: '92,0 %', T2: '92,0 %' },
                  analysis: {
                    T1: `Planer som skrevs före jul har blivit äldre än sex månader. En kampanjvecka hålls i maj.`,
                    T2: `Kampanjveckan i maj gav sextio nya planer.`,
                  },
                  misprint: { T2: { outcome: '93,9 %' } },
                },
              ],
              activities: [
                {
                  title: 'Gå över till sex planeringsområden',
                  start: '2024-05-01',
                  end: '2024-10-31',
                  analysis: {
                    T2: `Fyra områden är i gång.`,
                    VB: `De två sista gick över den 14 oktober.`,
                  },
                },
                {
                  title: 'Ringa den som väntar när besöket blir mer än tjugo minuter sent',
                  start: '2024-03-01',
                  end: '2024-12-31',
                  analysis: {
                    T1: `Rutinen infördes i mars.`,
                    T2: `Stickprov visar att samtalet rings i åtta fall av tio.`,
                    VB: `Klagomålen om tider har minskat med en tredjedel under andra halvåret.`,
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
              expected: `Arbetad tid överstiger utförd tid med högst 22 procent.`,
              way: `Grupperna lånar medarbetare av varandra innan övertid används.`,
              followUp: `Controllern redovisar kvoten varje månad.`,
              status: { T1: 'none', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms inte uppfyllas. Kvoten är 27 procent, främst på grund av långa resor. Planeringen läggs om
                från maj.`,
                T2: `Kvoten var 23 procent i augusti. Målet bedöms uppfyllas delvis eftersom årets början inte kan hämtas in.`,
                VB: `Enhetsmålet har uppfyllts delvis. Under årets sista kvartal låg kvoten på 21 procent, men snittet för
                året blev 24.`,
              },
              activities: [
                {
                  title: 'Införa veckovis avstämning mellan planerare och gruppchefer',
                  start: '2024-02-01',
                  end: '2024-12-31',
                  analysis: {
                    T1: `Avstämningen hålls varje torsdag.`,
                    T2: `Formen har satt sig och tar en halvtimme.`,
                    VB: `Fortsätter som fast rutin.`,
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
        {
          key: 'ami',
          target: '77',
          forecast: { T1: '77', T2: '76' },
          analysis: { VB: `Index steg med en enhet. Arbetsbelastningen är det område som drar ned mest.` },
        },
        {
          key: 'sjukfranvaro',
          target: '9,8 %',
          forecast: { T1: '10,2 %', T2: '10,0 %' },
          analysis: {
            T1: `Fem långtidssjukskrivna är på väg tillbaka under våren.`,
            T2: `Frånvaron har minskat i sex av åtta grupper.`,
            VB: `Årsmålet missades med två tiondels procentenheter. Långtidsfrånvaron minskar, korttidsfrånvaron gör det
            inte.`,
          },
        },
        {
          key: 'korttid',
          target: '3,2 %',
          forecast: { T1: '3,4 %', T2: '3,3 %' },
          analysis: {
            T1: `Influensan drabbade nattgruppen hårt.`,
            T2: `Grupperna med hälsoschema ligger lägst.`,
            VB: `Magsjuka i november förklarar resultatet.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Det går att arbeta heltid i hemtjänsten och orka',
              expected: `Sjukfrånvaron är högst 9,8 procent, och minst tre av fyra arbetar heltid.`,
              way: `Två grupper prövar scheman med längre återhämtning. Nya medarbetare går bredvid i tio pass.`,
              followUp: `Heltidsandel och frånvaro redovisas på arbetsplatsträffarna varje månad.`,
              status: { T1: 'partial', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis. Heltidsandelen är 71 procent. Rekrytering av tolv undersköterskor pågår.`,
                T2: `Nio av tolv tjänster är tillsatta. Frånvaron sjunker men når troligen inte målet i år, så bedömningen
                är fortsatt delvis.`,
                VB: `Enhetsmålet har uppfyllts delvis. Heltidsandelen nådde 76 procent, medan frånvaron blev 10,0 procent.
                Hälsoschemat införs i två grupper till.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
