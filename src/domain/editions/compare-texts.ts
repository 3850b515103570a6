import { diffWordsWithSpace } from 'diff';

import { MAX_WORD_CHANGES } from '#limits';

/** A run of words that both texts have, or only the one before or the one after. Joined, they are the texts. */
export type WordRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Texts that share less than this part of their letters are two texts; told word by word they cannot be read. */
const LEAST_SAME = 0.3;

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
  const joined = inPhrases(told.filter(({ text }) => text !== ''));
  const letters = (kind: WordRun['kind']): number =>
    joined.filter((run) => run.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  const isOther = letters('same') < LEAST_SAME * Math.max(before.length, after.length);
  return (isOther ? whole : joined).filter(({ text }) => text !== '');
}

/**
 * Words that change side by side are told as one phrase gone and one new: a blank or a comma between two changes is no
 * more than what was left by chance.
 */
function inPhrases(runs: readonly WordRun[]): readonly WordRun[] {
  const told: WordRun[] = [];
  let [gone, fresh] = ['', ''];
  const end = (): void => {
    if (gone !== '') told.push({ kind: 'removed', text: gone });
    if (fresh !== '') told.push({ kind: 'added', text: fresh });
    [gone, fresh] = ['', ''];
  };
  runs.forEach(({ kind, text }, index) => {
    if (kind === 'removed') gone += text;
    else if (kind === 'added') fresh += text;
    else if (gone !== '' && fresh !== '' && index < runs.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      gone += text;
      fresh += text;
    } else {
      end();
      told.push({ kind, text });
    }
  });
  end();
  return told;
}
