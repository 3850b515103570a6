import { can } from '#domain/access/can.ts';
import { liveAmounts } from '#domain/economy/report-tables/live-amounts.ts';
import { contradictedSentences, proposeSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { DraftEconomy } from '#domain/writing/writing-view.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { placesBelow } from './economy-place.ts';
import { loadPhrases, mayUseAmounts } from './live-economy.ts';
import { findAskedTables, findUnaskedTables } from './place-asked.ts';
import { costedVolumes } from './report-volumes.ts';
import { loadAmountFigures } from './year-money.ts';

/**
 * What a person may take from the economy into an edition: tables that the round's template wants, and amounts and
 * sentences for its texts. Apart from the draft itself: reckoning it takes longer than all the rest, and few parts of a
 * draft need it.
 */
export function showDraftEconomy(app: App, who: SignedIn, id: string): Promise<Result<DraftEconomy, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<DraftEconomy, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, register, thing } = readable.value;
    const nothing: DraftEconomy = {
      askedTables: 0,
      unaskedTables: [],
      amounts: [],
      costedVolumes: [],
      sentences: [],
      contradicted: [],
    };
    if (!can(who.actor, 'edition.write', thing)) return ok(nothing);
    const loaded = (await loadDocuments(db, [row.id])).get(row.id);
    if (loaded === undefined) throw new Error(`Edition ${row.id} has no document`);
    const document = asDocument(row.head, loaded);
    const asked = row.state === 'draft' ? await findAskedTables(db, who, { row, register, document }) : [];
    const tables = {
      askedTables: asked.length,
      unaskedTables: row.state === 'draft' ? await findUnaskedTables(db, register, row) : [],
    };
    if (!(await mayUseAmounts(db, who, readable.value))) return ok({ ...nothing, ...tables });
    const figures = await loadAmountFigures(db, register, row);
    const phrases = await loadPhrases(db);
    return ok({
      ...tables,
      amounts: liveAmounts(figures),
      costedVolumes: await costedVolumes(db, register, {
        below: placesBelow(register, row.organisation, row.year),
        year: row.year,
        areas: figures.areas,
      }),
      sentences: proposeSentences(figures, phrases),
      contradicted: document.texts.flatMap((text) =>
        contradictedSentences(text.paragraphs, figures, phrases).map((each) => ({ text: text.id, ...each })),
      ),
    });
  });
}
