import { NUMBER_WORD, NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { contentStems, stem } from '../language/words.ts';
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
  String.raw`(?<!\p{L})(?:(?<owner>\p{L}{4,}(?:en|et|an|on))|\p{L}{4,}s\s+(?<kept>\p{L}{5,}))\s+(?:har(?!\s+(?:haft|fått))|driver|bedriver|består\s+av|omfattar|ansvarar\s+för|inrymmer|rymmer)\s+${NUMBER}\s+${NOUN}`,
  'giu',
);
const OWNS = new RegExp(String.raw`(?<!\p{L})(?<owner>\p{L}{4,}(?:en|et|an|on))s\s+${NUMBER}\s+${NOUN}`, 'giu');
const count = (text: string): number => countOf(text) ?? 0;
/** What is counted over a time is no stock, and a part, a plan or another time is another number. */
const EVENT =
  /^(?:besök|ärend|ansök|anmäl|möt|träff|gång|dag|timm|veck|månad|minut|år|procent|kron|synpunkt|klagomål|fråg|svar|indikator|mål|aktivitet|uppdrag|insats|nya|olik|först|sist|prioriter|utvalda|störst|områd|del)/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:tidigare|förra|föregående|i\s+fjol|ytterligare|nya|planera\p{L}*|ska(?:ll)?|kommer|utöka\p{L}*|öka\p{L}*|minska\p{L}*|när|vid\s+årets\s+början|från|budgetera\p{L}*|behov\p{L}*)(?!\p{L})/iu;

function stocksOf({ sentences, document }: ReviewContext): readonly Stock[] {
  return sentences.flatMap((sentence) => {
    const otherYear = sentence.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== document.year);
    if (otherYear || OTHER_TIME.test(sentence.text)) return [];
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
}

/** In a board's report "enheten" is another one in every text; "nämnden" is always the same. */
const isOne = (owner: string, level: ReviewContext['document']['level']): boolean =>
  level === 'unit' || !/^(?:enhet|verksamhet|avdelning|skol|förskol|boend|gård|förening|projekt)$/u.test(owner);

/** Names that stand in the one sentence and not in the other pick out somebody. */
const names = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[\p{L},]\s)\p{Lu}\p{L}+/gu)].map(([name]) => name);
export const sameNames = (a: string, b: string): boolean =>
  names(a).every((name) => b.includes(name)) && names(b).every((name) => a.includes(name));

export function stockToldTwice(context: ReviewContext): readonly RuleFinding[] {
  const first = new Map<string, Stock>();
  const told = new Set<string>();
  return stocksOf(context).flatMap((stock): readonly RuleFinding[] => {
    const key = `${stock.owner} ${stock.noun}`;
    const other = first.get(key);
    if (!other) first.set(key, stock);
    if (
      !other ||
      other.value === stock.value ||
      told.has(key) ||
      !isOne(stock.owner, context.document.level) ||
      !sameNames(other.sentence.text, stock.sentence.text)
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
  String.raw`(?:^|[,;]\s|\s(?:att|och)\s)(?:alla|samtliga)\s+(?:\p{Ll}+s\s+|de\s+|våra\s+)?${NOUN}\s+(?:har|är|fick|gick)\s+(?<rest>[^.;]+)`,
  'iu',
);
const PART_OF = new RegExp(
  String.raw`(?<!\p{L})(?:vid\s+|hos\s+|i\s+|av\s+)?(?<part>\d{1,4}|${NUMBER_WORD})\s+av\s+(?:de\s+|totalt\s+|\p{Ll}+s\s+)?(?<whole>\d{1,4}|${NUMBER_WORD})\s+${NOUN}`,
  'giu',
);
const NOT_ALL =
  /(?<!\p{L})(?:inte|ej|utom|förutom|möjlighet\p{L}*|erbjud\p{L}*|rätt\s+till|ska(?:ll)?|kommer|nästan|varit\s+inbjud\p{L}*)(?!\p{L})/iu;
const LEAST_SHARED = 2;

/** "Alla medarbetare har gått utbildningen" in one text, and "19 av 24 medarbetare" of the same in another. */
export function allAgainstSome({ sentences, document }: ReviewContext): readonly RuleFinding[] {
  const parts = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(PART_OF)].flatMap(({ groups, index }) => {
      const [part, whole] = [count(groups?.['part'] ?? ''), count(groups?.['whole'] ?? '')];
      const past = /(?<!\p{L})(?:tidigare|förra|föregående|i\s+fjol)(?!\p{L})/iu.test(sentence.text);
      return part > 0 && part < whole && !past
        ? [
            {
              sentence,
              index,
              noun: stem(groups?.['noun'] ?? ''),
              words: `${groups?.['part'] ?? ''} av ${groups?.['whole'] ?? ''}`,
            },
          ]
        : [];
    }),
  );
  if (parts.length === 0) return [];
  return sentences.flatMap((all): readonly RuleFinding[] => {
    const match = ALL_HAVE.exec(all.text);
    const noun = stem(match?.groups?.['noun'] ?? '');
    const otherYear = all.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== document.year);
    if (!match || otherYear || NOT_ALL.test(all.text)) return [];
    const said = new Set(contentStems(match.groups?.['rest'] ?? '').filter((one) => one !== noun));
    const other = parts.find(
      ({ sentence, noun: counted }) =>
        sentence !== all &&
        counted === noun &&
        contentStems(sentence.text).filter((one) => said.has(one)).length >= Math.min(LEAST_SHARED, said.size) &&
        said.size > 0 &&
        sameNames(all.text, sentence.text),
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

/** "Samtliga boende har en kontaktperson. Fyra av de 46 saknar ännu kontaktperson." */
export function allButSome({ sentences, document }: ReviewContext): readonly RuleFinding[] {
  return sentences.flatMap((all, index): readonly RuleFinding[] => {
    const next = sentences[index + 1];
    const match = ALL_HAVE.exec(all.text);
    if (!match || next?.owner !== all.owner || NOT_ALL.test(all.text)) return [];
    const said = new Set(contentStems(match.groups?.['rest'] ?? ''));
    const lacks = SOME_LACK.exec(next.text);
    const otherYear = next.numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== document.year);
    if (!lacks || otherYear || !contentStems(next.text).some((one) => said.has(one))) return [];
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
