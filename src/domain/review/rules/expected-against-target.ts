import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { targetAmount } from '../../steering/target.ts';
import { equalWhenRounded } from '../language/number-compare.ts';
import type { NumberMention } from '../language/numbers.ts';
import { subjectOfNumber } from '../language/number-subject.ts';
import { contentStems, sharedStems } from '../language/words.ts';
import {
  STATUS_WORDS,
  quoteGoal,
  quoteRow,
  quoteSentence,
  type GoalView,
  type IndicatorView,
  type Sentence,
} from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Parts of an indicator's subject that make it another one: "dag 1–14" of sick leave. */
const QUALIFIED = /\d/u;

/** Share of an indicator's words that a sentence holds when it speaks of it: one of four may be inflected beyond reach. */
const NAMED = 0.75;

function check(view: GoalView, sentence: Sentence, indicators: readonly IndicatorView[]): RuleFinding | null {
  const mention = sentence.numbers.find(({ kind }) => kind === 'share');
  if (!mention || sentence.numbers.filter(({ kind }) => kind === 'share').length !== 1) return null;
  const words = new Set(contentStems(sentence.text));
  const named = indicators.filter(({ indicator, row }) => {
    const stems = contentStems(indicator.name.replace(/\([^)]*\)/gu, ''));
    return (
      row.unit === '%' &&
      stems.length > 0 &&
      stems.filter((stem) => words.has(stem)).length >= stems.length * NAMED &&
      !QUALIFIED.test(indicator.name)
    );
  });
  const [one] = named;
  const target = one ? targetAmount(one.own) : null;
  if (!one || named.length !== 1 || !target || equalWhenRounded(target.value, mention.value)) return null;
  return {
    message: `${sentence.owner.heading ?? 'Texten'} säger ${mention.text}, men indikatorns årsmål är ${formatDecimal(target.value)} %.`,
    remedy: 'Låt målets förväntade resultat och indikatorns årsmål säga samma sak, eller skriv vad som skiljer dem.',
    evidence: [
      quoteSentence(sentence, mention.start),
      ...quoteRow(one, 'outcome', 'target', 'councilTarget'),
      quoteGoal(view.goal),
    ],
    confidence: 0.85,
    cause: `expected:${view.goal.id}:${one.indicator.id}`,
  };
}

/** Those whom the work is for, by whatever word: "boende" in the text are the "brukare" of the indicator. */
const PERSON = /^(?:bruk|brukar|boend|klient|omsorgstagar|vårdtagar|hyresgäst|enskild|person|deltagar|gäst)/u;
/** Whose it is: said in the names of half the indicators and of no help. */
const ANYBODY: ReadonlySet<string> = new Set(
  contentStems(
    'kommunen kommunens staden stadens nämnden nämndens enheten enhetens verksamhet verksamheter verksamheterna egna egen',
  ),
);
const asPerson = (stem: string): string => (PERSON.test(stem) ? 'person' : stem);
const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 6 && (a.startsWith(b) || b.startsWith(a)));

/** Share of the name's words that a sentence says, of compounds also the first part. */
function namedShare(name: string, text: string): number {
  const stems = contentStems(name.replace(/\([^)]*\)/gu, ''))
    .filter((stem) => !ANYBODY.has(stem))
    .map(asPerson);
  const words = contentStems(text).map(asPerson);
  return stems.length < 2 ? 0 : stems.filter((stem) => words.some((word) => alike(word, stem))).length / stems.length;
}

/** "Alla bygglov beslutas inom tio veckor": what is promised of all is hundred per cent. */
const OF_ALL =
  /^(?:alla|samtliga|varje|vart\s+och\s+ett|var\s+och\s+en)(?!\p{L})(?!\s+(?:år|dag|vecka|månad|tertial|termin))/iu;
const HEDGED = /(?<!\p{L})(?:nästan|möjlig\p{L}*|så\s+långt|ska\s+få\s+möjlighet|erbjud\p{L}*|utom|inte)(?!\p{L})/iu;
const NEARLY_ALL = 90;
const LEAST_NAMED = 0.6;
const LEAST_NAMED_OF_ALL = 0.75;

/** The level that a sentence promises for what one indicator of the goal measures: a share, all, or a count. */
function promised(sentence: Sentence, view: IndicatorView): { text: string; value: string; start: number } | null {
  const isShare = view.row.unit === '%';
  const kind = isShare ? 'share' : 'count';
  const mentions = sentence.numbers.filter((one) => one.kind === kind && one.exactness !== 'range');
  const [mention] = mentions;
  if (mention && mentions.length === 1) {
    // A count stands right before what is counted.
    const counted =
      isShare ||
      contentStems(view.indicator.name).some((stem) => contentStems(mention.after).some((word) => alike(word, stem)));
    return counted ? { text: mention.text, value: mention.value, start: mention.start } : null;
  }
  const all = isShare && mentions.length === 0 && !HEDGED.test(sentence.text) ? OF_ALL.exec(sentence.text) : null;
  return all ? { text: all[0], value: '100', start: 0 } : null;
}

/** The goal's own indicators, and those of the goal right above, told of with fewer of their words in a plan. */
function checkNear(view: GoalView, sentence: Sentence): RuleFinding | null {
  const near = [...view.indicators, ...(view.parent?.indicators ?? []), ...(view.parent?.parent?.indicators ?? [])];
  const scored = near
    .map((one) => ({ one, share: namedShare(one.indicator.name, sentence.text) }))
    .filter(({ share }) => share >= LEAST_NAMED)
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (!best || (second && second.share === best.share)) return null;
  const { one, share } = best;
  const level = promised(sentence, one);
  // Of two things in one sentence the number is of its own clause.
  const [mention] = sentence.numbers;
  const clause = mention ? subjectOfNumber(sentence, mention, null).clause : sentence.text;
  if (namedShare(one.indicator.name, clause) < LEAST_NAMED) return null;
  const target = targetAmount(one.own) ?? targetAmount(one.council);
  if (!level || !target || equalWhenRounded(target.value, level.value)) return null;
  if (level.value === '100' && level.start === 0 && share < LEAST_NAMED_OF_ALL) return null;
  // Another number of the name's own, such as a time limit, is another measure.
  const limits = one.indicator.name.match(/\d+/gu) ?? [];
  if (limits.some((digits) => !sentence.text.includes(digits))) return null;
  // What is nearly all is often called all.
  const nearlyAll = level.value === '100' && Number(target.value) >= NEARLY_ALL;
  return {
    ...(nearlyAll ? { severity: 'note' as const } : {}),
    message: `${sentence.owner.heading ?? 'Texten'} säger ${level.text.toLowerCase()}, men indikatorns årsmål är ${formatDecimal(target.value)}${target.unit === null ? '' : ` ${target.unit}`}.`,
    remedy: 'Låt målets text och indikatorns årsmål säga samma sak, eller skriv vad som skiljer dem.',
    evidence: [quoteSentence(sentence, level.start), ...quoteRow(one, 'target', 'councilTarget'), quoteGoal(view.goal)],
    confidence: 0.75,
    cause: `expected:${view.goal.id}:${one.indicator.id}`,
  };
}

/** "Minst 85 procent" tells which way is good, whatever the indicator's name says. */
function isPast({ value, exactness }: NumberMention, { row }: IndicatorView): boolean {
  const outcome = amountIn(row, 'outcome');
  const sign = outcome ? compareDecimals(outcome.value, value) : 0;
  return (exactness === 'atLeast' && sign < 0) || (exactness === 'atMost' && sign > 0);
}

/** An expected level that is the indicator's target, not reached, under a goal that is said to be fully met. */
function missedExpectation(
  view: GoalView,
  sentence: Sentence,
  indicators: readonly IndicatorView[],
): RuleFinding | null {
  const mention = sentence.numbers.find(({ kind, exactness }) => kind === 'share' && exactness !== 'range');
  if (view.goal.status !== 'full' || !mention) return null;
  const one = indicators.find((candidate) => {
    const target = targetAmount(candidate.own);
    const same = target !== null && candidate.row.unit === '%' && equalWhenRounded(target.value, mention.value);
    return (
      same &&
      (candidate.outcome.result === 'missed' || isPast(mention, candidate)) &&
      sharedStems(candidate.indicator.name, sentence.text) >= 0.3
    );
  });
  if (!one) return null;
  return {
    message: `Målet är satt till ”${STATUS_WORDS.full}” och förväntat resultat säger ${mention.text}, men utfallet blev ${one.indicator.cells.outcome ?? ''}.`,
    remedy: 'Ändra bedömningen, eller skriv varför målet ändå är uppfyllt.',
    evidence: [quoteGoal(view.goal), quoteSentence(sentence, mention.start), ...quoteRow(one, 'outcome', 'target')],
    confidence: 0.85,
    cause: `expected:${view.goal.id}:${one.indicator.id}`,
  };
}

/** In a plan every section says what is to come; in a report only this one still does. */
const PLAN_SECTIONS = ['Förväntat resultat', 'Beskrivning', 'Arbetssätt', 'Uppföljning'];
/** A level that was, not one that shall be. */
const PAST =
  /(?:utfall|förra året|föregående|resultatet (?:blev|var)|har (?:ökat|minskat)|under 20\d\d (?:var|hade))/iu;

export const expectedAgainstTarget: Rule = {
  id: 'expected-against-target',
  number: 'R27',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Förväntat resultat och årsmål är olika',
  explanation:
    'Nämner målets förväntade resultat en nivå för något som också är en indikator ska nivån vara indikatorns årsmål.',
  wrong: [
    {
      name: 'förväntat resultat nåddes inte',
      document: {
        goals: [
          {
            title: 'Snabb hjälp',
            status: 'full',
            sections: { 'Förväntat resultat': 'Minst 85 procent av felanmälningarna åtgärdas i tid.' },
            indicators: [{ name: 'Andel felanmälningar som åtgärdats i tid', outcome: '80 %', target: '85 %' }],
          },
        ],
      },
    },
    {
      name: 'två nivåer för samma sak',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            level: 'areaGoal',
            indicators: [{ name: 'Sjukfrånvaro', outcome: '7,9 %', target: '9,5 %' }],
            children: [
              {
                title: 'God arbetsgivare',
                sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'samma nivå',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            indicators: [{ name: 'Sjukfrånvaro', target: '5 %' }],
            sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
          },
        ],
      },
    },
    {
      name: 'en annan indikator',
      document: {
        goals: [
          {
            title: 'Frisk arbetsplats',
            indicators: [{ name: 'Andel nöjda medarbetare', target: '80 %' }],
            sections: { 'Förväntat resultat': 'Enhetens sjukfrånvaro är lägre än 5%.' },
          },
        ],
      },
    },
  ],
  check: ({ document, goals, indicators }) =>
    goals.flatMap((view) => {
      const isPlan = document.kind === 'VP';
      const levels = (isPlan ? PLAN_SECTIONS : ['Förväntat resultat']).flatMap((section) => view.sentencesOf(section));
      return levels
        .filter(({ text }) => !PAST.test(text))
        .flatMap(
          (sentence) =>
            check(view, sentence, indicators) ??
            (isPlan ? checkNear(view, sentence) : null) ??
            (document.kind === 'VB' ? missedExpectation(view, sentence, indicators) : null) ??
            [],
        );
    }),
};
