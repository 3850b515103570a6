import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { Role } from '#domain/access/role.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { inTransaction } from '#store/transaction.ts';
import { verifyAuditChain } from '#store/verify-audit.ts';
import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { addPersonAtConsole } from './add-person-at-console.ts';

const anna = {
  name: 'Anna Ek',
  email: 'anna.ek@provkoping.example',
  role: 'administrator' as Role,
  organisation: null,
  passwordHash: 'not a real hash',
};

describeOnOwnDatabase('the first person of an installation', (open) => {
  it('gets a council to stand under, is written in the log, and is added once only', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const app = {
      database,
      municipality: { id: municipality, name: 'Provköping' },
      newId: randomUUID,
      now: () => new Date('2026-03-01T12:00:00Z'),
    };
    const added = await addPersonAtConsole(app, anna);
    expect(added).toMatchObject({ ok: true, value: { place: 'Kommunfullmäktige' } });

    const again = await addPersonAtConsole(app, { ...anna, email: anna.email.toUpperCase() });
    expect(again).toMatchObject({ ok: false, error: { code: 'person-exists' } });

    const lost = await addPersonAtConsole(app, { ...anna, email: 'b@provkoping.example', organisation: 'Månnämnden' });
    expect(lost).toMatchObject({ ok: false, error: { code: 'organisation-unknown' } });

    const { organisations } = await inTransaction(
      database,
      { municipality, actor: someActor, readOnly: true },
      ({ db }) => loadRegister(db),
    );
    expect(organisations.map(({ versions }) => versions[0]?.kind)).toEqual(['council']);
    const chains = await verifyAuditChain(database);
    expect(chains.find((chain) => chain.municipality === municipality)).toMatchObject({ entries: 2, firstBreak: null });
  });
});
