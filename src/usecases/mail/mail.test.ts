import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';

import type { Role } from '#domain/access/role.ts';
import { connectMail } from '#outside/mail.ts';
import { claimMail } from '#store/mail/mail-jobs.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { prepareDigests } from './prepare-digests.ts';
import { sendDueMail } from './send-due-mail.ts';

type Received = { readonly to: string; readonly text: string };
type Behaviour = { refuse?: number; hangUp?: boolean };

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A real SMTP server that keeps what it is given, or refuses, or hangs up after it has been given everything. */
async function startSmtp(behaviour: Behaviour = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (behaviour.refuse !== undefined) {
          done(Object.assign(new Error('Not now'), { responseCode: behaviour.refuse }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push({ to, text: Buffer.concat(parts).toString('utf8') });
        if (behaviour.hangUp === true) for (const connection of server.connections) connection.close();
        else done();
      });
    },
  });
  servers.push(server);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `smtp://127.0.0.1:${port}`;
  return { received, sender: connectMail({ url, from: 'Styrkedja <styrkedja@prov.example>', timeout: 5_000 }) };
}

/** Quoted-printable and its soft line breaks, as a mail program reads them. */
const readable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([\dA-F]{2})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describeOnEachDatabase('the digest', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const clock = { now: new Date('2026-05-06T06:30:00Z') };
    const { app, signInAs } = await startTestServer(database, place.id, { now: () => clock.now });
    const person = (role: Role, at: string, name: string) => addPerson(database, place.id, role, at, name);
    const office = await person('centralOffice', place.council, 'Cecilia Central');
    const central = await signInAs(office);
    const head = await person('headOfUnit', place.unit, 'Harald Chef');
    const opened = await central.send('POST', 'rounds', {
      requestId: randomUUID(),
      year: 2026,
      kind: 'T1',
      organisation: place.council,
      title: 'Tertialrapport 1 2026',
      leadDays: {},
      prints: [],
      lastDay: '2026-05-29',
      copyFrom: null,
      parts: [{ organisation: place.unit, deadline: '2026-05-29' }],
    });
    const { id } = opened.body as { id: string };
    // Signed in anew, because a session ends within the days that the tests let pass.
    const ask = async (body: string) =>
      (await signInAs(office)).send('POST', `rounds/${id}/messages`, {
        requestId: randomUUID(),
        organisations: [place.unit],
        kind: 'question',
        body,
      });
    const states = () =>
      asTest(database, place.id, async ({ db }) => {
        const { rows } = await sql<{ state: string }>`select state from mail_job order by person`.execute(db);
        return rows.map(({ state }) => state);
      });
    return { app, clock, database, place, head, signInAs, person, ask, states };
  };

  it('comes once a day, not before its hour, with what is new first, and stays quiet when nothing is', async () => {
    const { app, clock, head, ask } = await prepare();
    const { received, sender } = await startSmtp();
    expect(await prepareDigests(app, 9)).toBe(0);
    expect(await prepareDigests(app, 7)).toBe(2);
    expect(await prepareDigests(app, 7)).toBe(0);
    expect(await sendDueMail(app, sender)).toBe(2);
    expect(await sendDueMail(app, sender)).toBe(0);
    const first = readable(received.find(({ to }) => to === `${head}@prov.example`)?.text ?? '');
    expect(first).toContain('Börja på Tertialrapport 1 2026');
    expect(first).toContain('Auto-Submitted: auto-generated');
    clock.now = new Date('2026-05-07T06:30:00Z');
    expect(await prepareDigests(app, 7)).toBe(0);
    await ask('Kommer ni i tid?\r\nBcc: alla@prov.example');
    clock.now = new Date('2026-05-08T06:30:00Z');
    expect(await prepareDigests(app, 7)).toBe(1);
    await sendDueMail(app, sender);
    const second = readable(received.at(-1)?.text ?? '');
    expect(second).toMatch(/Nytt sedan sist[^]*Kommer ni i tid\? Bcc[^]*Väntar sedan tidigare[^]*Börja på/u);
    expect(received).toHaveLength(3);
  });

  it('is tried again while the server cannot be reached or says later, and given up where it says never', async () => {
    const { app, clock, states } = await prepare();
    await prepareDigests(app, 7);
    const nobody = connectMail({ url: 'smtp://127.0.0.1:1', from: 'a@prov.example', timeout: 2_000 });
    expect(await sendDueMail(app, nobody)).toBe(0);
    expect(await states()).toEqual(['waiting', 'waiting']);
    const later = await startSmtp({ refuse: 451 });
    expect(await sendDueMail(app, later.sender)).toBe(0);
    expect(await states()).toEqual(['waiting', 'waiting']);
    expect(await sendDueMail(app, later.sender)).toBe(0);
    clock.now = new Date('2026-05-06T07:30:00Z');
    const never = await startSmtp({ refuse: 550 });
    await sendDueMail(app, never.sender);
    expect(await states()).toEqual(['failed', 'failed']);
  });

  it('is never sent twice when the answer does not come, and what it told comes with the next one', async () => {
    const { app, clock, states } = await prepare();
    await prepareDigests(app, 7);
    const torn = await startSmtp({ hangUp: true });
    expect(await sendDueMail(app, torn.sender)).toBe(0);
    expect(torn.received).toHaveLength(2);
    expect(await states()).toEqual(['unsure', 'unsure']);
    const { received, sender } = await startSmtp();
    expect(await sendDueMail(app, sender)).toBe(0);
    clock.now = new Date('2026-05-07T06:30:00Z');
    expect(await prepareDigests(app, 7)).toBe(2);
    expect(await sendDueMail(app, sender)).toBe(2);
    expect(received.every(({ text }) => readable(text).includes('Nytt sedan sist'))).toBe(true);
  });

  it('that was being sent when the process was killed is not sent again', async () => {
    const { app, clock, database, place, states } = await prepare();
    await prepareDigests(app, 7);
    await asTest(database, place.id, ({ db }) => claimMail(db, clock.now.toISOString()));
    const { received, sender } = await startSmtp();
    expect(await sendDueMail(app, sender)).toBe(1);
    clock.now = new Date('2026-05-06T07:30:00Z');
    expect(await sendDueMail(app, sender)).toBe(0);
    expect(received).toHaveLength(1);
    expect((await states()).toSorted((one, other) => one.localeCompare(other))).toEqual(['sent', 'unsure']);
  });

  it('comes as often as each person wants', async () => {
    const { app, head, signInAs } = await prepare();
    const client = await signInAs(head);
    const set = (frequency: string, version: number) =>
      client.send('POST', 'own/mail', { requestId: randomUUID(), frequency, version });
    expect((await client.get('own/mail')).body).toEqual({ frequency: 'daily', version: 0, on: false });
    expect((await set('off', 0)).status).toBe(200);
    expect((await set('weekly', 0)).status).toBe(409);
    expect((await set('weekly', 1)).status).toBe(200);
    // 6 May 2026 is a Wednesday.
    expect(await prepareDigests(app, 7)).toBe(1);
  });

  it('goes to the substitute too, who holds the roles for a time and not a day longer', async () => {
    const { app, clock, head, signInAs, person, place } = await prepare();
    const stand = await person('reader', place.unit, 'Stina Ställ');
    const client = await signInAs(head);
    const name = (more: Record<string, string>) =>
      client.send('POST', 'own/substitutes', {
        requestId: randomUUID(),
        substitute: stand,
        validFrom: '2026-05-06',
        validTo: '2026-05-08',
        ...more,
      });
    expect((await name({ validFrom: '2026-05-01' })).status).toBe(422);
    expect((await name({ substitute: head })).status).toBe(422);
    expect((await name({})).status).toBe(201);
    const substitute = await signInAs(stand);
    const waits = async () => ((await substitute.get('tasks')).body as { items: { kind: string }[] }).items;
    expect(await waits()).toMatchObject([{ kind: 'write', organisation: { name: 'Lekstugan' } }]);
    const { received, sender } = await startSmtp();
    await prepareDigests(app, 7);
    await sendDueMail(app, sender);
    expect(received.map(({ to }) => to)).toContain(`${stand}@prov.example`);
    clock.now = new Date('2026-05-08T06:30:00Z');
    expect(await (await signInAs(stand)).get('tasks')).toMatchObject({ body: { items: [] } });
  });

  it('a substitute is ended from today by either of the two, and roles that are personal are not lent', async () => {
    const { head, signInAs, person, place } = await prepare();
    const stand = await person('reader', place.unit, 'Stina Ställ');
    const stranger = await signInAs(await person('reader', place.otherBoard, 'Sven Strand'));
    const auditor = await signInAs(await person('auditor', place.council, 'Rut Revisor'));
    const lend = { requestId: randomUUID(), substitute: head, validFrom: '2026-05-06', validTo: '2026-05-08' };
    expect((await auditor.send('POST', 'own/substitutes', lend)).status).toBe(403);
    const away = await signInAs(head);
    const named = { ...lend, requestId: randomUUID(), substitute: stand };
    const { id } = (await away.send('POST', 'own/substitutes', named)).body as { id: string };
    const end = (client: typeof away) =>
      client.send('POST', `own/substitutes/${id}/end`, { requestId: randomUUID(), version: 1 });
    expect((await end(stranger)).status).toBe(404);
    const substitute = await signInAs(stand);
    expect((await end(substitute)).status).toBe(200);
    expect(await substitute.get('tasks')).toMatchObject({ body: { items: [] } });
    expect((await away.get('own/substitutes')).body).toMatchObject({ items: [] });
  });
});
