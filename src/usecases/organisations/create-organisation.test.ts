import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

describeOnEachDatabase('an organisation that is added', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const { signInAs } = await startTestServer(database, place.id);
    const administrator = await signInAs(await addPerson(database, place.id, 'administrator', place.council));
    const add = (more: Record<string, unknown>) =>
      administrator.send('POST', 'organisations', {
        requestId: randomUUID(),
        name: 'Naturskolan',
        kind: 'unit',
        parent: place.board,
        validFrom: '2026-01-01',
        ...more,
      });
    return { add };
  };

  it('stands from its day, once', async () => {
    const { add } = await prepare();
    expect((await add({})).status).toBe(201);
    expect((await add({ name: ' naturskolan ' })).status).toBe(409);
    expect((await add({ name: ' ' })).status).toBe(422);
  });

  it('cannot stand below one that is not there that day, which is told with the days when it is', async () => {
    const { add } = await prepare();
    const answer = await add({ validFrom: '1999-01-01' });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toMatch(/finns inte 1999-01-01\. .+ finns från \d{4}-\d\d-\d\d\./u);
  });
});
