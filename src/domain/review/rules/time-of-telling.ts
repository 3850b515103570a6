import { MONTH_NAMES, monthNumber } from '../../kernel/calendar.ts';
import { isOfAPlan, WILL } from '../language/to-come.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteActivity, quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import type { DocumentSketch } from '../sketch-document.ts';

type DocumentTime = Pick<ReviewContext['document'], 'kind' | 'year'>;

/** A plan that is made anew every year, named with an earlier one, in what is to be done: "enligt internkontrollplanen för 2018". */
const YEARLY_PLAN =
  /(?<!\p{L})(?:internkontrollplan|verksamhetsplan|tillsynsplan|aktivitetsplan|årsplan|budget)(?:en)?s?\s+(?:för\s+(?:år\s+)?)?(20\d{2})(?![\d-])/iu;
const FOLLOWS =
  /(?<!\p{L})(?:ska(?:ll)?|enligt|görs|genomförs|följs|följer|utgår\s+från|framgår\s+av|gäller|omfattar|innehåller|består\s+av|löper\s+på)(?!\p{L})/iu;
const LOOKS_BACK =
  /(?<!\p{L})(?:jämfört|jämförelse|förra|föregående|tidigare|sedan|ingick|gjordes|genomfördes|hade|var|kvar\s+från|redan|i\s+fjol|beslutade[st]?|antog\p{L}*|öka[td]\p{L}*|minska[td]\p{L}*|ökning|minskning|(?<!utgår\s)från)(?!\p{L})/iu;

function otherYearsPlan(sentence: Sentence, { kind, year }: DocumentTime): RuleFinding | null {
  const match = YEARLY_PLAN.exec(sentence.text);
  const named = Number(match?.[1] ?? Number.NaN);
  // In an annual report the plan of the year before is looked back on more often.
  if (!match || year === null || kind === null || !(named < (kind === 'VB' ? year - 1 : year))) return null;
  if (!FOLLOWS.test(sentence.text) || LOOKS_BACK.test(sentence.text)) return null;
  return {
    message: `Texten följer ”${match[0]}”, men dokumentet gäller ${year}.`,
    remedy: 'Rätta årtalet, eller skriv varför en äldre plan gäller.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.75,
  };
}

/** "pågår till och med mars 2025" in what is written of a later year, and "väntas i oktober" of a month that is over. */
const GOES_ON = new RegExp(
  String.raw`(?<!\p{L})(?:pågår|fortgår|fortsätter|varar|gäller|är\s+(?:stängd[at]?|avstängd[at]?|öppe[nt]|öppna))(?:\s+[\p{L}-]+){0,8}?\s+(?:till\s+och\s+med|t\.?o\.?m\.?|fram\s+till|till)\s+(?:den\s+)?(?:\d{1,2}\s+)?(?<month>${MONTH_NAMES.join('|')})\s+(?<year>20\d{2})(?!\d)`,
  'iu',
);
function goingOnInThePast(sentence: Sentence, { kind, year }: DocumentTime): RuleFinding | null {
  const match = GOES_ON.exec(sentence.text);
  if (!match || year === null || kind === null || Number(match.groups?.['year']) >= year) return null;
  return {
    message: `”${match[0]}” står som något som pågår, men dokumentet gäller ${year}: texten kan vara kvar från en äldre.`,
    remedy: 'Skriv hur det är nu, eller rätta årtalet.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.85,
  };
}

/** The last month that a report can tell of as over, some time after its period: it is written then. */
const LAST_KNOWN_MONTH: Readonly<Record<string, number>> = { T1: 6, T2: 10 };
const HAPPENED =
  /(?<!\p{L})(?:\p{L}{3,}(?:ades|ade|tes|des)|var|blev|höll|hölls|fick|kom|öppnade|startade|stängde|invigdes|har\s+\p{L}+(?:ts|t|it|its))(?!\p{L})/iu;
const MONTH_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:i|den\s+\d{1,2})\s+(${MONTH_NAMES.join('|')})\s+(20\d{2})(?![\d-])`,
  'iu',
);
const NOT_YET =
  /(?<!\p{L})(?:ska(?:ll)?|kommer|planera\p{L}*|beräkna\p{L}*|vänta\p{L}*|inför|till|från\s+och\s+med|senast|innan|före|beslut\p{L}*)(?!\p{L})/iu;

/** Something told as having happened after the report was written. */
function afterTheReport(sentence: Sentence, { kind, year }: DocumentTime): RuleFinding | null {
  const match = MONTH_YEAR.exec(sentence.text);
  const last = kind === null ? undefined : LAST_KNOWN_MONTH[kind];
  if (!match || year === null || last === undefined || Number(match[2]) < year) return null;
  const isLater = Number(match[2]) > year || (monthNumber((match[1] ?? '').toLowerCase()) ?? 0) > last;
  const clause =
    sentence.text
      .slice(0, match.index)
      .split(/[,;]\s/u)
      .at(-1) ?? '';
  if (!isLater || !HAPPENED.test(clause) || NOT_YET.test(sentence.text)) return null;
  return {
    message: `Texten berättar om något som hände ${match[1] ?? ''} ${match[2] ?? ''}, efter att rapporten skrevs.`,
    remedy: 'Rätta månaden eller årtalet, eller skriv att det är planerat.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.8,
  };
}

/** "återkommer i verksamhetsberättelsen för 2021": a report that was written long ago, promised. */
const PROMISED =
  /(?<!\p{L})(?:återkommer|redovisas|rapporteras|presenteras|följs\s+upp|beskrivs)(?:\s+[\p{L}-]+){0,5}?\s+i\s+(?:verksamhetsberättelsen|tertialrapport(?:en)?(?:\s+\d)?|årsredovisningen|delårsrapporten)\s+(?:för\s+)?(20\d{2})(?!\d)/iu;
/** "införs den under våren 2023" in the report on 2023: still to come when the year was over. */
const TO_COME =
  /(?<!\p{L})(?:införs|startar|startas|påbörjas|inleds|genomförs|öppnar|öppnas|byggs|flyttar|tillsätts|tas\s+fram)(?:\s+[\p{L}-]+){0,4}?\s+(?:under\s+)?(?:våren|hösten|sommaren|vintern)\s+(20\d{2})(?!\d)/iu;

/** The months that are over when a report's period ends, and may not be those of the next year. */
const MONTHS_OVER = { T1: MONTH_NAMES.slice(1, 3), T2: MONTH_NAMES.slice(1, 7) } as const;
const BEFORE_SUMMER = String.raw`(?:före|innan|inför|till)\s+(?:sommaren|semestern|midsommar)`;
const ANOTHER_YEAR =
  /(?<!\p{L})(?:20\d\d|nästa|nästkommande|kommande|varje|årlig\p{L}*|varannan|vartannat|därpå)(?!\p{L})/iu;

const monthOverOf = (kind: 'T1' | 'T2'): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${WILL}(?:\s+(?!som\s)[\p{L}-]+){0,8}?\s+(?:(?:under|i|till|före|innan|inför|senast)\s+(?:(?:slutet|början|mitten)\s+av\s+)?(?:den\s+\d{1,2}\s+)?(?:${MONTHS_OVER[kind].join('|')})${kind === 'T2' ? `|${BEFORE_SUMMER}` : ''})(?!\p{L})`,
    'iu',
  );
const MONTH_OVER = { T1: monthOverOf('T1'), T2: monthOverOf('T2') } as const;

const monthOver = kept(({ text }: Sentence, kind: DocumentTime['kind']): RegExpExecArray | null => {
  if ((kind !== 'T1' && kind !== 'T2') || ANOTHER_YEAR.test(text) || isOfAPlan(text)) return null;
  return MONTH_OVER[kind].exec(text);
});

/** An activity of this year whose text puts off to a month that was over when the report was written. */
function monthsOver({ activities, document: { kind, year } }: ReviewContext): RuleFinding[] {
  return activities.flatMap((view) => {
    const { end, deviation } = view.activity;
    if (year === null || end === null || deviation || end.slice(0, 4) > String(year)) return [];
    return view.analysis.flatMap((sentence): RuleFinding[] => {
      const match = monthOver(sentence, kind);
      if (!match) return [];
      return [
        {
          message: `”${match[0]}” står som något kommande, men den tiden var förbi när perioden slutade, och aktiviteten slutar ${end}.`,
          remedy: 'Skriv vad som har hänt. Gäller det nästa år: skriv ut årtalet och markera avvikelsen.',
          evidence: [quoteSentence(sentence, match.index), quoteActivity(view.activity)],
          confidence: 0.78,
        },
      ];
    });
  });
}

function promisedInThePast(sentence: Sentence, { kind, year }: DocumentTime): RuleFinding | null {
  const match = PROMISED.exec(sentence.text) ?? (kind === 'VB' ? TO_COME.exec(sentence.text) : null);
  if (!match || year === null || kind === null) return null;
  const named = Number(match[1]);
  const isOver = PROMISED.test(sentence.text) ? named < year : named <= year;
  if (!isOver || /(?<!\p{L})(?:skulle|planerade[st]?|beslutade[st]?)(?!\p{L})/iu.test(sentence.text)) return null;
  return {
    message: `”${match[0]}” står som något kommande, men dokumentet gäller ${year}: texten kan vara kvar från en äldre.`,
    remedy: 'Skriv vad som blev gjort, eller rätta årtalet.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.8,
  };
}

const inSentences = overSentences(
  (sentence: Sentence, kind: DocumentTime['kind'], year: DocumentTime['year']): RuleFinding | null => {
    const document = { kind, year };
    return (
      otherYearsPlan(sentence, document) ??
      goingOnInThePast(sentence, document) ??
      afterTheReport(sentence, document) ??
      promisedInThePast(sentence, document)
    );
  },
);

const told = (text: string, kind: 'VP' | 'T1' | 'T2' | 'VB' = 'T1') => ({
  kind,
  year: 2022,
  chapters: [{ heading: 'Året', text }],
});

const underActivity = (analysis: string): DocumentSketch => ({
  kind: 'T2',
  year: 2022,
  goals: [{ title: 'Mål', activities: [{ title: 'Bygga bron', start: '2022-01-01', end: '2022-12-31', analysis }] }],
});

export const timeOfTelling: Rule = {
  id: 'time-of-telling',
  number: 'R57',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Tiden i texten passar inte dokumentets år',
  explanation:
    'En rapport kan inte berätta om det som hände efter att den skrevs, det som pågår kan inte ha slutat ett tidigare år, och det som en aktivitet ska göra kan inte ligga i en månad som är förbi. Årliga planer följs för det egna året.',
  wrong: [
    { name: 'hände efteråt', document: told('Biblioteket invigdes i november 2022.') },
    { name: 'pågår i det förflutna', document: told('Ombyggnaden pågår till och med mars 2021.', 'VP') },
    {
      name: 'ett gammalt löfte',
      document: told('Nämnden återkommer med en redovisning i verksamhetsberättelsen för 2021.', 'VB'),
    },
    {
      name: 'en månad som är förbi',
      document: underActivity('Valet av entreprenör kommer att göras i april och bygget startar före sommaren.'),
    },
    { name: 'vad en äldre plan innehåller', document: told('Internkontrollplanen för 2021 omfattar sex områden.') },
    { name: 'en äldre plan', document: told('Kontrollen ska enligt internkontrollplanen för 2020 göras i maj.') },
  ],
  right: [
    { name: 'en månad som kommer', document: underActivity('Valet av entreprenör kommer att göras i oktober.') },
    { name: 'varje år', document: underActivity('Kontrollen ska göras i april varje år.') },
    { name: 'hände i tid', document: told('Biblioteket invigdes i mars 2022.') },
    { name: 'planerat', document: told('Biblioteket ska invigas i november 2022.') },
    { name: 'pågår', document: told('Ombyggnaden pågår till och med mars 2023.', 'VP') },
    { name: 'ser tillbaka', document: told('Kontrollen ingick i internkontrollplanen för 2021 och följs upp.') },
    { name: 'i årsberättelsen', document: told('Biblioteket invigdes i november 2022.', 'VB') },
  ],
  check: (context) => [...inSentences(context, context.document.kind, context.document.year), ...monthsOver(context)],
};
