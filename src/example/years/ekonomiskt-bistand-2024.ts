import type { OrganisationYear } from '../build/organisation-year.ts';
import { annualBack } from './ekonomiskt-bistand-2024-annual.ts';
import { annualFront } from './ekonomiskt-bistand-2024-front.ts';
import { ekonomisktBistand2024Areas } from './ekonomiskt-bistand-2024-areas.ts';

export const ekonomisktBistand2024: OrganisationYear = {
  organisation: 'ekonomiskt-bistand',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-23',
      before: [
        {
          heading: 'Inledning',
          text: `Enheten går in i året med en kö på 61 ansökningar och tre vakanser. Därför är årets viktigaste mål att den
          som ansöker får besked i tid. Samtidigt håller vi fast vid kartläggningarna, för det är där vägen ut ur biståndet
          börjar.`,
        },
        {
          heading: 'Målgrupp',
          text: `I snitt 388 hushåll har bistånd varje månad. En tredjedel är barnfamiljer. Var sjunde person är under 25
          år.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-14',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Kön har minskat från 61 till 38 ansökningar, men vakanserna märks. Mottagningen på gatuplanet öppnade i
          februari och är redan självklar. Antalet hushåll är något lägre än vid årsskiftet.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-17',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Laget för förstagångsansökningar har fått fart på handläggningen. Genomgången av gamla ärenden i juni gav fler
          nya planer än vi vågat tro. Ekonomin pekar mot ett överskott.`,
        },
      ],
    },
    VB: { decided: '2025-01-28', before: annualFront, after: annualBack },
  },
  areas: ekonomisktBistand2024Areas,
};
