import { useMemo } from 'react';

import { amountWords } from '#domain/economy/report-tables/live-amounts.ts';
import { printLiveValue } from '#domain/steering/live-value.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { LiveSource, SteeringDocument } from '#domain/steering/steering-document.ts';
import type { DraftEconomy } from '#domain/writing/writing-view.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import type { ValueChoice } from './live-value-node.ts';
import { useWriting } from './writing-context.tsx';

/** Every value of the draft that can be put into a text, and the amounts of the economy that are at hand. */
export function useValueChoices(amounts: DraftEconomy['amounts']): readonly ValueChoice[] {
  const words = useTexts(writingTexts);
  const money = useTexts(economyTableTexts);
  const { document } = useWriting().view;
  return useMemo(() => {
    const shows = ['outcome', 'target', 'change', 'forecast', 'previous', 'men', 'women'] as const;
    const choice = (label: string, source: LiveSource): ValueChoice[] => {
      const printed = printLiveValue(document, source);
      return printed === null ? [] : [{ label, printed, source }];
    };
    return [
      ...document.indicators.flatMap(({ id, name }) =>
        shows.flatMap((show) =>
          choice(`${name}: ${words[show].toLocaleLowerCase('sv')}`, { of: 'indicator', id, show }),
        ),
      ),
      ...amounts.map(({ area, name, show, printed }): ValueChoice => {
        const about = area === null ? money.wholeArea : name;
        return { label: `${about}: ${money.shows[show]}`, printed, source: { of: 'economy', area, show } };
      }),
      ...[null, ...document.goals].flatMap((goal) => {
        const about = goal === null ? '' : `, ${goal.title}`;
        const at = { of: 'activities', goal: goal?.id ?? null } as const;
        return [
          ...choice(`${words.activityCount}${about}`, { ...at, show: 'count' }),
          ...choice(`${words.deviatingCount}${about}`, { ...at, show: 'deviating' }),
        ];
      }),
    ];
  }, [document, amounts, words, money]);
}

/** What live values are printed from in the browser; without amounts at hand, those in the text stay as they are. */
export const groundOf = (document: SteeringDocument, amounts: DraftEconomy['amounts']): LiveGround =>
  amounts.length === 0 ? document : { ...document, economy: amountWords(amounts) };
