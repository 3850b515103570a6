import { MONTH_NAMES } from '../../kernel/calendar.ts';

/** Verbs of what is still to come; `WILL` is the source of a pattern. */
export const WILL = '(?:kommer(?:\\s+att)?|ska(?:ll)?|planeras|beräknas|väntas|förväntas|avses|bedöms|tänks|hoppas)';

/** "beräknas vara klart i november 2023", "planeras till hösten": what is to be, and then when. */
export const WHEN_TO_COME = new RegExp(
  String.raw`(?<!\p{L})${WILL}(?:\s+(?!som\s)[\p{L}-]+){0,8}?\s+(?:(?:(?:under|i|till|på|inför|senast|före|innan|från)\s+)?(?:(?:slutet|början|mitten)\s+av\s+)?(?:den\s+\d{1,2}\s+)?(?:våren|hösten|sommaren|vintern|(?:första|andra)\s+halvåret|vårterminen|höstterminen|${MONTH_NAMES.join('|')})|i\s+(?:slutet|början|mitten)\s+av)\s+(?:år\s+)?(20\d{2})(?![\d-])`,
  'iu',
);

/** "kommer att införas under 2019", "beräknas bli klar under 2019": what is to be, in a year without a season. */
export const YEAR_TO_COME =
  /(?<!\p{L})(?:kommer\s+(?:\p{L}+\s+)?att|planeras|beräknas|väntas|förväntas)(?:\s+(?!som\s)[\p{L}-]+){1,6}?\s+under\s+(?:år\s+)?(20\d{2})(?![\d-])/iu;

/** What is told of a plan, a rule or an aim, or as something that was to be. */
const OF_A_PLAN =
  /(?<!\p{L})(?:skulle|planerade[st]?|beslutade[st]?|beräknades|enligt|krav\p{L}*|lag(?:en|ar)?|förordning\p{L}*|syft\p{L}*|mål(?:et|en|sättning\p{L}*)?|uppdrag\p{L}*|nåddes|uppnåddes|vilket|från\s+och\s+med|fr\.?o\.?m|gäller|jämför\p{L}*)(?!\p{L})/iu;

export const isOfAPlan = (text: string): boolean => OF_A_PLAN.test(text);

/** "lämnas i tertialrapport 2, när fakturorna har kommit": what is put off, and to which report. */
const PUT_OFF_TO = new RegExp(
  String.raw`(?<!\p{L})(?:lämna|redovisa|presentera|beskriv|rapportera|följ|analysera|kommentera|ang|återkom|komm)\p{L}*(?:\s+(?!som\s)\p{L}+){0,5}?\s+(?:i|till)\s+(?:tertialrapport(?:en)?\s+(?:för\s+tertial\s+)?(?<number>1|2|ett|två)|(?<annual>verksamhetsberättelsen|årsrapporten|årsredovisningen))(?!\p{L}|\s*(?:för\s+)?20\d\d)`,
  'iu',
);
/** A quick look before the other. */
const A_REPORT = /tertialrapport|verksamhetsberättelsen|årsrapporten|årsredovisningen/iu;
/** What makes it something to come, and not the report's word for itself. */
const STILL_TO_COME =
  /(?<!\p{L})(?:kommer\s+(?:\p{L}+\s+)?att|ska(?:ll)?|återkommer|(?:när|då|så\s+snart)\s+(?:[\p{L}-]+\s+){1,4}?(?:har|är|kommer|finns|blivit))(?!\p{L})/iu;
const RANK: Readonly<Record<string, number>> = { T1: 1, T2: 2, VB: 3 };

/** What a report puts off to itself, or to a report before it; null where it does not. */
export function putOffToItself(
  text: string,
  { kind, year }: { readonly kind: string | null; readonly year: number | null },
): { readonly text: string; readonly start: number } | null {
  const own = RANK[kind ?? ''];
  const match = own === undefined || year === null || !A_REPORT.test(text) ? null : PUT_OFF_TO.exec(text);
  if (!match || own === undefined || isOfAPlan(text) || !STILL_TO_COME.test(text)) return null;
  const to = match.groups?.['annual'] === undefined ? (/1|ett/iu.test(match.groups?.['number'] ?? '') ? 1 : 2) : 3;
  const otherYear = /(?<!\p{L})(?:nästa|nästkommande|kommande)(?!\p{L})|(?<!\d)20\d\d/iu.test(text);
  return to <= own && !otherYear ? { text: match[0], start: match.index } : null;
}
