import type { IndicatorView, Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { amountIn } from '../../steering/measure.ts';
import { unitsComparable } from '../../steering/unit.ts';
import { readClaims } from '../language/claims.ts';
import { readTrends, speaksOnlyOf } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { quoteRow, quoteSentence } from '../review-context.ts';

/** The words right before (or after) a claim that say what rose or fell. */
function subjectOf(sentence: Sentence, start: number, end: number): string {
  const before = sentence.text.slice(0, start);
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(' och '), before.lastIndexOf(' men '), -1) + 1,
  );
  return clause.trim().length > 8 ? clause : sentence.text.slice(end, end + 90);
}

const COUNT_SUBJECT = /(?:^|[^\p{L}])(?:antal\p{L}*|kostnad\p{L}*|volym\p{L}*)/iu;
/** Changes of something else, of a part, in another place or since another time. */
const OTHER_THING =
  /(?:i staden|hela landet|i landet|nationellt|bland (?:män|kvinnor|pojkar|flickor|unga|äldre)|behov|efterfråg|risk|kunskap|medvetenhet|samverkan|samarbete|kostnad|intäkt|tillströmning|ärende|sedan \d{4}|under 20\d\d|sökande|möjlighet|förståelse|kompetens|fokus)/iu;

function check(view: IndicatorView, sentence: Sentence, sign: number): RuleFinding | null {
  const claim = sentence.claims.find(
    ({ kind, negated, tense }) => (kind === 'rose' || kind === 'fell') && !negated && tense !== 'future',
  );
  if (!claim || (claim.kind === 'rose') === sign > 0) return null;
  const name = contentStems(view.indicator.name);
  const isNoun = /ning/iu.test(claim.text);
  const subject = isNoun ? sentence.text.slice(claim.start) : subjectOf(sentence, claim.start, claim.end);
  const shared = contentStems(subject).filter((word) => name.includes(word)).length;
  const share = /^andel/iu.test(view.indicator.name);
  const namesIt = /(?:andel|resultat|utfall|värde|index|indikator|sjukfrånvaro)\p{L}*/iu.test(subject);
  if (/(?<!\p{L})(?:inte|ej|utan|missnöjd\p{L}*)(?!\p{L})/iu.test(subject)) return null;
  if (
    (share && COUNT_SUBJECT.test(subject)) ||
    OTHER_THING.test(subject) ||
    !(namesIt && (shared > 0 || /(?:resultat|utfall|värde|andelen har|index)/iu.test(subject)))
  )
    return null;
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!outcome || !previous) return null;
  return {
    message: `Texten säger att värdet har ${claim.kind === 'rose' ? 'ökat' : 'minskat'}, men det har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer förändringen gäller.',
    evidence: [...quoteRow(view, 'outcome', 'previous'), quoteSentence(sentence, claim.start)],
    confidence: 0.8,
    cause: `direction:${view.indicator.id}`,
  };
}

/** The row's own outcome told again tells nothing new: "84 procent, en ökning sedan förra året". */
function withoutOutcome(view: IndicatorView, text: string): string {
  const outcome = amountIn(view.row, 'outcome');
  const value = outcome ? formatDecimal(outcome.value) : '';
  return value === '' ? text : text.replace(new RegExp(`(?<![\\d,])${value.replace('.', '\\.')}(?![\\d,])`, 'u'), ' ');
}

/** "oförändrat" of a value that moved by more than a little. */
function checkUnchanged(view: IndicatorView, sentence: Sentence, year: number | null): RuleFinding | null {
  const claim = sentence.claims.find(
    ({ kind, negated, tense }) => kind === 'unchanged' && !negated && tense !== 'future',
  );
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!claim || !outcome || !previous || /[?]|\d/u.test(sentence.text.replace(String((year ?? 0) - 1), '')))
    return null;
  const moved = Math.abs(Number(outcome.value) - Number(previous.value));
  const part = moved / Math.max(1e-9, Math.abs(Number(previous.value)));
  if (outcome.unit === '%' ? moved < MOVED_POINTS : part < MOVED) return null;
  if (/(?<!\p{L})(?:nästan|relativt|i\s+stort|förhållandevis|mål\p{L}*)(?!\p{L})/iu.test(sentence.text)) return null;
  const plain = year === null ? sentence.text : sentence.text.replaceAll(String(year - 1), 'fjol');
  if (!speaksOnlyOf(view.indicator.name, plain, { kind: 'rose', start: claim.start, end: claim.end })) return null;
  return {
    message: `Texten säger ”${claim.text}”, men värdet har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer det gäller.',
    evidence: [...quoteRow(view, 'outcome', 'previous'), quoteSentence(sentence, claim.start)],
    confidence: 0.75,
    cause: `direction:${view.indicator.id}`,
  };
}
const MOVED = 0.04;
const MOVED_POINTS = 2;

const isOwn = ({ indicator }: IndicatorView, { owner }: Sentence): boolean => owner.indicator === indicator.id;

const CLAUSE_EDGE = /[,;:]\s|\s(?:men|medan|och|samt|eftersom|trots|även\s+om)\s/u;
/** The value itself as the subject, by a word that names no other thing. */
const THE_VALUE =
  /(?<!\p{L})(?:kurvan|trenden|trendlinjen|utvecklingen|siffran|siffrorna|resultatet|värdet|utfallet|indexet|nivån|indikatorn|vi|det)(?!\p{L})/iu;
/** A place, a group or a part: the value there may have gone another way than the whole. */
const A_PART =
  /(?<!\p{L})(?:på|inom|bland|för|hos|vid|av|i|när\s+det\s+gäller|kring|avseende)\s+(?!(?:år|fjol|snitt|genomsnitt|princip|stort|rad|rätt|fel|positiv|negativ|förhållande|jämförelse|takt|(?:den\s+)?(?:senaste|förra)\s|(?:mätning|enkät|undersökning|period)(?:en)?|(?:det\s+)?(?:hela|sista)\s)(?!\p{L}))\p{L}+|(?<!\p{L})under\s+(?!(?:året|perioden|hela)(?!\p{L}))\p{L}+|(?<!\p{L})(?:(?:vissa|några)(?!\s+(?:\p{L}+\s+)?(?:år|månader|mätningar))|annan|annat|andra|däremot|männen|kvinnorna)(?!\p{L})/iu;

/** "Efter ett par tunga år pekar kurvan nedåt": in the row's own analysis, of the value as a whole. */
function isOfValue(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(0, start).split(CLAUSE_EDGE).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_EDGE)[0] ?? '';
  const clause = `${before}${text.slice(start, end)}${after}`;
  return THE_VALUE.test(clause) && !A_PART.test(clause) && !OTHER_THING.test(clause);
}

/** A sentence that speaks of nothing but the indicator's value, in whatever words. */
function checkTrend(view: IndicatorView, sentence: Sentence, sign: number, year: number | null): RuleFinding | null {
  // The year before, named by its number, is last year's column.
  const plain = year === null ? sentence.text : sentence.text.replaceAll(String(year - 1), 'fjol');
  const { direction, confidence } = view.direction;
  const known = (direction === 'higher' || direction === 'lower') && confidence >= 0.7;
  const trends = readTrends(plain, plain === sentence.text ? sentence.claims : readClaims(plain)).flatMap((trend) => {
    if (trend.kind === 'rose' || trend.kind === 'fell') return [{ ...trend, up: trend.kind === 'rose' }];
    return known ? [{ ...trend, up: (trend.kind === 'better') === (direction === 'higher') }] : [];
  });
  const [first] = trends;
  if (!first || trends.some(({ up }) => up !== first.up) || first.up === sign > 0) return null;
  if (
    /[?]|\d|(?<!\p{L})(?:inte|ej|utan)(?!\p{L})/iu.test(withoutOutcome(view, plain)) ||
    !(speaksOnlyOf(view.indicator.name, plain, first) || (isOwn(view, sentence) && isOfValue(plain, first)))
  )
    return null;
  if (/^andel/iu.test(view.indicator.name) && COUNT_SUBJECT.test(plain)) return null;
  const [outcome, previous] = [amountIn(view.row, 'outcome'), amountIn(view.row, 'previous')];
  if (!outcome || !previous) return null;
  return {
    message: `Texten säger ”${plain.slice(first.start, first.end)}”, men värdet har gått från ${formatDecimal(previous.value)} till ${formatDecimal(outcome.value)}.`,
    remedy: 'Rätta texten eller värdet, eller skriv ut vilken tid och vilka personer förändringen gäller.',
    evidence: [
      ...quoteRow(view, 'outcome', 'previous'),
      quoteSentence(sentence, Math.min(first.start, sentence.text.length - 1)),
    ],
    confidence: 0.75,
    cause: `direction:${view.indicator.id}`,
  };
}

/** Which way the row's value has gone: above 0 where it rose, 0 where it stands or nothing can be said. */
function signOf({ row }: IndicatorView): number {
  const [outcome, previous] = [amountIn(row, 'outcome'), amountIn(row, 'previous')];
  if (!outcome || !previous || !unitsComparable(outcome.unit, previous.unit)) return 0;
  return compareDecimals(outcome.value, previous.value);
}

/** What a sentence that names the indicator says of the way its value has gone, where the row says otherwise (R04). */
export function trendIn(view: IndicatorView, sentence: Sentence, year: number | null): RuleFinding | null {
  const sign = signOf(view);
  return sign === 0 ? null : (checkTrend(view, sentence, sign, year) ?? checkUnchanged(view, sentence, year));
}

/** As `trendIn`, of sentences that are known to be of the indicator: there fewer words of its name will do. */
export function directionIn(
  view: IndicatorView,
  sentences: readonly Sentence[],
  year: number | null,
): readonly RuleFinding[] {
  const sign = signOf(view);
  if (sign === 0) return [];
  return sentences.flatMap((sentence) => check(view, sentence, sign) ?? trendIn(view, sentence, year) ?? []);
}
