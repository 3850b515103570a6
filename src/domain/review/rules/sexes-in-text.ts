import { formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type IndicatorView, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const MEN = String.raw`(?:män(?:nen)?s?|männens|pojkar(?:na)?s?|pojkarnas|killar(?:na)?s?)`;
const WOMEN = String.raw`(?:kvinnor(?:na)?s?|kvinnornas|flickor(?:na)?s?|flickornas|tjejer(?:na)?s?)`;
const MORE = String.raw`(?:högre|högst|fler|flest|mer|mest|större|störst|oftare|oftast|bättre|bäst|nöjdare|nöjdast|tryggare|tryggast|överrepresenterade)`;
const LESS = String.raw`(?:lägre|lägst|färre|färst|mindre|minst|sällan|sällsyntare|sämre|sämst|otryggare|otryggast|missnöjdare)`;
const WORDS = String.raw`(?:\s+(?!än(?!\p{L}))[\p{L}-]+){0,6}?`;

/** "Kvinnor är mer nöjda än män", "det är pojkarna som känner sig minst trygga", "pojkarnas resultat är lägre än flickornas". */
const COMPARES: readonly (readonly [RegExp, 'than' | 'most'])[] = [
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:(?<men>${MEN})|(?<women>${WOMEN}))${WORDS}\s+(?:(?<more>${MORE})|(?<less>${LESS}))${WORDS}\s+än\s+(?:${MEN}|${WOMEN}|hos\s+(?:${MEN}|${WOMEN})|bland\s+(?:${MEN}|${WOMEN}))(?!\p{L})`,
      'iu',
    ),
    'than',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})det\s+är\s+(?:(?<men>${MEN})|(?<women>${WOMEN}))\s+som${WORDS}\s+(?:(?<more>${MORE})|(?<less>${LESS}))(?!\p{L})`,
      'iu',
    ),
    'most',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:andelen|resultatet|värdet|utfallet|nivån)?\s*(?:är|var)${WORDS}\s+(?:(?<more>${MORE})|(?<less>${LESS}))\s+(?:bland|hos|för)\s+(?:(?<men>${MEN})|(?<women>${WOMEN}))${WORDS}\s+än\s`,
      'iu',
    ),
    'than',
  ],
];
/** Of parts, other times and other measures; and "i minst lika hög grad". */
const OTHER =
  /(?<!\p{L})(?:förra|föregående|tidigare|i\s+fjol|frågan?|avdelning\p{L}*|enhet(?:er)?|inte|ej|lika|antalet?|ökat|minskat|ökade|minskade|ökar|minskar|ökning\p{L}*|minskning\p{L}*)(?!\p{L})/iu;
const OF_A_PART =
  /(?<!\p{L})(?:frågan?|påståendet|delfråga\p{L}*|avdelning\p{L}*|förra|föregående|i\s+fjol|nationellt|i\s+staden)(?!\p{L})/iu;
/** A word that turns more into less: "mer missnöjda" of an indicator of the contented. */
const TURNED = /(?<!\p{L})(?:missnöj|otrygg|ohäls|obehör|oro|sämre|sämst|svår|risk)\p{L}*/iu;

type Said = { readonly higher: 'men' | 'women'; readonly index: number };

function comparisonIn({ text }: Sentence): Said | null {
  for (const [pattern] of COMPARES) {
    const match = pattern.exec(text);
    if (!match || OTHER.test(match[0]) || OF_A_PART.test(text.slice(0, match.index))) continue;
    const { men, more } = match.groups ?? {};
    const turned = TURNED.test(match[0]);
    const first = men === undefined ? 'women' : 'men';
    const second = first === 'men' ? 'women' : 'men';
    return { higher: (more !== undefined) !== turned ? first : second, index: match.index };
  }
  return null;
}

function check(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const [men, women] = [amountIn(view.row, 'men'), amountIn(view.row, 'women')];
  if (!men || !women || men.value === women.value) return null;
  const said = comparisonIn(sentence);
  if (!said) return null;
  // "bättre" is lower where less is better, and nothing where that is not known.
  const isGood = /(?<!\p{L})(?:bättre|bäst|sämre|sämst)(?!\p{L})/iu.test(sentence.text);
  if (isGood && view.direction.direction !== 'higher') return null;
  const real = Number(men.value) > Number(women.value) ? 'men' : 'women';
  if (real === said.higher) return null;
  return {
    message: `Texten säger att ${said.higher === 'men' ? 'männens eller pojkarnas' : 'kvinnornas eller flickornas'} värde är högre, men i tabellen är det ${formatDecimal(men.value)} för män/pojkar och ${formatDecimal(women.value)} för kvinnor/flickor.`,
    remedy: 'Rätta texten eller värdena.',
    evidence: [quoteSentence(sentence, said.index), ...quoteRow(view, 'outcome', 'men', 'women')],
    confidence: 0.8,
    cause: `sexes:${view.indicator.id}`,
  };
}

/** Elsewhere the sentence must name the indicator by nearly all the words of its name, and no other as well. */
function namedBy(sentence: Sentence, views: readonly IndicatorView[]): IndicatorView | null {
  const words = contentStems(sentence.text.replaceAll(/\d+/gu, (digits) => ` ${digits} `));
  const numbers = new Set(sentence.text.match(/\d+/gu) ?? []);
  const fitting = views.filter(({ indicator }) => {
    const name = contentStems(indicator.name).filter((stem) => !/^\d/u.test(stem));
    const own = indicator.name.match(/\d+/gu) ?? [];
    const hits = name.filter((stem) =>
      words.some((word) => word === stem || (stem.length >= 5 && (word.startsWith(stem) || stem.startsWith(word)))),
    ).length;
    return name.length >= 2 && hits / name.length >= 0.6 && own.every((digits) => numbers.has(digits));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const row = (text: string) => ({
  goals: [
    {
      title: 'Mål',
      indicators: [{ name: 'Andel trygga elever', outcome: '74 %', men: '79 %', women: '69 %', analysis: text }],
    },
  ],
});

export const sexesInText: Rule = {
  id: 'sexes-in-text',
  number: 'R60',
  severity: 'warning',
  source: 'domain.md 1, 4 och 8',
  title: 'Skillnaden mellan könen är en annan än i tabellen',
  explanation: 'När texten säger vilket kön som har det högre värdet ska tabellens uppdelning säga detsamma.',
  wrong: [
    { name: 'mer trygga', document: row('Flickor är mer trygga än pojkar.') },
    { name: 'det är de som', document: row('Det är pojkarna som känner sig minst trygga.') },
    { name: 'genitiv', document: row('Pojkarnas resultat är lägre än flickornas.') },
  ],
  right: [
    { name: 'stämmer', document: row('Flickor är mindre trygga än pojkar.') },
    { name: 'förändringen', document: row('Flickornas trygghet har ökat mer än pojkarnas.') },
    { name: 'en annan fråga', document: row('På frågan om skolgården är flickor mer nöjda än pojkar.') },
  ],
  check: ({ indicators, sentences, isReport }: ReviewContext) => {
    if (!isReport) return [];
    const split = indicators.filter(({ row: cells }) => amountIn(cells, 'men') && amountIn(cells, 'women'));
    return [
      ...split.flatMap((view) => view.analysis.flatMap((sentence) => check(view, sentence) ?? [])),
      ...sentences
        .filter(({ owner }) => owner.indicator === null && owner.activity === null)
        .flatMap((sentence) => {
          const view = comparisonIn(sentence) ? namedBy(sentence, split) : null;
          return view ? (check(view, sentence) ?? []) : [];
        }),
    ];
  },
};
