import { addDays } from '#domain/kernel/calendar.ts';
import { addWorkingDays } from '#domain/kernel/working-days.ts';
import { proposeParts } from '#domain/rounds/round-parts.ts';
import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import type { LeadDays, RoundChapter, RoundInstruction, SectionPlace } from '#domain/rounds/round.ts';
import type { EditionKind, GoalLevel } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { findEdition, findStanding } from '#store/editions/editions.ts';
import { insertStep } from '#store/editions/steps.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { insertInstruction, saveChapters } from '#store/rounds/asked.ts';
import { insertParts, insertRound, saveParts, listParts, tieEditions } from '#store/rounds/rounds.ts';
import { insertChange, insertMessage, saveAnswer } from '#store/rounds/status.ts';

import { todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { contentHashOf } from '../editions/show-lifecycle.ts';
import { standingDocument } from '../editions/standing-document.ts';
import { treeBelow } from '../rounds/round-tree.ts';

/** A round of an example: organisations and people are words, days are told from the day on which it is loaded. */
export type ExampleRoundData = {
  readonly year: number;
  readonly kind: EditionKind;
  readonly title: string;
  readonly organisation: string;
  readonly openedBy: string;
  readonly openedDaysAgo: number;
  readonly lastDayIn: number;
  readonly leadDays: LeadDays;
  readonly prints: readonly PrintChoice[];
  readonly takesNoPart: readonly string[];
  readonly chapters: readonly (Omit<RoundChapter, 'id' | 'organisation' | 'position'> & { readonly from: string })[];
  readonly instructions: readonly (Omit<RoundInstruction, 'id' | 'organisation' | 'version' | 'about'> & {
    readonly from: string;
    readonly by: string;
    readonly about:
      | { readonly at: 'whole' }
      | { readonly at: 'chapter'; readonly heading: string }
      | { readonly at: 'goal'; readonly level: GoalLevel; readonly section: string | null };
  })[];
  readonly messages: readonly {
    readonly to: string;
    readonly kind: 'question' | 'reminder';
    readonly body: string;
    readonly by: string;
    readonly daysAgo: number;
    readonly answer: { readonly by: string; readonly body: string; readonly daysAgo: number } | null;
  }[];
  readonly moved: readonly {
    readonly organisation: string;
    readonly days: number;
    readonly reason: string;
    readonly by: string;
    readonly daysAgo: number;
  }[];
  readonly steps: readonly {
    readonly organisation: string;
    readonly step: 'open' | 'send' | 'return';
    readonly by: string;
    readonly daysAgo: number;
    readonly reason: string | null;
  }[];
};

/** What the words of an example have become in the database. */
export type ExampleIds = {
  readonly organisation: (word: string) => string;
  readonly person: (signIn: string) => string;
};

/** Opens the rounds of an example, under way as of today. */
export async function loadRounds(
  app: App,
  db: Db,
  rounds: readonly ExampleRoundData[],
  ids: ExampleIds,
): Promise<void> {
  const register = await loadRegister(db);
  for (const round of rounds) {
    const id = await openOne(app, db, register, round, ids);
    await sayAll(app, db, id, round, ids);
    await moveDays(app, db, id, round, ids);
    for (const step of round.steps) await keepStep(app, db, round, step, ids);
  }
}

const ago = (app: App, days: number): string => `${addDays(todayOf(app), -days)}T08:30:00.000Z`;

async function openOne(
  app: App,
  db: Db,
  register: Register,
  round: ExampleRoundData,
  ids: ExampleIds,
): Promise<string> {
  const { year, kind, title, leadDays, prints } = round;
  const id = app.newId();
  const organisation = ids.organisation(round.organisation);
  const opened = { id, year, kind, organisation, title, openedAt: ago(app, round.openedDaysAgo), closedAt: null };
  await insertRound(
    db,
    { ...opened, leadDays, prints: [...prints], tableStyle: {}, version: 1 },
    ids.person(round.openedBy),
  );
  const lastDay = addWorkingDays(todayOf(app), round.lastDayIn);
  const tree = treeBelow(register, organisation, lastDay);
  const left = new Set([organisation, ...round.takesNoPart.map((word) => ids.organisation(word))]);
  const chosen = new Set(tree.map(({ id: place }) => place).filter((place) => !left.has(place)));
  await insertParts(db, id, proposeParts(tree, chosen, { lastDay, leadDays }));
  await tieEditions(db, id);
  return id;
}

async function sayAll(app: App, db: Db, id: string, round: ExampleRoundData, ids: ExampleIds): Promise<void> {
  const chapters = round.chapters.map(({ from, ...chapter }, at) => ({
    ...chapter,
    id: app.newId(),
    organisation: ids.organisation(from),
    position: at + 1,
  }));
  for (const [organisation, own] of Map.groupBy(chapters, (chapter) => chapter.organisation)) {
    await saveChapters(db, id, organisation, own);
  }
  const placeOf = (about: ExampleRoundData['instructions'][number]['about']): SectionPlace =>
    about.at === 'chapter'
      ? { at: 'chapter', chapter: chapters.find(({ heading }) => heading === about.heading)?.id ?? '' }
      : about;
  for (const { from, by, about, kind, body, maxCharacters, kinds } of round.instructions) {
    const said = { id: app.newId(), organisation: ids.organisation(from), about: placeOf(about), version: 1 };
    const instruction = { ...said, kind, body, maxCharacters, kinds };
    await insertInstruction(db, id, instruction, { person: ids.person(by), at: ago(app, round.openedDaysAgo - 1) });
  }
  for (const { to, kind, body, by, daysAgo, answer } of round.messages) {
    const message = {
      id: app.newId(),
      round: id,
      organisation: ids.organisation(to),
      kind,
      body,
      at: ago(app, daysAgo),
    };
    await insertMessage(db, { ...message, person: ids.person(by) });
    if (answer === null) continue;
    const given = { answer: answer.body, person: ids.person(answer.by), at: ago(app, answer.daysAgo) };
    await saveAnswer(db, { id: message.id, ...given });
  }
}

async function moveDays(app: App, db: Db, id: string, round: ExampleRoundData, ids: ExampleIds): Promise<void> {
  for (const { organisation: word, days, reason, by, daysAgo } of round.moved) {
    const organisation = ids.organisation(word);
    const part = (await listParts(db, id)).find((one) => one.organisation === organisation);
    if (part === undefined) throw new Error(`${word} takes no part in ${round.title}`);
    const deadline = addWorkingDays(part.deadline, days);
    await saveParts(db, id, [{ ...part, deadline }]);
    const change = { what: 'deadline' as const, before: part.deadline, after: deadline, reason };
    const about = { id: app.newId(), round: id, organisation, person: ids.person(by), at: ago(app, daysAgo) };
    await insertChange(db, { ...about, ...change });
  }
}

async function keepStep(
  app: App,
  db: Db,
  { year, kind }: ExampleRoundData,
  { organisation: word, step, by, daysAgo, reason }: ExampleRoundData['steps'][number],
  ids: ExampleIds,
): Promise<void> {
  const [standing] = await findStanding(db, ids.organisation(word), year, kind);
  const row = standing === undefined ? undefined : await findEdition(db, standing.id);
  if (row === undefined) throw new Error(`The example has no ${kind} ${year} of ${word}`);
  const { document } = await standingDocument(db, row);
  await insertStep(db, {
    id: app.newId(),
    edition: row.id,
    section: null,
    step,
    person: ids.person(by),
    at: ago(app, daysAgo),
    reason,
    editionVersion: row.version,
    contentHash: contentHashOf(document),
    details: {},
  });
}
