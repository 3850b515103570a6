import { z } from 'zod';

import { NumberTrail } from '#domain/desk/number-trail.ts';
import { QuestionView } from '#domain/desk/question.ts';
import { EditionKind, IndicatorColumn } from '#domain/steering/steering-document.ts';

import { MAX_SAMPLE } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const SampleValue = z.object({
  edition: z.string(),
  title: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  row: z.string(),
  name: z.string(),
  period: z.string().nullable(),
  printed: z.string().nullable(),
  value: z.string(),
  unit: z.string().nullable(),
  line: z.number().int().nullable(),
  page: z.number().int().nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  corrected: z.boolean(),
  quoted: z.boolean(),
});

const SampleQuery = z.object({
  seed: z.string().min(1).max(100),
  size: z.coerce.number().int().min(1).max(MAX_SAMPLE).default(20),
  organisation: Id.optional(),
  below: z.literal('yes').optional(),
  year: z.coerce.number().int().optional(),
  kind: EditionKind.optional(),
});

/** What an auditor looks with. The trail of a number is for everybody who may read it. */
export const desk = {
  trail: route
    .route({ method: 'GET', path: '/editions/{id}/trail', summary: 'Where a number comes from' })
    .input(z.object({ id: Id, row: Id, column: IndicatorColumn }))
    .output(NumberTrail),
  sample: route
    .route({
      method: 'GET',
      path: '/desk/sample',
      summary: 'A random sample of outcomes; the same seed gives the same',
    })
    .input(SampleQuery)
    .output(z.object({ seed: z.string(), population: z.number().int(), items: z.array(SampleValue) })),
  exportAll: route
    .route({ method: 'GET', path: '/desk/export', summary: 'Sample with trails, findings and questions, with hashes' })
    .input(SampleQuery)
    .output(z.file()),
};

export const questions = {
  list: route
    .route({ method: 'GET', path: '/questions', summary: 'Questions of auditors that the person asked or must answer' })
    .output(z.object({ items: z.array(QuestionView), total: z.number().int() })),
  ask: write
    .route({
      method: 'POST',
      path: '/questions',
      successStatus: 201,
      summary: 'Ask those who answer for an organisation',
    })
    .input(
      z.object({
        requestId: RequestId,
        organisation: Id,
        edition: Id.nullable(),
        thingId: Id.nullable(),
        about: z.string().trim().min(1).max(500),
        question: z.string().trim().min(5).max(5000),
        due: z.iso.date(),
      }),
    )
    .output(z.object({ id: z.string() })),
  answer: write
    .route({ method: 'POST', path: '/questions/{id}/answer', summary: 'Answer a question' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        answer: z.string().trim().min(2).max(10_000),
      }),
    )
    .output(z.object({ id: z.string() })),
  close: write
    .route({
      method: 'POST',
      path: '/questions/{id}/closed',
      summary: 'Say that an answer is enough, or open it again',
    })
    .input(z.object({ id: Id, requestId: RequestId, version: z.number().int(), closed: z.boolean() }))
    .output(z.object({ id: z.string() })),
};
