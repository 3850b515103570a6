import { can } from '#domain/access/can.ts';
import { amountWords, liveAmounts } from '#domain/economy/report-tables/live-amounts.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { loadEconomyFigures } from './report-figures.ts';
import type { FiguresOf } from './report-figures.ts';

/** Whether any of the paragraphs prints an amount of the economy. */
export const printsEconomy = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ marks }) => marks?.some((mark) => mark.kind === 'value' && mark.source.of === 'economy') === true);

/** Amounts hold staff costs, as the tables do (EK-77): only those who may see them put them into a text. */
export const mayUseAmounts = (who: SignedIn, { row, register }: Pick<ReadableEdition, 'row' | 'register'>): boolean =>
  can(who.actor, 'economy.readStaff', thingAt(register.organisations, row.organisation, who.actor.today));

/** What the amounts of an edition's texts are printed from. */
export async function loadAmountWords(
  db: Db,
  register: Register,
  of: FiguresOf,
): Promise<NonNullable<LiveGround['economy']>> {
  return amountWords(liveAmounts((await loadEconomyFigures(db, register, of)).figures));
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
