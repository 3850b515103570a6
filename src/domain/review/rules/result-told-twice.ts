import { equalWhenRounded } from '../language/number-compare.ts';
import type { NumberMention } from '../language/numbers.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** A result of the whole before or after what is carried over to another year. */
type Result = {
  readonly sentence: Sentence;
  /** Null where the budget is said to be kept. */
  readonly mention: NumberMention | null;
  readonly when: string;
  readonly side: string;
  /** True of what is expected for the whole year, which is another amount than what has been booked. */
  readonly expected: boolean;
};

const WHEN = /(?<!\p{L})(?<when>före|efter)\s+(?:\p{L}+\s+)?(?:resultat|överför|disposition)\p{L}*/iu;
const SIDE = /(?<!\p{L})(?<side>över|under)skott(?:et)?(?!\p{L})/iu;
/** The whole itself, or a sentence without any owner: "Efter resultatöverföringar är underskottet 2,6 mnkr". */
const WHOLE =
  /(?<!\p{L})(?:nämnden|förvaltningen|enheten|skolan)(?!\p{L})|^\s*(?:före|efter)\s+\p{L}+\s+(?:är|var|blir|blev|uppgår|uppgick|visar|redovisas)(?!\p{L})/iu;
const OF_ANOTHER =
  /(?<!\p{L})(?:föregående|förra|tidigare|i\s+fjol|tertial\p{L}*|delår\p{L}*|varav|därav|inom|budgeterat)(?!\p{L})/iu;
const EVEN = /(?<!\p{L})(?:budget\s+i\s+balans|nollresultat)(?!\p{L})/iu;
const EXPECTED = /(?<!\p{L})(?:prognos|beräkn|vänta|förvänta)\p{L}*/iu;
const AIM = /(?<!\p{L})(?:ska(?:ll)?|mål(?:et)?|bör|för\s+att|krav\p{L}*)(?!\p{L})/iu;
const EDGE = /[.;]\s|,\s|\s(?:och|men|medan|samt)\s/u;

const resultsIn = overSentences((sentence: Sentence): Result | null => {
  if (sentence.owner.goal !== null || sentence.owner.indicator !== null || !WHEN.test(sentence.text)) return null;
  const [clause = ''] = sentence.text.split(EDGE);
  const [mention, ...others] = sentence.numbers.filter(({ kind, start }) => kind === 'money' && start < clause.length);
  const when = WHEN.exec(clause)?.groups?.['when']?.toLowerCase();
  if (when === undefined || !WHOLE.test(clause) || OF_ANOTHER.test(clause) || AIM.test(clause)) return null;
  const told = { sentence, when, expected: EXPECTED.test(clause) };
  if (!mention) return EVEN.test(clause) ? { ...told, mention: null, side: 'even' } : null;
  const side = SIDE.exec(clause)?.groups?.['side'];
  if (others.length > 0 || side === undefined || mention.exactness !== 'exact') return null;
  return { ...told, mention, side: side.toLowerCase() };
});

function differ(one: Result, other: Result): boolean {
  if (one.mention === null || other.mention === null) return one.side !== other.side;
  if (one.mention.unit !== other.mention.unit) return false;
  return one.side !== other.side || !equalWhenRounded(one.mention.value, other.mention.value);
}

const words = ({ mention, side }: Result): string =>
  mention === null ? 'budget i balans' : `${side}skott ${mention.text}`;

/** "ett underskott om 4,2 mnkr efter resultatöverföringar" in the summary, and 2,6 in the chapter on the economy. */
export function resultToldTwice(context: ReviewContext): readonly RuleFinding[] {
  const results = resultsIn(context);
  return results.flatMap((one, index): readonly RuleFinding[] => {
    const first = results.slice(0, index).find(({ when, expected }) => when === one.when && expected === one.expected);
    if (!first || !differ(first, one)) return [];
    return [
      {
        message: `Resultatet ${one.when} överföringar är ”${words(first)}” på ett ställe och ”${words(one)}” på ett annat.`,
        remedy: 'Kontrollera vilket som är rätt.',
        evidence: [first, one].map(({ sentence, mention }) => quoteSentence(sentence, mention?.start ?? 0)),
        confidence: 0.85,
      },
    ];
  });
}
