import type { SignInOptions } from '#contract/session.ts';
import type { EditionSummary, EditionView } from '#domain/editions/edition-view.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import { editions } from '#example/editions.ts';
import { municipality } from '#example/municipality.ts';
import { organisations } from '#example/organisation.ts';
import { people } from '#example/people.ts';

import { definitionKey, goalKey } from './fake-thread.ts';
import type { FakeEdition } from './fake-thread.ts';

export const nameOf = (id: string): string => organisations.find((one) => one.id === id)?.versions.at(-1)?.name ?? id;

export const signInOptions: SignInOptions = {
  municipality: municipality.name,
  oidc: { name: 'Björkhamns inloggning', startPath: '/api/v1/oidc/start' },
  exampleAccounts: people.map(({ name, signIn, title }) => ({ name, email: signIn, role: title })),
  examplePassword: 'bjorkhamn-exempel',
};

function editionView({ id, organisation, year, kind, document }: FakeEdition): EditionView {
  return {
    id,
    organisation,
    year,
    kind,
    number: 1,
    state: 'decided',
    origin: 'example',
    title: document.front.title ?? `${kind} ${year}`,
    decidedOn: `${year}-05-23`,
    keptAt: `${year}-06-01T08:00:00Z`,
    counts: {
      goals: document.goals.length,
      indicators: document.indicators.length,
      activities: document.activities.length,
      findings: 1,
      corrections: 0,
    },
    document,
    corrections: [],
    links: {
      goals: Object.fromEntries(document.goals.map((goal) => [goal.id, goalKey(goal)])),
      indicators: Object.fromEntries(document.indicators.map((row) => [row.id, definitionKey(row)])),
      activities: {},
    },
    source: {
      importId: 'import-1',
      fileName: 'tertialrapport-1.pdf',
      sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      bytes: 482_113,
      importedBy: 'Karin Sandelin',
    },
    allowed: ['edition.read', 'edition.correct', 'edition.export'],
    version: 1,
  };
}

export const summaryOf = ({
  document: _document,
  corrections: _c,
  links: _l,
  source: _s,
  allowed: _a,
  version: _v,
  ...summary
}: EditionView): EditionSummary => summary;

export function fakeState() {
  const list: FakeEdition[] = editions.map(({ organisation, year, kind, document }) => ({
    id: `${organisation}-${year}-${kind}`.toLowerCase(),
    organisation: { id: organisation, name: nameOf(organisation) },
    year,
    kind,
    document,
  }));
  return {
    sessions: new Map<string, string>(),
    editions: new Map(list.map((edition) => [edition.id, editionView(edition)])),
    imports: new Map<string, ImportView>(),
    startedAt: new Map<string, number>(),
  };
}

export type FakeState = ReturnType<typeof fakeState>;
