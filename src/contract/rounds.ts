import { z } from 'zod';

import { OrganisationKind } from '#domain/organisation/organisation.ts';
import { PrintChoice } from '#domain/rounds/print-choice.ts';
import { RoundSummary, RoundView } from '#domain/rounds/round-view.ts';
import { StyleChoice, TablePlacement } from '#domain/economy/report-tables/table-placement.ts';
import { LeadDays, RoundChapter, RoundInstruction } from '#domain/rounds/round.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';

import { Id, RequestId, route, write } from './base.ts';

const day = z.iso.date();
const reason = z.string().min(1).max(2_000);
const asked = { id: Id, requestId: RequestId };
const done = z.object({ id: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const year = z.coerce.number().int().min(1900).max(2200);

const RoundProposal = z.object({
  places: z.array(named),
  organisation: z.string(),
  leadDays: LeadDays,
  tree: z.array(
    named.extend({
      kind: OrganisationKind,
      parent: z.string().nullable(),
      depth: z.number().int(),
      chosen: z.boolean(),
      deadline: day.nullable(),
    }),
  ),
  basedOn: z.object({ id: z.string(), title: z.string() }).nullable(),
  exists: z.object({ id: z.string(), title: z.string() }).nullable(),
  hasModel: z.boolean(),
});

const InstructionInput = RoundInstruction.omit({ id: true, version: true });
const ChapterInput = RoundChapter.omit({ id: true, organisation: true, position: true }).extend({
  id: z.string().nullable(),
  economy: z.array(TablePlacement).max(20).default([]),
});

/** VP, T1, T2 and VB as they are asked for: who reports, by when, with which instructions, and how far it has come. */
export const rounds = {
  list: route
    .route({ method: 'GET', path: '/rounds', summary: 'Rounds that concern the person, newest first' })
    .output(z.object({ items: z.array(RoundSummary) })),
  propose: route
    .route({ method: 'GET', path: '/rounds/proposal', summary: 'What a new round would look like' })
    .input(z.object({ organisation: Id.optional(), year, kind: EditionKind, lastDay: day }))
    .output(RoundProposal),
  open: write
    .route({ method: 'POST', path: '/rounds', successStatus: 201, summary: 'Open a round' })
    .input(
      z.object({
        requestId: RequestId,
        year,
        kind: EditionKind,
        organisation: Id,
        title: z.string().min(1).max(200),
        leadDays: LeadDays,
        lastDay: day,
        parts: z.array(z.object({ organisation: Id, deadline: day })).max(2_000),
        copyFrom: Id.nullable(),
      }),
    )
    .output(done),
  show: route
    .route({ method: 'GET', path: '/rounds/{id}', summary: 'Status of a round' })
    .input(z.object({ id: Id }))
    .output(RoundView),
  close: write
    .route({ method: 'POST', path: '/rounds/{id}/closed', summary: 'Close a round or open it again' })
    .input(z.object({ ...asked, version: z.number().int(), closed: z.boolean() }))
    .output(done),
  movePart: write
    .route({ method: 'POST', path: '/rounds/{id}/parts/{organisation}/deadline', summary: 'Move a deadline' })
    .input(
      z.object({
        ...asked,
        organisation: Id,
        version: z.number().int(),
        deadline: day,
        withBelow: z.boolean(),
        reason,
      }),
    )
    .output(done),
  excusePart: write
    .route({ method: 'POST', path: '/rounds/{id}/parts/{organisation}/excused', summary: 'Excuse, or take in again' })
    .input(z.object({ ...asked, organisation: Id, version: z.number().int(), excused: z.boolean(), reason }))
    .output(done),
  includePart: write
    .route({ method: 'POST', path: '/rounds/{id}/parts', summary: 'Take in another organisation' })
    .input(z.object({ ...asked, organisation: Id, deadline: day, reason }))
    .output(done),
  choosePrints: write
    .route({ method: 'PUT', path: '/rounds/{id}/prints', summary: 'What the documents of the round print' })
    .input(
      z.object({
        ...asked,
        version: z.number().int(),
        prints: z.array(PrintChoice).max(20),
        tableStyle: StyleChoice.optional(),
      }),
    )
    .output(done),
  setChapters: write
    .route({ method: 'PUT', path: '/rounds/{id}/chapters', summary: 'Chapters before and after the goals' })
    .input(
      z.object({ ...asked, organisation: Id, version: z.number().int(), chapters: z.array(ChapterInput).max(100) }),
    )
    .output(done),
  giveInstruction: write
    .route({ method: 'POST', path: '/rounds/{id}/instructions', summary: 'Say or ask something at a place' })
    .input(InstructionInput.extend(asked))
    .output(done),
  changeInstruction: write
    .route({ method: 'POST', path: '/rounds/{id}/instructions/{instruction}', summary: 'Change an instruction' })
    .input(
      InstructionInput.omit({ organisation: true }).extend({ ...asked, instruction: Id, version: z.number().int() }),
    )
    .output(done),
  removeInstruction: write
    .route({ method: 'DELETE', path: '/rounds/{id}/instructions/{instruction}', summary: 'Take an instruction away' })
    .input(z.object({ ...asked, instruction: Id, version: z.coerce.number().int() }))
    .output(done),
  sendMessage: write
    .route({ method: 'POST', path: '/rounds/{id}/messages', summary: 'Ask or remind those who take part' })
    .input(
      z.object({
        ...asked,
        organisations: z.array(Id).min(1).max(2_000),
        kind: z.enum(['question', 'reminder']),
        body: z.string().min(1).max(4_000),
      }),
    )
    .output(done),
  answerMessage: write
    .route({
      method: 'POST',
      path: '/rounds/{id}/messages/{message}/answer',
      summary: 'Answer, or say that it is seen',
    })
    .input(z.object({ ...asked, message: Id, version: z.number().int(), answer: z.string().min(1).max(4_000) }))
    .output(done),
};
