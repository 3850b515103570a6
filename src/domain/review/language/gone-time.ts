import { MONTH_NAMES, monthNumber } from '../../kernel/calendar.ts';

/**
 * What a sentence tells as still to come, or as measured so far, although the edition looks back on it. Each edition has
 * the months that lie behind it: a first report April, a second August, the annual one the whole year.
 */
export type GoneTime = { readonly text: string; readonly start: number };

/** In January "till sommaren" is the summer that comes: of an annual report no season is surely gone. */
type Edition = 'T1' | 'T2';
/** The last month that an edition looks back on, and the seasons that are over by then. */
const LAST_MONTH: Readonly<Record<Edition, number>> = { T1: 3, T2: 7 };
const SEASONS_OVER: Readonly<Record<Edition, RegExp>> = {
  T1: /^(?:sportlov\p{L}*|vinter\p{L}*)$/iu,
  T2: /^(?:vår(?:en|terminen)?|försommar\p{L}*|sommar(?:en)?|sommarlov\p{L}*|midsommar|påsk\p{L}*|sportlov\p{L}*)$/iu,
};

const WILL = String.raw`(?:kommer(?:\s+\p{L}+){0,3}?\s+att|kommer|ska(?:ll)?|planeras|planerar|väntas|förväntas|beräknas|avser|är\s+planera(?:d|t|de)|ser\s+fram\s+emot|räknar\s+med)`;
const TIME = String.raw`(?<time>${MONTH_NAMES.join('|')}|(?:vår|höst|sommar)(?:en|terminen)?|försommaren|(?:sport|sommar|höst)lovet|midsommar|påsken)`;
const WHEN = String.raw`(?:i|under|till|inför|den\s+\d{1,2})\s+(?:(?:början|slutet|mitten)\s+av\s+)?${TIME}`;
/** "I maj ska personalen gå", "kommer att starta under våren", "Flytten planeras till juni". */
const TO_COME: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[,;]\s)${WHEN}\s+${WILL}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${WILL}(?:\s+(?!som\s|och\s)[\p{L}-]+){0,7}?\s+${WHEN}(?!\p{L})`, 'iu'),
];
/** Another year, what is done every year, what was to be: then nothing is told of the time that is gone. */
const OTHERWISE =
  /(?<!\p{L})(?:nästa|nästkommande|kommande|varje|årligen|alltid|brukar|normalt|skulle|enligt|lag(?:en)?|rutin\p{L}*|senast|innan|före|från|fram\s+till|sedan|beslut\p{L}*|hade|har\s+(?:\p{L}+\s+)?(?:nu\s+)?(?:genomförts|startat|flyttat)|om|ifall|mål(?:et|en|sättning\p{L}*)?|syft\p{L}*)(?!\p{L})/iu;

function stillToCome(text: string, edition: Edition): GoneTime | null {
  if (OTHERWISE.test(text)) return null;
  for (const pattern of TO_COME) {
    const match = pattern.exec(text);
    const time = match?.groups?.['time'] ?? '';
    if (!match) continue;
    const month = monthNumber(time.toLowerCase());
    const isGone = month === null ? SEASONS_OVER[edition].test(time) : month <= LAST_MONTH[edition];
    if (isGone) return { text: match[0], start: match.index };
  }
  return null;
}

/** Forecasts of the result, in the annual report: where its own tables have no forecast. */
const FORECASTS: readonly RegExp[] = [
  /(?<!\p{L})(?:helårs|års)?prognosen\s+(?:för\s+(?:helåret|året)\s+)?(?:pekar|visar|är|ligger|landar|slutar)(?!\s+(?:nu\s+)?(?:för\s+)?(?:20|nästa))(?!\p{L})/iu,
  /(?<!\p{L})(?:räknar\s+med|beräknas|väntas|förväntas|prognostiserar|prognostiseras)\s+(?:\p{L}+\s+){0,4}?(?:(?:över|under)skott|nollresultat|budget\s+i\s+balans)(?!\p{L})/iu,
];
/** The words of a report within the year, in the one on the whole of it. */
const WITHIN_YEAR: readonly RegExp[] = [
  /(?<!\p{L})(?:års|indikator|verksamhets|nämnd|enhets)?mål(?:et|en)?\s+(?:väntas|förväntas|beräknas|prognostiseras|förutses)\s+(?:\p{L}+\s+){0,3}?(?:nås|uppnås|uppfyllas|klaras|infrias|nå|uppnå|uppfylla)(?!\p{L})/iu,
  /(?<!\p{L})bedöms\s+(?:\p{L}+\s+){0,4}?(?:nås|uppnås|uppfyllas|klaras|infrias)\s+(?:\p{L}+\s+)?(?:vid\s+(?:årets\s+slut|årsskiftet)|till\s+årsskiftet|under\s+(?:hösten|resten\s+av\s+året)|innan\s+årets\s+slut)(?!\p{L})/iu,
  /(?<!\p{L})[Uu]nder\s+tertialet(?!\p{L})/u,
];
/** What comes after the year, or what is told of an earlier report. */
const OF_ANOTHER =
  /(?<!\p{L})(?:nästa|nästkommande|kommande|tertialrapport\p{L}*|delår\p{L}*|i\s+(?:april|augusti)|tidigare|jämfört|än)(?!\p{L})/iu;

/** "Nästa år, 2022," of the year that the report itself is on. */
const NEXT_IS_NOW = /(?<!\p{L})(?:nästa|nästkommande|kommande)\s+år,?\s+\(?(?<year>20\d\d)/iu;
/** "År 2021 har präglats", "I 2021 års plan har enheten": an earlier year in the present tense. */
const EARLIER_NOW =
  /^(?:(?:Under\s+)?(?:[Åå]r(?:et)?|[Vv]erksamhetsåret)\s+(?<y1>20\d\d)|Under\s+(?<y2>20\d\d)|I\s+(?<y3>20\d\d)\s+års\s+(?:verksamhetsplan|plan|budget))\s+har(?!\p{L})/u;

/**
 * The words by which a sentence tells of a time that is gone as if it were not; null where it does not. `forecasts` is
 * true where the document's own tables hold forecasts.
 */
export function goneTime(
  text: string,
  edition: string | null,
  year: number | null,
  forecasts = false,
): GoneTime | null {
  if ((edition !== 'T1' && edition !== 'T2' && edition !== 'VB') || year === null) return null;
  const years = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([digits]) => Number(digits));
  const next = NEXT_IS_NOW.exec(text);
  if (next && Number(next.groups?.['year']) <= year) return { text: next[0], start: next.index };
  const earlier = EARLIER_NOW.exec(text);
  const said = Number(earlier?.groups?.['y1'] ?? earlier?.groups?.['y2'] ?? earlier?.groups?.['y3'] ?? year);
  if (earlier && said < year && years.every((one) => one <= said)) return { text: earlier[0], start: earlier.index };
  if (years.some((one) => one !== year)) return null;
  const within =
    edition === 'VB' && !OF_ANOTHER.test(text)
      ? (forecasts ? WITHIN_YEAR : [...WITHIN_YEAR, ...FORECASTS])
          .map((one) => one.exec(text))
          .find((one) => one !== null)
      : null;
  if (within) return { text: within[0], start: within.index };
  return edition === 'VB' ? null : stillToCome(text, edition);
}
