import type { OrganisationYear } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import * as economy from '../economy/social.ts';
import { social2025Support } from './social-2025-support.ts';

const handlers = ['Emelie Rask'];

/** The social services board in 2025. */
export const social2025: OrganisationYear = {
  organisation: 'socialnamnden',
  year: 2025,
  editions: {
    VP: {
      decided: '2024-12-17',
      statement: {
        reference: 'SOCN 2024/0790',
        date: '2024-12-17',
        handlers,
        proposals: ['Socialnämnden fastställer verksamhetsplan och budget för 2025.'],
      },
      before: [
        {
          heading: 'Inledning',
          text: `Det stora som händer 2025 är den nya socialtjänstlagen. Den flyttar tyngdpunkten från utredning till stöd, och
          nämnden vill använda friheten till att möta familjer tidigare. Samtidigt ska ekonomin komma i balans.`,
        },
      ],
      after: economy.plan2025,
    },
    T1: {
      decided: '2025-05-27',
      statement: {
        reference: 'SOCN 2025/0244',
        date: '2025-05-27',
        handlers,
        proposals: ['Socialnämnden godkänner tertialrapport 1 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Våren visar stabila siffror i hela verksamheten. Förberedelserna för den nya lagen följer sin tidplan. Nämnden
          prognostiserar ett underskott på 1,5 mnkr, främst på grund av högre dygnspriser.`,
        },
      ],
      after: economy.tertial1of2025,
    },
    T2: {
      decided: '2025-09-23',
      statement: {
        reference: 'SOCN 2025/0481',
        date: '2025-09-23',
        handlers,
        proposals: ['Socialnämnden godkänner tertialrapport 2 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Två månader med den nya lagen har gått lugnare än befarat. Antalet personer i akut hemlöshet är 72, det lägsta
          sedan mätningarna började. Ekonomin är nära balans.`,
        },
      ],
      after: economy.tertial2of2025,
    },
    VB: {
      decided: '2026-02-17',
      statement: {
        reference: 'SOCN 2026/0029',
        date: '2026-02-17',
        handlers,
        proposals: ['Socialnämnden godkänner verksamhetsberättelsen för 2025 och överlämnar den till kommunstyrelsen.'],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Alla nämndmål har uppfyllts och ekonomin visar ett överskott på 0,8 mnkr. Det är resultatet av två års arbete
          med familjehem, utredningstider och egna bostäder. Personalen har burit förändringen, och sjukfrånvaron är den
          lägsta hittills.`,
        },
      ],
      after: [
        ...economy.annual2025,
        {
          heading: 'Synpunkter och klagomål',
          text: `117 synpunkter kom in: 71 klagomål, 19 förslag och 27 beröm. Klagomålen på handläggningstid har minskat till
          23.`,
        },
        {
          heading: 'Avvikelser och lex Sarah',
          text: `Sexton rapporter enligt lex Sarah, varav en anmäldes till Inspektionen för vård och omsorg. Den gällde ett byte
          av system i juli då två anmälningar missades.`,
        },
        {
          heading: 'Agenda 2030',
          text: `Nämndens arbete mot våld bidrar till mål 5 om jämställdhet. Bostad först och försökslägenheterna bidrar till
          mål 11.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.2',
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas. Tretton personer har redan gått vidare till arbete eller praktik.`,
        T2: `Målet bedöms uppfyllas med god marginal.`,
        VB: `Målet har uppfyllts. Jobbcoacherna har fått förfrågningar från tre andra kommuner.`,
      },
      boardGoals: [
        {
          goal: 'social-sysselsattning',
          description: `Jobbcoacherna följer med hela vägen, även de första sex månaderna på en ny arbetsplats.`,
          expected: `Minst 20 personer går från daglig verksamhet till arbete eller praktik.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Fyra av de tretton är anställda tills vidare.`,
            T2: `Butiker och lager står för de flesta nya platserna.`,
            VB: `Nämndmålet har uppfyllts; fyrtio personer har gått vidare.`,
          },
          indicators: [{ key: 'till-arbete', target: '20 st', forecast: { T1: '36 st', T2: '38 st' } }],
        },
      ],
    },
    social2025Support,
    {
      area: '2.2',
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas när den sista bilen byts i juni.`,
        T2: `Hela vagnparken är fossilfri sedan den 12 juni.`,
        VB: `Målet har uppfyllts. Nämnden har inga fossildrivna fordon.`,
      },
      indicators: [
        {
          key: 'fossilfria-fordon',
          target: '100,0 %',
          forecast: { T1: '100,0 %', T2: '100,0 %' },
          analysis: { T1: `En bil återstår.` },
        },
      ],
      activities: [
        {
          ...councilActivities.transportkrav,
          analysis: {
            T1: `Kravet ställs i avtalet om matleveranser till boendena.`,
            T2: `Två av tre leverantörer klarar kravet.`,
            VB: `Samtliga nya avtal innehåller kravet.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-klimat',
          description: `Den sista bilen byts under våren. Laddplatser byggs där medarbetarna utgår från.`,
          expected: `Alla bilar är fossilfria vid årets slut.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Nya laddplatser är klara vid Skeppsgatan.`,
            T2: `Elcyklarna har fått vinterdäck.`,
            VB: `Nämndmålet har uppfyllts. Nästa steg är transporterna som görs av entreprenörer.`,
          },
        },
      ],
    },
    {
      area: '3.1',
      status: { T1: 'partial', T2: 'partial', VB: 'full' },
      analysis: {
        T1: `Målet bedöms uppfyllas delvis, eftersom prognosen är ett underskott på 1,5 mnkr. Avtalet om härbärge omförhandlas.`,
        T2: `Målet bedöms uppfyllas delvis, eftersom ett underskott på 0,4 mnkr återstår. Det väntas försvinna under hösten.`,
        VB: `Målet har uppfyllts. Nämnden har en ekonomi i balans.`,
      },
      indicators: [
        {
          key: 'budgetfoljsamhet',
          target: 'Max 100,0 %',
          forecast: { T1: '100,4 %', T2: '100,1 %' },
          analysis: { T1: `Avvikelsen motsvarar 1,5 mnkr.`, T2: `Avvikelsen motsvarar 0,4 mnkr.` },
        },
        { key: 'prognossakerhet', target: '+/- 1 %', forecast: { T1: '+/- 1 %', T2: '+/- 1 %' } },
      ],
      activities: [
        {
          ...councilActivities.manadsuppfoljning,
          analysis: {
            T1: `Enhetscheferna redovisar själva sin uppföljning för ledningsgruppen.`,
            T2: `Uppföljningen tar mindre tid sedan mallen kortades.`,
            VB: `Nämndens prognoser har varit säkra hela året.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-ekonomi',
          description: `Egna familjehem går före köpta platser. Varje chef kan förklara sina tre största avvikelser.`,
          expected: `Nämndens budget är i balans, och varje avvikelse förklaras samma månad.`,
          status: { T1: 'partial', T2: 'partial', VB: 'full' },
          analysis: {
            T1: `Dygnspriserna har höjts mer än väntat. Förvaltningen säger upp två avtal och räknar med effekt från juli.`,
            T2: `Bedömningen är delvis till dess att balansen är nådd. Sju familjehem har rekryterats i år.`,
            VB: `Nämndmålet har uppfyllts, och överskottet föreslås gå till fler öppna insatser.`,
          },
          activities: [
            {
              title: 'Förhandla om avtalet om härbärge och nattöppet boende',
              start: '2025-02-01',
              end: '2025-06-30',
              analysis: {
                T1: `Två möten har hållits med leverantören.`,
                T2: `Det nya avtalet är undertecknat och tio procent billigare.`,
                VB: `Avtalet gäller till 2028.`,
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
        T1: `Målet bedöms uppfyllas. Andelen nya medarbetare som stannar är hög.`,
        T2: `Målet bedöms uppfyllas. Frånvaron är under årsmålet.`,
        VB: `Målet har uppfyllts. Medskapandeindex steg med två enheter.`,
      },
      indicators: [
        { key: 'ami', target: '80', forecast: { T1: '80', T2: '80' } },
        {
          key: 'sjukfranvaro',
          target: '6,5 %',
          forecast: { T1: '6,5 %', T2: '6,4 %' },
          analysis: { T1: `Frånvaron följer samma mönster som tidigare vårar men på en lägre nivå.` },
        },
        {
          key: 'korttid',
          target: '2,2 %',
          forecast: { T1: '2,2 %', T2: '2,1 %' },
          analysis: { T1: `Utfallet är en tiondel över årsmålet.` },
        },
      ],
      activities: [
        {
          ...councilActivities.rehabilitering,
          analysis: {
            T1: `Cheferna har övat samtal om rehabilitering i små grupper.`,
            T2: `Aktiviteten är avslutad. Tiden till första samtal har halverats.`,
            VB: `Arbetssättet fortsätter i egen regi.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          description: `Kunskapsseminarierna ägnas åt den nya lagen. Enheterna besöker varandra en dag per år.`,
          expected: `Medskapandeindex är minst 80.`,
          status: { T1: 'full', T2: 'full', VB: 'full' },
          analysis: {
            T1: `Tre seminarier om lagen har haft i snitt nittio deltagare.`,
            T2: `Besöksdagen i maj fick högt betyg av dem som deltog.`,
            VB: `Nämndmålet har uppfyllts. Seminarierna blir en del av introduktionen.`,
          },
          activities: [
            {
              title: 'Låta varje enhet besöka en annan enhet en dag om året',
              start: '2025-02-01',
              end: '2025-11-30',
              analysis: {
                T1: `Tolv besök är bokade och fyra genomförda.`,
                T2: `Nio av fjorton enheter har gjort sitt besök.`,
                VB: `Alla fjorton enheter har besökt en annan.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
