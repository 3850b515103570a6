import type { Organisation, OrganisationKind, Succession } from '#domain/organisation/organisation.ts';

/** Lasting ids of the example's organisations. */
export type OrganisationId =
  | 'kommunfullmaktige'
  | 'kommunstyrelsen'
  | 'stadsledningskontoret'
  | 'norrstrands-stadsdelsnamnd'
  | 'norrstrands-stadsdelsforvaltning'
  | 'norrstrand-forskola'
  | 'norrstrand-aldreomsorg'
  | 'norrstrand-social-omsorg'
  | 'tallbackens-forskolor'
  | 'norrstrands-hemtjanst'
  | 'ekonomiskt-bistand'
  | 'beroendestod'
  | 'vuxenstod'
  | 'socialnamnden'
  | 'socialforvaltningen'
  | 'social-barn-och-familj'
  | 'social-vuxna-och-boende'
  | 'familjeenheten'
  | 'boendeenheten';

/** The day two units of Norrstrand became one. */
export const mergerDay = '2025-07-01';

const founded = '2023-01-01';

const organisation = (
  id: OrganisationId,
  kind: OrganisationKind,
  name: string,
  parent: OrganisationId | null,
  validFrom = founded,
  validTo: string | null = null,
): Organisation => ({ id, versions: [{ validFrom, validTo, name, kind, parent }] });

export const organisations: readonly Organisation[] = [
  organisation('kommunfullmaktige', 'council', 'Kommunfullmäktige', null),
  organisation('kommunstyrelsen', 'executiveBoard', 'Kommunstyrelsen', 'kommunfullmaktige'),
  organisation('stadsledningskontoret', 'administration', 'Stadsledningskontoret', 'kommunstyrelsen'),
  organisation('norrstrands-stadsdelsnamnd', 'board', 'Norrstrands stadsdelsnämnd', 'kommunfullmaktige'),
  organisation(
    'norrstrands-stadsdelsforvaltning',
    'administration',
    'Norrstrands stadsdelsförvaltning',
    'norrstrands-stadsdelsnamnd',
  ),
  organisation('norrstrand-forskola', 'department', 'Avdelningen för förskola', 'norrstrands-stadsdelsforvaltning'),
  organisation(
    'norrstrand-aldreomsorg',
    'department',
    'Avdelningen för äldreomsorg',
    'norrstrands-stadsdelsforvaltning',
  ),
  organisation(
    'norrstrand-social-omsorg',
    'department',
    'Avdelningen för social omsorg',
    'norrstrands-stadsdelsforvaltning',
  ),
  organisation('tallbackens-forskolor', 'unit', 'Tallbackens förskolor', 'norrstrand-forskola'),
  organisation('norrstrands-hemtjanst', 'unit', 'Norrstrands hemtjänst', 'norrstrand-aldreomsorg'),
  organisation(
    'ekonomiskt-bistand',
    'unit',
    'Enheten för ekonomiskt bistånd',
    'norrstrand-social-omsorg',
    founded,
    mergerDay,
  ),
  organisation('beroendestod', 'unit', 'Enheten för beroendestöd', 'norrstrand-social-omsorg', founded, mergerDay),
  organisation('vuxenstod', 'unit', 'Enheten för vuxenstöd', 'norrstrand-social-omsorg', mergerDay),
  organisation('socialnamnden', 'board', 'Socialnämnden', 'kommunfullmaktige'),
  {
    id: 'socialforvaltningen',
    versions: [
      {
        validFrom: founded,
        validTo: '2024-01-01',
        name: 'Socialkontoret',
        kind: 'administration',
        parent: 'socialnamnden',
      },
      {
        validFrom: '2024-01-01',
        validTo: null,
        name: 'Socialförvaltningen',
        kind: 'administration',
        parent: 'socialnamnden',
      },
    ],
  },
  organisation('social-barn-och-familj', 'department', 'Avdelningen för barn och familj', 'socialforvaltningen'),
  organisation('social-vuxna-och-boende', 'department', 'Avdelningen för vuxna och boende', 'socialforvaltningen'),
  organisation('familjeenheten', 'unit', 'Familjeenheten', 'social-barn-och-familj'),
  organisation('boendeenheten', 'unit', 'Boendeenheten', 'social-vuxna-och-boende'),
];

export const successions: readonly Succession[] = [
  { predecessor: 'ekonomiskt-bistand', successor: 'vuxenstod', date: mergerDay, event: 'merger' },
  { predecessor: 'beroendestod', successor: 'vuxenstod', date: mergerDay, event: 'merger' },
];
