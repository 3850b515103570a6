import type { IndicatorColumn, OwnerLevel } from '#domain/steering/steering-document.ts';

/** The names of the columns of indicator and activity tables, with the words of all years and places. */
export type ActivityColumn = 'start' | 'end' | 'deviation';
export type Column = IndicatorColumn | ActivityColumn | 'other';

export const OWNERS: readonly (readonly [string, OwnerLevel])[] = [
  ['kf:s', 'council'],
  ['kfs', 'council'],
  ['kf', 'council'],
  ['kommunfullmäktiges', 'council'],
  ['nämndens', 'board'],
  ['nämnds', 'board'],
  ['nämnd', 'board'],
  ['stadsdelsnämndens', 'board'],
  ['styrelsens', 'board'],
  ['bolagets', 'board'],
  ['förvaltningens', 'board'],
  ['avdelningens', 'department'],
  ['avdelnings', 'department'],
  ['enhetens', 'unit'],
  ['enhets', 'unit'],
];

/** Column names without white space; `#` stands for a year. */
const INDICATOR_COLUMNS: readonly (readonly [Column, readonly string[]])[] = [
  [
    'outcome',
    [
      'periodensutfall',
      'utfall',
      'utfallperiod',
      'utfallperioden',
      'utfallhelår',
      'utfallt1',
      'utfallt2',
      'utfallt1#',
      'utfallt2#',
      'utfalltertial1',
      'utfalltertial2',
      'utfalltertial1#',
      'utfalltertial2#',
      'utfallhelår#',
      'tertial1',
      'tertial2',
      't1#',
      't2#',
      'tertial1#',
      'tertial2#',
      'resultat',
      'årsutfall',
      'utfallår',
      'utfalltotalt',
      'utfallvb',
      'utfall#',
      'resultat#',
      'periodensutfall#',
    ],
  ],
  [
    'men',
    [
      'utfallmän/pojkar',
      'utfallpojkar/män',
      'utfallmän',
      'utfallpojkar',
      'män/pojkar',
      'pojkar/män',
      'män',
      'pojkar',
      'varavmän',
      'varavpojkar',
      'varavmän/pojkar',
      'varavpojkar/män',
      'periodensutfallmän/pojkar',
    ],
  ],
  [
    'women',
    [
      'utfallkvinnor/flickor',
      'utfallflickor/kvinnor',
      'utfallkvinnor',
      'utfallflickor',
      'kvinnor/flickor',
      'flickor/kvinnor',
      'kvinnor',
      'flickor',
      'varavkvinnor',
      'varavflickor',
      'varavkvinnor/flickor',
      'varavflickor/kvinnor',
      'periodensutfallkvinnor/flickor',
    ],
  ],
  [
    'previous',
    [
      'periodensutfallvb#',
      'utfallvb#',
      'vb#',
      'periodensutfallföregåendeår',
      'utfallföregåendeår',
      'föregåendeårsutfall',
      'utfallföreg.år',
      'föregåendeår',
      'fgår',
      'utfallbokslut#',
      'bokslut#',
      'periodensutfallfgår',
    ],
  ],
  [
    'forecast',
    ['prognoshelår', 'prognoshelår#', 'helårsprognos', 'årsprognos', 'prognos', 'prognos#', 'prognosår', 'prognosåret'],
  ],
  [
    'target',
    [
      'årsmål',
      'årsmål#',
      'årsmålår#',
      'nämndensårsmål',
      'nämndensmål',
      'enhetensårsmål',
      'enhetensmål',
      'målvärde',
      'mål#',
      'målvärde#',
      'mål',
      'måltal',
      'nämndsmål',
      'nämndensårsmål#',
      'enhetensårsmål#',
      'målför#',
      'målår#',
    ],
  ],
  [
    'councilTarget',
    [
      'kf:sårsmål',
      'kf:sårsmål#',
      'kf:sårsmålår#',
      'kfsårsmål',
      'kfårsmål',
      'kf:smål',
      'kf:smål#',
      'kommunfullmäktigesårsmål',
      'kommunfullmäktigesårsmål#',
      'kommunfullmäktigesmål',
      "kf'sårsmål",
      'kf´sårsmål',
      'kf’sårsmål',
    ],
  ],
  ['period', ['period', 'periodicitet', 'mätperiod', 'mätperiodicitet', 'perioditet', 'mätintervall']],
  ['other', ['status', 'trend', 'ansvarig', 'kommentar', 'källa', 'mätmetod', 'avvikelse']],
];

const ACTIVITY_COLUMNS: readonly (readonly [Column, readonly string[]])[] = [
  ['start', ['startdatum', 'start', 'från', 'startdag', 'påbörjas', 'påbörjad', 'börjar', 'startar', 'fr.o.m.']],
  [
    'end',
    [
      'slutdatum',
      'slut',
      'till',
      'klart',
      'klar',
      'klartdatum',
      'slutdag',
      'avslutas',
      'avslutad',
      'slutar',
      'färdig',
      'färdigt',
      'klartsenast',
      't.o.m.',
    ],
  ],
  [
    'deviation',
    [
      'avvikelse',
      'avvikelser',
      'avvikelse(ja/nej)',
      'notering',
      'anmärkning',
      'blevdetså?',
      'genomfört',
      'genomförd',
      'genomfört?',
      'genomförd?',
      'resultat',
      'utfall',
    ],
  ],
  ['other', ['status', 'ansvarig', 'ansvar', 'kommentar', 'kommentarer', 'uppföljning', 'läge']],
];

/** Names that are put together of the same few parts everywhere: "Skolans målvärde", "Därav kvinnor/flickor", "Utfall jan–aug 2016". */
const MEN = ['män', 'pojkar', 'män/pojkar', 'pojkar/män'];
const WOMEN = ['kvinnor', 'flickor', 'kvinnor/flickor', 'flickor/kvinnor'];
const WHOLE = ['', 'utfall', 'resultat', 'varav', 'därav', 'andel', 'antal', 'värde'];
const GOALS = ['mål', 'årsmål', 'målvärde', 'måltal', 'målnivå'];
const OWN =
  'nämndens nämndernas enhetens skolans förskolans verksamhetens förvaltningens avdelningens bolagets årets vårt eget'.split(
    ' ',
  );
const COUNCILS = 'kf:s kfs kf fullmäktiges fullmäktige kommunfullmäktiges kommunens stadens kommungemensamt'.split(' ');
const RESULTS = ['utfall', 'resultat', 'värde', 'mätvärde'];
const TIMES = [
  'janapr',
  'janaug',
  'janapr#',
  'janaug#',
  'januariapril',
  'januariaugusti',
  'jan–apr',
  'jan–aug',
  'jan–apr#',
  'jan–aug#',
  'januari–april',
  'januari–augusti',
  'perioden',
  'delår',
  'delår#',
  '31augusti',
  '30april',
  'året',
];
const BEFORE = [
  'föregåendeår',
  'föreg.år',
  'förraåret',
  'fgår',
  'f.g.år',
  'åretföre',
  'fjolåret',
  'fjol',
  'åretinnan',
  'sammaperiodföregåendeår',
  'sammaperiodförraåret',
];
const laid = (firsts: readonly string[], lasts: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => lasts.map((last) => first + last));
const yearly = (names: readonly string[]): readonly string[] => laid(names, ['', '#', 'år#', 'helår#']);

const MADE_COLUMNS: readonly (readonly [Column, readonly string[]])[] = [
  ['outcome', [...laid(RESULTS, TIMES), ...yearly(['resultat', 'värde', 'mätvärde', 'nuläge'])]],
  ['men', laid(WHOLE, MEN)],
  ['women', laid(WHOLE, WOMEN)],
  [
    'previous',
    [...laid(['', ...RESULTS], BEFORE), ...yearly(['bokslut', 'årsbokslut', 'utfallbokslut']), 'utgångsläge'],
  ],
  ['forecast', yearly(['prognos', 'helårsprognos', 'prognoshelår', 'årsprognos'])],
  ['target', yearly([...GOALS, ...laid(OWN, GOALS)])],
  ['councilTarget', yearly(laid(COUNCILS, GOALS))],
  ['period', 'mäts mätning gäller mättillfälle mätfrekvens frekvens uppföljs mätdatum avser mättidpunkt'.split(' ')],
  ['other', ['måluppfyllelse', 'målnått', 'målnått?', 'anmärkning', 'notering', 'bedömning']],
];

export type Word = { readonly column: Column; readonly word: string };

const wordsOf = (columns: typeof INDICATOR_COLUMNS): readonly Word[] =>
  columns
    .flatMap(([column, words]) => [...new Set(words)].map((word) => ({ column, word })))
    .toSorted((a, b) => b.word.length - a.word.length);

export const WORDS = {
  indicator: wordsOf([...INDICATOR_COLUMNS, ...MADE_COLUMNS]),
  activity: wordsOf(ACTIVITY_COLUMNS),
};
export const NAMES = {
  indicator: [
    'indikatorer',
    'indikator',
    'nyckeltal',
    'mått',
    'mätetal',
    'måttal',
    'resultatmått',
    'effektmått',
    'styrtal',
    'målindikator',
    'målindikatorer',
    'resultatindikator',
    'resultatindikatorer',
  ],
  activity: ['aktiviteter', 'aktivitet', 'uppdrag', 'åtgärder', 'åtgärd', 'insatser', 'insats'],
};

export type Start = {
  readonly kind: 'indicator' | 'activity';
  readonly owner: OwnerLevel | null;
  readonly length: number;
};

/** An owner's own name stands before its kind: "Kulturnämndens aktiviteter". */
const LONGEST_NAME = 30;

function ownerOf(words: string): OwnerLevel | null {
  if (!/^[\p{L}:'’´]+$/u.test(words) || words.length > LONGEST_NAME) return null;
  return OWNERS.find(([word]) => words === word || (word.length > 5 && words.endsWith(word)))?.[1] ?? null;
}

/** The first columns' names that a text without white space begins with. */
export function startOf(text: string): readonly Start[] {
  const starts: Start[] = [];
  for (const kind of ['indicator', 'activity'] as const) {
    for (const name of NAMES[kind]) {
      const at = text.indexOf(name);
      if (at < 0) continue;
      const owner = ownerOf(text.slice(0, at));
      if (at === 0 || owner !== null) starts.push({ kind, owner, length: at + name.length });
    }
  }
  return starts;
}

/** Years become `#`; hyphens go, which the narrow columns of a header make ("Perio- / dens"). */
export const yearless = (text: string): string => hyphenless(text.replaceAll(/20\d\d/gu, '#'));
export const hyphenless = (text: string): string => text.replaceAll(/[-‐]/gu, '');
