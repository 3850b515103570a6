import { mixed } from './book.ts';
import type { Book } from './book.ts';

type Year = 2024 | 2025;
type Mix = Parameters<typeof mixed>[1];

const ADMINISTRATION: Mix = [
  ['ovriga-intakter', -12],
  ['personal', 748],
  ['lokaler', 104],
  ['material', 160],
];
const FAMILY: Mix = [
  ['bidrag', -44],
  ['personal', 402],
  ['lamnade-bidrag', 168],
  ['kopt-verksamhet', 391],
  ['lokaler', 38],
  ['material', 45],
];
const ADULTS: Mix = [
  ['hyror', -72],
  ['bidrag', -18],
  ['personal', 468],
  ['kopt-verksamhet', 356],
  ['lokaler', 198],
  ['material', 68],
];
const DISABILITY: Mix = [
  ['bidrag', -118],
  ['personal', 796],
  ['kopt-verksamhet', 174],
  ['lokaler', 92],
  ['material', 56],
];

/** Kronor of the year, net: administration, family, adults, disability, violence. */
const NETS: Readonly<Record<Year, readonly [number, number, number, number, number]>> = {
  2024: [21_118_300, 160_884_700, 71_512_900, 148_491_600, 11_006_200],
  2025: [21_387_900, 164_417_800, 73_488_400, 152_213_700, 11_693_500],
};
/** Placed children, who the bought care follows. */
const PLACED: Readonly<Record<Year, readonly number[]>> = {
  2024: [61, 63, 64, 66, 65, 62, 60, 61, 59, 58, 58, 57],
  2025: [57, 58, 56, 57, 55, 54, 53, 54, 52, 52, 51, 50],
};

/** Everything booked on the social board in a year. */
export function socialBooks(year: Year): Book[] {
  const [administration, family, adults, disability, violence] = NETS[year];
  return [
    {
      operation: '1110',
      lines: mixed(administration, ADMINISTRATION),
      places: [
        { responsibility: '6100', share: 88 },
        { responsibility: '6110', share: 912 },
      ],
    },
    {
      operation: '5510',
      lines: mixed(family, FAMILY),
      places: [
        { responsibility: '6210', share: 870 },
        { responsibility: '6200', share: 130 },
      ],
      falls: { 'kopt-verksamhet': PLACED[year] },
    },
    {
      operation: '5610',
      lines: mixed(adults, ADULTS),
      places: [
        { responsibility: '6310', share: 545 },
        { responsibility: '6300', share: 455 },
      ],
    },
    {
      operation: '5410',
      lines: mixed(disability, DISABILITY),
      places: [{ responsibility: '6300', share: 1000 }],
    },
    { operation: '5810', lines: mixed(violence, FAMILY), places: [{ responsibility: '6200', share: 1000 }] },
  ];
}
