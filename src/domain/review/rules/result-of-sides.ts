import { absoluteDecimal, compareDecimals, decimalsOf, formatDecimal, subtractDecimals } from '../../kernel/decimal.ts';
import type { NumberMention } from '../language/numbers.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

const AMOUNT_LEAD = String.raw`(?:\s+(?:under\s+\p{L}+|för\s+\p{L}+|totalt|sammanlagt|blev|var|är|uppgår|uppgick|uppgått|har|till|på|om|ca))*\s*$`;
const INCOME = new RegExp(String.raw`(?<!\p{L})(?:de\s+totala\s+)?intäkter(?:na)?${AMOUNT_LEAD}`, 'iu');
const COSTS = new RegExp(String.raw`(?<!\p{L})(?:de\s+totala\s+)?kostnader(?:na)?${AMOUNT_LEAD}`, 'iu');
const BUDGET = new RegExp(String.raw`(?<!\p{L})(?:netto)?budget(?:en)?${AMOUNT_LEAD}`, 'iu');
const OUTCOME = new RegExp(String.raw`(?<!\p{L})(?:netto)?utfall(?:et)?${AMOUNT_LEAD}`, 'iu');
/** What there was, less what it took, with what each is called. */
const SIDES = [
  [INCOME, 'intäkterna', COSTS, 'kostnaderna'],
  [BUDGET, 'budgeten', OUTCOME, 'utfallet'],
] as const;
const RESULT =
  /(?<!\p{L})(?<side>överskott|underskott)(?:et)?\s+(?:blev\s+|är\s+|uppgår\s+till\s+|uppgick\s+till\s+)?(?:på|om|med)?\s*$/iu;
/** Of a part, another time or after something else. */
const OTHER =
  /(?<!\p{L})(?:varav|därav|förra|föregående|i\s+fjol|tidigare|budgetera\p{L}*|före|efter|inklusive|exklusive|resultatöverföring\p{L}*|av\s+kostnaderna)(?!\p{L})/iu;

function amountAfter({ text, numbers }: Sentence, lead: RegExp): NumberMention | null {
  return (
    numbers.find(
      ({ kind, exactness, start }) => kind === 'money' && exactness === 'exact' && lead.test(text.slice(0, start)),
    ) ?? null
  );
}

/**
 * "Intäkterna blev 58,4 mnkr och kostnaderna 57,9 mnkr", or "Budgeten var 61,2 mnkr och utfallet 63,5 mnkr", and a surplus
 * or deficit beside it that is not their difference.
 */
export function resultOfSides(
  sentence: Sentence,
  before: Sentence | undefined,
  after: Sentence | undefined,
): RuleFinding | null {
  if (OTHER.test(sentence.text)) return null;
  const [sides] = SIDES.flatMap(([had, hadName, took, tookName]) => {
    const [income, costs] = [amountAfter(sentence, had), amountAfter(sentence, took)];
    return income && costs ? [{ income, costs, hadName, tookName }] : [];
  });
  if (!sides) return null;
  const { income, costs, hadName, tookName } = sides;
  const near = [sentence, before, after].flatMap((one) =>
    one?.owner === sentence.owner && one.paragraph === sentence.paragraph ? [one] : [],
  );
  for (const one of near) {
    const result = OTHER.test(one.text) ? null : amountAfter(one, RESULT);
    if (result === null || result.unit !== income.unit || income.unit !== costs.unit) continue;
    const real = subtractDecimals(income.value, costs.value);
    // Each of the three is rounded by itself.
    const step = 10 ** -Math.min(...[income, costs, result].map(({ value }) => decimalsOf(value)));
    const off = Math.abs(Math.abs(Number(real)) - Number(absoluteDecimal(result.value)));
    const said = RESULT.exec(one.text.slice(0, result.start))?.groups?.['side']?.toLowerCase() ?? '';
    const turned = compareDecimals(real, '0') !== 0 && said.startsWith('över') !== Number(real) > 0;
    if (off <= step * 1.01 && !turned) return null;
    return {
      severity: 'warning',
      message: `Texten anger ett ${said} på ${result.text}, men ${hadName} ${income.text} minus ${tookName} ${costs.text} blir ${formatDecimal(real)}.`,
      remedy: 'Kontrollera de tre beloppen mot källan.',
      evidence: [
        quoteSentence(one, result.start),
        ...(one === sentence ? [] : [quoteSentence(sentence, income.start)]),
      ],
      confidence: 0.85,
    };
  }
  return null;
}
