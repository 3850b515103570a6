import { mixed } from './book.ts';
import type { Book } from './book.ts';

type Year = 2024 | 2025;
type Mix = Parameters<typeof mixed>[1];

const ADMINISTRATION: Mix = [
  ['ovriga-intakter', -20],
  ['personal', 720],
  ['lokaler', 110],
  ['material', 190],
];
const PRESCHOOL: Mix = [
  ['avgifter', -45],
  ['bidrag', -28],
  ['personal', 742],
  ['lokaler', 196],
  ['material', 135],
];
const CARE: Mix = [
  ['avgifter', -38],
  ['bidrag', -21],
  ['personal', 831],
  ['kopt-verksamhet', 64],
  ['lokaler', 61],
  ['material', 103],
];
const HOMES: Mix = [
  ['avgifter', -52],
  ['hyror', -88],
  ['personal', 690],
  ['kopt-verksamhet', 162],
  ['lokaler', 187],
  ['material', 101],
];
const TREATMENT: Mix = [
  ['bidrag', -32],
  ['personal', 438],
  ['kopt-verksamhet', 497],
  ['lokaler', 48],
  ['material', 49],
];
const CULTURE: Mix = [
  ['avgifter', -18],
  ['bidrag', -60],
  ['personal', 610],
  ['lamnade-bidrag', 148],
  ['lokaler', 176],
  ['material', 144],
];
const OUTDOORS: Mix = [
  ['ovriga-intakter', -64],
  ['personal', 228],
  ['kopt-verksamhet', 612],
  ['material', 224],
];
/** Snow in January and February. */
const WINTER = [150, 120, 80, 60, 70, 75, 70, 75, 75, 70, 75, 80];

/** Kronor of the year, net; the reports' tables print them in mnkr. */
const NETS: Readonly<Record<Year, Readonly<Record<string, number>>>> = {
  2024: {
    forvaltning: 38_214_600,
    beroendestod: 61_188_200,
    stadsmiljo: 26_328_400,
    kapital: 6_993_500,
    tallbacken: 68_965_517,
    forskola: 468_787_300,
    hemtjanst: 178_518_200,
    boende: 215_083_900,
    aldreomsorg: 47_516_350,
    kultur: 18_391_700,
    arbetsmarknad: 9_704_200,
  },
  2025: {
    forvaltning: 38_987_400,
    beroendestod: 64_121_500,
    stadsmiljo: 26_184_900,
    kapital: 7_102_300,
    tallbacken: 71_947_810,
    forskola: 475_815_900,
    hemtjanst: 186_779_300,
    boende: 223_418_700,
    aldreomsorg: 49_585_600,
    kultur: 19_012_300,
    arbetsmarknad: 9_991_800,
  },
};

/**
 * Ekonomiskt bistånd: what is paid follows the households month by month (9 980 kronor each in 2024, as the unit's annual
 * report says), and handling it is the same share of both years.
 */
const LIVELIHOOD: Readonly<Record<Year, { readonly lines: Book['lines']; readonly households: readonly number[] }>> = {
  2024: {
    lines: [
      ['ovriga-intakter', -599_900],
      ['personal', 20_483_400],
      ['forsorjningsstod', 45_249_320],
      ['lamnade-bidrag', 12_638_900],
      ['lokaler', 2_310_000],
      ['material', 2_810_900],
    ],
    households: [388, 391, 385, 382, 379, 377, 384, 374, 371, 368, 366, 369],
  },
  2025: {
    lines: [
      ['ovriga-intakter', -650_000],
      ['personal', 21_700_000],
      ['forsorjningsstod', 44_587_180],
      ['lamnade-bidrag', 14_203_460],
      ['lokaler', 2_420_000],
      ['material', 2_947_000],
    ],
    households: [368, 366, 364, 361, 358, 355, 360, 353, 350, 348, 347, 349],
  },
};

/** Two units became one on 1 July 2025: what is booked follows. */
const merged = (year: Year, before: string): Book['places'] =>
  year === 2024
    ? [{ responsibility: before, share: 1000 }]
    : [
        { responsibility: before, share: 1000, months: [1, 6] },
        { responsibility: '4430', share: 1000, months: [7, 12] },
      ];

const at = (responsibility: string): Book['places'] => [{ responsibility, share: 1000 }];

/** Everything booked on the district board in a year. */
export function norrstrandBooks(year: Year): Book[] {
  const net = (name: string): number => NETS[year][name] ?? 0;
  const { lines, households } = LIVELIHOOD[year];
  return [
    {
      operation: '1010',
      lines: mixed(net('forvaltning'), ADMINISTRATION),
      places: [
        { responsibility: '4100', share: 62 },
        { responsibility: '4110', share: 938 },
      ],
    },
    { operation: '5250', lines: mixed(net('beroendestod'), TREATMENT), places: merged(year, '4420') },
    {
      operation: '2150',
      lines: mixed(net('stadsmiljo'), OUTDOORS),
      places: at('4120'),
      falls: { 'kopt-verksamhet': WINTER },
    },
    { operation: '2159', lines: [['kapital', net('kapital')]], places: at('4120') },
    { operation: '4070', lines: mixed(net('tallbacken'), PRESCHOOL), places: at('4210') },
    { operation: '4070', lines: mixed(net('forskola') - net('tallbacken'), PRESCHOOL), places: at('4200') },
    {
      operation: '5110',
      lines: mixed(net('hemtjanst'), CARE),
      places: [
        { responsibility: '4310', share: 640 },
        { responsibility: '4300', share: 360 },
      ],
    },
    { operation: '5120', lines: mixed(net('boende'), HOMES), places: at('4320') },
    { operation: '5190', lines: mixed(net('aldreomsorg'), CARE), places: at('4300') },
    { operation: '3110', lines: mixed(net('kultur'), CULTURE), places: at('4130') },
    { operation: '6110', lines: mixed(net('arbetsmarknad'), TREATMENT), places: at('4400') },
    { operation: '5750', lines, places: merged(year, '4410'), falls: { forsorjningsstod: households } },
  ];
}
