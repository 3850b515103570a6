import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { DAY_HEADER } from '#domain/access/past-day.ts';
import type { IndicatorView } from '#domain/indicators/indicator-view.ts';
import type { ThreadView } from '#domain/thread/thread-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { emptyCells, goal, indicator, steeringDocument } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

describeOnEachDatabase('a day gone by', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { server, signInAs } = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const planner = await signInAs(person);
    const reportWith = (outcome: string) =>
      steeringDocument({
        kind: 'T1',
        year: 2025,
        goals: [goal('g1', 1, { title: 'Barnen leker' })],
        indicators: [
          indicator('i1', 2, {
            goal: 'g1',
            name: 'Andel nöjda barn',
            cells: { ...emptyCells, outcome, period: '2025' },
          }),
        ],
      });
    const keep = (outcome: string, number: number, decidedOn: string, state: 'sealed' | 'superseded' | 'draft') =>
      keepEdition(database, place.id, {
        organisation: place.board,
        keptBy: person,
        document: reportWith(outcome),
        state,
        number,
        ...(state === 'draft' ? {} : { decidedOn }),
      });
    const first = await keep('81 %', 1, '2025-05-20', 'superseded');
    const second = await keep('83 %', 2, '2025-09-10', 'sealed');
    const on = async (day: string | null, path: string) => {
      const headers = { cookie: planner.cookie, ...(day === null ? {} : { [DAY_HEADER]: day }) };
      const { statusCode, body } = await server.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
      const read: unknown = JSON.parse(body);
      return { status: statusCode, body: read };
    };
    const thread = async (day: string | null) => {
      const path = `thread?organisation=${place.board}&year=2025&kind=T1`;
      return ((await on(day, path)).body as ThreadView).editions.map(({ id }) => id);
    };
    return { place, server, planner, first, second, on, thread };
  };

  it('shows the version that stood then, in the thread, the lists, the series and by its own address', async () => {
    const { first, second, on, thread } = await prepare();
    expect(await thread(null)).toEqual([second]);
    expect(await thread('2025-06-01')).toEqual([first]);
    expect(await thread('2025-05-20')).toEqual([first]);
    expect(await thread('2025-09-10')).toEqual([second]);
    const listed = async (day: string | null) => {
      const { items, total } = (await on(day, 'editions')).body as { items: { id: string }[]; total: number };
      return [total, ...items.map(({ id }) => id)];
    };
    expect(await listed('2025-06-01')).toEqual([1, first]);
    expect(await listed('2025-05-19')).toEqual([0]);
    const { items } = (await on(null, 'indicators?q=Andel')).body as { items: { id: string }[] };
    const series = async (day: string) =>
      ((await on(day, `indicators/${items[0]?.id}`)).body as IndicatorView).points.map(
        ({ outcome }) => outcome.printed,
      );
    expect(await series('2025-06-01')).toEqual(['81 %']);
    expect(await series('2025-12-31')).toEqual(['83 %']);
    expect((await on(null, `editions/${second}`)).status).toBe(200);
    expect((await on('2025-06-01', `editions/${second}`)).status).toBe(404);
    expect((await on('2025-06-01', `editions/${first}`)).status).toBe(200);
  });

  it('offers nothing that changes anything, and refuses it', async () => {
    const { place, server, planner, on } = await prepare();
    const { allowed } = (await on('2025-06-01', 'session')).body as { allowed: string[] };
    expect(allowed).toContain('edition.read');
    expect(allowed.filter((action) => /write|create|manage|import\.keep/u.test(action))).toEqual([]);
    const { statusCode, body: answer } = await server.inject({
      method: 'POST',
      url: '/api/v1/writing/start',
      headers: { cookie: planner.cookie, [DAY_HEADER]: '2025-06-01', 'content-type': 'application/json' },
      payload: JSON.stringify({
        requestId: randomUUID(),
        organisation: place.board,
        year: 2025,
        kind: 'T2',
        activities: true,
        texts: true,
      }),
    });
    expect(statusCode).toBe(403);
    expect(answer).toMatch(/börja skriva|det som stod/u);
  });

  it('that is no day is told; today and later are now', async () => {
    const { second, on, thread } = await prepare();
    expect(await on('i går', 'editions')).toMatchObject({ status: 422, body: { faults: [{ field: 'Dag' }] } });
    expect(await thread('2999-01-01')).toEqual([second]);
  });
});
