import { conflict, faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { RoundChapter, RoundInstruction } from '#domain/rounds/round.ts';
import { deleteInstruction, insertInstruction, saveChapters, saveInstruction } from '#store/rounds/asked.ts';
import { listChapters, listInstructions } from '#store/rounds/rounds.ts';

import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { changeRound, doneWith, mayNotRun, mayRunAt } from './round-access.ts';
import type { RoundAsked, RoundDone, RoundInHand } from './round-access.ts';
import { treeBelow } from './round-tree.ts';

/** Whoever opened the round or lies below it may ask those below themselves for more. */
function mayGive(who: SignedIn, { round, register, parts }: RoundInHand, organisation: string): boolean {
  const days = parts.map(({ deadline }) => deadline).toSorted();
  const known = treeBelow(register, round.organisation, days.at(-1) ?? who.actor.today);
  return known.some(({ id }) => id === organisation) && mayRunAt(who, register, organisation);
}

export type GiveInstructionInput = RoundAsked & Omit<RoundInstruction, 'id' | 'version'>;

/** Says or asks something at a place in the document, to everybody below an organisation. */
export function giveInstruction(
  app: App,
  who: SignedIn,
  input: GiveInstructionInput,
): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `instruct ${input.organisation}`, async (hand) => {
    const { act, round } = hand;
    if (!mayGive(who, hand, input.organisation)) return mayNotRun;
    const { organisation, about, kind, maxCharacters, kinds } = input;
    const body = input.body.trim();
    const instruction = { id: app.newId(), organisation, about, kind, body, maxCharacters, kinds, version: 1 };
    const fault = await instructionFault(hand, instruction);
    if (fault !== null) return fault;
    await insertInstruction(act.db, round.id, instruction, { person: who.id, at: app.now().toISOString() });
    tellInstruction(who, hand, 'give-instruction', 'gav en anvisning till', null, instruction);
    return doneWith(round.id);
  });
}

export type ChangeInstructionInput = RoundAsked & {
  readonly instruction: string;
  readonly version: number;
} & Omit<RoundInstruction, 'id' | 'version' | 'organisation'>;

/** Changes what was said; those who write see the new words at once. */
export function changeInstruction(
  app: App,
  who: SignedIn,
  input: ChangeInstructionInput,
): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `change-instruction ${input.instruction}`, async (hand) => {
    const found = await givenInHand(who, hand, input.instruction);
    if (!found.ok) return found;
    const { about, kind, maxCharacters, kinds, version } = input;
    const after = { ...found.value, about, kind, maxCharacters, kinds, version, body: input.body.trim() };
    const fault = await instructionFault(hand, after);
    if (fault !== null) return fault;
    if (!(await saveInstruction(hand.act.db, after))) return stale(found.value);
    tellInstruction(who, hand, 'change-instruction', 'ändrade en anvisning till', found.value, after);
    return doneWith(hand.round.id);
  });
}

export type RemoveInstructionInput = RoundAsked & { readonly instruction: string; readonly version: number };

/** Takes an instruction away; its words stay in the log. */
export function removeInstruction(
  app: App,
  who: SignedIn,
  input: RemoveInstructionInput,
): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `remove-instruction ${input.instruction}`, async (hand) => {
    const found = await givenInHand(who, hand, input.instruction);
    if (!found.ok) return found;
    if (!(await deleteInstruction(hand.act.db, input.instruction, input.version))) return stale(found.value);
    tellInstruction(who, hand, 'remove-instruction', 'tog bort en anvisning till', found.value, null);
    return doneWith(hand.round.id);
  });
}

const stale = (current: unknown) => conflict('Anvisningen har ändrats under tiden. Läs om sidan.', current);

async function givenInHand(who: SignedIn, hand: RoundInHand, id: string): Promise<Result<RoundInstruction, Failure>> {
  const all = isUuid(id) ? await listInstructions(hand.act.db, hand.round.id) : [];
  const found = all.find((one) => one.id === id);
  if (found === undefined) return notFound('Anvisningen finns inte.');
  return mayGive(who, hand, found.organisation) ? ok(found) : mayNotRun;
}

async function instructionFault(
  { act, round }: RoundInHand,
  { body, about }: RoundInstruction,
): Promise<Result<never, Failure> | null> {
  if (body === '') return invalid(faultOf('instruction-empty', 'Anvisningen är tom.', 'Skriv den.', 'Anvisning'));
  if (about.at !== 'chapter') return null;
  const chapters = await listChapters(act.db, round.id);
  if (chapters.some(({ id }) => id === about.chapter)) return null;
  return invalid(faultOf('instruction-chapter', 'Kapitlet finns inte i mallen.', 'Välj ett annat.', 'Avsnitt'));
}

function tellInstruction(
  who: SignedIn,
  { act, round, register }: RoundInHand,
  action: string,
  did: string,
  before: RoundInstruction | null,
  after: RoundInstruction | null,
): void {
  const organisation = (after ?? before)?.organisation ?? round.organisation;
  const name = nameOn(register.organisations, organisation, who.actor.today);
  const summary = `${who.name} ${did} dem under ${name} i ${round.title}.`;
  act.audit({ action, kind: 'round', thing: round.id, summary, before, after });
}

export type SetChaptersInput = RoundAsked & {
  readonly version: number;
  readonly organisation: string;
  /** In their order; those without id are new. */
  readonly chapters: readonly (Omit<RoundChapter, 'id' | 'organisation' | 'position'> & {
    readonly id: string | null;
  })[];
};

/** Sets which chapters an organisation asks for before and after the goals. Texts already written are never touched. */
export function setChapters(app: App, who: SignedIn, input: SetChaptersInput): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `chapters ${input.organisation}`, async (hand) => {
    const { act, round, register } = hand;
    const { organisation } = input;
    if (!mayGive(who, hand, organisation)) return mayNotRun;
    if (round.version !== input.version) return conflict('Rundan har ändrats under tiden. Läs om sidan.', round);
    const before = (await listChapters(act.db, round.id)).filter((chapter) => chapter.organisation === organisation);
    const known = new Set(before.map(({ id }) => id));
    const chapters = input.chapters.map((chapter, at) => ({
      ...chapter,
      id: chapter.id !== null && known.has(chapter.id) ? chapter.id : app.newId(),
      organisation,
      position: at + 1,
      heading: chapter.heading.trim(),
    }));
    const headings = chapters.map(({ heading }) => heading.toLocaleLowerCase('sv'));
    const twice = chapters.find((_chapter, at) => headings.indexOf(headings[at] ?? '') !== at);
    if (twice !== undefined) {
      return invalid(
        faultOf('chapter-twice', `Kapitlet ”${twice.heading}” finns två gånger.`, 'Ta bort det ena.', 'Rubrik'),
      );
    }
    await saveChapters(act.db, round.id, organisation, chapters);
    const name = nameOn(register.organisations, organisation, who.actor.today);
    act.audit({
      action: 'set-chapters',
      kind: 'round',
      thing: round.id,
      summary: `${who.name} satte kapitlen för dem under ${name} i ${round.title}.`,
      before,
      after: chapters,
    });
    return doneWith(round.id);
  });
}
