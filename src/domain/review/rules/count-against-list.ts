import type { DocumentText } from '../../steering/steering-document.ts';
import type { FindingEvidence } from '../finding.ts';
import { NUMBER_WORD, countOf } from '../language/number-words.ts';
import { readNumbers } from '../language/numbers.ts';
import { kept } from '../kept.ts';
import { overNeighbours } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Lists longer than this are seldom counted in words, and more easily broken by a page. */
const LONGEST = 12;

/** "tre insatser har genomförts under året:": the noun, and what is said of it without another number. */
const COUNTED_THEN_COLON =
  /^(?:\s+[\p{L}-]+){1,3}\s*:\s*$|^(?:\s+[\p{L}-]+){1,5}\s+(?:är|var|blev|\p{L}+(?:ats|tts|its|rts|lts|ades|des))(?:\s+(?:under|i|inom|för)\s+\p{L}+){0,2}\s*:\s*$/u;
const COUNTED_THEN_STOP = /^(?:\s+[\p{L}-]+){1,2}\s*\.?\s*$/u;
const PICKS_OUT = /(?<!\p{L})(?:priorit|fokus|satsa|välj|valt|valde|nedan|följande|genomför)\p{L}*[^.]*\.?\s*$/iu;
const PART_ONLY =
  /(?<!\p{L})(?:bland\s+annat|till\s+exempel|exempelvis|t\.ex|varav|gånger|gång|procent|år(?!\p{L})|av\s+dem)(?!\p{L})/iu;

/** "fyra fokusområden:" at the end of a paragraph, with the items that follow it at once. */
function check(text: DocumentText, index: number): RuleFinding | null {
  const paragraph = text.paragraphs[index];
  const opens = /:\s*$/u.test(paragraph?.text ?? '');
  // Without a colon only what says itself that a list follows or that the things are picked out.
  if (!paragraph || (!opens && !PICKS_OUT.test(paragraph.text))) return null;
  const sentence = paragraph.text.slice(paragraph.text.lastIndexOf('. ') + 1);
  const counts = readNumbers(sentence).filter(({ kind }) => kind === 'count');
  const [count] = counts;
  if (
    counts.length !== 1 ||
    !count ||
    count.exactness !== 'exact' ||
    !(opens ? COUNTED_THEN_COLON : COUNTED_THEN_STOP).test(sentence.slice(count.end)) ||
    PART_ONLY.test(sentence)
  )
    return null;
  const rest = text.paragraphs.slice(index + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'item');
  const items = end < 0 ? rest.length : end;
  const said = Number(count.value);
  if (items < 2 || said > LONGEST || said < 2 || items === said) return null;
  const quote = (one: { text: string; line: number | null }): FindingEvidence => ({
    quote: one.text,
    place: { thing: 'text', id: text.id, line: one.line, page: text.source?.page ?? null },
  });
  const last = rest[items - 1];
  return {
    message: `Texten säger ${count.text} ${count.after.replace(/:.*$/u, '')}, men listan har ${items} punkter.`,
    remedy: 'Rätta antalet eller listan.',
    evidence: [quote(paragraph), ...(last ? [quote(last)] : [])],
    confidence: 0.8,
  };
}

/** "fyra avdelningar: miljö, livsmedel, bygglov, kart och mät samt administration" within a sentence. */
const LIST_IN_SENTENCE =
  /^(?:\s+(?!av\s|gånger|gång|år|dagar|procent)[\p{L}-]+){1,3}(?:\s+(?:enligt|inom|i)\s+[\p{L}-]+)?\s*:\s+(?<list>[^.:;()?!]+)[.]?\s*$/u;
/** "fyra badplatser i öster, nämligen Aspen, Ekan och Viken, och alla har öppet": the list, and what is said of all. */
const NAMELY = new RegExp(
  String.raw`^(?:\s+(?!av\s|gånger|gång|år|dagar|procent)[\p{L}-]+){1,3}(?:\s+(?:för|i|inom|på|till|vid)\s+[\p{L}-]+){0,2}(?:,|\s+[–-])?\s+(?:nämligen|det\s+vill\s+säga|dvs\.?|d\.v\.s\.)\s+(?<list>[^.:;()?!]+?)(?:,\s+(?:och\s+(?:samtliga|alla|båda|där|det|de)|som|vilka|där|varav)(?!\p{L}).*|[.]?\s*)$`,
  'iu',
);
/** "Våra fem arbetssätt är Tuppen, samtal i grupp och Vågen": names among them, so that it is no list of what they are like. */
const ARE_NAMED = /(?<!\p{L})(?:våra|enhetens|verksamhetens|de|nämndens|förvaltningens)\s+$/iu;
const NAMES_AFTER = /^(?:\s+[\p{L}-]+){1,2}\s+(?:är|heter)\s+(?<list>[^.:;()?!]*(?:^|[\s,])\p{Lu}[^.:;()?!]+)[.]?\s*$/u;
const ITEM = /^(?:[\p{L}"”-]+\s+){0,4}[\p{L}"”-]+$/u;

/** The items of a list in words; "samt" is the last joint where it stands, else "och". Null where it is no plain list. */
function itemsOf(list: string): number | null {
  const commas = list.split(/,\s+/u).map((item) => item.trim());
  const last = commas.pop() ?? '';
  if (commas.length === 0) return null;
  const joint = /\s+samt\s+/u.test(last) ? /\s+samt\s+/u : /\s+och\s+/u;
  const parts = last.split(joint);
  const items = [...commas, ...parts];
  // "hälso- och sjukvård", and two joints in the last part, can be counted in two ways.
  const unclear =
    parts.length !== 2 ||
    items.some((item) => !ITEM.test(item) || /-$|\s(?:är|har|ska|som|att)\s/u.test(item)) ||
    commas.some((item) => /\s(?:och|samt)\s/u.test(item));
  return unclear ? null : items.length;
}

/** "fem om journalföring, tre om bokning": parts with their numbers, which are summed and not counted. */
const OF_NUMBERS = new RegExp(String.raw`\d|(?:^|,\s+|\s)(?:${NUMBER_WORD})\s`, 'iu');

const inText = kept((text: DocumentText) => text.paragraphs.flatMap((_, index) => check(text, index) ?? []));

function inSentence(sentence: Sentence): RuleFinding | null {
  const { text, numbers } = sentence;
  for (const count of numbers) {
    const value = Number(count.value);
    if (count.kind !== 'count' || count.exactness !== 'exact' || value < 2 || value > LONGEST) continue;
    const after = text.slice(count.end);
    const named = ARE_NAMED.test(text.slice(0, count.start)) ? NAMES_AFTER.exec(after) : null;
    const list = (LIST_IN_SENTENCE.exec(after) ?? NAMELY.exec(after) ?? named)?.groups?.['list'];
    const items = list === undefined || PART_ONLY.test(text) || OF_NUMBERS.test(list) ? null : itemsOf(list);
    if (items === null || items === value) continue;
    return {
      message: `Texten säger ${count.text} ${count.after.split(/[\s:]/u)[0] ?? ''}, men räknar upp ${items}.`,
      remedy: 'Rätta antalet eller uppräkningen.',
      evidence: [quoteSentence(sentence, count.start)],
      confidence: 0.8,
    };
  }
  return null;
}

/** "sju boenden. Dessa är Almen med 72 platser, Boken med 54 och Eken.": the names in the next sentence. */
const NAMED_NEXT = /^(?:dessa|de|det)\s+(?:är|heter|utgörs\s+av|består\s+av)\s+(?<list>\p{Lu}[^.:;()?!]+)[.]?\s*$/iu;
const NAMED_ITEM = /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?(?:\s+(?:med|för|i|på|vid|om|\().*)?$/u;

function namedNext(before: Sentence | undefined, sentence: Sentence): RuleFinding | null {
  const list = NAMED_NEXT.exec(sentence.text)?.groups?.['list'];
  if (list === undefined || before === undefined || before.owner !== sentence.owner) return null;
  const counts = before.numbers.filter(({ kind, exactness }) => kind === 'count' && exactness === 'exact');
  const [count] = counts;
  const items = list.split(/,\s+|\s+(?:och|samt)\s+/u);
  const value = Number(count?.value);
  const isList = items.length >= 3 && items.every((item) => NAMED_ITEM.test(item));
  if (!count || counts.length > 1 || !isList || value < 2 || value > LONGEST || items.length === value) return null;
  return {
    message: `Texten säger ${count.text}, men räknar upp ${items.length}.`,
    remedy: 'Rätta antalet eller uppräkningen.',
    evidence: [quoteSentence(before, count.start), quoteSentence(sentence)],
    confidence: 0.82,
  };
}

/** "på huvudbiblioteket, Berga och Åby, alltså på fyra bibliotek": the list first, and then how many that is. */
const COUNT_AFTER_LIST = new RegExp(
  String.raw`(?<!\p{L})(?:på|i|vid|hos|av|med|till|för|mellan|är|var|inom)\s+(?<list>[\p{L}\s,-]{6,160}?\s(?:och|samt)\s[\p{L}\s-]{3,60}?),\s+(?:alltså|det\s+vill\s+säga|dvs\.?|d\.v\.s\.|med\s+andra\s+ord|totalt|sammanlagt|tillsammans)\s+(?:på\s+|i\s+|vid\s+|hos\s+)?(?<count>${NUMBER_WORD}|\d{1,2})\s+(?<noun>[\p{L}-]{3,})(?!\p{L})`,
  'iu',
);
/** Each item of a list that is counted so names one thing: one word or a name of two. */
const PLAIN_ITEM = /^(?:[\p{L}-]+\s+){0,2}[\p{L}-]+$/u;

function listThenCount(sentence: Sentence): RuleFinding | null {
  const match = PART_ONLY.test(sentence.text) ? null : COUNT_AFTER_LIST.exec(sentence.text);
  const { list = '', count = '', noun = '' } = match?.groups ?? {};
  const items = list.split(/,\s+/u);
  const counted = items.every((item, index) => index === items.length - 1 || PLAIN_ITEM.test(item))
    ? itemsOf(list)
    : null;
  const said = countOf(count);
  if (!match || counted === null || said === null || said === counted || said > LONGEST) return null;
  return {
    message: `Texten räknar upp ${counted}, men säger ${count} ${noun}.`,
    remedy: 'Rätta antalet eller uppräkningen.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.78,
  };
}

const inSentences = overNeighbours(
  (sentence, before) => inSentence(sentence) ?? listThenCount(sentence) ?? namedNext(before, sentence),
);

export const countAgainstList: Rule = {
  id: 'count-against-list',
  number: 'R45',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Antalet stämmer inte med listan',
  explanation: 'Säger texten ”tre områden:” ska listan som följer ha tre punkter.',
  wrong: [
    {
      name: 'fem är fyra namn',
      document: {
        chapters: [
          { heading: 'Arbetssätt', text: 'Våra fem arbetssätt är Tuppen, samtal i grupp, Vågen och hembesök.' },
        ],
      },
    },
    {
      name: 'tre platser kallas fyra',
      document: {
        chapters: [
          { heading: 'Året', text: 'Språkkafé har funnits i hamnen, Berga och Åby, alltså på fyra bibliotek.' },
        ],
      },
    },
    {
      name: 'tre är fyra',
      document: {
        chapters: [
          {
            heading: 'Inriktning',
            text: 'Enheten arbetar med tre områden:',
            items: ['Trygghet', 'Lärande', 'Hälsa', 'Miljö'],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'tre platser är tre',
      document: {
        chapters: [
          { heading: 'Året', text: 'Språkkafé har funnits i hamnen, Berga och Åby, alltså på tre bibliotek.' },
          { heading: 'Mer', text: 'Kurser hålls för barn och unga, alltså fyra kvällar i veckan.' },
        ],
      },
    },
    {
      name: 'tre är tre',
      document: {
        chapters: [
          { heading: 'Inriktning', text: 'Enheten arbetar med tre områden:', items: ['Trygghet', 'Lärande', 'Hälsa'] },
        ],
      },
    },
    {
      name: 'talet hör till annat',
      document: {
        chapters: [
          { heading: 'Inriktning', text: 'De tre enheterna arbetar med följande:', items: ['Trygghet', 'Lärande'] },
        ],
      },
    },
  ],
  check: (context: ReviewContext) => [...context.textsInOrder.flatMap((text) => inText(text)), ...inSentences(context)],
};
