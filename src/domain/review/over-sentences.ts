import type { ReviewContext, Sentence } from './review-context.ts';

import { kept } from './kept.ts';

/** What a look at one sentence gives: nothing, one thing or several. */
type Given<Found> = Found | readonly Found[] | null;

type InTexts = Pick<ReviewContext, 'sentencesByText'>;

/**
 * What `ask` gives for every sentence of the document, in order. Remembered text by text: while somebody writes, the
 * sentences of the changed text are asked about and no others. `rest` is whatever else the answer hangs on.
 */
export function overSentences<Found, Rest extends readonly unknown[]>(
  ask: (sentence: Sentence, ...rest: Rest) => Given<Found>,
): (context: InTexts, ...rest: Rest) => readonly Found[] {
  const ofText = kept((sentences: readonly Sentence[], ...rest: Rest) =>
    sentences.flatMap((sentence) => ask(sentence, ...rest) ?? []),
  );
  return ({ sentencesByText }, ...rest) =>
    [...sentencesByText.values()].flatMap((sentences) => ofText(sentences, ...rest));
}

type Neighbour = Sentence | undefined;

/** As `overSentences`, for what is said in two sentences: `ask` also gets the one before and the one after. */
export function overNeighbours<Found>(
  ask: (sentence: Sentence, before: Neighbour, after: Neighbour) => Given<Found>,
): (context: InTexts) => readonly Found[] {
  const ofText = kept((sentences: readonly Sentence[], before: Neighbour, after: Neighbour) =>
    sentences.flatMap(
      (sentence, index) => ask(sentence, sentences[index - 1] ?? before, sentences[index + 1] ?? after) ?? [],
    ),
  );
  return ({ sentencesByText }) => {
    const texts = [...sentencesByText.values()].filter((sentences) => sentences.length > 0);
    return texts.flatMap((sentences, index) => ofText(sentences, texts[index - 1]?.at(-1), texts[index + 1]?.[0]));
  };
}
