import type { Chapter } from '../build/organisation-year.ts';
import {
  investments,
  monthly,
  operatingForecast,
  operatingOutcome,
  plannedBudget,
  resultUnits,
} from '../build/tables.ts';

export const plan: readonly Chapter[] = [
  {
    heading: 'Budget',
    text: `Stadsdelsnämndens nettobudget för 2024 är 1 155,0 mnkr. Fyra femtedelar går till förskola och äldreomsorg.
    Nämnden avsätter en central reserv på 4,0 mnkr inom förskolan och 2,5 mnkr inom äldreomsorgen för att kunna möta
    ändrade volymer under året.`,
    tables: [
      plannedBudget(2024, [
        ['Nämnd och förvaltningsadministration', 382],
        ['Beroendestöd och socialpsykiatri', 625],
        ['Stadsmiljö', 318],
        ['Förskola', 4713],
        ['Äldreomsorg', 4386],
        ['varav hemtjänst', 1762],
        ['varav vård- och omsorgsboende', 2149],
        ['Kultur och fritid för barn och unga', 184],
        ['Arbetsmarknadsåtgärder', 97],
        ['Ekonomiskt bistånd', 845],
      ]),
    ],
  },
];

export const tertial1: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Prognosen visar ett underskott på 3,5 mnkr. Äldreomsorgen står för den största avvikelsen och beror på att
    antalet beviljade hemtjänsttimmar har ökat snabbare än vad budgeten räknade med. Förskolan och ekonomiskt bistånd
    beräknas lämna mindre överskott. Stadsmiljö överskrider sin budget efter en snörik januari.`,
    tables: [
      operatingForecast(2024, 1, [
        ['Nämnd och förvaltningsadministration', 382, 0, 382],
        ['Beroendestöd och socialpsykiatri', 625, 0, 625],
        ['Stadsmiljö', 318, 0, 328],
        ['Förskola', 4713, 0, 4698],
        ['Äldreomsorg', 4386, 0, 4431],
        ['varav hemtjänst', 1762, 0, 1802],
        ['varav vård- och omsorgsboende', 2149, 0, 2154],
        ['Kultur och fritid för barn och unga', 184, 0, 184],
        ['Arbetsmarknadsåtgärder', 97, 0, 97],
        ['Ekonomiskt bistånd', 845, 0, 840],
      ]),
      monthly('Antal inskrivna förskolebarn', 'barn', [
        ['Barn 1–3 år', 1012, 1021, 1034, 1043],
        ['Barn 4–5 år', 871, 868, 866, 861],
      ]),
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [['Hushåll', 388, 391, 385, 382]]),
    ],
  },
];

export const tertial2: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Underskottet beräknas till 2,5 mnkr, vilket är 1,0 mnkr bättre än i tertialrapport 1. Förbättringen kommer av
    att hemtjänsten från maj planerar resorna i färre och större områden. Två tjänster inom förvaltningens
    administration har hållits vakanta men påverkar inte helårsprognosen, eftersom de ersattes med konsulter.`,
    tables: [
      operatingForecast(2024, 2, [
        ['Nämnd och förvaltningsadministration', 382, 0, 382],
        ['Beroendestöd och socialpsykiatri', 625, 0, 625],
        ['Stadsmiljö', 318, 0, 330],
        ['Förskola', 4713, 0, 4695],
        ['Äldreomsorg', 4386, 0, 4424],
        ['varav hemtjänst', 1762, 0, 1794],
        ['varav vård- och omsorgsboende', 2149, 0, 2155],
        ['Kultur och fritid för barn och unga', 184, 0, 184],
        ['Arbetsmarknadsåtgärder', 97, 0, 97],
        ['Ekonomiskt bistånd', 845, 0, 838],
      ]),
      resultUnits(2024, [
        ['Tallbackens förskolor', 74200, 1120, 300],
        ['Strandängens förskolor', 81650, -410, 410],
        ['Klockarbergets förskolor', 69300, 640, 0],
      ]),
      investments(2, 2024, [
        ['Parkinvesteringar', 62, 0, 58],
        ['Inventarier och maskiner', 31, 8, 39],
        ['Trygghetsinvesteringar', 15, 0, 15],
      ]),
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [['Hushåll', 388, 391, 385, 382, 379, 377, 384, 374]]),
    ],
  },
];

export const annual: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Nämnden redovisar ett överskott på 1,4 mnkr efter resultatöverföringar. Resultatet är 3,9 mnkr bättre än
    prognosen i tertialrapport 2. Skillnaden förklaras av lägre utbetalningar av ekonomiskt bistånd under hösten, av att
    tre placeringar inom beroendestödet avslutades tidigare än planerat och av att förskolans reserv inte behövde
    användas fullt ut. Äldreomsorgens underskott minskade efter sommaren men hämtades inte in.`,
    tables: [
      operatingOutcome(2024, [
        ['Nämnd och förvaltningsadministration', 382, 382],
        ['Beroendestöd och socialpsykiatri', 625, 612],
        ['Stadsmiljö', 318, 333],
        ['Förskola', 4713, 4688],
        ['Äldreomsorg', 4386, 4411],
        ['varav hemtjänst', 1762, 1785],
        ['varav vård- och omsorgsboende', 2149, 2151],
        ['Kultur och fritid för barn och unga', 184, 184],
        ['Arbetsmarknadsåtgärder', 97, 97],
        ['Ekonomiskt bistånd', 845, 829],
      ]),
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [
        ['Hushåll', 388, 391, 385, 382, 379, 377, 384, 374, 371, 368, 366, 369],
      ]),
      monthly(
        'Antal tomma lägenheter på vård- och omsorgsboende',
        'lägenheter',
        [
          ['Fyrbåkens vård- och omsorgsboende', 3, 2.5, 4, 3.5, 2, 1.5, null, 2, 3, 2.5, 1, 1],
          ['Ankargårdens vård- och omsorgsboende', 1, 1, 0.5, 1.5, 2, 2, 2.5, 1, 1, 0.5, 0, 1.5],
        ],
        1,
      ),
    ],
  },
];
