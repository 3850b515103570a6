import type { ActivityState } from '#domain/activities/activity-state.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { OrganisationId } from './organisation.ts';

/** What people have said of an activity besides what is printed of it. */
export type ExampleActivityState = Partial<ActivityState> & {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kinds: readonly EditionKind[];
  /** The beginning of its title. */
  readonly title: string;
};

const board = { organisation: 'norrstrands-stadsdelsnamnd', year: 2025, kinds: ['T2', 'VB'] } as const;
const homeCare = { organisation: 'norrstrands-hemtjanst', year: 2025, kinds: ['T2', 'VB'] } as const;

export const exampleActivityStates: readonly ExampleActivityState[] = [
  { ...board, title: 'Stadsdelsnämnderna ska utöka öppettiderna', participation: 'leads', progress: 'done' },
  { ...board, title: 'Arbetsmarknadsnämnden ska tillsammans', participation: 'takesPart', progress: 'started' },
  { ...board, title: 'Stadsdelsnämnderna ska erbjuda feriejobb', participation: 'leads', progress: 'done' },
  { ...board, title: 'Stadsdelsnämnderna ska erbjuda digital tillsyn', participation: 'leads', progress: 'started' },
  { ...board, title: 'Alla nämnder ska gå igenom rutinerna', participation: 'takesPart', progress: 'done' },
  { ...board, title: 'Kartlägga språket', participation: 'leads', progress: 'started' },
  { ...board, title: 'Ta över nattpatrullen', participation: 'leads', progress: 'done' },
  { ...board, title: 'Rusta gångtunneln', participation: 'leads', progress: 'done' },
  {
    ...board,
    title: 'Öppna en träffpunkt',
    kinds: ['T1', 'T2', 'VB'],
    participation: 'leads',
    progress: 'started',
    plannedEnd: '2025-06-30',
    postponedReason: 'Ventilationen i lokalen måste byggas om innan den får öppna.',
  },
  { ...homeCare, title: 'Erbjuda digital tillsyn', participation: 'takesPart', progress: 'started' },
  { ...homeCare, title: 'Pröva ett helglag', participation: 'leads', progress: 'notStarted' },
];
