import type { NumberMention } from '../language/numbers.ts';
import { NUMBER_WORD } from '../language/number-words.ts';
import { subjectOfNumber } from '../language/number-subject.ts';
import { overSentences } from '../over-sentences.ts';
import type { Sentence } from '../review-context.ts';
import type { Fact, FactKind } from './fact.ts';

import { eventStems, headStem, marksOf, periodOut, verbsIn, weightyStems } from './fact-words.ts';

const KINDS: Readonly<Partial<Record<NumberMention['kind'], FactKind>>> = {
  count: 'count',
  share: 'share',
  money: 'money',
};
const MILLION: Readonly<Record<string, number>> = { mnkr: 1_000_000, tkr: 1000, kr: 1 };

/** How far a number may stand from the real one: "drygt", rounding to tens and hundreds, decimals. */
function rangeOf({ value, exactness, kind, unit, inWords }: NumberMention): readonly [number, number] | null {
  const times = kind === 'money' ? (MILLION[unit ?? 'kr'] ?? 1) : 1;
  const [number, decimals] = [Number(value) * times, value.split('.')[1]?.length ?? 0];
  if (exactness === 'over') return [number, number * 1.2];
  if (exactness === 'under') return [number * 0.8, number];
  if (exactness === 'about') return [number * 0.88, number * 1.12];
  if (exactness !== 'exact') return null;
  if (kind !== 'count') return [number - (0.51 * times) / 10 ** decimals, number + (0.51 * times) / 10 ** decimals];
  const slack = inWords ? 0 : number >= 1000 && number % 100 === 0 ? 60 : number >= 100 && number % 10 === 0 ? 6 : 0;
  return [number - slack, number + slack];
}

/** Words before a noun that say what kind: "registrerade", "unika", "nya". */
const ADJECTIVE = String.raw`(?:\p{Ll}+(?:ade|ande|ende|iga|ska|ella|nya|ivna|agna|gna|sta|ra|lla|ta|da)|nya|olika|unika|fler|små|stora|helt|stycken|st)\s+`;
const NO_NOUN =
  /^(?:som|och|eller|har|hade|var|är|blev|blir|för|med|till|från|vid|hos|inom|under|över|mot|men|den|det|att|samt|procent|kronor|varav|därav|utav|per|gånger|gång|jämfört|medan|fler|färre|högre|lägre|mer|mindre|deltog|fick|gick|kom|kommer|får|går|genom|bland|efter|före|sedan|respektive|totalt|sammanlagt|deltar|lämnade|svarade|tog|avser|gäller|första|andra|miljoner|tusen|dagar|år|sin|sina|sitt|dessa|dem|inte|ej|redan|nu|också|ett|en|de|i|på|av|om|då|när|där|vilket|vilka|kunde|kunnat|ska|skulle|kan)$/iu;
const IS_ADJECTIVE = new RegExp(`^${ADJECTIVE.replace(String.raw`\s+`, '')}$`, 'u');
const MOST_ADJECTIVES = 3;

/** The noun right after a number, behind its adjectives: "nya platser", and "studerande" where no noun follows it. */
function nounAfter(text: string): string | null {
  const words = /^(?:\s+\p{Ll}{2,}(?=[\s.,;:)]|$)){1,4}/u.exec(text)?.[0].trim().split(/\s+/u) ?? [];
  if (/^(?:av|i|på)$/u.test(words[0] ?? 'av')) return null;
  for (const [index, word] of words.entries()) {
    if (index > MOST_ADJECTIVES || NO_NOUN.test(word) || word.length < 3) return null;
    const next = words[index + 1];
    const isLast = next === undefined || NO_NOUN.test(next) || next.length < 3;
    if (!IS_ADJECTIVE.test(word) || isLast) return word;
  }
  return null;
}
const AMOUNT_VERB = String.raw`(?:var|är|blev|blir|uppgick\s+till|uppgår\s+till|har\s+varit|har\s+uppgått\s+till|ligger\s+på|låg\s+på|landade\s+på)`;
const NUMBER_OF = new RegExp(
  String.raw`antal(?:et)?\s+(?:${ADJECTIVE}){0,3}(?<noun>\p{Ll}{3,})(?:\s+(?!${AMOUNT_VERB})[\p{L}-]+){0,8}?\s+(?:${AMOUNT_VERB}(?:\s+[\p{L}]+){0,3}?|:)\s+(?:\p{L}+\s+)?$`,
  'iu',
);
const WERE = new RegExp(
  String.raw`(?:^|[\s,.])(?<noun>\p{L}{4,}(?:na|n))(?:\s+(?:med|i|på|till|från|av|för)\s+\p{L}+){0,2}\s+${AMOUNT_VERB}\s+(?:\p{L}+\s+)?$`,
  'iu',
);

/** Persons are anybody: then the other words tell what is counted. */
const ANYBODY: ReadonlySet<string> = new Set(eventStems('personer stycken'));
/** "fem nya platser", "ytterligare tio": not all that there are. */
const NEW_AFTER = /^\s+(?:nya|nyinskrivna|nyanställda|nystartade|fler|extra|till)(?!\p{L})/iu;
const NEW_BEFORE = /(?<!\p{L})(?:ytterligare|nya|utökats?\s+med)\s+(?:\p{L}+\s+)?$/iu;
/** "saknar introduktion": told of those who have it not. */
const LACKS =
  /(?<!\p{L})(?:sakna(?:r|de|t)|har\s+(?:ännu\s+|fortfarande\s+)?inte|är\s+(?:ännu\s+|fortfarande\s+)?(?:utan|inte)|inte\s+har)(?!\p{L})/iu;

/** "fyra av sju skolor", "fem av skolorna": what the whole is of. */
const PART_OF = new RegExp(
  String.raw`^\s+av\s+(?:(?:de|våra|totalt|alla|\p{Ll}{3,}s)\s+){0,2}(?:(?:\d{1,4}|${NUMBER_WORD})\s+)?(?:${ADJECTIVE})?(?<noun>\p{Ll}{4,})`,
  'iu',
);

/** The noun that a count is of: after it behind its adjectives, or the subject of "antalet … var", "besökarna var". */
function headOf(text: string, { start, end }: NumberMention): string {
  const of = PART_OF.exec(text.slice(end, end + 80))?.groups?.['noun'];
  if (of !== undefined) return headStem(of);
  const after = nounAfter(text.slice(end, end + 80).replace(/^\s+lex\s+(?:Sarah|Maria)-?/u, ' '));
  if (after !== null) return headStem(after);
  const before = text.slice(Math.max(0, start - 110), start);
  const noun = NUMBER_OF.exec(before)?.groups?.['noun'] ?? WERE.exec(before)?.groups?.['noun'];
  return noun === undefined ? '' : headStem(noun);
}

/** "I december fanns ingen kö, och 94 procent …": the time that a sentence begins with holds for all its clauses. */
const LEAD = /^(?:I|Under|Vid|Per|Från|Till|Fram|Efter|Före|Den|Sedan)\s+(?:[\p{Ll}\d]+\s+){1,4}/u;
const leadOf = (text: string, clause: string): string => {
  const lead = LEAD.exec(text)?.[0] ?? '';
  return clause.startsWith(lead) ? '' : lead;
};

/** The same months of another year, or a year named. */
const OF_BEFORE =
  /(?<!\p{L})(?:(?:samma|motsvarande)\s+(?:period|tid|månad\p{L}*)|20\d\d\s+(?:då|när)|år\s+20\d\d)(?!\p{L})/iu;

/** "92 procent av de boende". */
const SHARE_OF = /^\s+av\s+(?:(?:de|alla|våra|samtliga|\p{Ll}{3,}s)\s+){0,2}(?<noun>\p{Ll}{4,})/iu;

/** "samtliga 29 lekplatser": all that there are, whatever was done with them. */
const WHOLE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:samtliga|alla|kommunens|nämndens|förvaltningens|enhetens|stadens|våra|(?:\d|${NUMBER_WORD})\s+av\s+(?:de\s+|våra\s+|totalt\s+)?)\s*$`,
  'iu',
);

/** "underskott": the amount is below nought. */
const DEFICIT = /(?<!\p{L})(?:underskott|förlust|minusresultat|negativ\p{L}*\s+avvikelse)(?:et)?(?!\p{L})/iu;
const SURPLUS = /(?<!\p{L})(?:överskott|vinst|plusresultat|positiv\p{L}*\s+avvikelse)(?:et)?(?!\p{L})/iu;

/** The amounts of a sentence: levels that are told for the period itself, not changes, aims and forecasts. */
export const amountsIn = overSentences(
  (sentence: Sentence, year: number | null, edition: string | null): readonly Fact[] =>
    sentence.numbers.flatMap((mention): readonly Fact[] => {
      const kind = KINDS[mention.kind];
      const range = kind === undefined ? null : rangeOf(mention);
      if (kind === undefined || range === null || (kind === 'count' && Number(mention.value) < 2)) return [];
      const { role, time, who, clause } = subjectOfNumber(sentence, mention, year);
      if (
        role === 'change' ||
        role === 'aim' ||
        time === 'before' ||
        time === 'later' ||
        who === 'others' ||
        OF_BEFORE.test(clause)
      )
        return [];
      const of =
        kind === 'share'
          ? SHARE_OF.exec(sentence.text.slice(mention.start + mention.text.length))?.groups?.['noun']
          : undefined;
      const head = kind === 'count' ? headOf(sentence.text, mention) : of === undefined ? '' : headStem(of);
      if (kind === 'count' && head === '') return [];
      const lacks = of !== undefined && LACKS.test(clause);
      const isNew =
        kind === 'count' &&
        (NEW_AFTER.test(sentence.text.slice(mention.end)) || NEW_BEFORE.test(sentence.text.slice(0, mention.start)));
      const isWhole = kind === 'count' && WHOLE_BEFORE.test(sentence.text.slice(0, mention.start));
      const words = isWhole
        ? [head]
        : weightyStems((lacks ? clause.replace(LACKS, ' ') : clause).replaceAll(/\d[\d ]*(?:[.,]\d+)?/gu, ' '));
      const sides = kind === 'money' && DEFICIT.test(clause) ? -1 : 1;
      const side = kind === 'money' && (DEFICIT.test(clause) || SURPLUS.test(clause)) ? ['result'] : [];
      const isPart = of !== undefined || (kind === 'count' && PART_OF.test(sentence.text.slice(mention.end)));
      const [low, high] = sides < 0 ? [-range[1], -range[0]] : lacks ? [100 - range[1], 100 - range[0]] : range;
      return [
        {
          sentence,
          kind,
          start: mention.start,
          text: mention.text,
          low,
          high,
          head: ANYBODY.has(head) ? '' : head,
          words: [
            ...new Set([
              ...(head === '' || ANYBODY.has(head) ? [] : [head]),
              ...words.filter((word) => !ANYBODY.has(word) && (side.length === 0 || !/^(?:under|över)sko/u.test(word))),
              ...side,
            ]),
          ],
          verbs: verbsIn(clause),
          marks: `${role === 'forecast' ? 'forecast ' : ''}${marksOf(periodOut(`${leadOf(sentence.text, clause)} ${clause}`, edition), ...(isPart ? ['part'] : []), ...(kind === 'count' ? ['new'] : []), ...(lacks ? ['no'] : []))}${isNew ? ' new' : ''}${kind === 'count' && isPart ? ' some' : ''}`,
        },
      ];
    }),
);
