import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const OF = /^\s*(?:\p{L}+\s+){0,2}av\s+(?:totalt\s+|de\s+|sammanlagt\s+|samtliga\s+|våra\s+|enhetens\s+)?$/iu;
/** What ties a share to the "A av B" right beside it. */
const TIES =
  /^(?:\s+\p{L}+){0,3}\s*(?:\(|,?\s*(?:vilket är|vilket motsvarar|motsvarande|det vill säga|dvs\.?|eller|alltså)\s+)(?:ca\.? |cirka )?$/iu;
const LEAST_WHOLE = 3;

const isCount = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';

function check(sentence: Sentence): RuleFinding | null {
  const { numbers, text } = sentence;
  for (const [index, part] of numbers.entries()) {
    const [whole, share] = [numbers[index + 1], numbers[index + 2]];
    if (!whole || !share || !isCount(part) || !isCount(whole) || share.kind !== 'share') continue;
    if (!OF.test(text.slice(part.end, whole.start)) || !TIES.test(text.slice(whole.end, share.start))) continue;
    const [a, b] = [Number(part.value), Number(whole.value)];
    if (b < LEAST_WHOLE || a > b) continue;
    const exact = (100 * a) / b;
    const slack = 10 ** -decimalsOf(share.value) + (share.exactness === 'about' ? 2 : 0);
    if (Math.abs(exact - Number(share.value)) <= slack) continue;
    return {
      message: `${part.text} av ${whole.text} är ${formatDecimal(exact.toFixed(1))} %, inte ${share.text}.`,
      remedy: 'Räkna om andelen eller rätta antalen.',
      evidence: [quoteSentence(sentence, part.start)],
      confidence: 0.93,
    };
  }
  return null;
}

export const shareInSentence: Rule = {
  id: 'share-in-sentence',
  number: 'R38',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Andelen stämmer inte med sina antal',
  explanation: 'I ”12 av 19 (75 %)” är andelen fel: 12 av 19 är 63,2 %.',
  wrong: [
    {
      name: 'inom parentes',
      document: { chapters: [{ heading: 'Resultat', text: 'Totalt svarade 12 av 19 brukare (75 %) på enkäten.' }] },
    },
  ],
  right: [
    {
      name: 'rätt andel',
      document: { chapters: [{ heading: 'Resultat', text: 'Totalt svarade 12 av 19 brukare (63 %) på enkäten.' }] },
    },
    {
      name: 'annan andel',
      document: { chapters: [{ heading: 'Resultat', text: 'Av enheterna deltog 12 av 19. Nöjdheten var 75 %.' }] },
    },
  ],
  check: ({ sentences }) => sentences.flatMap((sentence) => check(sentence) ?? []),
};
