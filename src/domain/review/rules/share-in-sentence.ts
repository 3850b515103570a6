import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const OF = /^\s*(?:\p{L}+\s+){0,2}av\s+(?:totalt\s+|de\s+|sammanlagt\s+|samtliga\s+|våra\s+|enhetens\s+)?$/iu;
/** What ties a share to the "A av B" right beside it. */
const TIES =
  /^(?:\s+\p{L}+){0,3}\s*(?:\(|,\s*|,?\s*(?:vilket (?:är|blir|ger|motsvarar|innebär)|motsvarande|det vill säga|d\.?v\.?s\.?|eller|alltså|en andel på)\s+)(?:ca\.? |cirka )?$/iu;
/** "Av 55 boende följde 42 med, det vill säga 83 procent": the whole comes first. */
const WHOLE_FIRST = /(?:^|[\s,(])av\s+(?:totalt |de |våra |alla )?$/iu;
const LEAST_WHOLE = 3;

const isCount = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';

type Told = { readonly part: NumberMention; readonly whole: NumberMention; readonly share: NumberMention };

/** Three numbers after each other as part, whole and share, in the orders that Swedish has for them. */
function told(text: string, [one, two, three]: readonly NumberMention[]): Told | null {
  if (!one || !two || !three) return null;
  const between = text.slice(one.end, two.start);
  const tied = TIES.test(text.slice(two.end, three.start));
  if (tied && OF.test(between)) return { part: one, whole: two, share: three };
  if (tied && WHOLE_FIRST.test(text.slice(0, one.start))) return { part: two, whole: one, share: three };
  const bracketed = /^\s*(?:procent|%)?\s*\($/u.test(between) && OF.test(text.slice(two.end, three.start));
  return bracketed ? { part: two, whole: three, share: one } : null;
}

function check(sentence: Sentence): RuleFinding | null {
  const { numbers, text } = sentence;
  for (const index of numbers.keys()) {
    const found = told(text, numbers.slice(index, index + 3));
    if (!found || !isCount(found.part) || !isCount(found.whole) || found.share.kind !== 'share') continue;
    const { part, whole, share } = found;
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
      name: 'helheten först',
      document: { chapters: [{ heading: 'Resultat', text: 'Av 55 boende följde 42 med, det vill säga 83 procent.' }] },
    },
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
