import { boardGoals } from '../goals.ts';
import type { BoardGoalKey } from '../goals.ts';
import { municipality } from '../municipality.ts';
import type { OrganisationId } from '../organisation.ts';

/** What somebody has said of a goal's money: shares of what is booked on an area, or an amount set apart. */
export type ExampleGoalMoney = {
  readonly by: string;
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly goal: string;
  readonly ties: readonly (
    | { readonly organisation: OrganisationId; readonly area: string; readonly share: string }
    | { readonly organisation: OrganisationId; readonly area: string; readonly amount: string; readonly basis: string }
  )[];
  readonly reason: string;
};

const district = (goal: BoardGoalKey, reason: string, ...ties: ExampleGoalMoney['ties']): ExampleGoalMoney => ({
  by: `johan.ekvall@${municipality.mailDomain}`,
  organisation: 'norrstrands-stadsdelsnamnd',
  year: 2025,
  goal: boardGoals[goal],
  ties,
  reason,
});
const share = (area: string, of: string): ExampleGoalMoney['ties'][number] => ({
  organisation: 'norrstrands-stadsdelsnamnd',
  area,
  share: of,
});

/** Most of the district board's goals of 2025 with their money; two are left, as they are where nobody has come further. */
export const exampleGoalMoney: readonly ExampleGoalMoney[] = [
  district('norrstrand-sprak', 'Skattat ur tidmätningen i mars', share('forskola', '40')),
  district(
    'norrstrand-forsorjning',
    'Hela områdena arbetar för målet',
    share('ekonomiskt-bistand', '100'),
    share('arbetsmarknad', '100'),
  ),
  district('norrstrand-beroende', 'Hela området arbetar för målet', share('beroendestod', '100')),
  district('norrstrand-aldre', 'Målet gäller dem som har hemtjänst', share('hemtjanst', '100')),
  district('norrstrand-utemiljo', 'Resten är avtal som går vidare ändå', share('stadsmiljo', '70')),
  district('norrstrand-arbetsliv', 'Avsatt i budgeten', {
    organisation: 'norrstrands-stadsdelsforvaltning',
    area: 'forvaltning',
    amount: '1200000',
    basis: 'Nämndens budget 2025, ledarutveckling och företagshälsovård',
  }),
];
