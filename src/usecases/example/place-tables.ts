import type { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { findStanding } from '#store/editions/editions.ts';
import { loadDocuments } from '#store/editions/load-document.ts';

import { reading } from '../app.ts';
import type { App } from '../app.ts';
import { insertSentence } from '../economy/insert-sentence.ts';
import { placeAsked } from '../economy/place-asked.ts';
import { placeTable } from '../economy/place-table.ts';
import type { ExamplePeople } from './load-ledger.ts';

/** What somebody has put of the economy into a draft of the example besides what its round wants. */
export type ExampleTables = readonly {
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly by: string;
  readonly chapter: string;
  readonly tables: readonly EconomyTableSpec[];
  /** Areas whose proposed sentence was taken in. */
  readonly sentences: readonly string[];
}[];

const done = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new Error(`The example's tables cannot be placed: ${JSON.stringify(result.error)}`);
};

/** Places the computed tables of an example's drafts as its controllers would, once there are figures to print. */
export async function placeTables(app: App, drafts: ExampleTables, people: ExamplePeople): Promise<void> {
  for (const { organisation, year, kind, by, chapter: heading, tables, sentences } of drafts) {
    const who = people.signedIn(by);
    const place = done(
      await reading(app, who, async ({ db }) => {
        const [standing] = await findStanding(db, people.organisation(organisation), year, kind);
        const id = standing?.id ?? '';
        const loaded = (await loadDocuments(db, [id])).get(id);
        return { ok: true, value: { id, chapter: loaded?.texts.find((text) => text.heading === heading)?.id ?? '' } };
      }),
    );
    const { id, chapter } = place;
    done(await placeAsked(app, who, { id, requestId: app.newId() }));
    for (const spec of tables) done(await placeTable(app, who, { id, requestId: app.newId(), chapter, spec }));
    for (const area of sentences) {
      done(await insertSentence(app, who, { id, requestId: app.newId(), text: chapter, area }));
    }
  }
}
