import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { LifecycleView, StepOutcome } from '#domain/editions/lifecycle-view.ts';
import { foldState, LifecycleStep } from '#domain/editions/lifecycle.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import { activity, goal, paragraphs, steeringDocument, text as textOf } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const analysis = (id: string, position: number, of: string, words: string) =>
  textOf(id, position, { goal: of, heading: 'Analys', isSection: true, paragraphs: paragraphs(words) });

const written = (text: string): SteeringDocument =>
  steeringDocument({
    kind: 'T1',
    year: 2025,
    goals: [
      goal('g1', 1, { level: 'unitGoal', title: 'Barnen leker ute' }),
      goal('g2', 4, { level: 'unitGoal', title: 'Maten är god' }),
    ],
    texts: [analysis('t1', 2, 'g1', text), analysis('t2', 5, 'g2', 'Maten lagas på plats.')],
    activities: [activity('a1', 3, { goal: 'g1', title: 'Bygg en sandlåda' })],
  });

describeOnEachDatabase('the life of an edition', (open) => {
  const prepare = async (text = 'Utelek har skett dagligen.') => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const person = (role: Parameters<typeof addPerson>[2], organisation: string, name: string) =>
      addPerson(database, place.id, role, organisation, name);
    const writer = await person('writer', place.unit, 'Signe Skribent');
    // A draft out of a file: it is changed by corrections; what is written here has tests of its own.
    const keep = (organisation: string, document = written(text), origin: 'imported' | 'written' = 'imported') =>
      keepEdition(database, place.id, { organisation, keptBy: writer, document, state: 'draft', origin });
    return {
      keep,
      place,
      writer: await signInAs(writer),
      head: await signInAs(await person('headOfUnit', place.unit, 'Hedda Chef')),
      above: await signInAs(await person('headOfUnit', place.department, 'Anders Avdelning')),
      boardHead: await signInAs(await person('headOfUnit', place.board, 'Frida Förvaltning')),
      auditor: await signInAs(await person('auditor', place.council, 'Rune Revisor')),
    };
  };
  const shown = async (client: TestClient, id: string) =>
    (await client.get(`editions/${id}/lifecycle`)).body as LifecycleView;
  const take = async (client: TestClient, id: string, path: string, more: Record<string, unknown> = {}) => {
    const { version } = await shown(client, id);
    return client.send('POST', `editions/${id}/${path}`, { requestId: randomUUID(), version, ...more });
  };

  it('goes from draft to approved and back, with every step in the history', async () => {
    const { keep, place, head, above, auditor } = await prepare();
    const id = await keep(place.unit);
    expect(await take(head, id, 'send')).toMatchObject({ status: 200, body: { state: 'sent', readable: true } });
    expect(await take(head, id, 'approve')).toMatchObject({ status: 403 });
    expect(await take(head, id, 'take-back')).toMatchObject({ status: 200, body: { state: 'draft' } });
    expect(await take(head, id, 'send')).toMatchObject({ status: 200 });
    const returned = await take(above, id, 'return', {
      reason: 'Skriv mer om maten.',
      sections: [{ section: 'g2', reason: 'Vad tycker barnen?' }],
    });
    expect(returned).toMatchObject({ status: 200, body: { state: 'draft', readable: false } });
    expect((await shown(head, id)).sections.map(({ id: section, mark, reason }) => [section, mark, reason])).toEqual([
      ['g1', 'unmarked', null],
      ['g2', 'returned', 'Vad tycker barnen?'],
    ]);
    await take(head, id, 'send');
    expect(await take(above, id, 'approve')).toMatchObject({ body: { state: 'approved' } });
    expect(await take(head, id, 'reopen', { reason: ' ' })).toMatchObject({ status: 422 });
    expect(await take(above, id, 'reopen', { reason: 'Siffran är fel.' })).toMatchObject({ body: { state: 'draft' } });
    const { history, state } = await shown(auditor, id);
    expect(history.map(({ step }) => step)).toEqual([
      'reopen',
      'approve',
      'send',
      'return',
      'return',
      'send',
      'takeBack',
      'send',
    ]);
    const steps = history.toReversed().map(({ step, section: about }) => ({ step, section: about?.id ?? null }));
    expect(foldState('draft', steps)).toBe(state);
  });

  it('approves the version that was seen and no other', async () => {
    const { keep, place, head, above } = await prepare();
    const id = await keep(place.unit);
    const { version } = await shown(head, id);
    await take(head, id, 'send');
    const stale = { requestId: randomUUID(), version };
    expect(await above.send('POST', `editions/${id}/approve`, stale)).toMatchObject({ status: 409 });
    const seen = await shown(above, id);
    expect(await take(above, id, 'approve')).toMatchObject({ status: 200 });
    expect((await shown(above, id)).history[0]).toMatchObject({
      step: 'approve',
      editionVersion: seen.version,
      contentHash: seen.whole.contentHash,
      by: 'Anders Avdelning',
    });
  });

  it('does one step once, however often it is sent', async () => {
    const { keep, place, head } = await prepare();
    const id = await keep(place.unit);
    const { version } = await shown(head, id);
    const asked = { requestId: randomUUID(), version };
    const first = await head.send('POST', `editions/${id}/send`, asked);
    expect(await head.send('POST', `editions/${id}/send`, asked)).toMatchObject({ status: 200, body: first.body });
    expect((await shown(head, id)).history).toHaveLength(1);
  });

  it('is written in only while it is a draft', async () => {
    const { keep, place, head, writer } = await prepare();
    const id = await keep(place.unit);
    const correct = (version: number) =>
      writer.send('POST', `editions/${id}/corrections`, {
        requestId: randomUUID(),
        version,
        thing: 'goal',
        thingId: 'g1',
        field: 'title',
        after: 'Barnen leker mer ute',
      });
    expect((await correct((await shown(writer, id)).version)).status).toBe(200);
    const { body } = await take(head, id, 'send');
    expect((await correct((body as StepOutcome).version)).status).toBe(403);
  });

  it('marks exactly what was seen as ready, and tells when it was changed afterwards', async () => {
    const { keep, place, writer } = await prepare();
    const id = await keep(place.unit);
    const hash = async () => (await shown(writer, id)).sections.find((one) => one.id === 'g1')?.contentHash ?? '';
    const mark = (contentHash: string, ready = true) =>
      writer.send('POST', `editions/${id}/marks`, { requestId: randomUUID(), section: 'g1', ready, contentHash });
    expect((await mark('0'.repeat(64))).status).toBe(409);
    expect((await mark(await hash())).status).toBe(200);
    const { version, sections } = await shown(writer, id);
    expect(sections.map(({ mark: is }) => is)).toEqual(['ready', 'unmarked']);
    const change = { requestId: randomUUID(), version, thing: 'goal', thingId: 'g1', field: 'title', after: 'Ute' };
    expect((await writer.send('POST', `editions/${id}/corrections`, change)).status).toBe(200);
    expect((await shown(writer, id)).sections.map(({ mark: is }) => is)).toEqual(['changed', 'unmarked']);
    expect((await mark(await hash())).status).toBe(200);
    expect((await mark(await hash(), false)).status).toBe(200);
    expect((await shown(writer, id)).sections[0]?.mark).toBe('unmarked');
  });

  it('is neither ready nor sent while it contradicts itself; the refusal says where and what to do', async () => {
    const { keep, place, writer, head, above } = await prepare('Samtalet hölls den 30 februari 2025.');
    const id = await keep(place.unit);
    const { sections, errors, whole } = await shown(writer, id);
    expect(errors).toHaveLength(1);
    expect(sections.map(({ errors: count }) => count)).toEqual([1, 0]);
    const mark = (section: string | null, contentHash: string) =>
      writer.send('POST', `editions/${id}/marks`, { requestId: randomUUID(), section, ready: true, contentHash });
    expect(await mark('g1', sections[0]?.contentHash ?? '')).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'dates-and-weekdays' }] },
    });
    expect((await mark('g2', sections[1]?.contentHash ?? '')).status).toBe(200);
    expect((await mark(null, whole.contentHash)).status).toBe(422);
    expect((await take(head, id, 'send')).status).toBe(422);
    const [{ key, answers }] = errors as [LifecycleView['errors'][number]];
    const reason = 'Samtalet hölls den 28 februari, men så står det i akten.';
    const answer = { kind: 'dismissed', because: 'accepted', reason };
    const given = { requestId: randomUUID(), items: [{ edition: id, key, answers }], answer };
    expect((await writer.send('POST', 'findings/answers', given)).status).toBe(200);
    expect((await mark('g1', sections[0]?.contentHash ?? '')).status).toBe(200);
    expect((await take(head, id, 'send')).status).toBe(200);
    const seen = await shown(above, id);
    expect(seen.errors).toEqual([]);
    expect(seen.dismissed).toMatchObject([{ key, answer: { reason, by: 'Signe Skribent' } }]);
  });

  it('is not marked ready on an older review: what was just written is read first', async () => {
    const { keep, place, writer } = await prepare('Målet har inte uppnåtts under perioden.');
    const id = await keep(place.unit, undefined, 'written');
    const fulfilment = { requestId: randomUUID(), goal: 'g1', version: 1, status: 'full' };
    expect((await writer.send('POST', `writing/${id}/goals/g1/fulfilment`, fulfilment)).status).toBe(200);
    const hash = (await shown(writer, id)).sections[0]?.contentHash ?? '';
    const asked = { requestId: randomUUID(), section: 'g1', ready: true, contentHash: hash };
    expect(await writer.send('POST', `editions/${id}/marks`, asked)).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'status-against-text' }] },
    });
  });

  it('goes on without a late unit when the gap is named and explained, and not otherwise', async () => {
    const { keep, place, above, head } = await prepare();
    const late = await keep(place.unit);
    const id = await keep(place.department);
    expect((await shown(above, id)).gaps).toEqual([{ organisation: place.unit, name: 'Lekstugan', state: 'draft' }]);
    expect(await take(above, id, 'send')).toMatchObject({
      status: 409,
      body: { current: { gaps: [{ name: 'Lekstugan' }] } },
    });
    const gaps = { confirmed: [place.unit], reason: '' };
    expect((await take(above, id, 'send', { gaps })).status).toBe(422);
    expect((await take(above, id, 'send', { gaps: { ...gaps, reason: 'Enhetschefen är sjuk.' } })).status).toBe(200);
    expect((await shown(above, id)).history[0]).toMatchObject({
      step: 'send',
      reason: 'Enhetschefen är sjuk.',
      details: { gaps: [{ name: 'Lekstugan', state: 'draft' }] },
    });
    await take(above, id, 'take-back');
    await take(head, late, 'send');
    await take(above, late, 'approve');
    expect((await shown(above, id)).gaps).toEqual([]);
    expect((await take(above, id, 'send', { gaps })).status).toBe(409);
    expect((await take(above, id, 'send')).status).toBe(200);
  });

  it('has a front page that is written while it is a draft', async () => {
    const { keep, place, writer, head } = await prepare();
    const id = await keep(place.unit, undefined, 'written');
    const write = async (proposals: string[], version: number) =>
      writer.send('POST', `editions/${id}/front`, {
        requestId: randomUUID(),
        version,
        front: {
          title: 'Tertialrapport 1',
          administration: 'Strandförvaltningen',
          reference: 'SN 2025/40',
          date: '2025-05-02',
          recipient: 'Strandnämnden',
          handlers: ['Signe Skribent'],
          proposals,
        },
      });
    const { version } = await shown(writer, id);
    expect((await write(['Nämnden godkänner rapporten.'], version)).status).toBe(200);
    expect((await write([], version)).status).toBe(409);
    expect((await writer.get(`editions/${id}`)).body).toMatchObject({
      document: { front: { reference: 'SN 2025/40', proposals: ['Nämnden godkänner rapporten.'] } },
    });
    const { body } = await take(head, id, 'send');
    expect((await write([], (body as StepOutcome).version)).status).toBe(403);
  });

  it('offers each person the steps that the server then takes', async () => {
    const { keep, place, writer, head, above, boardHead, auditor } = await prepare();
    const id = await keep(place.unit);
    const offered = async (client: TestClient) => (await shown(client, id)).allowed;
    expect(await offered(writer)).toEqual(['ready', 'notReady']);
    expect(await offered(head)).toEqual(['ready', 'notReady', 'send']);
    expect(await offered(auditor)).toEqual([]);
    await take(head, id, 'send');
    expect(await offered(writer)).toEqual([]);
    expect(await offered(head)).toEqual(['takeBack']);
    expect(await offered(above)).toEqual(['return', 'approve', 'decide']);
    expect(await offered(boardHead)).toEqual(['return', 'approve', 'decide']);
    await take(above, id, 'approve');
    expect(await offered(head)).toEqual(['reopen']);
    expect(LifecycleStep.options).toContain('seal');
  });
});
