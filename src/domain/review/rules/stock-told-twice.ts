import { NUMBER_WORD, NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { contentStems, stem } from '../language/words.ts';
import { overNeighbours, overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** How many of something somebody has: "Nämnden driver 14 förskolor", "Nämndens 15 förskolor". */
type Stock = {
  readonly sentence: Sentence;
  readonly owner: string;
  readonly noun: string;
  readonly value: number;
  readonly text: string;
  readonly index: number;
};

const NUMBER = String.raw`(?<number>\d{1,3}(?:[ \u00a0]\d{3})*(?![\d,.%])|${NUMBER_WORD})`;
const NOUN = String.raw`(?<noun>\p{Ll}{3,}(?:or|ar|er|en|are|n|ade|nde|platser|hem|barn|rum|hus))(?!\p{L})`;
const HAS = new RegExp(
  String.raw`(?<!\p{L})(?:(?<owner>\p{L}{4,}(?:en|et|an|on))(?:\s+\p{Lu}\p{L}+)?|\p{L}{4,}s\s+(?<kept>\p{L}{5,}))\s+(?:har(?!\s+(?:haft|fått))|driver|bedriver|består\s+av|omfattar|ansvarar\s+för|inrymmer|rymmer)(?:\s+(?:i\s+dag|idag|nu|för\s+närvarande|i\s+(?:april|augusti|december)))?\s+${NUMBER}\s+${NOUN}`,
  'giu',
);
const OWNS = new RegExp(String.raw`(?<!\p{L})(?<owner>\p{L}{4,}(?:en|et|an|on))s\s+${NUMBER}\s+${NOUN}`, 'giu');
const count = (text: string): number => countOf(text) ?? 0;
/** What is counted over a time is no stock, and a part, a plan or another time is another number. */
const EVENT =
  /^(?:besök|ärend|ansök|anmäl|möt|träff|gång|dag|timm|veck|månad|minut|år|procent|kron|synpunkt|klagomål|fråg|svar|indikator|mål|aktivitet|uppdrag|insats|nya|olik|först|sist|prioriter|utvalda|störst|områd|del)/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:tidigare|förra|föregående|i\s+fjol|ytterligare|nya|planera\p{L}*|ska(?:ll)?|kommer|utöka\p{L}*|öka\p{L}*|minska\p{L}*|när|vid\s+årets\s+början|från|budgetera\p{L}*|behov\p{L}*)(?!\p{L})/iu;

const otherYearIn = ({ numbers }: Sentence, year: number | null): boolean =>
  numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year);

const stocksIn = overSentences((sentence: Sentence, year: number | null): readonly Stock[] => {
  if (otherYearIn(sentence, year) || OTHER_TIME.test(sentence.text)) return [];
  return [HAS, OWNS].flatMap((pattern) =>
    [...sentence.text.matchAll(pattern)].flatMap(({ groups, index }): readonly Stock[] => {
      const [owner = '', number = '', noun = ''] = [
        groups?.['owner'] ?? groups?.['kept'],
        groups?.['number'],
        groups?.['noun'],
      ];
      const value = count(number.replaceAll(/\s/gu, ''));
      const lone = /^\s+(?:\p{L}+\s+)?av\s/u.test(sentence.text.slice(index + owner.length));
      return value < 3 || EVENT.test(noun) || lone
        ? []
        : [{ sentence, owner: stem(owner), noun: stem(noun), value, text: `${number} ${noun}`, index }];
    }),
  );
});

/** In a board's report "enheten" is another one in every text; "nämnden" is always the same. */
const isOne = (owner: string, level: ReviewContext['document']['level']): boolean =>
  level === 'unit' || !/^(?:enhet|verksamhet|avdelning|skol|förskol|boend|gård|förening|projekt)$/u.test(owner);

/** Names that stand in the one sentence and not in the other pick out somebody. */
const names = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{L},]\s)\p{Lu}\p{L}+/gu)].map(([name]) => name);
export const sameNames = (a: string, b: string): boolean =>
  names(a).every((name) => b.includes(name)) && names(b).every((name) => a.includes(name));

/** A unit's own report calls it "förskoleenheten" and "enheten". */
const ownerOf = (owner: string, level: ReviewContext['document']['level']): string =>
  level === 'unit' ? owner.replace(/^.+(?=enhet$)/u, '') : owner;

/** "Förskoleenheten Bäcken": who the document is of picks out no part. */
const withoutOwnName = (text: string): string => text.replaceAll(/(?<=enheten\s)\p{Lu}\p{L}+/gu, '');

export function stockToldTwice(context: ReviewContext): readonly RuleFinding[] {
  const first = new Map<string, Stock>();
  const told = new Set<string>();
  const stocks = stocksIn(context, context.document.year);
  return stocks.flatMap((stock): readonly RuleFinding[] => {
    const key = `${ownerOf(stock.owner, context.document.level)} ${stock.noun}`;
    const other = first.get(key);
    if (!other) first.set(key, stock);
    if (
      !other ||
      other.value === stock.value ||
      told.has(key) ||
      !isOne(stock.owner, context.document.level) ||
      !sameNames(withoutOwnName(other.sentence.text), withoutOwnName(stock.sentence.text))
    )
      return [];
    told.add(key);
    return [
      {
        message: `På ett ställe står ”${other.text}” och på ett annat ”${stock.text}” om samma sak.`,
        remedy: 'Kontrollera vilket antal som är rätt, eller skriv vad som skiljer dem.',
        evidence: [quoteSentence(other.sentence, other.index), quoteSentence(stock.sentence, stock.index)],
        confidence: 0.75,
      },
    ];
  });
}

/** "Alla förskolor har infört …": said of every one, as done. */
const ALL_HAVE = new RegExp(
  String.raw`(?:^|[,;]\s|\s(?:att|och)\s)(?:alla|samtliga)\s+(?:\p{Ll}+s\s+|de\s+|våra\s+)?(?:(?:\d{1,4}|${NUMBER_WORD})\s+)?${NOUN}\s+(?:har|är|fick|gick)\s+(?<rest>[^.;]+)`,
  'iu',
);
/** "Under året har samtliga filialer fått …": the verb first. */
const HAVE_ALL = new RegExp(
  String.raw`(?<!\p{L})(?:har|är|fick|gick)\s+(?:nu\s+|numera\s+)?(?:alla|samtliga)\s+(?:\p{Ll}+s\s+|de\s+|våra\s+)?(?:(?:\d{1,4}|${NUMBER_WORD})\s+)?${NOUN}\s+(?<rest>[^.;]+)`,
  'iu',
);
/** What is said of all, to where another clause begins. */
const saidOf = (match: RegExpExecArray, noun: string): ReadonlySet<string> =>
  new Set(
    contentStems((match.groups?.['rest'] ?? '').split(/,\s+(?:vilket|som|och|men|då)\s/u)[0] ?? '').filter(
      (one) => one !== noun,
    ),
  );

type All = { readonly all: Sentence; readonly match: RegExpExecArray };

/** A sentence that says something of every one. */
function allHave(all: Sentence): All | null {
  const match = ALL_HAVE.exec(all.text) ?? HAVE_ALL.exec(all.text);
  return match === null || NOT_ALL.test(all.text) ? null : { all, match };
}
const allOf = overSentences(allHave);
const PART_OF = new RegExp(
  String.raw`(?<!\p{L})(?:vid\s+|hos\s+|i\s+|av\s+)?(?<part>\d{1,4}|${NUMBER_WORD})\s+av\s+(?:de\s+|totalt\s+|\p{Ll}+s\s+)?(?<whole>\d{1,4}|${NUMBER_WORD})\s+${NOUN}`,
  'giu',
);
/** "Av 41 medarbetare har 33 gått": the whole first. */
const WHOLE_FIRST = new RegExp(
  String.raw`(?:^|[.,;]\s)av\s+(?:de\s+|totalt\s+|våra\s+|\p{Ll}+s\s+)?(?<whole>\d{1,4}|${NUMBER_WORD})\s+${NOUN}\s+(?:har|är|fick|gick)\s+(?<part>\d{1,4}|${NUMBER_WORD})(?![\p{L}\d])`,
  'giu',
);
const NOT_ALL =
  /(?<!\p{L})(?:inte|ej|utom|förutom|möjlighet\p{L}*|erbjud\p{L}*|rätt\s+till|ska(?:ll)?|kommer|nästan|varit\s+inbjud\p{L}*)(?!\p{L})/iu;
const LEAST_SHARED = 2;

/** "två av filialerna": of a definite whole, whose number is not told. */
const PART_OF_DEFINITE = new RegExp(
  String.raw`(?<!\p{L}|av\s)(?<part>\d{1,4}|${NUMBER_WORD})\s+av\s+(?:de\s+|våra\s+|\p{Ll}+s\s+)?(?<noun>\p{Ll}{3,}(?:orna|arna|erna|ena|na))(?!\p{L})`,
  'giu',
);
const BEFORE_NOW = /(?<!\p{L})(?:tidigare|förra|föregående|i\s+fjol|varav)(?!\p{L})/iu;

type Some = { readonly sentence: Sentence; readonly index: number; readonly noun: string; readonly words: string };

const partsIn = overSentences((sentence: Sentence): readonly Some[] => {
  if (BEFORE_NOW.test(sentence.text)) return [];
  const ofNumber = [...sentence.text.matchAll(PART_OF), ...sentence.text.matchAll(WHOLE_FIRST)].flatMap(
    ({ groups, index }) => {
      const [part, whole] = [count(groups?.['part'] ?? ''), count(groups?.['whole'] ?? '')];
      const words = `${groups?.['part'] ?? ''} av ${groups?.['whole'] ?? ''}`;
      return part > 0 && part < whole ? [{ sentence, index, noun: stem(groups?.['noun'] ?? ''), words }] : [];
    },
  );
  const ofDefinite = [...sentence.text.matchAll(PART_OF_DEFINITE)].map(({ groups, index }) => ({
    sentence,
    index,
    noun: stem(groups?.['noun'] ?? ''),
    words: `${groups?.['part'] ?? ''} av ${groups?.['noun'] ?? ''}`,
  }));
  return [...ofNumber, ...ofDefinite];
});

const SOME = String.raw`(?<some>\d{1,4}|${NUMBER_WORD_OR_ARTICLE}|ett\s+par|några|enstaka|ett\s+fåtal|flera)`;
/** "Åtta medarbetare har ännu inte gått …", "återstår ett par chefer", "tre lokaler saknar fortfarande …". */
const LACKING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L}|av\s)${SOME}\s+(?:av\s+(?:de\s+|våra\s+)?)?${NOUN}\s+(?:har\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+)?(?:inte|ej)|saknar|är\s+(?:ännu\s+|fortfarande\s+)?(?:inte|ej|utan))(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:återstår|kvarstår|saknas)\s+(?:ännu\s+|fortfarande\s+|nu\s+)?(?:för\s+)?${SOME}\s+${NOUN}`,
    'iu',
  ),
];

const lackingIn = overSentences((sentence: Sentence): Some | null => {
  const match = BEFORE_NOW.test(sentence.text)
    ? null
    : LACKING.map((pattern) => pattern.exec(sentence.text)).find((one) => one !== null);
  const { noun = '', some = '' } = match?.groups ?? {};
  return match
    ? { sentence, index: match.index, noun: stem(noun), words: `${some.toLowerCase()} som saknar det` }
    : null;
});

const isNear = (one: Sentence, other: Sentence): boolean =>
  one.owner === other.owner && one.paragraph === other.paragraph;

/** "två av filialerna, Berga och Lillhamn": the names say which two, and not where. */
const withoutApposition = (text: string): string =>
  text.replaceAll(/,\s+\p{Lu}\p{L}+(?:(?:,\s+|\s+och\s+|\s+samt\s+)\p{Lu}\p{L}+)*/gu, ' ');

/** In the sentence right after, what was said of all need not be said again in so many words. */
function sharesEnough(some: Sentence, said: ReadonlySet<string>, all: Sentence): boolean {
  const shared = contentStems(some.text).filter((one) => said.has(one)).length;
  return shared >= (isNear(some, all) ? 1 : Math.min(LEAST_SHARED, said.size));
}

/** "Alla medarbetare har gått utbildningen" in one text, and "19 av 24 medarbetare" of the same in another. */
export function allAgainstSome(context: ReviewContext): readonly RuleFinding[] {
  const parts = [...partsIn(context), ...lackingIn(context)];
  if (parts.length === 0) return [];
  return allOf(context).flatMap(({ all, match }): readonly RuleFinding[] => {
    const noun = stem(match.groups?.['noun'] ?? '');
    if (otherYearIn(all, context.document.year)) return [];
    const said = saidOf(match, noun);
    const other = parts.find(
      ({ sentence, noun: counted }) =>
        sentence !== all &&
        counted === noun &&
        sharesEnough(sentence, said, all) &&
        said.size > 0 &&
        (isNear(sentence, all) || sameNames(all.text, withoutApposition(sentence.text))),
    );
    return other
      ? [
          {
            message: `Texten säger att alla ${match.groups?.['noun'] ?? ''} är med, men på ett annat ställe är det ${other.words}.`,
            remedy: 'Låt båda texterna säga samma sak.',
            evidence: [quoteSentence(all, match.index), quoteSentence(other.sentence, other.index)],
            confidence: 0.8,
          },
        ]
      : [];
  });
}

const SOME_LACK = new RegExp(
  String.raw`^(?<some>\d{1,4}|${NUMBER_WORD_OR_ARTICLE})\s+(?:\p{L}+\s+)?av\s+(?:dem|dessa|de\s+\d{1,4}|\p{L}+na)(?!\p{L}).*?(?<!\p{L})(?:saknar|har\s+(?:\p{L}+\s+)?inte|är\s+(?:\p{L}+\s+)?(?:inte|utan)|är\s+ännu\s+utan|har\s+varit\s+utan)(?!\p{L})`,
  'iu',
);

const allAndNext = overNeighbours((sentence, _, next) => {
  const said = allHave(sentence);
  return said !== null && next?.owner === sentence.owner ? { ...said, next } : null;
});

/** "Samtliga boende har en kontaktperson. Fyra av de 46 saknar ännu kontaktperson." */
export function allButSome(context: ReviewContext): readonly RuleFinding[] {
  return allAndNext(context).flatMap(({ all, match, next }): readonly RuleFinding[] => {
    const said = new Set(contentStems(match.groups?.['rest'] ?? ''));
    const lacks = SOME_LACK.exec(next.text);
    if (!lacks || otherYearIn(next, context.document.year) || !contentStems(next.text).some((one) => said.has(one)))
      return [];
    return [
      {
        message: `Texten säger att alla ${match.groups?.['noun'] ?? ''} har det, men meningen efter att det saknas för ${lacks.groups?.['some']?.toLowerCase() ?? 'några'}.`,
        remedy: 'Låt båda meningarna säga samma sak.',
        evidence: [quoteSentence(all, match.index), quoteSentence(next)],
        confidence: 0.8,
      },
    ];
  });
}
