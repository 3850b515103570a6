import { NUMBER_WORD_OR_ARTICLE, countOf } from './number-words.ts';

/** A count of things that is said to be all of them: "målets tre indikatorer", "två av de fyra målen". */
export type CountedWhole = {
  readonly index: number;
  /** The number as written, and the counted noun, lower case. */
  readonly word: string;
  readonly noun: string;
  readonly value: number;
  /** The number of "två av de fyra", as written. */
  readonly part: string | null;
  /** "alla", "samtliga", "inget av". */
  readonly universal: string | null;
};

const COUNT = String.raw`\d{1,2}|${NUMBER_WORD_OR_ARTICLE}`;
/** Words that may stand between a count and its noun and take nothing away: "fyra olika mätbara mål". */
const PLAIN = String.raw`(?:(?:olika|stycken|st|gemensamma|beslutade|uppsatta|antagna|fastställda|prioriterade|övergripande|mätbara|tillhörande|kopplade)\s+)*`;

/** What before a count makes it a count of all: a definite, a universal or a genitive. */
const DEFINITE =
  /(?<!\p{L})(?:(?<universal>alla|samtliga)\s+(?:de\s+|våra\s+|\p{L}+s\s+)?|(?:ingen|inget|inga|någon|något|några|var och en)\s+av\s+(?:de\s+|våra\s+|\p{L}+s\s+)?|(?:de|dess|våra|vilkas|vars)\s+|(?:mål|nämnd|enhet|avdelning|förvaltning|verksamhet|område|åtagande|inriktningsmål|kommun)\p{L}*s\s+)$/iu;
/** Verbs of having and of being made of, and what carries a whole: "omfattar", "består av", "följs upp genom". */
const HAVING =
  /(?<!\p{L})(?:(?:har|hade|haft)(?!\p{L})|omfatta(?:r|de|t)|innehåll(?:er|it)|innehöll|rymmer|består\s+av|bestod\s+av|utgörs\s+av|hör|hörde|finns|fanns|ligger|formulera(?:t|de|r)|tagit\s+fram|tog\s+fram|beslutat?\s+om|fastställt?|anta(?:git|r)|antog|valt|valde|bryts\s+ner|brutits\s+ner|brutit\s+ner|delas\s+(?:in|upp)|konkretiseras|mäts|följs(?:\s+upp)?|följts\s+upp|drivs|bedrivs|genomförs|redovisas|sker|styrs|vilar|bygger)(?:\s+(?:vi|nämnden|enheten|avdelningen|förvaltningen|målet|det|som|nu|idag|bland annat|under\s+\p{L}+|till\s+\p{L}+|för\s+\p{L}+))*\s+(?:(?:i|på|av|genom|med|via|utifrån|med\s+hjälp\s+av|totalt|sammanlagt|sammantaget)\s+)*$/iu;
/** A noun phrase that ends in where they belong: "tre aktiviteter kopplade till målet". */
const BELONGS =
  /^\s+(?:(?:som\s+)?(?:är\s+)?(?:kopplade|knutna|hänförda|hör|hörande)\s+(?:till|under)|som\s+(?:målet|nämnden|enheten|vi)\s+har|under|till|för|i)\s+(?:det\s+här\s+|detta\s+|inriktnings|verksamhets|nämnd|enhets)?(?:mål(?:et)?|området|åtagandet)(?!\p{L})|^\s+som\s+målet\s+har/iu;
/** A count of those that did or will do something is a count of some: "har tre aktiviteter avslutats". */
const DOES =
  /^\s+(?:\p{L}+(?:ats|tts|its|rts|lts|yts|åtts)|(?:har|hade|är|ska|kommer|kan|blev|blir|återstår|saknar)(?!\p{L}))/iu;
const OF_SOME =
  /(?<!\p{L})(?:nya|flera|ytterligare|andra|följande|dessa|övriga|nedanstående|resterande|minst|högst|upp till|drygt|knappt|ca|cirka|första|sista|bland annat)\s*$/iu;

/** The counts of a noun that a sentence says are all there are; `noun` is the source of a pattern for whole words. */
export function countedWholes(noun: string): (sentence: string) => readonly CountedWhole[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d,.-])(?:(?<part>${COUNT}|ingen|inget|inga|samtliga|alla|hälften)\\s+av\\s+(?:de\\s+|våra\\s+|totalt\\s+|\\p{L}+s\\s+)?)?(?<count>${COUNT})\\s+${PLAIN}(?<noun>${noun})(?!\\p{L})`,
    'giu',
  );
  const counted = new RegExp(
    `(?<![\\p{L}\\d])(?<noun>${noun})\\s+(?:är|var)\\s+(?:totalt\\s+)?(?<count>${COUNT})(?:\\s+(?:till\\s+antalet|stycken|st))?(?=\\s*(?:[.,;]|$))`,
    'giu',
  );
  const both = new RegExp(`(?<!\\p{L})(?:de\\s+)?(?<count>båda)\\s+(?:\\p{L}+s\\s+)?(?<noun>${noun})(?!\\p{L})`, 'giu');
  const named = new RegExp(`(?:${noun})`, 'iu');
  return (sentence) => {
    if (!named.test(sentence)) return [];
    return [
      ...[...sentence.matchAll(counted)].flatMap(({ index, groups = {} }) => {
        const { count = '', noun: said = '' } = groups;
        const value = countOf(count);
        return value === null
          ? []
          : [{ index, word: count, noun: said.toLowerCase(), value, part: null, universal: null }];
      }),
      ...[...sentence.matchAll(both)].map(({ index, groups = {} }) => ({
        index,
        word: groups['count'] ?? '',
        noun: groups['noun']?.toLowerCase() ?? '',
        value: 2,
        part: null,
        universal: groups['count'] ?? null,
      })),
      ...[...sentence.matchAll(pattern)].flatMap((match) => {
        const { count = '', part, noun: counted = '' } = match.groups ?? {};
        const value = countOf(count);
        const [before, after] = [
          sentence.slice(Math.max(0, match.index - 90), match.index),
          sentence.slice(match.index + match[0].length),
        ];
        if (value === null || value < 1 || OF_SOME.test(before)) return [];
        const definite = DEFINITE.exec(before);
        const whole =
          part !== undefined ||
          definite !== null ||
          BELONGS.test(after) ||
          (!/^(?:en|ett)$/iu.test(count) && HAVING.test(before) && !DOES.test(after));
        if (!whole) return [];
        return [
          {
            index: match.index,
            word: count,
            noun: counted.toLowerCase(),
            value,
            part: part === undefined || countOf(part) === null ? null : part,
            universal:
              definite?.groups?.['universal'] ?? (/^(?:alla|samtliga)$/iu.test(part ?? '') ? (part ?? null) : null),
          },
        ];
      }),
    ];
  };
}
