import type { OrganisationYear } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import * as economy from '../economy/social.ts';
import { social2024Support } from './social-2024-support.ts';

const handlers = ['Emelie Rask'];

/** The social services board in 2024. */
export const social2024: OrganisationYear = {
  organisation: 'socialnamnden',
  year: 2024,
  editions: {
    VP: {
      decided: '2023-12-19',
      statement: {
        reference: 'SOCN 2023/0874',
        date: '2023-12-19',
        handlers,
        proposals: ['Socialnämnden fastställer verksamhetsplan och budget för 2024.'],
      },
      before: [
        {
          heading: 'Inledning',
          text: `Socialnämnden ansvarar för barn och unga, för vuxna utan bostad, för arbetet mot våld och för stöd till
          personer med funktionsnedsättning i hela staden. Årets plan har en tydlig tyngdpunkt: barns utredningar ska bli
          klara i tid.`,
        },
      ],
      after: economy.plan2024,
    },
    T1: {
      decided: '2024-05-28',
      statement: {
        reference: 'SOCN 2024/0231',
        date: '2024-05-28',
        handlers,
        proposals: ['Socialnämnden godkänner tertialrapport 1 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Antalet orosanmälningar är åtta procent högre än våren 2023. Verksamheten har klarat skyddsbedömningarna men
          inte utredningstiderna. Placeringar på institution driver ett underskott på 4,0 mnkr.`,
        },
      ],
      after: economy.tertial1of2024,
    },
    T2: {
      decided: '2024-09-24',
      statement: {
        reference: 'SOCN 2024/0467',
        date: '2024-09-24',
        handlers,
        proposals: ['Socialnämnden godkänner tertialrapport 2 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Utredningsgruppen har gett resultat, och antalet institutionsplaceringar sjunker. Personer i akut hemlöshet är
          82, mot 91 vid årsskiftet. Nämnden räknar med ett underskott på 2,3 mnkr.`,
        },
      ],
      after: economy.tertial2of2024,
    },
    VB: {
      decided: '2025-02-18',
      statement: {
        reference: 'SOCN 2025/0033',
        date: '2025-02-18',
        handlers,
        proposals: ['Socialnämnden godkänner verksamhetsberättelsen för 2024 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Året började med långa utredningstider och slutade med korta. Fler barn bor i familjehem och färre på
          institution. 34 personer har gått från daglig verksamhet till arbete eller praktik, fler än något tidigare år.`,
        },
      ],
      after: [
        ...economy.annual2024,
        {
          heading: 'Synpunkter och klagomål',
          text: `Nämnden tog emot 132 synpunkter, varav 88 klagomål. Flest rörde handläggningstid inom barn och familj. Efter
          utredningsgruppens arbete minskade de klagomålen från 31 under första halvåret till 12 under andra.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `Nitton rapporter enligt lex Sarah har utretts. Två har anmälts till Inspektionen för vård och omsorg, båda om
          barn som fått vänta för länge på skydd.`,
        },
        {
          heading: 'Jämställdhet',
          text: `Män är i majoritet bland dem som är hemlösa, kvinnor bland dem som är utsatta för våld. I utredningar av barn
          får pojkar oftare insatser riktade mot beteende och flickor mot mående. En genomgång av sextio beslut görs under
          våren.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.2',
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas. Vägen från daglig verksamhet till arbete har blivit rakare sedan jobbcoacherna började.`,
        T2: `Målet bedöms uppfyllas, och takten är högre än förra året.`,
        VB: `Målet har uppfyllts. Nio arbetsgivare har anställt någon som kommit från daglig verksamhet.`,
      },
      boardGoals: [
        {
          goal: 'social-sysselsattning',
          description: `Var och en i daglig verksamhet får en gång om året frågan om hen vill pröva arbete eller studier.
          Jobbcoacher finns med under hela vägen.`,
          expected: `Minst 30 personer går från daglig verksamhet till arbete eller praktik.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Elva personer har gått vidare, varav fyra till anställning.`,
            T2: `Tolv nya praktikplatser har ordnats inom stadens egna verksamheter.`,
            VB: `Nämndmålet har uppfyllts. Av de 34 som gick vidare har 29 kvar sin plats efter tre månader.`,
          },
          indicators: [
            {
              key: 'till-arbete',
              target: '30 st',
              forecast: { T1: '30 st', T2: '32 st' },
              misprint: { T1: { target: '30 %' } },
            },
          ],
        },
      ],
    },
    social2024Support,
    {
      area: '2.2',
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas. Två av nämndens arton bilar återstår att byta.`,
        T2: `En av bilarna har bytts och den sista är beställd.`,
        VB: `Målet har uppfyllts i allt väsentligt; en bil levereras under 2025.`,
      },
      indicators: [
        {
          key: 'fossilfria-fordon',
          target: '94,0 %',
          forecast: { T1: '94,0 %', T2: '94,0 %' },
          analysis: { T1: `Leveransen av två bilar väntas i juni.` },
        },
      ],
      boardGoals: [
        {
          goal: 'social-klimat',
          description: `Bilar byts när avtalen löper ut. Till korta hembesök används cykel.`,
          expected: `Minst 94 procent av bilarna är fossilfria.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Medarbetare har lånat elcykel vid 210 hembesök.`,
            T2: `Elcyklarna används mest av Boendeenheten.`,
            VB: `Nämndmålet har uppfyllts. Resorna med egen bil i tjänsten har minskat med en fjärdedel.`,
          },
        },
      ],
    },
    {
      area: '3.1',
      status: { T1: 'partial', T2: 'partial', VB: 'partial' },
      analysis: {
        T1: `Målet bedöms uppfyllas delvis på grund av kostnaderna för placeringar. En plan för fler egna familjehem tas fram.`,
        T2: `Målet bedöms uppfyllas delvis. Underskottet har nästan halverats sedan april genom egna familjehem.`,
        VB: `Målet har uppfyllts delvis. Underskottet på 1,0 mnkr är litet men innebär att budgeten inte hölls. Åtgärderna för
        placeringar fortsätter.`,
      },
      indicators: [
        {
          key: 'budgetfoljsamhet',
          target: 'Max 100,0 %',
          forecast: { T1: '101,0 %', T2: '100,6 %' },
          analysis: {
            T1: `Avvikelsen är 4,0 mnkr.`,
            T2: `Avvikelsen är 2,3 mnkr.`,
            VB: `Avvikelsen blev 1,0 mnkr.`,
          },
        },
        { key: 'prognossakerhet', target: '+/- 1 %', forecast: { T1: '+/- 1 %', T2: '+/- 1 %' } },
      ],
      activities: [
        {
          ...councilActivities.manadsuppfoljning,
          analysis: {
            T1: `Tre av fyra avdelningar har infört månadsuppföljning.`,
            T2: `Den sista avdelningen började i juni.`,
            VB: `Alla enheter har månadsuppföljning, och prognoserna har blivit stabilare.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-ekonomi',
          description: `Varje placering följs upp var tredje månad med frågan om något annat vore bättre. Cheferna får sin
          ekonomi förklarad i klartext.`,
          expected: `Nämnden når en budget i balans.`,
          status: { T1: 'partial', T2: 'partial', VB: 'partial' },
          analysis: {
            T1: `Elva placeringar har följts upp och tre avslutats. Underskottet kräver fler åtgärder, som redovisas i juni.`,
            T2: `Åtgärderna räcker inte hela vägen i år. Fler familjehem ger full effekt 2025.`,
            VB: `Nämndmålet har uppfyllts delvis. Placeringarna på institution är sju färre än i april.`,
          },
          activities: [
            {
              title: 'Rekrytera tio nya familjehem',
              start: '2024-02-01',
              end: '2024-12-31',
              analysis: {
                T1: `Tre hem är godkända.`,
                T2: `Åtta hem är godkända.`,
                VB: `Elva hem är godkända, ett fler än planerat.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas. Sjukfrånvaron är högre än årsmålet men brukar sjunka efter våren.`,
        T2: `Målet bedöms uppfyllas. Både kort och lång frånvaro minskar.`,
        VB: `Målet har uppfyllts. Fler medarbetare stannar, och sjukfrånvaron är den lägsta på sex år.`,
      },
      indicators: [
        { key: 'ami', target: '79', forecast: { T1: '79', T2: '79' } },
        {
          key: 'sjukfranvaro',
          target: '6,8 %',
          forecast: { T1: '6,8 %', T2: '6,8 %' },
          analysis: { T1: `Mottagningarna har haft högst frånvaro.`, T2: `Frånvaron minskar i alla avdelningar.` },
        },
        {
          key: 'korttid',
          target: '2,2 %',
          forecast: { T1: '2,2 %', T2: '2,2 %' },
          analysis: { T1: `Influensan kom i två vågor.` },
        },
      ],
      activities: [
        {
          ...councilActivities.rehabilitering,
          analysis: {
            T1: `Förvaltningen deltar från september.`,
            T2: `Genomgången är bokad i oktober.`,
            VB: `Rutinen är genomgången i samtliga avdelningar.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          description: `Alla nya medarbetare har en mentor. Varannan månad hålls ett kunskapsseminarium för hela förvaltningen.`,
          expected: `Medskapandeindex är minst 79 och färre slutar inom sitt första år.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Två seminarier har hållits med sammanlagt 160 deltagare.`,
            T2: `Av 24 nyanställda är alla kvar efter sex månader.`,
            VB: `Nämndmålet har uppfyllts. Två av 41 nyanställda har slutat under sitt första år.`,
          },
          activities: [
            {
              title: 'Ge alla nyanställda en mentor under det första året',
              start: '2024-01-01',
              end: '2024-12-31',
              analysis: {
                T1: `Elva av tolv nyanställda har en mentor; den tolfte börjar i maj.`,
                T2: `Mentorerna har fått en halv dags utbildning.`,
                VB: `Alla 41 nyanställda har haft en mentor, och de flesta vill själva bli det.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
