import type { Sheet } from '#domain/economy/sheets/sheet.ts';

/** A year's table of the example that no ledger sends; the organisation is a word of the example. */
export type ExampleSheet = { readonly organisation: string; readonly year: number; readonly sheet: Sheet };

const BOARD = 'norrstrands-stadsdelsnamnd';

/** Thousands and tenths of millions as kronor. */
const tkr = (amount: number): string => String(amount * 1000);
const tenths = (amount: number): string => String(amount * 100_000);

const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];
const resultUnits = (
  ...rows: readonly (readonly [name: string, gross: number, carriedIn: number, result: number])[]
): Sheet => ({
  kind: 'resultUnits',
  caps,
  rows: rows.map(([name, gross, carriedIn, result]) => ({
    name,
    grossBudget: tkr(gross),
    carriedIn: tkr(carriedIn),
    result: tkr(result),
    commitmentsMet: true,
    decision: '',
  })),
});

type Investment = readonly [
  kind: string,
  object: string,
  budget: number,
  adjustment: number,
  outcome: number,
  forecast: number,
];
const investments = (...rows: readonly Investment[]): Sheet => ({
  kind: 'investments',
  rows: rows.map(([kind, object, budget, adjustment, outcome, forecast]) => ({
    kind,
    object,
    project: '',
    budget: tenths(budget),
    adjustment: tenths(adjustment),
    outcome: tenths(outcome),
    forecast: tenths(forecast),
    sale: '0',
  })),
});

type Item = readonly [group: string, name: string, opening: number, interim: number, closing: number | null];
const balance = (assets: readonly Item[], liabilities: readonly Item[]): Sheet => {
  const rows = (side: 'assets' | 'liabilities', items: readonly Item[]) =>
    items.map(([group, name, opening, interim, closing]) => ({
      side,
      group,
      name,
      opening: tkr(opening),
      interim: tkr(interim),
      closing: closing === null ? null : tkr(closing),
      note: '',
    }));
  return { kind: 'balance', rows: [...rows('assets', assets), ...rows('liabilities', liabilities)] };
};

/** The sums are those of the boards' reports. */
export const exampleSheets: readonly ExampleSheet[] = [
  {
    organisation: BOARD,
    year: 2024,
    sheet: resultUnits(
      ['Tallbackens förskolor', 74_200, 1120, 200],
      ['Strandängens förskolor', 81_650, -410, 410],
      ['Klockarbergets förskolor', 69_300, 640, -50],
    ),
  },
  {
    organisation: BOARD,
    year: 2025,
    sheet: resultUnits(
      ['Tallbackens förskolor', 76_900, 1320, -300],
      ['Strandängens förskolor', 83_400, 0, 200],
      ['Klockarbergets förskolor', 71_250, 590, 100],
    ),
  },
  {
    organisation: BOARD,
    year: 2024,
    sheet: investments(
      ['Parkinvesteringar', 'Klockarbergets bollplan', 62, 0, 58, 58],
      ['Inventarier och maskiner', 'Köksmaskiner i förskolan', 31, 8, 39, 39],
      ['Trygghetsinvesteringar', 'Belysning i gångstråk', 15, 0, 15, 15],
    ),
  },
  {
    organisation: BOARD,
    year: 2025,
    sheet: investments(
      ['Parkinvesteringar', 'Klockarbergets bollplan', 12, 0, 12, 12],
      ['Parkinvesteringar', 'Lekplatsen i Strandparken', 62, 0, 21, 62],
      ['Inventarier och maskiner', 'Demensavdelningen på Fyrbåken', 21, 12, 14, 33],
      ['Inventarier och maskiner', 'Mottagningen på Stationsgatan', 12, 0, 12, 12],
      ['Trygghetsinvesteringar', 'Belysning i gångstråk', 18, 0, 6, 18],
      ['Klimatinvesteringar', 'Dagvatten vid Norra kajen', 22, 0, 9, 22],
    ),
  },
  {
    organisation: BOARD,
    year: 2025,
    sheet: {
      kind: 'rentGrants',
      brackets: [
        { from: '1850', percent: '80' },
        { from: '2600', percent: '40' },
        { from: '3100', percent: '25' },
      ],
      rows: [
        { name: 'Förskolan Granen', squareMetres: '1800', rentPerSquareMetre: '3480' },
        { name: 'Förskolan Havsörnen', squareMetres: '1370', rentPerSquareMetre: '2740' },
        { name: 'Förskolan Snäckan', squareMetres: '1570', rentPerSquareMetre: '2510' },
        { name: 'Förskolan Tallbacken', squareMetres: '2250', rentPerSquareMetre: '2390' },
        { name: 'Förskolan Fyren', squareMetres: '1065', rentPerSquareMetre: '2225' },
        { name: 'Förskolan Vågen', squareMetres: '900', rentPerSquareMetre: '2080' },
      ],
    },
  },
  {
    organisation: BOARD,
    year: 2025,
    sheet: balance(
      [
        ['Anläggningstillgångar', 'Maskiner och inventarier', 21_400, 22_350, 22_900],
        ['Omsättningstillgångar', 'Kundfordringar', 3180, 2940, 3320],
        ['Omsättningstillgångar', 'Förutbetalda kostnader', 41_250, 37_610, 42_030],
        ['Omsättningstillgångar', 'Statsbidrag att få', 8400, 12_700, 7150],
      ],
      [
        ['Eget kapital', 'Eget kapital', 2600, 2600, 2600],
        ['Avsättningar', 'Semesterlöner och övertid', 31_900, 24_800, 32_700],
        ['Kortfristiga skulder', 'Leverantörsskulder', 26_330, 29_140, 27_480],
        ['Kortfristiga skulder', 'Upplupna kostnader', 13_400, 19_060, 12_620],
      ],
    ),
  },
];
