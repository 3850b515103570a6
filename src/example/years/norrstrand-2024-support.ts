import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

/** Addiction support and care of the elderly. */
export const norrstrand2024Support: readonly AreaPart[] = [
  {
    area: '1.3',
    status: { T1: 'full', T2: 'full', VB: 'full' },
    analysis: {
      T1: `Målet bedöms uppfyllas. Fler söker sig till beroendestödet på eget initiativ, vilket nämnden ser som ett tecken
      på att verksamheten är känd.`,
      T2: `Nämnden bedömer att målet uppfylls. Överenskommelsen med socialnämnden om tidiga insatser är klar för beslut.`,
      VB: `Målet har uppfyllts. Nästan sju av tio som svarat på brukarundersökningen anser att deras situation har blivit
      bättre, och väntan på ett första besök är kort.`,
    },
    indicators: [
      {
        key: 'battre-situation',
        target: '68,0 %',
        forecast: { T1: '68,0 %', T2: '68,0 %' },
        analysis: {
          VB: `113 personer svarade, fler än året före. Kvinnor är mer nöjda än män. Svaren från beroendestödet är få men
          pekar åt samma håll.`,
        },
      },
    ],
    activities: [
      {
        ...councilActivities['tidiga-insatser'],
        analysis: {
          T1: `Förvaltningen deltar i arbetsgruppen som socialförvaltningen leder.`,
          T2: `Ett förslag till överenskommelse har varit på remiss hos båda förvaltningarna.`,
          VB: `Överenskommelsen beslutades i november och gäller från årsskiftet.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-beroende',
        description: `Beroendestödet har öppen mottagning två kvällar i veckan och kan kontaktas utan remiss. Insatserna
        väljs tillsammans med den enskilde. Anhöriga erbjuds egna samtal.`,
        expected: `Den som söker hjälp får ett första besök inom tre dagar och fullföljer den behandling som planerats.`,
        status: { T1: 'partial', T2: 'full', VB: 'full' },
        analysis: {
          T1: `Nämndmålet bedöms uppfyllas delvis. Två av fem handläggare har varit frånvarande under mars. Mottagningen har
          fått låna en behandlare från socialförvaltningen till och med juni.`,
          T2: `Bemanningen är återställd och väntetiderna har sjunkit sedan maj.`,
          VB: `Nämndmålet har uppfyllts. 204 av 239 personer fick ett besök inom tre dagar. De övriga fick vänta i snitt
          fyra dagar, oftast på egen begäran.`,
        },
        indicators: [
          {
            key: 'forsta-besok',
            target: '85,0 %',
            forecast: { T1: '85,0 %', T2: '85,0 %' },
            analysis: {
              T1: `Frånvaron i mars drog ned resultatet för männen, som oftare kommer oanmälda.`,
            },
          },
        ],
        activities: [
          {
            title: 'Öppna en kvällsmottagning i Tallbackens centrum',
            start: '2024-03-01',
            end: '2024-10-31',
            deviation: ['T1'],
            analysis: {
              T1: `Lokalen blev inte klar i tid. Mottagningen öppnar i september i stället för i mars.`,
              T2: `Kvällsmottagningen öppnade den 2 september och hade elva besök den första veckan.`,
              VB: `Mottagningen har haft i snitt nio besök per kväll under hösten.`,
            },
          },
        ],
      },
    ],
  },
  {
    area: '1.4',
    status: { T1: 'full', T2: 'partial', VB: 'partial' },
    analysis: {
      T1: `Nämnden bedömer att målet för verksamhetsområdet kommer att uppfyllas delvis. De äldre är trygga med hjälpen, men
      alltför många olika medarbetare kommer hem till dem.`,
      T2: `Målet bedöms uppfyllas delvis. Kontinuiteten går åt rätt håll men når inte gränsen på tio personer i år.
      Åtgärderna beskrivs under nämndmålet.`,
      VB: `Målet har uppfyllts delvis. Nöjdheten är hög, medan kontinuiteten inte når kommunfullmäktiges gräns. Orsaken är
      många deltider och stor frånvaro under början av året; åtgärderna fortsätter 2025.`,
    },
    indicators: [
      {
        key: 'nojda-hemtjanst',
        target: '88 %',
        forecast: { T1: '88 %', T2: '87 %' },
        analysis: {
          VB: `Resultatet ligger en procentenhet under årsmålet. Inflytandet över tiderna får lägst betyg.`,
        },
      },
      { key: 'trygga-hemtjanst', target: '84 %', forecast: { T1: '84 %', T2: '84 %' } },
      {
        key: 'kontinuitet',
        target: 'Max 11 personer',
        forecast: { T1: '11,0 personer', T2: '11,5 personer' },
        analysis: {
          T1: `En ökad sjukfrånvaro under influensaperioden gav fler vikarier än vanligt.`,
          T2: `Nya planeringsområden infördes i maj och har minskat antalet byten.`,
          VB: `Resultatet förbättrades från 12,6 till 11,8 personer men årsmålet nåddes inte. De två planeringsområden som
          började först ligger på 10,4.`,
        },
      },
    ],
    activities: [
      {
        ...councilActivities['fast-omsorgskontakt'],
        analysis: {
          T1: `92 procent av hemtjänsttagarna har en namngiven omsorgskontakt.`,
          T2: `Alla utom åtta personer, som har tackat nej, har en fast omsorgskontakt.`,
          VB: `Aktiviteten är genomförd. En ny kontakt utses inom en vecka när någon slutar.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-aldre',
        description: `Hemtjänsten planeras i små geografiska lag. Omsorgskontakten känner den äldres vanor och följer upp
        genomförandeplanen. Anhöriga vet vem de ska ringa.`,
        expected: `En äldre möter högst elva medarbetare under fjorton dagar vid årets slut.`,
        status: { T1: 'full', T2: 'partial', VB: 'partial' },
        analysis: {
          T1: `Åtgärdsplanen för hemtjänsten tas fram under maj. Nämnden räknar med effekt efter sommaren.`,
          T2: `Nämndmålet bedöms uppfyllas delvis. Fyra av sex planeringsområden arbetar på det nya sättet; de två sista
          går över i oktober.`,
          VB: `Nämndmålet har uppfyllts delvis. Två av sex områden klarar elva medarbetare. Övriga fyra fick sina nya
          scheman först i oktober och behöver ett halvår till.`,
        },
        activities: [
          {
            title: 'Dela in hemtjänsten i sex planeringsområden',
            start: '2024-05-01',
            end: '2024-10-31',
            analysis: {
              T2: `Fyra områden är klara.`,
              VB: `Indelningen är genomförd och utvärderas i maj 2025.`,
            },
          },
        ],
      },
    ],
  },
];
