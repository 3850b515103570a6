import { z } from 'zod';

import { PartState } from '../rounds/part-status.ts';
import { EditionKind } from '../steering/steering-document.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** Every kind of task, the weightiest first where two are due on one day. */
const KINDS = [
  'answer',
  'question',
  'comment',
  'write',
  'approve',
  'decide',
  'collect',
  'vacancy',
  'forecast',
  'measures',
  'notice',
] as const;

/**
 * Something that waits for a person. answer: a question to the place. write: a part to write and send. approve: one sent
 * by somebody below. decide: one that is approved. collect: parts below that are not in yet. forecast: one that the
 * controller asks for. vacancy: what waits at a post below that nobody holds. measures: a plan to write or follow up. notice: a day that was moved or a part that was excused.
 * comment: somebody asked the person by name in a comment. question: an auditor's question, due on the day it wants an
 * answer.
 */
export const Task = z.object({
  /** Stable while it waits: told once in a mail, known again in the list. */
  id: z.string(),
  kind: z.enum(KINDS),
  organisation: named,
  /** What it is about: a round's or an edition's title. */
  title: z.string(),
  round: z.string().nullable(),
  edition: z.string().nullable(),
  state: PartState.nullable(),
  due: z.iso.date().nullable(),
  /** The question asked, why it was returned, or why the day was moved; with who said so. */
  words: z.string().nullable(),
  by: z.string().nullable(),
  /** For collect: how many are late, how many are not in, of how many. */
  counts: z.object({ late: z.number().int(), open: z.number().int(), all: z.number().int() }).nullable(),
  /** For answer: the message and its version. */
  message: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  /** For comment: the thread to open. */
  thread: z.string().nullable(),
  /** For forecast and measures: which one. */
  forecast: z.object({ year: z.number().int(), month: z.number().int() }).nullable(),
  /** For write where nothing is begun yet: the document to begin. */
  begins: z.object({ year: z.number().int(), kind: EditionKind }).nullable(),
});
export type Task = z.infer<typeof Task>;

/** A task of a kind, with nothing that the kind does not have. */
export const taskOf = (task: Partial<Task> & Pick<Task, 'id' | 'kind' | 'organisation' | 'title'>): Task => ({
  round: null,
  edition: null,
  state: null,
  due: null,
  words: null,
  by: null,
  counts: null,
  message: null,
  thread: null,
  forecast: null,
  begins: null,
  ...task,
});

/** By the day it is due, the longest overdue first; what has no day comes last, by weight. */
export function inOrderOfTime(tasks: readonly Task[]): Task[] {
  return tasks.toSorted(
    (one, other) =>
      (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      one.title.localeCompare(other.title, 'sv') ||
      one.organisation.name.localeCompare(other.organisation.name, 'sv'),
  );
}
