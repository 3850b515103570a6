import { kept } from '../kept.ts';
import { compareDecimals } from '../../kernel/decimal.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { amountIn } from '../../steering/measure.ts';
import { targetAmount } from '../../steering/target.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { quoteRow, quoteSentence, type IndicatorView, type DocumentHead, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const TARGET_NEAR = /(?:årsmål|målvärde|målet|målnivå)\p{L}*/iu;
const OTHER_TARGET =
  /(?:KF|kommunfullmäktige|stadens mål|budgetmål|nämndmål|verksamhetsområdet|delvis|nästan|^förra |^i fjol|^tidigare|^föregående|(?:av (?:de )?(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio) )|avdelningar|enheter |skolor |mål 1\d|globala)/iu;
const CONDITION =
  /(?<!\p{L})(?:skulle|målet var|prognosen var|om|ifall|risk\p{L}*|svårt att|förutsatt|hoppas|trots|för att|strävar|kunna)(?!\p{L})/iu;

/** The judgement that a sentence on the target can be held against: outcome in VB, forecast before. */
function judgementOf(view: IndicatorView, document: DocumentHead): IndicatorView['outcome'] {
  return document.kind === 'VB' ? view.outcome : view.forecast;
}

/** "överstiger årsmålet": the side is in the verb. */
const SIDE_VERB =
  /(?<!\p{L})(?<side>överstig(?:er|it)|översteg|överträffa(?:r|t|de)|understig(?:er|it)|understeg)\s+(?:(?:klart|det|vårt|enhetens|nämndens|uppsatta|satta|eget)\s+){0,3}(?:årsmål|målvärde|målnivå|mål(?=et))\p{L}*/iu;
const SIDE =
  /(?:ligger|hamna(?:r|t|de)|landa(?:r|t|de)|blev|blir|är|var|stannar|stannade|legat|låg)(?:\s+[\p{L}\d,%]+){0,5}?\s+(över|under|ovanför|nedanför|högre än|lägre än|bättre än|sämre än)\s+(?:(?:det|vårt|enhetens|nämndens|uppsatta|satta|eget)\s+){0,2}(?:årsmål|målvärde|målnivå|mål(?=et))\p{L}*/iu;

/** A part of the year or of those measured: the whole may be on the other side. */
const OTHER_TIME_OR_PART = new RegExp(
  String.raw`(?<!\p{L})(?:sedan|tertial\p{L}*|kvartal\p{L}*|halvår\p{L}*|hösten|våren|sommaren|vintern|vecka|${MONTH_NAMES.join('|')}|grupp\p{L}*|enheter|avdelning\p{L}*|skolor|kommuner|bland|prognos\p{L}*)(?!\p{L})`,
  'iu',
);

/** "ligger över årsmålet" says on which side of the number the outcome is, whichever side is the good one. */
function checkSide(view: IndicatorView, sentence: Sentence, document: DocumentHead): RuleFinding | null {
  const match = SIDE.exec(sentence.text) ?? SIDE_VERB.exec(sentence.text);
  const column = document.kind === 'VB' ? 'outcome' : 'forecast';
  const value = amountIn(view.row, column);
  const target = view.target.kind === 'number' ? targetAmount(view.target) : null;
  if (!match || !value || !target || !unitsComparable(value.unit, target.unit)) return null;
  const before = sentence.text.slice(0, match.index + match[0].length);
  if (
    OTHER_TARGET.test(sentence.text) ||
    CONDITION.test(before) ||
    OTHER_TIME_OR_PART.test(sentence.text) ||
    /(?<!\p{L})(?:inte|ej|män|kvinnor|pojkar|flickor)(?!\p{L})/iu.test(before)
  )
    return null;
  const sign = compareDecimals(value.value, target.value);
  const side = (match.groups?.['side'] ?? match[1] ?? '').toLowerCase();
  const up = view.direction.direction === 'higher';
  if (!up && view.direction.direction !== 'lower' && /bättre|sämre/u.test(side)) return null;
  const above =
    /^(?:över(?!träff)|ovan|högre)/u.test(side) ||
    (side.startsWith('överträff') && up) ||
    side === (up ? 'bättre än' : 'sämre än');
  if (sign === 0 || above === sign > 0) return null;
  const [word, cell] = [column === 'outcome' ? 'utfallet' : 'prognosen', view.indicator.cells[column] ?? ''];
  return {
    message: `Texten säger ”${side} målet”, men ${word} ${cell} är ${sign > 0 ? 'högre' : 'lägre'} än målet ${view.indicator.cells.target ?? view.indicator.cells.councilTarget ?? ''}.`,
    remedy: 'Rätta texten, värdet eller målet.',
    evidence: [quoteSentence(sentence, match.index), ...quoteRow(view, column, 'target', 'councilTarget')],
    confidence: 0.8,
    cause: `claim:${view.indicator.id}`,
  };
}

function check(view: IndicatorView, sentence: Sentence, document: DocumentHead): RuleFinding | null {
  const judgement = judgementOf(view, document);
  if (judgement.result === 'cannotTell' || view.direction.confidence < 0.7) return null;
  const claim = sentence.claims.find(
    ({ kind, start, end }) =>
      (kind === 'reached' || kind === 'notReached') &&
      TARGET_NEAR.test(sentence.text.slice(Math.max(0, start - 45), end + 25)),
  );
  if (
    !claim ||
    OTHER_TARGET.test(sentence.text) ||
    CONDITION.test(sentence.text.slice(Math.max(0, claim.start - 90), claim.start))
  )
    return null;
  const saysReached = claim.kind === 'reached';
  if (saysReached === (judgement.result === 'reached')) return null;
  const column = document.kind === 'VB' ? 'outcome' : 'forecast';
  const value = view.indicator.cells[column] ?? '';
  if (!amountIn(view.row, column)) return null;
  return {
    message: `Texten säger att målet ${saysReached ? 'nås' : 'inte nås'}, men ${column === 'outcome' ? 'utfallet' : 'prognosen'} ${value} ${saysReached ? 'når inte' : 'når'} årsmålet ${view.indicator.cells.target ?? view.indicator.cells.councilTarget ?? ''}.`,
    remedy: 'Rätta texten, värdet eller målet.',
    evidence: [
      quoteSentence(sentence, claim.start),
      ...quoteRow(view, 'outcome', 'forecast', 'target', 'councilTarget'),
    ],
    confidence: 0.8,
    cause: `claim:${view.indicator.id}`,
  };
}

const ofRow = kept((view: IndicatorView, head: DocumentHead) =>
  view.analysis.flatMap((sentence) => check(view, sentence, head) ?? checkSide(view, sentence, head) ?? []),
);

export const claimAgainstOutcome: Rule = {
  id: 'claim-against-outcome',
  number: 'R24',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Texten säger att målet nås, raden säger nej',
  explanation:
    'När analysen säger att årsmålet nås eller inte nås ska utfallet (i en tertialrapport prognosen) säga detsamma.',
  wrong: [
    {
      name: 'sägs nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '70 %', target: '85 %', analysis: 'Årsmålet uppnås.' }],
          },
        ],
      },
    },
    {
      name: 'sägs inte nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Sjukfrånvaro', outcome: '5,1 %', target: '6 %', analysis: 'Årsmålet nås inte.' }],
          },
        ],
      },
    },
    {
      name: 'sägs ligga under',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Matsvinn',
                outcome: '41 gram',
                target: '35 gram',
                analysis: 'Svinnet hamnade klart under målvärdet.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'sägs överträffas',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel nöjda', outcome: '70 %', target: '85 %', analysis: 'Vi överträffade årsmålet med råge.' },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'ligger över',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '87 %',
                target: '85 %',
                analysis: 'Resultatet ligger två procentenheter över årsmålet.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'nås',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [{ name: 'Andel nöjda', outcome: '87 %', target: '85 %', analysis: 'Årsmålet uppnås.' }],
          },
        ],
      },
    },
    {
      name: 'villkorat',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              {
                name: 'Andel nöjda',
                outcome: '70 %',
                target: '85 %',
                analysis: 'Om bemanningen förstärks kan årsmålet uppnås.',
              },
            ],
          },
        ],
      },
    },
  ],
  check: ({ isReport, indicators, head }) => (isReport ? indicators.flatMap((view) => ofRow(view, head)) : []),
};
