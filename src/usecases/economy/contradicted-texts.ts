import { contradictedSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { printsEconomy } from '#domain/steering/live-value.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';

import type { SignedIn } from '../app.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { loadPhrases, mayUseAmounts } from './live-economy.ts';
import { loadAmountFigures } from './year-money.ts';

/**
 * Sentences that say another thing than the figures (EK-80), in these texts (null: all), each as why it does not go on. What
 * the figures say instead is told to those who may put it into a text (EK-77, EK-102).
 */
export async function contradictedTexts(
  db: Db,
  who: SignedIn,
  { row, register }: Pick<ReadableEdition, 'row' | 'register'>,
  document: Pick<SteeringDocument, 'texts' | 'tables'>,
  things: ReadonlySet<string> | null,
): Promise<Fault[]> {
  const texts = document.texts.filter(({ id }) => things === null || things.has(id));
  if (row.origin !== 'written' || !texts.some(({ paragraphs }) => printsEconomy(paragraphs))) return [];
  const figures = await loadAmountFigures(db, register, row);
  const phrases = await loadPhrases(db);
  const mayTell = await mayUseAmounts(db, who, { row, register });
  return texts.flatMap(({ heading, paragraphs }) =>
    contradictedSentences(paragraphs, figures, phrases).map(({ said, now }) => {
      const instead = mayTell ? `säger nu ”${now}”` : 'säger något annat nu.';
      const message = `I ${heading ?? 'en text'} står ”${said}”, men siffrorna ${instead}`;
      return faultOf(
        'sentence-contradicted',
        message,
        'Skriv om meningen efter siffrorna, eller ta bort den.',
        heading,
      );
    }),
  );
}
