import type { IndicatorView, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { decimalsOf, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { kept } from '../kept.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

/** With more answers than this almost every share with two decimals is possible. */
const MOST_ANSWERS = 200;
const ANSWERS =
  /^(?:\p{L}+\s+)?(?:enkät|telefon|webb)?svar(?:en|ande)?(?!\p{L})|^(?:inkomna|besvarade|ifyllda|inlämnade|insamlade|individer som svarat|respondent\p{L}*|intervju\p{L}*)/iu;
/** What a survey is, and who takes part in it by what they do. */
const SURVEY =
  /(?<!\p{L})(?:\p{L}*enkät|\p{L}*undersökning|mätning|\p{L}*formulär|frågeformulär|blankett|utvärdering|underlag|brukarenkät|intervju|resultat|svarsunderlag)(?:en|et|er|erna|n)?(?!\p{L})/iu;
const TAKES_PART =
  /(?<!\p{L})(?:(?:be)?svara(?:t|de|r|ts|des)|fyll(?:t|de|er)\s+i|ifyll\p{L}+|lämna(?:t|de|r)\s+(?:in\s+)?(?:svar|synpunkter|sitt|sina|\p{L}*enkät\p{L}*|\p{L}*formulär\p{L}*)|svarsantal\p{L}*|svaren?\s+(?:kommer|kom|är)\s+från|deltog|delta(?:git|r)|medverka(?:t|de|r)|intervjua(?:ts|des|s|de)|ingå(?:r|tt)|ingick|omfatta(?:r|de|t)|bygger|byggde|baseras|baserades|grundas|grundar\s+sig|består\s+av|bestod\s+av|svar(?:en)?|svarande|svarsunderlag(?:et)?|respondenter|(?:valt|valde)\s+att\s+(?:be)?svara)(?!\p{L})/iu;
/** "Sju svarade att de trivs" counts the contented, not the answers. */
const WITH_WHAT =
  /svara(?:t|de|r)(?:\s+[\p{L}\d]+){0,3}?\s+(?:att|ja|nej|positivt|negativt|med|instämm\p{L}*|mycket|ganska|bra|dåligt|inte)|(?:inte|ej)\s+(?:be)?svara|bortfall|utskick\p{L}*|skickades|nöjda|instämm\p{L}*/iu;
/** "elva svarade", "11 deltagare valde att besvara": those who answered, whatever else the sentence counts. */
const ANSWERED =
  /^(?:\p{L}+\s+)?(?:har\s+)?(?:(?:valde|valt|kunnat)\s+att\s+)?(?:be)?svara(?:t|de)?(?=\s*(?:[.,;]|på\p{L}*\s|enkät\p{L}*|undersökning\p{L}*|formulär\p{L}*|$))/iu;
/** What a survey is made of that is not answers. */
const NOT_PEOPLE =
  /^(?:\p{L}+\s+)?(?:fråg|påstående|enhet|avdelning|förskol|skolor|område|del(?:ar)?(?!\p{L})|index|veck|omgång|gånger|år(?!\p{L})|mätning|enkäter(?!\p{L})|kommun|stadsdel|verksamhet|procent|%)/iu;

/** Questionnaires that came back are answers; those that were sent out are not. */
const CAME_IN =
  /(?<!\p{L})(?:(?:fick|fått|får|kom|kommit|kommer|samla(?:de|t|ts|des)|lämna(?:des|ts|de|t))(?:\s+(?:vi|det|enheten))?\s+(?:in|tillbaka)|inkom(?:na|mit)?|besvara(?:de|ts|des)|återlämna(?:de|ts|des))(?!\p{L})/iu;

/** The one number of answers that a sentence tells, in the words of answers or as people who took part in a survey. */
function answersIn(sentence: Sentence): { count: number; start: number } | null {
  const counts = sentence.numbers.filter(({ kind }) => kind === 'count');
  const cameIn = CAME_IN.test(sentence.text);
  const named = counts.find(
    ({ exactness, after }) =>
      exactness === 'exact' &&
      (ANSWERS.test(after) ||
        ANSWERED.test(after) ||
        (cameIn && /^(?:\p{L}+\s+)?\p{L}*(?:enkäter|formulär|blanketter)(?!\p{L})/iu.test(after))),
  );
  const [only] = counts;
  const answered =
    /svara(?:t|de|r|ts)|svaren?(?!\p{L})|svarande|svarsantal|respondent|svarsunderlag|svara(?!\p{L})|\p{L}*enkät|formulär|blankett/iu.test(
      sentence.text,
    );
  const told =
    only !== undefined &&
    counts.length === 1 &&
    only.exactness === 'exact' &&
    !NOT_PEOPLE.test(only.after) &&
    !WITH_WHAT.test(sentence.text) &&
    TAKES_PART.test(sentence.text) &&
    (answered || SURVEY.test(sentence.text))
      ? only
      : undefined;
  const mention = named ?? told;
  return mention && Number.isInteger(Number(mention.value))
    ? { count: Number(mention.value), start: mention.start }
    : null;
}

/** True where some whole number of `count` gives `share`, as printed with its decimals. */
function isPossible(share: string, count: number): boolean {
  const step = 10 ** -decimalsOf(share);
  const cases = Math.round((Number(share) * count) / 100);
  const exact = (100 * cases) / count;
  return Math.abs(exact - Number(share)) < step;
}

function fractionNear(share: string): string {
  for (let count = 2; count <= 60; count += 1) {
    const cases = Math.round((Number(share) * count) / 100);
    if (isPossible(share, count)) return ` (till exempel ${cases} av ${count} ger det)`;
  }
  return '';
}

function check(view: IndicatorView): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  if (!outcome || view.row.unit !== '%') return null;
  for (const sentence of view.analysis) {
    const answers = answersIn(sentence);
    if (!answers || answers.count < 1 || answers.count > MOST_ANSWERS || isPossible(outcome.value, answers.count))
      continue;
    return {
      message: `Utfallet ${formatDecimal(outcome.value)} % går inte att få med ${answers.count} svar${fractionNear(outcome.value)}.`,
      remedy: 'Kontrollera antalet svar och utfallet mot undersökningen.',
      evidence: [quoteSentence(sentence, answers.start), ...quoteRow(view, 'outcome', 'men', 'women')],
      confidence: 0.92,
      cause: `share:${view.indicator.id}`,
    };
  }
  return null;
}

const ofRow = kept(check);

export const possibleShare: Rule = {
  id: 'possible-share',
  number: 'R07',
  severity: 'error',
  source: 'domain.md 4 och 10',
  title: 'Andelen är inte möjlig för sitt antal',
  explanation: 'En andel av nio svar kan bara vara niondelar. Antalet svar i analysen jämförs med utfallets decimaler.',
  wrong: [
    {
      name: 'de som deltog',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Nio anhöriga deltog i undersökningen i höstas.' },
            ],
          },
        ],
      },
    },
    {
      name: '47,37 av nio',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Endast nio svar har kommit in.' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'en del av dem som svarat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'I enkäten svarade nio att de trivs.' }],
          },
        ],
      },
    },
    {
      name: 'frågorna räknas',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Enkäten omfattar nio frågor.' }],
          },
        ],
      },
    },
    {
      name: 'fyra av nio',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '44,44 %', analysis: 'Endast nio svar har kommit in.' }],
          },
        ],
      },
    },
    {
      name: 'inget antal',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '47,37 %', analysis: 'Många svar har kommit in.' }],
          },
        ],
      },
    },
  ],
  check: ({ indicators }) => indicators.flatMap((view) => ofRow(view) ?? []),
};
