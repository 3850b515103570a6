import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { sql } from 'kysely';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepSketch } from '#test/support/keep-sketch.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';
import { carryAnswers } from '#usecases/editions/carry-answers.ts';
import { reviewAnew } from '#usecases/editions/review-anew.ts';

/** A board's annual report in which one goal's only indicator misses its target by far. */
const document = sketchDocument({
  goals: [
    {
      title: 'Kartlagda behov',
      status: 'full',
      indicators: [{ name: 'Andel med genomförandeplan', outcome: '12 %', target: '100 %', period: '2022' }],
    },
  ],
});
const RULE = 'status-against-indicators';

describeOnEachDatabase('an answer to a finding', (open) => {
  const prepare = async (state: 'decided' | 'draft' | 'sealed' = 'decided') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id);
    const person = await addPerson(database, place.id, 'planner', place.board, 'Petra Planerare');
    const keep = (number: number) =>
      keepSketch(database, place.id, { organisation: place.board, keptBy: person, document, number, state });
    const edition = await keep(1);
    const planner = await started.signInAs(person);
    const found = async (client: TestClient = planner): Promise<KeptFinding> => {
      const { items } = (await client.get(`editions/${edition}/findings`)).body as { items: KeptFinding[] };
      const one = items.find(({ rule }) => rule === RULE);
      if (one === undefined) throw new Error('the planted fault was not found');
      return one;
    };
    const counted = async (): Promise<number> =>
      ((await planner.get(`editions/${edition}`)).body as { counts: { findings: number } }).counts.findings;
    const dismiss = async (client: TestClient = planner, answers?: number) => {
      const { key, answers: now } = await found();
      return client.send('POST', 'findings/answers', {
        requestId: randomUUID(),
        items: [{ edition, key, answers: answers ?? now }],
        answer: { kind: 'dismissed', because: 'misread', reason: 'Indikatorn mäter något annat.' },
      });
    };
    const correct = async (after: string) => {
      const { version, document: shown } = (await planner.get(`editions/${edition}`)).body as {
        version: number;
        document: { indicators: { id: string }[] };
      };
      const thingId = shown.indicators[0]?.id ?? '';
      const body = { requestId: randomUUID(), version, thing: 'indicator', thingId, field: 'outcome', after };
      expect((await planner.send('POST', `editions/${edition}/corrections`, body)).status).toBe(200);
    };
    return { ...started, database, place, edition, planner, keep, found, counted, dismiss, correct };
  };

  it('is kept with its reason, holds when the document is read again, and can be taken back', async () => {
    const { app, database, place, edition, planner, found, counted, dismiss } = await prepare();
    const before = await counted();
    expect(await found()).toMatchObject({ state: 'open', answer: null, answers: 0 });
    expect(await dismiss()).toMatchObject({ status: 200, body: { answered: 1 } });
    const answer = {
      kind: 'dismissed',
      because: 'misread',
      reason: 'Indikatorn mäter något annat.',
      by: 'Petra Planerare',
    };
    expect(await found()).toMatchObject({ state: 'dismissed', answer, answers: 1 });
    expect(await counted()).toBe(before - 1);
    await asTest(database, place.id, ({ db }) => sql`update edition set rules = 'old'`.execute(db));
    expect(await reviewAnew(app)).toBe(1);
    expect(await found()).toMatchObject({ state: 'dismissed', answer });
    const listed = (await planner.get('findings?state=dismissed')).body as {
      items: { key: string }[];
      byState: object;
    };
    expect(listed).toMatchObject({ items: [{ rule: RULE, allowed: ['finding.answer'] }], byState: { dismissed: 1 } });
    const { key, answers } = await found();
    const items = [{ edition, key, answers }];
    const back = await planner.send('POST', 'findings/answers/take-back', { requestId: randomUUID(), items });
    expect(back.status).toBe(200);
    expect(await found()).toMatchObject({ state: 'open', answer: null, answers: 2 });
  });

  it('is refused where somebody else has answered meanwhile, and without a reason', async () => {
    const { edition, planner, found, dismiss } = await prepare();
    expect((await dismiss()).status).toBe(200);
    expect(await dismiss(planner, 0)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const { key } = await found();
    const silent = { kind: 'dismissed', because: 'other', reason: ' ' };
    const body = { requestId: randomUUID(), items: [{ edition, key, answers: 1 }], answer: silent };
    expect((await planner.send('POST', 'findings/answers', body)).status).toBe(422);
  });

  it('is given by those who answer for the text, and by nobody once it is sealed', async () => {
    const { place, database, signInAs, dismiss } = await prepare();
    const clientOf = async (role: 'reader' | 'auditor' | 'writer', at: string) =>
      signInAs(await addPerson(database, place.id, role, at));
    expect((await dismiss(await clientOf('reader', place.board))).status).toBe(403);
    expect((await dismiss(await clientOf('auditor', place.council))).status).toBe(403);
    expect((await dismiss(await clientOf('writer', place.otherBoard))).status).toBe(403);
    expect((await dismiss(await clientOf('writer', place.board))).status).toBe(200);
    const sealed = await prepare('sealed');
    expect((await sealed.dismiss()).status).toBe(403);
  });

  it('finds what a correction mends, keeps it, and opens it where the correction is taken back', async () => {
    const { edition, planner, found, counted, correct } = await prepare();
    const before = await counted();
    await correct('100 %');
    expect(await found()).toMatchObject({ state: 'mended' });
    expect((await found()).mendedAt).not.toBeNull();
    expect(await counted()).toBeLessThan(before);
    const { corrections, version } = (await planner.get(`editions/${edition}`)).body as {
      corrections: { id: string }[];
      version: number;
    };
    await planner.send('DELETE', `editions/${edition}/corrections/${corrections[0]?.id}`, { version });
    expect(await found()).toMatchObject({ state: 'open', mendedAt: null });
  });

  it('follows the document into the edition that is read from its file again', async () => {
    const { database, place, edition, planner, keep, dismiss } = await prepare();
    await dismiss();
    const next = await keep(2);
    await asTest(database, place.id, ({ db }) => carryAnswers(db, randomUUID, { from: edition, to: next }));
    const { items } = (await planner.get(`editions/${next}/findings`)).body as { items: KeptFinding[] };
    expect(items.find(({ rule }) => rule === RULE)).toMatchObject({
      state: 'dismissed',
      answer: { reason: 'Indikatorn mäter något annat.', by: 'Petra Planerare' },
    });
  });

  it('leaves the installation as JSON, and as a suppression in SARIF', async () => {
    const { edition, planner, dismiss } = await prepare();
    await dismiss();
    const json = await planner.get(`editions/${edition}/findings/export?format=json`);
    expect(json.body).toMatchObject({
      edition: { year: 2022 },
      findings: expect.arrayContaining([expect.objectContaining({ rule: RULE, state: 'dismissed' })]),
    });
    const sarif = await planner.get(`editions/${edition}/findings/export?format=sarif`);
    expect(sarif.raw.toString('utf8')).toContain('"justification": "Indikatorn mäter något annat."');
  });

  it('leaves one line in the log, without the words of the reason', async () => {
    const { place, database, signInAs, dismiss } = await prepare();
    await dismiss();
    const auditor = await signInAs(await addPerson(database, place.id, 'auditor', place.council));
    const { items } = (await auditor.get('audit?limit=5')).body as { items: { action: string; summary: string }[] };
    const line = items.find(({ action }) => action === 'dismiss');
    expect(line?.summary).toBe(
      'Petra Planerare avfärdade ”Bedömningen följer inte av indikatorerna” i Verksamhetsberättelse 2022, Strandnämnden.',
    );
    expect(JSON.stringify(line)).not.toContain('mäter något annat');
  });
});
