import type { Fault } from '#domain/kernel/fault.ts';
import type { DocumentGoal, SteeringDocument } from '#domain/steering/steering-document.ts';
import { MAX_NAME_LENGTH, MAX_FAULTS_OF_A_KIND } from '#limits';

import { isNoValue, isTargetWords } from './cell-words.ts';
import { compact } from './line.ts';
import { isIsoDate } from './printed-date.ts';

/**
 * What a person should look at before an imported document is kept. Nothing here stops the import but a document in
 * which nothing was recognised; everything stays as it was printed.
 */
type Place = { readonly source: { readonly line: number; readonly page: number | null } | null };

function fault(
  code: string,
  severity: Fault['severity'],
  message: string,
  remedy: string,
  place?: Place,
  field: string | null = null,
): Fault {
  const source = place?.source ?? null;
  return { code, severity, message, remedy, line: source?.line ?? null, page: source?.page ?? null, field };
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}…`);
const quoted = (text: string): string => `”${short(text)}”`;

function dateFaults(document: SteeringDocument): Fault[] {
  const faults: Fault[] = [];
  for (const activity of document.activities) {
    for (const [field, date] of [
      ['Startdatum', activity.start],
      ['Slutdatum', activity.end],
    ] as const) {
      if (date === null || isIsoDate(date)) continue;
      faults.push(
        fault(
          'impossible-date',
          'warning',
          `Datumet ${quoted(date)} för aktiviteten ${quoted(activity.title)} finns inte i kalendern.`,
          'Rätta datumet; tills dess står det kvar som det är tryckt.',
          activity,
          field,
        ),
      );
    }
    if (
      activity.start !== null &&
      activity.end !== null &&
      isIsoDate(activity.start) &&
      isIsoDate(activity.end) &&
      activity.end < activity.start
    ) {
      faults.push(
        fault(
          'ends-before-start',
          'warning',
          `Aktiviteten ${quoted(activity.title)} slutar ${activity.end}, innan den börjar ${activity.start}.`,
          'Se efter vilket av datumen som är fel.',
          activity,
          'Slutdatum',
        ),
      );
    }
  }
  return faults;
}

const LETTERS_WITH_UNIT = /^\p{L}[\p{L}\s]*(?:%|st|kr|tkr|mnkr)$/iu;
const NUMBER_IN_WORD = /\d\p{Ll}{2,}\d/u;

function valueFaults(document: SteeringDocument): Fault[] {
  const fields = [
    ['outcome', 'Periodens utfall'],
    ['men', 'Utfall män/pojkar'],
    ['women', 'Utfall kvinnor/flickor'],
    ['previous', 'Förra årets utfall'],
    ['forecast', 'Prognos helår'],
    ['target', 'Årsmål'],
    ['councilTarget', 'KF:s årsmål'],
  ] as const;
  return document.indicators.flatMap((indicator) =>
    fields.flatMap(([column, field]) => {
      const cell = indicator.cells[column];
      const fine =
        cell === null || isNoValue(cell) || isTargetWords(cell) || (/\d/u.test(cell) && !NUMBER_IN_WORD.test(cell));
      const words = column === 'councilTarget' || (column === 'target' && (cell?.length ?? 0) < 25);
      if (fine || (words && !LETTERS_WITH_UNIT.test(cell))) return [];
      return [
        fault(
          'not-a-value',
          'warning',
          `Värdet ${quoted(cell)} för indikatorn ${quoted(indicator.name)} är inget tal.`,
          'Skriv värdet som ett tal med enhet, eller ange varför det saknas.',
          indicator,
          field,
        ),
      ];
    }),
  );
}

function nameFaults(document: SteeringDocument): Fault[] {
  const named = [
    ...document.goals.map((goal) => ({ ...goal, name: goal.title, kind: 'Målet' })),
    ...document.indicators.map((indicator) => ({ ...indicator, kind: 'Indikatorn' })),
    ...document.activities.map((activity) => ({ ...activity, name: activity.title, kind: 'Aktiviteten' })),
  ];
  const long = named
    .filter(({ name }) => name.length > MAX_NAME_LENGTH)
    .map((one) =>
      fault(
        'name-too-long',
        'warning',
        `${one.kind} ${quoted(one.name)} har ett namn på ${one.name.length} tecken.`,
        'Se efter om en del av namnet hör till analysen, och korta det.',
        one,
        'Namn',
      ),
    );
  const empty = named
    .filter(({ name }) => name.trim() === '')
    .map((one) =>
      fault(
        'name-missing',
        'warning',
        `${one.kind} på raden saknar namn.`,
        'Skriv namnet som det står i dokumentet.',
        one,
        'Namn',
      ),
    );
  return [...long, ...empty];
}

function duplicateFaults(goals: readonly DocumentGoal[]): Fault[] {
  const seen = new Map<string, DocumentGoal>();
  return goals.flatMap((goal) => {
    const key = `${goal.level}|${goal.parent}|${compact(goal.title)}`;
    const before = seen.get(key);
    seen.set(key, before ?? goal);
    if (before === undefined) return [];
    return [
      fault(
        'duplicate-goal',
        'warning',
        `Målet ${quoted(goal.title)} finns två gånger under samma överordnade mål.`,
        'Slå ihop dem om det är samma mål.',
        goal,
        'Mål',
      ),
    ];
  });
}

/** Goals that are their own ancestors; text cannot make them, data from other programs can. */
export function cyclicGoals(goals: readonly DocumentGoal[]): readonly DocumentGoal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const safe = new Set<string>();
  return goals.filter((goal) => {
    const path = new Set<string>();
    let at: DocumentGoal | undefined = goal;
    while (at !== undefined && !path.has(at.id) && !safe.has(at.id)) {
      path.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    if (at === undefined || safe.has(at.id)) {
      for (const id of path) safe.add(id);
      return false;
    }
    return at.id === goal.id;
  });
}

function cycleFaults(goals: readonly DocumentGoal[]): Fault[] {
  return cyclicGoals(goals).map((goal) =>
    fault(
      'cyclic-goal',
      'error',
      `Målet ${quoted(goal.title)} ligger under sig självt.`,
      'Välj ett annat överordnat mål.',
      goal,
      'Överordnat mål',
    ),
  );
}

function unknownFaults(document: SteeringDocument): Fault[] {
  const missing = (
    [
      [document.kind, 'kind-unknown', 'vilken sorts dokument det är', 'Dokument'],
      [document.year, 'year-unknown', 'vilket år det gäller', 'År'],
      [document.organisation, 'organisation-unknown', 'vilken nämnd eller enhet det gäller', 'Organisation'],
    ] as const
  ).filter(([value]) => value === null);
  return missing.map(([, code, what, field]) =>
    fault(
      code,
      'warning',
      `Det framgår inte av dokumentet ${what}.`,
      'Välj det innan du behåller importen.',
      undefined,
      field,
    ),
  );
}

/** A focus area that comes again, or whose number is lower than the one's before it: a second document in the file. */
function severalFault(document: SteeringDocument): Fault[] {
  const tops = document.goals.filter((goal) => goal.level === 'focusArea');
  const seen = new Set<string>();
  for (const [at, goal] of tops.entries()) {
    const key = compact(goal.title);
    if (seen.has(key) || Number(goal.number ?? 'none') < Number(tops[at - 1]?.number ?? 'none')) {
      return [
        fault(
          'several-documents',
          'warning',
          `Målet ${quoted(goal.title)} börjar om på den här raden: filen verkar innehålla flera dokument.`,
          'Dela filen och läs in ett dokument i taget.',
          goal,
        ),
      ];
    }
    seen.add(key);
  }
  return [];
}

function nothingFault(document: SteeringDocument, lines: number): Fault[] {
  if (lines === 0)
    return [
      fault(
        'document-empty',
        'error',
        'Dokumentet innehåller ingen text.',
        'Kontrollera att det är rätt fil. Är den inskannad behöver den först tolkas till text.',
      ),
    ];
  const found = document.goals.length + document.indicators.length + document.activities.length;
  if (found > 0) return [];
  return [
    fault(
      'nothing-recognised',
      'error',
      'Inga mål, indikatorer eller aktiviteter kändes igen: det verkar vara ett dokument av ett annat slag.',
      'Välj en verksamhetsplan, tertialrapport eller verksamhetsberättelse. Texten finns kvar att läsa.',
    ),
  ];
}

/** So that a broken file does not drown the page, only the first faults of each kind are told, and how many more. */
function limited(faults: readonly Fault[]): Fault[] {
  const counts = new Map<string, number>();
  const kept = faults.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MAX_FAULTS_OF_A_KIND;
  });
  const more = [...counts].filter(([, count]) => count > MAX_FAULTS_OF_A_KIND);
  return [
    ...kept,
    ...more.map(([code, count]) =>
      fault(
        `${code}-more`,
        'warning',
        `Ytterligare ${count - MAX_FAULTS_OF_A_KIND} fel av samma slag visas inte.`,
        'Rätta de första och läs in filen igen.',
      ),
    ),
  ];
}

/** All that is wrong or unsure in an imported document; `lines` is how many lines the file had. */
export function importFaults(document: SteeringDocument, lines: number): Fault[] {
  const nothing = nothingFault(document, lines);
  if (nothing.length > 0) return nothing;
  return limited([
    ...unknownFaults(document),
    ...severalFault(document),
    ...duplicateFaults(document.goals),
    ...cycleFaults(document.goals),
    ...nameFaults(document),
    ...dateFaults(document),
    ...valueFaults(document),
  ]);
}
