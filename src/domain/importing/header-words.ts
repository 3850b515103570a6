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
  ['start', ['startdatum', 'start', 'från', 'startdag']],
  ['end', ['slutdatum', 'slut', 'till', 'klart', 'klar', 'klartdatum', 'slutdag']],
  ['deviation', ['avvikelse', 'avvikelser', 'avvikelse(ja/nej)']],
  ['other', ['status', 'ansvarig', 'ansvar', 'kommentar', 'kommentarer', 'uppföljning', 'läge']],
];

export type Word = { readonly column: Column; readonly word: string };

const wordsOf = (columns: typeof INDICATOR_COLUMNS): readonly Word[] =>
  columns
    .flatMap(([column, words]) => words.map((word) => ({ column, word })))
    .toSorted((a, b) => b.word.length - a.word.length);

export const WORDS = { indicator: wordsOf(INDICATOR_COLUMNS), activity: wordsOf(ACTIVITY_COLUMNS) };
export const NAMES = {
  indicator: ['indikatorer', 'indikator'],
  activity: ['aktiviteter', 'aktivitet', 'uppdrag', 'åtgärder', 'åtgärd', 'insatser'],
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
export const yearless = (text: string): string => text.replaceAll(/20\d\d/gu, '#').replaceAll(/[-‐]/gu, '');
