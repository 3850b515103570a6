import type { OrganisationYear } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import { departmentGoals } from '../goals.ts';

const board = 'norrstrands-stadsdelsnamnd';

/** The unit's last half-year before the merger. */
export const ekonomisktBistand2025: OrganisationYear = {
  organisation: 'ekonomiskt-bistand',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-28',
      before: [
        {
          heading: 'Inledning',
          text: `Kön är borta och tjänsterna tillsatta. Nu kan enheten ägna kraften åt dem som har haft bistånd länge.
          Ett samgående med Enheten för beroendestöd utreds under våren; oavsett hur det blir ska samarbetet bli tätare.`,
        },
        {
          heading: 'Nya förutsättningar',
          text: `Den nya socialtjänstlagen gäller från den 1 juli. Enheten tar fram förslag på stöd som kan ges utan utredning,
          till exempel budgetrådgivning och hjälp med ansökningar.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-14',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Antalet hushåll fortsätter nedåt trots fler nya ansökningar efter varslen i byggbranschen. Stadsdelsnämnden har
          beslutat om samgåendet, som gäller från den 1 juli. Tertialet har därför handlat om både vardag och flytt.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.2',
      indicators: [
        { key: 'bistand', target: '1,90 %', forecast: { T1: '1,85 %' }, quotedFrom: board },
        { key: 'langvarigt-bistand', target: '1,05 %', forecast: { T1: '1,03 %' }, quotedFrom: board },
        { key: 'battre-situation', target: '68,0 %', forecast: { T1: '68,0 %' } },
        {
          key: 'feriejobb',
          target: '270 st',
          forecast: { T1: '270 st' },
          quotedFrom: board,
          analysis: { T1: `438 ungdomar har sökt. Alla i årskurs 9 som sökte har fått erbjudande.` },
        },
      ],
      activities: [
        {
          ...councilActivities.feriejobb,
          analysis: { T1: `Erbjudanden skickades den 25 april till 171 ungdomar i årskurs 9.` },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-forsorjning',
          indicators: [
            {
              key: 'fem-dagar',
              target: '95,0 %',
              forecast: { T1: '95,0 %' },
              quotedFrom: board,
              analysis: { T1: `Företagarärendena är fortfarande långsamma men ligger nu på åtta dagar.` },
            },
          ],
          unitGoals: [
            {
              title: 'Den som ansöker om ekonomiskt bistånd får ett tydligt besked i rätt tid',
              expected: `Minst 95 procent av ansökningarna avgörs inom fem arbetsdagar, året runt.`,
              way: `Laget för förstagångsansökningar är permanent. Sommarens bemanning planeras redan i mars.`,
              followUp: `Andelen visas dagligen på mottagningens skärm.`,
              status: { T1: 'full' },
              analysis: {
                T1: `April landade på 94,6 procent. Två handläggare går kursen i bokföring och tar över företagarna i maj.`,
              },
            },
            {
              title: 'Klienterna har en plan som leder mot arbete eller studier',
              expected: `Minst 90 procent av dem som haft bistånd i tio månader har en aktuell kartläggning.`,
              way: `Planen skrivs på skärm i rummet tillsammans med klienten.`,
              followUp: `En lista över kartläggningar som snart går ut skickas till handläggaren varje måndag.`,
              status: { T1: 'full' },
              analysis: {
                T1: `Måndagslistan fungerar. Ensamstående män har fått tätare uppföljning sedan mars.`,
              },
              indicators: [{ key: 'kartlaggning', target: '90,0 %', forecast: { T1: '91,0 %' } }],
            },
            {
              title: 'Barnfamiljer i Norrstrand behåller sin bostad',
              expected: `Inga barn vräks, och fler vräkningar än 2024 avvärjs.`,
              way: `Besök görs inom två dagar. Hyresvärdarna kan boka tid direkt i rådgivarnas kalender.`,
              followUp: `Listan över varsel gås igenom varje vecka.`,
              status: { T1: 'full' },
              analysis: { T1: `Inga barn har vräkts. Nio av tio besök har gjorts inom två dagar.` },
              indicators: [{ key: 'vrakningar', target: 'öka', forecast: { T1: '22 st' } }],
            },
          ],
        },
      ],
    },
    {
      area: '1.3',
      boardGoals: [
        {
          goal: 'norrstrand-beroende',
          unitGoals: [
            {
              level: 'departmentGoal',
              title: departmentGoals['samlat-stod'],
              expected: `Den som har kontakt med båda enheterna behöver bara berätta sin historia en gång.`,
              way: `Ett gemensamt ärendemöte hålls varje onsdag.`,
              followUp: `Samordnarna redovisar gemensamma planer för avdelningschefen varje månad.`,
              status: { T1: 'full' },
              analysis: {
                T1: `Onsdagsmötena har prövat 41 ärenden. I tio av dem behövdes ingen gemensam plan, och resten är på gång.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '81', forecast: { T1: '81' } },
        { key: 'sjukfranvaro', target: '6,3 %', forecast: { T1: '6,2 %' } },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Enheten är en arbetsplats där man lär sig och stannar kvar',
              expected: `Högst två personer slutar på egen begäran, och alla faddrar har avsatt tid.`,
              way: `Faddrarna har två timmar i veckan. Handledningen delas mellan ärenden och metod.`,
              followUp: `Uppföljningssamtalen sammanställs två gånger om året.`,
              status: { T1: 'full' },
              analysis: {
                T1: `Ingen har sagt upp sig. En handläggare går över till en tjänst som gruppledare i den nya enheten.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
