import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

type Person = { id: string; version: number; roles: { id: string }[] };

describeOnEachDatabase('people and roles', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const administrator = await addPerson(database, place.id, 'administrator', place.council);
    return { database, place, signInAs, administrator, client: await signInAs(administrator) };
  };
  const role = (organisation: string) => ({
    requestId: randomUUID(),
    role: 'reader',
    organisation,
    validFrom: '2020-01-01',
    validTo: null,
  });

  it('lets a new person in once a role is given, and out when the account is closed', async () => {
    const { client, place, signInAs } = await prepare();
    const asked = { requestId: randomUUID(), name: 'Nils Ny', email: 'nils@prov.example' };
    const made = await client.send('POST', 'people', asked);
    expect(made).toMatchObject({ status: 201, body: { name: 'Nils Ny', roles: [] } });
    expect(await client.send('POST', 'people', { ...asked, requestId: randomUUID() })).toMatchObject({ status: 409 });
    const { id } = made.body as Person;
    const given = await client.send('POST', `people/${id}/roles`, role(place.board));
    expect(given).toMatchObject({ status: 200, body: { roles: [{ organisation: { name: 'Strandnämnden' } }] } });
    const nils = await signInAs(id);
    expect((await nils.get('editions')).status).toBe(200);
    expect((await nils.get('people')).status).toBe(403);
    const { version } = given.body as Person;
    const close = { requestId: randomUUID(), version, disabled: true };
    expect((await client.send('POST', `people/${id}/disabled`, close)).status).toBe(200);
    expect((await nils.get('editions')).status).toBe(401);
    expect(await client.send('POST', `people/${id}/disabled`, { ...close, requestId: randomUUID() })).toMatchObject({
      status: 409,
    });
  });

  it('ends a role from a day, and not before it began', async () => {
    const { client, place, database } = await prepare();
    const person = await addPerson(database, place.id, 'reader', place.board, 'Rut Rolig');
    const given = (await client.send('POST', `people/${person}/roles`, role(place.unit))).body as Person;
    const last = given.roles.at(-1)?.id ?? '';
    const end = (validTo: string) =>
      client.send('POST', `people/${person}/roles/${last}/end`, { requestId: randomUUID(), validTo });
    expect(await end('2019-01-01')).toMatchObject({ status: 422 });
    expect(await end('2024-01-01')).toMatchObject({ status: 200, body: { roles: [{}, { validTo: '2024-01-01' }] } });
  });

  it('lets an administrator of a board neither give roles elsewhere nor touch those who stand higher', async () => {
    const { place, database, signInAs, administrator } = await prepare();
    const local = await signInAs(await addPerson(database, place.id, 'administrator', place.board));
    const colleague = await addPerson(database, place.id, 'reader', place.unit);
    expect((await local.send('POST', `people/${colleague}/roles`, role(place.otherBoard))).status).toBe(403);
    expect((await local.send('POST', `people/${administrator}/roles`, role(place.board))).status).toBe(403);
    expect((await local.send('POST', `people/${colleague}/roles`, role(place.board))).status).toBe(200);
  });

  it('shows the log to auditors and administrators alone, newest first', async () => {
    const { client, place, database, signInAs } = await prepare();
    const planner = await signInAs(await addPerson(database, place.id, 'planner', place.board));
    expect((await planner.get('audit')).status).toBe(403);
    const { items } = (await client.get('audit?limit=2')).body as { items: { sequence: number }[] };
    expect(items).toHaveLength(2);
    expect(items[0]?.sequence).toBeGreaterThan(items[1]?.sequence ?? Infinity);
  });
});
