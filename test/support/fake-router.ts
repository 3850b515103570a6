import { implement, ORPCError } from '@orpc/server';

import { contract } from '#contract/contract.ts';
import { Action } from '#domain/access/action.ts';
import { applyCorrection } from '#domain/editions/apply-correction.ts';
import type { Correction } from '#domain/editions/edition-view.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import type { IndicatorPoint } from '#domain/indicators/indicator-view.ts';
import type { Finding } from '#domain/review/finding.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { municipality } from '#example/municipality.ts';
import { organisations } from '#example/organisation.ts';
import { people } from '#example/people.ts';

import { fakeMatches, fakeResult } from './fake-import.ts';
import { nameOf, signInOptions, summaryOf } from './fake-state.ts';
import type { FakeState } from './fake-state.ts';
import { definitionKey, fakeThread, judgementOf } from './fake-thread.ts';

type Context = {
  readonly state: FakeState;
  readonly session: string | null;
  readonly setSession: (id: string | null) => void;
};

const os = implement(contract).$context<Context>();

const refuse = (code: string, status: number, message: string, detail = ''): never => {
  throw new ORPCError(code, { status, message, data: { detail, faults: [] } });
};

function sessionFor(email: string) {
  const person =
    people.find(({ signIn }) => signIn === email) ?? refuse('UNAUTHENTICATED', 401, 'Du är inte inloggad.');
  return {
    person: { id: email, name: person.name, email },
    municipality: { id: municipality.id, name: municipality.name },
    roles: person.roles.map(({ role, at }) => ({
      id: `${role}-${at}`,
      role,
      organisation: { id: at, name: nameOf(at) },
      validFrom: '2023-01-01',
      validTo: null,
    })),
    allowed: [...Action.options],
    home: { organisation: 'norrstrands-stadsdelsnamnd', year: 2024 },
  };
}

const signedIn = os.middleware(async ({ context, next }) => {
  const email = context.state.sessions.get(context.session ?? '');
  if (email === undefined) return refuse('UNAUTHENTICATED', 401, 'Du är inte inloggad.');
  return next({ context: { ...context, email } });
});

const page = <T>(items: readonly T[]) => ({ items: [...items], next: null, total: items.length });
const get = <T>(map: ReadonlyMap<string, T>, id: string): T =>
  map.get(id) ?? refuse('NOT_FOUND', 404, 'Det du söker finns inte.');
const now = (): string => new Date().toISOString();

function findingsOf(document: SteeringDocument): Finding[] {
  return document.goals.flatMap((goal): Finding[] => {
    const missed = document.indicators.find((row) => row.goal === goal.id && judgementOf(row) === 'missed');
    if (goal.status !== 'full' || missed === undefined) return [];
    const place = { thing: 'goal' as const, id: goal.id, line: null, page: null };
    return [
      {
        rule: 'status-against-indicators',
        severity: 'warning',
        message: `Målet ”${goal.title}” bedöms uppfyllas helt, men indikatorn ”${missed.name}” når inte sitt årsmål.`,
        remedy: 'Ändra statusen, eller skriv i analysen varför målet ändå bedöms uppfyllas.',
        place,
        evidence: [
          { quote: goal.statusPrinted ?? 'Uppfylls helt', place },
          {
            quote: `${missed.name}: ${missed.cells.outcome ?? ''} (årsmål ${missed.cells.target ?? missed.cells.councilTarget ?? ''})`,
            place: { thing: 'indicator', id: missed.id, line: null, page: null },
          },
        ],
        confidence: 0.9,
      },
    ];
  });
}

function correct(
  thing: { readonly document: SteeringDocument; readonly corrections: readonly Correction[] },
  asked: Pick<Correction, 'thing' | 'thingId' | 'field' | 'after'>,
): { document: SteeringDocument; corrections: Correction[] } {
  const applied = applyCorrection(thing.document, asked);
  if (!applied.ok) return refuse('INVALID', 422, applied.error.message, applied.error.remedy ?? '');
  const { before, document } = applied.value;
  const correction = { ...asked, id: crypto.randomUUID(), before, by: 'Karin Sandelin', at: now() };
  return { document, corrections: [correction, ...thing.corrections] };
}

function importNow(state: FakeState, id: string): ImportView {
  const found = get(state.imports, id);
  const gone = Date.now() - (state.startedAt.get(id) ?? 0);
  if (found.state !== 'reading' || gone < 1500) {
    return { ...found, progress: { share: Math.min(1, gone / 1500), pagesRead: Math.round(gone / 170), pages: 9 } };
  }
  const source = get(state.editions, 'norrstrands-stadsdelsnamnd-2024-t1').document;
  const { result, lines } = fakeResult(source);
  const read: ImportView = {
    ...found,
    state: 'read',
    progress: null,
    result,
    lines,
    matches: fakeMatches(result.document),
    proposal: {
      organisation: { id: 'norrstrands-stadsdelsnamnd', name: nameOf('norrstrands-stadsdelsnamnd') },
      organisationPrinted: result.document.organisation,
      year: 2024,
      kind: 'T1',
    },
    existing: [{ id: 'norrstrands-stadsdelsnamnd-2024-t1', number: 1, state: 'decided', replaceable: true }],
  };
  state.imports.set(id, read);
  return read;
}

const importSummary = ({
  result: _r,
  lines: _l,
  corrections: _c,
  faults: _f,
  matches: _m,
  proposal: _p,
  existing: _e,
  allowed: _a,
  version: _v,
  ...summary
}: ImportView) => summary;

function changeImport(state: FakeState, id: string, change: Partial<ImportView>): ImportView {
  const before = importNow(state, id);
  const after = { ...before, ...change, version: before.version + 1 };
  state.imports.set(id, after);
  return after;
}

function pointsOf(state: FakeState, definition: string): IndicatorPoint[] {
  const measure = (printed: string | null) => {
    const value = printed?.replace(',', '.').match(/-?\d+(\.\d+)?/u)?.[0] ?? null;
    return {
      value,
      unit: printed?.includes('%') === true ? '%' : null,
      reason: value === null ? 'notMeasured' : null,
      printed,
    };
  };
  return [...state.editions.values()].flatMap((edition) =>
    edition.document.indicators
      .filter((row) => definitionKey(row) === definition)
      .map((row): IndicatorPoint => ({
        organisation: edition.organisation,
        edition: { id: edition.id, kind: edition.kind, year: edition.year, title: edition.title },
        row: row.id,
        goal: null,
        period: row.cells.period,
        periodStart: null,
        periodEnd: `${edition.year}-${{ VP: '01-01', T1: '04-30', T2: '08-31', VB: '12-31' }[edition.kind]}`,
        cells: row.cells,
        outcome: measure(row.cells.outcome),
        men: measure(row.cells.men),
        women: measure(row.cells.women),
        forecast: measure(row.cells.forecast),
        target: { ...measure(row.cells.target), kind: null },
        councilTarget: { ...measure(row.cells.councilTarget), kind: null },
        quotedFrom: null,
        judgement: judgementOf(row),
        source: { line: 12, page: 2, by: 'Karin Sandelin', at: edition.keptAt },
      })),
  );
}

function indicatorSummary(state: FakeState, id: string) {
  const points = pointsOf(state, id);
  const [first] = points;
  return {
    id,
    name:
      [...state.editions.values()]
        .flatMap(({ document }) => document.indicators)
        .find((row) => definitionKey(row) === id)?.name ?? id,
    unit: first?.outcome.unit ?? null,
    direction: 'higher' as const,
    organisations: new Set(points.map(({ organisation }) => organisation.id)).size,
    editions: points.length,
    lastPeriod: points.at(-1)?.period ?? null,
  };
}

export const fakeRouter = os.router({
  session: {
    options: os.session.options.handler(() => signInOptions),
    signIn: os.session.signIn.handler(({ input, context }) => {
      if (input.password !== signInOptions.examplePassword) {
        return refuse(
          'UNAUTHENTICATED',
          401,
          'E-postadressen eller lösenordet stämmer inte.',
          'Kontrollera stavningen och försök igen.',
        );
      }
      const view = sessionFor(input.email);
      const id = crypto.randomUUID();
      context.state.sessions.set(id, input.email);
      context.setSession(id);
      return view;
    }),
    current: os.session.current.use(signedIn).handler(({ context }) => sessionFor(context.email)),
    signOut: os.session.signOut.handler(({ context }) => {
      context.setSession(null);
      return { signedOut: true as const };
    }),
    list: os.session.list.use(signedIn).handler(() => ({
      items: [
        { id: '1', createdAt: now(), lastSeenAt: now(), client: 'Firefox på Windows', current: true },
        {
          id: '2',
          createdAt: '2026-10-01T07:12:00Z',
          lastSeenAt: '2026-11-02T14:40:00Z',
          client: 'Safari på iPhone',
          current: false,
        },
      ],
    })),
    revoke: os.session.revoke.use(signedIn).handler(() => ({ revoked: true as const })),
  },
  people: {
    list: os.people.list.use(signedIn).handler(() =>
      page(
        people.map(({ signIn }) => {
          const { person, roles } = sessionFor(signIn);
          return { ...person, disabled: false, lastSignIn: '2026-11-20T09:00:00Z', roles, version: 1 };
        }),
      ),
    ),
    create: os.people.create.use(signedIn).handler(({ input }) => ({
      id: input.email,
      name: input.name,
      email: input.email,
      disabled: false,
      lastSignIn: null,
      roles: [],
      version: 1,
    })),
    setDisabled: os.people.setDisabled.use(signedIn).handler(({ input }) => {
      const { person, roles } = sessionFor(input.id);
      return { ...person, disabled: input.disabled, lastSignIn: null, roles, version: 2 };
    }),
    giveRole: os.people.giveRole.use(signedIn).handler(({ input }) => ({
      ...sessionFor(input.id).person,
      disabled: false,
      lastSignIn: null,
      roles: sessionFor(input.id).roles,
      version: 2,
    })),
    endRole: os.people.endRole.use(signedIn).handler(({ input }) => ({
      ...sessionFor(input.id).person,
      disabled: false,
      lastSignIn: null,
      roles: [],
      version: 2,
    })),
  },
  organisations: {
    tree: os.organisations.tree.use(signedIn).handler(() => ({
      asOf: '2026-11-22',
      items: organisations.map(({ id, versions }) => {
        const parent = versions.at(-1)?.parent ?? null;
        const depthOf = (at: string | null): number =>
          at === null ? 0 : 1 + depthOf(organisations.find((one) => one.id === at)?.versions.at(-1)?.parent ?? null);
        return {
          id,
          name: nameOf(id),
          kind: versions.at(-1)?.kind ?? 'unit',
          parent,
          depth: depthOf(parent),
          allowed: ['organisation.create' as const],
        };
      }),
    })),
    history: os.organisations.history.use(signedIn).handler(({ input }) => ({
      organisation: organisations.find(({ id }) => id === input.id) ?? refuse('NOT_FOUND', 404, 'Finns inte.'),
      successions: [],
    })),
    create: os.organisations.create.use(signedIn).handler(({ input }) => ({
      id: 'ny',
      name: input.name,
      kind: input.kind,
      parent: input.parent,
      depth: 2,
      allowed: [],
    })),
  },
  editions: {
    list: os.editions.list
      .use(signedIn)
      .handler(({ context, input }) =>
        page(
          [...context.state.editions.values()]
            .map(summaryOf)
            .filter((one) => (input.year ?? one.year) === one.year && (input.kind ?? one.kind) === one.kind),
        ),
      ),
    show: os.editions.show.use(signedIn).handler(({ context, input }) => get(context.state.editions, input.id)),
    findings: os.editions.findings.use(signedIn).handler(({ context, input }) => {
      const edition = get(context.state.editions, input.id);
      return { edition: summaryOf(edition), items: findingsOf(edition.document) };
    }),
    correct: os.editions.correct.use(signedIn).handler(({ context, input, errors }) => {
      const edition = get(context.state.editions, input.id);
      if (edition.version !== input.version)
        throw errors.CONFLICT({ data: { detail: 'Läs om sidan.', faults: [], current: edition, allowed: [] } });
      const after = { ...edition, ...correct(edition, input), version: edition.version + 1 };
      context.state.editions.set(input.id, after);
      return after;
    }),
    withdrawCorrection: os.editions.withdrawCorrection.use(signedIn).handler(({ context, input }) => {
      const edition = get(context.state.editions, input.id);
      const taken =
        edition.corrections.find(({ id }) => id === input.correctionId) ?? refuse('NOT_FOUND', 404, 'Finns inte.');
      const { document } = correct(edition, { ...taken, after: taken.before });
      const after = {
        ...edition,
        document,
        corrections: edition.corrections.filter(({ id }) => id !== taken.id),
        version: edition.version + 1,
      };
      context.state.editions.set(input.id, after);
      return after;
    }),
    corrections: os.editions.corrections
      .use(signedIn)
      .handler(({ context, input }) => ({ items: get(context.state.editions, input.id).corrections })),
    exportAs: os.editions.exportAs.use(signedIn).handler(() => new File(['exempel'], 'tertialrapport-1.pdf')),
  },
  imports: {
    list: os.imports.list
      .use(signedIn)
      .handler(({ context }) =>
        page([...context.state.imports.keys()].map((id) => importSummary(importNow(context.state, id)))),
      ),
    upload: os.imports.upload.use(signedIn).handler(({ context, input }) => {
      const id = crypto.randomUUID();
      context.state.startedAt.set(id, Date.now());
      const view: ImportView = {
        id,
        fileName: input.file.name,
        sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
        bytes: input.file.size,
        state: 'reading',
        by: 'Karin Sandelin',
        at: now(),
        progress: { share: 0, pagesRead: 0, pages: 9 },
        edition: null,
        result: null,
        lines: [],
        corrections: [],
        faults: [],
        matches: [],
        proposal: { organisation: null, organisationPrinted: null, year: null, kind: null },
        existing: [],
        allowed: ['import.read', 'import.correct', 'import.keep', 'import.undo'],
        version: 1,
      };
      context.state.imports.set(id, view);
      return importSummary(view);
    }),
    progress: os.imports.progress
      .use(signedIn)
      .handler(({ context, input }) => importSummary(importNow(context.state, input.id))),
    show: os.imports.show.use(signedIn).handler(({ context, input }) => importNow(context.state, input.id)),
    file: os.imports.file.use(signedIn).handler(() => new File(['exempel'], 'rapport.txt')),
    correct: os.imports.correct.use(signedIn).handler(({ context, input }) => {
      const found = importNow(context.state, input.id);
      if (found.result === null) return refuse('INVALID', 422, 'Filen är inte läst än.');
      const { document, corrections } = correct(
        { document: found.result.document, corrections: found.corrections },
        input,
      );
      return changeImport(context.state, input.id, { result: { ...found.result, document }, corrections });
    }),
    withdrawCorrection: os.imports.withdrawCorrection.use(signedIn).handler(({ context, input }) => {
      const found = importNow(context.state, input.id);
      const taken = found.corrections.find(({ id }) => id === input.correctionId);
      if (found.result === null || taken === undefined) return refuse('NOT_FOUND', 404, 'Finns inte.');
      const { document } = correct(
        { document: found.result.document, corrections: [] },
        { ...taken, after: taken.before },
      );
      return changeImport(context.state, input.id, {
        result: { ...found.result, document },
        corrections: found.corrections.filter(({ id }) => id !== taken.id),
      });
    }),
    matchIndicator: os.imports.matchIndicator.use(signedIn).handler(({ context, input }) =>
      changeImport(context.state, input.id, {
        matches: importNow(context.state, input.id).matches.map((match) =>
          match.indicator === input.indicator
            ? { ...match, definition: input.definition === null ? null : { id: input.definition, name: match.name } }
            : match,
        ),
      }),
    ),
    keep: os.imports.keep.use(signedIn).handler(({ context, input, errors }) => {
      const found = importNow(context.state, input.id);
      if (input.ifExists === 'ask' && found.existing.length > 0) {
        throw errors.CONFLICT({
          message: 'Det finns redan en sådan utgåva.',
          data: { detail: '', faults: [], current: found.existing, allowed: ['replace', 'newVersion'] },
        });
      }
      const edition = { id: 'norrstrands-stadsdelsnamnd-2024-t1', title: 'Tertialrapport 1 2024' };
      const kept = changeImport(context.state, input.id, { state: 'kept', edition });
      return { edition: edition.id, import: importSummary(kept) };
    }),
    throwAway: os.imports.throwAway
      .use(signedIn)
      .handler(({ context, input }) => importSummary(changeImport(context.state, input.id, { state: 'thrownAway' }))),
    undo: os.imports.undo
      .use(signedIn)
      .handler(({ context, input }) =>
        importSummary(changeImport(context.state, input.id, { state: 'undone', edition: null })),
      ),
  },
  thread: {
    show: os.thread.show.use(signedIn).handler(({ context, input }) => {
      const organisation = input.organisation ?? 'norrstrands-stadsdelsnamnd';
      const year = input.year ?? 2024;
      const kind = input.kind ?? 'T1';
      const all = [...context.state.editions.values()];
      const chosen = all.filter(
        (one) => one.year === year && one.kind === kind && one.organisation.id === organisation,
      );
      const council = all.filter(
        (one) => one.year === year && one.kind === 'VP' && one.organisation.id === 'kommunfullmaktige',
      );
      return fakeThread([...council, ...chosen], {
        organisation: { id: organisation, name: nameOf(organisation) },
        year,
        kind,
        choices: {
          organisations: organisations.map(({ id, versions }) => ({
            id,
            name: nameOf(id),
            kind: versions.at(-1)?.kind ?? 'unit',
            depth: 1,
          })),
          years: [2024, 2025],
          kinds: ['VP', 'T1', 'T2', 'VB'],
        },
      });
    }),
  },
  indicators: {
    list: os.indicators.list.use(signedIn).handler(({ context }) => {
      const ids = new Set(
        [...context.state.editions.values()].flatMap(({ document }) => document.indicators.map(definitionKey)),
      );
      return page([...ids].map((id) => indicatorSummary(context.state, id)));
    }),
    show: os.indicators.show.use(signedIn).handler(({ context, input }) => ({
      ...indicatorSummary(context.state, input.id),
      definition: 'Andelen av de svarande som anger något av de två högsta stegen.',
      periodicity: 'Tertial',
      overUnits: 'weighted' as const,
      overTime: 'last' as const,
      directionReason: 'Årsmålet är högre än förra årets utfall.',
      otherNames: ['Andel nöjda brukare'],
      points: pointsOf(context.state, input.id),
      successions: [],
      allowed: ['indicator.define' as const],
      version: 1,
    })),
    define: os.indicators.define
      .use(signedIn)
      .handler(() => refuse('FORBIDDEN', 403, 'Du har inte behörighet till det här.')),
  },
  findings: {
    list: os.findings.list.use(signedIn).handler(({ context }) => {
      const items = [...context.state.editions.values()].flatMap((edition) =>
        findingsOf(edition.document).map((finding, index) => ({
          ...finding,
          id: `${edition.id}-${index}`,
          edition: { id: edition.id, title: edition.title, organisation: edition.organisation },
        })),
      );
      return {
        ...page(items),
        byRule: [{ rule: 'status-against-indicators', title: 'Status mot indikatorer', count: items.length }],
        bySeverity: { warning: items.length },
      };
    }),
    rules: os.findings.rules.use(signedIn).handler(() => ({
      items: [
        {
          id: 'status-against-indicators',
          title: 'Status mot indikatorer',
          explanation: 'Ett mål som bedöms uppfyllas helt ska ha stöd i sina indikatorer.',
          source: 'Kommunens anvisningar',
          severity: 'warning' as const,
        },
      ],
    })),
  },
  search: {
    find: os.search.find.use(signedIn).handler(({ context, input }) => {
      const hits = [...context.state.editions.values()].flatMap((edition) =>
        edition.document.goals
          .filter(({ title }) => title.toLowerCase().includes(input.q.toLowerCase()))
          .map((goal) => ({
            thing: 'goal' as const,
            id: goal.id,
            edition: { id: edition.id, title: edition.title },
            title: goal.title,
            excerpt: goal.title.replaceAll(new RegExp(input.q, 'giu'), (word) => `\u0001${word}\u0002`),
          })),
      );
      return { query: input.q, total: hits.length, hits: hits.slice(0, input.limit), counts: { goal: hits.length } };
    }),
  },
  audit: {
    list: os.audit.list.use(signedIn).handler(() =>
      page([
        {
          sequence: 2,
          at: now(),
          actor: 'Karin Sandelin',
          action: 'import.keep',
          thing: 'import',
          thingId: 'import-1',
          summary: 'Behöll inläsningen som Tertialrapport 1 2024',
          before: null,
          after: { state: 'kept' },
          hash: '9f2c…',
        },
        {
          sequence: 1,
          at: now(),
          actor: 'Oskar Lind',
          action: 'people.manage',
          thing: 'person',
          thingId: 'p-1',
          summary: 'Gav Emelie Rask rollen planerare',
          before: null,
          after: { role: 'planner' },
          hash: '41aa…',
        },
      ]),
    ),
  },
});
