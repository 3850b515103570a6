import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { inOrderOfTime, taskOf } from './task.ts';
import type { Task } from './task.ts';

const organisation = { id: 'o', name: 'Lekstugan' };
const task = (kind: Task['kind'], due: string | null): Task =>
  taskOf({ id: `${kind}-${due ?? ''}`, kind, organisation, title: 'Plan', due });

it('what waits is ordered by its day, and by weight on one day; what has none comes last', () => {
  const tasks = [
    task('notice', null),
    task('collect', '2026-05-04'),
    task('write', '2026-05-04'),
    task('write', '2026-05-01'),
  ];
  expect(inOrderOfTime(tasks).map(({ kind, due }) => [kind, due])).toEqual([
    ['write', '2026-05-01'],
    ['write', '2026-05-04'],
    ['collect', '2026-05-04'],
    ['notice', null],
  ]);
});

it('the order loses nothing and does not depend on where the tasks come from', () => {
  const anyTask = fc
    .tuple(fc.constantFrom('answer', 'write', 'approve', 'notice'), fc.constantFrom('2026-05-01', '2026-05-02', null))
    .map(([kind, due]) => task(kind as Task['kind'], due));
  fc.assert(
    fc.property(fc.array(anyTask), (tasks) => {
      expect(inOrderOfTime(tasks.toReversed())).toEqual(inOrderOfTime(tasks));
      expect(inOrderOfTime(tasks)).toHaveLength(tasks.length);
    }),
  );
});
