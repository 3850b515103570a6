import type { OrganisationYear } from '../build/organisation-year.ts';
import * as economy from '../economy/norrstrand-2024.ts';
import { annualBack, planFront, tertial1Front, tertial2Front } from './norrstrand-2024-chapters.ts';
import { norrstrand2024Children } from './norrstrand-2024-children.ts';
import { norrstrand2024City } from './norrstrand-2024-city.ts';
import { norrstrand2024Support } from './norrstrand-2024-support.ts';

const handlers = ['Karin Sandelin', 'Johan Ekvall'];

/** The district board's first year: plan and three reports. */
export const norrstrand2024: OrganisationYear = {
  organisation: 'norrstrands-stadsdelsnamnd',
  year: 2024,
  editions: {
    VP: {
      decided: '2023-12-14',
      statement: {
        reference: 'NSN 2023/0611',
        date: '2023-12-14',
        handlers,
        proposals: [
          'Stadsdelsnämnden fastställer verksamhetsplan och budget för 2024.',
          'Stadsdelsnämnden fastställer väsentlighets- och riskanalys samt internkontrollplan.',
        ],
      },
      before: planFront,
      after: economy.plan,
    },
    T1: {
      decided: '2024-05-23',
      statement: {
        reference: 'NSN 2024/0188',
        date: '2024-05-23',
        handlers,
        proposals: ['Stadsdelsnämnden godkänner tertialrapport 1 och överlämnar den till kommunstyrelsen.'],
      },
      before: tertial1Front,
      after: economy.tertial1,
    },
    T2: {
      decided: '2024-09-26',
      statement: {
        reference: 'NSN 2024/0402',
        date: '2024-09-26',
        handlers,
        proposals: [
          'Stadsdelsnämnden godkänner tertialrapport 2 och överlämnar den till kommunstyrelsen.',
          'Stadsdelsnämnden begär en budgetjustering på 0,8 mnkr för inventarier till förskolor.',
        ],
      },
      before: tertial2Front,
      after: economy.tertial2,
    },
    VB: {
      decided: '2025-02-13',
      statement: {
        reference: 'NSN 2025/0019',
        date: '2025-02-13',
        handlers,
        proposals: [
          'Stadsdelsnämnden godkänner verksamhetsberättelsen för 2024 och överlämnar den till kommunstyrelsen.',
          'Stadsdelsnämnden godkänner uppföljningen av internkontrollplanen.',
        ],
      },
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Året slutade bättre än det började. Prognosen i april pekade på ett underskott på 3,5 mnkr; bokslutet
          visar ett överskott på 1,4 mnkr. Barngrupperna i förskolan är mindre, fler klarar sig utan ekonomiskt bistånd
          och sjukfrånvaron har sjunkit till 7,9 procent.

          Det som inte gick som nämnden ville gäller framför allt hemtjänsten. En äldre mötte i genomsnitt 11,8
          medarbetare under fjorton dagar. Det är bättre än för ett år sedan men fortfarande över gränsen på tio
          personer. Stadsdelsnämnden lägger därför merparten av utvecklingsmedlen för 2025 på hemtjänstens planering.`,
        },
      ],
      after: [...economy.annual, ...annualBack],
    },
  },
  focus: {
    '1': {
      T1: `Stadsdelsnämnden har fyra nämndmål under inriktningsmålet. Två av dem bedöms uppfyllas helt och två delvis.`,
      VB: `Nämnden har fyra nämndmål under inriktningsmålet, varav två har uppfyllts helt och två delvis.`,
    },
    '2': {
      T2: `Sommaren har varit torr och parkerna välbesökta. Utemiljön har krävt mer folk än planerat.`,
    },
    '3': {
      VB: `Nämnden gick från prognostiserat underskott till överskott samtidigt som sjukfrånvaron minskade.`,
    },
  },
  areas: [...norrstrand2024Children, ...norrstrand2024Support, ...norrstrand2024City],
};
