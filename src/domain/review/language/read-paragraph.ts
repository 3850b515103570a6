import type { Claim } from './claims.ts';
import type { NumberMention } from './numbers.ts';

import { readClaims } from './claims.ts';
import { readNumbers } from './numbers.ts';
import { splitSentences } from './sentences.ts';

/** A sentence by itself, wherever it stands. Numbers and claims are read once, when first asked for. */
export type ReadSentence = {
  readonly text: string;
  /** Letters from the paragraph's start. */
  readonly start: number;
  readonly numbers: readonly NumberMention[];
  readonly claims: readonly Claim[];
};

/**
 * What has been read, by the paragraph's text. The same words are always read the same way, so a document that changed
 * in one place is read again in that place alone.
 */
export type ReadParagraphs = ReadonlyMap<string, readonly ReadSentence[]>;

export function readParagraph(text: string): readonly ReadSentence[] {
  return splitSentences(text).map((sentence) => lazySentence(sentence.text, sentence.start));
}

function lazySentence(text: string, start: number): ReadSentence {
  let numbers: readonly NumberMention[] | null = null;
  let claims: readonly Claim[] | null = null;
  return {
    text,
    start,
    get numbers() {
      numbers ??= readNumbers(text);
      return numbers;
    },
    get claims() {
      claims ??= readClaims(text);
      return claims;
    },
  };
}
