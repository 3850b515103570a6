import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';

import { OIDC_REFUSALS } from '#contract/session.ts';
import type { OidcRefusal } from '#contract/session.ts';
import { isOwnPath } from '#domain/kernel/own-path.ts';

import { parseActivitySearch } from './activities/activity-search.ts';
import { findSession } from './api/use-session.ts';
import { parseChangesSearch, parseDeskSearch, parseQuestionsSearch, parseTrailSearch } from './desk/desk-search.ts';
import { parseDocumentSearch, parseDocumentsSearch } from './documents/document-search.ts';
import {
  parseEconomySearch,
  parseForecastSearch,
  parseRowsSearch,
  parseSheetSearch,
  parseTableTrailSearch,
  parseYearSearch,
} from './economy/economy-search.ts';
import { parseCollectedSearch } from './findings/collected-search.ts';
import { parseMappingSearch } from './economy/proposed-rules.ts';
import { parseFindingsSearch } from './findings/findings-search.ts';
import { parseRoundSearch } from './rounds/round-search.ts';
import { Announcer } from './shell/announcer.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { ErrorPage } from './shell/error-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { dayIn, oneIn, present, textIn, yearIn } from './shell/search-values.ts';
import { searchThings } from './search/search-things.ts';
import type { SearchSearch } from './search/search-things.ts';
import { parseThreadSearch } from './thread/thread-search.ts';
import { Skeleton } from './ui/skeleton.tsx';
import { parseVolumeSearch } from './volumes/volume-search.ts';
import { parseStartSearch } from './writing/start-search.ts';

/** Only a path of our own: an address in the link must not lead anywhere else after sign-in. */
const ownPath = (value: unknown): string | undefined => {
  const path = textIn(value);
  return path !== undefined && isOwnPath(path) ? path : undefined;
};

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Announcer />
    </>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  validateSearch: (raw: Record<string, unknown>): { till?: string; fel?: OidcRefusal } =>
    present({ till: ownPath(raw['till']), fel: oneIn(OIDC_REFUSALS, raw['fel']) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const components = createRoute({
  getParentRoute: () => root,
  path: '/komponenter',
  component: lazyRouteComponent(() => import('./components/components-page.tsx'), 'ComponentsPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  // A day gone by stays in the address from page to page until somebody goes back to today.
  validateSearch: (raw: Record<string, unknown>): { den?: string | undefined } => present({ den: dayIn(raw['den']) }),
  search: { middlewares: [retainSearchParams(['den'])] },
  component: AppShell,
  beforeLoad: async ({ location }) => {
    if ((await findSession()) === null) throw redirect({ to: '/logga-in', search: { till: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/att-gora' });
  },
});

const thread = createRoute({
  getParentRoute: () => shell,
  path: '/trad',
  validateSearch: parseThreadSearch,
  component: lazyRouteComponent(() => import('./thread/thread-page.tsx'), 'ThreadPage'),
});

const documents = createRoute({
  getParentRoute: () => shell,
  path: '/dokument',
  validateSearch: parseDocumentsSearch,
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
});

const document = createRoute({
  getParentRoute: () => shell,
  path: '/dokument/$id',
  validateSearch: parseDocumentSearch,
  component: lazyRouteComponent(() => import('./documents/document-page.tsx'), 'DocumentPage'),
});

const activities = createRoute({
  getParentRoute: () => shell,
  path: '/aktiviteter',
  validateSearch: parseActivitySearch,
  component: lazyRouteComponent(() => import('./activities/activities-page.tsx'), 'ActivitiesPage'),
});

const answers = createRoute({
  getParentRoute: () => shell,
  path: '/svar',
  validateSearch: (raw: Record<string, unknown>): { organisation?: string; ar?: number; alla?: 'ja' } =>
    present({
      organisation: textIn(raw['organisation']),
      ar: yearIn(raw['ar']),
      alla: oneIn(['ja'] as const, raw['alla']),
    }),
  component: lazyRouteComponent(() => import('./cascade/answers-page.tsx'), 'AnswersPage'),
});

const indicators = createRoute({
  getParentRoute: () => shell,
  path: '/indikatorer',
  validateSearch: (raw: Record<string, unknown>): { q?: string } => present({ q: textIn(raw['q']) }),
  component: lazyRouteComponent(() => import('./indicators/indicators-page.tsx'), 'IndicatorsPage'),
});

const indicator = createRoute({
  getParentRoute: () => shell,
  path: '/indikatorer/$id',
  validateSearch: (raw: Record<string, unknown>): { visa?: 'idag' } =>
    present({ visa: oneIn(['idag' as const], raw['visa']) }),
  component: lazyRouteComponent(() => import('./indicators/indicator-page.tsx'), 'IndicatorPage'),
});

const findings = createRoute({
  getParentRoute: () => shell,
  path: '/granskning',
  validateSearch: parseFindingsSearch,
  component: lazyRouteComponent(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
});

const comparison = createRoute({
  getParentRoute: () => shell,
  path: '/dokument/$id/skillnad',
  validateSearch: (raw: Record<string, unknown>): { mot?: string } => present({ mot: textIn(raw['mot']) }),
  component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
});

const organisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisation',
  validateSearch: (raw: Record<string, unknown>): { dag?: string } => present({ dag: textIn(raw['dag']) }),
  component: lazyRouteComponent(() => import('./organisation/organisation-page.tsx'), 'OrganisationPage'),
});

const changes = createRoute({
  getParentRoute: () => shell,
  path: '/andringar',
  validateSearch: (raw: Record<string, unknown>): { ar?: number } => present({ ar: yearIn(raw['ar']) }),
  component: lazyRouteComponent(() => import('./changes/changes-page.tsx'), 'ChangesPage'),
});

const collected = createRoute({
  getParentRoute: () => shell,
  path: '/granskning/samlat',
  validateSearch: parseCollectedSearch,
  component: lazyRouteComponent(() => import('./findings/collected-page.tsx'), 'CollectedPage'),
});

const decision = createRoute({
  getParentRoute: () => shell,
  path: '/dokument/$id/beslut',
  component: lazyRouteComponent(() => import('./decision/decision-page.tsx'), 'DecisionPage'),
});

const desk = createRoute({
  getParentRoute: () => shell,
  path: '/revision',
  validateSearch: parseDeskSearch,
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const editionChanges = createRoute({
  getParentRoute: () => shell,
  path: '/revision/jamfor',
  validateSearch: parseChangesSearch,
  component: lazyRouteComponent(() => import('./desk/changes-page.tsx'), 'ChangesPage'),
});

const trail = createRoute({
  getParentRoute: () => shell,
  path: '/dokument/$id/spar',
  validateSearch: parseTrailSearch,
  component: lazyRouteComponent(() => import('./desk/trail-page.tsx'), 'TrailPage'),
});

const tableTrail = createRoute({
  getParentRoute: () => shell,
  path: '/dokument/$id/tabell/$tabell',
  validateSearch: parseTableTrailSearch,
  component: lazyRouteComponent(() => import('./economy/table-trail-page.tsx'), 'TableTrailPage'),
});

const questions = createRoute({
  getParentRoute: () => shell,
  path: '/fragor',
  validateSearch: parseQuestionsSearch,
  component: lazyRouteComponent(() => import('./desk/questions-page.tsx'), 'QuestionsPage'),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/granskning/regler',
  validateSearch: (raw: Record<string, unknown>): { visa?: 'alla' } => present({ visa: oneIn(['alla'], raw['visa']) }),
  component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
});

const search = createRoute({
  getParentRoute: () => shell,
  path: '/sok',
  validateSearch: (raw: Record<string, unknown>): SearchSearch => ({
    q: textIn(raw['q']) ?? '',
    ...present({ slag: oneIn(searchThings, raw['slag']) }),
  }),
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/importera',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const importResult = createRoute({
  getParentRoute: () => shell,
  path: '/importera/$id',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/att-gora',
  component: lazyRouteComponent(() => import('./tasks/tasks-page.tsx'), 'TasksPage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/kalender',
  component: lazyRouteComponent(() => import('./tasks/calendar-page.tsx'), 'CalendarPage'),
});

const rounds = createRoute({
  getParentRoute: () => shell,
  path: '/rundor',
  component: lazyRouteComponent(() => import('./rounds/rounds-page.tsx'), 'RoundsPage'),
});

const openRound = createRoute({
  getParentRoute: () => shell,
  path: '/rundor/ny',
  component: lazyRouteComponent(() => import('./rounds/open-round-page.tsx'), 'OpenRoundPage'),
});

const round = createRoute({
  getParentRoute: () => shell,
  path: '/rundor/$id',
  validateSearch: parseRoundSearch,
  component: lazyRouteComponent(() => import('./rounds/round-page.tsx'), 'RoundPage'),
});

const economy = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi',
  validateSearch: parseEconomySearch,
  component: lazyRouteComponent(() => import('./economy/outcome-page.tsx'), 'OutcomePage'),
});

const ledgerRows = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/rader',
  validateSearch: parseRowsSearch,
  component: lazyRouteComponent(() => import('./economy/ledger-rows-page.tsx'), 'LedgerRowsPage'),
});

const budget = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/budget',
  validateSearch: parseEconomySearch,
  component: lazyRouteComponent(() => import('./economy/budget-page.tsx'), 'BudgetPage'),
});

const volumes = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/volymer',
  validateSearch: parseVolumeSearch,
  component: lazyRouteComponent(() => import('./volumes/volumes-page.tsx'), 'VolumesPage'),
});

const myEconomy = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/min',
  validateSearch: parseForecastSearch,
  component: lazyRouteComponent(() => import('./economy/my-economy-page.tsx'), 'MyEconomyPage'),
});

const rollup = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/prognos',
  validateSearch: parseForecastSearch,
  component: lazyRouteComponent(() => import('./economy/rollup-page.tsx'), 'RollupPage'),
});

const forecastMemory = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/traffsakerhet',
  validateSearch: parseForecastSearch,
  component: lazyRouteComponent(() => import('./economy/memory-page.tsx'), 'MemoryPage'),
});

const loads = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/inlasningar',
  validateSearch: parseYearSearch,
  component: lazyRouteComponent(() => import('./economy/loads-page.tsx'), 'LoadsPage'),
});

const load = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/inlasningar/$id',
  component: lazyRouteComponent(() => import('./economy/load-page.tsx'), 'LoadPage'),
});

const mapping = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/kontering',
  validateSearch: parseMappingSearch,
  component: lazyRouteComponent(() => import('./economy/mapping-page.tsx'), 'MappingPage'),
});

const chart = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/kodplan',
  validateSearch: parseYearSearch,
  component: lazyRouteComponent(() => import('./economy/chart-page.tsx'), 'ChartPage'),
});

const sheets = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/tabeller',
  validateSearch: parseSheetSearch,
  component: lazyRouteComponent(() => import('./economy/sheets-page.tsx'), 'SheetsPage'),
});

const goalsMoney = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/mal',
  validateSearch: parseEconomySearch,
  component: lazyRouteComponent(() => import('./economy/goals-page.tsx'), 'GoalsPage'),
});

const goalMoney = createRoute({
  getParentRoute: () => shell,
  path: '/ekonomi/mal/$id',
  component: lazyRouteComponent(() => import('./economy/goal-money-page.tsx'), 'GoalMoneyPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/personer',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const models = createRoute({
  getParentRoute: () => shell,
  path: '/styrmodell',
  validateSearch: (raw: Record<string, unknown>): { ar?: number } => present({ ar: yearIn(raw['ar']) }),
  component: lazyRouteComponent(() => import('./steering-models/models-page.tsx'), 'ModelsPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/logg',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/konto',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const writingHome = createRoute({
  getParentRoute: () => shell,
  path: '/skriv',
  validateSearch: parseStartSearch,
  component: lazyRouteComponent(() => import('./writing/writing-home-page.tsx'), 'WritingHomePage'),
});

const writing = createRoute({
  getParentRoute: () => shell,
  path: '/skriv/$edition',
  validateSearch: (raw: Record<string, unknown>): { del?: string; kommentar?: string } =>
    present({ del: textIn(raw['del']), kommentar: textIn(raw['kommentar']) }),
  component: lazyRouteComponent(() => import('./writing/writing-page.tsx'), 'WritingPage'),
});

const writingQuick = createRoute({
  getParentRoute: () => shell,
  path: '/skriv/$edition/kort',
  component: lazyRouteComponent(() => import('./writing/quick-page.tsx'), 'QuickPage'),
});

const writingGrid = createRoute({
  getParentRoute: () => shell,
  path: '/skriv/$edition/varden',
  component: lazyRouteComponent(() => import('./writing/grid-page.tsx'), 'GridPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    components,
    home,
    shell.addChildren([
      thread,
      documents,
      document,
      activities,
      answers,
      indicators,
      indicator,
      findings,
      changes,
      organisation,
      comparison,
      collected,
      desk,
      editionChanges,
      trail,
      tableTrail,
      questions,
      decision,
      rules,
      search,
      imports,
      importResult,
      tasks,
      calendar,
      rounds,
      openRound,
      round,
      economy,
      ledgerRows,
      budget,
      volumes,
      myEconomy,
      rollup,
      forecastMemory,
      loads,
      load,
      mapping,
      chart,
      sheets,
      goalsMoney,
      goalMoney,
      people,
      models,
      audit,
      account,
      writingHome,
      writing,
      writingQuick,
      writingGrid,
    ]),
  ]),
  defaultPendingComponent: () => <Skeleton lines={10} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
