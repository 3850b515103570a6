import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { contentStems } from '../language/words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** Something done once a year, with its month. */
type Yearly = { readonly sentence: Sentence; readonly index: number; readonly noun: string; readonly month: string };

/** What an organisation does of its own once a year. */
const ONCE_A_YEAR = String.raw`(?:skyddsrond|brandskyddsrond|brukarundersökning|kundundersökning|medarbetarenkät|medarbetarundersökning|föräldraenkät|elevenkät|boendeenkät|brukarenkät|planeringsdag|värdegrundsdag|utrymningsövning|brandövning|egenkontroll|internrevision|inventering)`;
const MONTHS = MONTH_NAMES.join('|');
/** "Skyddsrond genomförs (varje år) i februari", the verb in the present: what is done every year. */
const IN_MONTH = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${ONCE_A_YEAR})(?:en|n)?(?:\s+som)?\s+(?:genomförs|görs|hålls|sker|äger\s+rum)(?:\s+(?:årligen|varje\s+år|alltid))?\s+(?:i|under)\s+(?<month>${MONTHS})(?!\p{L}|\s+(?:och|eller|till|samt)\s+(?:i\s+)?(?:${MONTHS})|\s+(?:19|20)\d\d)`,
  'iu',
);

const yearlyIn = overSentences((sentence: Sentence): Yearly | null => {
  const match = IN_MONTH.exec(sentence.text);
  const { noun = '', month = '' } = match?.groups ?? {};
  return match ? { sentence, index: match.index, noun: contentStems(noun).join(), month: month.toLowerCase() } : null;
});

/** "Skyddsrond genomförs i februari varje år", and elsewhere in the unit's plan "i april". */
export function monthToldTwice(context: ReviewContext): readonly RuleFinding[] {
  if (context.document.level !== 'unit') return [];
  const all = yearlyIn(context);
  return all.flatMap((one, index): readonly RuleFinding[] => {
    const first = all.slice(0, index).find(({ noun }) => noun === one.noun);
    if (!first || first.month === one.month) return [];
    return [
      {
        message: `Samma sak görs i ${first.month} på ett ställe och i ${one.month} på ett annat.`,
        remedy: 'Kontrollera vilken månad som är rätt.',
        evidence: [quoteSentence(first.sentence, first.index), quoteSentence(one.sentence, one.index)],
        confidence: 0.78,
      },
    ];
  });
}
