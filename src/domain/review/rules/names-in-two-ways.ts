import type { Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext } from '../review-context.ts';

/** "Projektet Barn och djur i Ekbacken": a name of several words, from its first capital to its last. */
const NAMED =
  /(?<!\p{L})(?:[Pp]rojektet|[Ss]atsningen|[Pp]rogrammet|[Kk]ampanjen|[Ii]nsatsen|[Ii]nitiativet|[Nn]ätverket)\s+[”"]?(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Ll}+){1,4}\s+\p{Lu}\p{Ll}+)/gu;
/** A verb in the midst of it: the name ended before. */
const NO_NAME = /(?<!\p{L})(?:har|är|ska|som|inte|kan|får|går|\p{L}{3,}(?:ade|ats|ar|er|des|its|ts|as|es))(?!\p{L})/u;

type Named = { readonly sentence: Sentence; readonly start: number; readonly words: readonly string[] };

const namesIn = overSentences((sentence: Sentence): readonly Named[] =>
  [...sentence.text.matchAll(NAMED)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    return NO_NAME.test(name) ? [] : [{ sentence, start: match.index, words: name.split(/\s+/u) }];
  }),
);

/** The longer name is the shorter one with a single word put in between its first and its last. */
function isWithOneMore(long: readonly string[], short: readonly string[]): boolean {
  if (long.length !== short.length + 1) return false;
  return long.some(
    (_, index) => index > 0 && index < long.length - 1 && long.toSpliced(index, 1).join(' ') === short.join(' '),
  );
}

/** One project by two names that differ in one word. */
export function namesInTwoWays(context: ReviewContext): readonly RuleFinding[] {
  const names = [...new Map(namesIn(context).map((one) => [one.words.join(' '), one])).values()];
  return names.flatMap((one, index) => {
    const other = names
      .slice(index + 1)
      .find(({ words }) => isWithOneMore(words, one.words) || isWithOneMore(one.words, words));
    return other
      ? [
          {
            severity: 'warning' as const,
            message: `Namnet skrivs på två sätt: ”${one.words.join(' ')}” och ”${other.words.join(' ')}”.`,
            remedy: 'Skriv namnet på samma sätt, om det är samma sak som menas.',
            evidence: [quoteSentence(one.sentence, one.start), quoteSentence(other.sentence, other.start)],
            confidence: 0.75,
          },
        ]
      : [];
  });
}
