/** The words that cells of indicator tables are made of. All tests are made on a single word without white space. */

const NUMBER = /^(?:[<>≤≥~±]|ca)?[+\-−–]?\d{1,9}(?:[.,]\d{1,6})?(?:%|st|kr)?$/iu;
const SIGN = /^(?:\+\/-|\+-|±|<|>|≤|≥|ca)$/iu;
const SIGNED = /^(?:\+\/[-−–]|±)\d{1,6}(?:[.,]\d{1,4})?%?$/u;
const RANGE = /^\d{1,6}(?:,\d{1,3})?[-–]\d{1,6}(?:,\d{1,3})?%?$/u;
/** Years of steering documents; 1945 is a value. */
const YEAR = /^20[0-4]\d$/u;
const SCHOOL_YEAR = /^20[0-4]\d[/–-](?:20\d\d|\d\d)$/u;

const UNITS = new Set(
  (
    '% st st. stycken kr kronor tkr mnkr mdkr tkr. mnkr. gwh kwh mwh wh kg g ton procent procentenheter %-enheter dagar dag dygn index poäng ' +
    'personer person pers min min. minuter timmar timme tim h år barn/avd. barn/avd barn/grupp m2 m² kvm kvm. ggr gånger platser lgh lägenheter ' +
    'mil km km² meter liter hektar sekunder nätter besök samtal deltagare hushåll bostäder tjänster fordon bilar ' +
    'barn elever ärenden co2 co2e kwh/m2 kwh/kvm kr/kvm kr/m2 kronor/kvm per ton/år kg/person månader veckor enheter promille ‰'
  ).split(' '),
);

const WORD_CELLS = new Set(
  (
    'tas öka ökar ökas ökad minska minskar minskas minskad fastställs fastställas max max. min. minst högst lägst bibehålla bibehålls bibehållen ' +
    'oförändrat oförändrad ej saknas uppgift - – — -- i.u. iu * x n/a na e/t förbättra förbättras bättre lägre högre mäts redovisas utgår ny målet'
  ).split(' '),
);
/** Word cells that stand for a target, and so belong to the columns of targets. */
const TARGET_WORDS =
  /^(?:tas fram|tas|öka|ökar|ökas|ökad|minska|minskar|minskas|minskad|fastställ|max|minst|högst|lägst|bibehåll|oförändra|förbättra|bättre|lägre|högre|färre|fler|mer|mindre)/iu;
const NO_VALUE = /^(?:[-–—]{1,2}|i\.?u\.?|\*|x|n\/?a|e\/t)$/iu;

const PERIOD_WORDS = new Set(
  'tertial tertialvis halvår halvårsvis kvartal kvartalsvis månad månadsvis år årsvis årlig årligen vb vp t1 t2 t3 vecka delår helår läsår period dag löpande verksamhetsår'.split(
    ' ',
  ),
);
const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** "aug", "Jan–", "jan–aug", "januari-augusti". */
const MONTH = new RegExp(`^(?:${MONTHS})\\.?(?:[-–](?:(?:${MONTHS})\\.?)?)?$`, 'iu');
const SEASON = /^(?:våren|hösten|sommaren|vintern|vår|höst|vt|ht|vårterminen|höstterminen|läsåret|läsår|årsskiftet)$/iu;
const SURVEY = /^\p{L}*(?:enkät(?:en)?|undersökning(?:en)?|mätning(?:en)?)$/iu;
/** "Varje månad", "Vartannat år": how often, where no year is told. */
const HOW_OFTEN = /^(?:varje|vart|vartannat|varannan|vartredje|halvårs?)$/iu;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u;
export const isMonth = (word: string): boolean => MONTH.test(word);
const isTimeWord = (word: string): boolean => isMonth(word) || SEASON.test(word);
const COUNTED_PERIODS = new Set(['tertial', 'halvår', 'kvartal', 'period', 'delår', 't', 'tertialrapport']);
/** After these a number belongs to the words before it: "relativt 2018", "av 100". */
const LEADING_WORDS = new Set(
  'relativt jämfört med av per till från än under inom senast fastställs fastställas max max. minst högst lägst min. år än'.split(
    ' ',
  ),
);

export const isNumber = (word: string): boolean =>
  word.length < 16 && (NUMBER.test(word) || SIGNED.test(word) || RANGE.test(word));
export const isSign = (word: string): boolean => SIGN.test(word);
export const isYear = (word: string): boolean => YEAR.test(word);
export const isUnit = (word: string): boolean => UNITS.has(word.toLowerCase());
export const beginsWordCell = (word: string): boolean => WORD_CELLS.has(word.toLowerCase()) || isComparison(word);
export const isNoValue = (cell: string): boolean => NO_VALUE.test(cell);
export const isTargetWords = (cell: string): boolean => TARGET_WORDS.test(cell);
const isPeriodWord = (word: string): boolean => PERIOD_WORDS.has(word.toLowerCase());
export const leadsOn = (word: string): boolean => LEADING_WORDS.has(word.toLowerCase());

/** "Färre än 15": a target in words; in small letters it is a part of a name. */
const isComparison = (word: string): boolean => /^(?:Färre|Fler|Mer|Mindre|Lägre|Högre)$/u.test(word);

/** A word that can stand in the value part of a row. */
export const isValueWord = (word: string): boolean =>
  isComparison(word) ||
  word === 'än' ||
  isNumber(word) ||
  isSign(word) ||
  isUnit(word) ||
  beginsWordCell(word) ||
  isPeriodWord(word) ||
  isTimeWord(word) ||
  HOW_OFTEN.test(word) ||
  isYear(word) ||
  SCHOOL_YEAR.test(word) ||
  /^(?:fram|av|nämnd|nämnden|nämnder|styrelse|nämnd\/|nämnd\/s|nämnd\/styrelse|nämnd\/styrelsen|tyrelse|bolag|bolagen)$/iu.test(
    word,
  );

/** The index at which the period begins in the words of a row, or null: "Tertial 1 2020", "VB 2022", "2020", "År". */
export function periodStart(words: readonly string[]): number | null {
  const last = words.length - 1;
  const at = (back: number): string => (words[last - back] ?? '').toLowerCase();
  if (last < 0) return null;
  const timed = timeStart(words);
  if (timed !== null) return timed;
  if (isYear(at(0)) || SCHOOL_YEAR.test(at(0))) {
    if (/^[1-4]$/u.test(at(1)) && COUNTED_PERIODS.has(at(2))) return last - 2;
    if (isPeriodWord(at(1)) && !/^\d/u.test(at(1))) return last - 1;
    return last;
  }
  if (/^[1-4]$/u.test(at(0)) && COUNTED_PERIODS.has(at(1))) return last - 1;
  return isPeriodWord(at(0)) && !isUnit(at(0)) ? last : isPeriodOfYear(words) ? last : null;
}

/** The start of a period told by months, a season or a day: "Jan–aug 2016", "Våren 2023", "15 okt", "Enkät okt 2018", "Varje månad". */
function timeStart(words: readonly string[]): number | null {
  const last = words.length - 1;
  if (last > 0 && HOW_OFTEN.test(words[last - 1] ?? '') && isPeriodWord(words[last] ?? '')) return last - 1;
  const dated = isYear(words[last] ?? '') || SCHOOL_YEAR.test(words[last] ?? '');
  let at = dated ? last : last + 1;
  const goesBack = (): boolean => {
    const word = words[at - 1] ?? '';
    if (isTimeWord(word) || (/^[-–]$/u.test(word) && isMonth(words[at - 2] ?? ''))) return true;
    // "Sep 2015–aug 2016"
    return /^20[0-4]\d[-–]?$/u.test(word) && isMonth(words[at - 2] ?? '') && isMonth(words[at] ?? '');
  };
  while (at > 0 && goesBack()) at -= 1;
  if (at > last || (dated && at === last)) return null;
  if (DAY.test(words[at - 1] ?? '') && isMonth(words[at] ?? '')) at -= 1;
  if (SURVEY.test(words[at - 1] ?? '')) at -= 1;
  return at;
}

/** "År" is a unit after a number and a periodicity anywhere else. */
function isPeriodOfYear(words: readonly string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase();
  return last === 'år' || last === 'dag' ? !isNumber(words.at(-2) ?? '') || /^\p{Lu}/u.test(words.at(-1) ?? '') : false;
}

/** True where a row's period is a part of the year, so that an outcome is expected before the year's end. */
export const isPartOfYear = (period: string | null): boolean =>
  period !== null && /^(?:tertial|halvår|kvartal|månad|t\d|delår|vb)/iu.test(period);
