import type { Chapter, TablePart } from '../build/organisation-year.ts';
import {
  investments,
  monthly,
  operatingForecast,
  operatingOutcome,
  plannedBudget,
  resultUnits,
} from '../build/tables.ts';
import type { BudgetRow } from '../build/tables.ts';

const households = [368, 366, 364, 361, 358, 355, 360, 353, 350, 348, 347, 349] as const;

/** The T1 report's total row is off by one million kronor: a planted fault. */
const withMisprintedTotal = (table: TablePart): TablePart => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => (cell === '1 190,9' ? '1 189,9' : cell))),
});

const forecastRows: readonly BudgetRow[] = [
  ['Nämnd och förvaltningsadministration', 390, 0, 390],
  ['Beroendestöd och socialpsykiatri', 640, 0, 645],
  ['Stadsmiljö', 325, 0, 335],
  ['varav kapitalkostnader', 71, 0, 71],
  ['Förskola', 4780, 0, 4765],
  ['Äldreomsorg', 4575, 0, 4629],
  ['varav hemtjänst', 1848, 0, 1889],
  ['varav vård- och omsorgsboende', 2231, 0, 2244],
  ['Kultur och fritid för barn och unga', 190, 0, 190],
  ['Arbetsmarknadsåtgärder', 100, 0, 100],
  ['Ekonomiskt bistånd', 850, 0, 855],
];

export const plan: readonly Chapter[] = [
  {
    heading: 'Budget',
    text: `Nettobudgeten för 2025 är 1 185,0 mnkr. Kommunfullmäktige har räknat upp budgeten för löner men inte för priser. Nämnden
    avsätter 3,0 mnkr som central reserv.`,
    tables: [
      plannedBudget(
        2025,
        forecastRows.map(([name, budget]) => [name, budget] as const),
      ),
    ],
  },
];

export const tertial1: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Nämndens prognos för helåret är ett underskott på 5,9 mnkr. Prognosen bygger på utfallet till och med den 30 april och på de
    åtgärder som redan har beslutats.`,
    tables: [withMisprintedTotal(operatingForecast(2025, 1, forecastRows))],
  },
  {
    heading: 'Förskola',
    level: 2,
    text: `Förskolan beräknas lämna ett överskott på 1,5 mnkr. Överskottet består av den del av reserven som inte väntas behövas.
    Resultatenheterna räknar sammantaget med ett nollresultat. Vikariekostnaderna är lägre än i fjol, men livsmedlen har blivit fem
    procent dyrare.`,
    tables: [
      monthly('Antal inskrivna förskolebarn', 'barn', [
        ['Barn 1–3 år', 1006, 1015, 1027, 1036],
        ['Barn 4–5 år', 874, 871, 867, 862],
      ]),
    ],
  },
  {
    heading: 'Äldreomsorg',
    level: 2,
    text: `Äldreomsorgen visar ett underskott på 5,4 mnkr, varav hemtjänsten svarar för 4,1 mnkr och vård- och omsorgsboendena för 1,3
    mnkr. Antalet utförda hemtjänsttimmar var i snitt 23 850 per månad, jämfört med 22 700 under samma månader 2024. På boendena är det
    tomma lägenheter på Fyrbåken som kostar mest.`,
    tables: [
      monthly('Utförda hemtjänsttimmar', 'timmar', [
        ['2025', 23600, 22900, 24300, 24600],
        ['2024', 22400, 22100, 23000, 23300, 23500, 22800, 22600, 22900, 23100, 23600, 23400, 23700],
      ]),
      monthly(
        'Antal tomma lägenheter på vård- och omsorgsboende',
        'lägenheter',
        [
          ['Fyrbåkens vård- och omsorgsboende', 3, 3.5, 4.5, 4],
          ['Ankargårdens vård- och omsorgsboende', 1, null, 0.5, 1],
        ],
        1,
      ),
    ],
  },
  {
    heading: 'Individ- och familjeomsorg',
    level: 2,
    text: `Beroendestöd och socialpsykiatri prognostiserar ett underskott på 0,5 mnkr. Två placeringar enligt lagen om vård av missbrukare
    har blivit längre än planerat. Ekonomiskt bistånd visar ett lika stort underskott, eftersom riksnormen har höjts mer än vad budgeten
    räknade med. Antalet hushåll är däremot färre.`,
    tables: [monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [['Hushåll', ...households.slice(0, 4)]])],
  },
  {
    heading: 'Stadsmiljö',
    level: 2,
    text: `Stadsmiljö beräknar ett underskott på 1,0 mnkr. Entreprenadindex har stigit med 4,6 procent, och bekämpningen av parkslide var
    inte budgeterad.`,
  },
  {
    heading: 'Resultatenheter',
    level: 2,
    text: `Nämnden har tre resultatenheter, alla inom förskolan. En resultatenhet för med sig hela sitt resultat till nästa år. Överföringen
    får vara högst fem procent av årets bruttobudget, och det samlade överskottet högst tio procent. Ett underskott ska täckas senast året
    efter.`,
    tables: [
      resultUnits(2025, [
        ['Tallbackens förskolor', 76900, 1320, -300],
        ['Strandängens förskolor', 83400, 0, 200],
        ['Klockarbergets förskolor', 71250, 590, 100],
      ]),
    ],
  },
  {
    heading: 'Investeringar',
    level: 2,
    text: `Investeringarna följer budget. Nämnden begär 1,2 mnkr för inventarier till demensavdelningen på Fyrbåken och till den nya
    mottagningen på Stationsgatan. Lekplatsen i Strandparken upphandlas i juni.`,
    tables: [
      investments(1, 2025, [
        ['Parkinvesteringar', 74, 0, 74],
        ['Inventarier och maskiner', 33, 12, 45],
        ['Trygghetsinvesteringar', 18, 0, 18],
        ['Klimatinvesteringar', 22, 0, 22],
      ]),
    ],
  },
  {
    heading: 'Budgetjusteringar',
    level: 2,
    text: `Stadsdelsnämnden ansöker om en budgetjustering på 1,2 mnkr för inventarier och maskiner. I övrigt begärs inga justeringar.`,
  },
  {
    heading: 'Omslutningsförändringar',
    level: 2,
    text: `Nämnden redovisar omslutningsförändringar på 6,3 mnkr. Både kostnader och intäkter ökar lika mycket.`,
    tables: [
      {
        title: 'Omslutningsförändringar',
        unit: 'mnkr',
        columns: ['Mnkr', 'Kostnader', 'Intäkter'],
        rows: [
          ['Statsbidrag för mindre barngrupper', '3,6', '-3,6'],
          ['Statsbidrag för kompetens i äldreomsorgen', '2,1', '-2,1'],
          ['Medel från Socialstyrelsen för psykisk hälsa', '0,6', '-0,6'],
          ['Summa', '6,3', '-6,3'],
        ],
      },
    ],
  },
  {
    heading: 'Medel för lokaländamål',
    level: 2,
    text: `Bidrag till förskolor med höga hyror söks i efterhand. För 2025 beräknar nämnden få 4,8 mnkr för sex förskolor, varav Granen
    svarar för en tredjedel.`,
  },
];

export const tertial2: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Underskottet beräknas till 3,5 mnkr. Förbättringen sedan april är 2,4 mnkr och kommer av att tillfälligt höga hemtjänstbeslut har
    sänkts och att färre lägenheter står tomma.`,
    tables: [
      operatingForecast(2025, 2, [
        ['Nämnd och förvaltningsadministration', 390, 0, 390],
        ['Beroendestöd och socialpsykiatri', 640, 0, 642],
        ['Stadsmiljö', 325, 0, 334],
        ['Förskola', 4780, 0, 4762],
        ['Äldreomsorg', 4575, 0, 4612],
        ['varav hemtjänst', 1848, 0, 1878],
        ['varav vård- och omsorgsboende', 2231, 0, 2238],
        ['Kultur och fritid för barn och unga', 190, 0, 190],
        ['Arbetsmarknadsåtgärder', 100, 0, 100],
        ['Ekonomiskt bistånd', 850, 0, 855],
      ]),
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [['Hushåll', ...households.slice(0, 8)]]),
    ],
  },
];

export const annual: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Utfallet visar ett underskott på 1,2 mnkr. Äldreomsorgens underskott har mer än halverats sedan prognosen i april.

    Stadsmiljön redovisar ett underskott på 0,6 mnkr. Halkbekämpningen i november kostade mer än väntat.`,
    tables: [
      operatingOutcome(2025, [
        ['Nämnd och förvaltningsadministration', 390, 390],
        ['Beroendestöd och socialpsykiatri', 640, 641],
        ['Stadsmiljö', 325, 333],
        ['Förskola', 4780, 4758],
        ['Äldreomsorg', 4575, 4598],
        ['varav hemtjänst', 1848, 1868],
        ['varav vård- och omsorgsboende', 2231, 2234],
        ['Kultur och fritid för barn och unga', 190, 190],
        ['Arbetsmarknadsåtgärder', 100, 100],
        ['Ekonomiskt bistånd', 850, 852],
      ]),
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [['Hushåll', ...households]]),
    ],
  },
];
