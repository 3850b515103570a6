import type { MappingRule } from '#domain/economy/account-mapping.ts';

import type { OrganisationId } from '../../organisation.ts';

/** Which accounts a kind is booked on and with what share (per mille); the last takes what is left. */
export const accountsOfKind: Readonly<Record<string, readonly (readonly [account: string, share: number])[]>> = {
  avgifter: [['3110', 1000]],
  hyror: [['3410', 1000]],
  bidrag: [
    ['3510', 700],
    ['3590', 300],
  ],
  'ovriga-intakter': [['3690', 1000]],
  forsorjningsstod: [['4510', 1000]],
  'lamnade-bidrag': [['4540', 1000]],
  'kopt-verksamhet': [['4630', 1000]],
  personal: [
    ['5010', 602],
    ['5020', 83],
    ['5610', 315],
  ],
  lokaler: [
    ['6010', 930],
    ['6210', 70],
  ],
  material: [
    ['6410', 380],
    ['7410', 620],
  ],
  kapital: [
    ['7910', 800],
    ['8510', 200],
  ],
};

/** Ansvar: who a code belongs to. */
export const responsibilities: readonly (readonly [codes: string, organisation: OrganisationId])[] = [
  ['4100', 'norrstrands-stadsdelsnamnd'],
  ['4110-4190', 'norrstrands-stadsdelsforvaltning'],
  ['4210', 'tallbackens-forskolor'],
  ['42*', 'norrstrand-forskola'],
  ['4310', 'norrstrands-hemtjanst'],
  ['43*', 'norrstrand-aldreomsorg'],
  ['4410', 'ekonomiskt-bistand'],
  ['4420', 'beroendestod'],
  ['4430', 'vuxenstod'],
  ['44*', 'norrstrand-social-omsorg'],
  ['6100', 'socialnamnden'],
  ['6110-6190', 'socialforvaltningen'],
  ['6210', 'familjeenheten'],
  ['62*', 'social-barn-och-familj'],
  ['6310', 'boendeenheten'],
  ['63*', 'social-vuxna-och-boende'],
];

/** Verksamhet: what a code is for. */
const operations: readonly (readonly [codes: string, area: string])[] = [
  ['10*', 'forvaltning'],
  ['525*', 'beroendestod'],
  ['2159', 'stadsmiljo-kapital'],
  ['21*', 'stadsmiljo'],
  ['40*', 'forskola'],
  ['511*', 'hemtjanst'],
  ['512*', 'boende-aldre'],
  ['51*', 'aldreomsorg'],
  ['31*', 'kultur-fritid'],
  ['61*', 'arbetsmarknad'],
  ['575*', 'ekonomiskt-bistand'],
  ['11*', 'administration'],
  ['55*', 'barn-familj'],
  ['56*', 'vuxna-boende'],
  ['54*', 'funktionsnedsattning'],
  ['58*', 'vald'],
];

/** Konto: what kind of money. */
const accounts: readonly (readonly [codes: string, kind: string])[] = [
  ['31*', 'avgifter'],
  ['34*', 'hyror'],
  ['35*', 'bidrag'],
  ['36*', 'ovriga-intakter'],
  ['451*', 'forsorjningsstod'],
  ['45*', 'lamnade-bidrag'],
  ['46*', 'kopt-verksamhet'],
  ['50*, 51*, 56*', 'personal'],
  ['60*, 62*', 'lokaler'],
  ['64*, 74*', 'material'],
  ['79*, 85*', 'kapital'],
];

/** Konteringen of both years; organisations are named by their words. */
export const rules: readonly MappingRule[] = [
  ...responsibilities.map(([responsibility, to]): MappingRule => ({
    target: 'organisation',
    when: { responsibility },
    to,
  })),
  ...operations.map(([operation, to]): MappingRule => ({ target: 'area', when: { operation }, to })),
  ...accounts.map(([account, to]): MappingRule => ({ target: 'kind', when: { account }, to })),
];
