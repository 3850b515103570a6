import { useMemo } from 'react';

import { printLiveValue } from '#domain/steering/live-value.ts';
import type { LiveSource } from '#domain/steering/steering-document.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import type { ValueChoice } from './live-value-node.ts';
import { useWriting } from './writing-context.tsx';

/** Every value of the draft that can be put into a text. */
export function useValueChoices(): readonly ValueChoice[] {
  const words = useTexts(writingTexts);
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
      ...[null, ...document.goals].flatMap((goal) => {
        const about = goal === null ? '' : `, ${goal.title}`;
        const at = { of: 'activities', goal: goal?.id ?? null } as const;
        return [
          ...choice(`${words.activityCount}${about}`, { ...at, show: 'count' }),
          ...choice(`${words.deviatingCount}${about}`, { ...at, show: 'deviating' }),
        ];
      }),
    ];
  }, [document, words]);
}
