import { formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { contentStems } from '../language/words.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
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
/** "Fler pojkar än flickor har fått …": of how many they are, before the verb. */
const FIRST_MORE = new RegExp(
  String.raw`(?<!\p{L})(?:(?<more>fler|flest)|(?<less>färre))\s+(?:(?<men>${MEN})|(?<women>${WOMEN}))\s+än\s+(?:${MEN}|${WOMEN})(?!\p{L})`,
  'iu',
);
/** Of parts, other times and other measures; and "i minst lika hög grad". */
const OTHER =
  /(?<!\p{L})(?:förra|föregående|tidigare|i\s+fjol|frågan?|avdelning\p{L}*|enhet(?:er)?|inte|ej|lika|antalet?|ökat|minskat|ökade|minskade|ökar|minskar|ökning\p{L}*|minskning\p{L}*)(?!\p{L})/iu;
const OF_A_PART =
  /(?<!\p{L})(?:frågan?|påståendet|delfråga\p{L}*|avdelning\p{L}*|förra|föregående|i\s+fjol|nationellt|i\s+staden)(?!\p{L})/iu;
/** A word that turns more into less: "mer missnöjda" of an indicator of the contented. */
const TURNED = /(?<!\p{L})(?:missnöj|otrygg|ohäls|obehör|oro|sämre|sämst|svår|risk)\p{L}*/iu;

/** "Männen är fler än kvinnorna", with nothing between. */
const ARE_MORE = new RegExp(
  String.raw`(?<!\p{L})(?:${MEN}|${WOMEN})\s+(?:är|var)\s+(?:\p{L}+\s+)?(?:fler|färre|flest|i\s+majoritet)(?!\p{L})`,
  'iu',
);

type Said = {
  readonly higher: 'men' | 'women';
  readonly index: number;
  /** True where it is told of how many they are. */
  readonly counts: boolean;
};

const comparisonIn = kept(({ text }: Sentence): Said | null => {
  for (const pattern of [...COMPARES.map(([one]) => one), FIRST_MORE]) {
    const match = pattern.exec(text);
    if (!match || OTHER.test(match[0]) || OF_A_PART.test(text.slice(0, match.index))) continue;
    if (pattern === FIRST_MORE && OF_A_PART.test(text)) continue;
    const { men, more } = match.groups ?? {};
    const turned = TURNED.test(match[0]);
    const first = men === undefined ? 'women' : 'men';
    const second = first === 'men' ? 'women' : 'men';
    const counts = pattern === FIRST_MORE || ARE_MORE.test(text);
    return { higher: (more !== undefined) !== turned ? first : second, index: match.index, counts };
  }
  return null;
});

function check(view: IndicatorView, sentence: Sentence): RuleFinding | null {
  const [men, women] = [amountIn(view.row, 'men'), amountIn(view.row, 'women')];
  if (!men || !women || men.value === women.value) return null;
  const said = comparisonIn(sentence);
  if (!said) return null;
  // "bättre" is lower where less is better, and nothing where that is not known.
  const isGood = /(?<!\p{L})(?:bättre|bäst|sämre|sämst)(?!\p{L})/iu.test(sentence.text);
  if (isGood && view.direction.direction !== 'higher') return null;
  // "Männen är fler än kvinnorna" is of how many they are: no share or mean is told so.
  if (!/^antal/iu.test(view.indicator.name) && said.counts) return null;
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

/** Whom it counts and whose it is: a sentence that has the sexes in place of them says neither. */
const WHOSE: ReadonlySet<string> = new Set(
  contentStems(
    'ungdomar ungdom unga personer person elever elev barn brukare deltagare invånare aspiranter medarbetare vuxna klienter stadens kommunens nämndens enhetens regi',
  ),
);
const LEAST_LETTERS = 7;

/** "Fler pojkar än flickor har fått feriejobb": the one count whose name says that and nothing else. */
function countNamedBy(words: readonly string[], views: readonly IndicatorView[]): IndicatorView | null {
  const fitting = views.filter(({ indicator }) => {
    const thing = contentStems(indicator.name).filter((stem) => !WHOSE.has(stem));
    return (
      /^antal/iu.test(indicator.name) &&
      thing.some(({ length }) => length >= LEAST_LETTERS) &&
      thing.every((stem) => words.includes(stem))
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
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
  if (fitting.length !== 1) return comparisonIn(sentence)?.counts === true ? countNamedBy(words, views) : null;
  return fitting[0] ?? null;
}

const row = (text: string) => ({
  goals: [
    {
      title: 'Mål',
      indicators: [{ name: 'Andel trygga elever', outcome: '74 %', men: '79 %', women: '69 %', analysis: text }],
    },
  ],
});

const inAnalysis = kept((view: IndicatorView) => view.analysis.flatMap((sentence) => check(view, sentence) ?? []));
/** Sentences outside the indicators' own analyses that compare the sexes. */
const comparisons = overSentences((sentence) =>
  sentence.owner.indicator === null && sentence.owner.activity === null && comparisonIn(sentence) ? sentence : null,
);

export const sexesInText: Rule = {
  id: 'sexes-in-text',
  number: 'R60',
  severity: 'warning',
  source: 'domain.md 1, 4 och 8',
  title: 'Skillnaden mellan könen är en annan än i tabellen',
  explanation: 'När texten säger vilket kön som har det högre värdet ska tabellens uppdelning säga detsamma.',
  wrong: [
    {
      name: 'fler av det ena könet, i ett annat kapitel',
      document: {
        chapters: [{ heading: 'Jämställdhet', text: 'Fler pojkar än flickor har fått sommarjobb under året.' }],
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal ungdomar som fått sommarjobb', outcome: '372 st', men: '168 st', women: '204 st' },
            ],
          },
        ],
      },
    },
    { name: 'mer trygga', document: row('Flickor är mer trygga än pojkar.') },
    { name: 'det är de som', document: row('Det är pojkarna som känner sig minst trygga.') },
    { name: 'genitiv', document: row('Pojkarnas resultat är lägre än flickornas.') },
  ],
  right: [
    {
      name: 'fler av en del, och fler i en andel',
      document: {
        chapters: [
          {
            heading: 'Jämställdhet',
            text: 'Fler pojkar än flickor har fått sommarjobb på avdelningen för park. Fler pojkar än flickor är trygga elever.',
          },
        ],
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal ungdomar som fått sommarjobb', outcome: '372 st', men: '168 st', women: '204 st' },
              { name: 'Andel trygga elever', outcome: '74 %', men: '69 %', women: '79 %' },
            ],
          },
        ],
      },
    },
    { name: 'hur många de är', document: row('Flickorna är fler än pojkarna på skolan.') },
    { name: 'stämmer', document: row('Flickor är mindre trygga än pojkar.') },
    { name: 'förändringen', document: row('Flickornas trygghet har ökat mer än pojkarnas.') },
    { name: 'en annan fråga', document: row('På frågan om skolgården är flickor mer nöjda än pojkar.') },
  ],
  check: (context: ReviewContext) => {
    if (!context.isReport) return [];
    const split = context.indicators.filter(({ row: cells }) => amountIn(cells, 'men') && amountIn(cells, 'women'));
    return [
      ...split.flatMap((view) => inAnalysis(view)),
      ...comparisons(context).flatMap((sentence) => {
        const view = namedBy(sentence, split);
        return view ? (check(view, sentence) ?? []) : [];
      }),
    ];
  },
};
