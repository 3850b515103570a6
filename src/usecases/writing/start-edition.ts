import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ownGoals } from '#domain/writing/own-goals.ts';
import { startDocument } from '#domain/writing/start-document.ts';
import type { CarryChoice, StartedDocument } from '#domain/writing/start-document.ts';
import type { StartView } from '#domain/writing/start-view.ts';
import { carryActivityStates } from '#store/activities/activities.ts';
import { loadRuleSettings } from '#store/rule-settings.ts';
import { insertCarried, joinOpenRound } from '#store/writing/start.ts';
import type { SourceRow } from '#store/writing/start.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { applyHolding } from '../changes/apply-changes.ts';
import { placeInNewDraft } from '../economy/place-asked.ts';
import { keepDocument } from '../editions/keep-document.ts';
import { reviewDocument } from '../editions/review-document.ts';
import { findStartSources } from './start-sources.ts';
import type { StartAsked } from './start-sources.ts';

type Chosen = Required<CarryChoice>;

/** What a new draft would be built from and hold, before anybody decides to begin it. */
export function showStart(
  app: App,
  who: SignedIn,
  { activities, texts, goals, indicators, ...asked }: StartAsked & Omit<Chosen, 'without'>,
): Promise<Result<StartView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<StartView, Failure>> => {
    const found = await findStartSources(db, who, asked);
    if (!found.ok) return found;
    const { standing, rows, sources } = found.value;
    const { document } = startDocument({ ...sources, choice: { activities, texts, goals, indicators } });
    const named = (taken: readonly SourceRow[]) => taken.map(({ id, title }) => ({ id, title }));
    return ok({
      title: sources.title,
      standing: standing === null ? null : { id: standing.id, title: standing.title, state: standing.state },
      previous: named(rows.previous),
      above: named(rows.above === null ? [] : [rows.above])[0] ?? null,
      pattern: named(rows.pattern),
      own: goals ? ownGoals(sources, document) : [],
      counts: {
        goals: document.goals.length,
        indicators: document.indicators.length,
        activities: document.activities.length,
        texts: document.texts.length,
      },
    });
  });
}

/** Begins a draft: an ordinary edition from its first day (decision 0030). Gives its id. */
export async function startEdition(
  app: App,
  who: SignedIn,
  {
    requestId,
    activities,
    texts,
    goals,
    indicators,
    without,
    ...asked
  }: StartAsked & Chosen & { readonly requestId: string },
): Promise<Result<{ id: string }, Failure>> {
  const { organisation, year, kind } = asked;
  const ahead = await reading(app, who, ({ db }) => findStartSources(db, who, asked));
  if (!ahead.ok) return ahead;
  const started = startDocument({ ...ahead.value.sources, choice: { activities, texts, goals, indicators, without } });
  // Reviewed before the act, because an act holds the database.
  const settings = await reading(app, who, ({ db }) => loadRuleSettings(db));
  const review = await reviewDocument(started.document, settings);
  const options = { requestId, fingerprint: `start ${organisation} ${kind} ${year}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const found = await findStartSources(db, who, asked);
    if (!found.ok) return found;
    const { standing, register } = found.value;
    if (standing !== null) {
      return conflict(`${standing.title} finns redan.`, { id: standing.id, state: standing.state });
    }
    const id = app.newId();
    const title = await keepDocument(db, app.newId, register.organisations, {
      id,
      ...asked,
      ...draftOf(started),
      keptAt: app.now().toISOString(),
      keptBy: who.id,
      review,
    });
    await insertCarried(db, id, started.carried);
    await carryActivityStates(db, id);
    await applyHolding(app, db, { id, organisation, year });
    await joinOpenRound(db, id);
    const row = { id, organisation, year, kind };
    const tables = await placeInNewDraft(app, db, who, { row, register, at: app.now().toISOString() });
    const after = { year, kind, organisation, choice: { activities, texts, goals, indicators, without }, tables };
    audit({ action: 'start', kind: 'edition', thing: id, summary: `${who.name} började skriva ${title}.`, after });
    return ok({ id });
  });
}

/** What is the same for every draft that is begun here. */
const draftOf = ({ document }: StartedDocument) => ({
  number: 1,
  state: 'draft' as const,
  origin: 'written' as const,
  import: null,
  decidedOn: null,
  document,
  corrections: [],
  choices: {},
});
