import { municipality } from '../municipality.ts';
import type { OrganisationId } from '../organisation.ts';
import { areas } from './ledger/chart.ts';
import type { ExampleVolume } from './volumes.ts';

const MONTHS = 12;
/** The merger of 1 July 2025: whose persons the two units' were until then. */
const BEFORE = [1, 6] as const;
const AFTER = [7, 12] as const;

type Counted = {
  readonly name: string;
  readonly organisation: OrganisationId;
  /** Persons by area in each year. */
  readonly persons: Readonly<Record<string, readonly [in2024: number, in2025: number]>>;
  /** The months of 2025 in which the unit is there. */
  readonly active?: readonly [from: number, to: number];
  readonly isNew?: boolean;
};

/** Paid persons behind the district board's own costs of staff. The social board has not begun to count its own. */
const counted: readonly Counted[] = [
  { name: 'nämnden', organisation: 'norrstrands-stadsdelsnamnd', persons: { forvaltning: [15, 15] } },
  {
    name: 'förvaltningen',
    organisation: 'norrstrands-stadsdelsforvaltning',
    persons: { forvaltning: [40, 41], stadsmiljo: [9, 9], 'kultur-fritid': [18, 18] },
  },
  { name: 'avdelningen för förskola', organisation: 'norrstrand-forskola', persons: { forskola: [561, 548] } },
  { name: 'Tallbackens förskolor', organisation: 'tallbackens-forskolor', persons: { forskola: [64, 62] } },
  {
    name: 'avdelningen för äldreomsorg',
    organisation: 'norrstrand-aldreomsorg',
    persons: { aldreomsorg: [71, 70], hemtjanst: [90, 92], 'boende-aldre': [255, 258] },
  },
  { name: 'Norrstrands hemtjänst', organisation: 'norrstrands-hemtjanst', persons: { hemtjanst: [160, 168] } },
  {
    name: 'avdelningen för social omsorg',
    organisation: 'norrstrand-social-omsorg',
    persons: { arbetsmarknad: [7, 7] },
  },
  {
    name: 'enheten för ekonomiskt bistånd',
    organisation: 'ekonomiskt-bistand',
    persons: { 'ekonomiskt-bistand': [35, 34] },
    active: BEFORE,
  },
  {
    name: 'enheten för beroendestöd',
    organisation: 'beroendestod',
    persons: { beroendestod: [42, 43] },
    active: BEFORE,
  },
  {
    name: 'enheten för vuxenstöd',
    organisation: 'vuxenstod',
    persons: { 'ekonomiskt-bistand': [0, 33], beroendestod: [0, 42] },
    active: AFTER,
    isNew: true,
  },
];

const inMonths = (value: number, [from, to]: readonly [number, number]): (number | null)[] =>
  Array.from({ length: MONTHS }, (_, index) => (index + 1 < from || index + 1 > to ? null : value));

/** Persons behind the costs of staff, by which it is told who may see those. */
export const staffCounts: readonly ExampleVolume[] = counted.map(
  ({ name, organisation, persons, active = [1, MONTHS], isNew = false }) => ({
    by: `johan.ekvall@${municipality.mailDomain}`,
    definition: {
      name: `Avlönade personer, ${name}`,
      unit: 'personer',
      decimals: 0,
      organisation,
      splits: Object.keys(persons).map((code) => ({
        code,
        name: areas.find((area) => area.code === code)?.name ?? code,
      })),
      cost: null,
      countsStaff: true,
    },
    months: Object.entries(persons).flatMap(([split, [in2024, in2025]]) => [
      ...(isNew ? [] : [{ split, year: 2024, values: inMonths(in2024, [1, MONTHS]) }]),
      { split, year: 2025, values: inMonths(in2025, active), reason: 'enheten fanns inte' },
    ]),
  }),
);
