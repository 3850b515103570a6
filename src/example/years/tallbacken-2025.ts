import type { OrganisationYear } from '../build/organisation-year.ts';

export const tallbacken2025: OrganisationYear = {
  organisation: 'tallbackens-forskolor',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-24',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Enheten driver fyra förskolor med nitton avdelningar sedan Granen byggdes ut hösten 2024. Vid årsskiftet är
          282 barn inskrivna. Kön är kort, och de familjer som söker får plats inom två månader.`,
        },
        {
          heading: 'Prioriteringar',
          text: `Årets satsning gäller de yngsta. Ettåringarna ska få sin inskolning av två fasta pedagoger, och
          språkkartläggningen får en egen del för barn som ännu inte talar.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-15',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Tertialet har varit lugnare än motsvarande period i fjol. Kartläggningen av de yngsta är införd på tre av
          fyra förskolor. Köken har fått en gemensam kock som vikarierar mellan husen.`,
        },
      ],
    },
    T2: {
      decided: '2025-09-15',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Alla indikatorer pekar åt rätt håll. Inskolningen med två fasta pedagoger har fått fin respons från
          föräldrar, och frånvaron är den lägsta sedan enheten bildades.`,
        },
      ],
    },
    VB: {
      decided: '2026-01-23',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Alla fyra enhetsmål har uppfyllts. Barngrupperna håller nu kommunfullmäktiges tak hela året, och
          kartläggningen omfattar även barn under två år.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Resultatenheten redovisar ett underskott på 0,3 mnkr som täcks av tidigare överskott. Orsaken är
          inskolningen med dubbla pedagoger, som kostade mer än beräknat i september.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Elva synpunkter kom in, varav fyra klagomål. Två gällde matens kryddning, ett en borttappad overall och ett
          bemötandet vid en sen hämtning. Alla fyra har fått svar inom en vecka.`,
        },
        {
          heading: 'Agenda 2030',
          text: `Barnen har odlat potatis i pallkragar på samtliga gårdar. Skörden blev elva kilo och serverades på
          höstfesten.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.1',
      indicators: [
        { key: 'nojda-vardnadshavare', target: '86 %', forecast: { T1: '86 %', T2: '86 %' } },
        {
          key: 'barn-per-grupp',
          target: 'Max 15 barn',
          forecast: { T1: '15,0 barn', T2: '14,8 barn' },
          analysis: { T1: `Talet väntas sjunka när fem avdelningar får färre barn i augusti.` },
        },
        {
          key: 'forskollarare',
          target: '31,0 %',
          forecast: { T1: '31,0 %', T2: '31,0 %' },
          analysis: { T1: `En förskollärare är föräldraledig till augusti.` },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-sprak',
          unitGoals: [
            {
              title: 'Alla barn på Tallbackens förskolor får möta ett rikt språk varje dag',
              expected: `Minst 95 procent av barnen har en aktuell språkkartläggning, även de yngsta.`,
              way: `De yngsta kartläggs genom observation i lek. Språkutvecklarna filmar och går igenom korta sekvenser
              tillsammans med arbetslaget.`,
              followUp: `Resultaten följs upp avdelning för avdelning i april och oktober.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Nivån är nästan densamma som vid årsskiftet trots att gruppen nu är större. Myrstacken börjar i maj.`,
                T2: `Bara sex barn saknar kartläggning, alla inskolade i augusti.`,
                VB: `Enhetsmålet har uppfyllts. Filmobservationerna har gett arbetslagen ett gemensamt språk om språk.`,
              },
              indicators: [
                {
                  key: 'sprakkartlaggning',
                  target: '95,0 %',
                  forecast: { T1: '96,0 %', T2: '97,0 %' },
                  analysis: { T1: `Fyra barn har varit bortresta under hela perioden.` },
                  misprint: { T1: { target: '95' } },
                },
              ],
              activities: [
                {
                  title: 'Ta fram en kartläggning för barn under två år',
                  start: '2025-01-15',
                  end: '2025-05-31',
                  analysis: {
                    T1: `Materialet är klart och används på tre förskolor.`,
                    T2: `Alla fyra förskolor använder materialet.`,
                    VB: `Två andra enheter i stadsdelen har bett att få låna materialet.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '2.1',
      boardGoals: [
        {
          goal: 'norrstrand-utemiljo',
          unitGoals: [
            {
              title: 'Våra gårdar är trygga och inbjudande också efter stängning',
              expected: `Undervisning sker utomhus minst sju dagar av tio, även på vintern.`,
              way: `Varje avdelning har en fast utedag i veckan hela året. Belysningen på gårdarna tänds med rörelsevakt.`,
              followUp: `Utedagarna noteras i avdelningens kalender och summeras varje tertial.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Den fasta utedagen har hållits också i januari. Vi räknar med att nå målet för helåret.`,
                T2: `Sommaren gav den högsta noteringen hittills, och ingen gård har behövt stängas.`,
                VB: `Enhetsmålet har uppfyllts. Rörelsevakterna har minskat skadegörelsen från fem fall till ett.`,
              },
              indicators: [
                {
                  key: 'utomhus',
                  target: '70 %',
                  forecast: { T1: '70 %', T2: '72 %' },
                  analysis: { T1: `Fem procentenheter bättre än samma period förra året.` },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '2.2',
      indicators: [
        {
          key: 'ekologiskt',
          target: '55,0 %',
          forecast: { T1: '55,0 %', T2: '56,0 %' },
          analysis: { T1: `Priset på ekologisk mjölk steg i mars, och två kök bytte tillfälligt leverantör.` },
        },
        { key: 'matsvinn', target: '42 gram', forecast: { T1: '42 gram', T2: '40 gram' } },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-klimat',
          unitGoals: [
            {
              title: 'Barn och vuxna på Tallbackens förskolor slänger mindre mat',
              expected: `Matsvinnet är högst 42 gram per portion.`,
              way: `Svinntrappan hänger i alla matrum. Överbliven mat serveras till mellanmål.`,
              followUp: `Köken väger svinnet två veckor per termin.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Vägningen i mars är gjord och visar på fortsatt minskning.`,
                T2: `Första halvåret slutade på 39 gram.`,
                VB: `Enhetsmålet har uppfyllts med marginal. Att servera rester till mellanmål var barnens idé.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '83', forecast: { T1: '83', T2: '83' } },
        {
          key: 'sjukfranvaro',
          target: '7,5 %',
          forecast: { T1: '7,5 %', T2: '7,2 %' },
          analysis: { T1: `Frånvaron är lägre än i fjol men över årsmålet, vilket är vanligt på våren.` },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Medarbetarna har tid att planera och reflektera tillsammans',
              expected: `Planeringstiden hålls minst 45 veckor, och sjukfrånvaron är högst 7,5 procent.`,
              way: `Resurspedagogen som prövades 2024 blir fast. Reflektionsprotokollet kortas till tre frågor.`,
              followUp: `Rektor följer planeringstiden i schemasystemet varje vecka.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Planeringstiden har hållits sexton av sjutton veckor.`,
                T2: `Fem medarbetare som tidigare arbetade deltid har gått upp i tid.`,
                VB: `Enhetsmålet har uppfyllts. Planeringstiden hölls 46 veckor och frånvaron slutade på sju procent.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
