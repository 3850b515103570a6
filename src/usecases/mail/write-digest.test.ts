import { describe, expect, it } from 'vitest';

import { taskOf } from '#domain/tasks/task.ts';
import type { Task } from '#domain/tasks/task.ts';

import { writeDigest } from './write-digest.ts';

const to = { name: 'Lena Lek', municipality: 'Lekby', baseUrl: 'https://styr.example' };
const organisation = { id: 'o1', name: 'Lekstugan' };
const written = (task: Partial<Task> & Pick<Task, 'kind'>): string =>
  writeDigest({ fresh: [taskOf({ id: 't', title: 'T1 2025', organisation, ...task })], known: [] }, to).body;

describe('a digest', () => {
  it.each([
    [
      'what is begun, where it is written',
      { kind: 'write', edition: 'e1', round: 'r1', state: 'writing' },
      '/skriv/e1',
    ],
    ['what is not begun, in its round', { kind: 'write', round: 'r1', state: 'notBegun' }, '/rundor/r1'],
    ['a comment, in its text', { kind: 'comment', edition: 'e1', thread: 'c1' }, '/skriv/e1?kommentar=c1'],
    ['what was sent, in the document', { kind: 'approve', edition: 'e1', round: 'r1' }, '/dokument/e1'],
    ["an auditor's question, among the questions", { kind: 'question', edition: 'e1' }, '/fragor'],
    [
      'a forecast, where it is made',
      { kind: 'forecast', forecast: { year: 2025, month: 4 } },
      '/ekonomi/min?ar=2025&manad=4&organisation=o1',
    ],
    ['a post that nobody holds, from the list', { kind: 'vacancy' }, '/att-gora'],
  ] as const)('leads to %s', (_what, task, path) => {
    expect(written(structuredClone(task) as Partial<Task> & Pick<Task, 'kind'>).split('\n')).toContain(
      `  https://styr.example${path}`,
    );
  });

  it('says the day in words', () => {
    expect(written({ kind: 'write', state: 'returned', edition: 'e1', due: '2025-05-04' })).toContain('4 maj 2025');
  });
});
