import type { WordRun } from '#domain/editions/compare-texts.ts';
import { compareTexts } from '#i18n/web/compare-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** Two wordings as one, word by word: what is gone struck, what is new marked, and both said to those who do not see it. */
export function WordDifference({ runs }: { readonly runs: readonly WordRun[] }) {
  return runs.map((run, index) => {
    const key = `${index}-${run.kind}`;
    if (run.kind === 'same') return <span key={key}>{run.text}</span>;
    const before = runs[index - 1];
    // What is gone and what came instead would else be read as one word.
    const isJoined = before !== undefined && before.kind !== 'same' && !/\s$/u.test(before.text);
    return (
      <span key={key}>
        {isJoined && !/^\s/u.test(run.text) && ' '}
        {run.kind === 'removed' ? <Gone words={run.text} /> : <Fresh words={run.text} />}
      </span>
    );
  });
}

export function Gone({ words }: { readonly words: string }) {
  const text = useTexts(compareTexts);
  return (
    <del>
      <span className="visually-hidden">{text.gone} </span>
      {words}
    </del>
  );
}

export function Fresh({ words }: { readonly words: string }) {
  const text = useTexts(compareTexts);
  return (
    <ins>
      <span className="visually-hidden">{text.fresh} </span>
      {words}
    </ins>
  );
}
