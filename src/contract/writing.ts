import { z } from 'zod';

import { ActivityChange, Participation, Progress } from '#domain/activities/activity-state.ts';
import { EditionKind, Fulfilment, GoalLevel } from '#domain/steering/steering-document.ts';
import { AboveDifference } from '#domain/writing/above-differences.ts';
import { EnteredCell, ValueEntry } from '#domain/writing/enter-value.ts';
import { StartView, WritingHome } from '#domain/writing/start-view.ts';
import { ValuePlan } from '#domain/writing/value-file.ts';
import { KeptValue, SaidBefore, TextVersionView, WritingView } from '#domain/writing/writing-view.ts';
import { MAX_CELLS_AT_ONCE } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const place = { organisation: Id, year: z.coerce.number().int().min(1900).max(2200), kind: EditionKind };
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** A change of a draft; `version` is the row's own, so that people who write in different places do not meet. */
const draft = { id: Id, requestId: RequestId };
const version = z.number().int();
const title = z.string().trim().min(1, 'Skriv något här.').max(500);
const day = z.iso.date().nullable();
const days = { start: day, end: day };
const Done = z.object({ done: z.literal(true) });

/** Writing in drafts: begun from what there is, changed thing by thing, never sent back whole. */
export const writing = {
  home: route
    .route({ method: 'GET', path: '/writing', summary: 'The own drafts, and where another may be begun' })
    .output(WritingHome),
  showStart: route
    .route({ method: 'GET', path: '/writing/start', summary: 'What a new draft would be built from' })
    .input(
      z.object({
        ...place,
        activities: flag.default(true),
        texts: flag.default(true),
        goals: flag.default(true),
        indicators: flag.default(true),
      }),
    )
    .output(StartView),
  start: write
    .route({ method: 'POST', path: '/writing/start', summary: 'Begin a draft' })
    .input(
      z.object({
        ...place,
        activities: z.boolean(),
        texts: z.boolean(),
        goals: z.boolean().default(true),
        indicators: z.boolean().default(true),
        /** Own goals that are left behind, by the keys of the preview. */
        without: z.array(z.string().max(700)).max(1000).default([]),
        requestId: RequestId,
      }),
    )
    .output(z.object({ id: z.string() })),
  show: route
    .route({ method: 'GET', path: '/writing/{id}', summary: 'A draft as whoever writes in it needs it' })
    .input(z.object({ id: Id }))
    .output(WritingView),
  before: route
    .route({
      method: 'GET',
      path: '/writing/{id}/goals/{goal}/before',
      summary: 'What earlier editions said of a goal',
    })
    .input(z.object({ id: Id, goal: Id }))
    .output(z.object({ items: z.array(SaidBefore) })),
  above: route
    .route({
      method: 'GET',
      path: '/writing/{id}/above',
      summary: 'What the level above has decided and the plan reads otherwise',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        edition: z.object({ id: z.string(), title: z.string() }).nullable(),
        items: z.array(AboveDifference),
      }),
    ),
  takeUpAbove: write
    .route({ method: 'POST', path: '/writing/{id}/above', summary: 'Take up something that was decided above' })
    .input(z.object({ ...draft, key: z.string().min(1).max(200) }))
    .output(Done),
  setFulfilment: write
    .route({ method: 'POST', path: '/writing/{id}/goals/{goal}/fulfilment', summary: 'Set how a goal is met' })
    .input(z.object({ ...draft, goal: Id, version, status: Fulfilment.or(z.literal('noContribution')).nullable() }))
    .output(Done),
  addGoal: write
    .route({ method: 'POST', path: '/writing/{id}/goals', summary: 'Add an own goal under another' })
    .input(z.object({ ...draft, parent: Id, level: GoalLevel, title }))
    .output(z.object({ goal: z.string() })),
  recordValues: write
    .route({
      method: 'POST',
      path: '/writing/{id}/indicators/{indicator}/values',
      summary: 'Enter values of an indicator',
    })
    .input(
      z.object({
        ...draft,
        indicator: Id,
        version,
        values: z.array(ValueEntry).min(1).max(5),
        source: z.string().trim().max(500).nullable(),
        measuredOn: z.iso.date().nullable(),
      }),
    )
    .output(Done),
  recordCells: write
    .route({ method: 'POST', path: '/writing/{id}/values', summary: 'Enter many values at once, all or none' })
    .input(
      z.object({
        ...draft,
        cells: z
          .array(
            z.object({
              indicator: Id,
              cell: EnteredCell,
              printed: z.string().max(200).nullable(),
              seen: z.string().nullable(),
            }),
          )
          .min(1)
          .max(MAX_CELLS_AT_ONCE),
      }),
    )
    .output(Done),
  previewFile: write
    .route({
      method: 'POST',
      path: '/writing/{id}/value-file/preview',
      summary: 'What a file of values would enter; nothing is stored',
    })
    .input(z.object({ id: Id, file: z.file() }))
    .output(ValuePlan.extend({ mark: z.string() })),
  enterFile: write
    .route({
      method: 'POST',
      path: '/writing/{id}/value-file',
      summary: 'Enter the values of a file that was previewed, all or none',
    })
    .input(z.object({ ...draft, file: z.file(), mark: z.string().regex(/^[0-9a-f]{64}$/u) }))
    .output(z.object({ entered: z.number().int() })),
  valueHistory: route
    .route({
      method: 'GET',
      path: '/writing/{id}/indicators/{indicator}/values',
      summary: 'What was entered over time',
    })
    .input(z.object({ id: Id, indicator: Id }))
    .output(z.object({ items: z.array(KeptValue) })),
  addIndicator: write
    .route({ method: 'POST', path: '/writing/{id}/indicators', summary: 'Add an own indicator' })
    .input(z.object({ ...draft, goal: Id, name: title, target: z.string().trim().max(200).nullable() }))
    .output(z.object({ indicator: z.string() })),
  changeActivity: write
    .route({ method: 'POST', path: '/writing/{id}/activities/{activity}', summary: 'Change or postpone an activity' })
    .input(
      z.object({
        ...draft,
        activity: Id,
        version,
        // What is left out stays as it is, so that two quick changes of one row do not undo each other.
        title: title.optional(),
        start: day.optional(),
        end: day.optional(),
        deviation: z.boolean().optional(),
        participation: Participation.nullable().optional(),
        progress: Progress.nullable().optional(),
        postponedReason: z.string().trim().max(2000).nullable().optional(),
      }),
    )
    .output(Done),
  addActivity: write
    .route({ method: 'POST', path: '/writing/{id}/activities', summary: 'Add an own activity' })
    .input(z.object({ ...draft, goal: Id, title, ...days }))
    .output(z.object({ activity: z.string() })),
  removeActivity: write
    .route({
      method: 'POST',
      path: '/writing/{id}/activities/{activity}/removal',
      summary: 'Take an own activity away; it can be brought back',
    })
    .input(z.object({ ...draft, activity: Id, version }))
    .output(Done),
  restoreActivity: write
    .route({
      method: 'POST',
      path: '/writing/{id}/activities/{activity}/restoring',
      summary: 'Bring back an activity that was taken away',
    })
    .input(z.object({ ...draft, activity: Id }))
    .output(Done),
  activityHistory: route
    .route({
      method: 'GET',
      path: '/writing/{id}/activities/{activity}/history',
      summary: 'How an activity was changed over time',
    })
    .input(z.object({ id: Id, activity: Id }))
    .output(z.object({ items: z.array(ActivityChange.extend({ edition: z.string(), title: z.string() })) })),
  addText: write
    .route({ method: 'POST', path: '/writing/{id}/texts', summary: 'Add a section, an analysis or a chapter' })
    .input(
      z.object({ ...draft, goal: Id.nullable(), indicator: Id.nullable(), activity: Id.nullable(), heading: title }),
    )
    .output(z.object({ text: z.string() })),
  removeChapter: write
    .route({
      method: 'POST',
      path: '/writing/{id}/chapters/{text}/removal',
      summary: 'Take a chapter of one’s own away; it can be brought back',
    })
    .input(z.object({ ...draft, text: Id }))
    .output(Done),
  restoreChapter: write
    .route({
      method: 'POST',
      path: '/writing/{id}/chapters/{text}/restoring',
      summary: 'Bring back a chapter that was taken away',
    })
    .input(z.object({ ...draft, text: Id }))
    .output(Done),
  versions: route
    .route({ method: 'GET', path: '/writing/{id}/texts/{text}/versions', summary: 'How a text has read over time' })
    .input(z.object({ id: Id, text: Id }))
    .output(z.object({ items: z.array(TextVersionView) })),
  restore: write
    .route({
      method: 'POST',
      path: '/writing/{id}/texts/{text}/restore',
      summary: 'Bring back an earlier version of a text',
    })
    .input(z.object({ ...draft, text: Id, number: z.number().int() }))
    .output(Done),
};
