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
