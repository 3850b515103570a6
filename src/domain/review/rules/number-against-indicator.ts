import { formatDecimal } from '../../kernel/decimal.ts';
import { VALUE_COLUMNS, amountIn } from '../../steering/measure.ts';
import { unitKind } from '../../steering/unit.ts';
import { againstIndicators } from '../facts/against-rows.ts';
import { amountsIn } from '../facts/read-amounts.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import type { NumberMention } from '../language/numbers.ts';
import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence, type DocumentHead, type IndicatorView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Share of the words of an indicator's name that a sentence must hold to speak of it. */
const NAMED = 0.6;
/** A number farther from the outcome than this part of it counts something else. */
const NEAR = 0.15;
/** Other places, groups, years and parts of the year. */
const OF_OTHERS =
  /(?:staden|stadens|genomsnitt|riket|landet|(?<!\p{L})(?:män|kvinnor|pojkar|flickor)|förra|föregående|tidigare|året innan|varav|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|tertial|halvår|våren|hösten|årsmål|målet|mål om|prognos|ungefär)/iu;

/** Whose it is, which no text about the same organisation says again. */
const WHOSE = /(?<!\p{L})i\s+(?:stadens|kommunens|nämndens|egen)\s+regi(?!\p{L})/iu;

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

/** "Drygt 400" is a little more than that. */
const A_LITTLE = 1.15;
const ABOUT: Readonly<Record<string, string>> = { over: 'drygt ', under: 'knappt ' };
const isAbout = ({ exactness }: NumberMention): boolean => exactness === 'over' || exactness === 'under';
/** Whether a value is what "drygt" or "knappt" so many may stand for. */
function isAboutThat({ exactness, value }: NumberMention, real: number): boolean {
  const said = Number(value);
  return exactness === 'over' ? real >= said && real <= said * A_LITTLE : real <= said && real * A_LITTLE >= said;
}

function fits(mention: NumberMention, unit: string | null): boolean {
  const { kind, exactness } = mention;
  if (exactness !== 'exact' && !isAbout(mention)) return false;
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

/** A name that is one long word, or begins with one before its comma, is also what the value is called in a text. */
const LEAST_LETTERS = 9;
function shortName({ indicator }: IndicatorView): string | null {
  const [head = ''] = indicator.name.split(/[,(:]|\s[–-]\s/u);
  const words = head.trim().split(/\s+/u);
  const [own = '', ...others] = words.filter((word) => !/^(?:aktivt|total|totala|andel|antal)$/iu.test(word));
  return others.length === 0 && own.length >= LEAST_LETTERS && /^\p{L}+$/u.test(own) ? own.toLowerCase() : null;
}

const GIVES = String.raw`(?:är|var|blev|blir|uppgår\s+till|uppgick\s+till|har\s+uppgått\s+till|ligger\s+på|låg\s+på|hamna(?:r|de)\s+på|landa(?:r|de)\s+på|stanna(?:r|de)\s+på)`;
const OF_ALL = String.raw`(?:\s+(?:(?:för|på|i|inom|hos)\s+(?:hela\s+)?(?:enheten|nämnden|förvaltningen|verksamheten|avdelningen)|under\s+(?:året|perioden)|för\s+(?:året|perioden)|totalt|nu|i\s+år|därmed|sammantaget))*`;

type Short = { readonly view: IndicatorView; readonly said: RegExp };

const saidOf = (name: string): RegExp =>
  new RegExp(
    String.raw`(?:^|[.,;]\s|(?:^|\s)(?:enhetens|nämndens|förvaltningens|den\s+totala)\s)${name}(?:en|et|n|t)?${OF_ALL}\s+${GIVES}${OF_ALL}\s+$`,
    'iu',
  );

/** "Sjukfrånvaron uppgick till 8,1 procent": the value told by the indicator's short name. */
function byShortName(sentence: Sentence, shorts: readonly Short[], head: DocumentHead): RuleFinding | null {
  for (const { view, said } of shorts) {
    const unit = amountIn(view.row, 'outcome')?.unit ?? view.row.unit;
    const mention = sentence.numbers.find(
      (number) => fits(number, unit) && said.test(sentence.text.slice(0, number.start)),
    );
    if (mention) return against(sentence, view, mention, head);
  }
  return null;
}

function check(sentence: Sentence, view: IndicatorView, head: DocumentHead): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const mention = outcome ? statedValue(sentence, view, outcome.unit ?? view.row.unit) : null;
  const far = NEAR * Number(outcome?.value ?? 0);
  const isFar = mention !== null && Math.abs(Number(mention.value) - Number(outcome?.value)) > far;
  return mention && (!isFar || isPlainlyOf(sentence, view)) ? against(sentence, view, mention, head) : null;
}

function against(
  sentence: Sentence,
  view: IndicatorView,
  mention: NumberMention,
  { year }: DocumentHead,
): RuleFinding | null {
  const outcome = amountIn(view.row, 'outcome');
  const otherYear = sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year);
  if (!outcome || otherYear || OF_OTHERS.test(clauseAround(sentence.text, mention))) return null;
  const columns = VALUE_COLUMNS.filter((column) => !isAbout(mention) || !/target/iu.test(column));
  const cells = columns.flatMap((column) => amountIn(view.row, column)?.value ?? []);
  if (isAbout(mention) && cells.some((value) => isAboutThat(mention, Number(value)))) return null;
  const told = view.analysis.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  const elsewhere = [...cells, ...told].some((value) => equalWhenRounded(value, mention.value));
  if (elsewhere) return null;
  return {
    message: `Texten anger ${ABOUT[mention.exactness] ?? ''}${mention.text}, men indikatorns utfall är ${formatDecimal(outcome.value)}${outcome.unit === null ? '' : ` ${outcome.unit}`}.`,
    remedy: 'Kontrollera vilket värde som är rätt, eller skriv vad som skiljer dem.',
    evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view, 'outcome', 'previous')],
    confidence: 0.75,
    cause: `stated:${view.indicator.id}`,
  };
}

type Names = { readonly all: readonly Named[]; readonly shorts: readonly Short[] };

const namesOf = kept((indicators: readonly IndicatorView[]): Names => {
  const all = indicators.flatMap((view) => {
    const stems = [...new Set(contentStems(view.indicator.name.replace(WHOSE, ' ')))];
    return stems.length >= 2 ? [{ view, stems }] : [];
  });
  const named = indicators.flatMap((view) => {
    const name = shortName(view);
    return name === null ? [] : [{ view, name }];
  });
  const shorts = named
    .filter(({ name }) => named.filter((other) => other.name === name).length === 1)
    .map(({ view, name }): Short => ({ view, said: saidOf(name) }));
  return { all, shorts };
});

const inSentences = overSentences((sentence, { all, shorts }: Names, head: DocumentHead) => {
  const { owner, numbers } = sentence;
  if (owner.indicator !== null || owner.activity !== null || owner.heading === 'Förväntat resultat') return null;
  if (numbers.length === 0) return null;
  const view = namedBy(sentence, all);
  return (view ? check(sentence, view, head) : null) ?? byShortName(sentence, shorts, head);
});

export const numberAgainstIndicator: Rule = {
  id: 'number-against-indicator',
  number: 'R35',
  severity: 'warning',
  source: 'domain.md 1 och 10',
  title: 'Ett tal i texten stämmer inte med indikatorn',
  explanation: 'När en annan text än indikatorns egen analys anger indikatorns värde ska det vara samma värde.',
  wrong: [
    {
      name: 'drygt',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Drygt 400 ungdomar har fått sommarjobb i parker och badhus.' }],
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal ungdomar som fått sommarjobb i kommunens regi', outcome: '372 st', target: '400 st' },
            ],
          },
        ],
      },
    },
    {
      name: 'det korta namnet',
      document: {
        chapters: [{ heading: 'Personal', text: 'Sjukfrånvaron för hela enheten uppgick till 6,1 procent.' }],
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', outcome: '7,4 %', target: '7,5 %' }] }],
      },
    },
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
      name: 'knappt',
      document: {
        chapters: [{ heading: 'Sammanfattning', text: 'Knappt 400 ungdomar har fått sommarjobb i parker och badhus.' }],
        goals: [{ title: 'Mål', indicators: [{ name: 'Antal ungdomar som fått sommarjobb', outcome: '372 st' }] }],
      },
    },
    {
      name: 'det korta namnet i en annan sak',
      document: {
        chapters: [
          {
            heading: 'Personal',
            text: 'Korttidssjukfrånvaron var 2,1 procent. Sjukfrånvaron bland kockar var 5,2 procent. Målet är att sjukfrånvaron är 6 procent.',
          },
        ],
        goals: [{ title: 'Mål', indicators: [{ name: 'Sjukfrånvaro', outcome: '7,4 %', target: '7,5 %' }] }],
      },
    },
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
    const found = inSentences(context, namesOf(context.indicators), context.head);
    const told = new Set(found.map(({ cause }) => cause));
    const { year, kind } = context.head;
    const more = context.isReport ? againstIndicators(amountsIn(context, year, kind), context) : [];
    return [...found, ...more.filter(({ cause }) => !told.has(cause))];
  },
};
