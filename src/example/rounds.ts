import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import type { LeadDays, RoundChapter, RoundInstruction } from '#domain/rounds/round.ts';
import type { EditionKind, GoalLevel } from '#domain/steering/steering-document.ts';

import type { OrganisationId } from './organisation.ts';
import { people } from './people.ts';

/** Where an instruction stands; a chapter by its heading. */
type ExamplePlace =
  | { readonly at: 'whole' }
  | { readonly at: 'chapter'; readonly heading: string }
  | { readonly at: 'goal'; readonly level: GoalLevel; readonly section: string | null };

/**
 * A round of the example. Days are told from the day on which the example is loaded, so that it is under way whenever
 * somebody looks: working days ahead, calendar days ago.
 */
export type ExampleRound = {
  readonly year: number;
  readonly kind: EditionKind;
  readonly title: string;
  readonly organisation: OrganisationId;
  readonly openedBy: string;
  readonly openedDaysAgo: number;
  readonly lastDayIn: number;
  readonly leadDays: LeadDays;
  readonly prints: readonly PrintChoice[];
  readonly takesNoPart: readonly OrganisationId[];
  readonly chapters: readonly (Pick<
    RoundChapter,
    'place' | 'heading' | 'required' | 'maxCharacters' | 'kinds' | 'tables' | 'economy'
  > & {
    readonly from: OrganisationId;
  })[];
  readonly instructions: readonly (Pick<RoundInstruction, 'kind' | 'body' | 'maxCharacters' | 'kinds'> & {
    readonly from: OrganisationId;
    readonly by: string;
    readonly about: ExamplePlace;
  })[];
  readonly messages: readonly {
    readonly to: OrganisationId;
    readonly kind: 'question' | 'reminder';
    readonly body: string;
    readonly by: string;
    readonly daysAgo: number;
    readonly answer: { readonly by: string; readonly body: string; readonly daysAgo: number } | null;
  }[];
  /** Deadlines moved after the round was opened: as many working days later as `by` says. */
  readonly moved: readonly {
    readonly organisation: OrganisationId;
    readonly days: number;
    readonly reason: string;
    readonly by: string;
    readonly daysAgo: number;
  }[];
  readonly steps: readonly {
    readonly organisation: OrganisationId;
    readonly step: 'open' | 'send' | 'return';
    readonly by: string;
    readonly daysAgo: number;
    readonly reason: string | null;
  }[];
};

/** Who signs in by which address, found by name, so that a name that changes is noticed. */
function signInOf(name: string): string {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(`The example has nobody called ${name}`);
  return found.signIn;
}

const henrik = signInOf('Henrik Tegel');
const karin = signInOf('Karin Sandelin');
const lena = signInOf('Lena Hallgren');
const yusuf = signInOf('Yusuf Demir');

type Chapter = ExampleRound['chapters'][number];
type Instruction = ExampleRound['instructions'][number];

const chapter: Omit<Chapter, 'from' | 'place' | 'heading'> = {
  required: true,
  maxCharacters: null,
  kinds: null,
  tables: [],
  economy: [],
};
const said: Omit<Instruction, 'from' | 'by' | 'about' | 'body'> = {
  kind: 'instruction',
  maxCharacters: null,
  kinds: null,
};

export const exampleRounds: readonly ExampleRound[] = [
  {
    year: 2025,
    kind: 'VB',
    title: 'Verksamhetsberättelse 2025',
    organisation: 'kommunfullmaktige',
    openedBy: henrik,
    openedDaysAgo: 40,
    lastDayIn: 8,
    leadDays: { board: 0, executiveBoard: 0, administration: 5, department: 5, unit: 5 },
    prints: ['reasons', 'activities'],
    takesNoPart: [
      'kommunstyrelsen',
      'stadsledningskontoret',
      'norrstrands-stadsdelsforvaltning',
      'socialforvaltningen',
    ],
    chapters: [
      { ...chapter, from: 'kommunfullmaktige', place: 'front', heading: 'Sammanfattande analys', maxCharacters: 6000 },
      {
        ...chapter,
        from: 'kommunfullmaktige',
        place: 'back',
        heading: 'Uppföljning av ekonomi',
        economy: [
          { table: 'deviations', style: {} },
          { table: 'months', style: {} },
        ],
      },
      { ...chapter, from: 'kommunfullmaktige', place: 'back', heading: 'Synpunkter och klagomål', maxCharacters: 3000 },
      { ...chapter, from: 'norrstrands-stadsdelsnamnd', place: 'back', heading: 'Goda exempel', required: false },
    ],
    instructions: [
      {
        ...said,
        from: 'kommunfullmaktige',
        by: henrik,
        about: { at: 'whole' },
        body: 'Skriv för den som inte arbetar hos er. Börja med vad som har ändrats för invånarna under året, och säg det rakt ut när något inte har blivit som planerat.',
      },
      {
        ...said,
        from: 'kommunfullmaktige',
        by: henrik,
        about: { at: 'chapter', heading: 'Sammanfattande analys' },
        body: 'Högst tre frågor. Varje påstående ska gå att följa till en indikator eller en aktivitet.',
      },
      {
        ...said,
        from: 'norrstrands-stadsdelsnamnd',
        by: karin,
        kind: 'question',
        about: { at: 'chapter', heading: 'Sammanfattande analys' },
        body: 'Vad har medarbetarna lyft på årets planeringsdagar som påverkar nästa år?',
      },
      {
        ...said,
        from: 'norrstrands-stadsdelsnamnd',
        by: karin,
        kinds: ['unit'],
        maxCharacters: 1500,
        about: { at: 'goal', level: 'unitGoal', section: 'Analys' },
        body: 'Om målet uppfylls delvis eller inte: skriv orsaken, vad ni har gjort och vad ni gör härnäst.',
      },
    ],
    messages: [
      {
        to: 'tallbackens-forskolor',
        kind: 'question',
        body: 'Indikatorn om inskrivna barn saknar utfall för december. Kommer det, eller ska vi skriva varför det saknas?',
        by: karin,
        daysAgo: 3,
        answer: null,
      },
      {
        to: 'vuxenstod',
        kind: 'reminder',
        body: 'Avdelningen sammanställer på fredag. Hör av dig om något hindrar.',
        by: lena,
        daysAgo: 9,
        answer: { by: yusuf, body: 'Vi skickar i tid. Väntar bara på volymerna.', daysAgo: 8 },
      },
    ],
    moved: [
      {
        organisation: 'norrstrands-hemtjanst',
        days: 4,
        reason: 'Enheten byter planeringssystem den här veckan och får fyra arbetsdagar till.',
        by: karin,
        daysAgo: 5,
      },
    ],
    steps: [
      { organisation: 'vuxenstod', step: 'send', by: yusuf, daysAgo: 5, reason: null },
      {
        organisation: 'vuxenstod',
        step: 'return',
        by: lena,
        daysAgo: 2,
        reason:
          'Analysen av väntetiderna säger att målet är uppfyllt, men indikatorn ligger under. Förklara eller ändra.',
      },
    ],
  },
  {
    year: 2026,
    kind: 'VP',
    title: 'Verksamhetsplan 2026 i Norrstrand',
    organisation: 'norrstrands-stadsdelsnamnd',
    openedBy: karin,
    openedDaysAgo: 12,
    lastDayIn: 25,
    leadDays: { administration: 5, department: 5, unit: 8 },
    prints: [],
    takesNoPart: ['norrstrands-stadsdelsforvaltning'],
    chapters: [
      {
        ...chapter,
        from: 'norrstrands-stadsdelsnamnd',
        place: 'front',
        heading: 'Enhetens uppdrag',
        maxCharacters: 2500,
      },
      { ...chapter, from: 'norrstrands-stadsdelsnamnd', place: 'back', heading: 'Medarbetarnas delaktighet' },
    ],
    instructions: [
      {
        ...said,
        from: 'norrstrands-stadsdelsnamnd',
        by: karin,
        about: { at: 'goal', level: 'unitGoal', section: 'Förväntat resultat' },
        body: 'Skriv vad som ska märkas för dem ni är till för, inte vad ni ska göra. Det ska gå att säga i januari om det blev så.',
      },
    ],
    messages: [],
    moved: [],
    steps: [],
  },
];
