import { readPartWholes } from '../language/part-whole.ts';
import { NUMBER_WORD, NUMBER_WORD_OR_ARTICLE } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import type { Sentence } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { headStem, marksOf, periodOut, verbsIn, weightyStems } from './fact-words.ts';

/** Where one thing said ends and another begins. */
const EDGE = /[,;:]\s|\s(?:men|medan|dock)\s|\soch\s+(?=\p{L}+\s+(?:har|är|hade|var)(?!\p{L}))/u;
const OWNER = String.raw`(?:(?:de|våra|alla|samtliga|totalt|\p{Ll}{3,}s)\s+){0,2}`;
const COUNT = String.raw`(?:\d{1,4}|${NUMBER_WORD})`;
const NOUN = String.raw`(?<noun>(?!(?:som|har|hade|är|var|kan|ska|fick|får|blev|andra|dessa|dem|inblandade|parter|berörda)(?!\p{L}))\p{Ll}{3,})(?!\p{L})`;

/** "Samtliga filialer har fått", "alla elva chefer". */
const ALL = new RegExp(
  String.raw`(?<!\p{L}|av\s|inte\s|nästan\s|ej\s|inom\s|på\s|till\s)(?:alla|samtliga)\s+${OWNER}(?:${COUNT}\s+)?${NOUN}`,
  'iu',
);
/** "inga avdelningar", "ingen av skolorna". */
const NONE = new RegExp(String.raw`(?<!\p{L})(?:inga|ingen|inget)\s+(?:av\s+)?${OWNER}${NOUN}`, 'iu');
/** "några av skolorna", "flera avdelningar saknar", "tre lokaler har ännu inte". */
const SOME = String.raw`(?:${COUNT}|${NUMBER_WORD_OR_ARTICLE}|ett\s+par|några|enstaka|ett\s+fåtal|flera)`;
const LACKING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})${SOME}\s+(?:av\s+)?${OWNER}${NOUN}\s+(?:har\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+)?(?:inte|ej)|saknar|är\s+(?:ännu\s+|fortfarande\s+)?(?:inte|ej|utan)|återstår)(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:återstår|kvarstår|saknas)\s+(?:ännu\s+|fortfarande\s+|nu\s+)?(?:för\s+|på\s+|i\s+|hos\s+)?${SOME}\s+${NOUN}`,
    'iu',
  ),
];
const MOST = new RegExp(
  String.raw`(?<!\p{L})(?<most>de\s+flesta|flertalet|merparten|en\s+majoritet|några|flera|vissa|en\s+del)\s+(?:av\s+)?${OWNER}${NOUN}`,
  'iu',
);
const RANGE_OF: readonly (readonly [RegExp, number, number])[] = [
  [/flesta|flertalet|merparten|majoritet/iu, 50, 99.9],
  [/några|flera|vissa|en\s+del/iu, 0.1, 99.9],
];
/** Offers, chances, wishes and plans are not what has been done. */
const NOT_DONE =
  /(?<!\p{L})(?:utom|förutom|möjlighet\p{L}*|erbjud\p{L}*|rätt\s+till|ska(?:ll)?|kommer|varit\s+inbjud\p{L}*|om|mål\p{L}*|bör|syft\p{L}*|för\s+att|strävar|kan|kunna|vill|planera\p{L}*|förra|föregående|tidigare|i\s+fjol|än)(?!\p{L})/iu;
const DENIAL = /(?<!\p{L})(?:inte|ej|ännu|fortfarande|sakna\p{L}*|utan|återstå\p{L}*|kvarstå\p{L}*)(?!\p{L})/giu;
/** What is counted over a time has no whole: "alla ärenden". */
const TIMES = /^(?:dag|veck|månad|år|gång|timm|mått|frågor|slag|sorter|typer|nivå|håll|sätt|del|fall|mål|indikator)/iu;

type Said = {
  readonly index: number;
  readonly text: string;
  readonly noun: string;
  readonly low: number;
  readonly high: number;
};

function saidIn(clause: string): Said | null {
  const find = (pattern: RegExp, low: number, high: number): Said | null => {
    const match = pattern.exec(clause);
    const noun = match?.groups?.['noun'] ?? '';
    return match && !TIMES.test(noun) ? { index: match.index, text: match[0], noun, low, high } : null;
  };
  const lacking = LACKING.map((pattern) => find(pattern, 0, 99.9)).find((one) => one !== null);
  if (lacking) return lacking;
  if (/(?<!\p{L})(?:inte|ej)(?!\p{L})/iu.test(clause)) return null;
  const all = find(ALL, 100, 100);
  if (all) return all;
  const none = find(NONE, 0, 0);
  if (none) return none;
  const most = MOST.exec(clause)?.groups?.['most'] ?? '';
  const [, low = 0, high = 100] = RANGE_OF.find(([pattern]) => pattern.test(most)) ?? [];
  return most === '' ? null : find(MOST, low, high);
}

function partFact(sentence: Sentence, clause: string, said: Said & { readonly start: number }): Fact {
  const words = weightyStems(clause.replaceAll(/\d+(?:[.,]\d+)?/gu, ' ').replaceAll(DENIAL, ' '));
  return {
    sentence,
    kind: 'share',
    start: said.start,
    text: said.text,
    low: said.low,
    high: said.high,
    head: headStem(said.noun),
    words: words.filter((word) => !COUNT_WORDS.has(word)),
    verbs: verbsIn(clause),
    marks: marksOf(clause.replaceAll(DENIAL, ' '), 'part', 'no', 'other', 'per'),
  };
}
const COUNT_WORDS = new Set(
  weightyStems(`par några enstaka fåtal flera flesta flertalet merparten majoritet hälften vissa`),
);

/** Clauses of a sentence with where they begin. */
function clausesOf(text: string): readonly { readonly clause: string; readonly from: number }[] {
  const clauses: { clause: string; from: number }[] = [];
  let from = 0;
  for (const clause of text.split(EDGE)) {
    const at = text.indexOf(clause, from);
    clauses.push({ clause, from: at });
    from = at + clause.length;
  }
  return clauses;
}

/** A quick look before the others. */
const MAY_TELL =
  /alla|samtliga|ing[ea]|inget|några|flera|flest|flertal|merpart|majoritet|vissa|en\s+del|\sav\s|av\s|sakna|återstår|kvarstår|inte|ej|utan/iu;

/** How many of them: all, none, 19 of 24, the most of them, or some who have not. As shares of a hundred. */
export const partsIn = overSentences(
  (sentence: Sentence, year: number | null, edition: string | null): readonly Fact[] => {
    const { text, numbers } = sentence;
    if (!MAY_TELL.test(text) || numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year)) return [];
    const pairs = readPartWholes(text, numbers);
    return clausesOf(text).flatMap(({ clause: said, from }): readonly Fact[] => {
      const clause = periodOut(said, edition);
      if (NOT_DONE.test(clause)) return [];
      const pair = pairs.find(({ part }) => part.start >= from && part.end <= from + said.length);
      if (pair) {
        const { part, whole } = pair;
        const noun = /^\s+(?:\p{Ll}+(?:ade|ande|ena|iga)\s+)?(?<noun>\p{Ll}{3,})/u.exec(text.slice(whole.end))
          ?.groups?.['noun'];
        if (noun === undefined || Number(whole.value) === 0) return [];
        const share = (100 * Number(part.value)) / Number(whole.value);
        const denied = /(?<!\p{L})(?:inte|ej|saknar|utan|återstår)(?!\p{L})/iu.test(clause);
        const value = denied ? 100 - share : share;
        const told = {
          index: 0,
          text: text.slice(Math.min(part.start, whole.start), Math.max(part.end, whole.end)),
          noun,
        };
        return [partFact(sentence, clause, { ...told, start: part.start, low: value - 0.05, high: value + 0.05 })];
      }
      const quantity = saidIn(clause);
      return quantity ? [partFact(sentence, clause, { ...quantity, start: from + said.indexOf(quantity.text) })] : [];
    });
  },
);
