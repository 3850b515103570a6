import type { ActivityPart } from './build/organisation-year.ts';

const activity = (title: string, start: string, end: string): ActivityPart => ({ title, start, end, council: true });

/** What the council asked its boards to do, with the dates of the budget; each is reported on by whoever takes part. */
export const councilActivities = {
  sprakplan: activity(
    'Stadsdelsnämnderna ska ta fram en språkplan för varje förskola tillsammans med utbildningsnämnden.',
    '2024-01-01',
    '2024-12-31',
  ),
  'oppen-forskola': activity(
    'Stadsdelsnämnderna ska utöka öppettiderna på de öppna förskolorna med minst fyra timmar i veckan.',
    '2025-01-01',
    '2025-12-31',
  ),
  jobbspar: activity(
    'Arbetsmarknadsnämnden ska tillsammans med stadsdelsnämnderna pröva jobbspår inom vård, måltid och park.',
    '2024-02-01',
    '2025-12-31',
  ),
  feriejobb: activity(
    'Stadsdelsnämnderna ska erbjuda feriejobb till alla folkbokförda i årskurs 9 som söker.',
    '2025-01-01',
    '2025-09-30',
  ),
  'tidiga-insatser': activity(
    'Socialnämnden och stadsdelsnämnderna ska komma överens om hur tidiga insatser fördelas mellan nämnderna.',
    '2024-03-01',
    '2024-11-30',
  ),
  valdsprogram: activity(
    'Socialnämnden ska ta fram ett program mot våld i nära relationer.',
    '2024-01-01',
    '2025-06-30',
  ),
  'bostad-forst': activity(
    'Socialnämnden ska utöka Bostad först med tio lägenheter i samarbete med Björkhamns Bostäder AB.',
    '2024-01-01',
    '2025-12-31',
  ),
  'fast-omsorgskontakt': activity(
    'Stadsdelsnämnderna ska se till att alla med hemtjänst har en fast omsorgskontakt.',
    '2024-01-01',
    '2024-12-31',
  ),
  'digital-tillsyn': activity(
    'Stadsdelsnämnderna ska erbjuda digital tillsyn på natten till dem som önskar.',
    '2025-02-01',
    '2025-11-30',
  ),
  trygghetsvandringar: activity(
    'Stadsdelsnämnderna ska genomföra minst två trygghetsvandringar om året i varje stadsdel.',
    '2024-01-01',
    '2025-12-31',
  ),
  matsvinn: activity('Alla nämnder som serverar mat ska mäta matsvinn i mars och oktober.', '2024-03-01', '2024-10-31'),
  manadsuppfoljning: activity(
    'Alla nämnder ska införa ekonomisk månadsuppföljning på varje enhet.',
    '2024-01-01',
    '2025-12-31',
  ),
  transportkrav: activity(
    'Alla nämnder ska ställa krav på fossilfria transporter när avtal upphandlas.',
    '2025-01-01',
    '2025-12-31',
  ),
  rehabilitering: activity(
    'Alla nämnder ska gå igenom rutinerna för tidig rehabilitering tillsammans med stadsledningskontoret.',
    '2024-01-01',
    '2025-06-30',
  ),
} as const satisfies Record<string, ActivityPart>;
