import { searchRows } from '#domain/search/search-rows.ts';
import { findEdition } from '#store/editions/editions.ts';
import { replaceFindings } from '#store/editions/findings.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import { loadRuleSettings } from '#store/rule-settings.ts';
import { replaceSearchRows } from '#store/search.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';
import { countChanges, listBehind, noteDerived } from '#store/writing/texts.ts';
import { DRAFT_UPKEEP_MS } from '#limits';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { renewFigures } from '../economy/renew-figures.ts';
import { reviewDocument } from '../editions/review-document.ts';

/**
 * What is derived from a draft (figures of the economy, findings, search) follows when people have stopped writing for a moment, never within
 * their acts: a review takes some tenths of a second. What a stopped server left behind is made at the next start.
 */
export class DraftUpkeep {
  readonly #app: () => App;
  readonly #report: (error: unknown) => void;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(app: () => App, report: (error: unknown) => void) {
    this.#app = app;
    this.#report = report;
  }

  /** A draft has changed. */
  touch(edition: string): void {
    if (this.#stopped) return;
    clearTimeout(this.#waiting.get(edition));
    this.#waiting.set(edition, setTimeout(() => this.#begin(edition), DRAFT_UPKEEP_MS).unref());
  }

  /** Takes up what a stopped server left behind. */
  async resume(): Promise<void> {
    for (const edition of await actingAs(this.#app(), 'upkeep', ({ db }) => listBehind(db))) this.#begin(edition);
  }

  /** Makes at once what one draft is behind with: what somebody has just written is reviewed before it counts as ready. */
  async settle(edition: string): Promise<void> {
    const behind = await actingAs(this.#app(), 'upkeep', ({ db }) => listBehind(db));
    if (!behind.includes(edition)) return;
    this.#begin(edition);
    await this.#work;
  }

  /** Makes at once what waits. */
  async idle(): Promise<void> {
    for (const edition of this.#waiting.keys()) this.#begin(edition);
    await this.#work;
  }

  /** What waits is made at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    await this.#work;
  }

  #begin(edition: string): void {
    clearTimeout(this.#waiting.get(edition));
    this.#waiting.delete(edition);
    this.#work = this.#work.then(() => deriveDraft(this.#app(), edition)).catch(this.#report);
  }
}

async function deriveDraft(app: App, id: string): Promise<void> {
  await renewFigures(app, id);
  const found = await actingAs(app, 'upkeep', async ({ db }) => {
    const row = await findEdition(db, id);
    const loaded = (await loadDocuments(db, [id])).get(id);
    if (row === undefined || loaded === undefined) return null;
    const definitions = Object.fromEntries(loaded.indicators.map(({ thing, lasting }) => [thing.id, lasting]));
    const settings = await loadRuleSettings(db);
    return { row, definitions, settings, changes: await countChanges(db, id), document: asDocument(row.head, loaded) };
  });
  if (found === null) return;
  const { row, definitions, settings, changes, document } = found;
  const review = await reviewDocument(document, settings);
  const search = await loadSwedishSearch();
  await actingAs(app, 'upkeep', async ({ db, audit }) => {
    if (review.rules !== null) await replaceFindings(db, id, review);
    const rows = searchRows(row, document, definitions);
    await replaceSearchRows(
      db,
      id,
      rows.map(({ fields, ...each }) => ({ ...each, words: search.vectorOf(fields) })),
    );
    await noteDerived(db, id, changes);
    if (review.rules !== null && review.rules !== row.rules) {
      const summary = `${row.title} lästes igen med nya granskningsregler.`;
      audit({ action: 'review', kind: 'edition', thing: id, summary });
    }
  });
  app.rooms.told(id);
}
