import { expect, it } from 'vitest';

import { NO_FIGURES } from '#test/support/economy-figures.ts';

import { renewParagraph } from '../../steering/live-value.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { amountWords, liveAmounts } from './live-amounts.ts';
import { USUAL_PHRASES } from './phrasing-rules.ts';
import { contradictedSentences, proposeSentences, untouchedSentences } from './propose-sentence.ts';

it('figures propose a sentence an area, that follows its figures and says the same as the table (EK-78, EK-79)', () => {
  const at = (measure: 'budget' | 'forecast', area: string, amount: string) =>
    ({ measure, area, kind: 'lon', amount }) as const;
  const figures: EconomyFigures = {
    ...NO_FIGURES,
    amounts: [
      at('budget', 'lek', '3000000'),
      at('budget', 'park', '5000000'),
      at('forecast', 'lek', '4000000'),
      at('forecast', 'park', '4500000'),
    ],
    forecastBefore: [at('forecast', 'lek', '4000000'), at('forecast', 'park', '4900000')],
  };
  const sentences = proposeSentences(figures, USUAL_PHRASES);
  expect(sentences.map(({ paragraph }) => paragraph.text)).toEqual([
    'Prognosen för barn och unga visar ett underskott om 1,0 mnkr, vilket är oförändrat mot föregående prognos.',
    'Prognosen för lek visar ett underskott om 1,0 mnkr, vilket är oförändrat mot föregående prognos.',
    'Prognosen för park visar ett överskott om 0,5 mnkr, vilket är 0,4 mnkr bättre än i föregående prognos.',
    'Prognosen för verksamheten som helhet visar ett underskott om 0,5 mnkr, vilket är 0,4 mnkr bättre än i föregående prognos.',
  ]);
  const [, , park] = sentences;
  const now = { ...figures, amounts: [...figures.amounts, at('forecast', 'park', '-200000')] };
  const ground = { goals: [], indicators: [], activities: [], economy: amountWords(liveAmounts(now)) };
  const renewed = park === undefined ? null : renewParagraph(ground, park.paragraph);
  expect(renewed?.text).toContain('ett överskott om 0,7 mnkr, vilket är 0,6 mnkr bättre');
  // A year's outcome is held against the last forecast of the year.
  const ended: EconomyFigures = {
    ...figures,
    kind: 'VB',
    amounts: [...figures.amounts, { ...at('forecast', 'park', '4400000'), measure: 'outcome' }],
  };
  expect(proposeSentences(ended, USUAL_PHRASES).find(({ area }) => area === 'park')?.paragraph.text).toBe(
    'Utfallet för park visar ett överskott om 0,6 mnkr, vilket är 0,1 mnkr bättre än i föregående prognos.',
  );
  // The words hold as long as the side and the turn do, whatever was written after them (EK-80).
  const worked = renewed === null ? [] : [{ ...renewed, text: `${renewed.text} Orsaken är en mild vinter.` }];
  expect(contradictedSentences(worked, now, USUAL_PHRASES)).toEqual([]);
  const turned = { ...figures, amounts: [...figures.amounts, at('forecast', 'park', '500000')] };
  expect(contradictedSentences(worked, turned, USUAL_PHRASES)).toMatchObject([
    { now: expect.stringContaining('visar ingen avvikelse mot budget, vilket är 0,1 mnkr sämre') as string },
  ]);
  // Whoever has no figures at hand leaves the words.
  const untouched =
    park === undefined ? null : renewParagraph({ goals: [], indicators: [], activities: [] }, park.paragraph);
  expect(untouched).toEqual(park?.paragraph);
  expect(untouchedSentences(renewed === null ? [] : [renewed], proposeSentences(now, USUAL_PHRASES))).toHaveLength(1);
});
