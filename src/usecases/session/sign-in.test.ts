import { expect, it } from 'vitest';

import { insertLocalAccount } from '#store/people/accounts.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer, TEST_BASE_URL } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality, asTest } from '#test/support/steering.ts';

import { hashPassword } from './password.ts';

const PASSWORD = 'ett rimligt långt lösenord';

describeOnEachDatabase('signing in', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const person = await addPerson(database, place.id, 'planner', place.board);
    const hash = await hashPassword(PASSWORD);
    await asTest(database, place.id, ({ db }) => insertLocalAccount(db, person, hash, '2025-01-01T00:00:00Z'));
    const clock = { now: new Date('2025-05-05T08:00:00Z') };
    const { server, ...rest } = await startTestServer(database, place.id, { now: () => clock.now });
    const email = `${person}@prov.example`;
    const signIn = (password: string, address = email) =>
      rest.nobody.send('POST', 'session', { email: address, password });
    const withCookie = (cookie: string) => server.inject({ url: '/api/v1/session', headers: { cookie } });
    return { place, person, clock, signIn, withCookie, email, server, ...rest };
  };
  const cookieOf = (headers: Record<string, unknown>): string => String(headers['set-cookie']).split(';')[0] ?? '';

  it('gives a session that is known again by its cookie, and tells what the person may do', async () => {
    const { signIn, withCookie, place } = await prepare();
    const answer = await signIn(PASSWORD);
    expect(answer).toMatchObject({
      status: 200,
      body: { municipality: { id: place.id }, roles: [{ role: 'planner', organisation: { name: 'Strandnämnden' } }] },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^sid=.*HttpOnly; SameSite=Lax/u);
    expect((await withCookie(cookieOf(answer.headers))).statusCode).toBe(200);
    expect((await withCookie('sid=något annat')).statusCode).toBe(401);
  });

  it('says the same of a wrong password and of nobody', async () => {
    const { signIn } = await prepare();
    const wrong = await signIn('fel');
    const nobody = await signIn(PASSWORD, 'ingen@prov.example');
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(nobody.body);
  });

  it('stops guessing after five tries, even with the right password, until the window has passed', async () => {
    const { signIn, clock } = await prepare();
    for (let guess = 0; guess < 5; guess += 1) expect((await signIn(`gissning ${guess}`)).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(429);
    clock.now = new Date('2025-05-05T08:16:00Z');
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('ends a session when the person signs out, and when it has not been used for a working day', async () => {
    const { signIn, withCookie, clock, server } = await prepare();
    const first = cookieOf((await signIn(PASSWORD)).headers);
    const out = await server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: first } });
    expect(out.statusCode).toBe(200);
    expect((await withCookie(first)).statusCode).toBe(401);
    const second = cookieOf((await signIn(PASSWORD)).headers);
    clock.now = new Date('2025-05-05T15:00:00Z');
    expect((await withCookie(second)).statusCode).toBe(200);
    clock.now = new Date('2025-05-06T00:59:00Z');
    expect((await withCookie(second)).statusCode).toBe(200);
    clock.now = new Date('2025-05-06T11:00:00Z');
    expect((await withCookie(second)).statusCode).toBe(401);
  });

  it('lets a person see and end the own sessions, and nobody else’s', async () => {
    const { signInAs, person, place, app } = await prepare();
    const one = await signInAs(person);
    const other = await signInAs(person);
    const stranger = await signInAs(await addPerson(app.database, place.id, 'planner', place.board));
    const { items } = (await one.get('sessions')).body as { items: { id: string; current: boolean }[] };
    expect(items.map(({ current }) => current)).toHaveLength(2);
    const lost = items.find(({ current }) => !current)?.id ?? '';
    expect((await stranger.send('DELETE', `sessions/${lost}`, {})).status).toBe(404);
    expect((await one.send('DELETE', `sessions/${lost}`, {})).status).toBe(200);
    expect((await other.get('session')).status).toBe(401);
    expect((await one.get('session')).status).toBe(200);
  });

  it('changes the password with the present one only, ends the other sessions and lets guesses run dry', async () => {
    const { signIn, withCookie, server, clock } = await prepare();
    const here = cookieOf((await signIn(PASSWORD)).headers);
    const elsewhere = cookieOf((await signIn(PASSWORD)).headers);
    const change = (current: string, next: string) =>
      server.inject({
        method: 'POST',
        url: '/api/v1/session/password',
        headers: { cookie: here, origin: TEST_BASE_URL },
        payload: { current, next },
      });
    expect((await change(PASSWORD, 'för kort')).statusCode).toBe(422);
    const wrong = await change('fel lösenord', 'ett helt nytt lösenord');
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Det nuvarande lösenordet stämmer inte.');

    expect((await change(PASSWORD, 'ett helt nytt lösenord')).statusCode).toBe(200);
    expect((await withCookie(here)).statusCode).toBe(200);
    expect((await withCookie(elsewhere)).statusCode).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn('ett helt nytt lösenord')).status).toBe(200);

    clock.now = new Date('2025-05-05T08:01:00Z');
    for (let guess = 0; guess < 5; guess += 1) await change(`gissning ${guess}`, 'ett helt nytt lösenord');
    expect((await change('ett helt nytt lösenord', 'ännu ett nytt lösenord')).statusCode).toBe(429);
  });
});
