import type { VolumeDefinition } from '#domain/volumes/volume.ts';

import { municipality } from '../municipality.ts';
import type { OrganisationId } from '../organisation.ts';

const controllers = {
  norrstrand: `johan.ekvall@${municipality.mailDomain}`,
  social: `ingela.frisk@${municipality.mailDomain}`,
} as const;

/** A volume of the example with its months, January first; null: i.u. */
export type ExampleVolume = {
  readonly by: string;
  readonly definition: Omit<VolumeDefinition, 'organisation'> & { readonly organisation: OrganisationId };
  readonly months: readonly {
    readonly split: string;
    readonly year: number;
    readonly values: readonly (number | null)[];
    /** Why the missing ones are missing. */
    readonly reason?: string;
  }[];
};

/** What both boards count; the reports print parts of it, and a test holds them to it. */
export const exampleVolumes: readonly ExampleVolume[] = [
  {
    by: controllers.norrstrand,
    definition: {
      name: 'Antal inskrivna förskolebarn',
      unit: 'barn',
      decimals: 0,
      organisation: 'norrstrand-forskola',
      splits: [
        { code: 'barn-1-3', name: 'Barn 1–3 år' },
        { code: 'barn-4-5', name: 'Barn 4–5 år' },
      ],
      cost: { name: 'Nettokostnad per barn', area: 'forskola', kinds: [] },
    },
    months: [
      { split: 'barn-1-3', year: 2024, values: [1012, 1021, 1034, 1043, 1051, 1056, 1030, 962, 981, 992, 999, 1003] },
      { split: 'barn-4-5', year: 2024, values: [871, 868, 866, 861, 858, 852, 846, 884, 881, 879, 876, 875] },
      { split: 'barn-1-3', year: 2025, values: [1006, 1015, 1027, 1036, 1044, 1047, 1022, 951, 969, 978, 986, 990] },
      { split: 'barn-4-5', year: 2025, values: [874, 871, 867, 862, 860, 855, 848, 880, 878, 876, 872, 870] },
    ],
  },
  {
    by: controllers.norrstrand,
    definition: {
      name: 'Utförda hemtjänsttimmar',
      unit: 'timmar',
      decimals: 0,
      organisation: 'norrstrand-aldreomsorg',
      splits: [{ code: 'timmar', name: 'Timmar' }],
      cost: { name: 'Nettokostnad per timme', area: 'hemtjanst', kinds: [] },
    },
    months: [
      {
        split: 'timmar',
        year: 2024,
        values: [22400, 22100, 23000, 23300, 23500, 22800, 22600, 22900, 23100, 23600, 23400, 23700],
      },
      {
        split: 'timmar',
        year: 2025,
        values: [23600, 22900, 24300, 24600, 24700, 24100, 23800, 23900, 23600, 23900, 23500, 23700],
      },
    ],
  },
  {
    by: controllers.norrstrand,
    definition: {
      name: 'Antal tomma lägenheter på vård- och omsorgsboende',
      unit: 'lägenheter',
      decimals: 1,
      organisation: 'norrstrand-aldreomsorg',
      splits: [
        { code: 'fyrbaken', name: 'Fyrbåkens vård- och omsorgsboende' },
        { code: 'ankargarden', name: 'Ankargårdens vård- och omsorgsboende' },
      ],
      cost: null,
    },
    months: [
      {
        split: 'fyrbaken',
        year: 2024,
        values: [3, 2.5, 4, 3.5, 2, 1.5, null, 2, 3, 2.5, 1, 1],
        reason: 'ingen räknade under semestern',
      },
      { split: 'ankargarden', year: 2024, values: [1, 1, 0.5, 1.5, 2, 2, 2.5, 1, 1, 0.5, 0, 1.5] },
      { split: 'fyrbaken', year: 2025, values: [3, 3.5, 4.5, 4, 3.5, 3, 2.5, 2, 2, 1.5, 1, 1.5] },
      {
        split: 'ankargarden',
        year: 2025,
        values: [1, null, 0.5, 1, 1, 1.5, 2, 1, 0.5, 0.5, 0, 0.5],
        reason: 'nytt verksamhetssystem',
      },
    ],
  },
  {
    by: controllers.norrstrand,
    definition: {
      name: 'Antal hushåll med ekonomiskt bistånd',
      unit: 'hushåll',
      decimals: 0,
      organisation: 'norrstrand-social-omsorg',
      splits: [{ code: 'hushall', name: 'Hushåll' }],
      cost: { name: 'Medelbistånd per hushåll', area: 'ekonomiskt-bistand', kinds: ['forsorjningsstod'] },
    },
    months: [
      { split: 'hushall', year: 2024, values: [388, 391, 385, 382, 379, 377, 384, 374, 371, 368, 366, 369] },
      { split: 'hushall', year: 2025, values: [368, 366, 364, 361, 358, 355, 360, 353, 350, 348, 347, 349] },
    ],
  },
  {
    by: controllers.social,
    definition: {
      name: 'Antal placerade barn och unga',
      unit: 'personer',
      decimals: 0,
      organisation: 'social-barn-och-familj',
      splits: [{ code: 'placerade', name: 'Placerade' }],
      cost: { name: 'Köpt vård per placerad', area: 'barn-familj', kinds: ['kopt-verksamhet'] },
    },
    months: [
      { split: 'placerade', year: 2024, values: [61, 63, 64, 66, 65, 62, 60, 61, 59, 58, 58, 57] },
      { split: 'placerade', year: 2025, values: [57, 58, 56, 57, 55, 54, 53, 54, 52, 52, 51, 50] },
    ],
  },
];
