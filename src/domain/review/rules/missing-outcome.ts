import type { NumberMention } from '../language/numbers.ts';
import type { ActivityView, IndicatorView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { parsePeriod } from '../../kernel/period.ts';
import { isAmount } from '../language/number-compare.ts';
import { readPartWholes } from '../language/part-whole.ts';
import { sharedParts, wholeWords } from '../language/words.ts';
import { quoteActivity, quoteRow, quoteSentence } from '../review-context.ts';
import { amountIn } from '../../steering/measure.ts';
import { toldCell } from '../told-cell.ts';
import { isStated } from './stated-outcome.ts';

/** True where the period is over when this edition is written: yearly values are due in the annual report only. */
function isDue(view: IndicatorView, { document }: ReviewContext): boolean {
  const period = parsePeriod(view.indicator.cells.period ?? '');
  // A row that names no period is of the year: in the annual report it is over.
  if (!period && document.kind === 'VB') return document.year !== null;
  if (!period || document.year === null || period.year !== document.year) return false;
  return document.kind === 'VB' || period.kind === 'tertial';
}

const LATER =
  /(?:redovisas|publiceras|kommer|mäts|hämtas|presenteras)\s.{0,40}?(?:senare|i T2|tertial ?2|i VB|hösten|våren|verksamhetsberättelse|årsbokslut)|ingen ny(?:are)? data|ännu inte/iu;

/** A yearly value that the text of a tertial report already gives: then it is known, and the cell is empty. */
function toldBeforeDue(view: IndicatorView, { document }: ReviewContext): RuleFinding | null {
  if (view.row.unit !== '%' || document.kind === 'VP' || document.kind === null) return null;
  for (const sentence of view.analysis) {
    for (const mention of sentence.numbers) {
      const told =
        mention.kind === 'share' && mention.exactness === 'exact' ? toldCell(view, sentence, mention, document) : null;
      const known = amountIn(view.row, 'previous')?.value;
      if (told?.column !== 'outcome' || told.shared < 2 || known === mention.value) continue;
      return {
        message: `Indikatorn saknar utfall, men texten anger ${mention.text}.`,
        remedy: 'För in utfallet i tabellen, eller skriv varför det inte är indikatorns värde.',
        evidence: [quoteSentence(sentence, mention.start), ...quoteRow(view)],
        confidence: 0.75,
        cause: `outcome:${view.indicator.id}`,
      };
    }
  }
  return null;
}

/** Units of time look like ages and spans in a text; in a row of them they are its values. */
const isInUnit = ({ kind, text }: NumberMention, unit: string | null): boolean =>
  (kind === 'age' || kind === 'time') && unit !== null && text.toLowerCase().endsWith(unit.toLowerCase());
const NOT_OUTCOME =
  /(?<!\p{L})(?:mål\p{L}*|ska(?:ll)?|kommer|väntas|beräknas|prognos\p{L}*|förra|föregående|i\s+fjol|tidigare|inom|efter|åldern|över|under\s+\d)(?!\p{L})/iu;

/** "Med nuvarande takt tar det 132 år", where the row's other values are in years: the only such number there. */
function inOwnUnit({ analysis, row }: IndicatorView): Sentence | undefined {
  const holders = analysis.filter(({ numbers }) => numbers.some((one) => isInUnit(one, row.unit)));
  const [only] = holders;
  const numbers = only?.numbers.filter((one) => isInUnit(one, row.unit)) ?? [];
  const isOutcome = numbers.length === 1 && numbers[0]?.exactness === 'exact' && !NOT_OUTCOME.test(only?.text ?? '');
  return holders.length === 1 && isOutcome ? only : undefined;
}

/** "Av 40 granskade hade 38 fått besök i tid, alltså 95 procent": the one share of the analysis, with its numbers. */
function isOnlyShare({ analysis, indicator, row }: IndicatorView, sentence: Sentence): boolean {
  const shares = analysis.flatMap(({ numbers }) => numbers.filter(({ kind }) => kind === 'share'));
  const own = sentence.numbers.some(({ kind }) => kind === 'share');
  const counted = readPartWholes(sentence.text, sentence.numbers).length > 0;
  return row.unit === '%' && shares.length === 1 && own && counted && sharedParts(indicator.name, sentence.text) > 0;
}

function indicatorWithout(view: IndicatorView, context: ReviewContext): RuleFinding | null {
  if (view.row.cells.outcome.kind !== 'empty') return null;
  if (!isDue(view, context)) return toldBeforeDue(view, context);
  if (view.analysis.some(({ text }) => LATER.test(text))) return null;
  const cause = `outcome:${view.indicator.id}`;
  const stated = view.analysis.find((sentence) => sentence.numbers.some((one) => isStated(view, sentence, one)));
  const told =
    stated ??
    view.analysis.find(
      (sentence) =>
        sentence.numbers.some(
          (number) =>
            isAmount(number) && (number.kind === 'count' || number.kind === 'share') && number.exactness === 'exact',
        ) &&
        (sharedParts(view.indicator.name, sentence.text) >= 0.25 || isOnlyShare(view, sentence)),
    ) ??
    inOwnUnit(view);
  if (told) {
    const number =
      told.numbers.find((mention) => isInUnit(mention, view.row.unit)) ??
      told.numbers.find((mention) => mention.kind === 'share') ??
      told.numbers.find((mention) => mention.kind === 'count');
    return {
      message: `Indikatorn saknar utfall, men texten anger ${number?.text ?? 'ett värde'}.`,
      remedy: 'För in utfallet i tabellen, eller skriv varför det inte är indikatorns värde.',
      evidence: [...quoteRow(view), quoteSentence(told, number?.start ?? 0)],
      confidence: 0.85,
      cause,
    };
  }
  // Without a printed period an empty cell may be a row that was never due.
  if (parsePeriod(view.indicator.cells.period ?? '') === null) return null;
  const aimless = view.own.kind === 'empty' && (view.council.kind === 'empty' || view.council.kind === 'setByBoard');
  if (!aimless && view.analysis.length > 0) return null;
  return {
    message: aimless
      ? 'Indikatorn har varken utfall eller årsmål, bara en period.'
      : 'Indikatorn har inget utfall och ingen förklaring till att det saknas.',
    remedy: aimless
      ? 'För in utfall och mål, eller ta bort indikatorn.'
      : 'För in utfallet, eller skriv varför det saknas och när det kommer.',
    evidence: quoteRow(view),
    confidence: 0.85,
    cause,
  };
}

/** An activity that says of itself that a number is to be reported: "antalet … redovisas i tertialrapport". */
const ASKS_FOR_NUMBER =
  /(?:antal(?:et)?|hur många|i hur många|andel(?:en)?|statistik)(?:\s+[\p{L},-]+){0,10}?\s+(?:följs upp|redovisas|rapporteras|anges|ska redovisas)|(?:redovisa|rapportera|följa upp|ange)\s+(?:[\p{L}]+\s+){0,3}(?:antal(?:et)?|hur många|andel(?:en)?)/iu;
const NUMBER_LIKE = wholeWords('(?:inga|ingen|samtliga|alla|noll)', 'iu');

function activityWithout(view: ActivityView): RuleFinding | null {
  if (!ASKS_FOR_NUMBER.test(view.activity.title) || view.analysis.length === 0) return null;
  const answered = view.analysis.some((sentence) => sentence.numbers.some(isAmount) || NUMBER_LIKE.test(sentence.text));
  const [first] = view.analysis;
  if (answered || !first) return null;
  return {
    message: 'Aktiviteten säger själv att ett antal ska redovisas, men analysen anger inget.',
    remedy: 'Skriv antalet i analysen, eller varför det inte kan anges.',
    evidence: [quoteActivity(view.activity), quoteSentence(first)],
    confidence: 0.85,
    cause: `activity-number:${view.activity.id}`,
  };
}

export const missingOutcome: Rule = {
  id: 'missing-outcome',
  number: 'R09',
  severity: 'warning',
  source: 'domain.md 4 och 10',
  title: 'Utfall saknas',
  explanation:
    'När perioden är slut ska indikatorn ha ett utfall eller ett skäl. Anger texten ett värde ska det också stå i tabellen, och en aktivitet som lovar ett antal ska redovisa det.',
  wrong: [
    {
      name: 'värdet i radens egen enhet',
      document: {
        kind: 'VB',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Förnyelse av ledningar',
                previous: '140 år',
                target: '130 år',
                period: '2022',
                analysis: 'Med nuvarande takt tar det 132 år att byta hela nätet.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'värdet står i texten',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Antal personer med kontaktperson',
                target: '192 st',
                period: '2022',
                analysis: 'Kännedom finns om 18 personer med kontaktperson.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'varken utfall eller mål',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Uppföljning', period: '2022', analysis: 'Arbetet har pågått hela året.' }],
          },
        ],
      },
    },
    {
      name: 'aktivitetens antal',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Ta emot praktikanter. Antalet platser följs upp i tertialrapporten.',
                analysis: 'Möjligheten att ta emot praktikanter har varit mindre än vanligt.',
              },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'en annan tid än värdet',
      document: {
        kind: 'VB',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Förnyelse av ledningar',
                previous: '140 år',
                target: '130 år',
                period: '2022',
                analysis: 'Målet är att byta nätet på 130 år. Värdet har inte kunnat räknas fram.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'årsvärde i tertialrapport',
      document: {
        kind: 'T1',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal nöjda', target: '80', period: '2022', analysis: 'Enkäten besvarades av 18 nöjda.' },
            ],
          },
        ],
      },
    },
    {
      name: 'kommer senare',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Antal nöjda', target: '80', period: '2022', analysis: 'Resultatet redovisas senare.' },
            ],
          },
        ],
      },
    },
    {
      name: 'antalet redovisas',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Ta emot praktikanter. Antalet platser följs upp i tertialrapporten.',
                analysis: 'Fyra platser har erbjudits.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: (context) =>
    context.isReport
      ? [
          ...context.indicators.flatMap((view) => indicatorWithout(view, context) ?? []),
          ...context.activities.flatMap((view) => activityWithout(view) ?? []),
        ]
      : [],
};
