import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import { keepTheHome, planToWork, rightSupport, stayingOn, timelyDecision } from './ekonomiskt-bistand-2024-goals.ts';

const board = 'norrstrands-stadsdelsnamnd';

/** What the unit planned and reported in 2024; the annual report is written out in full. */
export const ekonomisktBistand2024Areas: readonly AreaPart[] = [
  {
    area: '1.2',
    indicators: [
      {
        key: 'bistand',
        target: '2,00 %',
        forecast: { T1: '2,00 %', T2: '1,95 %' },
        quotedFrom: board,
        analysis: {
          VB: `Andelen minskade med 0,11 % jämfört med 2023. Minskningen gäller både män och kvinnor. Att fler unga har fått
          arbete är en del av förklaringen, och genomgången av långa ärenden en annan. Under hösten har antalet nya
          ansökningar ökat något, framför allt från personer som blivit uppsagda inom byggbranschen. Enheten räknar med att
          nedgången planar ut under 2025.`,
        },
      },
      {
        key: 'langvarigt-bistand',
        target: '1,10 %',
        forecast: { T1: '1,10 %', T2: '1,08 %' },
        quotedFrom: board,
        analysis: {
          VB: `Långvarigt bistånd betyder att hushållet har haft bistånd i minst tio månader under ett år. 290 vuxna finns i
          gruppen, elva färre än för ett år sedan. Medelåldern är 47 år. Sex av tio har ett läkarintyg för delar av sin
          arbetsförmåga, men bara hälften av dem har någon ersättning från Försäkringskassan.`,
        },
      },
      {
        key: 'barn-i-bistand',
        target: '3,0 %',
        forecast: { T1: '3,0 %', T2: '2,9 %' },
        quotedFrom: board,
        analysis: {
          VB: `Barnfamiljerna prioriteras i allt arbete och har minskat mer än andra hushåll. Flest barn i bistånd finns i
          Tallbacken, där enheten håller öppen rådgivning på familjecentralen varannan onsdag.`,
        },
      },
      {
        key: 'feriejobb',
        target: '260 st',
        forecast: { T1: '260 st', T2: '262 st' },
        quotedFrom: board,
        analysis: {
          VB: `412 ungdomar sökte och 263 fick arbete, 239 under sommaren och 24 under höstlovet. De flesta arbetade inom
          park, förskola och äldreomsorg. Ungdomar i årskurs 9 och ungdomar i familjer med ekonomiskt bistånd gick före.
          Elva tackade nej i sista stund, och deras platser hann i de flesta fall gå vidare till någon annan.`,
        },
      },
      {
        key: 'battre-situation',
        target: '65,0 %',
        forecast: { T1: '65,0 %', T2: '65,0 %' },
        analysis: {
          VB: `95 personer svarade och 65 av dem anser att deras situation har blivit bättre. Det är drygt fem
          procentenheter fler än året före. Kvinnor är mer nöjda än män. Bland dem som haft bistånd i mer än två år är
          andelen lägre, 54 procent, vilket stämmer med vad enheten själv ser.`,
        },
      },
    ],
    activities: [
      {
        ...councilActivities.jobbspar,
        analysis: {
          T1: `Två av enhetens klienter har börjat i måltidsspåret.`,
          T2: `Tre av fyra som gått spåret arbetar.`,
          VB: `Fem av våra klienter har gått ett jobbspår och tre arbetade i december. Parkspåret passar många som inte vill
          sitta i klassrum, men det är för kort för den som behöver lära sig svenska samtidigt.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-forsorjning',
        indicators: [
          {
            key: 'fem-dagar',
            target: '95,0 %',
            forecast: { T1: '92,0 %', T2: '92,0 %' },
            quotedFrom: board,
            analysis: {
              T1: `Resultatet förklaras av vakanser i februari och mars.`,
              T2: `Andelen har ökat sedan laget för nya ansökningar startade.`,
              VB: `Årsmålet nåddes inte. Av årets 3 412 ansökningar avgjordes 3 098 inom fem arbetsdagar. Skälen till att
              resten drog ut på tiden beskrivs under enhetsmålet om besked i rätt tid.`,
            },
          },
        ],
        unitGoals: [timelyDecision, planToWork, keepTheHome],
      },
    ],
  },
  {
    area: '3.1',
    boardGoals: [{ goal: 'norrstrand-ekonomi', unitGoals: [rightSupport] }],
  },
  {
    area: '3.2',
    indicators: [
      {
        key: 'ami',
        target: '80',
        forecast: { T1: '80', T2: '80' },
        analysis: {
          VB: `Index har ökat från 77 till 80. Frågan om man kan rekommendera sin arbetsplats har ökat mest. Svarsfrekvensen
          var 92 procent. Det område som ligger lägst är återhämtning, där fyra av tio svarar att de ofta tänker på jobbet
          när de är lediga. Grupperna har valt att börja med att inte boka möten efter klockan 15 på fredagar.`,
        },
      },
      {
        key: 'sjukfranvaro',
        target: '6,5 %',
        forecast: { T1: '6,8 %', T2: '6,5 %' },
        analysis: {
          T1: `Två långa sjukskrivningar påverkar talet i en så liten grupp.`,
          T2: `Båda är tillbaka på deltid.`,
          VB: `Sjukfrånvaron minskade från 6,9 till 6,3 procent. Två personer som varit borta länge är tillbaka, den ena på
          heltid. Korttidsfrånvaron är låg och oförändrad.`,
        },
      },
    ],
    boardGoals: [{ goal: 'norrstrand-arbetsliv', unitGoals: [stayingOn] }],
  },
];
