import type { OrganisationYear } from '../build/organisation-year.ts';
import * as economy from '../economy/norrstrand-2025.ts';
import { norrstrand2025Care } from './norrstrand-2025-care.ts';
import { annualFront, tertial1Back, tertial1Front, tertial2Front } from './norrstrand-2025-chapters.ts';
import { norrstrand2025City } from './norrstrand-2025-city.ts';
import { norrstrand2025Livelihood } from './norrstrand-2025-livelihood.ts';
import { norrstrand2025Preschool } from './norrstrand-2025-preschool.ts';
import { norrstrand2025Resources } from './norrstrand-2025-resources.ts';

const handlers = ['Karin Sandelin', 'Johan Ekvall'];

/** The district board's second year; tertial report 1 is written out in full, the annual report is a draft. */
export const norrstrand2025: OrganisationYear = {
  organisation: 'norrstrands-stadsdelsnamnd',
  year: 2025,
  editions: {
    VP: {
      decided: '2024-12-12',
      statement: {
        reference: 'NSN 2024/0588',
        date: '2024-12-12',
        handlers,
        proposals: [
          'Stadsdelsnämnden fastställer verksamhetsplan och budget för 2025.',
          'Stadsdelsnämnden ger förvaltningen i uppdrag att utreda en gemensam enhet för ekonomiskt bistånd och beroendestöd.',
        ],
      },
      before: [
        {
          heading: 'Inledning',
          text: `Nämnden går in i 2025 med ett överskott bakom sig och ökande behov framför sig. Äldreomsorgen är den stora frågan: de som har
          hjälp behöver mer av den, och de möter fortfarande för många olika medarbetare. Nämndens svar är att planera i mindre områden och
          att ta över natten i egen regi.

          Förskolan använder de sjunkande födelsetalen till mindre grupper. För vuxna med flera svårigheter prövas om två enheter ska bli en.`,
        },
      ],
      after: economy.plan,
    },
    T1: {
      decided: '2025-05-22',
      title: 'Tertialrapport 1 2025 för Norrstrands stadsdelsnämnd',
      statement: {
        reference: 'NSN 2025/0207',
        date: '2025-05-08',
        handlers,
        proposals: [
          'Stadsdelsnämnden godkänner tertialrapport 1 för 2025 och överlämnar den till kommunstyrelsen.',
          'Stadsdelsnämnden ansöker om en budgetjustering på 1,2 mnkr för inventarier och maskiner.',
          'Stadsdelsnämnden godkänner åtgärdsplanen för en ekonomi i balans.',
          'Stadsdelsnämnden förklarar paragrafen omedelbart justerad.',
        ],
      },
      before: tertial1Front,
      after: [...economy.tertial1, ...tertial1Back],
    },
    T2: {
      decided: '2025-09-25',
      statement: {
        reference: 'NSN 2025/0419',
        date: '2025-09-11',
        handlers,
        proposals: ['Stadsdelsnämnden godkänner tertialrapport 2 för 2025 och överlämnar den till kommunstyrelsen.'],
      },
      before: tertial2Front,
      after: economy.tertial2,
    },
    VB: {
      decided: null,
      statement: {
        reference: 'NSN 2026/0014',
        date: '2026-02-12',
        handlers,
        proposals: [
          'Stadsdelsnämnden godkänner verksamhetsberättelsen för 2025 och överlämnar den till kommunstyrelsen.',
        ],
      },
      before: annualFront,
      after: economy.annual,
    },
  },
  focus: {
    '1': {
      T1: `Under inriktningsmålet har kommunfullmäktige fyra mål för verksamhetsområdet. Stadsdelsnämnden har ett nämndmål under vart och ett
      av dem. Nämnden bedömer att tre av målen uppfylls helt och ett delvis.`,
    },
    '2': {
      T1: `Nämnden bidrar till båda målen för verksamhetsområdet genom skötseln av parker och torg, det lokala trygghetsarbetet och sin egen
      påverkan på klimatet. Båda bedöms uppfyllas helt.`,
    },
    '3': {
      T1: `Av de två målen bedöms det ena uppfyllas delvis och det andra helt. Ekonomin kräver åtgärder som redovisas nedan.`,
    },
  },
  areas: [
    norrstrand2025Preschool,
    norrstrand2025Livelihood,
    ...norrstrand2025Care,
    ...norrstrand2025City,
    ...norrstrand2025Resources,
  ],
};
