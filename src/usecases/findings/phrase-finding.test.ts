import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connectPhrasing } from '#outside/phrasing-service.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { keepSketch } from '#test/support/keep-sketch.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const document = sketchDocument({
  goals: [
    {
      title: 'Kartlagda behov',
      status: 'full',
      indicators: [{ name: 'Andel med plan', outcome: '12 %', target: '100 %', period: '2022' }],
    },
  ],
});

/** A language service that says what the test tells it to, and remembers what it was asked. */
let say: { readonly status: number; readonly body: string } = { status: 200, body: '' };
const asked: { path: string | undefined; key: string | undefined; body: string }[] = [];
const service = createServer((request, answer) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8');
  });
  request.on('end', () => {
    asked.push({ path: request.url, key: request.headers.authorization, body });
    answer.writeHead(say.status, { 'content-type': 'application/json' }).end(say.body);
  });
});
const saying = (content: string) => ({ status: 200, body: JSON.stringify({ choices: [{ message: { content } }] }) });
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1/`;
});
afterAll(() => {
  service.close();
});

describe('a language service', () => {
  const phrasing = () => connectPhrasing({ url, model: 'liten', key: 'hemlig' });
  const request = { instruction: 'Rätta.', material: 'Av 12 var 9.' };

  it('is asked by the usual path with its key and model, and answers with a text', async () => {
    say = saying(' Av 12 var 9 frågor. ');
    expect(await phrasing().phrase(request)).toEqual({ ok: true, value: 'Av 12 var 9 frågor.' });
    expect(asked.at(-1)).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer hemlig' });
    expect(JSON.parse(asked.at(-1)?.body ?? '{}')).toMatchObject({ model: 'liten', temperature: 0 });
  });

  it.each([
    ['an error', { status: 500, body: '{}' }],
    ['no JSON', { status: 200, body: 'hej' }],
    ['no text', { status: 200, body: '{"choices":[]}' }],
    ['far too much', { status: 200, body: JSON.stringify({ choices: ['x'.repeat(300_000)] }) }],
  ])('that answers with %s has broken', async (_, answer) => {
    say = answer;
    expect(await phrasing().phrase(request)).toMatchObject({ ok: false, error: { reason: 'broken' } });
  });

  it('that is not there cannot be reached', async () => {
    const away = connectPhrasing({ url: 'http://127.0.0.1:9/v1', model: 'm', key: null });
    expect(await away.phrase(request)).toMatchObject({ ok: false, error: { reason: 'unreachable' } });
  });
});

describeOnEachDatabase('a suggestion from a finding', (open) => {
  const prepare = async (on: boolean) => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const phrasing = on ? { phrasing: connectPhrasing({ url, model: 'liten', key: null }) } : {};
    const { signInAs } = await startTestServer(database, place.id, phrasing);
    const person = await addPerson(database, place.id, 'planner', place.board);
    const edition = await keepSketch(database, place.id, { organisation: place.board, keptBy: person, document });
    const planner = await signInAs(person);
    const { items, phrasing: isOn } = (await planner.get(`editions/${edition}/findings`)).body as {
      items: { key: string; rule: string }[];
      phrasing: boolean;
    };
    const key = items.find(({ rule }) => rule === 'status-against-indicators')?.key ?? '';
    const ask = (client = planner) =>
      client.send('POST', `editions/${edition}/findings/phrasing`, { requestId: randomUUID(), key });
    const reader = await signInAs(await addPerson(database, place.id, 'reader', place.board));
    // Beside the document and in the list alike.
    const { phrasing: isOnInList } = (await planner.get('findings')).body as { phrasing: boolean };
    expect(isOnInList).toBe(isOn);
    return { ask, reader, isOn };
  };

  it('is shown where every number is the finding’s own, and thrown away where one is made up', async () => {
    const { ask, isOn } = await prepare(true);
    expect(isOn).toBe(true);
    say = saying('Målet uppfylls inte: utfallet är 12 % mot 100 %.');
    expect((await ask()).body).toEqual({
      suggestion: 'Målet uppfylls inte: utfallet är 12 % mot 100 %.',
      because: null,
    });
    say = saying('Målet uppfylls delvis: utfallet är 87 %.');
    expect((await ask()).body).toEqual({ suggestion: null, because: 'unfaithful' });
    say = { status: 503, body: '' };
    expect((await ask()).body).toEqual({ suggestion: null, because: 'broken' });
  });

  it('is for those who answer for the text, and is not there where no service is set up', async () => {
    const { ask, reader } = await prepare(true);
    expect((await ask(reader)).status).toBe(403);
    const off = await prepare(false);
    expect(off.isOn).toBe(false);
    expect((await off.ask()).status).toBe(404);
  });
});
