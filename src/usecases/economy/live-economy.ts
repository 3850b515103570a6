import { can } from '#domain/access/can.ts';
import { amountWords, liveAmounts } from '#domain/economy/report-tables/live-amounts.ts';
import { USUAL_PHRASES } from '#domain/economy/report-tables/phrasing-rules.ts';
import type { PhrasingRules } from '#domain/economy/report-tables/phrasing-rules.ts';
import { printsEconomy } from '#domain/steering/live-value.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadEconomySettings } from '#store/economy/forecasts.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { refusedTables } from './refused-tables.ts';
import { loadAmountFigures } from './year-money.ts';
import type { FiguresOf } from './year-money.ts';

/**
 * Amounts hold staff costs, as the tables do (EK-77): only those who may see them put them into a text, and nobody where a
 * table of the same is refused (EK-102).
 */
export async function mayUseAmounts(
  db: Db,
  who: SignedIn,
  { row, register }: Pick<ReadableEdition, 'row' | 'register'>,
): Promise<boolean> {
  if (!can(who.actor, 'economy.readStaff', thingAt(register.organisations, row.organisation, who.actor.today))) {
    return false;
  }
  const isRefused = await refusedTables(db, register, row);
  return !isRefused('areas');
}

/** How the municipality phrases the first sentence about an area. */
export const loadPhrases = async (db: Db): Promise<PhrasingRules> =>
  (await loadEconomySettings(db)).settings.phrases ?? USUAL_PHRASES;

/** What the amounts of an edition's texts are printed from. */
export async function loadAmountWords(
  db: Db,
  register: Register,
  of: FiguresOf,
): Promise<NonNullable<LiveGround['economy']>> {
  return amountWords(liveAmounts(await loadAmountFigures(db, register, of)));
}

/** Amounts that were not there before and that nobody of the writers may use become plain words. */
export function withoutNewAmounts(paragraphs: readonly Paragraph[], before: readonly Paragraph[]): Paragraph[] {
  const standing = new Set(
    before.flatMap(({ marks = [] }) =>
      marks.flatMap((mark) => (mark.kind === 'value' ? JSON.stringify(mark.source) : [])),
    ),
  );
  return paragraphs.map((paragraph) => {
    if (!printsEconomy([paragraph])) return paragraph;
    const marks = (paragraph.marks ?? []).filter(
      (mark) => mark.kind !== 'value' || mark.source.of !== 'economy' || standing.has(JSON.stringify(mark.source)),
    );
    return { ...paragraph, marks };
  });
}
