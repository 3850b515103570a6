import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

/** Preschool and livelihood. */
export const norrstrand2024Children: readonly AreaPart[] = [
  {
    area: '1.1',
    status: { T1: 'full', T2: 'full', VB: 'full' },
    analysis: {
      T1: `Målet bedöms uppfyllas under året. Vårdnadshavarna har inte tillfrågats ännu, men grupperna väntas bli mindre
      när femåringarna går vidare till skolan i augusti.`,
      T2: `Nämnden bedömer att målet uppfylls. Antalet barn per grupp ligger efter sommaren under taket på femton barn, och
      andelen förskollärare har ökat två terminer i rad.`,
      VB: `Målet har uppfyllts. Barngrupperna är mindre och fler medarbetare är legitimerade förskollärare. Nöjdheten bland vårdnadshavare har ökat för tredje året i rad.`,
    },
    indicators: [
      {
        key: 'nojda-vardnadshavare',
        target: '86 %',
        forecast: { T1: '86 %', T2: '86 %' },
        analysis: {
          VB: `Resultatet är två procentenheter högre än 2023, i nivå med årsmålet. Lägst betyg får informationen om barnets dag, där föräldrar till de yngsta är minst nöjda.`,
        },
      },
      {
        key: 'barn-per-grupp',
        target: 'Max 15 barn',
        forecast: { T1: '15,0 barn', T2: '15,0 barn' },
        analysis: {
          T1: `Grupperna är alltid störst på våren. Två nya avdelningar öppnar på Klockarberget i augusti.`,
          T2: `De nya avdelningarna på Klockarberget har gett mindre grupper i hela södra Norrstrand.`,
          VB: `Snittet för året blev 15,0 barn, precis vid taket. Under hösten låg det på 14,8.`,
        },
      },
      { key: 'forskollarare', target: '32,0 %', forecast: { T1: '32,0 %', T2: '32,0 %' } },
    ],
    activities: [
      {
        ...councilActivities.sprakplan,
        analysis: {
          T1: `Sju av tio förskolor har en antagen språkplan. Resterande tre skrivs under maj.`,
          T2: `Alla förskolor har en språkplan. Uppföljningen görs i december tillsammans med utbildningsförvaltningen.`,
          VB: `Språkplanerna är på plats och har följts upp. Pedagogerna beskriver att högläsningen har blivit vardag även
          för ettåringarna.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-sprak',
        description: `Språket bär allt annat lärande. Varje förskola kartlägger barnens språk två gånger om året och planerar
        undervisningen efter det som kartläggningen visar. Modersmålet tas till vara genom tvåspråkiga böcker och
        samarbete med biblioteket.`,
        expected: `Alla förskolor arbetar efter en språkplan, och vårdnadshavare upplever att deras barn får stöd i sitt
        språk.`,
        status: { T1: 'full', T2: 'full', VB: 'full' },
        analysis: {
          T1: `Arbetet med språkplaner går något fortare än planerat. Resursteamet har handlett tre arbetslag i Tallbacken.`,
          T2: `Kartläggningarna från våren visar att sex av tio barn i Tallbacken har ett annat modersmål än svenska. Därför
          har två tvåspråkiga pedagoger anställts.`,
          VB: `Nämndmålet har uppfyllts. Biblioteket har besökt alla förskolor och lämnat bokpåsar på fjorton språk.`,
        },
        indicators: [{ key: 'platsgaranti', target: '100 %', forecast: { T1: '100 %', T2: '100 %' } }],
        activities: [
          {
            title: 'Samarbeta med Norrstrands bibliotek om bokpåsar på barnens modersmål',
            start: '2024-02-01',
            end: '2024-11-30',
            analysis: {
              T1: `Fyra förskolor har fått sina första påsar.`,
              T2: `Samtliga förskolor deltar. Polska och arabiska lånas mest.`,
              VB: `Samarbetet blir permanent och finansieras framöver av biblioteket.`,
            },
          },
        ],
      },
    ],
  },
  {
    area: '1.2',
    status: { T1: 'full', T2: 'full', VB: 'full' },
    analysis: {
      T1: `Målet bedöms uppfyllas. Andelen invånare med ekonomiskt bistånd är lägre än kommunfullmäktiges tak och fortsätter
      att sjunka. Feriejobben redovisas i tertialrapport 2.`,
      T2: `Målet bedöms uppfyllas helt eftersom årsmålen för tre av de fem indikatorerna redan är nådda. Sommarens
      feriejobb gick att tillsätta nästan helt.`,
      VB: `Målet har uppfyllts. Andelen invånare med ekonomiskt bistånd har ökat något jämfört med föregående år, vilket
      förklaras av att konjunkturen vände först under hösten. Barnfamiljerna i bistånd har blivit färre.`,
    },
    indicators: [
      {
        key: 'bistand',
        target: '2,00 %',
        forecast: { T1: '2,00 %', T2: '1,95 %' },
        analysis: {
          T1: `Andelen ligger strax under nivån vid årsskiftet. Fler män än kvinnor har bistånd, ett mönster som har varit
          detsamma i många år.`,
        },
      },
      { key: 'langvarigt-bistand', target: '1,10 %', forecast: { T1: '1,10 %', T2: '1,08 %' } },
      { key: 'barn-i-bistand', target: '3,0 %', forecast: { T1: '3,0 %', T2: '2,9 %' } },
      {
        key: 'feriejobb',
        target: '260 st',
        forecast: { T1: '260 st', T2: '262 st' },
        analysis: {
          T1: `Ansökan stängde den 31 mars med 412 sökande. Anställningarna börjar i juni.`,
          VB: `263 ungdomar fick arbete, varav 24 under höstlovet. Parklaget i Tallbacken tog emot flest.`,
        },
      },
    ],
    activities: [
      {
        ...councilActivities.jobbspar,
        analysis: {
          T1: `Sex personer har börjat i jobbspåret inom måltid. Spåret inom park startar i april.`,
          T2: `Tre av sex i måltidsspåret har fått timanställning. Parkspåret har haft fyra deltagare.`,
          VB: `Nio personer har gått igenom ett jobbspår under året och fem av dem arbetade i december.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-forsorjning',
        description: `Den som söker ekonomiskt bistånd träffar en handläggare inom två veckor och får en plan. Barnens
        situation utreds i varje ärende där det finns barn. Samarbetet med arbetsmarknadsförvaltningen är tätast för unga
        under 25 år.`,
        expected: `Fler invånare försörjer sig själva, och beslut om bistånd fattas i tid.`,
        status: { T1: 'partial', T2: 'partial', VB: 'partial' },
        analysis: {
          T1: `Nämndmålet bedöms uppfyllas delvis, eftersom handläggningstiden är för lång. Två nya medarbetare börjar i maj.`,
          T2: `Bedömningen är fortsatt delvis. Andelen beslut inom fem dagar har stigit med 3,6 procentenheter sedan april. Enheten arbetar med ett eget
          lag för förstagångsansökningar.`,
          VB: `Nämndmålet har uppfyllts delvis. Färre behöver bistånd, men var tionde ansökan tog längre tid än fem
          arbetsdagar. Ett lag för förstagångsansökningar blir bestående från januari 2025.`,
        },
        indicators: [
          {
            key: 'fem-dagar',
            target: '95,0 %',
            forecast: { T1: '92,0 %', T2: '92,0 %' },
            analysis: {
              T1: `Två vakanser under februari och mars gjorde att ansökningar fick vänta.`,
              T2: `Sommaren klarades utan att väntetiderna ökade, till skillnad från 2023.`,
              VB: `Resultatet är bättre än året före men årsmålet nåddes inte. December hade högst andel, 94 procent.`,
            },
          },
        ],
        activities: [
          {
            title: 'Pröva ett särskilt lag för förstagångsansökningar',
            start: '2024-05-01',
            end: '2024-12-31',
            analysis: {
              T2: `Laget består av tre handläggare och tar sedan maj hand om alla nya ansökningar.`,
              VB: `Försöket har utvärderats och fortsätter som ordinarie arbetssätt.`,
            },
          },
        ],
      },
    ],
  },
];
