import { diffWordsWithSpace } from 'diff';

import { MAX_WORD_CHANGES } from '#limits';

/** A run of words that both texts have, or only the one before or the one after. Joined, they are the texts. */
export type WordRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What has changed from one text to another, word by word; texts that share little are told as one gone and one new. */
export function compareTexts(before: string, after: string): readonly WordRun[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MAX_WORD_CHANGES });
  const whole: readonly WordRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const told =
    runs?.map(({ value, added, removed }): WordRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? whole;
  return told.filter(({ text }) => text !== '');
}
