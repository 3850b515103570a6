import { formatDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { unitKind } from '../../steering/unit.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type IndicatorView, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Share of the words of an indicator's name that a sentence must hold to speak of it. */
const NAMED = 0.6;
/** A number farther from the outcome than this part of it counts something else. */
const NEAR = 0.15;
/** Other places, groups, years and parts of the year. */
const OF_OTHERS =
  /(?:staden|stadens|genomsnitt|riket|landet|(?<!\p{L})(?:män|kvinnor|pojkar|flickor)|förra|föregående|tidigare|året innan|varav|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|tertial|halvår|våren|hösten|årsmål|målet|mål om|prognos|ungefär)/iu;

type Named = { readonly view: IndicatorView; readonly stems: readonly string[] };

/** The indicator that the sentence names best; null where two are named alike. */
function namedBy(sentence: Sentence, all: readonly Named[]): IndicatorView | null {
  const words = new Set(contentStems(sentence.text));
  const scored = all
    .map(({ view, stems }) => ({ view, share: stems.filter((stem) => words.has(stem)).length / stems.length }))
    .filter(({ share }) => share >= NAMED)
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = scored;
  return best && (!second || best.share > second.share) ? best.view : null;
}

function fits({ kind, exactness }: NumberMention, unit: string | null): boolean {
  if (exactness !== 'exact') return false;
  return unit !== null && unitKind(unit) === 'share' ? kind === 'share' : kind === 'count';
}

/** The words between the commas and joints around a number. */
function clauseAround(text: string, { start, end }: NumberMention): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf(', '), before.lastIndexOf(' medan '), before.lastIndexOf(' men '), -1) + 1;
  const to = /,|\s(?:medan|men|och (?:i|av|att|det))\s/u.exec(text.slice(end));
  return text.slice(from, to ? end + to.index : text.length);
}

/** The number that the sentence gives as the indicator's value: the only one that fits, or the only one before its words. */
function statedValue(sentence: Sentence, view: IndicatorView, unit: string | null): NumberMention | null {
  const fitting = sentence.numbers.filter((number) => fits(number, unit));
  const name = contentStems(view.indicator.name);
  const counted = fitting.filter(({ after }) => contentStems(after).some((stem) => name.includes(stem)));
  const [only] = fitting.length === 1 ? fitting : counted.length === 1 ? counted : [];
  return only ?? null;
}

/** Words that a sentence may hold beside a name without speaking of another thing. */
const MOST_OTHER_WORDS = 2;

/** The whole name said again and hardly more: then any other number is of the same thing, however far away. */
function isPlainlyOf({ text }: Sentence, view: IndicatorView): boolean {
  const [name, words] = [contentStems(view.indicator.name), contentStems(text.replaceAll(/\d+/gu, ''))];
  const others = words.filter(
    (word) => !name.includes(word) && !/^(?:procent|andel|totalt|resultat|utfall)/u.test(word),
  );
  return name.length >= 3 && name.every((stem) => words.includes(stem)) && others.length <= MOST_OTHER_WORDS;
}

function check(sentence: Sentence, view: IndicatorView, { document }: ReviewContext): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const mention = outcome ? statedValue(sentence, view, outcome.unit ?? view.row.unit) : null;
  const otherYear = sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== document.year);
  if (!outcome || !mention || otherYear || OF_OTHERS.test(clauseAround(sentence.text, mention))) return null;
  const cells = VALUE_COLUMNS.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  const told = view.analysis.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  const distance = Math.abs(Number(mention.value) - Number(outcome.value));
  const elsewhere = [...cells, ...told].some((value) => equalWhenRounded(value, mention.value));
  const isFar = distance > NEAR * Number(outcome.value);
  if (elsewhere || (isFar && !isPlainlyOf(sentence, view))) return null;
  return {
    message: `Texten anger ${mention.text}, men indikatorns utfall är ${formatDecimal(outcome.value)}${outcome.unit === null ? '' : ` ${outcome.unit}`}.`,
    remedy: 'Kontrollera vilket värde som är rätt, eller skriv vad som skiljer dem.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous')],
    confidence: 0.75,
    cause: `stated:${view.indicator.id}`,
  };
}

export const numberAgainstIndicator: Rule = {
  id: 'number-against-indicator',
  number: 'R35',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Ett tal i texten stämmer inte med indikatorn',
  explanation: 'När en annan text än indikatorns egen analys anger indikatorns värde ska det vara samma värde.',
  wrong: [
    {
      name: 'antal',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året avvärjde enheten 23 vräkningar.' },
            indicators: [{ name: 'Antal avvärjda vräkningar', outcome: '21 st', target: '20 st' }],
          },
        ],
      },
    },
    {
      name: 'andel',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: '96 procent av förhandsbedömningarna var klara i tid.' },
            indicators: [{ name: 'Andel förhandsbedömningar klara i tid', outcome: '93,8 %', target: '95 %' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma värde',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året avvärjde enheten 21 vräkningar.' },
            indicators: [{ name: 'Antal avvärjda vräkningar', outcome: '21 st' }],
          },
        ],
      },
    },
    {
      name: 'något helt annat',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Om avvärjda vräkningar hölls 3 möten.' },
            indicators: [{ name: 'Antal avvärjda vräkningar', outcome: '21 st' }],
          },
        ],
      },
    },
  ],
  check: (context) => {
    const all = context.indicators.flatMap((view) => {
      const stems = [...new Set(contentStems(view.indicator.name))];
      return stems.length >= 2 ? [{ view, stems }] : [];
    });
    return context.sentences
      .filter(
        ({ owner, numbers }) =>
          owner.indicator === null &&
          owner.activity === null &&
          owner.heading !== 'Förväntat resultat' &&
          numbers.length > 0,
      )
      .flatMap((sentence) => {
        const view = namedBy(sentence, all);
        return view ? (check(sentence, view, context) ?? []) : [];
      });
  },
};
